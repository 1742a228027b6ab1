"""`mailbot run` that dies, as by kill -9, at a named step: python -m bench.dying_worker STEP TIMES.

It dies when the step is reached for the TIMES-th time. The steps are those between which something is written: to the
database, to the mailbox, or to the SMTP server.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from mailbot.adapters import courier, inbox, store
from mailbot.settings import read_settings
from mailbot.worker import run
from mailbot.workflows.post import process, receive, send

STEPS: dict[str, tuple[Any, str]] = {
    "mail fetched, not yet stored": (receive, "_store"),
    "mail stored, not yet committed": (receive, "_pending"),
    "mail claimed, not yet read": (process, "_show_in_record"),
    "mail decided on, letters not yet queued": (process, "queue"),
    "letters queued, not yet committed": (process, "_log_outcome"),
    "settled, not yet moved": (receive, "_place"),
    "about to move": (inbox.ImapInbox, "file"),
    "letters claimed, not yet sent": (send, "_dispatch"),
    "about to send": (courier.SmtpCourier, "deliver"),
    "sent, not yet said so": (send, "settle"),
    "said so, not yet committed": (send, "queue"),
    "about to begin a transaction": (store.DatabaseStore, "begin"),
}


def main() -> None:
    step, times = sys.argv[1], int(sys.argv[2])
    place, name = STEPS[step]
    setattr(place, name, _fatal(getattr(place, name), times))
    run(read_settings())


def _fatal(act: Callable[..., Any], times: int) -> Callable[..., Any]:
    left = [times]

    def acts_or_dies(*arguments: Any, **named: Any) -> Any:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return act(*arguments, **named)

    return acts_or_dies


if __name__ == "__main__":
    main()
