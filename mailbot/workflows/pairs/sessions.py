"""Sessions follow what calendars say: booked, moved, cancelled; and once they are over, held."""

from collections import Counter
from collections.abc import Iterable

from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.domain.sessions import Change
from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.classification.kind import MessageKind
from mailbot.workflows.context import Context, Incoming, Outcome, ignored, processed
from mailbot.workflows.conversation.answers import close_awaiting
from mailbot.workflows.conversation.clock_words import on_their_clock
from mailbot.workflows.conversation.transcript import transcript
from mailbot.workflows.pairs.calendar_words import hear, pairing_meant
from mailbot.workflows.pairs.contact import matter_of

_BY_MACHINES = (MessageKind.LIST, MessageKind.AUTOMATIC)
_SAID_BY_IT = ("booked", "met")  # what an appointment says better


def is_from_a_calendar(incoming: Incoming, context: Context) -> bool:
    """Whether a program sends it: a calendar, or a booking tool whose mail looks like a list's."""
    kind = incoming.classification.kind
    return kind is MessageKind.CALENDAR or (kind in _BY_MACHINES and bool(_pairings_meant(incoming, context)))


def is_shared_by_a_pair(incoming: Incoming, context: Context) -> bool:
    """Whether one of a pair invites the other, with us in copy: what else they write is nobody's business."""
    writes_to = {correspondent.key for correspondent in (*incoming.content.to, *incoming.content.cc)}
    for pairing in _pairings_meant(incoming, context):
        person = incoming.person
        if person is not None and pairing.includes(person) and writes_to & {*pairing.partner_of(person).addresses}:
            return True
    return False


def is_brought_to_us(incoming: Incoming, context: Context) -> bool:
    """Whether somebody forwards us an appointment of theirs."""
    return bool(_pairings_meant(incoming, context))


def take_from_calendar(incoming: Incoming, context: Context) -> Outcome:
    """Nobody is answered: a program wrote it, or one of a pair to the other.

    What somebody of ours invites others to is theirs, whether it is a pair's session or not.
    """
    told, _ = _take(incoming, context)
    incoming.message.private = incoming.message.private or incoming.person is not None
    if told:
        return processed(told)
    return ignored(f"{incoming.classification.reason}: it is no meeting of one pair here")


def take_from_person(incoming: Incoming, context: Context) -> Outcome:
    """Whoever forwards us an appointment is told what we took down, and what else they wrote that we did not read."""
    told, pairings = _take(incoming, context)
    words = "\n".join(_in_words(pairing, incoming.person, context) for pairing in pairings if incoming.person)
    if not words:
        return processed(told)
    left = [command.line for command in incoming.reading.commands if command.name not in _SAID_BY_IT]
    left += [line for field in incoming.reading.fields.values() for line in field.split("\n")]
    return processed(told, transcript(incoming, [(incoming.content.subject, words)], left))


def hold_past(pairings: Iterable[Pairing], context: Context) -> None:
    """What was booked and is over counts as held, until somebody says that it was not."""
    for pairing in pairings:
        pairing.hold_past(context.now, context.programme.matching.session_length)


def _pairings_meant(incoming: Incoming, context: Context) -> list[Pairing]:
    found = (pairing_meant(appointment, incoming, context) for appointment in incoming.appointments)
    return [pairing for pairing in found if pairing is not None]


def _take(incoming: Incoming, context: Context) -> tuple[str, list[Pairing]]:
    """Takes down every appointment of a pair. Returns what that changed, in words, "" for nobody's, and the pairings.

    Of the message its header is kept: titles and notes of a meeting are the pair's own.
    """
    changes: Counter[Change] = Counter()
    pairings: list[Pairing] = []
    notes: list[str] = []
    for appointment in incoming.appointments:
        pairing = pairing_meant(appointment, incoming, context)
        if pairing is None:
            continue
        changes.update(hear(appointment, pairing, context))
        close_awaiting(context, matter_of(pairing))
        pairings.append(pairing)
        notes += _notes(appointment)
    if not pairings:
        return "", []
    incoming.message.private = True
    done = ", ".join(f"{count} {change}" for change, count in changes.items()) or "nothing new"
    return "; ".join(("sessions of a pair: " + done, *dict.fromkeys(notes))), list(dict.fromkeys(pairings))


def _notes(appointment: Appointment) -> list[str]:
    if appointment.unknown_zone:
        return ["its time zone is neither defined in the file nor known, so its time is not known"]
    return []


def _in_words(pairing: Pairing, person: Person, context: Context) -> str:
    partner = pairing.partner_of(person).called
    session = pairing.next_session(context.now)
    if session is None or session.starts_at is None:
        return f"Thank you. As far as we know, you and {partner} have no session ahead of you."
    return f"Noted: you meet {partner} next on {on_their_clock(session.starts_at, person, context)}."
