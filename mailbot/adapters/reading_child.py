"""The process in which messages are read: python -m mailbot.adapters.reading_child, started by reading_process.py.

Its standard input is a socket. It answers one call at a time, within limits that the kernel keeps: a call that takes
more processor time kills it, one that takes more memory fails. It ends when the other end of the socket is closed.
"""

import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any

from mailbot.adapters import garbage
from mailbot.adapters.frames import receive, send
from mailbot.errors import ImportRefused, UnreadableMessage
from mailbot.parsers.opening import appointments, direct, open_all, open_message, return_day, understand
from mailbot.parsers.people_file.reader import read_people
from mailbot.parsers.people_file.sheet import read_sheet

try:
    import resource
except ImportError:  # Windows; there only the parent's patience limits a call
    resource = None  # type: ignore[assignment]

SECONDS, SECONDS_TOGETHER = 2.0, 0.5
"""Of processor time for one message, and for some at once: if that is not enough, each is read on its own."""
MEGABYTES = 256
"""Of memory, the interpreter and its modules included."""
READY = "ready"
TOO_MUCH_MEMORY = f"Reading it takes more than {MEGABYTES} MB of memory."

Acts = dict[str, tuple[Callable[..., object], float]]  # each with the seconds of processor time that it may take

ACTS: Acts = {
    "open": (open_message, SECONDS),
    "open_all": (open_all, SECONDS_TOGETHER),
    "understand": (understand, SECONDS),
    "direct": (direct, SECONDS),
    "appointments": (appointments, SECONDS),
    "return_day": (return_day, SECONDS),
    "sheet": (read_sheet, SECONDS),
    "people": (read_people, SECONDS),
}


def main() -> None:
    with socket.socket(fileno=0) as wire:
        serve(wire, ACTS)


def serve(wire: socket.socket, acts: Acts) -> None:
    """Answers calls (act, arguments, named arguments) until the other end is closed."""
    _outlive_signals()
    _limit_memory()
    garbage.look_for_it_seldom()
    send(wire, READY)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while _answer_one(wire, acts):
            pass


def _answer_one(wire: socket.socket, acts: Acts) -> bool:
    """False when this process has had enough: pieces that are left all over the heap might fail the next call."""
    act, arguments, named = receive(wire)
    function, seconds = acts[act]
    _limit_processor_time(seconds)
    try:
        send(wire, _answer(function, arguments, named))
    except MemoryError:
        pass  # its traceback holds on to what filled the memory: nothing is done before it is gone
    else:
        _limit_processor_time(0)
        return True
    send(wire, UnreadableMessage(TOO_MUCH_MEMORY))
    return False


def _answer(function: Callable[..., object], arguments: tuple[Any, ...], named: dict[str, Any]) -> object:
    """What `function` returns, or an UnreadableMessage that says why it returns nothing."""
    try:
        return function(*arguments, **named)
    except MemoryError:
        raise
    except (UnreadableMessage, ImportRefused) as error:
        return UnreadableMessage(str(error))
    except Exception as error:  # noqa: BLE001 - a bug of ours must not take other messages with it
        return UnreadableMessage(f"Reading it failed ({type(error).__name__} in {_place_of(error.__traceback__)}).")


def _place_of(trace: TracebackType | None) -> str:
    """Where in the code. Not what it says: that may hold what somebody wrote."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else "unknown"


def _outlive_signals() -> None:
    """A signal to the whole group (Ctrl-C, a service manager) is for the parent, which may still need an answer."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def _limit_memory() -> None:
    if resource is not None:
        limit = MEGABYTES * 1024 * 1024
        with suppress(ValueError, OSError):  # where the system does not keep such a limit
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what people wrote is not left on the disk


def _limit_processor_time(seconds: float) -> None:
    """The kernel kills this process after `seconds`; 0 takes the limit away."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)  # SIGPROF is left as it is: it ends the process


if __name__ == "__main__":
    main()
