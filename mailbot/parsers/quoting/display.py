"""What a mail program shows of a message, line by line, from plain text or HTML alike; and whose lines they are."""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum

_QUOTE_MARKS = re.compile(r"[ \t]?(?:>[ \t]?)+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))


class Role(Enum):
    """What the markup of an HTML message says of a line; plain text says nothing."""

    NONE = "none"
    ATTRIBUTION = "attribution"
    REPLY_HEADER = "reply header"  # from here on the message that is being answered
    SIGNATURE = "signature"


@dataclass(frozen=True)
class ShownLine:
    """One line without its quote marks; `depth` counts them."""

    text: str
    depth: int = 0
    role: Role = Role.NONE

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


def text_lines(text: str) -> list[ShownLine]:
    """The lines of a text/plain body."""
    return [_unquoted(visible_text(line)) for line in text.split("\n")]


def visible_text(line: str) -> str:
    """A line without invisible characters, which would hide a label from us, and with plain spaces."""
    if line.isascii():
        return line.rstrip()
    return line.translate(_INVISIBLE).replace("\u00a0", " ").replace("\u2028", " ").rstrip()


def _unquoted(line: str) -> ShownLine:
    marks = _QUOTE_MARKS.match(line) if ">" in line[:2] else None
    if marks is None:
        return ShownLine(line)
    return ShownLine(line[marks.end() :], marks[0].count(">"))


class LineKind(StrEnum):
    """Whose line it is. Only NEW lines are ever read."""

    NEW = "new"
    OURS = "ours"
    QUOTED = "quoted"
    ATTRIBUTION = "attribution"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"


@dataclass(frozen=True)
class Line:
    """One displayed line, without quote marks; `question` is the line of our letter that a NEW line answers, if any."""

    text: str
    kind: LineKind
    question: str = ""
