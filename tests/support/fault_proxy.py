"""A network that fails: carries connections to a server, and breaks each of them at the byte that it is told."""

import asyncio
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tests.support.loopback_server import LoopbackServer


class How(Enum):
    """In which way a connection ends."""

    CUT = "closed by the other side"
    RESET = "reset (RST)"
    STALL = "nothing comes any more"


@dataclass(frozen=True)
class Fault:
    """What befalls a connection after so many bytes, both ways taken together. A stall is cut after `stall` seconds."""

    after: int
    how: How = How.CUT
    stall: float = 2.0


class FaultProxy(LoopbackServer):
    """On a port of its own, as long as the `with` block lasts. Each connection takes the next of `faults`.

    When there are no more of them it carries everything unharmed. `broken` counts the connections that it broke.
    """

    def __init__(self, server_port: int, faults: Iterator[Fault], port: int = 0) -> None:
        """`port` is where it listens; 0 lets the system choose."""
        super().__init__()
        self.broken = 0
        self._wanted_port = port
        self._server_port = server_port
        self._faults = faults

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._carry, "127.0.0.1", self._wanted_port)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._server_port)
        wire = _Wire(next(self._faults, None))
        copies = [asyncio.ensure_future(wire.copy(*way)) for way in ((reader, far_writer), (far_reader, writer))]
        try:
            await asyncio.wait(copies, return_when=asyncio.FIRST_COMPLETED)
            if wire.fault is not None and wire.left <= 0:
                self.broken += 1
                await asyncio.sleep(wire.fault.stall if wire.fault.how is How.STALL else 0)
                if wire.fault.how is How.RESET:
                    _reset(writer)
        except asyncio.CancelledError:
            pass  # the proxy closes
        finally:
            for copy in copies:
                copy.cancel()
            await asyncio.gather(*copies, return_exceptions=True)
            for end in (writer, far_writer):
                end.close()


class _Wire:
    """One connection, and how many bytes it still carries."""

    def __init__(self, fault: Fault | None) -> None:
        self.fault = fault
        self.left = float("inf") if fault is None else fault.after

    async def copy(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while self.left > 0 and (data := await source.read(65536)):
            some = data if len(data) <= self.left else data[: int(self.left)]
            self.left -= len(some)
            target.write(some)
            await target.drain()


def _reset(writer: asyncio.StreamWriter) -> None:
    """With a linger of zero the kernel sends RST instead of FIN (socket(7))."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
