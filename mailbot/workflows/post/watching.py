"""One worker at a time watches the mailbox, by a lease in the database. It lapses when that worker dies."""

from collections.abc import Callable
from datetime import datetime, timedelta

from mailbot.workflows.ports import Store

MAILBOX = "mailbox"
LEASE = timedelta(seconds=24)
RENEW_AFTER = timedelta(seconds=8)


class Watch:
    """What one worker knows of the lease, so that it need not ask at every step.

    `is_gone` tells of a worker on this machine whether its process has ended: then nobody waits for its lease to lapse.
    """

    def __init__(self, store: Store, worker: str, is_gone: Callable[[str], bool]) -> None:
        self._store = store
        self._worker = worker
        self._is_gone = is_gone
        self._renewed_at: datetime | None = None
        self._was_read = False

    def is_ours(self, now: datetime) -> bool:
        """Whether this worker is the one; takes the watch where nobody has it."""
        if self._renewed_at is not None and timedelta() <= now - self._renewed_at < RENEW_AFTER:
            return True
        with self._store.begin() as records:
            holder = records.leases.holder(MAILBOX)
            gone = holder if holder is not None and self._is_gone(holder) else ""
            held = records.leases.hold(MAILBOX, self._worker, now, now + LEASE, instead_of=gone)
        if not held or holder != self._worker:
            self._was_read = False
        self._renewed_at = now if held else None
        return held

    def note_read(self, now: datetime) -> None:
        """The mailbox was read to its end: no answer lies in it that we don't know of."""
        if not self._was_read:
            with self._store.begin() as records:
                records.leases.note_done(MAILBOX, self._worker, now)
            self._was_read = True

    def was_read(self) -> bool:
        """Whether the mailbox was read to its end by whoever watches it now."""
        with self._store.look() as records:
            return records.leases.was_done(MAILBOX)

    def let_go(self) -> None:
        """Another worker may watch from now on."""
        if self._renewed_at is not None:
            with self._store.begin() as records:
                records.leases.let_go(MAILBOX, self._worker)
            self._renewed_at, self._was_read = None, False
