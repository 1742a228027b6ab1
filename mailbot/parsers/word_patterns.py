"""Patterns over the words of a text, found in linear time however long or hostile it is.

A pattern is written as people read it: `{they} ... (hit|beat) [up] me`. Round brackets hold a choice, square ones what
may be left out, curly ones a class of words by its name, and `...` stands for up to twelve words of the same sentence;
NAME is any capitalised word, `.` the end of a sentence, `,` any other sign between words.

A text becomes one bit for each place and word, and a pattern a few shifts and masks of whole texts at once (the
Shift-And method of Baeza-Yates and Gonnet, A New Approach to Text Searching, CACM 35 (10), 1992).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from mailbot.parsers.commands.phrases import with_names_masked
from mailbot.parsers.commands.sentences import sentence

_WIDEST_GAP = 12
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|(?P<end>[.!?;]+(?=\s|$)|\n)|(?P<pause>[,:()])")
_PIECE = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")
_CLASS = re.compile(r"\{([\w ]+)\}")


class Words:
    """A text as its words, a capital letter before each name; each has the bits of the places where it stands."""

    def __init__(self, listed: Sequence[str]) -> None:
        self.listed = listed
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.listed):
            places.setdefault(word.lower(), []).append(place)
            if word[0].isupper():
                places.setdefault("NAME", []).append(place)
        self._bits = {word: _as_bits(found, len(self.listed)) for word, found in places.items()}
        self._of_sets: dict[frozenset[str], int] = {}
        self.everywhere = (1 << len(self.listed) + 1) - 1
        self.within_a_sentence = self.everywhere & ~self._bits.get(".", 0)

    def bits_of(self, words: frozenset[str]) -> int:
        """The places of any of `words`."""
        if words not in self._of_sets:
            self._of_sets[words] = reduce(or_, (self._bits[word] for word in self._bits.keys() & words), 0)
        return self._of_sets[words]


def words_of(written: str) -> list[str]:
    """The words of a text in folded spelling, names with a capital letter; `.` ends each sentence and each line."""
    return [word for line in written.split("\n") for word in _words_of_line(line)]


def _words_of_line(line: str) -> Iterator[str]:
    said = sentence(line)
    masked = with_names_masked(said.written, said.plain)
    for found in _WORD.finditer(f"{said.plain}\n"):
        if found.lastgroup:
            yield "." if found.lastgroup == "end" else ","
        else:
            yield found[0].capitalize() if masked[found.start()] == "N" else found[0]


def _as_bits(places: list[int], length: int) -> int:
    bits = bytearray(length // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


@dataclass(frozen=True)
class _AnyWord:
    words: frozenset[str]

    def go_on(self, ends: int, text: Words) -> int:
        """Where this can end, each as the place behind it, if it may begin at the places of `ends`."""
        return (ends & text.bits_of(self.words)) << 1


@dataclass(frozen=True)
class _Gap:
    def go_on(self, ends: int, text: Words) -> int:
        reached = ends
        for _ in range(_WIDEST_GAP):
            ends = (ends & text.within_a_sentence) << 1
            reached |= ends
        return reached


@dataclass(frozen=True)
class _Optional:
    inner: "_Part"

    def go_on(self, ends: int, text: Words) -> int:
        return ends | self.inner.go_on(ends, text)


@dataclass(frozen=True)
class _Choice:
    inner: tuple["_Part", ...]

    def go_on(self, ends: int, text: Words) -> int:
        return reduce(or_, (part.go_on(ends, text) for part in self.inner), 0)


@dataclass(frozen=True)
class _Row:
    inner: tuple["_Part", ...]

    def go_on(self, ends: int, text: Words) -> int:
        for part in self.inner:
            if not (ends := part.go_on(ends, text)):
                return 0
        return ends


_Part = _AnyWord | _Gap | _Optional | _Choice | _Row


class WordPatterns:
    """Many patterns at once."""

    def __init__(self, patterns: Iterable[str], classes: Mapping[str, str]) -> None:
        self._parts = [_parsed(pattern, classes) for pattern in patterns]

    def find(self, text: Words) -> int:
        """The places behind everything that is found, as bits; 0 for nothing."""
        return reduce(or_, (part.go_on(text.everywhere, text) for part in self._parts), 0)

    def spans(self, text: Words) -> Iterator[tuple[int, int]]:
        """From where to where something is found; the longest from each place. Takes a while: for single sentences."""
        found = [part for part in self._parts if part.go_on(text.everywhere, text)]
        for start in range(len(text.listed)):
            ends = reduce(or_, (part.go_on(1 << start, text) for part in found), 0)
            if ends:
                yield start, ends.bit_length() - 1


def places_in(bits: int) -> Iterator[int]:
    """The places that `bits` stand for, the first one first."""
    listed = f"{bits:b}"[::-1]
    place = listed.find("1")
    while place >= 0:
        yield place
        place = listed.find("1", place + 1)


def _parsed(pattern: str, classes: Mapping[str, str]) -> _Part:
    while _CLASS.search(pattern):
        pattern = _CLASS.sub(lambda name: f"({classes[name[1]]})", pattern)
    pieces = _PIECE.findall(pattern)
    part = _choice(pieces)
    if pieces:
        raise ValueError(f"a bracket too many in {pattern}")
    return part


def _choice(pieces: list[str]) -> _Part:
    rows = [_row(pieces)]
    while pieces and pieces[0] == "|":
        pieces.pop(0)
        rows.append(_row(pieces))
    words = frozenset[str]().union(*(row.words for row in rows if isinstance(row, _AnyWord)))
    others = tuple(row for row in rows if not isinstance(row, _AnyWord))
    parts = (*([_AnyWord(words)] if words else []), *others)
    return parts[0] if len(parts) == 1 else _Choice(parts)


def _row(pieces: list[str]) -> _Part:
    parts: list[_Part] = []
    while pieces and pieces[0] not in "|)]":
        piece = pieces.pop(0)
        if piece in "([":
            inner = _choice(pieces)
            pieces.pop(0)
            parts.append(inner if piece == "(" else _Optional(inner))
        else:
            parts.append(_Gap() if piece == "..." else _AnyWord(frozenset((piece,))))
    return parts[0] if len(parts) == 1 else _Row(tuple(parts))
