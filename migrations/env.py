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
    render_as_batch=True,  # SQLite can't alter a column in place
    render_item=render_item,
)

with context.begin_transaction():
    context.run_migrations()
