"""Brings a database to the shape that this version expects (Alembic).

Alembic takes 11 MB and a third of a second, so it is imported where there is something to do.
"""

from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, text

from mailbot.adapters.store import DatabaseStore

if TYPE_CHECKING:
    from alembic.config import Config

_PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the migrations lie inside the package, in a checkout beside it.
_INSTALLED, _CHECKOUT = _PACKAGE / "migrations", _PACKAGE.parent / "migrations"


def migrate(engine: Engine) -> bool:
    """Upgrades to the newest revision; True when there was something to do."""
    if is_up_to_date(engine):
        return False
    from alembic import command

    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return True


def migrate_apart(engine: Engine) -> None:
    """The same in a process of its own: one that lives long would hold on to Alembic's memory."""
    if not is_up_to_date(engine):
        url = engine.url.render_as_string(hide_password=False)
        with get_context("spawn").Pool(1) as process:
            process.apply(_migrate, (url,))


def is_up_to_date(engine: Engine) -> bool:
    """Whether the database is at the newest revision: each is a file that begins with its number."""
    newest = max(file.name.partition("_")[0] for file in (_scripts() / "versions").glob("[0-9]*.py"))
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        return bool(connection.scalar(text("SELECT version_num FROM alembic_version")) == newest)


def configuration() -> "Config":
    """Alembic's configuration, without a file: the scripts travel with the package."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_scripts()))
    config.set_main_option("path_separator", "os")
    return config


def _scripts() -> Path:
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def _migrate(url: str) -> None:
    migrate(DatabaseStore(url).engine)
