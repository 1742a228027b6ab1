"""Writing to the people of a file: to the first of them at once, to many in portions.

A portion is a commit of its own. Ten thousand letters in one would hold the database, and everybody else, for long.
"""

from collections.abc import Iterable

from mailbot.domain.correspondence import Draft
from mailbot.domain.people import Mentee, Mentor, Role
from mailbot.workflows.context import Context
from mailbot.workflows.people.enrolment import confirmation, invitation

AT_ONCE = 100  # letters in one commit


def expect(newcomers: Iterable[Mentor | Mentee]) -> None:
    """Marks all of them, before they are kept: changing ten thousand records once they are kept takes seconds."""
    for newcomer in newcomers:
        newcomer.to_be_written_to = True


def greet(newcomers: Iterable[Mentor | Mentee], context: Context) -> list[Draft]:
    """Letters to the first ones; the others are marked, and `greet_more` finds them."""
    drafts: dict[tuple[str, str], Draft] = {}
    for newcomer in newcomers:
        newcomer.to_be_written_to = len(drafts) >= AT_ONCE
        if not newcomer.to_be_written_to:
            draft = _first_letter(newcomer, context)
            drafts[draft.kind, draft.matter] = draft  # who is new in both roles is shown their record once
    return list(drafts.values())


def greet_more(context: Context) -> list[Draft]:
    """The next portion, without those who have written or left in the meantime. Empty while the programme pauses."""
    if context.records.pauses.is_paused():
        return []
    drafts: list[Draft] = []
    while not drafts and (newcomers := context.records.people.to_be_written_to(AT_ONCE)):
        for newcomer in newcomers:
            newcomer.to_be_written_to = False
        context.records.write_down()
        silent = [n for n in newcomers if n.person.answered_at is None and n.person.can_be_written_to()]
        drafts = greet(silent, context)
    return drafts


def _first_letter(newcomer: Mentor | Mentee, context: Context) -> Draft:
    """The questions that are open, or all that we hold."""
    role = Role.MENTOR if isinstance(newcomer, Mentor) else Role.MENTEE
    if newcomer.missing():
        return invitation(newcomer.person, role, context)
    return confirmation(newcomer.person, context)
