"""A programme that tests talk to as people do: by mail over real SMTP and IMAP, on a clock moved by hand."""

import smtplib
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from mailbot.adapters.reading_process import ReadingProcess
from mailbot.bootstrap import Assembly, assemble
from mailbot.console import acts, listings
from mailbot.sandbox.mail import Delivered
from mailbot.sandbox.post_office import PostOffice
from mailbot.settings import read_settings
from tests.support.hand_clock import HandClock
from tests.support.person import PersonUnderTest
from tests.support.storage import bytes_in, storage_for

ADDRESS = "mentoring@example.org"
COORDINATOR = "Cora Lind <cora@example.org>"


class SharedReader(ReadingProcess):
    """One process that reads for all tests: it keeps nothing between two calls, and takes its time to start."""

    def close(self) -> None:
        """It is kept for the next test."""

    def close_at_last(self) -> None:
        super().close()


READER = SharedReader()


class ProgrammeUnderTest:
    """`settings` are MAILBOT_ variables without the prefix, in lower case."""

    reader: ReadingProcess = READER

    def __init__(self, folder: Path, **settings: str) -> None:
        self.clock = HandClock()
        self._folder = folder
        self._settings = settings
        self.office = PostOffice(settings.get("address", ADDRESS), clock=self.clock)
        self.coordinator = PersonUnderTest(self, COORDINATOR)

    def __enter__(self) -> Self:
        self.office.__enter__()
        self.assembly = self.assemble()
        self.assembly.migrate()
        return self

    def __exit__(self, *_: object) -> None:
        self.assembly.close()
        self.office.__exit__()

    def assemble(self) -> Assembly:
        """A worker's view of this programme; a second one stands for a second worker, or the next after a crash."""
        variables = {
            "address": ADDRESS,
            "name": "Code Mentors",
            "coordinators": COORDINATOR,
            "imap_url": self.office.imap_url,
            "smtp_url": self.office.smtp_url,
            **storage_for(self._folder),
            "secret_key": "a secret of more than thirty-two characters",
            "working_hours": "always",
            "digest": "never",
            **self._settings,
        }
        environment = {f"MAILBOT_{name.upper()}": value for name, value in variables.items()}
        return assemble(read_settings(self._folder / "no.toml", environment), clock=self.clock, reader=self.reader)

    def with_settings(self, **settings: str) -> Self:
        """Restarts the worker with other settings."""
        self._settings |= settings
        self.assembly.close()
        self.assembly = self.assemble()
        return self

    def starts_anew(self) -> None:
        """The next worker after one that died: it knows what is in the database and on the server, and no more."""
        self.assembly.close()
        self.assembly = self.assemble()

    def invites(self, role: str, person: str = "") -> "PersonUnderTest":
        """`person` is `NAME <ADDRESS>`; without it somebody is made up."""
        somebody = person or _somebody(role)
        acts.invite_person(self.assembly, role, somebody)
        self.works()
        return PersonUnderTest(self, somebody)

    def stranger(self, person: str = "Maya Okafor <maya@example.net>") -> "PersonUnderTest":
        return PersonUnderTest(self, person)

    def works(self, times: int = 1) -> None:
        """Reads what lies in the mailbox and sends what is queued."""
        for _ in range(times):
            self.assembly.application.receive()
            self.assembly.application.send()

    def time_passes(self, **by: float) -> None:
        """Moves the clock (days=2, hours=1 …) and lets every sweep look once."""
        self.clock.advance(timedelta(**by))
        self.works()
        self.assembly.application.chase()
        self.assembly.application.digest()
        self.assembly.application.stay_logged_in()
        self.works()

    def days_pass(self, days: int) -> None:
        for _ in range(days):
            self.time_passes(days=1)

    def pairs_people(self) -> list[str]:
        lines = acts.run_round(self.assembly, dry=False)
        self.works()
        return lines

    def allocates(self, mentee: PersonUnderTest, mentor: PersonUnderTest) -> str:
        return acts.allocate_mentee(self.assembly, mentee.address, mentor.address)

    def listing(self, name: str) -> list[dict[str, Any]]:
        """The rows that `mailbot NAME --json` prints."""
        with self.assembly.store.look() as records:
            return listings.LISTINGS[name](records, self.clock.now)

    def until(self, day: str, hour: int) -> timedelta:
        """From now to the next time that it is `hour` o'clock on that day, in UTC."""
        moment = self.clock.now.replace(hour=hour, minute=0)
        while moment <= self.clock.now or f"{moment:%A}" != day:
            moment += timedelta(days=1)
        return moment - self.clock.now

    def conversation_of(self, person: PersonUnderTest) -> list[Delivered]:
        """What others than the programme have sent to somebody."""
        return [d for d in self.office.mailbox_of(person.address) if b"Mailbot-Letter:" not in d.raw]

    def database_bytes(self) -> bytes:
        """Every byte of the database, its write-ahead log included."""
        return bytes_in(self._folder)

    def filed(self, mailbox: str) -> list[bytes]:
        return self.office.mailboxes().get(mailbox, [])

    def posts(self, message: EmailMessage) -> None:
        """Sends a message the way a mail program does: by SMTP, to everybody whom it names."""
        with smtplib.SMTP("127.0.0.1", urlsplit(self.office.smtp_url).port or 0) as smtp:
            smtp.send_message(message)
        self.works()

    def deliver(self, message: EmailMessage | bytes) -> None:
        self.office.deliver(message if isinstance(message, bytes) else bytes(message))
        self.works()


_count = iter(range(1, 10_000))


def _somebody(role: str) -> str:
    return f"{role.capitalize()} {next(_count)} <{role}{next(_count)}@example.net>"
