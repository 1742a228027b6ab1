"""The page that Prometheus fetches from a worker: GET /metrics, on this machine only."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from mailbot.errors import SettingsError


class MetricsPage:
    """Served from a thread of its own as long as the `with` block lasts. Port 0 is any free one."""

    def __init__(self, port: int, text: Callable[[], str]) -> None:
        """SettingsError when the port is taken."""
        try:
            self._server = ThreadingHTTPServer(("127.0.0.1", port), _answering(text))
        except OSError as error:
            raise SettingsError(f"MAILBOT_METRICS_PORT {port} can't be used ({error.strerror}).") from error
        self._thread = threading.Thread(target=self._server.serve_forever, name="metrics", daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_port

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _answering(text: Callable[[], str]) -> type[BaseHTTPRequestHandler]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/metrics":
                self.send_error(404)
                return
            body = text().encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """A look at the figures is no event."""

    return Answer
