"""The programme, opened for one command."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mailbot.bootstrap import Assembly


@contextmanager
def open_programme() -> Iterator["Assembly"]:
    """The programme that the settings describe, with its database up to date."""
    from mailbot.bootstrap import assemble
    from mailbot.settings import read_settings
    from mailbot.tasks import make_ticks, open_queue

    assembly = assemble(read_settings())
    queue = open_queue(assembly.settings.queue_url)
    ticks = make_ticks(queue, assembly.application, assembly.settings.tick_every)
    assembly.application.wake = ticks.send  # a worker that runs beside us need not wait for its next sweep
    gc.disable()  # a command is over before collecting pays: with thousands of records it takes a third of the time
    try:
        assembly.migrate()
        yield assembly
    finally:
        gc.enable()
        queue.storage.close()
        assembly.close()
