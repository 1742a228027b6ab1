"""The problem of assignment without people in it: numbers for mentees and mentors, and what each pair would cost.

A mentee wants one seat or more, each with another mentor. First seats come before second ones, and among those of one
kind a lower rank comes first: together the *turn* of a seat. All that is decided here is decided by integers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

Row = Mapping[int, int]  # what each mentor whom a mentee could have would cost, >= 0


class Pairs:
    """The pairs to choose from, a row for each mentee. Here all are known from the start."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows

    def add_all(self, mentees: Iterable[int]) -> bool:
        """Adds to these mentees' rows whatever is missing from them. Whether that was anything."""
        return False

    def add_up_to(self, prices: Mapping[int, int]) -> bool:
        """Adds to the row of each mentee what is missing and costs no more than this. Whether that was anything."""
        return False


@dataclass(frozen=True)
class Problem:
    """`seats` of each mentor; how many each mentee has `wanted`, on top of those `had` before; low `ranks` come first.

    `tiers` are the lowest bits of the tiers that are packed into one cost, the highest tier first: the sum of a lower
    tier over all pairs stays below one unit of a higher one. (0,) when a cost is one plain number.
    """

    pairs: Pairs
    seats: Sequence[int]
    wanted: Sequence[int]
    had: Sequence[int]
    ranks: Sequence[int]
    tiers: tuple[int, ...] = (0,)

    def turn(self, mentee: int, seat: int) -> int:
        """When the mentee's seat number `seat` (from 0) is filled: all first seats before any second."""
        return (self.had[mentee] + seat) * self._kinds + self.ranks[mentee]

    @cached_property
    def turns(self) -> dict[int, list[int]]:
        """Whose seats are filled at each turn, in the order of the turns."""
        turns: dict[int, list[int]] = {}
        for mentee, wanted in enumerate(self.wanted):
            for seat in range(wanted):
                turns.setdefault(self.turn(mentee, seat), []).append(mentee)
        return dict(sorted(turns.items()))

    @cached_property
    def _kinds(self) -> int:
        return max(self.ranks, default=0) + 1


@dataclass(frozen=True)
class Solution:
    """The mentors of each mentee, and the numbers that prove that nothing is better; see certificate.certify.

    The levels are the turns at which it was found that no way leads from somebody to a free seat; None where none was.
    The prices are dual to the costs. `leaving_prices` are those of being left out, for turns of which some get a seat
    and some do not.
    """

    mentors_of: list[list[int]]
    mentee_levels: list[int | None]
    mentor_levels: list[int | None]
    mentee_prices: list[int]
    mentor_prices: list[int]
    leaving_prices: dict[int, int]
