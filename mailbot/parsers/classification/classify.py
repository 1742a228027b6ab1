"""What kind of message came in: a person's, or one of those that no person wrote."""

from collections.abc import Callable, Iterator

from mailbot.parsers.classification.automatic_response import automatic_sign
from mailbot.parsers.classification.bulk_mail import bulk_sign
from mailbot.parsers.classification.calendar_message import calendar_sign
from mailbot.parsers.classification.delivery_report import is_delivery_report
from mailbot.parsers.classification.header_signs import submission
from mailbot.parsers.classification.kind import Classification, MessageKind
from mailbot.parsers.classification.own_words import OwnWords
from mailbot.parsers.message.content import InboundMessage


def classify(message: InboundMessage, is_ours: Callable[[str], bool]) -> Classification:
    """The first kind that fits. `is_ours` tells whether an addr-spec is one of the programme's.

    Delivery reports go before automatic responses, which they are as well (RFC 3834 section 2), and even before our
    own mail, as some servers send reports in the name of the mailbox that they are for. Calendars say of their
    messages that they are automatic, and lists of theirs; what answers one message (`auto-replied`) is no list's.
    """
    return next(_kinds(message, is_ours), Classification(MessageKind.PERSONAL, "a person wrote it"))


def _kinds(message: InboundMessage, is_ours: Callable[[str], bool]) -> Iterator[Classification]:
    own = OwnWords(message)
    if is_delivery_report(message):
        yield Classification(MessageKind.DELIVERY_REPORT, "delivery report")
    if message.sender is not None and is_ours(message.sender.address):
        yield Classification(MessageKind.OWN, f"our own mail (from {message.sender.address})")
    if sign := calendar_sign(message, own):
        yield Classification(MessageKind.CALENDAR, f"calendar message ({sign})")
    bulk = bulk_sign(message, own, is_ours)
    if bulk and submission(message) != "auto-replied":
        yield Classification(MessageKind.LIST, f"list or bulk mail ({bulk})")
    if sign := automatic_sign(message, own):
        yield Classification(MessageKind.AUTOMATIC, f"automatic response ({sign})")
