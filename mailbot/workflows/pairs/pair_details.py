"""What is held of a pairing besides its state: when the two met, and what one of them has told us of it."""

from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.domain.sessions import Session
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.clock_words import on_their_clock


def details(pairing: Pairing, person: Person, context: Context) -> list[str]:
    """In sentences, for that person; of their partner it tells the goals alone, which are for both."""
    side, partner = pairing.side_of(person), pairing.partner_of(person)
    theirs = pairing.side_of(partner).goals
    told = [
        *(_in_words(session, person, context) for session in pairing.sessions),
        f"Your goals: {side.goals}" if side.goals else "",
        f"The goals of {partner.called}: {theirs}" if theirs else "",
        f"You told us that it goes: {side.mood}." if side.mood else "",
        f"You told us about getting in touch: you {side.contact}." if side.contact else "",
        f"You would like to: {side.course}." if side.course else "",
        f"A conversation of you two in Slack: {pairing.chat.state}." if pairing.chat else "",
    ]
    return [line for line in told if line]


def _in_words(session: Session, person: Person, context: Context) -> str:
    if session.starts_at is None:
        return f"A session without a known time, {session.state}."
    return f"A session on {on_their_clock(session.starts_at, person, context)}, {session.state}."
