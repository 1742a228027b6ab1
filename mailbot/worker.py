"""`mailbot run`: one process that watches the mailbox, runs the ticks, and ends only when what it began is done."""

import logging
import os
import signal
import threading
from contextlib import AbstractContextManager, nullcontext
from types import FrameType

from huey.consumer import Consumer

from mailbot.adapters import garbage
from mailbot.adapters.event_log import COUNTS, log_event, write_log_to_stderr
from mailbot.adapters.metrics import as_text, events
from mailbot.adapters.migration import migrate_apart
from mailbot.bootstrap import Assembly, assemble
from mailbot.errors import CourierError, InboxUnavailable
from mailbot.settings import Settings
from mailbot.tasks import is_shared, make_ticks, open_queue, quietly
from mailbot.watcher import Watcher

# Processing, sending and the rest each get a thread: a slow SMTP server holds up no reply. More would only wait for
# SQLite's one writer.
THREADS = 3


_LONGEST_BATCH = 30.0  # seconds that the batch in hand is waited for


class _Consumer(Consumer):
    """Huey's consumer without its signal handlers: they belong to the process, and to its main thread."""

    def _set_signal_handlers(self) -> None:
        pass


class Worker:
    """One running programme. start() and stop() may be called from any thread."""

    def __init__(self, assembly: Assembly) -> None:
        settings, application = assembly.settings, assembly.application
        self._queue = open_queue(settings.queue_url)
        self._ticks = make_ticks(self._queue, application, settings.tick_every)
        self._consumer = _Consumer(self._queue, workers=THREADS)
        self._application = application
        self._watcher = Watcher(application, assembly.new_inbox, settings.poll_every)
        application.wake = self._ticks.send
        if is_shared(settings.queue_url):
            application.call_others = self._ticks.process

    def start(self) -> None:
        quietly(self._queue.flush)()  # ticks of an earlier run carry nothing that this run's first sweep doesn't find
        self._ticks.sweep()
        self._consumer.start()
        self._watcher.start()

    def stop(self) -> None:
        """Lets every tick that has begun come to its end."""
        self._application.halt()
        self._watcher.stop()
        self._consumer.stop(graceful=True)
        self._watcher.join(timeout=_LONGEST_BATCH)
        self._queue.storage.close()


def run(settings: Settings) -> None:
    """Runs until SIGTERM or Ctrl-C; a second Ctrl-C stops at once, which loses nothing either.

    InboxRefused at the start (a wrong password, say) ends it with a sentence; a server that is away is waited for.
    """
    write_log_to_stderr(as_json=settings.log_format == "json")
    assembly = assemble(settings)
    migrate_apart(assembly.store.engine)
    _say_what_needs_a_look(assembly)
    garbage.look_for_it_seldom()
    worker = Worker(assembly)
    stopping = threading.Event()

    def stop(signal_number: int, _frame: FrameType | None) -> None:
        if stopping.is_set() and signal_number == signal.SIGINT:
            os._exit(130)
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    worker.start()
    log_event("worker.started", programme=settings.name, version=_version())
    with _metrics_page(assembly):
        while not stopping.wait(1):  # in turns: a signal that another thread took is only then handled by this one
            pass
    log_event("worker.draining")
    draining = threading.Thread(target=worker.stop)
    draining.start()
    while draining.is_alive():  # in small waits, so that a second Ctrl-C is heard
        draining.join(0.2)
    assembly.close()
    log_event("worker.stopped")


def _metrics_page(assembly: Assembly) -> AbstractContextManager[object]:
    port = assembly.settings.metrics_port
    if port is None:
        return nullcontext()
    from mailbot.adapters.metrics_page import MetricsPage  # a web server, for those who want one

    return MetricsPage(port, lambda: as_text([*assembly.figures(), *events(COUNTS)]))


def _say_what_needs_a_look(assembly: Assembly) -> None:
    """What somebody has to mend is said at once; what passes by itself is waited for."""
    for problem in assembly.renderer.check():
        logging.getLogger("mailbot").warning("letter.unusable %s", problem)
    try:
        with assembly.new_inbox():
            pass
    except InboxUnavailable as error:
        logging.getLogger("mailbot").warning("inbox.unavailable %s", error)
    try:
        assembly.courier.check()
    except CourierError as error:
        logging.getLogger("mailbot").warning("courier.unavailable %s", error)


def _version() -> str:
    from importlib.metadata import version

    return version("mailbot")
