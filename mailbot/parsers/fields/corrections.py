"""One correction among many: `All correct except my capacity, which is 3`, `please change my name to Ana`."""

import re
from collections.abc import Mapping

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
            r"\W*(?:my |the )?(?P<label>capacity|time ?zone|booking link|calendly(?: link)?)(?:, which)?"
            r"(?: is| are|)(?: now| actually| only)? +(?!(?:is |are |was |looks )?(?:not )?(?:wrong|incorrect|right|correct|different|outdated|out of date|changed|fine|ok)\b)(?=[^\s:])"
        ),
    )
)
_ANOTHER = re.compile(
    r",? (?:and|also|plus) (?:also )?(?:my |the )(?P<label>[a-z][a-z/. ]{2,30}?) (?:to|is|are|should be)\b"
)
_NOT_THAT = re.compile(r",? +(?:and |but )?(?:not|instead of|rather than) [\w/+:. -]{1,40}$")


def without_approval(line: str) -> str:
    """What is left of a line behind "everything is right except"; the whole line where it doesn't say so."""
    approval = _ALL_ELSE.match(fold_in_place(line[:LONGEST]))
    return line[approval.end() :] if approval else line


def corrections(line: str, labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields that a sentence corrects, each with its value: `my capacity is now 3`."""
    folded = fold_in_place(line[:LONGEST])
    if folded.rstrip().endswith("?"):
        return []
    for pattern in _CHANGES:
        told = pattern.match(folded)
        if told and (field := labels.get(told["label"].strip())):
            another = next(
                (cut for cut in _ANOTHER.finditer(folded, told.end()) if labels.get(cut["label"].strip())), None
            )
            value = line[told.end() : another.start() if another else len(line)].strip().rstrip(".!")
            others = corrections(f"change {line[another.start('label') :]}", labels) if another else []
            return [(field, _NOT_THAT.sub("", value)), *others]
    return []
