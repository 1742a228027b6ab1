"""One correction among many: `All correct except my capacity, which is 3`, `please change my name to Ana`."""

import re
from collections.abc import Mapping

from mailbot.parsers.folding import fold

LONGEST = 200
_RIGHT = r"(?:correct|right|fine|good|ok|okay|accurate|perfect|the same|same|same as before|as before|unchanged)"
_ALL_ELSE = re.compile(
    rf"\W*(?:(?:yes|yep|thanks|thank you)[,.!]? )?(?:(?:it|that|this|everything|all|the rest)(?: else)?"
    rf"(?:'s| is| are| looks| seems|)? ?)?(?:all |almost |mostly )?{_RIGHT}(?: to me| as before)?,? ?[-–—]? ?"
    r"(?:except|apart from|other than|but|only|just)(?: that| for)?[:,]? +"
)
_CHANGE = re.compile(
    r"\W*(?:please |could you |can you )*(?:change|correct|update|set|make)(?: my| the)? (?P<label>[a-z ]{2,30}?) "
    r"(?:to|into)(?: be)?:? +"
    r"|\W*(?:my |the )?(?P<wanted>[a-z ]{2,30}?) (?:should|must|needs to) (?:be|read|say):? +"
)
_IS_NOW = re.compile(
    r"\W*(?:my |the )?(?P<label>capacity|time ?zone|booking link|calendly(?: link)?)(?:, which)?"
    r"(?: is| are|)(?: now| actually| only)? +(?=\S)"
)


def without_approval(line: str) -> str:
    """What is left of a line behind "everything is right except"; the whole line where it doesn't say so."""
    folded = fold(line[:LONGEST])
    approval = _ALL_ELSE.match(folded) if len(folded) == len(line) else None
    return line[approval.end() :] if approval else line


def correction(line: str, labels: Mapping[str, str]) -> tuple[str, str] | None:
    """The field that a sentence corrects, and its value: `my capacity is now 3`; None where it corrects none."""
    folded = fold(line[:LONGEST])
    if len(folded) != len(line):
        return None
    for pattern in (_CHANGE, _IS_NOW):
        told = pattern.match(folded)
        label = next(filter(None, told.groups()), "") if told else ""
        if told and (field := labels.get(label.strip())) and not folded.endswith("?"):
            return field, line[told.end() :].strip().rstrip(".!")
    return None
