"""A sweep that finds nothing to do costs the same for a dozen people and for a million: every look is by an index."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from mailbot.adapters.tables import metadata
from tests.support.programme import ProgrammeUnderTest

GROW = set(metadata.tables) - {"leases", "pauses", "periodic_jobs", "erased_mail"}
SWEEPS = ("process", "receive", "send", "chase", "chat", "tidy")


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[ProgrammeUnderTest]:
    """On SQLite, which explains its plans however few rows there are."""
    database_url = f"sqlite:///{tmp_path}/mailbot.db"
    with ProgrammeUnderTest(tmp_path, database_url=database_url, slack_token="xoxb-of-a-test") as programme:
        programme.invites("mentor")
        programme.stranger().writes("I'd love to learn React")
        programme.works()
        yield programme


def plans_of(programme: ProgrammeUnderTest, act: Callable[[], object]) -> list[str]:
    """How SQLite would carry out each statement that `act` executes."""
    engine = programme.assembly.store.engine
    executed: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        executed.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    act()
    event.remove(engine, "before_cursor_execute", note)
    with engine.connect() as connection:
        return [
            f"{row[-1]}: {statement}"
            for statement, parameters in executed
            if statement.startswith(("SELECT", "UPDATE", "DELETE"))
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


def scanned(plan: str) -> bool:
    step, *names = plan.partition(": ")[0].split()
    return step == "SCAN" and names[0] in GROW


@pytest.mark.parametrize("sweep", SWEEPS)
def test_a_sweep_scans_no_table_that_grows(busy: ProgrammeUnderTest, sweep: str) -> None:
    plans = plans_of(busy, getattr(busy.assembly.application, sweep))
    assert plans
    assert [plan for plan in plans if scanned(plan)] == []


def test_nor_do_the_figures_that_it_is_watched_by(busy: ProgrammeUnderTest) -> None:
    assert [plan for plan in plans_of(busy, busy.assembly.figures) if scanned(plan)] == []


def test_a_scan_is_recognised(busy: ProgrammeUnderTest) -> None:
    assert any(scanned(plan) for plan in plans_of(busy, lambda: busy.listing("letters")))
