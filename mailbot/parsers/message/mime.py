"""The parts of a message (RFC 2045, 2046): which are displayed, which are attached, which report on other messages."""

from dataclasses import dataclass, field
from email.message import Message as Part

from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.charsets import decode_text
from mailbot.parsers.message.flowed import unflow
from mailbot.parsers.message.header import displayed

MOST_PARTS = 100
DEEPEST_PART = 10
LONGEST_TEXT = 500_000
LONGEST_HTML = 2_000_000
LONGEST_REPORT = 64_000
"""Characters that are read of a displayed text, of displayed HTML, of a part that reports on another message."""

_CONTROLS = dict.fromkeys([*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F, 0xFEFF])
_MESSAGE_HEADERS = ("text/rfc822-headers", "message/global-headers")


@dataclass(frozen=True)
class Attachment:
    """A file that came along; `name` is the sender's, fit to be shown but not to be used as a path."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class ReportPart:
    """A part about another message: its delivery status, its header, or the message itself (RFC 6522).

    `text` holds header fields; for a delivery status blocks of them, a blank line between.
    """

    content_type: str
    text: str


@dataclass
class Parts:
    """What a message consists of, in the order of its parts."""

    texts: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    reports: list[ReportPart] = field(default_factory=list)
    calendars: list[str] = field(default_factory=list)


def read_parts(root: Part) -> Parts:
    """All parts below `root`. Raises UnreadableMessage for more than MOST_PARTS or deeper than DEEPEST_PART.

    A forwarded message is a report on another message, never displayed text of this one (RFC 2046 section 5.2.1).
    """
    parts = Parts()
    waiting = [(root, 0, True)]
    seen = 0
    while waiting:
        part, depth, shown = waiting.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise UnreadableMessage(f"It has more than {MOST_PARTS} parts.")
        if depth > DEEPEST_PART:
            raise UnreadableMessage(f"Its parts are nested more than {DEEPEST_PART} deep.")
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            shown = shown and part.get_content_disposition() != "attachment"
            waiting.extend((child, depth + 1, shown) for child in reversed(_children(part)))
        else:
            _read_leaf(part, parts, shown=shown)
    return parts


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Part)] if isinstance(payload, list) else []


def _read_leaf(part: Part, parts: Parts, *, shown: bool) -> None:
    kind = part.get_content_type()
    if kind.startswith("message/") or kind in _MESSAGE_HEADERS:
        parts.reports.append(ReportPart(kind, _report_text(part)))
    elif kind == "text/calendar":
        parts.calendars.append(_text(part, LONGEST_TEXT))
    elif kind == "text/plain" and shown and _is_body(part, parts.texts):
        parts.texts.append(_flowing_text(part))
    elif kind == "text/html" and shown and _is_body(part, parts.pages):
        parts.pages.append(_text(part, LONGEST_HTML))
    elif part.get_content_disposition() or part.get_filename() or not kind.startswith("multipart/"):
        parts.attachments.append(Attachment(_file_name(part), kind, _content(part)))


def _is_body(part: Part, before: list[str]) -> bool:
    """Some programs name the body itself (`text/plain; name=`), so a name makes only a further text a file."""
    disposition = part.get_content_disposition()
    return disposition != "attachment" and not (part.get_filename() and any(map(str.strip, before)))


def _flowing_text(part: Part) -> str:
    text = _text(part, LONGEST_TEXT)
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return unflow(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")


def _text(part: Part, longest: int) -> str:
    """The decoded text of a part, line ends as \\n, without control characters; `longest` in characters."""
    text = decode_text(_content(part, longest * 4), part.get_content_charset() or "")[:longest]
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def _content(part: Part, longest: int | None = None) -> bytes:
    payload = part.get_payload(decode=True)
    return payload[:longest] if isinstance(payload, bytes) else b""


def _file_name(part: Part) -> str:
    name = displayed(part.get_filename() or "")
    return name.replace("\\", "/").rpartition("/")[2][:255]


def _report_text(part: Part) -> str:
    """Header fields of the message or messages inside; of a delivery status every block (RFC 3464 section 2.1)."""
    blocks = _children(part)
    if not blocks:
        return _text(part, LONGEST_REPORT)
    return "\n\n".join(map(_block_text, blocks))[:LONGEST_REPORT]


def _block_text(block: Part) -> str:
    fields = "\n".join(f"{name}: {displayed(value)}" for name, value in block.raw_items())
    body = block.get_payload()
    if not isinstance(body, str) or not body or block.get_content_type() == "text/html":
        return fields
    return f"{fields}\n\n{body[:LONGEST_REPORT]}"
