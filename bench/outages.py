"""Four workers on PostgreSQL and Valkey, all of which are killed and started again while mail comes.

As in torture.py every message must come to one end, and every letter must be
received exactly once; the SMTP server keeps what it accepts in the mailbox Sent.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bench.account import is_settled, settle_up, wish
from bench.machine import assembled, settings_for
from tests.support.dovecot import PASSWORD, Dovecot
from tests.support.keeping_sink import KeepingSink
from tests.support.postgresql import Postgresql
from tests.support.valkey import Valkey

WORKERS = 4
PATIENCE = 240.0  # seconds from the last stroke to the last answer


def main() -> None:
    """Exits with 1 when anything was lost or repeated."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--messages", type=int, default=5_000)
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--restarts", type=int, default=20, help="of each of the two servers")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    sys.exit(outages(chosen.messages, chosen.kills, chosen.restarts, random.Random(chosen.seed)))


class Fleet:
    """Workers that can be killed one at a time; a dead one is replaced at once."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self._environment = {**os.environ, **environment}
        self._log = (folder / "worker.log").open("ab")
        self._workers = [self._start() for _ in range(WORKERS)]

    def kill(self, chance: random.Random) -> None:
        number = chance.randrange(WORKERS)
        self._end(self._workers[number])
        self._workers[number] = self._start()

    def end(self) -> None:
        for worker in self._workers:
            self._end(worker)
        self._log.close()

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([sys.executable, "-m", "mailbot", "run"], env=self._environment, stderr=self._log)

    def _end(self, worker: "subprocess.Popen[bytes]") -> None:
        worker.kill()
        worker.wait()


def outages(count: int, kills: int, restarts: int, chance: random.Random) -> int:
    """Runs the campaign and prints what became of everything. Returns how much was lost or repeated."""
    began = time.perf_counter()
    with (
        Dovecot() as dovecot,
        KeepingSink(dovecot.imap_port, "mentoring", PASSWORD) as sink,
        Postgresql() as postgresql,
        Valkey() as valkey,
        tempfile.TemporaryDirectory() as name,
    ):
        folder = Path(name)
        environment = settings_for(folder, dovecot, sink) | {
            "MAILBOT_DATABASE_URL": postgresql.url,
            "MAILBOT_QUEUE_URL": f"{valkey.url}/0",
            "MAILBOT_TICK_EVERY": "1s",
            "MAILBOT_PAIR_EVERY": "9999h",
        }
        assembled(environment, folder).close()
        fleet = Fleet(environment, folder)
        mail = [wish(number) for number in range(count)]
        delivery = threading.Thread(target=dovecot.deliver_all, args=(mail, "mentoring"))
        delivery.start()
        strokes: list[Callable[[], None]] = [lambda: fleet.kill(chance)] * kills
        strokes += [lambda: _restart(postgresql), lambda: _restart(valkey)] * restarts
        chance.shuffle(strokes)
        for stroke in strokes:
            time.sleep(chance.uniform(0.3, 2.0))
            stroke()
        delivery.join()
        with closing(assembled(environment, folder)) as assembly:
            _until(lambda: is_settled(assembly) and len(sink.received) >= count)
            fleet.end()
            wrong = settle_up(assembly, sink.received, count, count)
    took = time.perf_counter() - began
    print(f"{count} messages, {WORKERS} workers, {kills} kills, {restarts} restarts of each server, {took:.0f} s")
    return wrong


def _restart(server: Postgresql | Valkey) -> None:
    server.stop()
    server.start()


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.5)


if __name__ == "__main__":
    main()
