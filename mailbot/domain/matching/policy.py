"""What a programme has decided on how people are paired, and how that is written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from difflib import get_close_matches
from typing import Any

from mailbot.domain.durations import duration
from mailbot.domain.matching.score import PERFECT, STANDARD, Weights
from mailbot.domain.matching.timetable import A_YEAR

_MINUTE, _WEEK = timedelta(minutes=1), timedelta(weeks=1)
_SHORTEST, _LONGEST = timedelta(minutes=15), timedelta(hours=12)


@dataclass(frozen=True)
class MatchingPolicy:
    """What rounds go by: pairs have a common time for `session_length` in each of so many `weeks` to come.

    `most_mentees` bounds what mentors offer, where the programme gives nobody more than so many; None is no bound.
    """

    weights: Weights = STANDARD
    session_length: timedelta = timedelta(hours=1)
    weeks: int = A_YEAR
    most_mentees: int | None = None

    @classmethod
    def parse(cls, text: str) -> "MatchingPolicy":
        """Reads `skills = 500, language = 180, session_length = 45m`; what isn't named is as ever.

        ValueError, in words that go on after the name of the setting, on anything else.
        """
        read = dict(_read(part) for part in text.split(",") if part.strip())
        weights = {name: value for name, value in read.items() if name in _OF_WEIGHTS}
        others = {name: value for name, value in read.items() if name not in _OF_WEIGHTS}
        try:
            return cls(weights=replace(STANDARD, **weights), **others)
        except ValueError as error:
            raise ValueError(f"is wrong: {str(error).rstrip('.')}") from error


def _read(part: str) -> tuple[str, Any]:
    name, _, value = (side.strip() for side in part.partition("="))
    if name not in _READERS:
        meant = next((f"did you mean `{known}`" for known in get_close_matches(name, _READERS, 1)), "")
        raise ValueError(f"has `{name}`, which mailbot does not know; {meant or f'the names are {_NAMES}'}")
    try:
        return name, _READERS[name](value)
    except ValueError as error:
        raise ValueError(f"has `{name} = {value}`, which {error}") from error


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return int(text)

    return read


def _session(text: str) -> timedelta:
    if not _SHORTEST <= duration(text) <= _LONGEST:
        raise ValueError("must be from 15m to 12h")
    return duration(text)


def _minutes_a_week(text: str) -> int:
    if not _MINUTE <= duration(text) <= _WEEK:
        raise ValueError("must be from 1m to 1w")
    return duration(text) // _MINUTE


_OF_WEIGHTS = frozenset(weight.name for weight in fields(Weights))
_READERS: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(("skills", "times", "zones", "language", "load"), _whole(0, PERFECT)),
    "ample_overlap": _minutes_a_week,
    "least_stated": _minutes_a_week,
    "ample_seats": _whole(1, 1000),
    "moving": _whole(0, PERFECT**2),
    "session_length": _session,
    "weeks": _whole(1, 2 * A_YEAR),
    "most_mentees": _whole(1, 1000),
}
_NAMES = ", ".join(_READERS)
