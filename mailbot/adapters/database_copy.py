"""Moves a programme from one database to another, and compares the two row by row."""

from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, Table, func, select

from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.tables import leases, metadata
from mailbot.errors import MailbotError

_BITE = 100  # rows held in memory at one time; each may hold a whole message


def copy_database(source: DatabaseStore, target: DatabaseStore, now: datetime) -> int:
    """Copies every row, all or none, and reads both databases again. Returns how many rows there are.

    Both have the newest tables. MailbotError when a worker runs on the source, when the target holds something, or when
    a row came out differently.
    """
    tables = [table for table in metadata.sorted_tables if table is not leases]
    with source.reading() as old:
        _refuse_to_hurry(old, now)
        with target.engine.begin() as new:
            _refuse_to_mix(new, tables)
            for table in tables:
                for rows in _bites(old, table):
                    new.execute(table.insert(), rows)
                target.continue_ids(new, table)
        with target.reading() as new:
            return sum(_compare(old, new, table) for table in tables)


def _refuse_to_hurry(source: Connection, now: datetime) -> None:
    if source.scalar(select(func.count()).select_from(leases).where(leases.c.until > now)):
        raise MailbotError("A worker runs on this database; stop it first, and copy when it has stopped.")


def _refuse_to_mix(target: Connection, tables: list[Table]) -> None:
    for table in tables:
        if target.execute(select(table).limit(1)).first():
            raise MailbotError(f"The new database holds something already (in {table.name}); copy into an empty one.")


def _compare(source: Connection, target: Connection, table: Table) -> int:
    count = 0
    for old, new in zip_longest(_rows(source, table), _rows(target, table)):
        if old is None or new is None or {name: _stored(value) for name, value in old.items()} != new:
            raise MailbotError(f"Row {count + 1} of {table.name} came out differently; keep the old database.")
        count += 1
    return count


def _stored(value: Any) -> Any:
    """PostgreSQL's text holds no NUL: see postgresql.py."""
    return value.replace("\x00", "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) and "\x00" in value else value


def _rows(connection: Connection, table: Table) -> Iterator[dict[str, Any]]:
    return (row for bite in _bites(connection, table) for row in bite)


def _bites(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    everything = select(table).order_by(*table.primary_key)
    for bite in connection.execution_options(yield_per=_BITE).execute(everything).mappings().partitions():
        yield [dict(row) for row in bite]
