"""Telling the coordinators what only a human can settle: one letter per matter, never repeated while it stands."""

from mailbot.domain.correspondence import Draft, LetterKind, Message
from mailbot.workflows.context import Context

LONGEST_QUOTE, MOST_QUOTED = 300, 6  # characters of a line, and lines


def notice(
    context: Context, matter: str, headline: str, *facts: str, to_do: str, about: Message | None = None
) -> list[Draft]:
    """A notice to every coordinator, or nothing when this matter was told already."""
    matter = f"notice: {matter}"
    if context.records.letters.about(matter):
        return []
    values = {"headline": headline, "facts": [*facts, *_where_to_find(about)], "to_do": to_do}
    return [Draft(LetterKind.NOTICE, context.programme.coordinators, values, matter)]


def quoted(written: str) -> list[str]:
    """The beginning of what somebody wrote, as facts of a notice: enough to see what it is about."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    return [f"“{line[:LONGEST_QUOTE]}”" for line in lines[:MOST_QUOTED]]


def _where_to_find(message: Message | None) -> list[str]:
    return [f"It is message {message.id} in the list of messages."] if message else []
