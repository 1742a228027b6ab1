"""What it would cost the programme to give somebody another mentor, from the dual prices of a solved round.

The prices make all detours cost zero or more, so the cheapest way for the others to make room is a shortest path
(Dijkstra), and a pair's reduced cost is the least that any such move can cost.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from mailbot.domain.matching.plan import Plan


@dataclass(frozen=True)
class Move:
    """One mentee goes to another mentor; others make room or take the seat that is left: (who, from where, to where).

    `left_out` would lose their seat for it, where nobody can make room. `cost` counts in the costs of the problem.
    """

    mentee: int
    mentor: int
    others: tuple[tuple[int, int, int], ...]
    left_out: int | None
    cost: int


class Moves:
    """All moves that could be made from a plan."""

    def __init__(self, plan: Plan) -> None:
        self._pairs, self._solution, self._problem = plan.problem.pairs, plan.solution, plan.problem
        self._taken = defaultdict[int, list[int]](list)
        for mentee, held in enumerate(plan.solution.mentors_of):
            for mentor in held:
                self._taken[mentor].append(mentee)

    def next_best(self, mentee: int, leaving: int) -> Move | None:
        """The cheapest move of a mentee away from one mentor; one that leaves somebody out where there is no other.

        Alternatives are tried in the order of their reduced costs, until no further one could cost less.
        """
        self._pairs.add_all([mentee])
        held = self._solution.mentors_of[mentee]
        others = [mentor for mentor in self._pairs.rows[mentee] if mentor not in held]
        refund = self._reduced(mentee, leaving)
        best: Move | None = None
        for least, mentor in sorted((self._reduced(mentee, mentor) - refund, mentor) for mentor in others):
            if best is not None and best.left_out is None and best.cost <= least:
                break
            move = self.move(mentee, leaving, mentor)
            if best is None or (move.left_out is not None, move.cost) < (best.left_out is not None, best.cost):
                best = move
        return best

    def move(self, mentee: int, leaving: int | None, mentor: int) -> Move:
        """The cheapest way to seat a mentee with another mentor; their seat with `leaving` becomes free."""
        start = self._reduced(mentee, mentor) - (0 if leaving is None else self._reduced(mentee, leaving))
        distance, came_from = {mentor: start}, dict[int, tuple[int | None, int]]()
        queue, settled, found_free = [(start, mentor)], set[int](), False
        while queue:
            length, reached = heappop(queue)
            if reached in settled:
                continue
            settled.add(reached)
            if reached == leaving:
                return Move(mentee, mentor, _path(came_from, reached), None, length)
            ways = list(self._ways_on(reached, length, mentee))
            if not found_free and len(self._taken[reached]) < self._problem.seats[reached]:
                # The seat that is left may stay free instead, or serve somebody who leaves another one free.
                found_free = True
                ways += [(None, there, length - price) for there, price in enumerate(self._solution.mentor_prices)]
            for other, there, further in ways:
                if further < distance.get(there, further + 1):
                    distance[there] = further
                    came_from[there] = (other, reached)
                    heappush(queue, (further, there))
        seated = {other for reached in settled for other in self._taken[reached]} - {mentee}
        return Move(mentee, mentor, (), max(seated, key=self._last_turn, default=None), start)

    def _ways_on(self, mentor: int, length: int, moving: int) -> Iterator[tuple[int | None, int, int]]:
        """(who makes room, the mentor whom they go to, the length of the path to there)."""
        others = [other for other in self._taken[mentor] if other != moving]
        self._pairs.add_all(others)
        for other in others:
            base = length - self._reduced(other, mentor)
            held = self._solution.mentors_of[other]
            for there in self._pairs.rows[other]:
                if there not in held:
                    yield other, there, base + self._reduced(other, there)

    def _reduced(self, mentee: int, mentor: int) -> int:
        prices = self._solution.mentee_prices[mentee] + self._solution.mentor_prices[mentor]
        return self._pairs.rows[mentee][mentor] - prices

    def _last_turn(self, mentee: int) -> tuple[int, int]:
        return self._problem.turn(mentee, len(self._solution.mentors_of[mentee]) - 1), mentee


def _path(came_from: dict[int, tuple[int | None, int]], mentor: int) -> tuple[tuple[int, int, int], ...]:
    """Who moves, and from where to where, the first first."""
    moves: list[tuple[int, int, int]] = []
    while mentor in came_from:
        other, before = came_from[mentor]
        if other is not None:
            moves.append((other, before, mentor))
        mentor = before
    return tuple(reversed(moves))
