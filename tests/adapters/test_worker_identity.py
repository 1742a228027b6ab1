"""A claim belongs to a process, not to its number: numbers are given away again."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from mailbot.adapters import worker_identity
from mailbot.adapters.worker_identity import LEASE, WorkerIdentity

NOW = datetime(2027, 3, 1, tzinfo=UTC)
PRINT_NAME = (
    "from mailbot.adapters.worker_identity import WorkerIdentity; print(WorkerIdentity().name, flush=True); input()"
)


@pytest.fixture
def other() -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The name of another worker, and its process."""
    command = [sys.executable, "-c", PRINT_NAME]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process
        process.kill()


def test_a_worker_that_lives_keeps_its_claims(other: tuple[str, subprocess.Popen[str]]) -> None:
    name, _ = other
    assert not WorkerIdentity().is_abandoned(name, NOW, NOW)


def test_the_claims_of_one_that_was_killed_are_free_at_once(other: tuple[str, subprocess.Popen[str]]) -> None:
    name, process = other
    process.kill()
    process.wait()
    assert WorkerIdentity().is_abandoned(name, NOW, NOW)


@pytest.mark.parametrize("number", [os.getpid(), os.getppid()], ids=["ours", "a stranger's"])
def test_a_dead_workers_number_may_have_been_given_to_another_process(number: int) -> None:
    """Ours after a restart of a container, where every worker is number 1; or a stranger's after a long time."""
    assert WorkerIdentity().is_abandoned(f"{socket.gethostname()}/{number}/some-other-birth", NOW, NOW)


def test_what_bears_our_own_name_before_we_claim_anything_is_left_from_a_try_that_broke() -> None:
    worker = WorkerIdentity()
    assert worker.is_abandoned(worker.name, NOW, NOW)


def test_what_another_machine_has_claimed_is_its_own_for_a_quarter_of_an_hour() -> None:
    name = "another-machine/1/some-birth"
    assert not WorkerIdentity().is_abandoned(name, NOW, NOW + LEASE)
    assert WorkerIdentity().is_abandoned(name, NOW, NOW + LEASE + timedelta(seconds=1))


def test_where_births_are_not_known_a_number_in_use_holds_a_claim_no_longer_than_that(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker_identity, "_birth_of", lambda _process: "")
    name = f"{socket.gethostname()}/{os.getppid()}/some-birth"
    assert not WorkerIdentity().is_abandoned(name, NOW, NOW + LEASE)
    assert WorkerIdentity().is_abandoned(name, NOW, NOW + LEASE + timedelta(seconds=1))
