"""What an engine is asked, and what it answers: the cheapest way to seat everybody, once it is known who has a seat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailbot.domain.matching.problem import Row


@dataclass(frozen=True)
class Transport:
    """Each mentee gets exactly `supplies` seats, each with another mentor; it is known that this can be done.

    `tiers` are those of problem.Problem.
    """

    rows: Sequence[Row]
    supplies: Sequence[int]
    seats: Sequence[int]
    tiers: tuple[int, ...]


@dataclass(frozen=True)
class Flow:
    """Who sits with whom at the least sum of costs, and the dual prices that prove it.

    For a pair, cost - price of the mentee - price of the mentor is >= 0 where it is not used and <= 0 where it is.
    A mentor's price is <= 0, and 0 where a seat is free.
    """

    mentors_of: list[list[int]]
    mentee_prices: list[int]
    mentor_prices: list[int]


Engine = Callable[[Transport], Flow]
