"""What a person wrote, told apart from what stood there before.

First the structure, as mail programs leave it: quote marks, introductions, signatures. Then, when the letter that is
answered is known, it is subtracted; that finds answers typed inside our letter, which no mark gives away.
"""

from collections.abc import Iterable

from mailbot.parsers.message.inbound import InboundMessage
from mailbot.parsers.quoting.display import Line, LineKind, ShownLine, text_lines
from mailbot.parsers.quoting.html import html_lines
from mailbot.parsers.quoting.reply_marks import cut_from_attribution
from mailbot.parsers.quoting.structure import structure, surroundings
from mailbot.parsers.quoting.subtraction import subtract

MOST_LINES = 2_000
"""Nobody types more; what follows is taken for quoted without being looked at."""

__all__ = ["Line", "LineKind", "new_text", "separate"]


def separate(message: InboundMessage, letter: str | None) -> tuple[Line, ...]:
    """Every displayed line of `message`, in order. `letter` is the plain text of the letter that it answers."""
    everything = _shown_lines(message)
    shown = everything[:MOST_LINES]
    kinds = structure(shown)
    if letter:
        lines = subtract(shown, kinds, letter)
    else:
        lines = [Line(line.text, kind) for line, kind in zip(shown, kinds, strict=True)]
    marked = surroundings(shown, [line.kind for line in lines])
    looked_at = (Line(line.text, kind, line.question) for line, kind in zip(lines, marked, strict=True))
    return (*looked_at, *(Line(line.text, LineKind.QUOTED) for line in everything[MOST_LINES:]))


def new_text(lines: Iterable[Line]) -> str:
    """The NEW lines, without the blank ones around them."""
    return "\n".join(line.text for line in lines if line.kind is LineKind.NEW).strip("\n \t")


def _shown_lines(message: InboundMessage) -> list[ShownLine]:
    """The text body, or the HTML body where there is no text worth reading."""
    has_text = any(character.isalnum() for character in message.text) or not message.html
    lines = text_lines(message.text) if has_text else html_lines(message.html)
    return [part for line in lines for part in cut_from_attribution(line)]
