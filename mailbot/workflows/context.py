"""What a workflow is given, and what it gives back."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from mailbot.domain.correspondence import Correspondent, Draft, Letter, Message, MessageState
from mailbot.domain.people import Person
from mailbot.domain.programme import Programme
from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.classification.kind import Classification
from mailbot.parsers.meaning import Reading
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.opened import Background, Directions, Opened, Understood
from mailbot.parsers.quoting.display import Line
from mailbot.workflows.ports import Reader, Records


@dataclass(frozen=True)
class Context:
    """One moment of one programme, with its records open."""

    programme: Programme
    records: Records
    now: datetime

    def zone_of(self, person: Person | None) -> str:
        """The IANA zone in which somebody reads a clock."""
        return (person.time_zone if person else None) or self.programme.time_zone


@dataclass(frozen=True)
class Outcome:
    """What became of a message: its final state, why, and the letters it causes."""

    state: MessageState
    reason: str
    drafts: tuple[Draft, ...] = ()
    erased: bool = False  # something was deleted of which no trace may be left


@dataclass(frozen=True)
class Incoming:
    """A message that is being decided on: its record, what it holds, and what we know around it.

    `letter` is ours that it answers; `person` has the address that it comes from. `guess` is the background that it
    was opened with.
    """

    message: Message
    opened: Opened
    reader: Reader
    letter: Letter | None
    person: Person | None
    zone: str
    now: datetime
    guess: Background | None = None

    @property
    def content(self) -> InboundMessage:
        return self.opened.content

    @property
    def classification(self) -> Classification:
        return self.opened.classification

    @property
    def sender(self) -> Correspondent:
        """Only for messages whose sender can be told; the routes see to that first."""
        if self.content.sender is None:
            raise ValueError("a message without one sender is held before anybody asks who wrote it")
        return self.content.sender

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is new in it, line by line."""
        return self._understood.lines

    @property
    def reading(self) -> Reading:
        """What the person wrote, understood as far as it goes."""
        return self._understood.reading

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """What calendars say in it. Raises UnreadableMessage, too."""
        return self.reader.appointments(self.content, self.now) if self.content.calendars else ()

    @property
    def return_day(self) -> date | None:
        """When the writer of an absence note is back. Raises UnreadableMessage, too."""
        return self.reader.return_day(self.content, self.now, self.zone)

    @cached_property
    def directions(self) -> Directions:
        """The same as a coordinator would mean it. Raises UnreadableMessage, too."""
        return self.reader.direct(self.lines, self.content.subject)

    @cached_property
    def _understood(self) -> Understood:
        """Read only where a workflow needs it. Raises UnreadableMessage, before anything was changed."""
        background = background_of(self.letter, self.now, self.zone)
        if self.opened.understood is not None and background == self.guess:
            return self.opened.understood
        return self.reader.understand(self.content, background)


def background_of(letter: Letter | None, now: datetime, zone: str) -> Background:
    """What an answer to `letter`, or a message out of the blue, is understood by."""
    return Background(letter.text if letter else None, now, zone, letter.role if letter else None)


def processed(reason: str, *drafts: Draft) -> Outcome:
    return Outcome(MessageState.PROCESSED, reason, drafts)


def ignored(reason: str) -> Outcome:
    return Outcome(MessageState.IGNORED, reason)


def held(reason: str, *drafts: Draft) -> Outcome:
    """A human has to look at it; nothing was changed."""
    return Outcome(MessageState.HELD, reason, drafts)


def address_of(person: Person) -> Correspondent:
    return Correspondent(person.address, person.name)
