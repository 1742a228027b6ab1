"""The pairs on which a coordinator has decided: allocations (pins), then locks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from mailbot.domain.matching.costs import Costs
from mailbot.domain.matching.fitting import Fitting
from mailbot.domain.matching.seats import MenteeWish, MentorSeat, PairOfIds


@dataclass(frozen=True)
class Pair:
    """Two people whom a round brings together. `fixed` when a coordinator did, by a pin or a lock."""

    mentor: MentorSeat
    mentee: MenteeWish
    fixed: bool


def since(mentee: MenteeWish) -> datetime:
    """When the mentee's waiting began; a time without a zone counts as UTC."""
    moment = mentee.waiting_since
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def fixed_pairs(
    mentees: Sequence[MenteeWish], fitting: Fitting, costs: Costs, locks: frozenset[PairOfIds]
) -> list[Pair]:
    """Every pin and every lock that can be kept.

    Pins come first. Where a mentor has too few seats, those count whose mentees waited longest. Whoever is pinned to
    somebody gets nobody else as long as that can't be, a locked pair neither.
    """
    taken, held = Counter[int](), Counter[int]()
    kept: list[Pair] = []
    for is_lock, pair in _in_their_order(mentees, fitting, costs, locks):
        mentor, mentee = pair.mentor, pair.mentee
        waits_for_pin = is_lock and mentee.allocated_to is not None and not held[mentee.id]
        wanted = mentee.seats if is_lock else max(mentee.seats, 1)
        if taken[mentor.id] < mentor.capacity and held[mentee.id] < wanted and not waits_for_pin:
            taken[mentor.id] += 1
            held[mentee.id] += 1
            kept.append(pair)
    return kept


def _in_their_order(
    mentees: Sequence[MenteeWish], fitting: Fitting, costs: Costs, locks: frozenset[PairOfIds]
) -> list[tuple[bool, Pair]]:
    """(whether it is a lock, the pair): pins first, then by waiting, and among equals by cost."""
    place = {mentee.id: number for number, mentee in enumerate(mentees)}
    position = fitting.roster.position

    def rank(decision: tuple[bool, Pair]) -> tuple[bool, datetime, int]:
        is_lock, pair = decision
        score = fitting.parts(pair.mentor, pair.mentee).total
        return is_lock, since(pair.mentee), costs.of(position[pair.mentor.id], place[pair.mentee.id], score)

    return sorted(_possible(mentees, fitting, locks), key=rank)


def _possible(
    mentees: Sequence[MenteeWish], fitting: Fitting, locks: frozenset[PairOfIds]
) -> Iterator[tuple[bool, Pair]]:
    """A pin may not go against the rules; a lock needs a common skill and a common time besides."""
    mentors, by_id = {mentor.id: mentor for mentor in fitting.roster.mentors}, {m.id: m for m in mentees}
    for mentee in mentees:
        mentor = None if mentee.allocated_to is None else mentors.get(mentee.allocated_to)
        if mentor is not None and fitting.obstacle(mentor, mentee) is None:
            yield False, Pair(mentor, mentee, True)
    for mentor_id, mentee_id in locks:
        if mentor_id in mentors and mentee_id in by_id and by_id[mentee_id].allocated_to != mentor_id:
            mentor, mentee = mentors[mentor_id], by_id[mentee_id]
            if fitting.can_be(mentor, mentee):
                yield True, Pair(mentor, mentee, True)
