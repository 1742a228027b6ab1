"""Patterns over the words of a text, found in linear time however long or hostile it is.

They are written as `phrase_notation` says: `{they} ... (hit|beat) [up] me`. Here `...` stands for up to twelve words
of the same sentence, NAME is any capitalised word, `.` the end of a sentence, `,` any other sign between words.

A text becomes one bit for each place and word, and a pattern a few shifts and masks of whole texts at once (the
Shift-And method of Baeza-Yates and Gonnet, A New Approach to Text Searching, CACM 35 (10), 1992).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_

from mailbot.parsers.commands.phrases import with_names_masked
from mailbot.parsers.commands.sentences import sentence
from mailbot.parsers.phrase_notation import AnyWord, Choice, Gap, Optional, Part, Row, needs, parsed

_WIDEST_GAP = 12
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|(?P<end>[.!?;]+(?=\s|$)|\n)|(?P<pause>[,:()])")


class Words:
    """A text as its words, a capital letter before each name; each has the bits of the places where it stands."""

    def __init__(self, listed: Sequence[str]) -> None:
        self.listed = listed
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.listed):
            self._places.setdefault(word.lower(), []).append(place)
            if word[0].isupper():
                self._places.setdefault("NAME", []).append(place)
        self.words = self._places.keys()
        self._of_sets: dict[frozenset[str], int] = {}
        self.everywhere = (1 << len(self.listed) + 1) - 1

    def bits_of(self, words: frozenset[str]) -> int:
        """The places of any of `words`."""
        if words not in self._of_sets:
            places = [place for word in self.words & words for place in self._places[word]]
            self._of_sets[words] = _as_bits(places, len(self.listed))
        return self._of_sets[words]

    @cached_property
    def within_a_sentence(self) -> int:
        """The places that end none."""
        return self.everywhere & ~self.bits_of(frozenset("."))


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


_Matcher = Callable[[int, Words], int]
"""Where a part can end, each as the place behind it, if it may begin at the places given; all as bits."""


class WordPatterns:
    """Many patterns at once; each is tried only on a text with a word that it needs. Parsed for the first text."""

    def __init__(self, patterns: Iterable[str], classes: Mapping[str, str]) -> None:
        self._patterns = patterns
        self._classes = classes

    @cached_property
    def _needing(self) -> Mapping[str, list[_Matcher]]:
        needing: dict[str, list[_Matcher]] = {}
        for pattern in self._patterns:
            part = parsed(pattern, self._classes)
            matcher = _matcher(part)
            for word in needs(part)[0]:
                needing.setdefault(word, []).append(matcher)
        return needing

    def find(self, text: Words) -> int:
        """The places behind everything that is found, as bits; 0 for nothing."""
        return reduce(or_, (matches(text.everywhere, text) for matches in self._possible_in(text)), 0)

    def spans(self, text: Words) -> Iterator[tuple[int, int]]:
        """From where to where something is found; the longest from each place. Takes a while: for single sentences."""
        found = [matches for matches in self._possible_in(text) if matches(text.everywhere, text)]
        for start in range(len(text.listed)) if found else ():
            ends = reduce(or_, (matches(1 << start, text) for matches in found), 0)
            if ends:
                yield start, ends.bit_length() - 1

    def _possible_in(self, text: Words) -> Iterable[_Matcher]:
        return dict.fromkeys(matcher for word in text.words & self._needing.keys() for matcher in self._needing[word])


def places_in(bits: int) -> Iterator[int]:
    """The places that `bits` stand for, the first one first."""
    listed = f"{bits:b}"[::-1]
    place = listed.find("1")
    while place >= 0:
        yield place
        place = listed.find("1", place + 1)


def _matcher(part: Part) -> _Matcher:
    match part:
        case AnyWord(words):
            return lambda ends, text: (ends & text.bits_of(words)) << 1
        case Optional(inner):
            optional = _matcher(inner)
            return lambda ends, text: ends | optional(ends, text)
        case Choice(inner):
            choices = tuple(map(_matcher, inner))
            return lambda ends, text: reduce(or_, (matches(ends, text) for matches in choices), 0)
        case Row(inner):
            return _in_a_row(tuple(map(_matcher, inner)))
        case Gap():
            return _over_a_gap


def _in_a_row(parts: Sequence[_Matcher]) -> _Matcher:
    def matches(ends: int, text: Words) -> int:
        for part in parts:
            if not (ends := part(ends, text)):
                return 0
        return ends

    return matches


def _over_a_gap(ends: int, text: Words) -> int:
    reached = ends
    for _ in range(_WIDEST_GAP):
        ends = (ends & text.within_a_sentence) << 1
        reached |= ends
    return reached
