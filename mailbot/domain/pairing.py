"""The record of one mentor and one mentee, from proposal to end."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from mailbot.domain.pair_chat import PairChat
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.domain.sessions import CalendarWord, Change, Session, SessionState, decline, take_word
from mailbot.domain.sides import Side


class PairingState(StrEnum):
    """How far two people have come, in the order in which it happens."""

    PROPOSED = "proposed"
    INTRODUCED = "introduced"
    IN_CONTACT = "in_contact"
    BOOKED = "booked"
    ACTIVE = "active"
    ENDED = "ended"


FINISHED = "the two have come to an end"
"""Why a pairing ended that was reviewed: of those both sides are thanked."""

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
    sides: list[Side] = field(default_factory=list)
    chat: PairChat | None = None
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

    @property
    def addresses(self) -> frozenset[str]:
        """All that either of the two writes from."""
        return frozenset((*self.mentor.person.addresses, *self.mentee.person.addresses))

    def includes(self, person: Person) -> bool:
        return person in (self.mentor.person, self.mentee.person)

    def side_of(self, person: Person) -> Side:
        """What concerns one of the two alone."""
        role = Role.MENTOR if person is self.mentor.person else Role.MENTEE
        side = next((side for side in self.sides if side.role is role), None)
        if side is None:
            side = Side(role)
            self.sides.append(side)
        return side

    @property
    def agreed_until(self) -> datetime | None:
        """The day on which both sides' goals are to be reached; None as long as one has told none, or no day."""
        days = [side.goals_until for side in self.sides if side.goals_until is not None]
        are_agreed = len(self.sides) == len(Role) and all(side.goals for side in self.sides)
        return max(days, default=None) if are_agreed else None

    @property
    def held(self) -> list[Session]:
        return [session for session in self.sessions if session.state is SessionState.HELD]

    def next_session(self, now: datetime) -> Session | None:
        """The next one that is booked and whose time is known."""
        ahead = [
            (s.starts_at, s) for s in self.sessions if s.is_booked and s.starts_at is not None and s.starts_at > now
        ]
        return min(ahead, key=lambda one: one[0])[1] if ahead else None

    def introduce(self, now: datetime) -> None:
        self.state, self.introduced_at = PairingState.INTRODUCED, now
        for person in (self.mentor.person, self.mentee.person):
            self.side_of(person)  # made once, here: two workers at a time could make it twice

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
        if all(session.starts_at != starts_at or session.state is SessionState.CANCELLED for session in self.sessions):
            self.sessions.append(Session(starts_at))

    def hear_calendar(self, word: CalendarWord, now: datetime) -> list[Change]:
        """Sessions as a calendar has them; see `take_word`."""
        changes = take_word(word, self.sessions, now)
        self.saw_contact(now)
        if any(session.is_booked for session in self.sessions):
            self.booked_at = self.booked_at or now
            self._advance_to(PairingState.BOOKED)
        return changes

    def hear_refusal(self, uid: str, keys: tuple[str, ...], now: datetime) -> list[Change]:
        """One of them won't come to what a calendar knows as `uid`."""
        self.saw_contact(now)
        return decline(uid, keys, self.sessions, now)

    def hold_past(self, now: datetime, usual: timedelta) -> int:
        """What was booked and is over was held, as far as anybody knows; `usual` is how long a session lasts."""
        over = [s for s in self.sessions if s.is_booked and s.starts_at and (s.ends_at or s.starts_at + usual) <= now]
        for session in over:
            session.state = SessionState.HELD
        if over:
            self.met_at = self.met_at or now
            self._advance_to(PairingState.ACTIVE)
        return len(over)

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

    def did_not_meet(self) -> None:
        """One of them says that what we took for held was not."""
        if self.held:
            self.held[-1].state = SessionState.CANCELLED

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
