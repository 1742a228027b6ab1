"""Letters that ask whether something is meant, before it is done: only who reads that address can answer them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from mailbot.domain.correspondence import Correspondent, Draft, Letter, LetterKind, LetterState
from mailbot.domain.people import Person
from mailbot.parsers.commands.command import Command
from mailbot.workflows.context import Incoming, address_of
from mailbot.workflows.people.people_summary import Summary

ANSWER_WITHIN = timedelta(days=7)
TOO_LATE = "That letter has expired, or was answered before; nothing was done. Please ask again."
# What the letter can be about; it is about one of them, else about erasing the reader.
_ABOUT_NOTHING_ELSE: dict[str, object] = {
    "commands": [],
    "asked_by_coordinator": False,
    "other_address": "",
    "answered": "",
    "file": "",
    "figures": "",
    "new": [],
    "changed": [],
    "problems": [],
    "notes": [],
}


class FileAsked(NamedTuple):
    """The people file that a letter asks about: attachment number `place` of a message, and what was shown of it."""

    message: int
    place: int
    fingerprint: int


def ask_before_erasing(person: Person, to: Correspondent) -> Draft:
    """Asks the person, or the coordinator who wants them erased."""
    by_coordinator = to.key not in person.addresses
    greeting = "" if by_coordinator else person.first_name
    values = _values(person.address, asked_by_coordinator=by_coordinator, greeting=greeting)
    return Draft(LetterKind.CONFIRM, (to,), values, f"erase {person.id}", person=person)


def ask_before_merging(person: Person, letter: Letter, incoming: Incoming) -> Draft:
    """Asks at the address on file whether it was them who answered our `letter` from another one.

    The letter's one item is that answer.
    """
    values = _values(person.address, other_address=incoming.sender.address, answered=letter.subject)
    matter, items = second_address_matter(person), (incoming.message.id or 0,)
    return Draft(LetterKind.CONFIRM, (address_of(person),), values, matter, person=person, items=items)


def second_address_matter(person: Person) -> str:
    return f"another address of {person.id}"


def ask_before_obeying(commands: Sequence[Command], incoming: Incoming) -> Draft:
    """Asks a coordinator about what a message from their address says. The letter's one item is that message."""
    lines = [command.line for command in commands]
    values = _values(incoming.sender.address, commands=lines, asked_by_coordinator=True)
    matter, items = f"commands of message {incoming.message.id}", (incoming.message.id or 0,)
    return Draft(LetterKind.CONFIRM, (incoming.sender,), values, matter, answers=incoming.message, items=items)


def ask_before_importing(summary: Summary, file_name: str, asked: FileAsked, incoming: Incoming) -> Draft:
    """Shows a coordinator what importing a file would do. The letter's items say which file, and what was shown."""
    values = _values(
        incoming.sender.address,
        asked_by_coordinator=True,
        file=file_name or "your file",
        figures=summary.figures,
        new=list(summary.new),
        changed=list(summary.changed),
        problems=list(summary.not_understood),
        notes=list(summary.notes),
    )
    matter = f"file {asked.place} of message {asked.message}"
    return Draft(LetterKind.CONFIRM, (incoming.sender,), values, matter, answers=incoming.message, items=tuple(asked))


def file_asked_about(letter: Letter) -> FileAsked | None:
    """None for a letter that asks about something else."""
    return FileAsked(*letter.items) if len(letter.items) == len(FileAsked._fields) else None


def is_too_late(letter: Letter, now: datetime) -> bool:
    """Whether a letter of this kind can no longer be answered: it works once, and for some days.

    Whoever answers has had it, even if the server's word that it took it is not written down yet.
    """
    return letter.state is LetterState.CANCELLED or bool(letter.answered_at) or now - letter.queued_at > ANSWER_WITHIN


def _values(address: str, **about: object) -> dict[str, object]:
    return {"address": address, "days": ANSWER_WITHIN.days, **_ABOUT_NOTHING_ELSE, **about}
