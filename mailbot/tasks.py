"""The Huey object and its ticks. A tick carries no data: it says "look again", and what is due stands in the database.

So a tick that is lost with a killed worker costs nothing but time: the next sweep finds the same rows.
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast
from urllib.parse import urlsplit

from huey import PriorityRedisHuey, crontab
from huey.api import Huey
from huey.exceptions import ConfigurationError
from huey.storage import SqliteStorage

from mailbot.adapters.clock import system_clock
from mailbot.adapters.event_log import log_trouble
from mailbot.application import Application
from mailbot.domain.clock_skew import TOLERANCE
from mailbot.errors import SettingsError

_QUICK = 10  # priorities: what somebody waits for goes before what is merely due
_SQLITE = "sqlite:///"
_LOOK_EVERY = 1.0  # seconds until what another process has put into the file is seen


class BellStorage(SqliteStorage):
    """Ticks in a file. Threads of this process are woken at once; for those of others we look every second or so.

    Huey's own storage looks ten times a second, or takes ten seconds to look.
    """

    blocking = True  # dequeue() waits by itself: Huey need not sleep

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._bell = threading.Condition()
        self._rings = 0

    def enqueue(self, data: bytes, priority: float | None = None) -> None:
        super().enqueue(data, priority)
        with self._bell:
            self._rings += 1
            self._bell.notify()

    def dequeue(self) -> bytes | None:
        heard = self._rings
        data: bytes | None = super().dequeue()
        if data is None:
            with self._bell:
                self._bell.wait_for(lambda: self._rings != heard, _LOOK_EVERY)
            data = super().dequeue()
        return data


@dataclass(frozen=True)
class Ticks:
    """The ways to say "look again"."""

    process: Callable[[], None]
    send: Callable[[], None]
    sweep: Callable[[], None]


def open_queue(url: str) -> Huey:
    """The queue at `sqlite:///file` or `redis://host`. SettingsError for anything else."""
    if url.startswith(_SQLITE):
        filename = url.removeprefix(_SQLITE)
        return Huey("mailbot", storage_class=BellStorage, filename=filename, results=False, utc=True)
    if urlsplit(url).scheme in ("redis", "rediss"):
        try:
            return PriorityRedisHuey("mailbot", url=url, results=False, utc=True)
        except ConfigurationError as error:
            raise SettingsError("A Redis queue needs one package more: pip install 'mailbot[scale]'.") from error
    raise SettingsError("MAILBOT_QUEUE_URL must look like sqlite:///mailbot-queue.db or redis://host:6379/0.")


def is_shared(url: str) -> bool:
    """Whether workers on other machines may listen to the same queue."""
    return not url.startswith(_SQLITE)


def make_ticks(queue: Huey, application: Application, every: timedelta) -> Ticks:
    """Registers the ticks with `queue`. Each sweep plans the next one, since Huey's own periods are whole minutes."""

    process, send = (_tick(queue, act, priority=_QUICK) for act in (application.process, application.send))
    later = (application.pair, application.chase, application.digest, application.chat, application.stay_logged_in)
    others = [_tick(queue, act) for act in later]

    @queue.task()
    def sweep() -> None:
        for tick in (process, send, *others):
            tick()
        if not is_planned():  # many workers, each of which began a chain, end with one
            sweep.schedule(delay=every)

    @queue.periodic_task(crontab(minute="*"))
    def keep_sweeping() -> None:
        """The net: a chain of sweeps that was lost begins anew."""
        if not is_planned() and not _named(sweep, queue.pending()):
            sweep()

    def is_planned() -> bool:
        """Not by a clock that was ahead: that sweep is a long time coming."""
        latest = system_clock().replace(tzinfo=None) + every + TOLERANCE
        return any(task.eta <= latest for task in _named(sweep, queue.scheduled()))

    @queue.periodic_task(crontab(minute="17"))
    def tidy() -> None:
        application.tidy()

    return Ticks(quietly(process), quietly(send), quietly(sweep))


def _named(wanted: Any, tasks: Iterable[Any]) -> list[Any]:
    return [task for task in tasks if task.name == wanted.task_class.__name__]


def quietly(ring: Callable[[], Any]) -> Callable[[], None]:
    """A queue that is away costs time, not letters: the next sweep finds what is due."""

    def rings() -> None:
        try:
            ring()
        except Exception as error:  # noqa: BLE001 - what the storage raises depends on which it is
            log_trouble("queue.unavailable", error=type(error).__name__)

    return rings


def _tick(queue: Huey, act: Callable[[], None], priority: int | None = None) -> Callable[[], Any]:
    """A task of the same name as the act."""
    return cast("Callable[[], Any]", queue.task(name=act.__name__, priority=priority)(act))
