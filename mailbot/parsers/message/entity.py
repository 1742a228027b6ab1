"""One header and its body (RFC 5322, RFC 2045): a message, or a part of one, as a stretch of the raw bytes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.charsets import decode_text
from mailbot.parsers.message.parameters import Parameters, read_parameters

LARGEST_HEADER = 64 * 1024
"""Bytes of one header, of the message or of a part."""

_FIELD = re.compile(rb"([!-9;-~]++)[ \t]*+:[ \t]*+")
_FROM_LINE = (b"From ", b">From ")  # of an mbox file
_KNOWN_FIELD = re.compile(
    rb"(?:to|cc|subject|date|message-id|received|return-path|reply-to|in-reply-to|references|mime-version|"
    rb"content-[a-z-]++|x-[a-z0-9-]++|from)[ \t]*+:",
    re.IGNORECASE,
)
_TYPE = re.compile(r"\s*([\w.+-]+)\s*/\s*([\w.+-]+)", re.ASCII)
_SNIFFED_BOUNDARY = re.compile(rb"\s*--([^\s-][^\s]{0,69})[ \t]*\r*\n")
_AFTER_BOUNDARY = re.compile(rb"(--)?+[ \t]*+\r*+(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Field:
    """A header field: its lower-case name, and its value unfolded and in Unicode, encoded words left alone."""

    name: str
    value: str


@dataclass(frozen=True)
class Entity:
    """`raw[start:end]` is the body. `default_type` holds where no usable Content-Type does."""

    raw: bytes
    fields: tuple[Field, ...]
    start: int
    end: int
    default_type: str = "text/plain"

    def values(self, name: str) -> list[str]:
        return [field.value for field in self.fields if field.name == name]

    def first(self, name: str) -> str:
        """The first value of a field, by its lower-case name; "" when it is absent."""
        return next((field.value for field in self.fields if field.name == name), "")

    @cached_property
    def type(self) -> str:
        """The media type in lower case; of several Content-Types the first counts."""
        match = _TYPE.match(self.first("content-type"))
        return f"{match[1]}/{match[2]}".lower() if match else self.default_type

    @cached_property
    def parameters(self) -> Parameters:
        """Those of the Content-Type."""
        return read_parameters(self.first("content-type"))

    @cached_property
    def disposition(self) -> str:
        """`inline`, `attachment` or whatever else was said; "" when nothing was."""
        return self.first("content-disposition").partition(";")[0].strip().lower()

    @cached_property
    def file_name(self) -> str:
        return read_parameters(self.first("content-disposition")).get("filename") or self.parameters.get("name", "")

    @property
    def is_attached(self) -> bool:
        return self.disposition == "attachment"

    def body(self, most: int | None = None) -> bytes:
        """The body; of one longer than `most` bytes the whole lines that fit."""
        if most is None or self.end - self.start <= most:
            return self.raw[self.start : self.end]
        cut = self.raw.rfind(b"\n", self.start, self.start + most)
        return self.raw[self.start : cut if cut > 0 else self.start + most]

    def children(self) -> Iterator["Entity"]:
        """The parts of a multipart; none when its boundary never occurs."""
        kind = "message/rfc822" if self.type == "multipart/digest" else "text/plain"
        boundary = self.parameters.get("boundary", "").rstrip().encode("utf-8", "replace") or self._sniffed_boundary()
        for start, end in _between(self.raw, b"--" + boundary, self.start, self.end) if boundary else ():
            yield read_entity(self.raw, start, end, kind)

    def _sniffed_boundary(self) -> bytes:
        match = _SNIFFED_BOUNDARY.match(self.raw, self.start, self.end)
        return match[1] if match else b""


def read_entity(raw: bytes, start: int, end: int, default_type: str = "text/plain") -> Entity:
    """Reads the header in `raw[start:end]`. Raises UnreadableMessage when it is longer than LARGEST_HEADER."""
    fields: list[tuple[str, bytearray]] = []
    place = start
    for line_start, line_end in _lines(raw, start, end):
        if line_start - start > LARGEST_HEADER:
            raise UnreadableMessage(f"Its header is larger than {LARGEST_HEADER // 1024} KB.")
        place = line_end
        line = raw[line_start:line_end].strip(b"\r\n")
        field = _FIELD.match(line)
        if not line:
            break
        if field:
            fields.append((field[1].decode("ascii").lower(), bytearray(line[field.end() :])))
        elif line[:1] in (b" ", b"\t") and fields:
            fields[-1][1].extend(b" " + line.lstrip(b" \t"))
        elif not (line.startswith(_FROM_LINE) and not fields) and not _header_goes_on(raw, line_end, end):
            place = line_start  # the line that separates header and body is missing (RFC 5322, 2.1)
            break
    else:
        if end - start > LARGEST_HEADER:
            raise UnreadableMessage(f"Its header is larger than {LARGEST_HEADER // 1024} KB.")
    read = tuple(Field(name, decode_text(bytes(value)).strip()) for name, value in fields)
    return Entity(raw, read, place, end, default_type)


def _lines(raw: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of the header, each with its end; as far as a header may go and a little further."""
    while start < end:
        stop = raw.find(b"\n", start, min(end, start + LARGEST_HEADER + 2)) + 1 or min(end, start + LARGEST_HEADER + 2)
        yield start, stop
        start = stop


def _header_goes_on(raw: bytes, place: int, end: int) -> bool:
    """Whether what is no field stands within the header, rather than where the body begins."""
    return bool(_KNOWN_FIELD.match(raw, place, end))


def _between(raw: bytes, delimiter: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between the delimiter lines, up to the closing one or the end (RFC 2046, section 5.1.1)."""
    part_start = -1
    place = raw.find(delimiter, start, end)
    while place != -1:
        after = _AFTER_BOUNDARY.match(raw, place + len(delimiter), end)
        if after and (place == start or raw[place - 1 : place] == b"\n"):
            closes = bool(after[1])
            if closes and part_start == -1:
                part_start = start  # only the end is marked: all before it is a part
            if part_start != -1:
                yield part_start, max(part_start, _before_line_end(raw, place))
            if closes:
                return
            part_start = after.end()
        place = raw.find(delimiter, place + len(delimiter), end)
    if part_start != -1:
        yield part_start, end


def _before_line_end(raw: bytes, place: int) -> int:
    """The line break before a delimiter belongs to the delimiter."""
    return place - 2 if raw[place - 2 : place] == b"\r\n" else place - 1
