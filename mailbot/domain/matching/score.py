"""How well two people would fit, from 0 to 1000, and what that is made of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple, dataclass

PERFECT = 1000
_QUARTERS = 4


@dataclass(frozen=True)
class Weights:
    """What each part of a score can earn at most (together 1000), and from where on more earns nothing."""

    skills: int = 600
    times: int = 200
    zones: int = 80
    language: int = 80
    load: int = 40
    ample_overlap: int = 240  # minutes that two people share a week
    least_stated: int = 120  # minutes a week that somebody has to offer for `times` to count at all
    ample_seats: int = 4
    moving: int = 250_000  # squared points of shortfall that parting a pair of an earlier round has to save

    def __post_init__(self) -> None:
        parts = (self.skills, self.times, self.zones, self.language, self.load)
        if sum(parts) != PERFECT or min(parts) < 0:
            raise ValueError(
                f"skills, times, zones, language and load must make {PERFECT} together, none of them below 0; "
                f"{', '.join(map(str, parts[:-1]))} and {parts[-1]} make {sum(parts)}."
            )
        if min(self.ample_overlap, self.ample_seats) < 1 or self.moving < 0:
            raise ValueError("ample_overlap and ample_seats must be 1 or more, and moving 0 or more.")


STANDARD = Weights()


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one score, in the order in which they weigh; their sum is the score."""

    skills: int
    times: int
    zones: int
    language: int
    load: int

    @property
    def total(self) -> int:
        return sum(astuple(self))


def for_skills(covered: int, wished: int, weights: Weights) -> int:
    """In full when all wishes are covered; both numbers are sums of `wish_weights`."""
    return weights.skills * covered // (wished or 1)


def for_times(overlap: int, least_stated: int, weights: Weights) -> int:
    """In full from `ample_overlap` minutes a week on that two people share in the poorest week of the year.

    Nothing when one of them has stated fewer than `least_stated` minutes, so that naming a single hour earns nothing.
    """
    if least_stated < weights.least_stated:
        return 0
    return weights.times * min(overlap, weights.ample_overlap) // weights.ample_overlap


def for_zones(hours_apart: int, weights: Weights) -> int:
    """In full when both clocks show the same hour, nothing at twelve hours apart."""
    return weights.zones * (12 - hours_apart) // 12


def for_language(one: Collection[str], other: Collection[str], weights: Weights) -> int:
    """In full when two people share a language, or one of them has named none."""
    return weights.language if not one or not other or not set(one).isdisjoint(other) else 0


def for_load(free_seats: int, weights: Weights) -> int:
    """In full from `ample_seats` free seats on, so that nobody gets all the mentees."""
    return weights.load * min(max(free_seats, 0), weights.ample_seats) // weights.ample_seats


def wish_weights(wishes: Sequence[str], rarity: Mapping[str, int]) -> dict[str, int]:
    """Of n wishes the first weighs n, the last 1; a rare one up to twice that."""
    count = len(wishes)
    return {wish: (count - place) * (_QUARTERS + rarity.get(wish, 0)) for place, wish in enumerate(wishes)}


def rarity(wanted: Mapping[str, int], offered: Mapping[str, int]) -> dict[str, int]:
    """How rare each skill is, in quarters from 0 to 4: the share of those who want it among them and its free seats.

    Coarse on purpose: a person more or less should not change everybody's score.
    """
    return {skill: _QUARTERS * count // (count + offered.get(skill, 0)) for skill, count in wanted.items()}
