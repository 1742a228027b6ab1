"""What all tables have in common: how constraints are named, and what identifies a row."""

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
