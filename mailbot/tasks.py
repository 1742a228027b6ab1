"""The Huey object and its ticks. A tick carries no data: it says "look again", and what is due stands in the database.

So a tick that is lost with a killed worker costs nothing but time: the next sweep finds the same rows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from huey import PriorityRedisHuey, SqliteHuey, crontab
from huey.api import Huey
from huey.exceptions import ConfigurationError

from mailbot.application import Application
from mailbot.errors import SettingsError

_QUICK = 10  # priorities: what somebody waits for goes before what is merely due
_SQLITE = "sqlite:///"


@dataclass(frozen=True)
class Ticks:
    """The ways to say "look again"."""

    receive: Callable[[], Any]
    send: Callable[[], Any]
    sweep: Callable[[], Any]


def open_queue(url: str) -> Huey:
    """The queue at `sqlite:///file` or `redis://host`. SettingsError for anything else."""
    if url.startswith(_SQLITE):
        return SqliteHuey("mailbot", filename=url.removeprefix(_SQLITE), results=False, utc=True)
    if urlsplit(url).scheme in ("redis", "rediss"):
        try:
            return PriorityRedisHuey("mailbot", url=url, results=False, utc=True)
        except ConfigurationError as error:
            raise SettingsError("A Redis queue needs one package more: pip install 'mailbot[scale]'.") from error
    raise SettingsError("MAILBOT_QUEUE_URL must look like sqlite:///mailbot-queue.db or redis://host:6379/0.")


def make_ticks(queue: Huey, application: Application, every: timedelta) -> Ticks:
    """Registers the ticks with `queue`. Each sweep plans the next one, since Huey's own periods are whole minutes."""

    @queue.task(priority=_QUICK)
    def receive() -> None:
        application.receive()

    @queue.task(priority=_QUICK)
    def send() -> None:
        application.send()

    @queue.task()
    def pair() -> None:
        application.pair()

    @queue.task()
    def chase() -> None:
        application.chase()

    @queue.task()
    def sweep() -> None:
        for tick in (receive, send, pair, chase):
            tick()
        sweep.schedule(delay=every)

    @queue.periodic_task(crontab(minute="*"))
    def keep_sweeping() -> None:
        """The net: a chain of sweeps that was lost begins anew."""
        if not any(task.name == sweep.task_class.__name__ for task in (*queue.scheduled(), *queue.pending())):
            sweep()

    @queue.periodic_task(crontab(minute="17"))
    def tidy() -> None:
        application.tidy()

    return Ticks(receive, send, sweep)
