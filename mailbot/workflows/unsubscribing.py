"""The button beside a letter's sender (List-Unsubscribe, RFC 2369): a mail program writes `stop` in somebody's name.

What it writes is read like anybody's `stop`, unless it calls itself automatic, as Gmail does: this is for that case.
"""

from mailbot.domain.addresses import address_key
from mailbot.parsers.classification.kinds import MessageKind
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.personal import stop

_SUBJECTS = ("stop", "unsubscribe")  # the first is what our letters ask for


def is_pressed(incoming: Incoming, context: Context) -> bool:
    """Whether it came to a letter's own address, from one who had that letter, and under nothing but that subject.

    What a machine answers stands in the thread of the letter and under its subject, so it is none of these.
    """
    letter, content, person = incoming.letter, incoming.content, incoming.person
    if letter is None or person is None or incoming.classification.kind is not MessageKind.AUTOMATIC:
        return False
    is_new = not (content.in_reply_to or content.references) and content.subject.strip().casefold() in _SUBJECTS
    return is_new and any(address_key(recipient.address) in person.addresses for recipient in letter.recipients)


def honour(incoming: Incoming, context: Context) -> Outcome:
    """Without an answer: the mail program has told them that they are unsubscribed."""
    assert incoming.person is not None
    return processed("unsubscribed by the button of a mail program", *stop(incoming.person, context).drafts)
