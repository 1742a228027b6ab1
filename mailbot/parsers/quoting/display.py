"""What a mail program shows of a message, line by line, from plain text or HTML alike; and whose lines they are."""

import re
from collections.abc import Iterable
from enum import Enum, StrEnum
from typing import NamedTuple

MOST_LINES = 10_000

_QUOTE_MARKS = re.compile(r"[ \t]?(?:>[ \t]?){1,500}")
_BLANK_LINES = re.compile(r"\n[ \t\n]{30,}\n")
_FEW_BLANK_LINES = "\n" * 20  # of any number of them
_INITIALS = re.compile(r"([A-Z]{1,3})>(?: |$)")  # "AB> text", as The Bat! quotes
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"[\u00a0\u2007\u2028\u202f]")
_ODD = re.compile(f"{_INVISIBLE.pattern[:-1]}{_SPACES.pattern[1:]}")


class Role(Enum):
    """What the markup of an HTML message says of a line; plain text says nothing."""

    NONE = "none"
    ATTRIBUTION = "attribution"
    REPLY_HEADER = "reply header"  # from here on the message that is being answered
    SIGNATURE = "signature"


class ShownLine(NamedTuple):
    """One line without its quote marks and without space at its end; `depth` counts the marks, `marks` has them."""

    text: str
    depth: int = 0
    role: Role = Role.NONE
    marks: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.text


def text_lines(text: str) -> list[ShownLine]:
    """The lines of a text/plain body; of an endless one the last is all the rest."""
    shown = map(visible_text, _BLANK_LINES.sub(_FEW_BLANK_LINES, text).split("\n", MOST_LINES))
    lines = [_unquoted(line) if ">" in line[:2] else ShownLine(line) for line in shown]
    return _without_initials(lines) if "> " in text else lines


def visible_text(line: str) -> str:
    """A line without invisible characters, which would hide a label from us, with plain spaces and none at its end."""
    if line.isascii() or not _ODD.search(line):
        return line.rstrip()
    return _SPACES.sub(" ", _INVISIBLE.sub("", line)).rstrip()


def _unquoted(line: str) -> ShownLine:
    marks = _QUOTE_MARKS.match(line)
    if marks is None:
        return ShownLine(line)
    return ShownLine(line[marks.end() :], marks[0].count(">"), Role.NONE, marks[0])


def _without_initials(lines: list[ShownLine]) -> list[ShownLine]:
    """Lines quoted with somebody's initials, two at least in a row, as quoted lines."""
    found = [_INITIALS.match(line.text) if ">" in line.text[:4] else None for line in lines]
    for position, mark in enumerate(found):
        near = (found[position - 1] if position else None, found[position + 1] if position + 1 < len(found) else None)
        if mark and any(other and other[1] == mark[1] for other in near):
            lines[position] = ShownLine(lines[position].text[mark.end() :], 1, Role.NONE, mark[0])
    return lines


class LineKind(StrEnum):
    """Whose line it is. Only NEW lines are ever read; a CITED one is shown to people along with them."""

    NEW = "new"
    OURS = "ours"
    QUOTED = "quoted"
    CITED = "cited"  # quoted by the writer, not by the mail program: the words that they speak of
    ATTRIBUTION = "attribution"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"


class Line(NamedTuple):
    """One displayed line, without quote marks; `question` is the line of our letter that a NEW line answers, if any."""

    text: str
    kind: LineKind
    question: str = ""


def new_text(lines: Iterable[Line]) -> str:
    """The NEW lines, without the blank ones around them: what may be read."""
    return _text(lines, (LineKind.NEW,))


def shown_text(lines: Iterable[Line]) -> str:
    """The NEW lines and those that the writer CITED: what to show to people."""
    return _text(lines, (LineKind.NEW, LineKind.CITED))


def _text(lines: Iterable[Line], kinds: tuple[LineKind, ...]) -> str:
    return "\n".join(line.text for line in lines if line.kind in kinds).strip("\n \t")
