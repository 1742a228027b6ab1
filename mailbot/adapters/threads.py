"""Threads (RFC 5322, 3.6.4): which messages stand before another one, by their Message-IDs."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Table, select, update
from sqlalchemy.orm import Session


def forget_threads(
    session: Session,
    table: Table,
    message_ids: Collection[str],
    values: Mapping[str, object],
    *where: ColumnElement[bool],
) -> None:
    """Empties `references` of the rows, of those `where`, that name one of these; and sets `values` there."""
    gone = set(message_ids)
    threaded = select(table.c.id, table.c.references).where(table.c.references != "", *where)
    rows = session.connection().execute(threaded.execution_options(yield_per=1000))
    led_there = [row.id for row in rows if not gone.isdisjoint(row.references.split())]
    for row in led_there:
        session.connection().execute(update(table).where(table.c.id == row).values(references="", **values))
