"""Waits for what another process brings about."""

import threading
import time
from collections.abc import Callable

PATIENCE, LOOK_EVERY = 60.0, 0.05  # seconds: of a machine that has much else to do


def eventually(holds: Callable[[], object]) -> None:
    """Returns as soon as `holds` is true; fails after a long time.

    It lets the others work for as long as it has looked: some looks start a process.
    """
    never = threading.Event()
    began = time.monotonic()
    while (looks := time.monotonic()) < began + PATIENCE:
        if holds():
            return
        never.wait(max(LOOK_EVERY, time.monotonic() - looks))
    raise AssertionError(f"it did not come about within {PATIENCE:.0f} seconds")
