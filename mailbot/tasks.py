"""The Huey object and its ticks. A tick carries no data: it says "look again", and what is due stands in the database.

So a tick that is lost with a killed worker costs nothing but time: the next sweep finds the same rows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast
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

    receive, send = (_tick(queue, act, priority=_QUICK) for act in (application.receive, application.send))
    others = [_tick(queue, act) for act in (application.pair, application.chase, application.digest)]

    @queue.task()
    def sweep() -> None:
        for tick in (receive, send, *others):
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


def _tick(queue: Huey, act: Callable[[], None], priority: int | None = None) -> Callable[[], Any]:
    """A task of the same name as the act."""
    return cast("Callable[[], Any]", queue.task(name=act.__name__, priority=priority)(act))
