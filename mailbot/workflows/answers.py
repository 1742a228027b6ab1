"""Which letters still await an answer, and what an answer does to them."""

from mailbot.domain.correspondence import LetterState
from mailbot.domain.people import Person, Role
from mailbot.workflows.context import Context


def close_awaiting(context: Context, matter: str, person: Person | None = None) -> None:
    """The matter is answered (by `person`, or for everybody in it): nothing of it is chased any more."""
    for letter in context.records.letters.awaiting(person=person, matter=matter):
        letter.answered_at = context.now
    for letter in context.records.letters.about(matter):
        is_unsent_chase = letter.chase_of is not None and letter.state in (LetterState.QUEUED, LetterState.DEFERRED)
        if is_unsent_chase and (person is None or letter.person is person):
            letter.state, letter.reason = LetterState.CANCELLED, "answered before it was sent"


def start_patience_again(context: Context, person: Person) -> None:
    """Whoever has just written, even without answering, is not chased before another full wait."""
    for letter in context.records.letters.awaiting(person=person):
        letter.chased_at = context.now


def enrolment_matter(person: Person, role: Role | None) -> str:
    return f"enrolment {person.id} as {role or 'both'}"
