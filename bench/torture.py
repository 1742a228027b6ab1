"""The crash campaign: a stream of mail, and a worker that is killed over and over. See `make torture`.

A real Dovecot, a real SMTP server that keeps what it accepts in the mailbox Sent (as large providers do), strangers'
wishes delivered while the worker runs, some of them twice. The worker is killed with -9 at random moments and at every
named step, and started again. In the end every message must stand in one final state, and every letter must have been
received exactly once.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bench.account import is_settled, settle_up, wish
from bench.dying_worker import STEPS
from bench.machine import assembled, settings_for
from tests.support.dovecot import PASSWORD, Dovecot
from tests.support.keeping_sink import KeepingSink

STARTED = b"worker.started"
PATIENCE = 180.0  # seconds without another letter, after the last kill
LONGEST_LIFE = 6.0  # seconds for a worker that has started to reach the step at which it dies
LONGEST_START = 60.0  # seconds, on a machine that has other things to do


def main() -> None:
    """Exits with 1 when anything was lost or repeated."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true", help="1,000 messages and 20 kills")
    options.add_argument("--messages", type=int)
    options.add_argument("--kills", type=int, help="at random")
    options.add_argument("--every-step", type=int, help="kills at each named step")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    messages = chosen.messages or (1_000 if chosen.short else 10_000)
    kills = chosen.kills if chosen.kills is not None else 20 if chosen.short else 100
    every_step = chosen.every_step if chosen.every_step is not None else 1 if chosen.short else 10
    sys.exit(torture(messages, kills, every_step, random.Random(chosen.seed)))


def torture(count: int, kills: int, every_step: int, chance: random.Random) -> int:
    """Runs the campaign and prints what became of everything. Returns how much was lost or repeated."""
    began = time.perf_counter()
    with (
        Dovecot() as dovecot,
        KeepingSink(dovecot.imap_port, "mentoring", PASSWORD) as sink,
        tempfile.TemporaryDirectory() as name,
    ):
        folder = Path(name)
        environment = settings_for(folder, dovecot, sink) | {"MAILBOT_TICK_EVERY": "1s", "MAILBOT_PAIR_EVERY": "9999h"}
        assembled(environment, folder).close()
        written = [wish(number) for number in range(count)]
        again = chance.sample(range(count), count // 50)
        deaths = [*[""] * kills, *[step for step in STEPS for _ in range(every_step)]]
        chance.shuffle(deaths)
        _kill_while_mail_comes(dovecot, written, again, deaths, environment, folder, chance)
        with _worker(environment, folder):
            _until(lambda: _people_reached(sink) >= count, sink)
            with closing(assembled(environment, folder)) as assembly:
                _until(lambda: is_settled(assembly), sink)
        with closing(assembled(environment, folder)) as assembly:
            wrong = settle_up(assembly, sink.received, count, count + len(again))
    print(f"{count} messages, {len(again)} delivered twice, {len(deaths)} kills, {time.perf_counter() - began:.0f} s")
    return wrong


def _kill_while_mail_comes(
    dovecot: Dovecot,
    written: list[bytes],
    again: list[int],
    deaths: list[str],
    environment: dict[str, str],
    folder: Path,
    chance: random.Random,
) -> None:
    """Mail keeps coming until the last kill: each life of the worker begins with a share of it."""
    share = -(-len(written) // max(1, len(deaths)))
    for life, death in enumerate(deaths):
        part = range(life * share, min(len(written), (life + 1) * share))
        mail = [written[n] for n in part] + [written[n] for n in again if n in part]
        with _worker(environment, folder, death, chance.randint(1, 3)) as process:
            delivery = threading.Thread(target=dovecot.deliver_all, args=(mail, "mentoring"))
            delivery.start()
            _await_start(process, folder)
            if death:
                _outlives(process, LONGEST_LIFE)
            else:
                time.sleep(chance.uniform(0.2, 2.5))
            delivery.join()


@contextmanager
def _worker(
    environment: dict[str, str], folder: Path, step: str = "", times: int = 1
) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that dies at `step`; in any case it is killed with -9 in the end."""
    program = ["bench.dying_worker", step, str(times)] if step else ["mailbot", "run"]
    with (folder / "worker.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", *program], env={**os.environ, **environment}, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _await_start(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Until it says that it has started, or has died over that."""
    log = folder / "worker.log"
    deadline = time.monotonic() + LONGEST_START
    while process.poll() is None and time.monotonic() < deadline and STARTED not in log.read_bytes():
        time.sleep(0.05)


def _outlives(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return True
    return False


def _people_reached(sink: KeepingSink) -> int:
    return len({recipient for letter in sink.received for recipient in letter.recipients})


def _until(holds: Callable[[], bool], sink: KeepingSink) -> None:
    """However slow the machine is: only when letters have stopped coming is it over."""
    received, deadline = len(sink.received), time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.25)
        if len(sink.received) > received:
            received, deadline = len(sink.received), time.monotonic() + PATIENCE


if __name__ == "__main__":
    main()
