"""A server of a test's own: on loopback, in a thread with an event loop of its own."""

import asyncio
import threading
from abc import ABC, abstractmethod
from concurrent.futures import Future
from typing import Self

PATIENCE = 10.0  # seconds


class LoopbackServer(ABC):
    """It serves on `port` as long as the `with` block lasts."""

    def __init__(self) -> None:
        self._running: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._running.result(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        loop, closing, _port = self._running.result()
        loop.call_soon_threadsafe(closing.set)
        self._thread.join()

    @property
    def port(self) -> int:
        return self._running.result()[2]

    @abstractmethod
    async def listen(self) -> asyncio.Server:
        """Opens the port."""

    async def _serve(self) -> None:
        closing = asyncio.Event()
        server = await self.listen()
        self._running.set_result((asyncio.get_running_loop(), closing, server.sockets[0].getsockname()[1]))
        await closing.wait()
        server.close()
