"""Brings a database to the shape that this version expects (Alembic)."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

_PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the migrations lie inside the package, in a checkout beside it.
_INSTALLED, _CHECKOUT = _PACKAGE / "migrations", _PACKAGE.parent / "migrations"


def migrate(engine: Engine) -> bool:
    """Upgrades to the newest revision; True when there was something to do."""
    config = configuration()
    head = ScriptDirectory.from_config(config).get_current_head()
    with engine.begin() as connection:
        if MigrationContext.configure(connection).get_current_revision() == head:
            return False
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return True


def configuration() -> Config:
    """Alembic's configuration, without a file: the scripts travel with the package."""
    config = Config()
    config.set_main_option("script_location", str(_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT))
    config.set_main_option("path_separator", "os")
    return config
