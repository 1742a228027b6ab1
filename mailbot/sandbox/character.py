"""Somebody in the demo: a small script of what they write, out of the blue or some hours after a letter came."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from enum import StrEnum
from zoneinfo import ZoneInfo

from mailbot.domain.correspondence import Correspondent
from mailbot.sandbox.mail import Mail
from mailbot.sandbox.mail_program import BY_MACHINE, Answering, MailProgram, gmail, write

_WAKES, _SLEEPS = time(7, 40), time(22, 30)


class Part(StrEnum):
    """What somebody is in the story."""

    COORDINATOR = "coordinator"
    MENTOR = "mentor"
    MENTEE = "mentee"


@dataclass(frozen=True)
class Opening:
    """What somebody writes out of the blue: on which day of the story (1 is the first), at `clock` where they live."""

    day: int
    clock: time
    subject: str
    says: str


@dataclass(frozen=True)
class Reply:
    """What somebody answers to a letter of the kind `to` (or to a person's `message`), `after` so many hours.

    `says` is the text, or makes it from the letter. With `in_thread_of` they answer the letter of that kind which
    they had before. A `standing` reply is given every time, any other once.
    """

    to: str
    after: float
    says: str | Callable[[Mail], str]
    program: MailProgram | None = None
    in_thread_of: str = ""
    standing: bool = False


@dataclass(frozen=True)
class Character:
    """`zone` is their IANA zone. `invited` is when the coordinator does it: a day of the story, and a clock in UTC."""

    name: str
    address: str
    part: Part
    zone: str
    program: MailProgram = gmail
    invited: tuple[int, time] | None = None
    openings: tuple[Opening, ...] = ()
    replies: tuple[Reply, ...] = ()

    @property
    def correspondent(self) -> Correspondent:
        return Correspondent(self.address, self.name)

    @property
    def place(self) -> str:
        """The city by whose clock they live."""
        return self.zone.rpartition("/")[2].replace("_", " ")


@dataclass(frozen=True, order=True)
class Plan:
    """Something that will be written at a certain moment."""

    at: datetime
    writer: Character = field(compare=False)
    write: Callable[[datetime], EmailMessage] = field(compare=False)


class Actor:
    """Plays a character: remembers what was received, and which lines are spoken."""

    def __init__(self, character: Character) -> None:
        self._character = character
        self._left = list(character.replies)
        self._received: dict[str, Mail] = {}

    def opens(self, first_day: datetime, programme: str) -> list[Plan]:
        """What they write to the programme's address out of the blue."""
        return [self._opening(opening, first_day, programme) for opening in self._character.openings]

    def receives(self, letter: Mail) -> Plan | None:
        """What they will answer, if anything. A copy asks for no answer."""
        if not letter.is_addressed_to(self._character.address):
            return None
        self._received[letter.kind] = letter
        reply = next((reply for reply in self._left if reply.to == letter.kind), None)
        if reply is None:
            return None
        if not reply.standing:
            self._left.remove(reply)
        return self._answer(reply, letter)

    def _opening(self, opening: Opening, first_day: datetime, programme: str) -> Plan:
        me = self._character
        day = first_day.date() + timedelta(days=opening.day - 1)
        at = datetime.combine(day, opening.clock, ZoneInfo(me.zone))
        return Plan(at, me, lambda now: write(me.correspondent, programme, opening.subject, opening.says, now))

    def _answer(self, reply: Reply, letter: Mail) -> Plan:
        me = self._character
        program = reply.program or me.program
        answered = self._received[reply.in_thread_of] if reply.in_thread_of else letter
        says = reply.says if isinstance(reply.says, str) else reply.says(letter)
        at = (letter.at + timedelta(hours=reply.after)).astimezone(ZoneInfo(me.zone))
        if program not in BY_MACHINE:
            at = when_awake(at, me.name)
        zone = at.tzinfo
        return Plan(at, me, lambda now: program(Answering(me.correspondent, says, answered, now.astimezone(zone))))


def when_awake(local: datetime, name: str) -> datetime:
    """`local`; or where that is at night, some time after getting up, which each name does at its own minute."""
    if _WAKES <= local.time() <= _SLEEPS:
        return local
    day = local.date() + timedelta(days=local.time() > _SLEEPS)
    return datetime.combine(day, _WAKES, local.tzinfo) + timedelta(minutes=sum(name.encode()) % 90)
