"""What a round of matching is given and what it hands back: plain values, known to each other by ids."""

from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.availability import Availability, CommonTime
from mailbot.domain.matching.score import Parts

PairOfIds = tuple[int, int]  # (mentor id, mentee id)


@dataclass(frozen=True)
class MentorSeat:
    """A mentor as matching sees them. `capacity` counts the seats that are still free; `time_zone` is an IANA name.

    An empty `cohort` is no cohort: it goes with all. So do no `languages` (names or codes, as long as all write alike).
    """

    id: int
    name: str
    skills: tuple[str, ...]
    availability: Availability
    time_zone: str
    capacity: int
    cohort: str = ""
    address: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class MenteeWish:
    """A mentee as matching sees them. `skills` begin with the dearest wish; `allocated_to` is a coordinator's pin.

    A pin (a mentor's id) needs no shared skill and no common time; whoever has one gets this mentor or waits.
    `seats` is how many mentors they would like, on top of the `having` whom they have already.
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
    languages: tuple[str, ...] = ()
    seats: int = 1
    having: int = 0


@dataclass(frozen=True)
class History:
    """The pairs that were refused or ended before: no round proposes them again."""

    never: frozenset[PairOfIds] = frozenset()


@dataclass(frozen=True)
class Proposed:
    """One pair of a round. `score` is 0 to 1000 and the sum of its `parts`; `times` are up to three stretches of a
    week. `reasons` are sentences for coordinators, the strongest first."""

    mentor: int
    mentee: int
    score: int
    shared_skills: tuple[str, ...]
    times: tuple[CommonTime, ...]
    reasons: tuple[str, ...]
    allocated: bool
    parts: Parts
    kept: bool = False


@dataclass(frozen=True)
class Waiting:
    """A mentee without a place. `reason` is one sentence to the mentee, and names nobody else."""

    mentee: int
    reason: str


@dataclass(frozen=True)
class Round:
    """Everybody's result: allocated pairs first, then whoever waited longest.

    `remarks` are sentences for coordinators on what was wrong with the input and what was made of it.
    """

    proposed: tuple[Proposed, ...]
    waiting: tuple[Waiting, ...]
    remarks: tuple[str, ...] = ()
