"""Letters that ask whether something is meant, before it is done: only who reads that address can answer them."""

from collections.abc import Sequence
from datetime import timedelta

from mailbot.domain.correspondence import Correspondent, Draft, Letter, LetterKind
from mailbot.domain.people import Person
from mailbot.parsers.commands.command import Command
from mailbot.workflows.context import Incoming, address_of

ANSWER_WITHIN = timedelta(days=7)


def ask_before_erasing(person: Person, to: Correspondent) -> Draft:
    """Asks the person, or the coordinator who wants them erased."""
    by_coordinator = to.key not in person.addresses
    values = {
        "address": person.address,
        "days": ANSWER_WITHIN.days,
        "commands": [],
        "asked_by_coordinator": by_coordinator,
        "other_address": "",
        "greeting": "" if by_coordinator else person.first_name,
    }
    return Draft(LetterKind.CONFIRM, (to,), values, f"erase {person.id}", person=person)


def ask_before_merging(person: Person, letter: Letter, incoming: Incoming) -> Draft:
    """Asks at the address on file whether it was them who answered our `letter` from another one.

    The letter's one item is that answer.
    """
    values = {
        "address": person.address,
        "days": ANSWER_WITHIN.days,
        "commands": [],
        "asked_by_coordinator": False,
        "other_address": incoming.sender.address,
        "answered": letter.subject,
    }
    matter, items = second_address_matter(person), (incoming.message.id or 0,)
    return Draft(LetterKind.CONFIRM, (address_of(person),), values, matter, person=person, items=items)


def second_address_matter(person: Person) -> str:
    return f"another address of {person.id}"


def ask_before_obeying(commands: Sequence[Command], incoming: Incoming) -> Draft:
    """Asks a coordinator about what a message from their address says. The letter's one item is that message."""
    values = {
        "address": incoming.sender.address,
        "days": ANSWER_WITHIN.days,
        "commands": [command.line for command in commands],
        "asked_by_coordinator": True,
        "other_address": "",
    }
    matter, items = f"commands of message {incoming.message.id}", (incoming.message.id or 0,)
    return Draft(LetterKind.CONFIRM, (incoming.sender,), values, matter, answers=incoming.message, items=items)
