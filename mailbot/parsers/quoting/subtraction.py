"""The letter subtracted from the reply: ours is ours however it was quoted, what stands among it is theirs."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from mailbot.parsers.quoting.display import Line, LineKind, ShownLine
from mailbot.parsers.quoting.letter_reader import Finding, LetterReader, wants_an_answer, words_of
from mailbot.parsers.quoting.signatures import is_closing

_ARROW = re.compile(r"\s*(?:[-=~]{1,4}>|[→⇒➔➜►▶])[>\s]*")
SURE_QUOTE = 8
"""Words of consecutive lines of ours from which on they are the letter, though nothing marks them as quoted."""


def subtract(shown: Sequence[ShownLine], kinds: Sequence[LineKind], letter: str) -> list[Line]:
    """Whose each line is, given what the marks say of it (`kinds`) and the letter that is answered.

    Above the quotation everything is theirs, even a line that stands in the letter too; but for a prompt of ours
    that was pasted there and left as it was.
    """
    reader = LetterReader(letter)
    kinds = [
        LineKind.QUOTED if kind is LineKind.ATTRIBUTION and reader.has_line(line.text) else kind
        for line, kind in zip(shown, kinds, strict=True)
    ]
    start = _letter_start(shown, kinds, reader)
    reader.begin_again()
    lines = [Line(line.text, kind) for line, kind in zip(shown, kinds, strict=True)]
    for position, line in enumerate(lines[:start]):
        if line.kind is LineKind.NEW and reader.is_unfilled(line.text):
            lines[position] = line._replace(kind=LineKind.OURS)
    for first, last in _quotations(kinds, start):
        lines[first:last] = _Quotation(shown[first:last], lines[first:last], reader).lines()
    return lines


def _letter_start(shown: Sequence[ShownLine], kinds: Sequence[LineKind], reader: LetterReader) -> int:
    """Where quoting begins: at the first mark of it, or earlier where the letter stands without any."""
    marked = next((position for position, kind in enumerate(kinds) if kind is not LineKind.NEW), len(kinds))
    sure, start, place = 0, 0, 0
    for position, line in enumerate(shown[:marked]):
        finding = reader.read(line.text)
        if finding is Finding.OURS and reader.place > place:  # the same line twice is not the letter
            start = start if sure else position
            sure += len(words_of(line.text))
            if sure >= SURE_QUOTE:
                return start
        elif finding is not Finding.EMPTY:
            sure = 0
            reader.begin_again()  # it stands below their words, from its first line on
        place = reader.place
    return marked


def _quotations(kinds: Sequence[LineKind], start: int) -> Iterator[tuple[int, int]]:
    """The stretches between two introductions, in each of which one message is quoted."""
    first = start
    for position in range(start, len(kinds)):
        if kinds[position] is LineKind.ATTRIBUTION:
            if first < position:
                yield first, position
            first = position + 1
    if first < len(kinds):
        yield first, len(kinds)


class _Quotation:
    """One quoted message with what was written into it and below it."""

    def __init__(self, shown: Sequence[ShownLine], lines: Sequence[Line], reader: LetterReader) -> None:
        self._shown = shown
        self._lines = lines
        self._reader = reader
        self._first_marked = next((place for place, line in enumerate(shown) if line.depth), len(shown))
        self._depth: int | None = None  # of the quoted lines, once one of ours was found
        self._questions: list[str] = [""] * len(lines)
        self._added = [""] * len(lines)
        self._findings = [self._find(position) for position in range(len(lines))]
        ours = [position for position, finding in enumerate(self._findings) if finding is Finding.OURS]
        self._first, self._last = (ours[0], ours[-1]) if ours else (len(lines), -1)
        self._own_text = self._text_below()

    def _text_below(self) -> range:
        """The lines below the quotation that are a reply of their own: they have labels, and answer no question."""
        below = range(self._last + 1, len(self._lines))
        if self._depth:
            for position in takewhile(lambda place: not self._lines[place].text.startswith("--"), below):
                if self._reader.asks_with_label(self._lines[position].text) and not self._shown[position].depth:
                    return range(self._last + 1, position)
        return below[:0]

    def lines(self) -> list[Line]:
        if self._last < 0:
            return list(self._lines)
        result: list[Line] = []
        question, asks, paragraphs = "", False, 0
        for position, line in enumerate(self._lines):
            finding = self._findings[position]
            if finding is Finding.OURS:
                question, paragraphs = self._questions[position], 0
                asks = wants_an_answer(question)
                result.append(line._replace(kind=LineKind.OURS))
            elif finding is Finding.COMPLETED:
                question, asks, paragraphs = self._questions[position], True, 0
                result.append(Line(self._added[position] or line.text.strip(), LineKind.NEW, question))
            elif finding is Finding.EMPTY and self._is_ornament(position):
                result.append(line._replace(kind=LineKind.OURS))
            elif finding is Finding.EMPTY:
                paragraphs += paragraphs % 2  # 0: nothing yet, 1: the first paragraph, 2: past it
                previous = result[-1].kind if result else line.kind
                result.append(line._replace(kind=LineKind.NEW if previous is LineKind.NEW else line.kind))
            elif self._is_theirs(position, asks=asks):
                paragraphs = 2 if is_closing(line.text) or position in self._own_text else paragraphs or 1
                result.append(_answer(line.text, question) if paragraphs == 1 else Line(line.text, LineKind.NEW))
            else:
                result.append(line)
        return result

    def _is_ornament(self, position: int) -> bool:
        """A rule of ours, among lines of ours: people draw them too."""
        if not self._first < position < self._last or not self._reader.has_ornament(self._lines[position].text):
            return False
        following = next((one for one in self._findings[position + 1 : position + 4] if one is not Finding.EMPTY), None)
        return following is Finding.OURS

    def _find(self, position: int) -> Finding:
        text, depth = self._shown[position].text, self._shown[position].depth
        if self._depth is not None and depth != self._depth:
            is_ours = self._reader.continues(text) if depth < self._depth else self._reader.quotes(text)
            finding = Finding.OURS if is_ours else Finding.OTHER if words_of(text) else Finding.EMPTY
        elif depth == 0 and self._depth is None and self._below_marks(position):
            finding = Finding.OTHER if words_of(text) else Finding.EMPTY
        else:
            finding = self._reader.read(text, self._following(position))
            if finding is Finding.OURS:
                self._depth = depth
        self._questions[position] = self._reader.question
        self._added[position] = self._reader.added if finding is Finding.COMPLETED else ""
        return finding

    def _following(self, position: int) -> str:
        """The next line that says something."""
        return next((line.text for line in self._shown[position + 1 : position + 4] if not line.is_blank), "")

    def _below_marks(self, position: int) -> bool:
        """Whether lines with quote marks stand above: what has none below them is a person's own."""
        return self._lines[position].kind is LineKind.NEW and position > self._first_marked

    def _is_theirs(self, position: int, *, asks: bool) -> bool:
        """A line that is not ours: what the marks call new is new; what they call quoted, only among ours."""
        depth = self._shown[position].depth
        if self._lines[position].kind is LineKind.NEW and depth == 0:
            return True
        if depth != self._depth or position < self._first:
            return False
        if depth:
            return asks and position < self._last
        return position < self._last or asks or self._reader.at_end


def _answer(text: str, question: str) -> Line:
    """A line of theirs under a question, without the arrow by which some point at their answers."""
    arrow = _ARROW.match(text) if question else None
    return Line(text[arrow.end() :] if arrow else text, LineKind.NEW, question)
