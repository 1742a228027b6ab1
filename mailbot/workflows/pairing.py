"""A round: who is brought together with whom, who decides on it, and what those hear who have to wait."""

from dataclasses import dataclass
from datetime import UTC, datetime

from mailbot.domain.correspondence import Correspondent, Draft, LetterKind
from mailbot.domain.matching import History, MenteeWish, MentorSeat, Proposed, Round, match
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.domain.programme import PairingMode
from mailbot.domain.skills import skills_in_words
from mailbot.errors import NotFound
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.introduction import introduce


@dataclass(frozen=True)
class RoundResult:
    """What a round decided: pairings in their order, who waits and why, and the letters that follow."""

    pairings: tuple[Pairing, ...]
    waiting: tuple[tuple[Mentee, str], ...]
    drafts: tuple[Draft, ...]


def run_round(context: Context) -> RoundResult:
    """Pairs whoever can be paired. A coordinator's allocation is introduced without asking them again."""
    mentors, mentees = _mentors(context), _mentees(context)
    result = match_people(context)
    pairings = [
        _record(proposed, mentors[proposed.mentor], mentees[proposed.mentee], context) for proposed in result.proposed
    ]
    waiting = tuple((mentees[w.mentee], w.reason) for w in result.waiting)
    decided = [p for p in pairings if p.allocated or context.programme.pairing is PairingMode.AUTOMATIC]
    undecided = [pairing for pairing in pairings if pairing not in decided]
    drafts = [introduce(pairing, context) for pairing in decided]
    drafts += [_proposal(undecided, waiting, context)] if undecided else []
    drafts += [_waitlist(mentee, reason, context) for mentee, reason in waiting if _is_news(mentee, reason)]
    for mentee, reason in waiting:
        mentee.waiting_because = reason
    return RoundResult(tuple(pairings), waiting, tuple(drafts))


def match_people(context: Context) -> Round:
    """The computation alone; it changes nothing."""
    taken: dict[int, int] = {}
    for pairing in context.records.pairings.open():
        taken[_id(pairing.mentor)] = taken.get(_id(pairing.mentor), 0) + 1
    seats = [_seat(mentor, taken.get(_id(mentor), 0), context) for mentor in _mentors(context).values()]
    wishes = [_wish(mentee, context) for mentee in _mentees(context).values()]
    never = frozenset((_id(p.mentor), _id(p.mentee)) for p in context.records.pairings.ended())
    return match(
        seats, wishes, History(never), today=context.now.date(), session_length=context.programme.session_length
    )


def allocate(mentee_address: str, mentor_address: str, context: Context) -> tuple[str, list[Draft]]:
    """Academy support: pins a mentee to a mentor. Returns what happens next, in words, and the letters.

    NotFound when one of them is not enrolled in that role.
    """
    mentee = _in_role(mentee_address, Role.MENTEE, context).mentee
    mentor = _in_role(mentor_address, Role.MENTOR, context).mentor
    if mentee is None or mentor is None:  # _in_role has seen to it
        raise NotFound("Both have to be enrolled.")
    mentee.allocated_to = mentor
    names = f"{mentee.person.called} is allocated to {mentor.person.called}"
    if mentor.missing():
        return f"{names}; they are introduced as soon as {mentor.person.called} has answered the invitation.", []
    return f"{names}; they are introduced in the next round.", []


def _mentors(context: Context) -> dict[int, Mentor]:
    return {_id(m): m for m in context.records.people.mentors() if m.person.takes_part(context.now) and not m.missing()}


def _mentees(context: Context) -> dict[int, Mentee]:
    """Those who wait: without a running pairing, and either complete or allocated by a coordinator."""
    paired = {_id(pairing.mentee) for pairing in context.records.pairings.open()}
    return {
        _id(mentee): mentee
        for mentee in context.records.people.mentees()
        if mentee.person.takes_part(context.now)
        and _id(mentee) not in paired
        and (not mentee.missing() or mentee.allocated_to is not None)
    }


def _seat(mentor: Mentor, taken: int, context: Context) -> MentorSeat:
    return MentorSeat(
        id=_id(mentor),
        name=mentor.person.called,
        skills=mentor.skills,
        availability=mentor.person.availability,
        time_zone=context.zone_of(mentor.person),
        capacity=max(0, mentor.capacity - taken),
        address=mentor.person.address,
    )


def _wish(mentee: Mentee, context: Context) -> MenteeWish:
    return MenteeWish(
        id=_id(mentee),
        name=mentee.person.called,
        skills=mentee.skills,
        availability=mentee.person.availability,
        time_zone=context.zone_of(mentee.person),
        waiting_since=mentee.waiting_since or datetime.min.replace(tzinfo=UTC),
        allocated_to=mentee.allocated_to.id if mentee.allocated_to else None,
        cohort=mentee.cohort,
        address=mentee.person.address,
    )


def _record(proposed: Proposed, mentor: Mentor, mentee: Mentee, context: Context) -> Pairing:
    pairing = Pairing(
        mentor,
        mentee,
        reasons=proposed.reasons,
        shared_skills=proposed.shared_skills,
        allocated=proposed.allocated,
        proposed_at=context.now,
    )
    context.records.pairings.add(pairing)
    return pairing


def _proposal(pairings: list[Pairing], waiting: tuple[tuple[Mentee, str], ...], context: Context) -> Draft:
    ids = tuple(pairing.id for pairing in pairings if pairing.id is not None)
    values = {
        "pairs": numbered(pairings),
        "waiting": [{"name": mentee.person.called, "reason": reason} for mentee, reason in waiting],
    }
    to: tuple[Correspondent, ...] = context.programme.coordinators
    return Draft(LetterKind.PROPOSAL, to, values, f"proposal {ids[0]}", items=ids, awaits_answer=True)


def numbered(pairings: list[Pairing], numbers: tuple[int, ...] = ()) -> list[dict[str, object]]:
    """Pairings as a proposal shows them, counted from 1 unless `numbers` says otherwise."""
    return [
        {
            "number": number,
            "mentor": pairing.mentor.person.called,
            "mentee": pairing.mentee.person.called,
            "reasons": list(pairing.reasons),
        }
        for number, pairing in zip(numbers or range(1, len(pairings) + 1), pairings, strict=False)
    ]


def _waitlist(mentee: Mentee, reason: str, context: Context) -> Draft:
    values = {"wishes": skills_in_words(mentee.skills), "reason": reason}
    to = (address_of(mentee.person),)
    return Draft(LetterKind.WAITLIST, to, values, f"waiting {mentee.id}", person=mentee.person, role=Role.MENTEE)


def _is_news(mentee: Mentee, reason: str) -> bool:
    """One waitlist letter; after that we write when there is something better to say."""
    return bool(reason) and not mentee.waiting_because


def _in_role(address: str, role: Role, context: Context) -> Person:
    person = context.records.people.at(address)
    if person is None or role not in person.roles:
        raise NotFound(f"{address} is not enrolled as a {role}; `mailbot invite {role}` invites them.")
    return person


def _id(record: Mentor | Mentee) -> int:
    if record.id is None:
        raise ValueError("a record without an id was never stored")
    return record.id
