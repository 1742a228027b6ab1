"""Who gets a seat at all: as many as possible, and of them whoever comes first, before costs are looked at.

The sets of seats that can be filled together form a matroid (a transversal one), so that going through them by turn
and filling each to which an augmenting path leads (Kuhn 1955; Edmonds 1971 for why greed is right here) fills as many
as possible *and* the first of them. A seat that was filled stays filled; only who the mentor is may change.
"""

from collections import deque
from collections.abc import Iterable
from copy import copy, deepcopy
from dataclasses import dataclass, replace
from itertools import islice

from mailbot.domain.matching.bits import members_of, set_of
from mailbot.domain.matching.problem import Problem, Solution


@dataclass
class Placement:
    """`filled`: how many of the seats that each mentee wants. The levels are those of problem.Solution."""

    filled: list[int]
    mentee_levels: list[int | None]
    mentor_levels: list[int | None]


def place(problem: Problem) -> Placement:
    """Fills seats turn by turn. Before anybody is left out, all pairs that could prevent it are added."""
    seating = _Seating(problem)
    for turn, mentees in problem.turns.items():
        for mentee in mentees:
            seating.fill(turn, mentee)
    return seating.placement


class OneMore:
    """A solved problem with one more mentor in it: who of those left out would get a seat?"""

    def __init__(self, problem: Problem, solution: Solution, seats: int) -> None:
        self._new, self._seats = len(problem.seats), seats
        self._seated = _Seating(replace(problem, seats=[*problem.seats, 0]))
        for mentee, held in enumerate(solution.mentors_of):
            for mentor in held:
                self._seated.seat(mentee, mentor)
        filled = [len(held) for held in solution.mentors_of]
        self._left_out = [
            (turn, mentee)
            for turn, mentees in problem.turns.items()
            for mentee in mentees
            if problem.turn(mentee, filled[mentee]) <= turn
        ]

    def places(self, suited: Iterable[int]) -> list[int]:
        """Those who would, themselves or because somebody makes room, if `suited` could be with the new mentor."""
        seating = self._seated.with_seats(self._new, self._seats, suited)
        filled = (mentee for turn, mentee in self._left_out if seating.fill(turn, mentee))
        return list(islice(filled, self._seats))


class _Search:
    """How far one newcomer's search came: each mentor was reached from a mentee, each mentee came from a mentor."""

    def __init__(self, newcomer: int) -> None:
        self.reached_from: dict[int, int] = {}
        self.came_from: dict[int, int | None] = {newcomer: None}
        self.free_mentor: int | None = None

    @classmethod
    def straight(cls, newcomer: int, mentor: int) -> "_Search":
        """A search that found a mentor at once."""
        search = cls(newcomer)
        search.reached_from[mentor] = newcomer
        return search


class _Seating:
    """Seats while they are being filled. Sets of mentors are integers (see bits), so that searches are quick."""

    def __init__(self, problem: Problem) -> None:
        mentees, mentors = len(problem.wanted), len(problem.seats)
        self.placement = Placement([0] * mentees, [None] * mentees, [None] * mentors)
        self._pairs = problem.pairs
        self._rows = [set_of(row) for row in problem.pairs.rows]
        self._seats_left = list(problem.seats)
        self._free = set_of(mentor for mentor, seats in enumerate(problem.seats) if seats > 0)
        self._closed = 0
        self._taken: list[set[int]] = [set() for _ in range(mentors)]
        self._held = [0] * mentees

    def with_seats(self, mentor: int, seats: int, suited: Iterable[int]) -> "_Seating":
        """A copy in which this mentor has more seats, and can be with these mentees."""
        other = copy(self)
        other.placement = deepcopy(self.placement)
        other._rows, other._held, other._seats_left = self._rows.copy(), self._held.copy(), self._seats_left.copy()
        other._taken = [taken.copy() for taken in self._taken]
        other._seats_left[mentor] += seats
        other._free |= 1 << mentor
        for mentee in suited:
            other._rows[mentee] |= 1 << mentor
        return other

    def seat(self, mentee: int, mentor: int) -> None:
        """Gives a mentee a free seat."""
        self._move_up(_Search.straight(mentee, mentor), mentor)

    def fill(self, turn: int, mentee: int) -> bool:
        """Gives a mentee one more seat if any path leads to one. Whether it did."""
        search = self._search(mentee)
        while search.free_mentor is None and self._pairs.add_all(search.came_from):
            for seen in search.came_from:
                self._rows[seen] = set_of(self._pairs.rows[seen])
            search = self._search(mentee)
        if search.free_mentor is None:
            self._close(turn, search)
            return False
        self._move_up(search, search.free_mentor)
        self.placement.filled[mentee] += 1
        return True

    def _search(self, newcomer: int) -> _Search:
        """Breadth first, so that few have to move."""
        search = _Search(newcomer)
        seen = self._closed
        queue = deque([newcomer])
        while queue:
            mentee = queue.popleft()
            new = self._rows[mentee] & ~(seen | self._held[mentee])
            if free := new & self._free:
                search.free_mentor = next(members_of(free))
                search.reached_from[search.free_mentor] = mentee
                return search
            seen |= new
            for mentor in members_of(new):
                search.reached_from[mentor] = mentee
                for other in self._taken[mentor]:
                    if other not in search.came_from:
                        search.came_from[other] = mentor
                        queue.append(other)
        return search

    def _close(self, turn: int, search: _Search) -> None:
        """No way leads from these to a free seat, now or ever: later searches need not look here again."""
        self._closed |= set_of(search.reached_from)
        for mentor in search.reached_from:
            self.placement.mentor_levels[mentor] = turn
        levels = self.placement.mentee_levels
        for mentee in search.came_from:
            if levels[mentee] is None:
                levels[mentee] = turn

    def _move_up(self, search: _Search, free_mentor: int) -> None:
        """Everybody on the path moves up by one seat."""
        self._seats_left[free_mentor] -= 1
        if not self._seats_left[free_mentor]:
            self._free ^= 1 << free_mentor
        mentor: int | None = free_mentor
        while mentor is not None:
            mentee = search.reached_from[mentor]
            self._held[mentee] |= 1 << mentor
            self._taken[mentor].add(mentee)
            mentor = search.came_from[mentee]
            if mentor is not None:
                self._held[mentee] ^= 1 << mentor
                self._taken[mentor].remove(mentee)
