"""Which letters still await an answer, and what an answer does to them."""

from mailbot.domain.people import Person, Role
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.notices import no_contact_in, over, silence_in


def close_awaiting(context: Context, matter: str, person: Person | None = None) -> None:
    """The matter is answered (by `person`, or for everybody in it): nothing of it is chased any more.

    What coordinators were told of its silence is over as well.
    """
    letters = context.records.letters
    letters.close(matter, person, context.now)
    asked = [person] if person else [letter.person for letter in letters.about(matter) if letter.person]
    for one in dict.fromkeys(asked):
        over(context, silence_in(matter, one))
    if person is None:
        over(context, no_contact_in(matter))


def start_patience_again(context: Context, person: Person) -> None:
    """Whoever has just written, even without answering, is not chased before another full wait."""
    context.records.letters.restart_patience(person, context.now)


def enrolment_matter(person: Person, role: Role | None) -> str:
    return f"enrolment {person.id} as {role or 'both'}"
