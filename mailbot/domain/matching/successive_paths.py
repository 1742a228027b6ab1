"""The engine that is always there: successive shortest paths, in Python and in integers of any size.

Mentees are seated one by one, each along a shortest augmenting path. Prices keep all reduced costs of the residual
network at or above zero, so that Dijkstra's algorithm finds the path. See Ahuja, Magnanti, Orlin, "Network Flows"
(1993), 9.7 and 12.4.
"""

from heapq import heappop, heappush

from mailbot.domain.matching.flow import Flow, Transport


def cheapest(transport: Transport) -> Flow:
    """The cheapest seating. Which of several equally cheap ones depends on the order of the input."""
    seating = _Seating(transport)
    for mentee, supply in enumerate(transport.supplies):
        for _ in range(supply):
            seating.add(mentee)
    return Flow([sorted(held) for held in seating.held], seating.mentee_prices, seating.mentor_prices)


class _Search:
    """Distances from one newcomer, and from where each was reached."""

    def __init__(self, newcomer: int, beyond: int) -> None:
        self.to_mentee = {newcomer: 0}
        self.to_mentor: dict[int, int] = {}
        self.reached_from: dict[int, int] = {}
        self.came_from: dict[int, int] = {}
        self.free_mentor = -1
        self.length = beyond  # of the shortest path to a free seat that is known
        self.settled: list[int] = []


class _Seating:
    def __init__(self, transport: Transport) -> None:
        self._rows = transport.rows
        dearest = max((cost for row in transport.rows for cost in row.values()), default=0)
        self._beyond = 2 * (len(transport.rows) + len(transport.seats) + 1) * (dearest + 1)  # longer than any path
        self._free = list(transport.seats)
        self._taken: list[set[int]] = [set() for _ in transport.seats]
        self.held: list[set[int]] = [set() for _ in transport.rows]
        self.mentee_prices = [0] * len(transport.rows)
        self.mentor_prices = [0] * len(transport.seats)

    def add(self, newcomer: int) -> None:
        search = self._shortest_path(newcomer)
        self._reprice(search)
        self._move_up(newcomer, search)

    def _shortest_path(self, newcomer: int) -> _Search:
        search = _Search(newcomer, self._beyond)
        queue: list[tuple[int, int]] = []
        self._look_around(newcomer, 0, search, queue)
        while queue and queue[0][0] < search.length:
            distance, mentor = heappop(queue)
            if distance > search.to_mentor[mentor]:
                continue
            search.settled.append(mentor)
            price = self.mentor_prices[mentor]
            for mentee in self._taken[mentor]:
                # The way back from a mentor to a mentee costs what leaving that seat saves: nothing, for the only seat.
                there = distance - (self._rows[mentee][mentor] - self.mentee_prices[mentee] - price)
                if there < search.to_mentee.get(mentee, there + 1):
                    search.to_mentee[mentee] = there
                    search.came_from[mentee] = mentor
                    self._look_around(mentee, there, search, queue)
        return search

    def _look_around(self, mentee: int, distance: int, search: _Search, queue: list[tuple[int, int]]) -> None:
        base = distance - self.mentee_prices[mentee]
        distances, prices, held, length = search.to_mentor, self.mentor_prices, self.held[mentee], search.length
        for mentor, cost in self._rows[mentee].items():
            reached = base + cost - prices[mentor]
            if reached >= length or mentor in held:
                continue
            known = distances.get(mentor)
            if known is None or reached < known:
                distances[mentor] = reached
                search.reached_from[mentor] = mentee
                if self._free[mentor] > 0:
                    search.length, search.free_mentor = reached, mentor
                    length = reached
                else:
                    heappush(queue, (reached, mentor))

    def _reprice(self, search: _Search) -> None:
        """Keeps every reduced cost at or above zero, and at zero along the path."""
        for mentee, distance in search.to_mentee.items():
            if distance < search.length:
                self.mentee_prices[mentee] += search.length - distance
        for mentor in search.settled:
            self.mentor_prices[mentor] -= search.length - search.to_mentor[mentor]

    def _move_up(self, newcomer: int, search: _Search) -> None:
        """Everybody on the path moves up by one seat."""
        mentor = search.free_mentor
        self._free[mentor] -= 1
        while True:
            mentee = search.reached_from[mentor]
            self.held[mentee].add(mentor)
            self._taken[mentor].add(mentee)
            if mentee == newcomer:
                return
            mentor = search.came_from[mentee]
            self.held[mentee].remove(mentor)
            self._taken[mentor].remove(mentee)
