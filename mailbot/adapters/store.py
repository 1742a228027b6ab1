"""Where the records are kept: a database, and transactions over it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from mailbot.adapters.records import DatabaseRecords
from mailbot.adapters.tables import map_records
from mailbot.errors import SettingsError

_WHICH_URL = "MAILBOT_DATABASE_URL must look like sqlite:///mailbot.db or postgresql://…"
BUSY_TIMEOUT = 30.0  # seconds that SQLite waits for another writer


class DatabaseStore:
    """Transactions over the database at `url` (`sqlite:///…` or `postgresql://…`)."""

    def __init__(self, url: str) -> None:
        map_records()
        self.engine = _engine(url)
        # SQLite has one writer. Threads of ours wait for each other here, woken at once; SQLite itself would look
        # again after ever longer pauses.
        self._one_writer = Lock() if self.engine.dialect.name == "sqlite" else nullcontext()

    @contextmanager
    def begin(self) -> Iterator[DatabaseRecords]:
        """A transaction that commits at the end of the block, and rolls back on an exception.

        Changes are written at its end, and by each `add` of a person or a pairing: a query in between sees the rows as
        they were, with the objects as they are.
        """
        with (
            self._one_writer,
            Session(self.engine, expire_on_commit=False, autoflush=False) as session,
            session.begin(),
        ):
            yield DatabaseRecords(session)

    @contextmanager
    def look(self) -> Iterator[DatabaseRecords]:
        """For reading alone: on SQLite it neither waits for a writer nor holds one up."""
        reading = self.engine.connect().execution_options(reading=True)
        with reading as connection, Session(connection, expire_on_commit=False, autoflush=False) as session:
            yield DatabaseRecords(session)

    def wipe_traces(self) -> None:
        """Takes what was overwritten or deleted out of SQLite's write-ahead log; its pages are overwritten anyway."""
        if self.engine.dialect.name == "sqlite":
            with closing(self.engine.raw_connection()) as connection:  # a checkpoint can't be made in a transaction
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str) -> Engine:
    """Errors hide the values of a statement: they end up in logs, and values are what people wrote."""
    try:
        backend = make_url(url).get_backend_name()
    except ArgumentError as error:
        raise SettingsError(_WHICH_URL) from error
    if backend == "postgresql":
        return _postgresql(url)
    if backend != "sqlite":
        raise SettingsError(_WHICH_URL)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT}, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql(url: str) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise SettingsError("PostgreSQL needs one package more: pip install 'psycopg[binary]'.") from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # pysqlite's own transaction control would start none before a SELECT: we start them ourselves, see below.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once, so that what was read is still true when it is written. A deferred
    # transaction that reads first and writes later fails with "database is locked" when somebody wrote in between.
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
