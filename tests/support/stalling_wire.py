"""A wire between a client and a server that can go dead without a sign, as networks do."""

import socket
import threading
from contextlib import suppress
from typing import Self


class StallingWire:
    """Carries one connection from a port of its own to that of a server; once it stalls, nothing comes back."""

    def __init__(self, server_port: int) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._server = socket.create_connection(("127.0.0.1", server_port))
        self._stalled = threading.Event()
        self._thread = threading.Thread(target=self._carry, daemon=True)
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # it may have gone before
            self._server.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        self._server.close()

    def stall(self) -> None:
        self._stalled.set()

    def _carry(self) -> None:
        client, _ = self._listener.accept()
        with client:
            forth = threading.Thread(target=_copy, args=(client, self._server), daemon=True)
            forth.start()
            _copy(self._server, client, until=self._stalled)
            forth.join()


def _copy(source: socket.socket, target: socket.socket, until: threading.Event | None = None) -> None:
    """Until the source has ended, or either end has broken off; what comes after `until` is dropped."""
    with suppress(OSError):
        while data := source.recv(65536):
            if until is None or not until.is_set():
                target.sendall(data)
