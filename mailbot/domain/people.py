"""Who takes part: people, and what they are to the programme as mentors and as mentees."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mailbot.domain.availability import Availability


class Role(StrEnum):
    """What somebody is to the programme; one person can be both."""

    MENTOR = "mentor"
    MENTEE = "mentee"


class PersonState(StrEnum):
    """Where somebody stands, as listings show it."""

    INVITED = "invited"
    INCOMPLETE = "incomplete"
    ENROLLED = "enrolled"
    PAUSED = "paused"
    STOPPED = "stopped"
    UNDELIVERABLE = "undeliverable"


_TITLES = {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "herr", "frau", "mme"}


@dataclass(eq=False)
class OtherAddress:
    """One more address that somebody writes from, and said so at the first."""

    address: str
    id: int | None = None


@dataclass(eq=False)
class Person:
    """Somebody with an address, to which we write. `time_zone` is an IANA name; None means that of the programme.

    `paused_until` is what they told us, `away_until` what a machine of theirs answered while they were away.
    `unasked_at` is when they last had a letter about a pairing that was no answer to theirs.
    `languages` are those that they would speak with a partner, by their names in English; none means any.
    `language` is the one in which we write to them (BCP 47, as in `de`), "" as long as nobody has said: it is never
    guessed.
    """

    address: str
    name: str = ""
    time_zone: str | None = None
    availability: Availability = field(default_factory=Availability)
    about: str = ""
    languages: tuple[str, ...] = ()
    language: str = ""
    created_at: datetime | None = None
    answered_at: datetime | None = None
    paused_until: datetime | None = None
    stopped_at: datetime | None = None
    undeliverable_at: datetime | None = None
    away_until: datetime | None = None
    unasked_at: datetime | None = None
    other_addresses: list[OtherAddress] = field(default_factory=list)
    id: int | None = None
    mentor: "Mentor | None" = None
    mentee: "Mentee | None" = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """All that are theirs, the one that we write to first."""
        return (self.address, *(other.address for other in self.other_addresses))

    @property
    def called(self) -> str:
        """How a letter names them: their name, else the address."""
        return self.name or self.address

    @property
    def first_name(self) -> str:
        """For a greeting; empty when we know no name."""
        names = [name for name in self.name.split() if name.strip(".").casefold() not in _TITLES]
        return names[0] if names else ""

    @property
    def roles(self) -> tuple[Role, ...]:
        return tuple(role for role, record in ((Role.MENTOR, self.mentor), (Role.MENTEE, self.mentee)) if record)

    def can_be_written_to(self) -> bool:
        """False after `stop`, and once letters to them came back."""
        return self.stopped_at is None and self.undeliverable_at is None

    def takes_part(self, now: datetime) -> bool:
        """Whether rounds and chases may count on them at `now`."""
        return self.can_be_written_to() and (self.paused_until is None or self.paused_until <= now)

    def is_away(self, now: datetime) -> bool:
        """Whether asking them is of no use at `now`."""
        return self.away_until is not None and self.away_until > now

    def state(self, now: datetime) -> PersonState:
        if self.undeliverable_at is not None:
            return PersonState.UNDELIVERABLE
        if self.stopped_at is not None:
            return PersonState.STOPPED
        if self.paused_until is not None and self.paused_until > now:
            return PersonState.PAUSED
        if not any(record.missing() for record in (self.mentor, self.mentee) if record):
            return PersonState.ENROLLED
        return PersonState.INCOMPLETE if self.answered_at else PersonState.INVITED


@dataclass(eq=False)
class Mentor:
    """Somebody who gives time. `capacity` counts mentees at one time.

    `booking_link` is an https URL, empty when they said that they have none, None as long as nobody knows.
    Without a `cohort` they are there for all.
    `to_be_written_to` marks who was imported among so many that their first letter is still to be written.
    """

    person: Person
    skills: tuple[str, ...] = ()
    booking_link: str | None = None
    capacity: int = 1
    cohort: str = ""
    to_be_written_to: bool = False
    id: int | None = None

    def missing(self) -> tuple[str, ...]:
        """The fields (section 5's names) without which no pairing makes sense, in the order in which we ask."""
        known = {
            "skills": bool(self.skills),
            "availability": bool(self.person.availability),
            "calendly": self.booking_link is not None,
        }
        return tuple(field for field, is_known in known.items() if not is_known)


@dataclass(eq=False)
class Mentee:
    """Somebody who wants to develop `skills`, the dearest wish first. `allocated_to` is a coordinator's pin.

    `mentors_wanted` is how many they would like at one time: everybody's first goes before anybody's second.
    """

    person: Person
    skills: tuple[str, ...] = ()
    goals: str = ""
    cohort: str = ""
    waiting_since: datetime | None = None
    waiting_because: str = ""
    allocated_to: Mentor | None = None
    mentors_wanted: int = 1
    to_be_written_to: bool = False
    id: int | None = None

    def missing(self) -> tuple[str, ...]:
        """The fields (section 5's names) without which no pairing makes sense, in the order in which we ask."""
        known = {"skills": bool(self.skills), "availability": bool(self.person.availability)}
        return tuple(field for field, is_known in known.items() if not is_known)
