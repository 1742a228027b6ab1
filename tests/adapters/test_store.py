"""The database: its migrations, its transactions, its times."""

import gc
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from weakref import ref

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.orm import Session

from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.tables import metadata
from mailbot.domain.availability import Availability, Slot
from mailbot.domain.people import Mentor, Person
from mailbot.errors import SettingsError
from tests.support.storage import storage_for


@pytest.fixture
def store(tmp_path: Path) -> DatabaseStore:
    store = DatabaseStore(storage_for(tmp_path, migrated=False)["database_url"])
    migrate(store.engine)
    return store


def test_from_nothing_to_the_newest_revision_the_tables_agree(store: DatabaseStore) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    store.close()


def test_a_second_migration_finds_nothing_to_do(store: DatabaseStore) -> None:
    assert migrate(store.engine) is False
    store.close()


def test_a_record_comes_back_as_it_was(store: DatabaseStore) -> None:
    berlin = timezone(timedelta(hours=1))
    week = Availability((Slot(1, 17 * 60, 19 * 60),))
    with store.begin() as records:
        person = Person(
            "ada@example.org", "Ada", availability=week, paused_until=datetime(2027, 3, 1, 9, tzinfo=berlin)
        )
        person.mentor = Mentor(person, skills=("python", "sql"))
        records.people.add(person)
    with store.look() as records:
        again = records.people.at("ADA@example.org")
        assert again is not None
        assert again.availability == week
        assert again.paused_until == datetime(2027, 3, 1, 8, tzinfo=UTC)
        assert again.mentor is not None
        assert again.mentor.skills == ("python", "sql")
    store.close()


def test_what_is_raised_in_a_transaction_undoes_it(store: DatabaseStore) -> None:
    def fails() -> None:
        with store.begin() as records:
            records.people.add(Person("ada@example.org"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    with store.look() as records:
        assert records.people.everybody() == []
    store.close()


def test_a_time_without_a_zone_is_refused(store: DatabaseStore) -> None:
    def fails() -> None:
        with store.begin() as records:
            records.people.add(Person("ada@example.org", created_at=datetime(2027, 3, 1)))  # noqa: DTZ001

    with pytest.raises(Exception, match="without a zone"):
        fails()
    store.close()


def test_a_job_is_first_once_in_a_period(store: DatabaseStore) -> None:
    now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    with store.begin() as records:
        assert records.is_first("pair", "1", now)
    with store.begin() as records:
        assert not records.is_first("pair", "1", now)
        assert records.is_first("pair", "2", now)
    store.close()


def test_sqlite_keeps_what_it_confirmed_and_checks_its_references(tmp_path: Path) -> None:
    store = DatabaseStore(f"sqlite:///{tmp_path}/mailbot.db")
    with store.engine.connect() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1}
    store.close()


def test_a_url_that_is_none_is_said_so() -> None:
    with pytest.raises(SettingsError, match="MAILBOT_DATABASE_URL must look like"):
        DatabaseStore("not a url")


def test_what_was_read_outlives_its_session(store: DatabaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.begin() as records:
        records.people.add(Person("ada@example.org"))
    alive: list[bool] = []
    close = Session.close

    def watched_close(session: Session) -> None:
        gc.collect()  # Python 3.11 may do so while a session is closed
        alive.append(person() is not None)
        close(session)

    monkeypatch.setattr(Session, "close", watched_close)
    with store.look() as records:
        (ada,) = records.people.everybody()
        vars(ada)["itself"] = ada  # a cycle, which only the garbage collector frees
        person = ref(ada)
        del ada
    assert alive == [True]
    store.close()
