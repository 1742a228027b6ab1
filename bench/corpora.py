"""Every message of some folders through the whole worker: python -m bench.corpora FOLDER... [--passes 3].

A real Dovecot, an SMTP server and `mailbot run`. Each message has to end in one state, none may hold up the others for
more than five seconds, and memory has to stay as it was after the first pass. In each further pass every message comes
with one line more, so that it is no duplicate.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select

from bench.machine import assembled, memory_of, settings_for, worker
from mailbot.adapters.tables import messages
from mailbot.bootstrap import Assembly
from mailbot.domain.correspondence import MessageState
from tests.support.dovecot import Dovecot
from tests.support.smtp_sink import SmtpSink

KINDS = {".eml", ".msg", ".txt"}
PATIENCE = 60.0  # seconds without any progress
LOOK_EVERY = 0.05  # seconds
LONGEST_DELAY = 5.0  # seconds (promise 9)
GROWTH = 1.25  # of the memory after the first pass


class Progress(NamedTuple):
    """What a pass took: the longest time in which nothing was settled, and bytes of memory at most and at its end."""

    seconds: float
    longest_gap: float
    after: int
    peak: int
    end: int


def main() -> None:
    """Exits with 1 when a message was not settled, held up others, or left memory behind."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--passes", type=int, default=3)
    chosen = options.parse_args()
    files = [file for folder in chosen.folders for file in sorted(folder.rglob("*")) if file.suffix in KINDS]
    sys.exit(not through_the_worker([file.read_bytes() for file in files], chosen.passes))


def through_the_worker(raws: Sequence[bytes], passes: int) -> bool:
    """Prints what became of them; whether all is well."""
    with Dovecot() as dovecot, SmtpSink() as sink, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = settings_for(folder, dovecot, sink)
        with closing(assembled(environment, folder)) as assembly, worker(environment, folder, core=0) as process:
            dovecot.deliver(b"Subject: hello\r\n\r\nthanks\r\n", "mentoring")
            _await(1, assembly, process.pid)
            print(f"{len(raws)} messages; memory at the start {memory_of(process.pid) / 2**20:.0f} MB", flush=True)
            done = []
            for number in range(passes):
                dovecot.deliver_all(_anew(raws, number), "mentoring")
                done.append(_await(1 + (number + 1) * len(raws), assembly, process.pid))
                print(_in_words(number + 1, done[-1]), flush=True)
            states = Counter(_states(assembly))
        print(", ".join(f"{state} {number}" for state, number in sorted(states.items())))
        print(f"{len(sink.received)} letters sent")
    settled = states.total() - states[MessageState.PENDING]
    is_flat = max(one.end for one in done) <= GROWTH * done[0].end
    print(f"not settled: {1 + passes * len(raws) - settled}; memory {'flat' if is_flat else 'grows'}")
    quick = all(one.longest_gap <= LONGEST_DELAY for one in done)
    return is_flat and quick and settled == 1 + passes * len(raws)


def _anew(raws: Sequence[bytes], number: int) -> Iterator[bytes]:
    return (raw if not number else raw.rstrip() + b"\r\n%d\r\n" % number for raw in raws)


def _await(count: int, assembly: Assembly, process: int) -> Progress:
    """Looks until so many messages are settled, or nothing moves any more."""
    began = last = time.monotonic()
    settled, gap, after, peak = _settled(assembly), 0.0, 0, 0
    while settled < count and time.monotonic() - last < PATIENCE:
        time.sleep(LOOK_EVERY)
        peak = max(peak, memory_of(process))
        now, before = time.monotonic(), settled
        settled = _settled(assembly)
        if settled != before:
            if now - last > gap:
                gap, after = now - last, before
            last = now
    return Progress(time.monotonic() - began, gap, after, peak, memory_of(process))


def _settled(assembly: Assembly) -> int:
    with assembly.store.reading() as connection:
        done = select(func.count()).where(messages.c.state != MessageState.PENDING)
        return connection.scalar(done) or 0


def _states(assembly: Assembly) -> Iterator[MessageState]:
    with assembly.store.look() as records:
        yield from (message.state for message in records.messages.everything())


def _in_words(number: int, done: Progress) -> str:
    peak, end = done.peak / 2**20, done.end / 2**20
    slow = f"longest without any settled {done.longest_gap:.2f} s, after message {done.after}"
    return f"pass {number}: {done.seconds:.1f} s, {slow}; memory at most {peak:.0f} MB, {end:.0f} MB at the end"


if __name__ == "__main__":
    main()
