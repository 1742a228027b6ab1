"""Roundup's mail gateway on the same messages: an issue tracker by mail, as old as the trade and known to be quick.

It is given its lighter way in: a file of messages, one process for all of them, rather than a mailbox on a server. Each
message makes an issue, and its writer, who is new, gets a copy as an answer. It does not read what they wrote.
"""

import mailbox
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bench.machine import ADDRESS
from tests.support.smtp_sink import SmtpSink

_HOST, _DOMAIN = ADDRESS.partition("@")[::2]


@dataclass(frozen=True)
class Pace:
    """How long so many answers took, by the clock and of one processor (seconds)."""

    messages: int
    took: float
    computed: float

    @property
    def rate(self) -> float:
        """Messages a second that one core could do if nothing else ran on it."""
        return self.messages / self.computed

    @property
    def milliseconds(self) -> float:
        return 1000 * self.computed / self.messages


def pace_of_roundup(messages: Sequence[bytes], folder: Path, sink: SmtpSink, core: int) -> Pace | None:
    """None where it is not installed."""
    if find_spec("roundup") is None:
        return None
    home, waiting = folder / "tracker", folder / "waiting.mbox"
    _admin(home, "install", "classic", "sqlite")
    _set(home / "config.ini", sink)
    with (home / "schema.py").open("a") as schema:
        schema.write("\ndb.security.addPermissionToRole('Anonymous', 'Email Access')\n")  # who writes is registered
    _admin(home, "initialise", "administrator")
    box = mailbox.mbox(waiting)
    for message in messages:
        box.add(message)
    box.close()
    before = len(sink.received)
    began, used = time.perf_counter(), _used_by_children()
    subprocess.run(
        [sys.executable, "-m", "roundup.scripts.roundup_mailgw", str(home), "mailbox", str(waiting)],
        check=True,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),
        stdout=subprocess.DEVNULL,
    )
    took, computed = time.perf_counter() - began, _used_by_children() - used
    if len(sink.received) - before < len(messages):
        raise RuntimeError(f"Roundup answered {len(sink.received) - before} of {len(messages)} messages.")
    return Pace(len(messages), took, computed)


def _admin(home: Path, *words: str) -> None:
    command = [sys.executable, "-m", "roundup.scripts.roundup_admin", "-i", str(home), *words]
    subprocess.run(command, check=True, capture_output=True)


def _set(config: Path, sink: SmtpSink) -> None:
    """Answers by our sink; each message an issue of its own, although all of them have one subject.

    It makes a password for everybody, and hashes it long enough to take nine tenths of all the time: here it does not.
    """
    settings = {
        "#web = NO DEFAULT": "web = http://localhost/",
        "#domain = NO DEFAULT": f"domain = {_DOMAIN}",
        "#host = NO DEFAULT": "host = 127.0.0.1",
        "port = 25": f"port = {sink.port}",
        "email = issue_tracker": f"email = {_HOST}",
        "subject_content_match = always": "subject_content_match = never",
        "password_pbkdf2_default_rounds = 250000": "password_pbkdf2_default_rounds = 1000",
        "messages_to_author = no": "messages_to_author = yes",
    }
    text = config.read_text()
    for default, ours in settings.items():
        text = text.replace(f"\n{default}\n", f"\n{ours}\n")
    config.write_text(text)


def _used_by_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
