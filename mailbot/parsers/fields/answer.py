"""What somebody wrote for a field, and what they are to be asked about one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.parsers.folding import fold

_UNCHANGED = frozenset(
    "same,same as before,as before,unchanged,no change,no changes,same as last time,as above,see above,correct,ok,"
    "fine,still the same,"
    "the same,tbd,tbc,...,…,?,same as above,see below,wie gehabt,unverandert,inchange,idem,ditto,later".split(",")
)
_AS_BEFORE = re.compile(r"(?:the |still the |all the )?same (?:as|like) (?:before|last|when|previously)\b[^,;.]*")


@dataclass(frozen=True)
class Answer:
    """What was written for `field`; `line` is how the person wrote it, `places` where it stands among the lines."""

    field: str
    value: str
    line: str
    places: frozenset[int]


@dataclass(frozen=True)
class Doubt:
    """Something to ask the person: the field, the line that raised it, and one plain sentence."""

    field: str
    line: str
    question: str


def is_unchanged(value: str) -> bool:
    """`same as before`, `tbd`: an answer that leaves things as they are."""
    said = fold(value).strip(" .!")
    return said in _UNCHANGED or bool(_AS_BEFORE.fullmatch(said))


def together(answers: Sequence[Answer]) -> Answer:
    """Several answers for one field as one, in order: `Technical skills: SQL` and `Soft skills: coaching`."""
    places = frozenset[int]().union(*(answer.places for answer in answers))
    lines = dict.fromkeys(answer.line for answer in answers)
    return Answer(answers[0].field, "\n".join(answer.value for answer in answers), "\n".join(lines), places)
