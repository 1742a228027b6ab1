"""A text as names are compared in it: character for character in place, so that what is found there is found above."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_PLAIN = {"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "ł": "l", "Ł": "l"}
_PLAIN |= {"♯": "#", "＋": "+", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_SYMBOLS = frozenset({"So", "Sk", "Co", "Cn"})
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff"  # within a word, but no part of its spelling


class _Letters(dict[int, str]):
    """Small letters without accents; what is a picture is a gap."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        letter = " " if unicodedata.category(char) in _SYMBOLS else unicodedata.normalize("NFKD", char)[0].lower()[0]
        self[code] = letter
        return letter


_LETTERS = _Letters({ord(char): plain for char, plain in _PLAIN.items()})
_ELIDED = r"(?:qu|[cdjlmnst])'(?=[^\W_]{2})"  # l'anglais
_WORD = re.compile(
    rf"\.(?=net\b)|{_ELIDED}|[^\W_](?:[^\W_{_MARKS}]|[{_MARKS}]|'(?=[^\W_]))*(?:[+#]+(?![^\W\d_])\d*)?", re.I
)
_NOT_SPELLED = re.compile(rf"[{_MARKS}]")
_SPELT_ALIKE = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("elling", "eling"),
    ("aviour", "avior"),
    ("olour", "olor"),
    ("practise", "practice"),
)


class Word(NamedTuple):
    """`text[start:end]` and the letters by which it is compared."""

    start: int
    end: int
    key: str


def plain(text: str) -> str:
    """`Développement – C♯` becomes `developpement - c#`; the length stays as it was."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of a plain text: `c++`, `node` and `js` of `node.js`, `react` and `vue` of `react/vue`."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(*found.span(), _spelt(found[0]))


def key(name: str) -> str:
    """What all spellings of a name have in common: `Front-End` and `front end` are `frontend`, `.NET` is `dotnet`."""
    text = plain(name)
    found = list(words(text))
    gaps = [text[one.end : following.start] for one, following in pairwise(found)]
    return "".join(word.key + (joint(gap) or "") for word, gap in zip(found, [*gaps, ""], strict=False))


def joint(gap: str) -> str | None:
    """What stands between two words of one name: nothing that counts, a slash or an ampersand; else None."""
    bare = gap.strip(" _\t\xa0")
    return "" if bare in {"", "-", "."} else bare if bare in {"/", "&"} else None


def _spelt(word: str) -> str:
    spelt = "dot" if word == "." else word if word.isascii() else _NOT_SPELLED.sub("", word)
    spelt = spelt.removesuffix("'s")
    for british, american in _SPELT_ALIKE:
        spelt = spelt.replace(british, american)
    return spelt
