"""Whether a message is really from whom it says: a From line alone authorises nothing that matters (promise 11)."""

from collections.abc import Sequence
from datetime import timedelta

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.parsers.commands.command import Command
from mailbot.parsers.message.authentication import is_authentic
from mailbot.workflows.context import Context, Incoming, Outcome, processed

ONLY_TO_COORDINATORS = frozenset((LetterKind.PROPOSAL, LetterKind.NOTICE, LetterKind.RESULT, LetterKind.HELP))
CONFIRM_WITHIN = timedelta(days=7)


def is_vouched_for(incoming: Incoming, context: Context) -> bool:
    """It answers a letter that only coordinators got, or the programme's own mail server authenticated it.

    A reply proves that its writer can read a coordinator's mail: it carries the letter's token, or its Message-ID.
    """
    letter = incoming.letter
    if letter is not None and letter.origin.kind in ONLY_TO_COORDINATORS:
        recipients = {recipient.address.casefold() for recipient in letter.recipients}
        return incoming.sender.key in recipients
    return is_authentic(incoming.content, context.programme.authserv_id)


def ask_whether_meant(commands: Sequence[Command], incoming: Incoming, _context: Context) -> Outcome:
    """One letter to the address on file; its answer does what was asked."""
    values = {
        "address": incoming.sender.address,
        "days": CONFIRM_WITHIN.days,
        "commands": [command.line for command in commands],
        "asked_by_coordinator": True,
    }
    draft = Draft(
        LetterKind.CONFIRM,
        (incoming.sender,),
        values,
        f"commands of message {incoming.message.id}",
        answers=incoming.message,
        items=(incoming.message.id or 0,),
    )
    return processed("commands to be confirmed", draft)
