"""Where the records are kept: a database, and transactions over it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from mailbot.adapters.mapping import map_records
from mailbot.adapters.postgresql import Postgresql
from mailbot.adapters.records import DatabaseRecords
from mailbot.adapters.sqlite import Sqlite
from mailbot.errors import Conflict, SettingsError, StoreUnavailable

_WHICH_URL = "MAILBOT_DATABASE_URL must look like sqlite:///mailbot.db or postgresql://…"
# SQLSTATEs: serialization failure, deadlock, and a row that somebody else inserted first.
_CONFLICTS = {"40001", "40P01", "23505"}


class DatabaseStore:
    """Transactions over the database at `url` (`sqlite:///…` or `postgresql://…`).

    With the programme's `secret` it knows what was erased.
    """

    def __init__(self, url: str, secret: str = "") -> None:
        map_records()
        self._database = _database(url)
        self._secret = secret
        self.engine = self._database.engine

    @contextmanager
    def begin(self) -> Iterator[DatabaseRecords]:
        """A transaction that commits at the end of the block, and rolls back on an exception.

        Changes are written at its end, and by each `add` of a person or a pairing: a query in between sees the rows as
        they were, with the objects as they are. Conflict when another transaction was quicker to change the same.
        """
        with _plain_words(), self._database.one_writer, _session(self.engine) as session, session.begin():
            records = DatabaseRecords(session, self._database, self._secret)
            yield records
            records.write_down()

    @contextmanager
    def look(self) -> Iterator[DatabaseRecords]:
        """For reading alone: on SQLite it neither waits for a writer nor holds one up."""
        with _plain_words(), self.reading() as connection, _session(connection) as session:
            yield DatabaseRecords(session, self._database, self._secret)

    def reading(self) -> Connection:
        """A connection for reading alone."""
        return self.engine.connect().execution_options(reading=True)

    def continue_ids(self, connection: Connection, table: Table) -> None:
        """New rows get ids above those that were copied into `table`."""
        self._database.continue_ids(connection, table)

    def wipe_traces(self) -> None:
        """Leaves nothing of what was overwritten or deleted in the database's own files."""
        self._database.wipe_traces()

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def _session(bind: Engine | Connection) -> Iterator[Session]:
    """A session whose objects outlive it.

    Closing it sets an attribute of every object's state. In Python 3.11 that may start a garbage collection half-way;
    if the object itself was garbage by then, SQLAlchemy's weak reference changes the same state, and its memory is
    freed twice. (From 3.12 on, collections begin between two instructions only.)
    """
    with Session(bind, expire_on_commit=False, autoflush=False) as session:
        try:
            yield session
        finally:
            kept = list(session.identity_map.values())
    del kept


@contextmanager
def _plain_words() -> Iterator[None]:
    """Raises Conflict or StoreUnavailable for what is nobody's fault."""
    try:
        yield
    except StaleDataError as error:
        raise Conflict from error
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) in _CONFLICTS:
            raise Conflict from error
        if isinstance(error, OperationalError):
            raise _unavailable(error) from error
        raise


def _unavailable(error: OperationalError) -> StoreUnavailable:
    reason = str(error.orig).partition("\n")[0]
    return StoreUnavailable(
        f"The database can't be used now ({reason}); see whether it runs, and has room on its disk."
    )


def _database(url: str) -> Sqlite | Postgresql:
    try:
        backend = make_url(url).get_backend_name()
    except ArgumentError as error:
        raise SettingsError(_WHICH_URL) from error
    match backend:
        case "sqlite":
            return Sqlite(url)
        case "postgresql":
            return Postgresql(url)
        case _:
            raise SettingsError(_WHICH_URL)
