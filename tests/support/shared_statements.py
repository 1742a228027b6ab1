"""SQL is compiled once for all tests, not once for each test's database.

An engine keeps the statements that it has compiled, but every test has an engine of its own; a fifth of the time of a
conversation went into compiling the same statements. Here all SQLite engines count as one dialect with one cache.
"""

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_COMPILED: dict[object, object] = {}


class SharedSqlite(SQLiteDialect_pysqlite):
    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SharedSqlite)

    def __hash__(self) -> int:
        return hash(SharedSqlite)

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=_COMPILED)


def share_statements() -> None:
    registry.register("sqlite", __name__, SharedSqlite.__name__)
