"""`mailbot run` as its operator knows it: a process, a mailbox on a real server, an SMTP server, and settings."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from mailbot.sandbox.post_office import PostOffice
from tests.support.dovecot import Dovecot
from tests.support.eventually import PATIENCE, eventually
from tests.support.mailbox import DovecotMailbox, Mailbox
from tests.support.ports import free_ports
from tests.support.smtp_sink import SmtpSink
from tests.support.storage import storage_for

ADDRESS = "mentoring@example.org"
MAYA = "Maya Okafor <maya@example.net>"


class Machine:
    """A folder with its databases, and the processes that run in it."""

    def __init__(self, folder: Path, mailbox: Mailbox, sink: SmtpSink) -> None:
        self.folder, self.mailbox, self.sink = folder, mailbox, sink
        self.environment = {
            **os.environ,
            "MAILBOT_ADDRESS": ADDRESS,
            "MAILBOT_COORDINATORS": "Cora Lind <cora@example.org>",
            "MAILBOT_IMAP_URL": mailbox.imap_url,
            "MAILBOT_SMTP_URL": sink.url,
            "MAILBOT_SECRET_KEY": "a secret of more than thirty-two characters",
            "MAILBOT_WORKING_HOURS": "always",
            "MAILBOT_TICK_EVERY": "1s",
            "MAILBOT_POLL_EVERY": "1s",
            **{f"MAILBOT_{name.upper()}": url for name, url in storage_for(folder).items()},
        }
        self.workers: list[subprocess.Popen[bytes]] = []

    def command(self, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        environment = self.environment | {f"MAILBOT_{name.upper()}": value for name, value in settings.items()}
        return subprocess.run(
            [sys.executable, "-m", "mailbot", *words],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )

    def starts_worker(self) -> subprocess.Popen[bytes]:
        log = (self.folder / f"worker{len(self.workers)}.log").open("wb")
        with log:
            worker = subprocess.Popen(
                [sys.executable, "-m", "mailbot", "run"], cwd=self.folder, env=self.environment, stderr=log
            )
        self.workers.append(worker)
        return worker

    def log(self, number: int = 0) -> str:
        return (self.folder / f"worker{number}.log").read_text()

    def listing(self, name: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(self.command(name, "--json").stdout)
        return rows

    def hears_from(self, person: str, text: str) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = person, ADDRESS, "Hello"
        message["Message-ID"] = make_msgid(domain="example.net")
        message.set_content(text)
        self.mailbox.deliver(bytes(message))
        return message

    def letters(self, kind: str) -> list[bytes]:
        return [
            received.raw for received in self.sink.received if f"Mailbot-Letter: {kind}\r\n".encode() in received.raw
        ]

    def stop(self) -> None:
        for worker in self.workers:
            worker.kill()
            worker.wait(10)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with _mailbox() as mailbox, SmtpSink() as sink:
        machine = Machine(tmp_path, mailbox, sink)
        yield machine
        machine.stop()


@contextmanager
def _mailbox() -> Iterator[Mailbox]:
    """On Dovecot where it is installed, else on the embedded server."""
    if Dovecot.available():
        with Dovecot() as dovecot:
            yield DovecotMailbox(dovecot, "mentoring")
    else:
        with PostOffice(ADDRESS) as office:
            yield office


def _figures_at(port: int) -> dict[str, float]:
    """What Prometheus would read: each name with its labels, and its value."""
    with urlopen(f"http://127.0.0.1:{port}/metrics") as page:
        lines = [line for line in page.read().decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def test_a_letter_is_answered_filed_and_the_worker_drains_on_sigterm(machine: Machine) -> None:
    worker = machine.starts_worker()
    eventually(lambda: "worker.started" in machine.log())
    machine.hears_from(MAYA, "I'd love to learn React, I'm free on Tuesday evenings")
    eventually(lambda: machine.letters("confirmation"))
    eventually(lambda: machine.listing("letters")[0]["state"] == "sent")
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(PATIENCE) == 0
    assert "worker.stopped" in machine.log()


def test_no_address_token_or_body_is_in_the_log(machine: Machine) -> None:
    machine.starts_worker()
    machine.hears_from(MAYA, "I'd love to learn React, canary-4711, I'm free on Tuesday evenings")
    eventually(lambda: "letter.sent" in machine.log())
    log = machine.log()
    assert "canary-4711" not in log
    assert "maya@example.net" not in log
    assert "mentoring+" not in log


def test_what_cannot_be_read_is_listed_and_told_once_and_can_be_tried_again(machine: Machine) -> None:
    machine.mailbox.deliver(b"From: a@example.net\r\nX-Padding: " + b"x" * 70_000 + b"\r\n\r\nhello\r\n")
    machine.starts_worker()
    machine.hears_from(MAYA, "I'd love to learn React, I'm free on Tuesday evenings")
    eventually(lambda: "worker.started" in machine.log())
    eventually(lambda: machine.letters("confirmation"))
    eventually(lambda: machine.letters("notice"))
    (failed,) = json.loads(machine.command("messages", "--failed", "--json").stdout)
    assert failed["state"] == "failed"
    assert failed["reason"].startswith("unreadable")
    assert "tried again" in machine.command("retry", str(failed["id"])).stdout
    eventually(lambda: machine.log().count(f"message.failed id={failed['id']} ") == 2)
    eventually(lambda: {letter["state"] for letter in machine.listing("letters")} == {"sent"})
    assert len(machine.letters("notice")) == 1


def test_two_workers_by_mistake_have_one_effect(machine: Machine) -> None:
    machine.starts_worker()
    machine.starts_worker()
    eventually(lambda: "worker.started" in machine.log(0) and "worker.started" in machine.log(1))
    for number in range(5):
        machine.hears_from(
            f"Person {number} <person{number}@example.net>", "I want to learn SQL, Tuesday evenings work"
        )
    eventually(lambda: len(machine.letters("confirmation")) >= 5)
    eventually(lambda: {letter["state"] for letter in machine.listing("letters")} == {"sent"})
    assert len(machine.letters("confirmation")) == 5
    assert len(machine.listing("messages")) == 5


def test_killed_at_once_and_started_again_it_goes_on(machine: Machine) -> None:
    worker = machine.starts_worker()
    eventually(lambda: "worker.started" in machine.log())
    for number in range(20):
        machine.hears_from(
            f"Person {number} <person{number}@example.net>", "I want to learn SQL, Tuesday evenings work"
        )
    eventually(lambda: machine.letters("confirmation"))
    worker.kill()
    worker.wait(10)
    machine.starts_worker()
    eventually(lambda: len({received.recipients for received in machine.sink.received}) == 20)
    eventually(lambda: {message["state"] for message in machine.listing("messages")} == {"processed"})
    assert len(machine.listing("messages")) == 20
    # Those on their way may go twice, and as many as had been settled before (this server keeps no sent mail).
    assert len(machine.letters("confirmation")) <= 32


def test_it_is_watched_in_figures_and_in_a_log_for_programs(machine: Machine) -> None:
    assert machine.command("migrate").returncode == 0
    early = machine.command("health")
    assert (early.returncode, early.stderr) == (
        1,
        "No worker watches the mailbox: start `mailbot run`, or see what it logs.\n",
    )
    (port,) = free_ports(1)
    machine.environment |= {"MAILBOT_METRICS_PORT": str(port), "MAILBOT_LOG_FORMAT": "json"}
    machine.starts_worker()
    machine.hears_from(MAYA, "I'd love to learn React, I'm free on Tuesday evenings")
    eventually(lambda: "letter.sent" in machine.log())
    # A round may tell Maya as well that she waits, before or after this.
    as_it_should_be = {'mailbot_letters{state="queued"}': 0, "mailbot_mailbox_watched": 1}
    eventually(lambda: as_it_should_be.items() <= _figures_at(port).items())
    assert 1 <= _figures_at(port)['mailbot_events_total{event="letter.sent"}'] <= machine.log().count("letter.sent")
    events = [json.loads(line) for line in machine.log().splitlines()]
    named = {event["event"] for event in events}
    assert named >= {"worker.started", "inbox.connected", "message.processed", "letter.queued", "letter.sent"}
    assert {event["level"] for event in events} == {"info"}
    healthy = machine.command("health")
    assert (healthy.returncode, healthy.stdout) == (0, "The mailbox is watched, and nothing waits too long.\n")
    assert "mailbot_mailbox_watched 1\n" in machine.command("metrics").stdout


def test_a_wrong_password_ends_the_worker_with_one_sentence(machine: Machine) -> None:
    scheme, _, rest = machine.environment["MAILBOT_IMAP_URL"].partition("://")
    user = rest.partition(":")[0]
    result = machine.command("run", imap_url=f"{scheme}://{user}:wrong@{rest.rpartition('@')[2]}")
    assert result.returncode == 1
    assert "password" in result.stderr
    assert "Traceback" not in result.stderr
    assert ":wrong@" not in result.stderr


def test_an_unreachable_smtp_server_loses_nothing(machine: Machine) -> None:
    machine.environment["MAILBOT_SMTP_URL"] = "smtp://127.0.0.1:9"
    machine.starts_worker()
    machine.hears_from(MAYA, "I'd love to learn React, I'm free on Tuesday evenings")
    eventually(lambda: "courier.unavailable" in machine.log())
    eventually(lambda: {letter["state"] for letter in machine.listing("letters")} == {"queued"})


def test_a_missing_setting_is_named(machine: Machine) -> None:
    del machine.environment["MAILBOT_SECRET_KEY"]
    result = machine.command("people")
    assert result.returncode == 1
    assert result.stderr.startswith("MAILBOT_SECRET_KEY is missing")


def test_the_doctor_says_line_by_line_what_works(machine: Machine) -> None:
    result = machine.command("doctor", "--no-mail")
    assert result.returncode == 0, result.stdout
    for part in ("settings", "mailbox", "IDLE", "MOVE", "smtp", "database", "queue"):
        assert part in result.stdout
    result = machine.command("doctor", "--no-mail", smtp_url="smtp://127.0.0.1:9")
    assert result.returncode == 1
    assert "✗ smtp" in result.stdout


def test_a_wrong_command_is_a_wrong_usage(machine: Machine) -> None:
    assert machine.command("dance").returncode == 2


def test_a_coordinator_gets_a_digest_that_names_who_came(machine: Machine) -> None:
    machine.starts_worker()
    machine.hears_from(MAYA, "I'd love to learn React, I'm free on Tuesday evenings")
    eventually(lambda: machine.letters("confirmation"))
    machine.hears_from("Cora Lind <cora@example.org>", "digest")
    eventually(lambda: machine.letters("digest"))
    (digest,) = machine.letters("digest")
    assert b"New: 1 mentee." in digest
    assert b"Content-Type: image/png" in digest
