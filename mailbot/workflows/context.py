"""What a workflow is given, and what it gives back."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from mailbot.domain.correspondence import Correspondent, Draft, Letter, Message, MessageState
from mailbot.domain.people import Person
from mailbot.domain.programme import Programme
from mailbot.parsers.classification.kinds import Classification
from mailbot.parsers.message.inbound import InboundMessage
from mailbot.parsers.quoting.separation import Line, separate
from mailbot.parsers.reading import Reading, read
from mailbot.workflows.ports import Records


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


@dataclass(frozen=True)
class Incoming:
    """A message that is being decided on: its record, its content, and what we know around it.

    `letter` is ours that it answers; `person` has the address that it comes from.
    """

    message: Message
    content: InboundMessage
    classification: Classification
    letter: Letter | None
    person: Person | None
    zone: str
    now: datetime

    @property
    def sender(self) -> Correspondent:
        """Only for messages whose sender can be told; the routes see to that first."""
        if self.content.sender is None:
            raise ValueError("a message without one sender is held before anybody asks who wrote it")
        return self.content.sender

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line, with ours and the quoted ones told apart."""
        return separate(self.content, self.letter.text if self.letter else None)

    @cached_property
    def reading(self) -> Reading:
        """What the person wrote, understood as far as it goes. Read only where a workflow needs it."""
        asked = self.letter.role if self.letter else None
        return read(self.lines, subject=self.content.subject, now=self.now, time_zone=self.zone, asked=asked)


def processed(reason: str, *drafts: Draft) -> Outcome:
    return Outcome(MessageState.PROCESSED, reason, drafts)


def ignored(reason: str) -> Outcome:
    return Outcome(MessageState.IGNORED, reason)


def held(reason: str, *drafts: Draft) -> Outcome:
    """A human has to look at it; nothing was changed."""
    return Outcome(MessageState.HELD, reason, drafts)


def address_of(person: Person) -> Correspondent:
    return Correspondent(person.address, person.name)
