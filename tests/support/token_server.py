"""Whoever gives out tokens: what Microsoft and Google answer, over TLS on 127.0.0.1, and who asks them whether a token
is good (RFC 7662)."""

import base64
import json
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, quote, urlsplit

from tests.support.certificate import Certificate

USER = "mentoring@example.org"


class TokenServer:
    """It serves as long as the `with` block lasts; clients trust it by REQUESTS_CA_BUNDLE.

    `revoked`: nobody gets a further token. `away`: it answers nothing but 503. `login_ends_in`: seconds.
    """

    def __init__(self, certificate: Certificate) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.file, certificate.key)
        self._for_clients, self._for_servers = _Server(self), _Server(self)
        self._for_clients.socket = context.wrap_socket(self._for_clients.socket, server_side=True)
        self.tokens: list[str] = []  # all that were ever given out; the last one is good
        self.revoked = self.away = False
        self.login_ends_in: int | None = None
        self.asked_for: list[str] = []  # grant types
        self._pending = True
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        for server in (self._for_clients, self._for_servers):
            threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for server in (self._for_clients, self._for_servers):
            server.shutdown()
            server.server_close()

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self._for_clients.server_port}"

    @property
    def introspection_url(self) -> str:
        """Where a mail server asks about a token."""
        return f"http://127.0.0.1:{self._for_servers.server_port}/introspect"

    def is_good(self, token: str) -> bool:
        return token in self.tokens[-1:]

    def get(self, path: str, asked: dict[str, str]) -> dict[str, Any] | str:
        """A page: JSON, or where the browser is sent."""
        if path.endswith("/.well-known/openid-configuration"):
            own = f"{self.url}/{path.split('/')[1]}/oauth2/v2.0"
            return {
                "issuer": own,
                "authorization_endpoint": f"{own}/authorize",
                "token_endpoint": f"{own}/token",
                "device_authorization_endpoint": f"{own}/devicecode",
            }
        return f"{asked['redirect_uri']}?code=a-code&state={quote(asked['state'])}"

    def post(self, path: str, asked: dict[str, str]) -> dict[str, Any]:
        if path == "/introspect":
            return {"active": self.is_good(asked.get("token", "")), "username": USER.partition("@")[0]}
        if path.endswith("/devicecode"):
            return {
                "device_code": "a-device",
                "user_code": "ABCD-EFGH",
                "verification_uri": f"{self.url}/device",
                "message": f"Open {self.url}/device and enter the code ABCD-EFGH.",
                "expires_in": 60,
                "interval": 0,
            }
        with self._lock:
            return self._token(asked)

    def _token(self, asked: dict[str, str]) -> dict[str, Any]:
        self.asked_for.append(asked["grant_type"].rpartition(":")[2])
        if self.asked_for[-1] == "device_code" and self._pending:  # the first look is always too early
            self._pending = False
            return {"error": "authorization_pending"}
        if self.revoked:
            return {"error": "invalid_grant", "error_description": "AADSTS50173: The grant has been revoked.\nTrace: 1"}
        self.tokens.append(f"token-{len(self.tokens) + 1}")
        answer = {"access_token": self.tokens[-1], "token_type": "Bearer", "expires_in": 3600}
        if self.asked_for[-1] not in ("client_credentials", "jwt-bearer"):
            answer |= {"refresh_token": f"renewal-{len(self.tokens)}", "client_info": _CLIENT_INFO}
            answer |= {"refresh_token_expires_in": self.login_ends_in} if self.login_ends_in else {}
        return answer


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, tokens: TokenServer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.tokens = tokens


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        page = self.server.tokens.get(url.path, _fields(url.query))
        if self.server.tokens.away:
            self._answer(503, {})
        elif isinstance(page, str):
            self._answer(302, {}, Location=page)
        else:
            self._answer(200, page)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.server.tokens.away:
            self._answer(503, {})
            return
        answer = self.server.tokens.post(urlsplit(self.path).path, _fields(body))
        self._answer(400 if "error" in answer else 200, answer)

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def _answer(self, code: int, page: dict[str, Any], **headers: str) -> None:
        body = json.dumps(page).encode()
        self.send_response(code)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _fields(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


_CLIENT_INFO = (
    base64.urlsafe_b64encode(b'{"uid": "u", "utid": "t"}').decode().rstrip("=")
)  # as Microsoft names an account
