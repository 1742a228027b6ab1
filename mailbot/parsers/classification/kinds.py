"""What kind of message came in: a person's, or one of those that no person wrote."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from mailbot.parsers.classification.automatic_response import automatic_sign
from mailbot.parsers.classification.delivery_report import is_delivery_report
from mailbot.parsers.message.inbound import InboundMessage


class MessageKind(StrEnum):
    """Only PERSONAL messages are read and answered."""

    OWN = "own"
    DELIVERY_REPORT = "delivery report"
    AUTOMATIC = "automatic"
    CALENDAR = "calendar"
    LIST = "list"
    PERSONAL = "personal"


@dataclass(frozen=True)
class Classification:
    """`reason` says in a few words what gave the kind away."""

    kind: MessageKind
    reason: str


_LIST_FIELDS = ("list-id", "list-post", "mailing-list", "x-mailing-list", "x-mailman-version")
_BULK = re.compile(r"bulk|list|junk", re.IGNORECASE)
_METHOD = re.compile(r"^METHOD:[ \t]*([A-Za-z]{1,20})", re.MULTILINE)
_CALENDAR_TYPE = re.compile(r"\s*text/calendar\b", re.IGNORECASE)
_CALENDAR_SUBJECT = re.compile(
    r"(?:accepted|declined|tentative|invitation|updated invitation|canceled event|cancelled event|canceled|"
    r"cancelled|new time proposed|"
    r"zugesagt|abgelehnt|mit vorbehalt|einladung|accepté|refusé|aceptad[oa]|rechazad[oa]|aceite|accettato|"
    r"rifiutato|geaccepteerd|afgewezen)\s?:",
    re.IGNORECASE,
)


def classify(message: InboundMessage, is_ours: Callable[[str], bool]) -> Classification:
    """The first kind that fits. `is_ours` tells whether an addr-spec is one of the programme's.

    Delivery reports go before automatic responses, which they are as well (RFC 3834 section 2), and even before our
    own mail, as some servers send reports in the name of the mailbox that they are for.
    """
    return next(_kinds(message, is_ours), Classification(MessageKind.PERSONAL, "a person wrote it"))


def _kinds(message: InboundMessage, is_ours: Callable[[str], bool]) -> Iterator[Classification]:
    if is_delivery_report(message):
        yield Classification(MessageKind.DELIVERY_REPORT, "delivery report")
    if message.sender is not None and is_ours(message.sender.address):
        yield Classification(MessageKind.OWN, f"our own mail (from {message.sender.address})")
    if sign := automatic_sign(message):
        yield Classification(MessageKind.AUTOMATIC, f"automatic response ({sign})")
    if method := _calendar_method(message):
        yield Classification(MessageKind.CALENDAR, f"calendar message (METHOD:{method})")
    if sign := _list_sign(message):
        yield Classification(MessageKind.LIST, f"list or bulk mail ({sign})")


def _list_sign(message: InboundMessage) -> str:
    """RFC 2919 and 2369. List-Unsubscribe alone proves nothing: newsletters have it, and so do programs like ours."""
    for name in _LIST_FIELDS:
        if message.header(name):
            return name.title()
    if _BULK.fullmatch(message.header("precedence").strip()):
        return f"Precedence: {message.header('precedence').strip().lower()}"
    if "list-unsubscribe" in message.headers and not message.in_reply_to and "feedback-id" in message.headers:
        return "List-Unsubscribe"
    return ""


def _calendar_method(message: InboundMessage) -> str:
    """The iTIP method (RFC 5546) of a message that is an invitation or an answer to one.

    An .ics file that a person attached to what they wrote has no method, or words of theirs beside it.
    """
    for calendar in message.calendars:
        method = _METHOD.search(calendar)
        if method and (_is_calendar(message) or not message.text.strip() or method[1].upper() != "REQUEST"):
            return method[1].upper()
    return ""


def _is_calendar(message: InboundMessage) -> bool:
    return bool(_CALENDAR_TYPE.match(message.header("content-type")) or _CALENDAR_SUBJECT.match(message.subject))
