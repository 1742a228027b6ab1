"""The button beside a letter's sender (List-Unsubscribe, RFC 2369): a mail program writes `stop` in somebody's name.

What it writes is read like anybody's `stop`, but for two cases that are dealt with here: it calls itself automatic, as
Gmail does, or it comes from a coordinator, who is one by the settings.
"""

from mailbot.domain.addresses import address_key
from mailbot.parsers.classification.kind import MessageKind
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.transcript import transcript
from mailbot.workflows.people.personal import stop

_SUBJECTS = ("stop", "unsubscribe")  # the first is what our letters ask for
_BY_THE_SETTINGS = (
    "These letters go to you as a coordinator, so nothing was changed. If you would rather not be one, please ask "
    "whoever looks after mailbot to take your address off the list of coordinators."
)


def is_pressed(incoming: Incoming, context: Context) -> bool:
    """Whether a program that calls itself automatic wrote it, for somebody enrolled."""
    is_automatic = incoming.classification.kind is MessageKind.AUTOMATIC
    return is_automatic and incoming.person is not None and _is_of_a_button(incoming, incoming.person.addresses)


def honour(incoming: Incoming, context: Context) -> Outcome:
    """Without an answer: the mail program has told them that they are unsubscribed."""
    assert incoming.person is not None
    return processed("unsubscribed by the button of a mail program", *stop(incoming.person, context).drafts)


def is_pressed_by_coordinator(incoming: Incoming, context: Context) -> bool:
    is_one = incoming.person is None and context.programme.is_coordinator(incoming.sender.address)
    return is_one and _is_of_a_button(incoming, (incoming.sender.key,))


def explain(incoming: Incoming, context: Context) -> Outcome:
    answer = transcript(incoming, [(incoming.content.subject.strip(), _BY_THE_SETTINGS)])
    return processed("a coordinator can't be unsubscribed by mail", answer)


def _is_of_a_button(incoming: Incoming, addresses: tuple[str, ...]) -> bool:
    """Whether it came to a letter's own address, from one who had that letter, under nothing but that subject.

    What a machine answers stands in the thread of the letter and under its subject, so it is none of these.
    """
    letter, content = incoming.letter, incoming.content
    if letter is None or content.in_reply_to or content.references:
        return False
    is_subject = content.subject.strip().casefold() in _SUBJECTS
    return is_subject and any(address_key(recipient.address) in addresses for recipient in letter.recipients)
