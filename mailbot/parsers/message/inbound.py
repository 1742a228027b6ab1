"""Bytes from the wire to an `InboundMessage`; the only door through which a stranger's bytes come in.

The structure is read by the standard library under its compat32 policy, the address fields and the date by
mail-parser's scanners, which are linear and report what they had to guess. mail-parser's `MailParser` itself is not
used: it fails on a multipart without its boundary, hides a named body among the attachments, drops delivery-status
parts and merges a forwarded message into the text.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import Message as Part

from mailparser.dates import parse_mail_date

from mailbot.domain.correspondence import Correspondent
from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.header import displayed, message_ids, unfold
from mailbot.parsers.message.identity import find_addresses, read_mailboxes, read_sender
from mailbot.parsers.message.mime import Attachment, ReportPart, read_parts

__all__ = ["Attachment", "InboundMessage", "ReportPart", "read_message"]

LARGEST_MESSAGE = 25 * 1024 * 1024
LARGEST_HEADER = 64 * 1024
LONGEST_CONTENT_TYPE = 2_000
"""Bytes. The standard library reads the parameters of a Content-Type in quadratic time."""
MOST_LINES = 500_000
MOST_CONTAINERS = 20
"""Multiparts and enclosed messages; the standard library takes lines times containers steps."""

_HEADER_END = re.compile(rb"\r\n\r\n|\n\n|\r\r")
_CONTENT_TYPE = re.compile(
    rb"(?:^|[\r\n])content-(?:type|disposition|transfer-encoding):([^\r\n]*+(?:(?:\r\n|\r|\n)[ \t][^\r\n]*+)*+)",
    re.IGNORECASE,
)
_CONTAINER = re.compile(rb"\s*(?:multipart|message)/", re.IGNORECASE)
_ENVELOPE_RECIPIENT = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
_RETURN_PATH = re.compile(r"\s*<?\s*([^<>\s]*)\s*>?\s*")


@dataclass(frozen=True)
class InboundMessage:
    """One message (RFC 5322), decoded. Every text is free of control characters; nothing in it is to be trusted.

    `headers` maps lower-case names to unfolded, decoded values, in order. `return_path` is "" for the null sender.
    `sender` is None when the From field does not name one mailbox beyond doubt; `sender_problem` then says why.
    """

    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    sender: Correspondent | None
    sender_problem: str
    to: tuple[Correspondent, ...]
    cc: tuple[Correspondent, ...]
    delivered_to: tuple[str, ...]
    return_path: str | None
    subject: str
    date: datetime | None
    headers: Mapping[str, tuple[str, ...]]
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    reports: tuple[ReportPart, ...]
    calendars: tuple[str, ...]

    def header(self, name: str) -> str:
        """The first value of a field, by its lower-case name; "" when it is absent."""
        return self.headers.get(name, ("",))[0]


def read_message(raw: bytes) -> InboundMessage:
    """Reads one message. Raises UnreadableMessage, and nothing else, whatever the bytes are."""
    _refuse_what_is_too_large(raw)
    try:
        return _read(message_from_bytes(raw))
    except UnreadableMessage:
        raise
    except Exception as error:  # The standard library's parser raises many types on malformed input.
        raise UnreadableMessage(f"Its structure is broken ({type(error).__name__}).") from error


def _refuse_what_is_too_large(raw: bytes) -> None:
    """Everything that would make parsing itself slow has to be refused before it."""
    if not raw.strip():
        raise UnreadableMessage("It is empty.")
    if len(raw) > LARGEST_MESSAGE:
        raise UnreadableMessage(f"It is larger than {LARGEST_MESSAGE // 1024**2} MB.")
    if len(raw) > LARGEST_HEADER and not _HEADER_END.search(raw, 0, LARGEST_HEADER + 4):
        raise UnreadableMessage(f"Its header is larger than {LARGEST_HEADER // 1024} KB.")
    if raw.count(b"\n") + raw.count(b"\r") - raw.count(b"\r\n") > MOST_LINES:
        raise UnreadableMessage(f"It has more than {MOST_LINES:,} lines.")
    containers = 0
    for content_type in _CONTENT_TYPE.finditer(raw):
        if len(content_type[1]) > LONGEST_CONTENT_TYPE:
            raise UnreadableMessage(f"One of its Content-Type fields is longer than {LONGEST_CONTENT_TYPE:,} bytes.")
        containers += bool(_CONTAINER.match(content_type[1]))
    if containers > MOST_CONTAINERS:
        raise UnreadableMessage(f"It contains more than {MOST_CONTAINERS} multiparts and messages.")


def _read(root: Part) -> InboundMessage:
    raw_fields: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in root.raw_items():
        raw_fields[name.lower()].append(str(value))
    headers = {name: tuple(map(displayed, values)) for name, values in raw_fields.items()}
    sender, problem = read_sender(raw_fields.get("from", ()))
    parts = read_parts(root)
    return InboundMessage(
        message_id=next(iter(_ids(raw_fields, "message-id")), ""),
        in_reply_to=_ids(raw_fields, "in-reply-to"),
        references=_ids(raw_fields, "references"),
        sender=sender,
        sender_problem=problem,
        to=read_mailboxes(raw_fields.get("to", ())),
        cc=read_mailboxes(raw_fields.get("cc", ())),
        delivered_to=find_addresses([value for name in _ENVELOPE_RECIPIENT for value in headers.get(name, ())]),
        return_path=_return_path(headers.get("return-path", ())),
        subject=headers.get("subject", ("",))[0],
        date=_date(raw_fields.get("date", ())),
        headers=headers,
        text="\n".join(parts.texts),
        html="\n".join(parts.pages),
        attachments=tuple(parts.attachments),
        reports=tuple(parts.reports),
        calendars=tuple(parts.calendars),
    )


def _ids(fields: Mapping[str, list[str]], name: str) -> tuple[str, ...]:
    return tuple(message_id for value in fields.get(name, ()) for message_id in message_ids(unfold(value)))


def _return_path(values: tuple[str, ...]) -> str | None:
    match = _RETURN_PATH.fullmatch(values[0]) if values else None
    return match[1] if match and values[0] else None


def _date(values: list[str] | tuple[()]) -> datetime | None:
    """The moment of the first Date field; None for one that is absent, wrong, or too far off to compute with."""
    moment = parse_mail_date(values[0][:200]).value if values else None
    return moment if moment and 1970 <= moment.year < 9000 else None
