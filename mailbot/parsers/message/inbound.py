"""Bytes from the wire to an `InboundMessage`; the only door through which a stranger's bytes come in.

The structure is read by a walk of our own (entity.py, mime.py), in linear time and within limits. Address fields and
the date are read by mail-parser's scanners, which are linear and report what they had to guess.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from mailparser.dates import parse_mail_date

from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.entity import Field, read_entity
from mailbot.parsers.message.header import displayed, message_ids
from mailbot.parsers.message.identity import find_addresses, read_mailboxes, read_sender
from mailbot.parsers.message.mime import read_parts

LARGEST_MESSAGE = 25 * 1024 * 1024

_BEFORE_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]*")
_ENVELOPE_RECIPIENT = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
_RETURN_PATH = re.compile(r"\s*<?\s*([^<>\s]*)\s*>?\s*")


def read_message(raw: bytes) -> InboundMessage:
    """Reads one message. Raises UnreadableMessage, and nothing else, whatever the bytes are."""
    if not raw.strip():
        raise UnreadableMessage("It is empty.")
    if len(raw) > LARGEST_MESSAGE:
        raise UnreadableMessage(f"It is larger than {LARGEST_MESSAGE // 1024**2} MB.")
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")  # an old Mac wrote it
    before = _BEFORE_HEADER.match(raw)
    root = read_entity(raw, before.end() if before else 0, len(raw))
    headers = _headers(root.fields)
    sender, problem = read_sender(root)
    parts = read_parts(root)
    return InboundMessage(
        message_id=next(iter(_ids(root.values("message-id"))), ""),
        in_reply_to=_ids(root.values("in-reply-to")),
        references=_ids(root.values("references")),
        sender=sender,
        sender_problem=problem,
        to=read_mailboxes(root.values("to")),
        cc=read_mailboxes(root.values("cc")),
        delivered_to=find_addresses([value for name in _ENVELOPE_RECIPIENT for value in headers.get(name, ())]),
        return_path=_return_path(headers.get("return-path", ())),
        subject=headers.get("subject", ("",))[0],
        date=_date(root.first("date")),
        headers=headers,
        text="\n".join(parts.texts),
        html="\n".join(parts.pages),
        attachments=tuple(parts.attachments),
        reports=tuple(parts.reports),
        calendars=tuple(parts.calendars),
        obstacle=parts.obstacle,
    )


def _headers(fields: Iterable[Field]) -> Mapping[str, tuple[str, ...]]:
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for field in fields:
        gathered[field.name].append(displayed(field.value))
    return {name: tuple(values) for name, values in gathered.items()}


def _ids(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(message_id for value in values for message_id in message_ids(value)))


def _return_path(values: tuple[str, ...]) -> str | None:
    match = _RETURN_PATH.fullmatch(values[0]) if values else None
    return match[1] if match and values[0] else None


def _date(value: str) -> datetime | None:
    """The moment of the first Date field; None for one that is absent, wrong, or too far off to compute with."""
    moment = parse_mail_date(value[:200]).value if value else None
    return moment if moment and 1970 <= moment.year < 9000 else None
