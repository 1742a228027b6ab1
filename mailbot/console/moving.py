"""`mailbot copy-database`: a programme that has outgrown SQLite moves to PostgreSQL."""

from contextlib import closing

from mailbot.adapters.clock import system_clock
from mailbot.adapters.database_copy import copy_database
from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore


def copy(source: str, target: str) -> str:
    """Copies all that is at one URL to the other; what to do next, in words."""
    with closing(DatabaseStore(source)) as old, closing(DatabaseStore(target)) as new:
        for store in (old, new):
            migrate(store.engine)
        rows = copy_database(old, new, system_clock())
    return f"{rows} rows are copied, and compared one by one. Next: set MAILBOT_DATABASE_URL to the new database."
