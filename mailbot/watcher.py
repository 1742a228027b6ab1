"""Watches the mailbox and rings when something lies in it: by IDLE where the server has it, else by looking."""

import select
import socket
import threading
from collections.abc import Callable
from datetime import timedelta

from mailbot.adapters.event_log import log_event, log_trouble
from mailbot.adapters.inbox import ImapInbox
from mailbot.errors import InboxError, InboxRefused

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0  # seconds between attempts to connect


class Watcher(threading.Thread):
    """A thread with a connection of its own. `ring` is called for what was there at the start, too."""

    def __init__(self, new_inbox: Callable[[], ImapInbox], ring: Callable[[], object], poll_every: timedelta) -> None:
        super().__init__(name="watcher", daemon=True)
        self._new_inbox = new_inbox
        self._ring = ring
        self._poll_every = poll_every.total_seconds()
        self._stopping = False
        self._interrupt, self._interrupted = socket.socketpair()

    def run(self) -> None:
        pause = _FIRST_PAUSE
        while not self._stopping:
            try:
                with self._new_inbox() as inbox:
                    log_event("inbox.connected", idle=inbox.has_idle)
                    pause = _FIRST_PAUSE
                    self._watch(inbox)
            except InboxError as error:
                pause = _LONGEST_PAUSE if isinstance(error, InboxRefused) else min(2 * pause, _LONGEST_PAUSE)
                log_trouble("inbox.lost", reason=error, again_in=f"{pause:.0f}s")
                self._rest(pause)

    def stop(self) -> None:
        """Ends the thread, also out of the middle of an IDLE."""
        self._stopping = True
        self._interrupt.send(b"!")

    def join(self, timeout: float | None = None) -> None:
        super().join(timeout)
        if not self.is_alive():
            self._interrupt.close()
            self._interrupted.close()

    def _watch(self, inbox: ImapInbox) -> None:
        while not self._stopping:
            if inbox.uids():
                self._ring()
            if inbox.has_idle:
                inbox.wait(self._poll_every, self._interrupted)
            else:
                self._rest(self._poll_every)

    def _rest(self, seconds: float) -> None:
        select.select([self._interrupted], [], [], seconds)
