"""What is PostgreSQL's own: many writers, who take turns where two of them would decide on the same thing.

Turns are advisory locks, which end with the transaction, however it ends. Two transactions that change one record all
the same are told apart by its version (see tables.py): the second is undone, and its work is done again.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table, create_engine, event, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from mailbot.errors import SettingsError

if TYPE_CHECKING:
    import psycopg

_CONNECTIONS = 10  # at one time; each thread of ours needs two at most


class Postgresql:
    """The database of a server."""

    def __init__(self, url: str) -> None:
        """SettingsError where its driver is not installed. Errors hide what people wrote, as SQLite's do."""
        try:
            self.engine = create_engine(url, pool_pre_ping=True, max_overflow=_CONNECTIONS, hide_parameters=True)
        except ModuleNotFoundError as error:
            raise SettingsError("PostgreSQL needs one package more: pip install 'mailbot[scale]'.") from error
        event.listen(self.engine, "connect", _prepare)
        self.one_writer: AbstractContextManager[object] = nullcontext()

    def insert_once(self, session: Session, table: Table, values: Mapping[str, object]) -> bool:
        """Inserts a row unless there is one with its key, or will be: it waits for whoever inserts the same."""
        inserted = insert(table).values(values).on_conflict_do_nothing().returning(*table.primary_key)
        return session.execute(inserted).first() is not None

    def take_turn(self, session: Session, what: str) -> None:
        """Waits until no other transaction has the turn of that name."""
        session.execute(select(func.pg_advisory_xact_lock(_number(what))))

    def try_turn(self, session: Session, what: str) -> bool:
        """Takes the turn of that name unless another transaction has it; whether it did."""
        return bool(session.scalar(select(func.pg_try_advisory_xact_lock(_number(what)))))

    def continue_ids(self, connection: Connection, table: Table) -> None:
        """Ids given by hand don't move the counter from which new ones are taken."""
        if "id" in table.c:
            counter = func.pg_get_serial_sequence(table.name, "id")
            connection.execute(select(func.setval(counter, func.max(table.c.id))).having(func.max(table.c.id) > 0))

    def wipe_traces(self) -> None:
        """Lets go of the rows that were overwritten or deleted; PostgreSQL's log of changes is recycled by itself."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")


def _number(name: str) -> object:
    return func.hashtextextended(name, 0)


def _prepare(connection: "psycopg.Connection", _record: object) -> None:
    """PostgreSQL's text holds no NUL; people's mail may. It is shown as what stands for "no such character"."""
    from psycopg.types.string import StrDumper

    class WithoutNul(StrDumper):
        def dump(self, obj: str) -> bytes | bytearray | memoryview | None:
            return super().dump(obj.replace("\x00", "\N{REPLACEMENT CHARACTER}"))

    connection.adapters.register_dumper(str, WithoutNul)
