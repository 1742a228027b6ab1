"""The notation in which our tables show phrases as people say them: `{they} ... (hit|beat) [up] me`.

Round brackets hold a choice, square ones what may be left out, curly ones another phrase by its name, and `...` stands
for some words of the same sentence. `needs` tells which words a text must hold for a phrase to be found in it at all, so
that most phrases are passed over after one look at the words.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

GAP = "..."
_PIECE = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")
_NAMED = re.compile(r"\{([\w ]+)\}")
_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    "a an the this that these those i me my we us our you your he she it they him her them his their its who what is "
    "am are was were be been being have has had do does did don will would won can could should to of in on at by with "
    "for from about and or but so if as not no all any more some one up out now then there here just very really when "
    "because ve d ll s t m re . , NAME".split()
)
"""In almost every text, so that it tells little to find one of them."""


@dataclass(frozen=True)
class AnyWord:
    """Any one of these."""

    words: frozenset[str]


@dataclass(frozen=True)
class Gap:
    """Some words, or none."""


@dataclass(frozen=True)
class Optional:
    """What may be left out."""

    inner: "Part"


@dataclass(frozen=True)
class Choice:
    """One of these."""

    inner: tuple["Part", ...]


@dataclass(frozen=True)
class Row:
    """One behind the other."""

    inner: tuple["Part", ...]


Part = AnyWord | Gap | Optional | Choice | Row


def parsed(phrase: str, named: Mapping[str, str]) -> Part:
    """A phrase as its parts. Raises ValueError for brackets that don't match, KeyError for a name that is not there."""
    pieces = _PIECE.findall(spelt_out(phrase, named))[::-1]
    part = _choice(pieces)
    if pieces:
        raise ValueError(f"a bracket too many in {phrase}")
    return part


def spelt_out(phrase: str, named: Mapping[str, str]) -> str:
    """A phrase with what its curly brackets name in round ones."""
    while _NAMED.search(phrase):
        phrase = _NAMED.sub(lambda name: f"({named[name[1]]})", phrase)
    return phrase


def needs(part: Part) -> tuple[frozenset[str], ...]:
    """Sets of words, of each of which a text must hold one for the phrase to stand in it; the rarest words first."""
    return tuple(sorted(_needs(part), key=_how_common))


def _needs(part: Part) -> list[frozenset[str]]:
    match part:
        case AnyWord(words):
            return [words]
        case Row(inner):
            return [needed for one in inner for needed in _needs(one)]
        case Choice(inner):
            return [frozenset[str]().union(*alike) for alike in zip(*map(needs, inner), strict=False)]
        case _:
            return []


def stems(words: Iterable[str]) -> frozenset[str]:
    """The first run of letters of each word: what `stems_in` finds of it in a text, whatever sign stands in it."""
    return frozenset(found[0] for word in words if (found := _WORD.search(word)))


def stems_in(plain: str) -> frozenset[str]:
    """Every run of letters and digits in a folded text."""
    return frozenset(_WORD.findall(plain))


def _how_common(words: frozenset[str]) -> tuple[int, int]:
    common = sum(word in _COMMON or not stems((word,)).isdisjoint(_COMMON) for word in words)
    return common, len(words)


def _choice(pieces: list[str]) -> Part:
    """The part up to a closing bracket; `pieces` stand in reverse, and those that are read are taken out."""
    rows = [_row(pieces)]
    while pieces and pieces[-1] == "|":
        pieces.pop()
        rows.append(_row(pieces))
    words = frozenset[str]().union(*(row.words for row in rows if isinstance(row, AnyWord)))
    parts = (*([AnyWord(words)] if words else []), *(row for row in rows if not isinstance(row, AnyWord)))
    return parts[0] if len(parts) == 1 else Choice(parts)


def _row(pieces: list[str]) -> Part:
    parts: list[Part] = []
    while pieces and pieces[-1] not in "|)]":
        piece = pieces.pop()
        if piece in "([":
            inner = _choice(pieces)
            if not pieces:
                raise ValueError("a bracket too few")
            pieces.pop()
            parts.append(inner if piece == "(" else Optional(inner))
        else:
            parts.append(Gap() if piece == GAP else AnyWord(frozenset((piece,))))
    return parts[0] if len(parts) == 1 else Row(tuple(parts))
