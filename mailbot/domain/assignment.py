"""The exact assignment: as many as possible, in order of rank, at the least cost.

Mentees are added one by one, each along a shortest augmenting path: the successive-shortest-path method for minimum-
cost flow, with prices (dual variables) that keep all reduced costs at or above zero, so that Dijkstra's algorithm
finds the path. See Ahuja, Magnanti, Orlin, "Network Flows" (1993), 9.7, and 12.4 for assignment. Integers only.

Why this keeps the tiers apart: somebody who was placed along such a path stays placed while others are added, and the
sets of mentees that can be placed together form a transversal matroid. So adding by rank, and taking everybody whom a
path leads to a free seat, places as many as possible *and* the best ranked of them. Only among equals in rank may a
newcomer take somebody's place, when that costs less; this is a path that ends in that mentee being left out, at a
price that no path through the seats can outweigh.
"""

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import groupby

Choices = Sequence[tuple[int, int]]  # (mentor, cost), each mentor once


def assign(choices: Sequence[Choices], seats: Sequence[int], ranks: Sequence[int]) -> list[int | None]:
    """The mentor of each mentee, or None.

    `choices[mentee]` are (mentor, cost >= 0), mentors being numbers into `seats`, how many mentees each can take.
    `ranks[mentee]` is lowest for whoever comes first. In this order: as many as possible are placed; as many as
    possible of the lowest rank, then of the next, and so on; the sum of costs is the least. Where several results are
    equally good, which of them is returned depends on the order of the input: make costs unique to prevent that.
    """
    seating = _Seating(choices, seats)
    for _, equals in groupby(sorted(range(len(choices)), key=ranks.__getitem__), key=ranks.__getitem__):
        seating.add(list(equals))
    return seating.mentor_of


class _Path:
    """What a search for one newcomer found: the distance of each mentor, and how the cheapest end is reached."""

    def __init__(self, newcomer: int, mentors: int, cost_of_leaving_out: int) -> None:
        self.newcomer = newcomer
        self.length = cost_of_leaving_out
        self.left_out = newcomer  # who has no seat in the end; counts when there is no `free_seat`
        self.free_seat: int | None = None
        self.distance = [cost_of_leaving_out] * mentors
        self.reached_from: dict[int, int] = {}
        self.settled: list[int] = []


class _Seating:
    def __init__(self, choices: Sequence[Choices], seats: Sequence[int]) -> None:
        self._choices = choices
        self._seats = seats
        self._taken: list[set[int]] = [set() for _ in seats]
        self._price_of_mentee = [0] * len(choices)
        self._price_of_mentor = [0] * len(seats)  # below zero only where all seats are taken
        dearest = max((cost for row in choices for _, cost in row), default=0)
        # A path gains and loses at most one seat for each mentee, so that no detour outweighs leaving one more out.
        self._cost_of_leaving_out = 2 * (len(choices) + 1) * (dearest + 1)
        self.mentor_of: list[int | None] = [None] * len(choices)

    def add(self, equals: Sequence[int]) -> None:
        """Adds mentees of one rank, the next after those already here."""
        exchangeable = set(equals)
        full: set[int] = set()
        for newcomer in equals:
            path = self._shortest_path(newcomer, exchangeable)
            self._reprice(path)
            self._follow(path)
            if path.free_seat is None:
                full.update(path.settled)
        # From these no path leads to a free seat, now or ever, and later ranks displace nobody: the way there is closed
        # by a price beyond everybody's means.
        for mentor in full:
            self._price_of_mentor[mentor] = -4 * self._cost_of_leaving_out

    def _shortest_path(self, newcomer: int, exchangeable: set[int]) -> _Path:
        """Dijkstra over mentors, from the newcomer to a free seat or to the mentee who is cheapest to leave out."""
        path = _Path(newcomer, len(self._seats), self._cost_of_leaving_out)
        queue: list[tuple[int, int]] = []
        self._look_around(newcomer, 0, path, queue)
        settled: set[int] = set()
        while queue and queue[0][0] < path.length:
            distance, mentor = heappop(queue)
            if mentor in settled:
                continue
            settled.add(mentor)
            path.settled.append(mentor)
            for mentee in self._taken[mentor]:
                leaving = distance + self._cost_of_leaving_out - self._price_of_mentee[mentee]
                if mentee in exchangeable and leaving < path.length:
                    path.length, path.left_out, path.free_seat = leaving, mentee, None
                self._look_around(mentee, distance, path, queue)
        return path

    def _look_around(self, mentee: int, distance: int, path: _Path, queue: list[tuple[int, int]]) -> None:
        base = distance - self._price_of_mentee[mentee]
        distances, prices = path.distance, self._price_of_mentor
        for mentor, cost in self._choices[mentee]:
            reached = base + cost - prices[mentor]
            if reached < distances[mentor] and reached < path.length:
                distances[mentor] = reached
                path.reached_from[mentor] = mentee
                if len(self._taken[mentor]) < self._seats[mentor]:
                    path.length, path.free_seat = reached, mentor
                else:
                    heappush(queue, (reached, mentor))

    def _reprice(self, path: _Path) -> None:
        """Keeps every reduced cost at or above zero, and at zero along the path."""
        self._price_of_mentee[path.newcomer] += path.length
        for mentor in path.settled:
            lift = path.length - path.distance[mentor]
            self._price_of_mentor[mentor] -= lift
            for mentee in self._taken[mentor]:
                self._price_of_mentee[mentee] += lift

    def _follow(self, path: _Path) -> None:
        """Everybody on the path moves up by one seat."""
        mentor = path.free_seat
        if mentor is None:
            mentor = self.mentor_of[path.left_out]
            if mentor is None:
                return  # the newcomer
            self._taken[mentor].remove(path.left_out)
            self.mentor_of[path.left_out] = None
        while True:
            mentee = path.reached_from[mentor]
            left = self.mentor_of[mentee]
            self.mentor_of[mentee] = mentor
            self._taken[mentor].add(mentee)
            if left is None:
                return
            self._taken[left].remove(mentee)
            mentor = left
