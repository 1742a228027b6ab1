"""The parts of a message (RFC 2045, 2046): which are displayed, which are attached, which report on other messages."""

import re
from contextlib import suppress
from dataclasses import dataclass, field

from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.alternatives import is_stub
from mailbot.parsers.message.armour import is_encrypted, without_files, without_signature
from mailbot.parsers.message.charsets import decode_text
from mailbot.parsers.message.content import Attachment, ReportPart
from mailbot.parsers.message.enriched import enriched_text
from mailbot.parsers.message.entity import Entity, read_entity
from mailbot.parsers.message.flowed import unflow
from mailbot.parsers.message.header import displayed
from mailbot.parsers.message.transfer import decode_transfer

MOST_PARTS = 100
"""Below the message itself, at any depth."""
DEEPEST_PART = 10
LONGEST_TEXT = 500_000
LONGEST_HTML = 2_000_000
LONGEST_REPORT = 64_000
LONGEST_CALENDAR = 8_000_000
"""Characters that are read of a displayed text, of displayed HTML, of a part that reports on another message, of
appointments (whose pictures and maps may stand among them).
"""
LARGEST_FILE = 2 * 1024 * 1024
"""Bytes. Of a larger attachment the name is kept, but not the content: nothing that we read is that large."""

MOST_BYTES_A_CHARACTER = 12
"""Four in UTF-8, each of which quoted-printable writes as three."""

ENCRYPTED = "Its text is encrypted, and we have no key."
SMIME = "Its text is inside an S/MIME file (smime.p7m), which we can't open."
TNEF = "Its text is inside a winmail.dat file, which only Outlook can open."
PIECE = "It is one of several pieces into which a message was cut."

_CONTROLS = dict.fromkeys([*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFEFF])
_MESSAGE_HEADERS = ("text/rfc822-headers", "message/global-headers")
_WHOLE_MESSAGES = ("message/rfc822", "message/global")
_STATUS = ("message/delivery-status", "message/global-delivery-status", "message/disposition-notification")
_PLAIN = ("text/plain", "text/markdown", "text/x-markdown", "text/enriched", "text/richtext")
_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")
_SPEAKS_OF_CALENDARS = re.compile(rb"text/calendar|application/ics|\.ics\b", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta\b[^<>]{0,300}?charset=[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_FOLD = re.compile(r"\n[ \t]+")


@dataclass
class Parts:
    """What a message consists of, in the order of its parts. `obstacle` says why words of it can't be read, or ""."""

    texts: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    reports: list[ReportPart] = field(default_factory=list)
    calendars: list[str] = field(default_factory=list)
    obstacle: str = ""
    count: int = -1  # the message itself is none of its parts


def read_parts(root: Entity) -> Parts:
    """All parts of `root`. Raises UnreadableMessage for more than MOST_PARTS or deeper than DEEPEST_PART.

    A forwarded message is a report on another message, never displayed text of this one (RFC 2046 section 5.2.1).
    """
    parts = Parts()
    _read(root, parts, depth=0, shown=True)
    if not any(map(str.strip, (*parts.texts, *parts.pages))) and any(map(_is_tnef, parts.attachments)):
        parts.obstacle = parts.obstacle or TNEF
    return parts


def _read(part: Entity, parts: Parts, *, depth: int, shown: bool) -> None:
    parts.count += 1
    if parts.count > MOST_PARTS:
        raise UnreadableMessage(f"It has more than {MOST_PARTS} parts.")
    if depth > DEEPEST_PART:
        raise UnreadableMessage(f"Its parts are nested more than {DEEPEST_PART} deep.")
    if not part.type.startswith("multipart/"):
        return _read_leaf(part, parts, depth=depth, shown=shown)
    if part.type == "multipart/encrypted":
        parts.obstacle = ENCRYPTED
    texts, pages, count = len(parts.texts), len(parts.pages), parts.count
    for child in part.children():
        _read(child, parts, depth=depth + 1, shown=shown and not part.is_attached)
    if parts.count == count and shown:  # no boundary anywhere: what is there is there
        parts.texts.append(_text(part, LONGEST_TEXT))
    if part.type == "multipart/alternative" and is_stub("\n".join(parts.texts[texts:]), "\n".join(parts.pages[pages:])):
        del parts.texts[texts:]
    return None


def _read_leaf(part: Entity, parts: Parts, *, depth: int, shown: bool) -> None:
    kind = part.type
    if kind == "message/partial":
        parts.obstacle = PIECE
    elif kind.startswith("message/") or kind in _MESSAGE_HEADERS:
        parts.reports.append(ReportPart(kind, _report_text(part)))
        if kind in _WHOLE_MESSAGES:
            _read_forwarded_calendars(_decoded(part), parts, depth=depth + 1)
    elif _is_calendar(part):
        parts.calendars.append(_text(part, LONGEST_CALENDAR))
    elif kind in _PLAIN and shown and _is_body(part, parts.texts):
        _read_text(part, parts)
    elif kind == "text/html" and shown and _is_body(part, parts.pages):
        parts.pages.append(_text(part, LONGEST_HTML))
    else:
        _read_file(part, parts)


def _is_calendar(part: Entity) -> bool:
    """Whatever type a mail program gives to an .ics file that somebody attached."""
    return part.type in _CALENDARS or part.file_name.lower().endswith(".ics")


def _read_forwarded_calendars(message: bytes, parts: Parts, *, depth: int) -> None:
    """The appointments in a forwarded message, which is otherwise none of this one's words.

    One that is too much for us costs the message that it came with nothing.
    """
    if _SPEAKS_OF_CALENDARS.search(message):
        inner = Parts(count=parts.count)
        with suppress(UnreadableMessage):
            _read(read_entity(message, 0, len(message)), inner, depth=depth, shown=False)
            parts.calendars += inner.calendars


def _is_body(part: Entity, before: list[str]) -> bool:
    """Some programs name the body itself (`text/plain; name=`), so a name makes only a further text a file."""
    return not part.is_attached and not (part.file_name and any(map(str.strip, before)))


def _read_text(part: Entity, parts: Parts) -> None:
    text = _text(part, LONGEST_TEXT)
    if part.type in ("text/enriched", "text/richtext"):
        text = enriched_text(text)
    elif part.parameters.get("format", "").lower() == "flowed":
        text = unflow(text, delete_space=part.parameters.get("delsp", "").lower() == "yes")
    if is_encrypted(text):
        parts.obstacle = ENCRYPTED
    text, files = without_files(without_signature(text))
    parts.texts.append(text)
    parts.attachments += (Attachment(_base_name(name), "application/octet-stream", data) for name, data in files)


def _read_file(part: Entity, parts: Parts) -> None:
    parts.attachments.append(Attachment(_file_name(part), part.type, _content(part)))
    if part.type == "application/pgp" and is_encrypted(_text(part, LONGEST_TEXT)):
        parts.obstacle = ENCRYPTED
    parts.obstacle = parts.obstacle or _smime_obstacle(part)


def _is_tnef(file: Attachment) -> bool:
    return file.content_type.endswith("ms-tnef") or file.name.lower() == "winmail.dat"


def _smime_obstacle(part: Entity) -> str:
    """RFC 8551: the whole message in one file. Only a signature beside the words leaves them readable."""
    if not part.type.endswith("pkcs7-mime") and part.file_name.lower() != "smime.p7m":
        return ""
    return ENCRYPTED if "enveloped" in part.parameters.get("smime-type", "").lower() else SMIME


def _text(part: Entity, longest: int) -> str:
    """The decoded text of a part, line ends as \\n, without control characters; `longest` in characters."""
    data = _decoded(part, longest * MOST_BYTES_A_CHARACTER)
    charset = part.parameters.get("charset", "")
    if not charset and part.type == "text/html":
        charset = _charset_in(data)
    text = decode_text(data, charset)[:longest]
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def _charset_in(page: bytes) -> str:
    """What an HTML page says of itself (HTML, section 4.2.5.4: within its first 1024 bytes)."""
    match = _META_CHARSET.search(page, 0, 1024)
    return match[1].decode("ascii", "replace") if match else ""


def _decoded(part: Entity, most: int | None = None) -> bytes:
    is_multipart = part.type.startswith("multipart/")  # whose own encoding says nothing (RFC 2045, 6.4)
    return decode_transfer(part.body(most), "" if is_multipart else part.first("content-transfer-encoding"))


def _content(part: Entity) -> bytes:
    content = _decoded(part) if part.end - part.start <= 2 * LARGEST_FILE else b""
    return content if len(content) <= LARGEST_FILE else b""


def _file_name(part: Entity) -> str:
    return _base_name(displayed(part.file_name))


def _base_name(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2][:255]


def _report_text(part: Entity) -> str:
    """Header fields of the message inside; of a delivery status every block (RFC 3464 section 2.1)."""
    content = _decoded(part, LONGEST_REPORT * MOST_BYTES_A_CHARACTER)
    if part.type in _STATUS or part.type in _MESSAGE_HEADERS:
        return _unfolded(content)
    inner = read_entity(content, 0, len(content))
    fields = "\n".join(f"{field.name}: {displayed(field.value)}" for field in inner.fields)
    shows_body = inner.type != "text/html" and not inner.type.startswith("multipart/")
    return f"{fields}\n\n{_text(inner, LONGEST_REPORT) if shows_body else ''}"[:LONGEST_REPORT].rstrip("\n")


def _unfolded(content: bytes) -> str:
    text = decode_text(content).replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    return "\n".join(map(displayed, _FOLD.sub(" ", text[:LONGEST_REPORT]).split("\n")))
