"""What is SQLite's own: one writer at a time, and files that traces are wiped from."""

from collections.abc import Mapping
from contextlib import closing
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Table, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

BUSY_TIMEOUT = 30.0  # seconds that SQLite waits for another process that writes


class Sqlite:
    """The database in one file.

    `one_writer`: threads of ours wait for each other here, woken at once; SQLite itself would look again after ever
    longer pauses.
    """

    def __init__(self, url: str) -> None:
        """Errors hide the values of a statement: they end up in logs, and values are what people wrote."""
        self.engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT}, hide_parameters=True)
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)
        self.one_writer = Lock()

    def insert_once(self, session: Session, table: Table, values: Mapping[str, object]) -> bool:
        """Inserts a row unless there is one with its key; whether it did."""
        inserted = insert(table).values(values).on_conflict_do_nothing().returning(*table.primary_key)
        return session.execute(inserted).first() is not None

    def take_turn(self, session: Session, what: str) -> None:
        """A transaction that writes has every turn."""

    def try_turn(self, session: Session, what: str) -> bool:
        return True

    def continue_ids(self, connection: Connection, table: Table) -> None:
        """SQLite counts on from the highest."""

    def wipe_traces(self) -> None:
        """Takes what was overwritten or deleted out of the write-ahead log; its pages are overwritten anyway."""
        with closing(self.engine.raw_connection()) as connection:  # a checkpoint can't be made in a transaction
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _prepare(connection: Any, _record: object) -> None:
    # pysqlite's own transaction control would start none before a SELECT: we start them ourselves, see below.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once, so that what was read is still true when it is written. A deferred
    # transaction that reads first and writes later fails with "database is locked" when somebody wrote in between.
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
