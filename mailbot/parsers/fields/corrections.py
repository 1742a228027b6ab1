"""One correction among many: `All correct except my capacity, which is 3`, `please change my name to Ana`."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from mailbot.parsers.folding import fold_in_place

LONGEST = 300
_RIGHT = r"(?:correct|right|fine|good|ok|okay|accurate|perfect|great|well|the same|same|same as (?:before|last time)|as before|unchanged|there|yes)"
_ALL_ELSE = re.compile(
    rf"\W*(?:(?:yes|yep|hi|thanks|thank you)[,.!]? )?(?:(?:it|that|this|everything|all|the rest|most of it)(?: else)?"
    rf"(?:'s| is| are| looks| look| seems|)? ?|(?:looks?|seems?|is|are) )?(?:all |almost |mostly |nearly |quite )?{_RIGHT}(?: to me| as before| now)?[,;.!]? ?[-–—]? ?"
    r"(?:except|apart from|other than|but|only|just|with the exception of|save for)(?: that| for)?[:,]? +"
    r"|\W*(?:almost|nearly|not quite|one (?:small |little )?(?:thing|correction|change|mistake)|(?:small|quick|little) correction|correction)(?: (?:right|correct|there|perfect))?[:!.,]? *[-–—]? *(?=\w)"
)
_LABEL = r"(?:my |the |our )?(?P<label>[a-z][a-z/. ]{2,30}?)"
_NOW = r"(?:it's|its|it is|it should (?:be|say|read)|should (?:be|say|read)|that's|the (?:right|correct|new) (?:one|link|name|zone) is|must be)"
_CHANGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\W*(?:please |could you |can you |kindly |also )*(?:change|correct|update|set|make|amend|fix) {_LABEL} (?:to|into|from [\w/ ]{{2,30}} to)(?: be)?:? +(?=\S)",
        rf"\W*{_LABEL},?(?: which| that)? (?:should|must|needs to|ought to) (?:be|read|say|now be):? +(?=\S)",
        rf"\W*{_LABEL} (?:is|are|was|were|looks) (?:wrong|incorrect|not (?:quite )?(?:right|correct)|out of date|outdated|old|spelt wrong(?:ly)?|misspelt|misspelled)[,;:. -]+(?:{_NOW})[: ]+(?=\S)",
        rf"\W*{_LABEL}(?: has|'s| have|) changed(?: to)?[:,.]? *(?:{_NOW} |to )?(?=\S)",
        rf"\W*(?:my |the )new {_LABEL.replace('(?:my |the |our )?', '')} (?:is|are):? +(?=\S)",
        (
            r"\W*(?:my |the )?(?P<label>capacity|time ?zone|skill(?= is )|booking link|calendly(?: link)?)(?:, which)?"
            r"(?: is| are|)(?: now| actually| only)? +(?!(?:is |are |was |looks )?(?:not )?(?:wrong|incorrect|right|correct|different|outdated|out of date|changed|fine|ok)\b)(?=[^\s:])"
        ),
    )
)
_ENDS_A_VALUE = re.compile(
    r"(?:,|;|,? (?:and|but|also|so))(?: and| also)* (?=(?:i|i'm|im|i'd|i've|my|the|we|(?:skills?|availability|capacity|time ?zone|booking link|calendly|name) (?:is|are|to|should))\b)"
)
_GOES_ON = re.compile(r"(?:my |the )?[a-z ]{2,20} to\b")
_NOT_THAT = re.compile(r",? +(?:and |but )?(?:not|instead of|rather than) [\w/+:. -]{1,40}$")


class Correction(NamedTuple):
    """A field, its new value, and what the sentence says behind it."""

    field: str
    value: str
    rest: str


def without_approval(line: str) -> str:
    """What is left of a line behind "everything is right except"; the whole line where it doesn't say so."""
    approval = _ALL_ELSE.match(fold_in_place(line[:LONGEST]))
    return line[approval.end() :] if approval else line


def correction(line: str, labels: Mapping[str, str]) -> Correction | None:
    """What a sentence corrects first: `my capacity is now 3`; None where it corrects nothing."""
    folded = fold_in_place(line[:LONGEST])
    asks = folded.rstrip().endswith("?")  # as "could you change … to 3?" does as well
    for pattern in _CHANGES[:1] if asks else _CHANGES:
        told = pattern.match(folded)
        if told and (field := labels.get(told["label"].strip())):
            end = _ENDS_A_VALUE.search(folded, told.end())
            value = line[told.end() : end.start() if end else len(line)].strip().rstrip(".!?")
            rest = line[end.end() :] if end else ""
            also = "change " if rest and _GOES_ON.match(folded, end.end() if end else 0) else ""
            return Correction(field, _NOT_THAT.sub("", value), also + rest)
    return None
