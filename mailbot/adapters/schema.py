"""What all tables have in common: how constraints are named, what identifies a row, and what counts its changes."""

from sqlalchemy import Column, Integer, MetaData

# Constraints need names that both databases agree on, or a later migration can't drop them.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def new_id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def version() -> Column[int]:
    """Counts the changes of a record, so that two transactions can't both change what they read: see store.py."""
    return Column("version", Integer, nullable=False, server_default="1")
