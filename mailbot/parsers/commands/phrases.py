"""Phrases as tables show them (`phrase_notation`), as regular expressions: `stop (sending|writing) [to] [me]`.

NAME is a run of capitalised words, which `with_names_masked` has made recognisable, WORD any word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from mailbot.parsers.commands.calendar_words import MONTHS, WEEKDAYS
from mailbot.parsers.folding import fold
from mailbot.parsers.phrase_notation import needs, parsed, spelt_out, stems

_WORD = re.compile(r"[^\s\[\]()|]+")
_BRACKETS = str.maketrans({"(": "(?:", ")": ")", "[": "(?:", "]": ")?", " ": ""})
_SPECIAL = {"NAME": r"N+(?:[\s'.-]+(?:(?:van|von|de|der|da|dos|la|bin|al|le|di)\s)*N+){0,4}", "WORD": r"[\w'-]+"}
_CAPITALISED = re.compile(r"[^\W\d_]\w*(?:['’.-]\w+)*")
_NO_NAMES = frozenset(
    (*MONTHS, *WEEKDAYS, "i'm", "i've", "i'd", "i'll", "i", "am", "pm", "easter", "christmas", "xmas")
)


class Ways:
    """How each of several commands is put: a table of phrases for each, looked up by a word that each phrase needs.

    A phrase is compiled for the first text in which it is possible: most never are, and a worker reads no text itself.
    """

    def __init__(
        self, table: Mapping[str, Iterable[str]], named: Mapping[str, str] | None = None, behind: str = ""
    ) -> None:
        self._phrases = [(name, phrase) for name, phrases in table.items() for phrase in phrases]
        self._named = named
        self._behind = behind
        self._compiled: dict[int, re.Pattern[str]] = {}

    @cached_property
    def _needed(self) -> list[tuple[frozenset[str], ...]]:
        return [needed_by(phrase, self._named) for _, phrase in self._phrases]

    @cached_property
    def _needing(self) -> Mapping[str, list[int]]:
        needing: dict[str, list[int]] = {}
        for place, needed in enumerate(self._needed):
            for stem in needed[0]:
                needing.setdefault(stem, []).append(place)
        return needing

    def may_be_said(self, stems_there: frozenset[str]) -> bool:
        """Whether one of the phrases is possible in such words."""
        return next(self.possible(stems_there), None) is not None

    def possible(self, stems_there: frozenset[str]) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The phrases of which all that they need is among `stems_there`, as a command's name and a pattern."""
        for place in sorted({n for stem in stems_there & self._needing.keys() for n in self._needing[stem]}):
            if not any(map(stems_there.isdisjoint, self._needed[place])):
                yield self._phrases[place][0], self._pattern(place)

    def _pattern(self, place: int) -> re.Pattern[str]:
        if place not in self._compiled:
            self._compiled[place] = compiled((self._phrases[place][1],), self._named, self._behind)
        return self._compiled[place]


def compiled(phrases: Iterable[str], named: Mapping[str, str] | None = None, behind: str = "") -> re.Pattern[str]:
    """One pattern over folded text for any of `phrases`. `behind`: a regular expression for what must follow."""
    return re.compile("(?:" + "|".join(source(phrase, named) for phrase in phrases) + f"){behind}")


def needed_by(phrase: str, named: Mapping[str, str] | None = None) -> tuple[frozenset[str], ...]:
    """Sets of stems, one of each of which stands wherever the phrase does."""
    return tuple(stems(words) for words in needs(parsed(phrase, named or {})) if not words & _SPECIAL.keys())


def source(phrase: str, named: Mapping[str, str] | None = None) -> str:
    """A phrase as a regular expression without groups."""
    phrase = spelt_out(phrase, named or {})
    pieces, end = [], 0
    for word in _WORD.finditer(phrase):
        pieces += [phrase[end : word.start()].translate(_BRACKETS), _word(word[0])]
        end = word.end()
    return "".join([*pieces, phrase[end:].translate(_BRACKETS)])


def _word(word: str) -> str:
    """`'ve` stands directly behind a word, all others behind a space, or behind a comma that people like to set."""
    if word.startswith("'"):
        return rf"{re.escape(word)}(?!\w)"
    return rf"(?:[,:]?\s)?(?<![\w'-]){_SPECIAL.get(word) or re.escape(word)}(?![\w-])"


def with_names_masked(written: str, plain: str, *, first_word_too: bool = False) -> str:
    """`plain` with an N for each character of a capitalised word that is neither the first one nor a day or a month.

    Both have one length, and folded text has no capitals of its own.
    """
    masked, end = [], 0
    for word in _CAPITALISED.finditer(written):
        if word[0][0].isupper() and (word.start() or first_word_too) and fold(word[0]) not in _NO_NAMES:
            masked += [plain[end : word.start()], "N" * len(word[0])]
            end = word.end()
    return "".join([*masked, plain[end:]])
