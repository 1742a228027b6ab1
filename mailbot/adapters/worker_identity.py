"""Who holds a claim, and whether they are still alive: a claim outlives the worker that was killed over it."""

import os
import socket
import uuid
from datetime import datetime, timedelta

LEASE = timedelta(minutes=15)  # longer than a batch of letters takes on the slowest server that answers at all


class WorkerIdentity:
    """This process, told apart from an earlier one that had the same number."""

    def __init__(self) -> None:
        self._host, self._process = socket.gethostname(), os.getpid()
        self.name = f"{self._host}/{self._process}/{uuid.uuid4().hex[:12]}"

    def is_abandoned(self, claimed_by: str, claimed_at: datetime | None, now: datetime) -> bool:
        """Whether nobody is working on this claim any more."""
        if not claimed_by or claimed_by == self.name:
            return not claimed_by
        host, _, rest = claimed_by.partition("/")
        process = rest.partition("/")[0]
        if host == self._host and process.isdecimal():
            return int(process) == self._process or not _is_running(int(process))
        return claimed_at is None or now - claimed_at > LEASE


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
