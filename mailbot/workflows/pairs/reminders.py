"""Reminders of a session, where the programme's policy wants them: what they say, and when one is overtaken."""

from mailbot.domain.correspondence import Letter, LetterKind, LetterState
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.clock_words import on_their_clock


def values(pairing: Pairing, person: Person, context: Context) -> dict[str, object]:
    """When it is on their own clock, and where."""
    session = pairing.next_session(context.now)
    if session is None or session.starts_at is None:
        raise ValueError("nobody is reminded of a session that is not booked")
    return {"when": on_their_clock(session.starts_at, person, context), "link": session.link}


def withdraw_overtaken(context: Context) -> None:
    """A reminder that has not gone out yet stays at home once its session has begun, was moved or was called off."""
    for letter in context.records.letters.unsent(LetterKind.SESSION_REMINDER):
        if not _still_holds(letter, context):
            letter.state, letter.reason = LetterState.CANCELLED, "its session is not as it was"


def _still_holds(letter: Letter, context: Context) -> bool:
    if letter.pairing is None or letter.person is None or not letter.pairing.is_open:
        return False
    session = letter.pairing.next_session(context.now)
    return session is not None and session.starts_at == letter.pairing.side_of(letter.person).reminded_of
