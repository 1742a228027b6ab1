"""A reading process that can be asked to misbehave, by a call or by what a message says of itself."""

import os
import re
import signal
import socket
import time
from collections.abc import Callable
from typing import Any

from mailbot.adapters.reading_child import ACTS, serve
from mailbot.parsers.opening import open_all, open_message, understand

SPIN, DIE, SPIN_WHEN_UNDERSTOOD = b"X-Test: spin", b"X-Test: die", b"X-Words: spin"


def spin() -> None:
    while True:
        pass


def spin_in_a_regex() -> None:
    """Somewhere in C, where no Python handler would ever run."""
    re.fullmatch("(a|a)*b", "a" * 60)


def eat() -> int:
    """Fills the memory with what can't be shared."""
    return sum(map(len, [bytes([n % 256]) * 1024 * 1024 for n in range(1024)]))


def nap(seconds: float) -> str:
    time.sleep(seconds)
    return "rested"


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def break_down(secret: str) -> None:
    raise KeyError(secret)


def misbehave(raw: bytes) -> None:
    if SPIN in raw:
        spin()
    if DIE in raw:
        die()


def open_or_misbehave(raw: bytes, *rest: Any) -> object:
    misbehave(raw)
    return open_message(raw, *rest)


def open_all_or_misbehave(raws: list[bytes], is_ours: Any, backgrounds: list[Any]) -> object:
    for raw, background in zip(raws, backgrounds, strict=True):
        misbehave(raw)
        if background is not None and SPIN_WHEN_UNDERSTOOD in raw:
            spin()
    return open_all(raws, is_ours, backgrounds)


def understand_or_misbehave(content: Any, *rest: Any, **named: Any) -> object:
    if content.header("x-words") == "spin":
        spin()
    return understand(content, *rest, **named)


MISDEEDS: dict[str, Callable[..., object]] = {
    "spin": spin,
    "spin in a regex": spin_in_a_regex,
    "eat": eat,
    "nap": nap,
    "die": die,
    "break down": break_down,
    "process": os.getpid,
    "environment": lambda: dict(os.environ),
    "open": open_or_misbehave,
    "open_all": open_all_or_misbehave,
    "understand": understand_or_misbehave,
}

if __name__ == "__main__":
    with socket.socket(fileno=0) as wire:
        serve(wire, {act: (function, ACTS.get(act, ACTS["open"])[1]) for act, function in MISDEEDS.items()})
