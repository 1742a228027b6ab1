"""Who holds a claim, and whether they are still alive: a claim outlives the worker that was killed over it."""

import os
import socket
import uuid
from datetime import datetime, timedelta
from pathlib import Path

LEASE = timedelta(minutes=15)  # longer than a batch of letters takes on the slowest server that answers at all


class WorkerIdentity:
    """This process, told apart from every other one that has, had or will have the same number."""

    def __init__(self) -> None:
        self._host, self._process = socket.gethostname(), os.getpid()
        self.name = f"{self._host}/{self._process}/{_birth_of(self._process) or uuid.uuid4().hex[:12]}"

    def is_abandoned(self, claimed_by: str, claimed_at: datetime | None, now: datetime) -> bool:
        """Whether nobody is working on this claim any more.

        To be asked in the sender's turn, before it claims anything: what bears our own name then is left from a try
        that broke.
        """
        if not claimed_by or claimed_by == self.name:
            return True
        is_over = claimed_at is None or abs(now - claimed_at) > LEASE  # also by a clock that was ahead
        is_alive = self._is_alive(claimed_by)
        return is_over if is_alive is None else not is_alive

    def is_gone(self, worker: str) -> bool:
        """Whether a worker on this machine has ended, though it did not say so. Of other machines nobody knows."""
        return worker != self.name and self._is_alive(worker) is False

    def _is_alive(self, worker: str) -> bool | None:
        """None where it can't be known here."""
        host, _, rest = worker.partition("/")
        number, _, birth = rest.partition("/")
        if host != self._host or not number.isdecimal():
            return None
        if here := _birth_of(int(number)):
            return here == birth  # else the number was given to another process, ours perhaps
        return False if int(number) == self._process or not _is_running(int(number)) else None


def _birth_of(process: int) -> str:
    """When a process was started, in ticks since this boot (proc(5)); "" where that can't be known."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().partition("-")[0]
        return f"{boot}-{Path(f'/proc/{process}/stat').read_text().rpartition(')')[2].split()[19]}"
    except OSError:
        return ""


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
