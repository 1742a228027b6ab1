"""`tuseday`, `wensday`, `evneing`: the one day or part of the day that a mistyped word must mean."""

from functools import lru_cache

from mailbot.parsers.availability.lexicon import LEXICON
from mailbot.parsers.availability.words import Kind

_SHORTEST = {Kind.DAYS: 6, Kind.PART: 7}
_LONGEST = 14
_CORRECT = tuple(
    name
    for name, (first, *_) in LEXICON.items()
    if first.kind in _SHORTEST and name.isalpha() and _SHORTEST[first.kind] <= len(name) <= _LONGEST
)
_SWALLOWED = (
    "wensday",
    "wendsday",
    "wedensday",
    "wednsday",
    "wensdy",
    "weddnesday",
    "wedenesday",
)  # wednesday, as heard


@lru_cache(maxsize=1024)
def corrected(word: str) -> str | None:
    """The name that is one slip of the fingers away from `word`; None where two such names mean different days."""
    if not min(_SHORTEST.values()) - 1 <= len(word) <= _LONGEST + 1:
        return None
    if word.removesuffix("s") in _SWALLOWED:
        return "wednesday"
    near = [name for name in _CORRECT if name[0] == word[0] and _is_one_slip(word, name)]
    meanings = {LEXICON[name] if len(LEXICON[name]) > 1 else _sense(name) for name in near}
    return near[0] if len(meanings) == 1 else None


def _sense(name: str) -> tuple[object, ...]:
    token = LEXICON[name][0]
    return token.days, token.start, token.end


def _is_one_slip(word: str, name: str) -> bool:
    """One letter too many, too few or wrong, or two neighbours that changed places."""
    if abs(len(word) - len(name)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    a, b = word[same:], name[same:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
