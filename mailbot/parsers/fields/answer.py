"""What somebody wrote for a field."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """What was written for `field`; `line` is how the person wrote it, `places` where it stands among the lines."""

    field: str
    value: str
    line: str
    places: frozenset[int]
