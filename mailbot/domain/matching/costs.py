"""What a pair costs: its squared shortfall, whether it is new, and a hash of the two ids, packed into one integer."""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from math import isqrt

from mailbot.domain.matching.score import PERFECT
from mailbot.domain.matching.seats import PairOfIds

_HASH_BITS = 31
_PRIME = (1 << _HASH_BITS) - 1


class Costs:
    """The costs of the pairs of mentors and mentees with these ids.

    `before` are the pairs of an earlier round: any other costs `moving` more, and what is equal then is decided by
    keeping them, too. Each tier leaves room for the sums of the tier below, and for its prices: sums along paths.
    """

    def __init__(
        self, mentors: Sequence[int], mentees: Sequence[int], before: Collection[PairOfIds], moving: int
    ) -> None:
        room = (len(mentors) + len(mentees)).bit_length() + 2
        place_of_mentor = {mentor: place for place, mentor in enumerate(mentors)}
        place_of_mentee = {mentee: place for place, mentee in enumerate(mentees)}
        self._before = {
            (place_of_mentor[mentor], place_of_mentee[mentee])
            for mentor, mentee in before
            if mentor in place_of_mentor and mentee in place_of_mentee
        }
        self._mentor_hashes = [_hash(f"mentor {mentor}") for mentor in mentors]
        self._mentee_hashes = [_hash(f"mentee {mentee}") for mentee in mentees]
        new = _HASH_BITS + room
        self._shortfall = new + 1 + room if self._before else new
        self._new = (moving << self._shortfall) + (1 << new) if self._before else 0
        self.tiers = (self._shortfall, new, 0) if self._before else (self._shortfall, 0)

    def of(self, mentor: int, mentee: int, score: int) -> int:
        """The cost of a pair, by their places."""
        missing = PERFECT - score
        tie_break = _mixed(self._mentor_hashes[mentor], self._mentee_hashes[mentee])
        return (missing * missing << self._shortfall) + self._surcharge(mentor, mentee) + tie_break

    def _surcharge(self, mentor: int, mentee: int) -> int:
        return 0 if (mentor, mentee) in self._before else self._new

    def least_score(self, cost: int) -> int:
        """The lowest score of a pair that costs no more than this; above PERFECT when there is none."""
        return PERFECT - isqrt(cost >> self._shortfall) if cost >= 0 else PERFECT + 1


def tie_break(mentor: int, mentee: int) -> int:
    """What decides between equally good pairs: a number that depends on the two ids alone, the same everywhere."""
    return _mixed(_hash(f"mentor {mentor}"), _hash(f"mentee {mentee}"))


def _mixed(one: int, other: int) -> int:
    return one * other % _PRIME


def _hash(text: str) -> int:
    """A number from 1 to _PRIME - 1; products of two such, modulo the prime, are spread evenly."""
    return 1 + int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) % (_PRIME - 1)
