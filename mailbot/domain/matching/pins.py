"""The pairs on which a coordinator has decided: allocations, which are pins to matching."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from mailbot.domain.matching.costs import Costs
from mailbot.domain.matching.fitting import Fitting
from mailbot.domain.matching.seats import MenteeWish, MentorSeat


@dataclass(frozen=True)
class Pair:
    """Two people whom a round brings together. `fixed` when a coordinator did, by a pin."""

    mentor: MentorSeat
    mentee: MenteeWish
    fixed: bool


def since(mentee: MenteeWish) -> datetime:
    """When the mentee's waiting began; a time without a zone counts as UTC."""
    moment = mentee.waiting_since
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def fixed_pairs(mentees: Sequence[MenteeWish], fitting: Fitting, costs: Costs) -> list[Pair]:
    """Every pin that can be kept, those first whose mentees waited longest.

    That decides where a mentor has too few seats. Whoever is pinned to somebody gets nobody else as long as that
    can't be.
    """
    taken = Counter[int]()
    kept: list[Pair] = []
    for pair in _in_their_order(mentees, fitting, costs):
        if taken[pair.mentor.id] < pair.mentor.capacity:
            taken[pair.mentor.id] += 1
            kept.append(pair)
    return kept


def _in_their_order(mentees: Sequence[MenteeWish], fitting: Fitting, costs: Costs) -> list[Pair]:
    """By waiting, and among equals by cost."""
    place = {mentee.id: number for number, mentee in enumerate(mentees)}
    position = fitting.roster.position

    def rank(pair: Pair) -> tuple[datetime, int]:
        score = fitting.parts(pair.mentor, pair.mentee).total
        return since(pair.mentee), costs.of(position[pair.mentor.id], place[pair.mentee.id], score)

    return sorted(_possible(mentees, fitting), key=rank)


def _possible(mentees: Sequence[MenteeWish], fitting: Fitting) -> Iterator[Pair]:
    """A pin may not go against the rules; it needs neither a common skill nor a common time."""
    mentors = {mentor.id: mentor for mentor in fitting.roster.mentors}
    for mentee in mentees:
        mentor = None if mentee.allocated_to is None else mentors.get(mentee.allocated_to)
        if mentor is not None and fitting.obstacle(mentor, mentee) is None:
            yield Pair(mentor, mentee, True)
