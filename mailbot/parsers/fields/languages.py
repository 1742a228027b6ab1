"""The languages that somebody speaks, by their names in English (those that we know are a list of the domain's), and the
one in which they would like our letters.
"""

import re
from functools import cache
from typing import NamedTuple

from mailbot.domain.skills import spoken_languages
from mailbot.parsers.folding import fold

_BETWEEN = re.compile(r"[,;/&|+\n]|\b(?:and|or|und|oder|et|ou|y|oraz)\b")
_LONGEST_NAME = 3  # words
_CODE = 2  # letters; `de` and `en` are words, too, so a code stands alone
_OF_LETTERS = {  # those that we ship, as people call them
    name: code
    for code, names in {"en": "en english englisch anglais ingles", "de": "de german deutsch allemand aleman"}.items()
    for name in names.split()
}
_NONE_LESS = re.compile(r"\b(?:no|not|never|kein|keine|nicht|pas|niet)\b")


class Languages(NamedTuple):
    """Those that were found, as they were named, and the parts of the text in which none was."""

    names: tuple[str, ...]
    unknown: tuple[str, ...]


def read_languages(text: str) -> Languages:
    """`Deutsch (native), fluent English` gives German and English; how well somebody speaks them is not kept."""
    found: dict[str, None] = {}
    unknown = []
    for part in _BETWEEN.split(_without_brackets(fold(text))):
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", part)
        names = [] if _NONE_LESS.search(part) else _named_in(words)
        found |= dict.fromkeys(names)
        if words and not names:
            unknown.append(" ".join(words))
    return Languages(tuple(found), tuple(unknown))


def read_language_of_letters(text: str) -> str | None:
    """`Deutsch`, `de-AT` or `German, please` gives `de` (BCP 47); None for what we write no letters in."""
    word = re.match(r"[^\W\d_]+", fold(text).strip())
    return _OF_LETTERS.get(word[0]) if word and len(read_languages(text).names) < 2 else None


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", " ", text)


def _named_in(words: list[str]) -> list[str]:
    """The longest names first, each word in one of them."""
    names, place = [], 0
    while place < len(words):
        for length in range(_LONGEST_NAME, 0, -1):
            spelling = " ".join(words[place : place + length])
            if (name := _by_spelling().get(spelling)) and (len(spelling) > _CODE or len(words) == 1):
                names.append(name)
                place += length - 1
                break
        place += 1
    return names


@cache
def _by_spelling() -> dict[str, str]:
    return {fold(spelling): name for name, spellings in spoken_languages() for spelling in (name, *spellings)}
