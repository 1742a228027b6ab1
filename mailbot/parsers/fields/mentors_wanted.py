"""How many mentors somebody would like to have at one time."""

import re

from mailbot.parsers.folding import fold, fold_in_place

MOST_MENTORS = 3
ASK_HOW_MANY_MENTORS = "How many mentors would you like at one time: one, two or three?"

_COUNTS = {
    "1": 1, "one": 1, "a": 1, "ein": 1, "eine": 1, "einen": 1, "2": 2, "two": 2, "second": 2, "zwei": 2, "zweiten": 2,
    "zweite": 2, "3": 3, "three": 3, "third": 3, "drei": 3, "dritten": 3, "dritte": 3,
}  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.,-])(?:\d+|[a-z]+)(?![\w]|[.,]\d)")
_WISHED = re.compile(
    r"\b(?:like|want|wish|love|need|could i|can i|may i|possible|find me|looking for|mochte|hatte gern|suche|brauche)\b"
    r"[^.!?]{0,40}?\b(?P<count>two|three|2|3|second|third|zwei|drei|zweiten?|dritten?) (?:mentors?|mentoren|mentorin|mentorinnen)\b"
)
_REFUSED = re.compile(r"\b(?:not|don't|no|never|nicht|kein\w*)\b")


def read_mentors_wanted(value: str) -> int | None:
    """`2`, `two, please` as a whole value; None where it is no number from 1 to 3."""
    found = {word for word in _NUMBER.findall(fold(value)) if word in _COUNTS or word.isdecimal()}
    counts = {_COUNTS.get(word) for word in found}
    return counts.pop() if len(counts) == 1 else None


def find_mentors_wanted(sentence: str) -> tuple[int, int, int] | None:
    """`I'd like a second mentor`, `could I have two mentors?`: how many, and where that stands."""
    folded = fold_in_place(sentence)
    told = _WISHED.search(folded)
    if told is None or _REFUSED.search(folded):
        return None
    return _COUNTS[told["count"]], told.start("count"), told.end()
