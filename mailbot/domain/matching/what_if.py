"""What would be if there were one more mentor: who would get a place, and which pairs would be parted for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailbot.domain.availability import Availability, Slot
from mailbot.domain.matching.plan import Plan, plan
from mailbot.domain.matching.seats import MentorSeat, PairOfIds

ALWAYS = Availability(tuple(Slot(day, 0, 24 * 60) for day in range(7)))


@dataclass(frozen=True)
class Difference:
    """What another round would change: who gets a place or loses one (ids of mentees), and which pairs are parted."""

    placed: tuple[int, ...]
    left_out: tuple[int, ...]
    parted: tuple[PairOfIds, ...]
    plan: Plan


def one_more_mentor(skills: Sequence[str], base: Plan, *, seats: int = 1, free: Availability = ALWAYS) -> MentorSeat:
    """A mentor who does not exist, for "and if one more mentor knew Rust?"; `free` is in UTC, by default always."""
    number = max((mentor.id for mentor in base.mentors), default=0) + 1
    return MentorSeat(number, "one more mentor", tuple(skills), free, "UTC", seats)


def what_if(base: Plan, *mentors: MentorSeat) -> Difference:
    """The round again with these mentors in addition. Pairs are kept where that costs nobody a place."""
    pairs = {(pair.mentor.id, pair.mentee.id) for pair in base.pairs}
    other = plan(replace(base.asked, mentors=[*base.asked.mentors, *mentors], before=pairs))
    others = {(pair.mentor.id, pair.mentee.id) for pair in other.pairs}
    placed_before, placed = {mentee for _, mentee in pairs}, {mentee for _, mentee in others}
    return Difference(
        placed=tuple(sorted(placed - placed_before)),
        left_out=tuple(sorted(placed_before - placed)),
        parted=tuple(sorted(pairs - others)),
        plan=other,
    )
