"""Figures of the whole programme, counted by the database."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore
from mailbot.domain.overview import Arrivals, Funnel
from mailbot.domain.pair_health import Health, diagnose
from mailbot.domain.pairing import PairingState
from mailbot.workflows.ports import Records
from tests.support.crowd import crowd
from tests.support.storage import storage_for

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
YEAR_AGO = NOW - timedelta(days=365)
WEEK_AGO = NOW - timedelta(days=7)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    store = DatabaseStore(storage_for(tmp_path)["database_url"])
    migrate(store.engine)
    yield store
    store.close()


def test_each_stage_of_a_hundred_pairs_is_counted(store: DatabaseStore) -> None:
    with store.begin() as records:
        crowd(records, 100, NOW)
    with store.look() as records:
        seen, pairs = records.overview, records.pair_progress
        assert seen.funnel(YEAR_AGO) == Funnel(asked=100, complete=100, introduced=70, in_contact=50, met=30)
        assert seen.funnel(NOW) == Funnel()
        assert seen.arrivals(YEAR_AGO) == Arrivals(100, 100)
        assert seen.arrivals(WEEK_AGO) == Arrivals(0, 0)
        reached = {milestone.state: milestone.pairs for milestone in pairs.milestones(WEEK_AGO, named=2)}
        assert {state: some.count for state, some in reached.items()} == {
            PairingState.INTRODUCED: 10,
            PairingState.IN_CONTACT: 0,
            PairingState.BOOKED: 40,
            PairingState.ACTIVE: 30,
            PairingState.ENDED: 10,
        }
        assert reached[PairingState.ENDED].first == ("Mentee 99 and Mentor 99", "Mentee 89 and Mentor 89")
        assert seen.undecided().count == 10
        assert [pair.mentee for pair in pairs.proposed(2)] == ["Mentee 2", "Mentee 12"]


def test_who_is_silent_and_who_waits_is_named_up_to_a_limit(store: DatabaseStore) -> None:
    with store.begin() as records:
        crowd(records, 100, NOW)
    with store.look() as records:
        silent, silent_count = records.overview.silent(NOW - timedelta(days=2), 3)
        assert ([one.name for one in silent], silent_count) == (["Mentor 1", "Mentor 11", "Mentor 21"], 10)
        assert records.overview.silent(NOW - timedelta(days=6), 3) == ([], 0)
        waiting, waiting_count = records.overview.waiting(NOW, 1)
        assert ([one.reason for one in waiting], waiting_count) == (["No mentor has offered Rust yet."], 10)


def test_every_pair_comes_with_its_signs_of_life(store: DatabaseStore) -> None:
    with store.begin() as records:
        crowd(records, 100, NOW)
    with store.look() as records:
        known = list(records.pair_progress.pairs(NOW, YEAR_AGO))
        health = Counter(diagnose(pair.signs, NOW, patience=timedelta(days=2)).health for pair in known)
        assert health == {Health.QUIET: 10, Health.AT_RISK: 20, Health.THRIVING: 30, Health.ENDED: 10}
        assert len(list(records.pair_progress.pairs(NOW, NOW))) == 60
        first = min(pair.id for pair in known)
        assert records.pair_progress.names([first]) == {first: "Mentee 3 and Mentor 3"}


def test_an_empty_programme_has_figures_too(store: DatabaseStore) -> None:
    with store.look() as records:
        seen, pairs = records.overview, records.pair_progress
        assert seen.funnel(YEAR_AGO) == Funnel()
        assert (seen.undecided().count, seen.deferred().since) == (0, None)
        assert (list(pairs.pairs(NOW, YEAR_AGO)), pairs.progress(5), pairs.names([])) == ([], [], {})


def test_letters_are_found_by_an_index_and_never_read_through(tmp_path: Path) -> None:
    """Their rows hold the bytes that were sent: reading through them all would be reading all mail."""
    store = DatabaseStore(f"sqlite:///{tmp_path}/planned.db")
    migrate(store.engine)
    statements: list[tuple[str, object]] = []
    event.listen(
        store.engine, "before_cursor_execute", lambda _c, _u, sql, values, *_: statements.append((sql, values))
    )
    with store.look() as records:
        _look_at_everything(records)
    with store.engine.connect() as connection:
        plans = [
            str(step[3])
            for sql, values in tuple(statements)
            if "FROM letters" in sql
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)  # type: ignore[arg-type]
        ]
    assert any("SEARCH letters USING" in step for step in plans)
    assert [step for step in plans if "SCAN letters" in step] == []
    store.close()


def _look_at_everything(records: Records) -> None:
    records.overview.silent(NOW, 10)
    records.overview.notices(10)
    records.overview.deferred()
    list(records.pair_progress.pairs(NOW, YEAR_AGO))
