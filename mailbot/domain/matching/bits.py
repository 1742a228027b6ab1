"""Sets of small numbers as integers, a bit for each member: to unite or compare two sets is then one operation."""

from collections.abc import Iterable, Iterator


def set_of(members: Iterable[int]) -> int:
    """The set of these members."""
    bits = 0
    for member in members:
        bits |= 1 << member
    return bits


def members_of(bits: int) -> Iterator[int]:
    """The members of a set, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
