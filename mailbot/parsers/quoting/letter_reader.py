"""Our letter, read along with the reply that quotes it.

Words alone are compared: quote marks, bullets, wrapping and white space are the mail programs' and change on the way.
Reading in order tells apart what only its place tells apart: a line of our examples, and the same line typed where
we ask.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum
from functools import cached_property, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_LABEL = re.compile(r"\W*(\w[\w /'-]{0,30}?)\s*[:：]")
LONGEST_LETTER = 200_000
"""Characters; the longest of ours are a tenth of it."""

_LONGEST_KEPT = 500
"""Characters of a line whose words are kept; few of ours are longer."""

SURE_LINE = 5
"""Words from which on a line is known as ours by most of its words, wherever it stands."""


class Finding(Enum):
    """What a line of the reply is to the letter."""

    OURS = "ours"
    COMPLETED = "completed"  # one of our lines, with their words put in
    OTHER = "other"
    EMPTY = "empty"  # no word on it


class _LetterLine(NamedTuple):
    text: str
    words: tuple[str, ...]
    start: int  # of its words among those of the letter
    paragraph: int
    label: tuple[str, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def words_of(text: str) -> tuple[str, ...]:
    return _words_of_line(text) if len(text) <= _LONGEST_KEPT else tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=500)
def _words_of_line(text: str) -> tuple[str, ...]:
    """Kept, as letters differ in a line or two, and a reply quotes the lines of its letter."""
    return tuple(_WORD.findall(text.casefold()))


def label_words(text: str) -> tuple[str, ...]:
    """The words before the colon of a line that has a label, else none."""
    match = _LABEL.match(text[:80]) if ":" in text or "：" in text else None
    return words_of(match[1]) if match and len(match[1].split()) <= 4 else ()


def wants_an_answer(line: str) -> bool:
    """Whether a line of ours asks something."""
    return bool(label_words(line)) or line.rstrip().endswith(("?", "？", ":", "："))


class LetterReader:
    """Reads our letter along with the quoted lines of a reply, in the order in which they stand there."""

    def __init__(self, letter: str) -> None:
        self.lines: list[_LetterLine] = []
        self._ornaments: set[str] = set()
        self._quoted: dict[tuple[str, ...], int] = {}
        words: list[str] = []
        paragraph = 0
        for text in letter[:LONGEST_LETTER].splitlines():
            own = words_of(text)
            paragraph += not text.strip()
            if not own and text.strip():
                self._ornaments.add(text.strip())
            elif own:
                if text.startswith(">"):
                    self._quoted.setdefault(own, len(self.lines))
                self.lines.append(_LetterLine(text.strip(), own, len(words), paragraph, label_words(text)))
                words.extend(own)
        self._words = tuple(words)
        self._line_at = [number for number, line in enumerate(self.lines) for _ in line.words]
        self._whole: dict[tuple[str, ...], list[int]] = {}
        self._labelled: dict[tuple[str, ...], list[int]] = {}
        self._beginning: dict[tuple[str, ...], list[int]] = {}
        for number, line in enumerate(self.lines):
            self._whole.setdefault(line.words, []).append(number)
            self._beginning.setdefault(line.words[:2], []).append(number)
            if line.label:
                self._labelled.setdefault(line.label, []).append(number)
        self.begin_again()

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], int]:
        """Where two words of the letter first stand side by side."""
        pairs = list(pairwise(self._words))
        return dict(zip(reversed(pairs), reversed(range(len(pairs))), strict=True))

    def begin_again(self) -> None:
        """Back to the letter's first line."""
        self._place = 0
        self.question = ""
        self.added = ""

    @property
    def place(self) -> int:
        """How many words of the letter were read."""
        return self._place

    @property
    def at_end(self) -> bool:
        return self._place >= len(self._words)

    def read(self, text: str, following: str = "") -> Finding:
        """What the next line of the reply is; `question` is then the line of ours that it is, completes or follows.

        Of a question with the answer behind it `added` is the answer alone.
        `following` is the line after it: of "level: low | high", what was cut by wrapping goes on there; of a choice
        made by deleting the rest nothing does.
        """
        words = words_of(text)
        self.added = ""
        if not words:
            return Finding.EMPTY
        if self._stands_at(self._place, words):
            return self._ours_or_chosen(self._place, words, following)
        prompt = self._prompt(text)
        whole = self._next(self._whole.get(words, ()))
        if whole is not None and not (prompt is not None and self._current <= prompt < whole):
            return self._ours(self.lines[whole].end)
        if prompt is not None:
            return self._at_prompt(self.lines[prompt], words, following)
        return self._part(text, words, following)

    def has_line(self, text: str) -> bool:
        """Whether `text` is a whole line of ours, wherever it stands."""
        return words_of(text) in self._whole

    def quotes(self, text: str) -> bool:
        """Whether `text` is a line that we quoted ourselves, or its beginning: it has one more mark than the others."""
        words = words_of(text)
        number = self._quoted.get(words)
        if number is None and len(words) >= 2:
            number = next((n for quoted, n in self._quoted.items() if quoted[: len(words)] == words), None)
        if number is None:
            return False
        self._move(self.lines[number].start + len(words))
        return True

    def asks_with_label(self, text: str) -> bool:
        """Whether `text` begins with a label of ours."""
        return label_words(text) in self._labelled

    def has_ornament(self, text: str) -> bool:
        """Whether a line without a word is one of ours: a rule, say."""
        return text.strip() in self._ornaments

    def continues(self, text: str) -> bool:
        """Whether `text` is the rest of a line of ours that was cut, as some programs do with what they quote."""
        words = words_of(text)
        is_cut = not self.at_end and self.lines[self._current].start < self._place
        if not words or not is_cut or not self._stands_at(self._place, words):
            return False
        self._move(self._place + len(words))
        return True

    def is_unfilled(self, text: str) -> bool:
        """Whether `text` is a line where we ask, as we wrote it: the first with its label, with no answer or a hint."""
        numbers = self._labelled.get(label_words(text), ())
        if not numbers or self.lines[numbers[0]].words != words_of(text):
            return False
        value = re.split("[:：]", self.lines[numbers[0]].text, maxsplit=1)[1].strip()
        return not value or any(mark in value for mark in ("(", "|", "…", "..", "<", "["))

    @property
    def _current(self) -> int:
        return self._line_at[self._place] if not self.at_end else len(self.lines)

    def _rest_length(self, words: tuple[str, ...]) -> int:
        """How many of `words` are what is left of a line of ours that was cut by wrapping, if they go on after it."""
        if self.at_end or self.lines[self._current].start == self._place:
            return 0
        length = self.lines[self._current].end - self._place
        return length if 2 <= length < len(words) and self._stands_at(self._place, words[:length]) else 0

    def _prompt(self, text: str) -> int | None:
        """The line of ours that has the label of `text`, but other words after it."""
        numbers = self._labelled.get(label_words(text), ()) if ":" in text or "：" in text else ()
        return self._next(numbers)

    def _next(self, numbers: Sequence[int]) -> int | None:
        """Of several lines of ours the first from here on, else the first."""
        if not numbers:
            return None
        place = bisect_left(numbers, self._current)
        return numbers[place if place < len(numbers) else 0]

    def _part(self, text: str, words: tuple[str, ...], following: str) -> Finding:
        """Lines that were wrapped, joined, or changed in a word or two on the way."""
        number = self._next(self._beginning.get(words[:2], ()))
        if number is not None:
            line = self.lines[number]
            shared = _shared(self._words[line.start : line.start + len(words)], words)
            if shared == len(words) and (shared >= 3 or line.label):
                return self._ours_or_chosen(line.start, words, following)
            if shared >= len(line.words) >= 2:
                return self._completed(line, text, shared)
        if rest := self._rest_length(words):
            return self._completed(self.lines[self._current], text, rest)
        if len(words) >= SURE_LINE:
            pairs = self._pairs
            places = [pairs[pair] for pair in pairwise(words) if pair in pairs]
            if len(places) >= 0.8 * (len(words) - 1):
                return self._ours(places[-1] + 2)
        return Finding.OTHER

    def _stands_at(self, place: int, words: tuple[str, ...]) -> bool:
        return self._words[place : place + len(words)] == words

    def _at_prompt(self, line: _LetterLine, words: tuple[str, ...], following: str) -> Finding:
        if self._stands_at(line.start, words):
            return self._ours_or_chosen(line.start, words, following)
        self._move(line.end)
        return Finding.COMPLETED

    def _ours_or_chosen(self, place: int, words: tuple[str, ...], following: str) -> Finding:
        """A beginning of a line of ours: wrapped there, or a choice from what the line offers."""
        end = place + len(words)
        line = self.lines[self._line_at[place]]
        is_choice = line.start == place and end < line.end and 0 < len(line.label) < len(words)
        rest = words_of(following)[: line.end - end]
        if is_choice and not (rest and self._stands_at(end, rest)):
            self._move(line.end)
            return Finding.COMPLETED
        return self._ours(end)

    def _completed(self, line: _LetterLine, text: str, count: int) -> Finding:
        """One of our lines, or the rest of it, with words behind its last one; `count` of the words are ours."""
        if "?" in line.text or not line.label:
            last = next(islice(_WORD.finditer(text.casefold()), count - 1, None))
            self.added = text[last.end() :].lstrip(" )]*_?.:!-")
        self._move(line.end)
        return Finding.COMPLETED

    def _ours(self, place: int) -> Finding:
        self._move(place)
        return Finding.OURS

    def _move(self, place: int) -> None:
        self._place = place
        self.question = self._asked_by(self._line_at[place - 1])

    def _asked_by(self, number: int) -> str:
        """A line of ours, or the one with a label right below a question in words."""
        line, *below = self.lines[number : number + 2]
        goes_on = below and below[0].paragraph == line.paragraph and below[0].label and "?" in line.text
        return below[0].text if goes_on else line.text


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """How many words two runs have in common from their beginning."""
    return next(
        (place for place, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs))
    )
