"""Watches the mailbox and has what lies in it dealt with: by IDLE where the server has it, else by looking."""

import select
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from mailbot.adapters.event_log import log_event, log_trouble
from mailbot.adapters.inbox import ImapInbox
from mailbot.application import Application
from mailbot.errors import InboxError, InboxRefused

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0  # seconds between attempts to connect
_STANDBY = 4.0  # seconds between asking whether the worker that watches is still there
# Seconds after which the watch is renewed (see watching.py), and what other workers have dealt with is filed.
_TURN_OVER = 8.0


class Watcher(threading.Thread):
    """A thread with a connection of its own. Of many workers one watches; the others stand by."""

    def __init__(self, application: Application, new_inbox: Callable[[], ImapInbox], poll_every: timedelta) -> None:
        super().__init__(name="watcher", daemon=True)
        self._application = application
        self._new_inbox = new_inbox
        self._poll_every = poll_every.total_seconds()
        self._stopping = False
        self._interrupt, self._interrupted = socket.socketpair()

    def run(self) -> None:
        pause = _FIRST_PAUSE
        while not self._stopping:
            try:
                if self._application.watches():
                    with self._new_inbox() as inbox:
                        log_event("inbox.connected", idle=inbox.has_idle)
                        pause = _FIRST_PAUSE
                        self._watch(inbox)
                else:
                    self._rest(_STANDBY)
            except InboxError as error:
                pause = _LONGEST_PAUSE if isinstance(error, InboxRefused) else min(2 * pause, _LONGEST_PAUSE)
                log_trouble("inbox.lost", reason=error, again_in=f"{pause:.0f}s")
                self._rest(pause)
            except Exception as error:  # noqa: BLE001 - whatever it was, nobody else would look into the mailbox
                log_trouble("watcher.broke", error=type(error).__name__, again_in=f"{_STANDBY:.0f}s")
                self._rest(_STANDBY)

    def stop(self) -> None:
        """Ends the thread when the batch in hand is done, also out of the middle of an IDLE."""
        self._stopping = True
        self._interrupt.send(b"!")

    def join(self, timeout: float | None = None) -> None:
        super().join(timeout)
        if not self.is_alive():
            self._interrupt.close()
            self._interrupted.close()

    def _watch(self, inbox: ImapInbox) -> None:
        while not self._stopping and self._application.watches():
            inbox.uids()  # what arrives from here on interrupts the wait
            self._application.receive()
            self._wait(inbox)

    def _wait(self, inbox: ImapInbox) -> None:
        if inbox.has_idle:
            inbox.wait(min(self._poll_every, _TURN_OVER), self._interrupted)
            return
        until = time.monotonic() + self._poll_every
        while not self._stopping and self._application.watches() and (left := until - time.monotonic()) > 0:
            self._rest(min(left, _TURN_OVER))

    def _rest(self, seconds: float) -> None:
        select.select([self._interrupted], [], [], seconds)
