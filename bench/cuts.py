"""Thousands of cut connections, and what they cost: python -m bench.cuts [--cuts 2000] [--outages 2,10,40].

First the whole application over a real Dovecot and an SMTP server, with every connection of one protocol broken at a
byte of its own: cut, reset, or stalled and then cut. Its clock runs fast, so that the pauses between tries pass. Then
`mailbot run` with both servers gone for a while: the time from their return to the next answer.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bench.account import address, is_settled, settle_up, wish
from bench.machine import settings_for, worker
from mailbot.bootstrap import Assembly, assemble
from mailbot.settings import read_settings
from mailbot.workflows.ports import Clock
from tests.support.dovecot import PASSWORD, Dovecot
from tests.support.fault_proxy import Fault, FaultProxy, How
from tests.support.keeping_sink import KeepingSink

LONGEST = {"imap": 5_000, "smtp": 9_000}  # bytes of a connection: enough for a few messages or letters
SPEED = 60  # of the clock: a second is a minute
PATIENCE = 120.0  # seconds, after the last cut


def main() -> None:
    """Exits with 1 when anything was lost or repeated, or when it took more than a minute to come back."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cuts", type=int, default=2_000, help="on each protocol")
    options.add_argument("--outages", default="2,10,40", help="seconds, comma separated")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    wrong = sum(cut_often(protocol, chosen.cuts, random.Random(chosen.seed)) for protocol in LONGEST)
    slow = sum(come_back(float(seconds)) > 60 for seconds in chosen.outages.split(",") if seconds)
    sys.exit(bool(wrong or slow))


def cut_often(protocol: str, cuts: int, chance: random.Random) -> int:
    """Returns how much was lost or repeated."""
    began, people = time.perf_counter(), 0
    with _servers() as (dovecot, sink, folder, environment):
        port = dovecot.imap_port if protocol == "imap" else sink.port
        storm = _Storm(LONGEST[protocol], chance)
        with FaultProxy(port, storm) as proxy:
            detour = _by_way_of(proxy, port, environment)
            assembly = assemble(read_settings(folder / "none.toml", detour), clock=_fast_clock())
            assembly.migrate()
            while proxy.broken < cuts:
                dovecot.deliver(wish(people), "mentoring")
                people += 1
                _work(assembly)
            storm.is_over = True
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline and (not is_settled(assembly) or len(sink.received) < people):
                _work(assembly)
            print(f"{protocol}: {proxy.broken} connections cut, {people} messages, {time.perf_counter() - began:.0f} s")
            wrong = settle_up(assembly, sink.received, people, people)
            assembly.close()
    return wrong


def come_back(outage: float) -> float:
    """Seconds from the return of both servers to the answer to what was written meanwhile."""
    with _servers() as (dovecot, sink, folder, environment), ExitStack() as stack:
        ports = (dovecot.imap_port, sink.port)
        imap, smtp = proxies = [stack.enter_context(FaultProxy(port, iter(()))) for port in ports]
        detour = _by_way_of(smtp, sink.port, _by_way_of(imap, dovecot.imap_port, environment))
        with worker(detour, folder, core=0):
            dovecot.deliver(wish(0), "mentoring")
            _until_answered(sink, 0)
            stack.close()
            dovecot.deliver(wish(1), "mentoring")
            time.sleep(outage)
            for port, gone in zip(ports, proxies, strict=True):
                stack.enter_context(FaultProxy(port, iter(()), gone.port))
            back = time.perf_counter()
            _until_answered(sink, 1)
            took = time.perf_counter() - back
    print(f"both servers gone for {outage:.0f} s: {address(1)} answered {took:.1f} s after their return")
    return took


@contextmanager
def _servers() -> Iterator[tuple[Dovecot, KeepingSink, Path, dict[str, str]]]:
    with (
        Dovecot() as dovecot,
        KeepingSink(dovecot.imap_port, "mentoring", PASSWORD) as sink,
        tempfile.TemporaryDirectory() as name,
    ):
        yield dovecot, sink, Path(name), settings_for(Path(name), dovecot, sink)


def _by_way_of(proxy: FaultProxy, port: int, environment: dict[str, str]) -> dict[str, str]:
    return {name: value.replace(f":{port}", f":{proxy.port}") for name, value in environment.items()}


class _Storm(Iterator[Fault]):
    """A fault for every connection, until it is over."""

    def __init__(self, longest: int, chance: random.Random) -> None:
        self.is_over = False
        self._longest, self._chance = longest, chance

    def __next__(self) -> Fault:
        if self.is_over:
            raise StopIteration
        how = self._chance.choice((How.CUT, How.CUT, How.RESET, How.STALL))
        # Some last longer: else a backlog whose list alone has more bytes than a connection would never be worked off.
        longest = self._longest * self._chance.choice((1, 1, 1, 8))
        return Fault(self._chance.randrange(longest), how, stall=0.05)


def _work(assembly: Assembly) -> None:
    assembly.application.receive()
    assembly.application.send()


def _until_answered(sink: KeepingSink, number: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and not any(address(number) in letter.recipients for letter in sink.received):
        time.sleep(0.05)


def _fast_clock() -> Clock:
    began = datetime.now(UTC)
    return lambda: began + SPEED * (datetime.now(UTC) - began)


if __name__ == "__main__":
    main()
