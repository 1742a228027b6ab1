"""Somebody in a simulation, who acts by habits.py and by the throw of a die of their own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from random import Random
from zoneinfo import ZoneInfo

from mailbot.domain.correspondence import Correspondent
from mailbot.sandbox import habits, mail_program
from mailbot.sandbox.character import Part, when_awake
from mailbot.sandbox.habits import Habit
from mailbot.sandbox.mail import FROM_A_PERSON, Delivered, Mail, read_mail
from mailbot.sandbox.mail_program import Answering

_KIND = re.compile(rb"^Mailbot-Letter: *(\S+)", re.M)
_HEADER = 8192  # bytes in which it stands


@dataclass(frozen=True)
class Writing:
    """What somebody will hand in, and when."""

    at: datetime
    message: EmailMessage


@dataclass
class Inhabitant:
    """`die` decides for them alone, so that more people change nothing for those who were there."""

    name: str
    address: str
    part: Part
    die: Random
    programme: Correspondent
    _asked: str = "invitation"  # by the last letter that wanted an answer
    _has_met: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        is_coordinator = self.part is Part.COORDINATOR
        self.zone = "Europe/London" if is_coordinator else self._one_of(habits.ZONES)
        self.temper = habits.TEMPERS[1] if is_coordinator else self._temper()
        self._program = getattr(mail_program, self.die.choice(habits.PROGRAMS))
        self._is_dead = not is_coordinator and self.die.random() < habits.DEAD_ADDRESSES
        self._is_guest = self.die.random() < habits.PROGRAMME_IS_GUEST
        self._details = self._profile()

    @property
    def correspondent(self) -> Correspondent:
        return Correspondent(self.address, self.name)

    def opens(self, at: datetime) -> Writing:
        """What a mentee writes out of the blue."""
        at = self._awake(at)
        says = self._one_of(habits.OPENINGS).format(**self._details)
        return Writing(
            at, mail_program.write(self.correspondent, self.programme.address, "Looking for a mentor", says, at)
        )

    def receives(self, delivered: Delivered) -> list[Writing]:
        """What comes of a letter, or of somebody's message. It is read by those alone who act on it."""
        found = _KIND.search(delivered.raw[:_HEADER])
        kind = found[1].decode() if found else FROM_A_PERSON
        if self._is_dead:
            return self._by_machine(delivered, mail_program.delivery_report, "Nobody has this address.")
        if self.part is Part.COORDINATOR:
            return self._coordinates(kind, delivered)
        if self.die.random() < habits.AWAY:
            back = delivered.at + timedelta(days=self.die.randint(*habits.AWAY_DAYS))
            return self._by_machine(delivered, mail_program.absence_notice, f"I am away until {back:%-d %B %Y}.")
        if kind in habits.UNASKED and self.die.random() < habits.STOPS:
            return self._answers(Habit(1, 5, ("stop",)), delivered)
        return self._acts_on(kind, delivered)

    def _acts_on(self, kind: str, delivered: Delivered) -> list[Writing]:
        if kind == "introduction":
            self._asked = kind
            return self._is_introduced(delivered)
        if kind == FROM_A_PERSON:
            if self.part is Part.MENTOR:
                return []
            written = self._answers(habits.MENTEE_ANSWERS, delivered)
            return written + self._meets(delivered, written[-1].at) if written else []
        if kind == "chase":
            return self._answers(self._as_asked(habits.ON_CHASE), delivered)
        if kind in ("invitation", "question"):
            self._asked = kind
            return self._answers(self._as_asked(habits.ENROLS), delivered)
        if kind in habits.ON:
            self._asked = kind
            return self._answers(habits.ON[kind], delivered)
        return []

    def _as_asked(self, habit: Habit) -> Habit:
        """What is said by whoever acts on a chase is what the letter before it had asked."""
        says = habits.ON[self._asked].says if self._asked in habits.ON else (self._details["details"],)
        return Habit(habit.share, habit.hours, says, habit.spread)

    def _is_introduced(self, delivered: Delivered) -> list[Writing]:
        if self.part is Part.MENTOR:
            return self._answers(habits.MENTOR_WRITES, delivered)
        books_at = self._when(habits.MENTEE_BOOKS_AT_ONCE, delivered.at)
        return self._meets(delivered, books_at) if books_at else []

    def _meets(self, delivered: Delivered, from_then_on: datetime) -> list[Writing]:
        """All their sessions, as far as the programme is told of them: each is arranged after the one before."""
        letter = read_mail(delivered.raw, delivered.at)
        others = [who for who in (*letter.to, letter.sender) if who.key not in (self.address, self.programme.key)]
        partner = next((who for who in others if not who.key.startswith("mentoring+")), None)
        if partner is None or partner.key in self._has_met:
            return []
        self._has_met.add(partner.key)
        me, programme = self.correspondent, self.programme
        written = []
        arranged_at, days = from_then_on, habits.SESSION_IN_DAYS
        while True:
            starts_at = arranged_at.replace(minute=0) + timedelta(days=self.die.randint(*days))
            if self._is_guest:
                invitation = mail_program.invite(me, (partner, programme), starts_at, arranged_at)
                written.append(Writing(arranged_at, invitation))
            elif self.die.random() < habits.TELLS_BY_HAND:
                at = self._awake(starts_at + timedelta(hours=3))
                written.append(Writing(at, mail_program.write(me, programme.address, "Our session", "met", at)))
            if self.die.random() > habits.GOES_ON:
                return written
            arranged_at, days = self._awake(starts_at + timedelta(hours=2)), habits.NEXT_SESSION_IN_DAYS

    def _coordinates(self, kind: str, delivered: Delivered) -> list[Writing]:
        if kind == "proposal":
            return self._answers(habits.DECIDES, delivered)
        return self._answers(habits.SETTLES, delivered) if kind == "notice" else []

    def _answers(self, habit: Habit, delivered: Delivered) -> list[Writing]:
        at = self._when(habit, delivered.at)
        if at is None:
            return []
        says = self.die.choice(habit.says).format(day=f"{at + timedelta(days=3):%A}")
        letter = read_mail(delivered.raw, delivered.at)
        if letter.kind == "introduction" and self.die.random() > habits.IN_COPY:
            letter = _without(letter, self.programme)
        return [Writing(at, self._program(Answering(self.correspondent, says, letter, self._local(at))))]

    def _by_machine(self, delivered: Delivered, program: mail_program.MailProgram, says: str) -> list[Writing]:
        if not _KIND.search(delivered.raw[:_HEADER]):
            return []  # between the two of them the programme is in copy only of what people write
        at = delivered.at + timedelta(minutes=1)
        letter = read_mail(delivered.raw, delivered.at)
        return [Writing(at, program(Answering(self.correspondent, says, letter, self._local(at))))]

    def _when(self, habit: Habit, at: datetime) -> datetime | None:
        """When they act, if they do: never in their sleep."""
        if self.die.random() >= habit.share**self.temper.reluctance:
            return None
        hours = habit.hours * self.temper.pace * self.die.lognormvariate(0, habit.spread)
        return self._awake(at + timedelta(hours=min(hours, 1000)))

    def _awake(self, at: datetime) -> datetime:
        return when_awake(self._local(at), self.name)

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self.zone))

    def _one_of(self, weighted: Mapping[str, int]) -> str:
        return self.die.choices(list(weighted), list(weighted.values()))[0]

    def _temper(self) -> habits.Temper:
        return self.die.choices(habits.TEMPERS, [temper.weight for temper in habits.TEMPERS])[0]

    def _profile(self) -> dict[str, str]:
        number = self.die.randint(2, 4) if self.part is Part.MENTOR else self.die.randint(1, 2)
        skills = list(dict.fromkeys(self._one_of(habits.SKILLS) for _ in range(number)))
        seats = self.die.choices(list(habits.SEATS), list(habits.SEATS.values()))[0]
        about = {
            "name": self.name.split()[0],
            "skills": ", ".join(skills),
            "free": self._one_of(habits.FREE),
            "zone": self.zone,
            "place": self.zone.rpartition("/")[2].replace("_", " "),
            "link": f"https://calendly.com/{self.address.partition('@')[0]}",
            "seats": str(seats),
        }
        form = habits.MENTOR_DETAILS if self.part is Part.MENTOR else habits.MENTEE_DETAILS
        return about | {"details": form.format(**about)}


def _without(letter: Mail, programme: Correspondent) -> Mail:
    """The letter as somebody answers it who takes the programme out of the recipients."""
    local, _, domain = programme.key.rpartition("@")
    kept = tuple(
        who for who in letter.reply_to if not (who.key.endswith(f"@{domain}") and who.key.startswith(f"{local}+"))
    )
    return replace(letter, reply_to=kept)
