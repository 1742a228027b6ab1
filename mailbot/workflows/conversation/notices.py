"""Telling the coordinators what only a human can settle: one letter per matter, never repeated while it stands.

It stands until a coordinator answers `done`, decides something in answer to it, or what it tells of is over by itself.
If it comes up again after that, it is told again in the same thread.
"""

from mailbot.domain.correspondence import Draft, Letter, LetterKind, Message
from mailbot.domain.people import Person
from mailbot.workflows.context import Context

LONGEST_QUOTE, MOST_QUOTED = 300, 6  # characters of a line, and lines
_OVER = "over"  # the reason of a notice whose state of affairs has passed


def notice(
    context: Context,
    matter: str,
    headline: str,
    *facts: str,
    to_do: str,
    about: Message | None = None,
    lasting: bool = False,
) -> list[Draft]:
    """A notice to every coordinator, or nothing when this matter was told already.

    `lasting` is for a state of affairs that is looked at again and again: settled or not, it is told once until it is
    `over`. What happens anew is told anew.
    """
    told = _latest(context, matter)
    if told is not None and (told.reason != _OVER if lasting else told.answered_at is None):
        return []
    values = {"headline": headline, "facts": [*facts, *_where_to_find(about)], "to_do": to_do}
    return [Draft(LetterKind.NOTICE, context.programme.coordinators, values, _named(matter), follows=told)]


def is_of_a_notice(letter: Letter) -> bool:
    """Whether it is a notice, or our answer to an answer to one."""
    return letter.matter.startswith(_named(""))


def settle(letter: Letter, context: Context) -> bool:
    """Closes the matter of a notice; False when it was closed before."""
    standing = [one for one in context.records.letters.about(letter.matter) if _stands(one)]
    for one in standing:
        one.answered_at = context.now
    return bool(standing)


def over(context: Context, matter: str) -> None:
    """What was told has passed, whether anybody has said so or not."""
    told = _latest(context, matter)
    if told is not None:
        told.reason, told.answered_at = _OVER, told.answered_at or context.now


def silence_in(matter: str, person: Person) -> str:
    """The matter of telling that somebody has not answered in a matter of theirs."""
    return f"silence {matter} {person.id}"


def no_contact_in(matter: str) -> str:
    """The matter of telling that a pair is not in touch, by the pairing's own."""
    return f"no contact in {matter}"


def undeliverable(address: str) -> str:
    """The matter of telling that letters to this address come back."""
    return f"undeliverable {address}"


def quoted(written: str) -> list[str]:
    """The beginning of what somebody wrote, as facts of a notice: enough to see what it is about."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    return [f"“{line[:LONGEST_QUOTE]}”" for line in lines[:MOST_QUOTED]]


def _latest(context: Context, matter: str) -> Letter | None:
    told = [one for one in context.records.letters.about(_named(matter)) if one.kind is LetterKind.NOTICE]
    return told[-1] if told else None


def _stands(letter: Letter) -> bool:
    return letter.kind is LetterKind.NOTICE and letter.answered_at is None


def _named(matter: str) -> str:
    return f"notice: {matter}"


def _where_to_find(message: Message | None) -> list[str]:
    return [f"It is message {message.id} in the list of messages."] if message else []
