"""What a round of matching is given and what it hands back: plain values, known to each other by ids."""

from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.availability import Availability, CommonTime


@dataclass(frozen=True)
class MentorSeat:
    """A mentor as matching sees them. `capacity` counts the seats that are still free; `time_zone` is an IANA name.

    An empty `cohort` is no cohort: it goes with all.
    """

    id: int
    name: str
    skills: tuple[str, ...]
    availability: Availability
    time_zone: str
    capacity: int
    cohort: str = ""
    address: str = ""


@dataclass(frozen=True)
class MenteeWish:
    """A mentee as matching sees them. `skills` begin with the dearest wish; `allocated_to` is a coordinator's pin.

    A pin (a mentor's id) needs no shared skill and no common time. `waiting_since` is timezone-aware.
    """

    id: int
    name: str
    skills: tuple[str, ...]
    availability: Availability
    time_zone: str
    waiting_since: datetime
    allocated_to: int | None = None
    cohort: str = ""
    address: str = ""


@dataclass(frozen=True)
class History:
    """The pairs (mentor id, mentee id) that were refused or ended before: no round proposes them again."""

    never: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Proposed:
    """One pair of a round. `score` is 0 to 1000; `times` are up to three stretches of the first week that has any.

    `reasons` are sentences for coordinators, the strongest first.
    """

    mentor: int
    mentee: int
    score: int
    shared_skills: tuple[str, ...]
    times: tuple[CommonTime, ...]
    reasons: tuple[str, ...]
    allocated: bool


@dataclass(frozen=True)
class Waiting:
    """A mentee without a place. `reason` is one sentence to the mentee, and names nobody else."""

    mentee: int
    reason: str


@dataclass(frozen=True)
class Round:
    """Everybody's result: allocated pairs first, then whoever waited longest."""

    proposed: tuple[Proposed, ...]
    waiting: tuple[Waiting, ...]
