"""The whole application without sockets, on a clock that is moved by hand: weeks pass in seconds.

Everything is real but the two servers: a mailbag brings what people write, and a clerk takes the letters.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

from sqlalchemy import event

from mailbot.adapters.migration import migrate
from mailbot.adapters.reading_process import ReadingProcess
from mailbot.adapters.renderer import Renderer
from mailbot.adapters.stationery import Stationery
from mailbot.adapters.store import DatabaseStore
from mailbot.application import Application
from mailbot.domain.programme import Programme
from mailbot.errors import MailbotError
from mailbot.sandbox.clerk import Clerk
from mailbot.sandbox.mail import Delivered
from mailbot.sandbox.mailbag import Mailbag
from mailbot.workflows.post.process import Desk
from mailbot.workflows.post.send import Outbox
from mailbot.workflows.post.watching import Watch

_SECRET = "it guards nothing: all that it opens is thrown away"  # noqa: S105
_NAME = "simulation"


class MovedProgramme:
    """`now` is the programme's clock, to be moved forwards. Its database, SQLite, lies in `folder`.

    `on_letter` is told of each letter when it goes out.
    """

    def __init__(
        self, programme: Programme, begins: datetime, folder: Path, on_letter: Callable[[Delivered], object]
    ) -> None:
        self.now = begins
        self.store = DatabaseStore(f"sqlite:///{folder}/simulation.db", _SECRET)
        event.listen(self.store.engine, "connect", _spare_the_disk)
        migrate(self.store.engine)
        self.mailbag = Mailbag(programme.address)
        self._reader = ReadingProcess()
        desk = Desk(
            programme=programme,
            store=self.store,
            stationery=Stationery(programme.address, _SECRET, Renderer()),
            reader=self._reader,
            clock=lambda: self.now,
            log=_no_log,
            subaddressing=True,
        )
        self.application = Application(
            desk=desk,
            outbox=Outbox(desk, Clerk(desk.clock, on_letter), _NAME),
            new_inbox=lambda: self.mailbag,
            sent_mailbox=None,
            watch=Watch(self.store, _NAME, lambda _worker: False),
            is_abandoned=lambda _letter: True,
            trouble=_trouble,
        )

    def deal_with_mail(self) -> None:
        """Reads what has come, and answers; what goes out is with people at once."""
        self.application.receive()
        self.application.send()

    def sweep(self) -> None:
        """One look for all that is due, as a worker does it every few seconds."""
        application = self.application
        application.receive()
        application.chase()
        application.pair()
        application.digest()
        application.send()

    def close(self) -> None:
        self.application.close()
        self._reader.close()
        self.store.close()


def _spare_the_disk(connection: Connection, _record: object) -> None:
    """Nobody needs this database after a power cut."""
    connection.execute("PRAGMA synchronous = OFF")


def _no_log(event: str, **facts: object) -> None:
    """What happens stands in the database."""


def _trouble(event: str, **facts: object) -> None:
    """Here is no wire that could break."""
    raise MailbotError(f"{event}: {facts.get('reason')}")
