"""What a person wrote, told apart from what stood there before.

First the structure, as mail programs leave it: quote marks, introductions, signatures. Then, when the letter that is
answered is known, it is subtracted; that finds answers typed inside our letter, which no mark gives away.
"""

from collections.abc import Sequence
from functools import lru_cache

from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.quoting.citations import cite
from mailbot.parsers.quoting.display import Line, LineKind, ShownLine, text_lines
from mailbot.parsers.quoting.html import html_lines
from mailbot.parsers.quoting.shared_lines import cut_at_attribution
from mailbot.parsers.quoting.structure import structure
from mailbot.parsers.quoting.subtraction import subtract
from mailbot.parsers.quoting.surroundings import surroundings

MOST_LINES = 3_000
"""Which nobody types, nor quotes."""


def separate(message: InboundMessage, letter: str | None) -> tuple[Line, ...]:
    """Every displayed line of `message`, in order. `letter` is the plain text of the letter that it answers.

    Of a message with both, the text is read, or the HTML where there is no text worth reading.
    """
    has_text = any(map(str.isalnum, message.text)) or not message.html
    sender = message.sender.name if message.sender else ""
    return separate_lines(_displayed_text(message.text) if has_text else html_lines(message.html), letter, sender)


@lru_cache(maxsize=1)
def _displayed_text(text: str) -> tuple[ShownLine, ...]:
    return tuple(text_lines(text))


def separate_lines(displayed: Sequence[ShownLine], letter: str | None, sender: str = "") -> tuple[Line, ...]:
    """The same for lines as they are displayed; `sender` is the name of who wrote, for their signature.

    Of an endless text only the beginning is looked at; below it a line is what the last one was, or quoted by its mark.
    """
    looked_at = _separate(displayed[:MOST_LINES], letter, sender)
    below = looked_at[-1].kind if len(displayed) > MOST_LINES else LineKind.NEW
    unmarked = below if below in (LineKind.NEW, LineKind.SIGNATURE) else LineKind.QUOTED
    rest = (Line(line.text, LineKind.QUOTED if line.depth else unmarked) for line in displayed[MOST_LINES:])
    return (*looked_at, *rest)


def _separate(displayed: Sequence[ShownLine], letter: str | None, sender: str) -> list[Line]:
    shown, kinds = _structured(tuple(displayed))
    if not letter:
        kinds = cite(shown, surroundings(shown, kinds, sender))
        return [
            Line(_cited(line) if kind is LineKind.CITED else line.text, kind)
            for line, kind in zip(shown, kinds, strict=True)
        ]
    lines = subtract(shown, kinds, letter)
    kinds = cite(shown, surroundings(shown, [line.kind for line in lines], sender))
    return [
        line if line.kind is kind else Line(_cited(was) if kind is LineKind.CITED else line.text, kind, line.question)
        for line, kind, was in zip(lines, kinds, shown, strict=True)
    ]


@lru_cache(maxsize=1)
def _structured(displayed: tuple[ShownLine, ...]) -> tuple[tuple[ShownLine, ...], Sequence[LineKind]]:
    """What marks alone say of each line. Kept for the next call: a message is classified by it, then understood."""
    shown = tuple(part for line in displayed for part in (cut_at_attribution(line) if ":" in line.text else (line,)))
    return shown, structure(shown)


def _cited(line: ShownLine) -> str:
    """With its quote marks, which were typed along with it."""
    return ((line.marks or "> " * line.depth) + line.text).rstrip()
