"""Where a programme under test keeps its records and its ticks: two files, or PostgreSQL and Valkey (`--scale`).

The servers are started once for all tests, and every programme gets a database of its own.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, create_engine, text

from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore
from tests.support.postgresql import Postgresql
from tests.support.valkey import DATABASES, Valkey

# Told to the processes in which pytest-xdist runs tests.
_POSTGRESQL, _VALKEY = "TEST_POSTGRESQL", "TEST_VALKEY"
_TEMPLATE = "migrated"

_made: dict[Path, tuple[str, str]] = {}
_numbers = count(1)


def at_scale() -> bool:
    return _POSTGRESQL in os.environ


@contextmanager
def servers() -> Iterator[None]:
    """Starts both; what is stored from now on is stored there."""
    with Postgresql() as postgresql, Valkey() as valkey:
        _command(postgresql.url, f"CREATE DATABASE {_TEMPLATE}")
        store = DatabaseStore(postgresql.url_of(_TEMPLATE))
        migrate(store.engine)
        store.close()
        os.environ |= {_POSTGRESQL: postgresql.url, _VALKEY: valkey.url}
        yield
        del os.environ[_POSTGRESQL], os.environ[_VALKEY]


def storage_for(folder: Path, *, migrated: bool = True) -> dict[str, str]:
    """The settings `database_url` and `queue_url`; the same for the same folder."""
    if not at_scale():
        database = folder / "mailbot.db"
        if migrated and not database.exists():
            database.write_bytes(_migrated_file())
        return {"database_url": f"sqlite:///{database}", "queue_url": f"sqlite:///{folder}/queue.db"}
    if folder not in _made:
        number = next(_numbers)
        worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
        name = f"programme_{worker}_{number}"
        template = _TEMPLATE if migrated else "template0"
        _command(os.environ[_POSTGRESQL], f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        database_url = os.environ[_POSTGRESQL].rpartition("/")[0] + f"/{name}"
        queue = (int(worker) * 1000 + number) % DATABASES
        _made[folder] = database_url, f"{os.environ[_VALKEY]}/{queue}"
    database_url, queue_url = _made[folder]
    return {"database_url": database_url, "queue_url": queue_url}


@cache
def _migrated_file() -> bytes:
    """Migrating takes a third of a second: it is done once for all tests."""
    with TemporaryDirectory() as folder:
        store = DatabaseStore(f"sqlite:///{folder}/mailbot.db")
        migrate(store.engine)
        store.close()
        return Path(folder, "mailbot.db").read_bytes()


@contextmanager
def databases_of_a_test() -> Iterator[None]:
    """What storage_for() makes in the block is deleted after it; what a whole module uses was made before it."""
    before = set(_made)
    yield
    for folder in set(_made) - before:
        name = _made.pop(folder)[0].rpartition("/")[2]
        _command(os.environ[_POSTGRESQL], f"DROP DATABASE {name} WITH (FORCE)")


def bytes_in(folder: Path) -> bytes:
    """Every byte of the database: its files, the write-ahead log included, or every row of PostgreSQL."""
    if not at_scale():
        return b"".join(file.read_bytes() for file in sorted(folder.glob("*.db*")))
    engine = create_engine(storage_for(folder)["database_url"])
    try:
        return b"\n".join(_rows(engine))
    finally:
        engine.dispose()


def _rows(engine: Engine) -> Iterator[bytes]:
    with engine.connect() as connection:
        tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        for table in connection.execute(text(tables)).scalars().all():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')):
                yield b"\t".join(map(_as_bytes, row))


def _as_bytes(value: Any) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def _command(url: str, command: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(command))
    engine.dispose()
