"""Waits for what another process brings about."""

import threading
import time
from collections.abc import Callable

PATIENCE, LOOK_EVERY = 20.0, 0.05  # seconds


def eventually(holds: Callable[[], object]) -> None:
    """Returns as soon as `holds` is true; fails after a long time."""
    never = threading.Event()
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if holds():
            return
        never.wait(LOOK_EVERY)
    raise AssertionError(f"it did not come about within {PATIENCE:.0f} seconds")
