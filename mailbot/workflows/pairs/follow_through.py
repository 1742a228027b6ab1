"""The letters that keep a pair going, each written when domain/follow_through.py says that it is due."""

from collections.abc import Iterable

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.follow_through import Step, next_step, precedence
from mailbot.domain.next_look import next_look
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person, Role
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.conversation.clock_words import on_their_clock
from mailbot.workflows.conversation.unasked import may_be_told_something_new, may_be_written_to, note_letter
from mailbot.workflows.pairs import reminders
from mailbot.workflows.pairs.contact import booking_link_for, matter_of
from mailbot.workflows.people.absence import tell_partner

_ANSWERS_TO_THEIRS = {Step.SESSION_GUIDE}
"""The guide answers their booking, and has to come before the session."""


def plan_next_look(pairings: Iterable[Pairing], context: Context) -> None:
    """So that no sweep goes through the pairings to which nothing can be due yet."""
    rhythm, length = context.programme.rhythm, context.programme.matching.session_length
    context.records.pairings.look_again({one: next_look(one, context.now, rhythm, length) for one in pairings})


def write_what_is_due(pairings: Iterable[Pairing], context: Context) -> list[Draft]:
    """Where several letters are due to one person, the first goes; workflows/conversation/unasked.py has the rule."""
    sides = [(pairing, person) for pairing in pairings for person in (pairing.mentor.person, pairing.mentee.person)]
    drafts = [tell_partner(person, pairing, context) for pairing, person in sides if _waits(pairing, person, context)]
    rhythm, patience = context.programme.rhythm, context.programme.contact_within
    steps = [(next_step(*side, context.now, rhythm), *side) for side in sides]
    due = [(step, pairing, person) for step, pairing, person in steps if step is not None]
    due.sort(key=lambda one: precedence(one[0], one[1], one[2], context.now, patience))
    drafts += [_letter(*one, context) for one in due]
    return [draft for draft in drafts if draft is not None]


def _waits(pairing: Pairing, person: Person, context: Context) -> bool:
    return pairing.partner_of(person).is_away(context.now)


def _letter(step: Step, pairing: Pairing, person: Person, context: Context) -> Draft | None:
    partner = pairing.partner_of(person)
    is_held_up = not partner.takes_part(context.now) or partner.is_away(context.now)
    may_be_written = may_be_written_to if step in _ANSWERS_TO_THEIRS else may_be_told_something_new
    if (is_held_up and step is not Step.FAREWELL) or not may_be_written(person, context):
        return None
    draft = _draft(step, pairing, person, context)
    _mark(step, pairing, person, context)
    return draft


def _mark(step: Step, pairing: Pairing, person: Person, context: Context) -> None:
    side, now, next_one = pairing.side_of(person), context.now, pairing.next_session(context.now)
    match step:
        case Step.SESSION_GUIDE:
            side.guided_at = now
        case Step.CHECK_IN:
            side.checked_in_at = now
        case Step.REVIEW:
            side.reviewed_at, side.course = now, None
        case Step.FAREWELL:
            side.thanked_at = now
        case Step.REMINDER:
            side.reminded_of = next_one.starts_at if next_one else None
    if step not in _ANSWERS_TO_THEIRS:
        note_letter(person, context)


def _draft(step: Step, pairing: Pairing, person: Person, context: Context) -> Draft:
    return Draft(
        LetterKind(step.value),
        (address_of(person),),
        _values(step, pairing, person, context),
        matter_of(pairing),
        person=person,
        role=pairing.side_of(person).role,
        pairing=pairing,
    )


def _values(step: Step, pairing: Pairing, person: Person, context: Context) -> dict[str, object]:
    partner, side = pairing.partner_of(person), pairing.side_of(person)
    values: dict[str, object] = {
        "partner": {"name": partner.called, "first_name": partner.first_name or partner.called},
        "goals": goals_in_words(pairing, person),
    }
    session = pairing.next_session(context.now)
    when = on_their_clock(session.starts_at, person, context) if session and session.starts_at else ""
    match step:
        case Step.SESSION_GUIDE:
            return {**values, "role": side.role.value, "when": when, "link": session.link if session else ""}
        case Step.REMINDER:
            return {**values, **reminders.values(pairing, person, context)}
        case Step.CHECK_IN:
            return {
                **values,
                "own_goals": bool(side.goals),
                "is_first": side.checked_in_at is None and bool(pairing.held),
                "when": when,
                "booking_link": booking_link_for(pairing) if side.role is Role.MENTEE else "",
            }
        case _:
            since = f"{pairing.introduced_at:%B %Y}" if pairing.introduced_at else ""
            return {**values, "role": side.role.value, "sessions": len(pairing.held), "since": since}


def goals_in_words(pairing: Pairing, person: Person) -> list[dict[str, str]]:
    """Whose goals we know, and what they are; the reader's own first."""
    both = (person, pairing.partner_of(person))
    told = [("You" if one is person else one.first_name or one.called, pairing.side_of(one).goals) for one in both]
    return [{"who": who, "what": what} for who, what in told if what]
