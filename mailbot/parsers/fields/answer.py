"""What somebody wrote for a field, and what they are to be asked about one."""

from dataclasses import dataclass


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
