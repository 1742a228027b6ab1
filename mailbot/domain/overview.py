"""A programme in figures: what its records say about how it goes, counted and not yet put into words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from mailbot.domain.correspondence import LetterKind
from mailbot.domain.pair_health import SignsOfLife
from mailbot.domain.pairing import PairingState


@dataclass(frozen=True)
class Some:
    """The first few of many, and how many there are in all."""

    first: tuple[str, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.first)


@dataclass(frozen=True)
class Arrivals:
    """How many people came in as a mentor, and as a mentee."""

    mentors: int
    mentees: int


@dataclass(frozen=True)
class Milestone:
    """The pairs that reached `state` in some time, each as two names."""

    state: PairingState
    pairs: Some


@dataclass(frozen=True)
class Funnel:
    """How many mentees came how far, each counted in every step that they reached."""

    asked: int = 0
    complete: int = 0
    introduced: int = 0
    in_contact: int = 0
    met: int = 0


@dataclass(frozen=True)
class Progress:
    """When one pair reached each step; None where it has not."""

    asked_at: datetime | None
    introduced_at: datetime | None
    in_contact_at: datetime | None
    booked_at: datetime | None
    met_at: datetime | None


@dataclass(frozen=True)
class Duration:
    """The median days of one step, over `pairs` of them; None when no pair has taken it."""

    step: str
    days: float | None
    pairs: int


@dataclass(frozen=True)
class SilentPerson:
    """Somebody whose answer is awaited: to what, since when, and how often they were chased."""

    name: str
    kind: LetterKind
    since: datetime
    chases: int


@dataclass(frozen=True)
class WaitingPerson:
    """A mentee for whom there is no mentor yet."""

    name: str
    since: datetime | None
    reason: str


@dataclass(frozen=True)
class StandingNotice:
    """Something that coordinators were told of and have not settled."""

    subject: str
    since: datetime


@dataclass(frozen=True)
class Backlog:
    """What lies undecided, unread or unsent, and since when the oldest of it does."""

    count: int
    since: datetime | None


@dataclass(frozen=True)
class ProposedPair:
    """A pairing that waits for a coordinator's word."""

    id: int
    mentee: str
    mentor: str


@dataclass(frozen=True)
class Course:
    """The way of one pair, from the mentee's request on; None where it has not come.

    `sessions` are those that were not cancelled, the earliest first.
    """

    id: int
    mentee: str
    mentor: str
    asked_at: datetime | None
    proposed_at: datetime | None
    introduced_at: datetime | None
    in_contact_at: datetime | None
    met_at: datetime | None
    ended_at: datetime | None
    sessions: tuple[datetime, ...]


@dataclass(frozen=True)
class KnownPair:
    """A pair that was introduced, by its id, and what is known of it."""

    id: int
    signs: SignsOfLife


_STEPS = (
    ("asking to introduction", "asked_at", "introduced_at"),
    ("introduction to first contact", "introduced_at", "in_contact_at"),
    ("first contact to booking", "in_contact_at", "booked_at"),
    ("booking to first session", "booked_at", "met_at"),
    ("asking to first session", "asked_at", "met_at"),
)


def durations(progress: Sequence[Progress]) -> tuple[Duration, ...]:
    """How long each step takes: the median, which one pair that took a year does not move."""
    return tuple(_duration(step, progress, begins, ends) for step, begins, ends in _STEPS)


def _duration(step: str, progress: Iterable[Progress], begins: str, ends: str) -> Duration:
    spans = ((getattr(one, begins), getattr(one, ends)) for one in progress)
    days = [(end - begin).total_seconds() / 86400 for begin, end in spans if begin and end and end >= begin]
    return Duration(step, median(days) if days else None, len(days))
