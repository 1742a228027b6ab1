"""A list of skills as people write it → its items: commas, bullets, slashes, ampersands, brackets, "and"."""

import re
from collections.abc import Iterator

from mailbot.parsers.skills.names import Mention, lookup, mentions
from mailbot.parsers.skills.spelling import words

# What always ends an item: punctuation, bullets, stars of a grade, brackets, an arrow.
_ENDS = re.compile(
    r"[,;\n\r\t|•·▪◦●*>!?\"()\[\]{}=~]|:(?!\w)|:(?=[a-z])|(?<![\w.])\.(?!net\b)|\.(?=\s|$)|\s-+\s|^\s*[-.#]+(?!net\b)"
)
# What ends an item unless it stands in a name that we know ("CI/CD", "data structures and algorithms").
_JOINTS = re.compile(
    r"\s(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|czy|plus|vs|versus|as well as|&|\+|and/or|n)\s"
    r"(?:(?:also|maybe|even|then)\s)?"
    r"|(?<=[\w#+])\s?[&+]\s?(?=[a-z])|(?<=\w)\s?/\s?|(?<=\+)/"
)
_EDGES = re.compile(r"^(?:[\s,'#_-]|\.(?!net\b))+|[\s.,'_-]+$")
# "R&D", "Q&A", "AT&T", "I/O": letters that are one word.
ABBREVIATION = re.compile(r"(?<![\w&/])(?:[a-z][&/][a-z]{1,2}|[a-z]{2}[&/][a-z])(?![\w&/])")


def items(text: str) -> Iterator[str]:
    """The items of a plain text's list, in order, without what separates them."""
    for part in _ENDS.split(text):
        piece = _EDGES.sub("", part)
        if not piece:
            continue
        if lookup(piece):
            yield piece
        else:
            yield from _split_at_joints(piece)


def is_part_of_an_abbreviation(text: str, name: Mention) -> bool:
    """Whether what a text seems to name is a letter of `R&D`."""
    return name.end - name.start == 1 and "&" in (text[name.start - 1 : name.start], text[name.end : name.end + 1])


def _split_at_joints(piece: str) -> Iterator[str]:
    whole = _places_that_hold(piece)
    start = 0
    for cut in _JOINTS.finditer(piece):
        if whole.isdisjoint(range(*cut.span())):
            if item := piece[start : cut.start()].strip():
                yield item
            start = cut.end()
    if item := piece[start:].strip():
        yield item


def _places_that_hold(piece: str) -> set[int]:
    """Where a name or an abbreviation stands, which no separator cuts."""
    names = mentions(piece, list(words(piece)))
    whole = [(name.start, name.end) for name in names]
    whole += [one.span() for one in ABBREVIATION.finditer(piece) if "&" in one[0] or not _names_two_skills(one[0])]
    return {place for start, end in whole for place in range(start, end)}


def _names_two_skills(pair: str) -> bool:
    return all(map(lookup, pair.split("/")))
