"""A worker on one core, with Dovecot and an SMTP sink beside it on another."""

import compileall
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import mailbot
from mailbot.bootstrap import Assembly, assemble
from mailbot.settings import read_settings
from tests.support.dovecot import Dovecot
from tests.support.smtp_sink import SmtpSink

ADDRESS = "mentoring@example.org"
# As it is installed without the extra `scale`: Huey imports the clients of every database that it finds.
_RUN = """
import sys
sys.modules.update(redis=None, psycopg=None)
sys.argv = ["mailbot", "run"]
import mailbot.__main__
"""


def settings_for(folder: Path, dovecot: Dovecot, sink: SmtpSink) -> dict[str, str]:
    return {
        "MAILBOT_ADDRESS": ADDRESS,
        "MAILBOT_COORDINATORS": "Cora Lind <cora@example.org>",
        "MAILBOT_IMAP_URL": dovecot.url("mentoring"),
        "MAILBOT_SMTP_URL": sink.url,
        "MAILBOT_DATABASE_URL": f"sqlite:///{folder}/mailbot.db",
        "MAILBOT_QUEUE_URL": f"sqlite:///{folder}/queue.db",
        "MAILBOT_SECRET_KEY": "a secret of more than thirty-two characters",
    }


def assembled(environment: dict[str, str], folder: Path) -> Assembly:
    assembly = assemble(read_settings(folder / "none.toml", environment))
    assembly.migrate()
    return assembly


@contextmanager
def worker(environment: dict[str, str], folder: Path, core: int) -> Iterator[subprocess.Popen[bytes]]:
    """`mailbot run` in a process of its own that may use one core alone; compiled before, as pip does."""
    compileall.compile_dir(Path(mailbot.__file__).parent, quiet=1)
    with (folder / "worker.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _RUN],
            env={**os.environ, **environment},
            stderr=log,
        )
        os.sched_setaffinity(process.pid, {core})
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


def processor_seconds(process: int) -> float:
    """User and system time of a process and those that it started (proc(5): fields 14 and 15, in ticks of 10 ms)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100 + sum(map(processor_seconds, _children(process)))


def _children(process: int) -> list[int]:
    children: list[int] = []
    for thread in Path(f"/proc/{process}/task").iterdir():
        with suppress(FileNotFoundError):  # it ended meanwhile
            children += map(int, (thread / "children").read_text().split())
    return children


def memory_of(process: int) -> int:
    """Bytes that a process and those that it started hold in memory (proc(5): VmRSS)."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
        held = sum(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS:"))
        return held + sum(map(memory_of, _children(process)))
    except OSError:  # it ended meanwhile
        return 0
