"""Messages are read where reading can be stopped: a real process, which spins, eats, dies and is killed."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailbot.adapters.reading_process import BROKE_OFF, TOO_LONG, ReadingProcess
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.programme import Programme
from mailbot.errors import UnreadableMessage
from mailbot.parsers.opened import Background, Opened
from mailbot.parsers.opening import open_message, understand
from tests.support.eventually import eventually

ROOT = Path(__file__).resolve().parents[2]
PROGRAMME = Programme("mentoring@example.org", "Code Mentors", (Correspondent("cora@example.org", "Cora"),))
BACKGROUND = Background("our letter", datetime(2026, 3, 2, 9, 0, tzinfo=UTC), "UTC", None)
GOOD = b"From: Ana <ana@example.net>\r\nSubject: hello\r\n\r\nskills: sql\r\n"
TOO_MUCH_MEMORY = "256 MB"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[ReadingProcess]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    process = ReadingProcess("tests.support.naughty_child")
    yield process
    process.close()


def still_reads(reader: ReadingProcess) -> bool:
    (opened,) = reader.open_each([GOOD], PROGRAMME.owns)
    return opened == open_message(GOOD, PROGRAMME.owns)


def test_it_reads_as_we_would_ourselves() -> None:
    reader = ReadingProcess()
    opened = list(reader.open_each([GOOD, GOOD], PROGRAMME.owns))
    ours = open_message(GOOD, PROGRAMME.owns)
    understood = reader.understand(ours.content, BACKGROUND)
    reader.close()
    assert opened == [ours, ours]
    assert understood == understand(ours.content, BACKGROUND)
    assert understood.reading.skills


def test_what_is_opened_along_with_its_background_is_understood_at_once() -> None:
    reader = ReadingProcess()
    between_two = GOOD.replace(b"Subject", b"To: Ben <ben@example.net>, mentoring@example.org\r\nSubject")
    to_us, to_another, without = reader.open_each(
        [GOOD, between_two, GOOD], PROGRAMME.owns, [BACKGROUND, BACKGROUND, None]
    )
    reader.close()
    ours = open_message(GOOD, PROGRAMME.owns)
    assert to_us == replace(ours, understood=understand(ours.content, BACKGROUND))
    assert isinstance(to_another, Opened)
    assert to_another.understood is None  # what two people write to each other is nobody's business
    assert without == ours


def test_nothing_is_started_before_there_is_something_to_read() -> None:
    reader = ReadingProcess("no.such.module")
    reader.close()
    with pytest.raises(EOFError):
        reader.ask("open", GOOD)


@pytest.mark.parametrize("misdeed", ["spin", "spin in a regex"])
def test_what_takes_too_long_is_stopped_and_the_next_message_is_read(reader: ReadingProcess, misdeed: str) -> None:
    with pytest.raises(UnreadableMessage) as refusal:
        reader.ask(misdeed)
    assert str(refusal.value) == TOO_LONG
    assert still_reads(reader)


def test_what_waits_without_computing_is_stopped_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    reader = ReadingProcess("tests.support.naughty_child", patience=0.3)
    with pytest.raises(UnreadableMessage, match="2 seconds"):
        reader.ask("nap", 60)
    assert still_reads(reader)
    reader.close()


def test_what_takes_too_much_memory_is_stopped(reader: ReadingProcess) -> None:
    with pytest.raises(UnreadableMessage, match=TOO_MUCH_MEMORY):
        reader.ask("eat")
    assert still_reads(reader)


def test_a_process_that_was_killed_from_outside_gets_a_second_chance(reader: ReadingProcess) -> None:
    victim = reader.ask("process")
    assert isinstance(victim, int)
    threading.Timer(0.2, os.kill, (victim, signal.SIGKILL)).start()
    assert reader.ask("nap", 0.5) == "rested"
    assert reader.ask("process") != victim


def test_a_message_that_kills_it_twice_is_given_up(reader: ReadingProcess) -> None:
    with pytest.raises(UnreadableMessage) as refusal:
        reader.ask("die")
    assert str(refusal.value) == BROKE_OFF
    assert still_reads(reader)


def test_a_bug_is_reported_by_its_place_and_not_by_what_somebody_wrote(reader: ReadingProcess) -> None:
    process = reader.ask("process")
    with pytest.raises(UnreadableMessage, match=r"KeyError in __main__:\d+") as refusal:
        reader.ask("break down", "their words")
    assert "their words" not in str(refusal.value)
    assert reader.ask("process") == process


def test_one_message_of_many_spoils_no_other(reader: ReadingProcess) -> None:
    spinning = GOOD.replace(b"Subject", b"X-Test: spin\r\nSubject")
    good, bad, also_good = reader.open_each([GOOD, spinning, GOOD], PROGRAMME.owns)
    assert good == also_good == open_message(GOOD, PROGRAMME.owns)
    assert isinstance(bad, UnreadableMessage)


def test_signals_to_the_whole_group_are_left_to_the_parent(reader: ReadingProcess) -> None:
    process = reader.ask("process")
    assert isinstance(process, int)
    for number in (signal.SIGINT, signal.SIGTERM):
        os.kill(process, number)
    assert reader.ask("process") == process


def test_it_learns_none_of_our_settings(reader: ReadingProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILBOT_SECRET_KEY", "a secret of more than thirty-two characters")
    environment = reader.ask("environment")
    assert isinstance(environment, dict)
    assert [name for name in environment if name.startswith("MAILBOT_")] == []


def test_the_largest_message_goes_there_and_back(reader: ReadingProcess) -> None:
    largest = GOOD.replace(b"\r\n\r\n", b"\r\nContent-Type: application/zip\r\n\r\n")
    largest += b"x" * (25 * 1024 * 1024 - len(largest))
    (opened,) = reader.open_each([largest], PROGRAMME.owns)
    assert opened == open_message(largest, PROGRAMME.owns)


def test_it_can_be_closed_and_asked_again(reader: ReadingProcess) -> None:
    process = reader.ask("process")
    reader.close()
    assert reader.ask("process") != process


@pytest.mark.parametrize("act", ["process", "spin"], ids=["idle", "at work"])
def test_it_does_not_outlive_a_worker_that_was_killed(reader: ReadingProcess, act: str) -> None:
    script = (
        "from mailbot.adapters.reading_process import ReadingProcess\n"
        "reader = ReadingProcess('tests.support.naughty_child')\n"
        "print(reader.ask('process'), flush=True)\n"
        f"reader.ask('{act}') and input()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as worker:
        assert worker.stdout is not None
        child = int(worker.stdout.readline())
        worker.kill()
    eventually(lambda: not is_running(child))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
