"""Back to an older version with everything that the database holds, and forth again."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    insert,
    select,
)
from sqlalchemy.types import JSON

from mailbot.adapters.migration import configuration
from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.tables import metadata
from tests.support.storage import storage_for

NEWEST_TO_OLDEST = [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    store = DatabaseStore(storage_for(tmp_path)["database_url"])
    yield store
    store.close()


def test_step_by_step_down_and_up_again_nothing_is_lost_that_has_a_place(store: DatabaseStore) -> None:
    with store.engine.begin() as connection:
        fill(connection)
        whole = rows(connection)
    for revision in NEWEST_TO_OLDEST[1:]:
        left = goes(store, "downgrade", revision)
        assert left == {table: {name: whole[table].get(name) for name in row} for table, row in left.items()}
    assert revision == "0001"
    assert {"people", "mentors", "mentees", "pairings", "letters", "recipients", "sessions", "audit"} <= left.keys()

    again = goes(store, "upgrade", "head")
    assert again == {table: again[table] | row for table, row in left.items()}
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert goes(store, "downgrade", "base") == {}


def goes(store: DatabaseStore, way: str, revision: str) -> dict[str, dict[str, object]]:
    """Up or down; returns the rows that are left."""
    config = configuration()
    with store.engine.begin() as connection:
        config.attributes["connection"] = connection
        getattr(command, way)(config, revision)
        return rows(connection)


def fill(connection: Connection) -> None:
    """One row in each table; each refers to all that it can refer to."""
    for table in tables_of(connection):
        connection.execute(insert(table).values({column.name: something_in(column) for column in table.columns}))


def something_in(column: Column[Any]) -> object:
    match column.type:
        case Boolean():
            return True
        case Integer():
            return 1  # of whatever it refers to as well
        case DateTime():
            return datetime(2027, 3, 1, 9, tzinfo=UTC)
        case LargeBinary():
            return b"bytes"
        case JSON():
            return ["words"]
        case String():
            return "words"
    raise AssertionError(f"nothing to write into {column}")


def rows(connection: Connection) -> dict[str, dict[str, object]]:
    """The row of each table that has one."""
    found = {table.name: connection.execute(select(table)).mappings().one_or_none() for table in tables_of(connection)}
    return {name: dict(row) for name, row in found.items() if row is not None}


def tables_of(connection: Connection) -> list[Table]:
    """As they are, each after those that it refers to."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]
