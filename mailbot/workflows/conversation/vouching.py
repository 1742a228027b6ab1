"""Whether a message is really from whom it says: a From line alone authorises nothing that matters (promise 11)."""

from mailbot.parsers.message.authentication import is_authentic
from mailbot.workflows.context import Context, Incoming


def is_vouched_for(incoming: Incoming, context: Context) -> bool:
    """It answers a letter that went to nobody but coordinators, or the programme's own mail server authenticated it.

    Such a reply carries the letter's token, or its Message-ID: its writer can read a coordinator's mail.
    """
    letter = incoming.letter
    if (
        letter is not None
        and letter.recipients
        and all(context.programme.is_coordinator(to.address) for to in letter.recipients)
    ):
        return True
    return is_authentic(incoming.content, context.programme.authserv_id)
