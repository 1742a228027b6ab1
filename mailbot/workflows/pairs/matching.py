"""From records to the computation: who takes part in a round, and what it says of any two people."""

from collections import Counter, defaultdict
from collections.abc import Callable, Set
from dataclasses import replace
from datetime import UTC, datetime

from mailbot.domain.matching.advice import why, why_not
from mailbot.domain.matching.plan import Asked, Plan, plan
from mailbot.domain.matching.reasons import meeting_times, reasons
from mailbot.domain.matching.rules import Obstacle, obstacle, shared_skills
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat, PairOfIds
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor
from mailbot.workflows.context import Context


def plan_now(context: Context) -> Plan:
    """The computation alone; it changes nothing. Proposals that nobody has decided on are kept where little is lost."""
    policy = context.programme.matching
    taken, having = _seats_taken(context), _mentors_had(context)
    return plan(
        Asked(
            mentors=[_seat(mentor, taken[number], context) for number, mentor in mentors_of_round(context).items()],
            mentees=[_further_wish(m, having[number], context) for number, m in mentees_of_round(context).items()],
            history=_never_again(context),
            today=context.now.date(),
            session_length=policy.session_length,
            weights=policy.weights,
            weeks=policy.weeks,
            before=list(standing(context)),
        )
    )


def mentors_of_round(context: Context) -> dict[int, Mentor]:
    """Every mentor whom a round may count on, full or not, by id."""
    mentors = context.records.people.mentors()
    return {id_of(m): m for m in mentors if m.person.takes_part(context.now) and not m.missing()}


def mentees_of_round(context: Context) -> dict[int, Mentee]:
    """Those who wait, by id: they have fewer mentors than they want, and they are complete, or allocated."""
    having = _mentors_had(context)
    return {
        id_of(mentee): mentee
        for mentee in context.records.people.mentees()
        if mentee.person.takes_part(context.now)
        and len(having[id_of(mentee)]) < mentee.mentors_wanted
        and (mentee.waiting_since is not None or mentee.allocated_to is not None)
        and (not mentee.missing() or mentee.allocated_to is not None)
    }


def standing(context: Context) -> dict[PairOfIds, Pairing]:
    """The proposals that a round may still change."""
    return {
        (id_of(pairing.mentor), id_of(pairing.mentee)): pairing
        for pairing in context.records.pairings.open()
        if pairing.is_tentative
    }


def explain_pair(mentor: Mentor, mentee: Mentee, context: Context, *, against: bool) -> tuple[str, ...]:
    """What speaks for these two or keeps them apart, in sentences; of a pair that exists, why it was made."""
    are_a_pair: tuple[str, ...] = ()
    for pairing in context.records.pairings.open():
        if pairing.mentor is mentor and pairing.mentee is mentee:
            are_a_pair = (f"They are a pair already ({pairing.state.value.replace('_', ' ')}).",)
            if not pairing.is_tentative:
                return (*are_a_pair, *pairing.reasons)
    round_now = plan_now(context)
    if are_a_pair:
        return (*are_a_pair, *why(round_now, id_of(mentor), id_of(mentee)))
    if id_of(mentee) not in {one.id for one in round_now.mentees}:
        times = reasons_for(mentor, mentee, context)[0]
        return (f"{mentee.person.called} does not wait for a mentor at the moment.", *times)
    return (why_not if against else why)(round_now, id_of(mentor), id_of(mentee))


def is_full(mentor: Mentor, context: Context) -> bool:
    """Whether pairings that no round changes take all the mentor's seats."""
    return _capacity(mentor, context) <= _seats_taken(context)[id_of(mentor)]


def keeps_apart(mentor: Mentor, mentee: Mentee, context: Context) -> Obstacle | None:
    """What forbids two people as a pair, whatever their skills and times are."""
    return obstacles(context)(mentor, mentee)


def obstacles(context: Context) -> Callable[[Mentor, Mentee], Obstacle | None]:
    """The same for many pairs: their history is looked up once."""
    history = _history(context)
    return lambda mentor, mentee: obstacle(_seat(mentor, 0, context), _wish(mentee, context), history)


def reasons_for(mentor: Mentor, mentee: Mentee, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The reasons of a pair in sentences, and the skills that they share."""
    seat, wish = _seat(mentor, 0, context), _wish(mentee, context)
    times = meeting_times(
        seat, wish, today=context.now.date(), session_length=context.programme.matching.session_length
    )
    return reasons(seat, wish, times), shared_skills(seat, wish)


def id_of(record: Mentor | Mentee) -> int:
    if record.id is None:
        raise ValueError("a record without an id was never stored")
    return record.id


def _seats_taken(context: Context) -> Counter[int]:
    return Counter(id_of(pairing.mentor) for pairing in _settled(context))


def _mentors_had(context: Context) -> defaultdict[int, set[int]]:
    had: defaultdict[int, set[int]] = defaultdict(set)
    for pairing in _settled(context):
        had[id_of(pairing.mentee)].add(id_of(pairing.mentor))
    return had


def _settled(context: Context) -> list[Pairing]:
    """The running pairings that no round changes."""
    return [pairing for pairing in context.records.pairings.open() if not pairing.is_tentative]


def _history(context: Context) -> History:
    ended = [pairing for pairing in context.records.pairings.ended() if not pairing.was_withdrawn]
    return History(frozenset((id_of(pairing.mentor), id_of(pairing.mentee)) for pairing in ended))


def _never_again(context: Context) -> History:
    """With the pairs that are running: a second mentor is somebody else."""
    running = frozenset((id_of(pairing.mentor), id_of(pairing.mentee)) for pairing in _settled(context))
    return History(_history(context).never | running)


def _seat(mentor: Mentor, taken: int, context: Context) -> MentorSeat:
    return MentorSeat(
        id=id_of(mentor),
        name=mentor.person.called,
        skills=mentor.skills,
        availability=mentor.person.availability,
        time_zone=context.zone_of(mentor.person),
        capacity=max(0, _capacity(mentor, context) - taken),
        cohort=mentor.cohort,
        address=mentor.person.address,
        languages=mentor.person.languages,
    )


def _wish(mentee: Mentee, context: Context) -> MenteeWish:
    return MenteeWish(
        id=id_of(mentee),
        name=mentee.person.called,
        skills=mentee.skills,
        availability=mentee.person.availability,
        time_zone=context.zone_of(mentee.person),
        waiting_since=mentee.waiting_since or datetime.min.replace(tzinfo=UTC),
        allocated_to=mentee.allocated_to.id if mentee.allocated_to else None,
        cohort=mentee.cohort,
        address=mentee.person.address,
        languages=mentee.person.languages,
    )


def _further_wish(mentee: Mentee, mentors: Set[int], context: Context) -> MenteeWish:
    """Of somebody who has `mentors`: how many more they want. An allocation that is carried out is no wish any more."""
    wish = _wish(mentee, context)
    return replace(
        wish,
        seats=mentee.mentors_wanted - len(mentors),
        having=len(mentors),
        allocated_to=None if wish.allocated_to in mentors else wish.allocated_to,
    )


def _capacity(mentor: Mentor, context: Context) -> int:
    """How many mentees the mentor offers to take, as far as the programme allows."""
    most = context.programme.matching.most_mentees
    return mentor.capacity if most is None else min(mentor.capacity, most)
