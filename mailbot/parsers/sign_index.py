"""Which signs a sentence can hold at all, by a word that each of them needs: most sentences hold none, and cost nothing."""

import re
from collections.abc import Collection, Iterable, Mapping

from mailbot.parsers.commands.phrases import compiled

_NAMED = re.compile(r"\{([\w ]+)\}")
_ANY = frozenset(("...", "NAME", "WORD"))
_WORDS = re.compile(r"[\w'-]+")


class SignIndex:
    """Signs in the notation of `phrases`, each a pattern of its own, found by the rarest word that it can't do without."""

    def __init__(self, signs: Iterable[str], named: Mapping[str, str]) -> None:
        self._always: list[re.Pattern[str]] = []
        self._by_word: dict[str, list[re.Pattern[str]]] = {}
        for sign in signs:
            pattern = compiled([sign], named)
            needed = _needed(_spelt_out(sign, named))
            for word in needed:
                self._by_word.setdefault(word, []).append(pattern)
            if not needed:
                self._always.append(pattern)

    def candidates(self, plain: str) -> list[re.Pattern[str]]:
        """The patterns that a folded sentence may match."""
        words = {part for word in _WORDS.findall(plain) for part in (word, *word.split("'"), *word.split("-"))}
        found = dict.fromkeys(pattern for word in sorted(words) for pattern in self._by_word.get(word, ()))
        return [*found, *self._always]


def _spelt_out(sign: str, named: Mapping[str, str]) -> str:
    while _NAMED.search(sign):
        sign = _NAMED.sub(lambda name: f"({named[name[1]]})", sign)
    return sign


def _needed(sign: str) -> Collection[str]:
    """Words of which one stands in every text that a sign fits; of several such sets the one with the longest words."""
    sets = [words for element in _elements(sign) if (words := _words_of(element))]
    return max(sets, key=lambda words: (min(map(len, words)), -len(words)), default=())


def _words_of(element: str) -> Collection[str]:
    if element.startswith("["):
        return ()
    if not element.startswith("("):
        return () if element in _ANY or element.startswith("'") else (element,)
    choices = [_needed(choice) for choice in _split(element[1:-1], "|")]
    return frozenset(word for choice in choices for word in choice) if all(choices) else ()


def _elements(sign: str) -> list[str]:
    return [element for element in _split(sign, " ") if element]


def _split(text: str, separator: str) -> list[str]:
    """Parts of a text, cut where no bracket is open."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += (character in "([") - (character in ")]")
        if character == separator and not depth:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]
