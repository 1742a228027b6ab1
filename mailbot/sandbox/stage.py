"""Where the demo plays: people write and answer, the programme sweeps, and the clock runs from one to the next."""

import smtplib
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import getaddresses
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from mailbot.bootstrap import Assembly
from mailbot.domain.correspondence import LetterState, MessageState
from mailbot.domain.people import Role
from mailbot.errors import MailbotError
from mailbot.sandbox.agenda import Agenda
from mailbot.sandbox.character import Actor, Character, Part, Plan
from mailbot.sandbox.clock import ProgrammeClock
from mailbot.sandbox.mail import Delivered, Mail, read_mail
from mailbot.sandbox.story import Story, Turn
from mailbot.workflows.people import enrolment
from mailbot.workflows.ports import Records

PATIENCE = 20.0  # real seconds in which the worker deals with whatever came at one moment
_GLANCE = 0.01  # real seconds between looks whether it has
_ON_ITS_WAY = (LetterState.QUEUED, LetterState.SENDING)


@dataclass(frozen=True)
class Pace:
    """Programme seconds per real second: by day, by night (and on Sundays), and while a letter is under way.

    The worker's own sweeps come once in a real second at most, since Huey plans by whole seconds. That may be half a
    day here, so the stage asks for one every `sweep` of programme time.
    """

    day: float = 3600 / 0.12
    night: float = 3600 / 0.03
    mail: float = 60.0
    sweep: timedelta = timedelta(hours=1)

    def at(self, moment: datetime) -> float:
        is_day = 6 <= moment.hour < 22 and moment.weekday() != 6
        return self.day if is_day else self.night


@dataclass(frozen=True)
class Audience:
    """Who is told of what happens, while it happens."""

    sees_mail: Callable[[Mail], None]
    sees_turn: Callable[[Turn], None]


@dataclass
class Stage:
    """Plays one story. The post office puts what it delivers to people into `letters`."""

    story: Story
    assembly: Assembly
    clock: ProgrammeClock
    letters: SimpleQueue[Delivered]
    pace: Pace
    audience: Audience

    def __post_init__(self) -> None:
        self._actors = {character.address: Actor(character) for character in self.story.cast}
        self._agenda = Agenda()
        self._handed_in = 0  # copies of messages on their way into the programme's mailbox

    def play(self) -> None:
        """From the beginning of the story to its end. MailbotError when the worker leaves something undone."""
        for character in self.story.cast:
            self._plan_beginnings(character)
        self._plan_sweep(self.story.begins)
        for at, act in self._agenda.until(self.story.ends):
            self._wait_until(at)
            act()
            self._settle()
        self._wait_until(self.story.ends)
        with self.assembly.store.look() as records:
            self.story.conclude(records)

    def _plan_beginnings(self, character: Character) -> None:
        if character.invited:
            day, clock = character.invited
            at = datetime.combine(self.story.begins.date() + timedelta(days=day - 1), clock, UTC)
            self._agenda.plan(at, lambda: self._invite(character))
        for plan in self._actors[character.address].opens(self.story.begins, self.story.programme.address):
            self._plan_message(plan)

    def _plan_sweep(self, at: datetime) -> None:
        def sweep() -> None:
            self.assembly.application.pair()
            self.assembly.application.chase()
            self.assembly.application.digest()
            self._plan_sweep(at + self.pace.sweep)

        self._agenda.plan(at, sweep)

    def _plan_message(self, plan: Plan) -> None:
        self._agenda.plan(plan.at, lambda: self._hand_in(plan.write(self.clock()), plan.writer))

    def _wait_until(self, moment: datetime) -> None:
        """Runs the clock to `moment`, hour by hour, since its speed depends on the hour."""
        while (now := self.clock()) < moment:
            next_hour = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
            stop = min(moment, next_hour)
            self.clock.run(self.pace.at(now), until=stop)
            time.sleep(self.clock.seconds_until(stop))
        self.clock.run(self.pace.mail)

    def _invite(self, character: Character) -> None:
        role = Role.MENTOR if character.part is Part.MENTOR else Role.MENTEE
        self.assembly.application.act(lambda context: enrolment.invite(role, character.correspondent, context))

    def _hand_in(self, message: EmailMessage, writer: Character) -> None:
        """To the post office, by SMTP, as a mail program does it."""
        mail = read_mail(message.as_bytes(), self.clock(), writer.address)
        recipients = [address for _, address in getaddresses([message["To"]])]
        self._handed_in += sum(map(self.assembly.settings.programme.owns, recipients))
        # RFC 3834, 4: an automatic response goes out with the null envelope sender, so that nothing answers it.
        sender = "" if "Auto-Submitted" in message else mail.sender.address
        server = urlsplit(self.assembly.settings.smtp_url)
        self._tell(mail)
        with smtplib.SMTP(server.hostname or "", server.port or 0, local_hostname="localhost") as connection:
            connection.sendmail(sender, recipients, message.as_bytes())

    def _settle(self) -> None:
        """Waits until the worker has dealt with everything, and lets people read what it sent them."""
        deadline = time.monotonic() + PATIENCE
        while not self._is_settled():
            if time.monotonic() > deadline:
                raise MailbotError("The worker has left a message lying; please report this, with what is said above.")
            time.sleep(_GLANCE)
        self._deliver_letters()

    def _is_settled(self) -> bool:
        with self.assembly.store.look() as records:
            self._observe_pairings(records)
            messages, letters = records.messages.everything(), records.letters.everything()
        return (
            len(messages) >= self._handed_in
            and all(message.state is not MessageState.PENDING for message in messages)
            and all(letter.state not in _ON_ITS_WAY for letter in letters)
        )

    def _observe_pairings(self, records: Records) -> None:
        for pairing in records.pairings.everything():
            turn = self.story.observe(pairing, self.clock())
            if turn:
                self.audience.sees_turn(turn)

    def _deliver_letters(self) -> None:
        while True:
            try:
                delivered = self.letters.get_nowait()
            except Empty:
                return
            mail = read_mail(delivered.raw, delivered.at)
            self._tell(mail)
            for address in delivered.recipients:
                actor = self._actors.get(address)
                plan = actor.receives(mail) if actor else None
                if plan:
                    self._plan_message(plan)

    def _tell(self, mail: Mail) -> None:
        if self.story.add(mail):
            self.audience.sees_mail(mail)
