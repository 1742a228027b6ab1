"""Tables of phrases in many languages, made into one pattern each that takes time in proportion to the text."""

import re
from collections.abc import Iterable
from itertools import groupby

from mailbot.parsers.folding import fold

_LANGUAGE = re.compile(r"^[a-z]{2}: ")
_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]")


def any_of(table: str) -> str:
    """A regular expression for the phrases of a table, to be searched for in `plain()` text.

    Phrases are divided by `|` and written as in their language, whose code (ISO 639-1) may stand before them; a row
    that is too long goes on indented. `word*` takes any ending, ` _ ` stands for up to three words. Phrases of scripts
    without spaces between words are found anywhere, the others only as whole words.
    """
    rows = (_LANGUAGE.sub("", row) for row in table.splitlines())
    phrases = sorted({plain(phrase) for row in rows for phrase in row.split("|") if phrase.strip()})
    spaced = [phrase for phrase in phrases if not _WITHOUT_SPACES.match(phrase)]
    unspaced = [re.escape(phrase) for phrase in phrases if _WITHOUT_SPACES.match(phrase)]
    by_initial = (_branch(initial, group) for initial, group in groupby(spaced, key=lambda phrase: phrase[0]))
    whole_words = rf"(?<!\w)(?:{'|'.join(by_initial)})" if spaced else ""
    return "|".join(filter(None, (whole_words, *unspaced)))


def plain(text: str) -> str:
    """`text` folded, on one line."""
    return " ".join(fold(text).split())


def _branch(initial: str, phrases: Iterable[str]) -> str:
    """Phrases with one first letter: most places in a text are done with after a look at that letter."""
    longest_first = sorted((phrase[1:] for phrase in phrases), key=len, reverse=True)
    return re.escape(initial) + "(?:" + "|".join(map(_rest, longest_first)) + ")"


def _rest(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ _\ ", r"\ (?:[^\s.!?;]{1,30}\ ){0,3}").replace(r"\*", r"\w{0,20}")
    return pattern + r"(?!\w)"
