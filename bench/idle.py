"""What it costs when nothing happens: memory and processor time of an idle worker, and `mailbot --help`."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.machine import processor_seconds, settings_for, worker
from tests.support.dovecot import Dovecot
from tests.support.smtp_sink import SmtpSink

STARTS, IDLE_SECONDS = 5, 20


def main() -> None:
    best = min(_help() for _ in range(STARTS))
    print(f"mailbot --help: {best:.2f} s (best of {STARTS})")
    with Dovecot() as dovecot, SmtpSink() as sink, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with worker(settings_for(folder, dovecot, sink), folder, core=0) as process:
            time.sleep(5)
            before = processor_seconds(process.pid)
            time.sleep(IDLE_SECONDS)
            used = processor_seconds(process.pid) - before
            print(f"idle worker: {_memory(process.pid):.0f} MB, {100 * used / IDLE_SECONDS:.1f} % of one core")


def _help() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mailbot", "--help"], check=True, capture_output=True)
    return time.perf_counter() - began


def _memory(process: int) -> float:
    """Resident memory in MB (proc(5))."""
    status = Path(f"/proc/{process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
