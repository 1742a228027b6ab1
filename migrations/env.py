"""Runs migrations on the connection that mailbot hands over: see mailbot/adapters/migration.py."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

from mailbot.adapters.tables import metadata


def render_item(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Migrations name plain column types, so that they still run when a type of ours is renamed."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # No batches: on SQLite these make a table anew, which those that refer to it don't allow. It adds and drops columns
    # in place (from 3.35 on), however many rows there are.
    render_as_batch=False,
    render_item=render_item,
)

with context.begin_transaction():
    context.run_migrations()
