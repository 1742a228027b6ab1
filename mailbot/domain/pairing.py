"""The record of one mentor and one mentee, from proposal to end."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mailbot.domain.people import Mentee, Mentor, Person
from mailbot.domain.sessions import Session, SessionState


class PairingState(StrEnum):
    """How far two people have come, in the order in which it happens."""

    PROPOSED = "proposed"
    INTRODUCED = "introduced"
    IN_CONTACT = "in_contact"
    BOOKED = "booked"
    ACTIVE = "active"
    ENDED = "ended"


_PROGRESS = tuple(PairingState)
_WITHDRAWN = "a later round proposed otherwise"


@dataclass(eq=False)
class Pairing:
    """Two people whom the programme brings together. `reasons` are sentences for coordinators, best first.

    `allocated` when a coordinator chose these two, `locked` when one told rounds and swaps to leave them together.
    Each `…_at` is when that first happened; `heard_at` alone is the latest sign that the two are in touch.
    """

    mentor: Mentor
    mentee: Mentee
    state: PairingState = PairingState.PROPOSED
    reasons: tuple[str, ...] = ()
    shared_skills: tuple[str, ...] = ()
    allocated: bool = False
    locked: bool = False
    proposed_at: datetime | None = None
    introduced_at: datetime | None = None
    in_contact_at: datetime | None = None
    booked_at: datetime | None = None
    met_at: datetime | None = None
    heard_at: datetime | None = None
    ended_at: datetime | None = None
    ended_because: str = ""
    sessions: list[Session] = field(default_factory=list)
    id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it takes a seat of the mentor's capacity."""
        return self.state is not PairingState.ENDED

    @property
    def is_tentative(self) -> bool:
        """Whether it is a round's own proposal, on which nobody has decided: a later round may do better."""
        return self.state is PairingState.PROPOSED and not self.locked and not self.allocated

    @property
    def was_withdrawn(self) -> bool:
        """Whether a later round took the proposal back: nobody has heard of it, and the two may meet yet."""
        return self.ended_because == _WITHDRAWN

    def partner_of(self, person: Person) -> Person:
        return self.mentee.person if person is self.mentor.person else self.mentor.person

    def includes(self, person: Person) -> bool:
        return person in (self.mentor.person, self.mentee.person)

    def introduce(self, now: datetime) -> None:
        self.state, self.introduced_at = PairingState.INTRODUCED, now

    def saw_contact(self, now: datetime) -> None:
        """One of them wrote to the other, or says so."""
        self.in_contact_at = self.in_contact_at or now
        self.heard_at = now
        self._advance_to(PairingState.IN_CONTACT)

    def book(self, starts_at: datetime | None, now: datetime) -> None:
        """A session is arranged. The same time told twice, once by each side, is one session."""
        self.saw_contact(now)
        self.booked_at = self.booked_at or now
        self._advance_to(PairingState.BOOKED)
        if all(session.starts_at != starts_at for session in self.sessions):
            self.sessions.append(Session(starts_at))

    def met(self, now: datetime) -> None:
        """They have met: what was booked and is past was held, and a pair that met is active."""
        self.saw_contact(now)
        self.met_at = self.met_at or now
        self._advance_to(PairingState.ACTIVE)
        booked = [
            s for s in self.sessions if s.state is SessionState.BOOKED and (not s.starts_at or s.starts_at <= now)
        ]
        for session in booked:
            session.state = SessionState.HELD
        if not booked and not any(session.state is SessionState.HELD for session in self.sessions):
            self.sessions.append(Session(None, SessionState.HELD))

    def end(self, because: str, now: datetime) -> None:
        """It is over, and so is an allocation to this mentor: the mentee is free for others."""
        self._close(because, now)
        if self.mentee.allocated_to is self.mentor:
            self.mentee.allocated_to = None

    def release(self) -> None:
        """Gives a proposal back to the rounds, whatever a coordinator had said of it."""
        self.locked = self.allocated = False

    def withdraw(self, now: datetime) -> None:
        self._close(_WITHDRAWN, now)

    def _close(self, because: str, now: datetime) -> None:
        self.state, self.ended_because, self.ended_at = PairingState.ENDED, because, now

    def _advance_to(self, state: PairingState) -> None:
        """Only ever forwards, and never out of the end."""
        if self.is_open and _PROGRESS.index(state) > _PROGRESS.index(self.state):
            self.state = state
