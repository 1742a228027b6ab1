"""What holds for the house as a whole; which floor may import which is import-linter's to say (`make check`)."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "mailbot"
FLOW = ROOT / "docs" / "flow.md"
LONGEST_FILE = 300
READS_A_CLOCK = re.compile(r"\b(?:datetime\.(?:now|today|utcnow)|date\.today|time\.(?:time|monotonic|perf_counter))\(")


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("folder", ["mailbot", "migrations", "tests", "bench"])
def test_one_file_is_one_room(folder: str) -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(folder)
    }
    assert lengths
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_decisions_are_told_the_time_and_never_read_a_clock() -> None:
    files = python_files("mailbot/domain", "mailbot/parsers", "mailbot/workflows")
    assert files
    assert [
        path.relative_to(ROOT).as_posix() for path in files if READS_A_CLOCK.search(path.read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize("call", ["datetime.now(UTC)", "date.today()", "time.time()", "time.monotonic()"])
def test_a_clock_is_recognised(call: str) -> None:
    assert READS_A_CLOCK.search(f"    due = {call} + patience")


def test_the_flow_names_every_workflow() -> None:
    flow = FLOW.read_text(encoding="utf-8")
    files = [path for path in python_files("mailbot/workflows") if path.stem != "__init__"]
    assert files
    assert [path.name for path in files if path.relative_to(HOUSE).as_posix() not in flow] == []


def test_the_flow_names_no_file_that_is_gone() -> None:
    named = re.findall(
        r"`(?:mailbot/)?((?:workflows|adapters|parsers|domain|sandbox|templates)/[\w/-]+)(?:\.\w+)?`",
        FLOW.read_text(encoding="utf-8"),
    )
    assert named
    assert [name for name in named if not list(HOUSE.glob(f"{name}*"))] == []


def test_the_worker_itself_loads_nothing_that_reads_words() -> None:
    """Its memory counts day and night. What was read comes as what stands in parsers/opened.py."""
    worker = "import sys, mailbot.worker, mailbot.bootstrap; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", worker], capture_output=True, text=True, check=True).stdout.split()
    readers = ("opening", "reading", "message.inbound", "quoting.separation", "commands.reader", "commands.dates")
    assert "mailbot.parsers.opened" in loaded
    assert {f"mailbot.parsers.{reader}" for reader in readers}.isdisjoint(loaded)
