"""Reads messages in a process of its own, which can be stopped when a message takes too long or breaks it (promise 16).

The process is started for the first message and kept. It is stateless: after a crash or an overrun the next call
starts another.
"""

import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import repeat
from typing import cast

from mailbot.adapters.frames import receive, send
from mailbot.errors import ImportRefused, UnreadableMessage
from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.opened import Background, Directions, Opened, Understood
from mailbot.parsers.people_file.people import PeopleFile, joined
from mailbot.parsers.people_file.sheet import Sheet
from mailbot.parsers.quoting.display import Line

CHILD = "mailbot.adapters.reading_child"
PATIENCE = 4.0
"""Seconds that a call may take by the wall clock: the child's own limit is processor time."""
CHANCES = 2
"""For a call whose child was killed from outside (by the system, short of memory, say). An overrun gets one."""
START_PATIENCE = 60.0
"""Seconds in which a child has to have imported what it needs."""

ROWS_TOGETHER = 500
"""Of a people file, in one call: a row takes less than a millisecond."""
MOST_TOGETHER, LARGEST_TOGETHER = 20, 1024 * 1024
"""Messages, and bytes of them, that are sent in one call."""

TOO_LONG = "Reading it takes more than 2 seconds."
BROKE_OFF = "Reading it broke off, twice."


_TIME_IS_UP = -getattr(signal, "SIGPROF", 0)  # the exit status of a child that the kernel stopped


class _BrokeOff(Exception):
    """The child is gone, and it was not the time limit that killed it."""


@dataclass(frozen=True)
class _Child:
    process: subprocess.Popen[bytes]
    wire: socket.socket

    def end(self) -> int:
        """Ends it, and returns how it ended (the exit status of Popen)."""
        self.wire.close()
        self.process.kill()
        return self.process.wait()


class ReadingProcess:
    """May be called from any thread; one call is made at a time.

    `child` is the module that is run; `patience` is in seconds.
    """

    def __init__(self, child: str = CHILD, patience: float = PATIENCE) -> None:
        self._module = child
        self._patience = patience
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def open_each(
        self, raws: Sequence[bytes], is_ours: Callable[[str], bool], backgrounds: Sequence[Background | None] = ()
    ) -> Iterator[Opened | UnreadableMessage]:
        """Each message in turn, as `open_message` reads it, or why it can't be read; `is_ours` has to be picklable.

        Small ones are sent together, for a process that waits its turn for each costs more than reading does; they are
        understood at once where there are `backgrounds`. If that fails each is on its own, and opened alone.
        """
        for start in range(0, len(raws), MOST_TOGETHER):
            some = raws[start : start + MOST_TOGETHER]
            together = self._open_together(some, is_ours, backgrounds[start : start + MOST_TOGETHER])
            yield from map(self._open, some, repeat(is_ours)) if together is None else together

    def understand(self, content: InboundMessage, background: Background) -> Understood:
        """As the function of that name does. Raises UnreadableMessage."""
        return cast("Understood", self.ask("understand", content, background))

    def direct(self, lines: Sequence[Line], subject: str) -> Directions:
        """As the function of that name does. Raises UnreadableMessage."""
        return cast("Directions", self.ask("direct", lines, subject))

    def appointments(self, content: InboundMessage, now: datetime) -> tuple[Appointment, ...]:
        """As the function of that name does. Raises UnreadableMessage."""
        return cast("tuple[Appointment, ...]", self.ask("appointments", content.calendars, now))

    def return_day(self, content: InboundMessage, now: datetime, time_zone: str) -> date | None:
        """As the function of that name does. Raises UnreadableMessage."""
        return cast("date | None", self.ask("return_day", content, now, time_zone))

    def people_file(self, content: bytes, name: str) -> PeopleFile:
        """The people in a CSV file, read some rows at a time: each call has its limits. Raises ImportRefused."""
        try:
            sheet = cast("Sheet", self.ask("sheet", content, name))
            parts = [
                cast("PeopleFile", self.ask("people", sheet.rows[n : n + ROWS_TOGETHER], sheet.columns, name))
                for n in range(0, len(sheet.rows), ROWS_TOGETHER)
            ]
        except UnreadableMessage as error:
            raise ImportRefused(str(error)) from error
        return joined(parts, sheet.columns.unused)

    def ask(self, act: str, *arguments: object, **named: object) -> object:
        """The answer of one of the child's acts. Raises UnreadableMessage."""
        with self._lock:
            answer = self._answer((act, arguments, named))
        if isinstance(answer, UnreadableMessage):
            raise answer
        return answer

    def close(self) -> None:
        """Ends the child; a call after it starts another."""
        with self._lock:
            self._end()

    def _open_together(
        self, raws: Sequence[bytes], is_ours: Callable[[str], bool], backgrounds: Sequence[Background | None]
    ) -> list[Opened | UnreadableMessage] | None:
        if len(raws) > 1 and sum(map(len, raws)) <= LARGEST_TOGETHER:
            with suppress(UnreadableMessage):
                return cast("list[Opened | UnreadableMessage]", self.ask("open_all", raws, is_ours, backgrounds))
        return None

    def _open(self, raw: bytes, is_ours: Callable[[str], bool]) -> Opened | UnreadableMessage:
        try:
            return cast("Opened", self.ask("open", raw, is_ours))
        except UnreadableMessage as error:
            return error

    def _answer(self, call: object) -> object:
        for _ in range(CHANCES):
            with suppress(_BrokeOff):
                return self._call(call)
        return UnreadableMessage(BROKE_OFF)

    def _call(self, call: object) -> object:
        child = self._child = self._child or self._start()
        try:
            send(child.wire, call)
            return receive(child.wire)
        except TimeoutError:
            self._end()
            return UnreadableMessage(TOO_LONG)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            if self._end() == _TIME_IS_UP:
                return UnreadableMessage(TOO_LONG)
            raise _BrokeOff from error

    def _start(self) -> _Child:
        """A child that is ready. Of our settings it learns nothing: what strangers send is read there."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAILBOT_")}
        ours, its = socket.socketpair()
        with its:
            process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", "-m", self._module],
                stdin=its.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
        child = _Child(process, ours)
        try:
            ours.settimeout(START_PATIENCE)
            receive(ours)
            ours.settimeout(self._patience)
        except (EOFError, OSError):
            child.end()
            raise
        return child

    def _end(self) -> int | None:
        child, self._child = self._child, None
        return child.end() if child else None
