"""Python objects over a socket between two processes of ours that take turns: eight bytes of length, then a pickle."""

import pickle
import socket
from typing import Any

_LENGTH = 8  # bytes, big-endian
_AT_ONCE = 16 * 1024


def send(wire: socket.socket, thing: object) -> None:
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    wire.sendall(len(data).to_bytes(_LENGTH, "big") + data)


def receive(wire: socket.socket) -> Any:
    """The next object. EOFError when the other end is closed."""
    begun = _some(wire)  # as a rule all of it: nobody sends a second object before the answer to the first
    while len(begun) < _LENGTH:
        begun += _some(wire)
    length = int.from_bytes(begun[:_LENGTH], "big")
    data = bytearray(begun[_LENGTH:])
    while len(data) < length:
        data += _some(wire)
    return pickle.loads(data)  # noqa: S301 - both ends are this program


def _some(wire: socket.socket) -> bytes:
    received = wire.recv(_AT_ONCE)
    if not received:
        raise EOFError
    return received
