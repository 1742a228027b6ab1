"""Phrases as tables show them: `stop (sending|writing) [to] [me] [{letters}]`.

Round brackets hold a choice, square ones what may be left out, curly ones the name of another phrase; nesting is
allowed. NAME is a run of capitalised words, which `with_names_masked` has made recognisable, WORD any word.
"""

import re
from collections.abc import Iterable, Mapping

from mailbot.parsers.commands.calendar_words import MONTHS, WEEKDAYS
from mailbot.parsers.folding import fold

_WORD = re.compile(r"[^\s\[\]()|]+")
_NAMED = re.compile(r"\{([\w ]+)\}")
_BRACKETS = str.maketrans({"(": "(?:", ")": ")", "[": "(?:", "]": ")?", " ": ""})
_SPECIAL = {"NAME": r"N+(?:[\s'.-]+(?:(?:van|von|de|der|da|dos|la|bin|al|le|di)\s)*N+){0,4}", "WORD": r"[\w'-]+"}
_CAPITALISED = re.compile(r"[^\W\d_]\w*(?:['’.-]\w+)*")
_NO_NAMES = frozenset(
    (*MONTHS, *WEEKDAYS, "i'm", "i've", "i'd", "i'll", "i", "am", "pm", "easter", "christmas", "xmas")
)


def compiled(phrases: Iterable[str], named: Mapping[str, str] | None = None, behind: str = "") -> re.Pattern[str]:
    """One pattern over folded text for any of `phrases`. `behind`: a regular expression for what must follow."""
    return re.compile("(?:" + "|".join(source(phrase, named) for phrase in phrases) + f"){behind}")


def source(phrase: str, named: Mapping[str, str] | None = None) -> str:
    """A phrase as a regular expression without groups."""
    while _NAMED.search(phrase):
        phrase = _NAMED.sub(lambda name: f"({(named or {})[name[1]]})", phrase)
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
