"""A mail server that says what a test wants it to say, and remembers what it was given."""

import asyncio
import base64
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.support.certificate import Certificate
from tests.support.loopback_server import LoopbackServer


@dataclass(frozen=True)
class Received:
    """A message that was accepted, with its envelope."""

    raw: bytes
    sender: str
    recipients: tuple[str, ...]


class SmtpSink(LoopbackServer):
    """A real SMTP server (aiosmtpd) in a thread, on a free port of 127.0.0.1, as long as the `with` block lasts.

    `answers` holds what it says instead of yes, by what it is asked: `MAIL`, `DOT` (after the text), or an address; and
    of the null sender alone: `<>`, `RCPT from <>`, `DOT from <>`. `senders` are all that it was told, taken or not.
    `hang_ups` holds where it closes the connection, once for each entry: `MAIL`, `RCPT`, `DATA`, `DOT`.
    `silent` lets it take letters without a word. `connections` counts all that were ever opened.
    """

    def __init__(
        self,
        *,
        certificate: Certificate | None = None,
        tls_at_once: bool = False,
        login: tuple[str, str] | None = None,
        smtputf8: bool = True,
        is_good: Callable[[str], bool] | None = None,
    ) -> None:
        """With a `certificate` it wants STARTTLS, or TLS at once; with a `login` it wants this user and password.

        With `is_good` it takes tokens (XOAUTH2), and no passwords.
        """
        super().__init__()
        self.received: list[Received] = []
        self.senders: list[str] = []
        self.answers: dict[str, str] = {}
        self.hang_ups: list[str] = []
        self.silent = False
        self.connections = 0
        self._tls = _server_context(certificate) if certificate else None
        self._tls_at_once = tls_at_once
        self._login = login
        self._is_good = is_good
        self._smtputf8 = smtputf8

    @property
    def url(self) -> str:
        """As MAILBOT_SMTP_URL wants it."""
        scheme = "smtp" if self._tls is None else "smtps" if self._tls_at_once else "smtp+starttls"
        login = "{}:{}@".format(*self._login) if self._login else "mentoring%40example.org@" if self._is_good else ""
        return f"{scheme}://{login}127.0.0.1:{self.port}"

    # What aiosmtpd calls, in the sink's thread.

    async def handle_MAIL(  # noqa: N802
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self._hang_up_if_wanted("MAIL")
        if (self._login or self._is_good) and not session.authenticated:
            return "530 5.7.0 Log in first"
        self.senders.append(address)
        answer = self.answers.get("<>" if address == "<>" else "MAIL", "250 2.1.0 Sender accepted")
        if answer.startswith("2"):
            envelope.mail_from = address
        return answer

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        """A wrong token is answered by a challenge that explains it, and refused after the client's empty line."""
        given = base64.b64decode(args[1]).decode()
        token = given.partition("auth=Bearer ")[2].partition("\x01")[0]
        if self._is_good is None or self._is_good(token):
            return AuthResult(success=self._is_good is not None, auth_data=given)
        await server.challenge_auth('{"status": "401"}')
        return AuthResult(success=False, handled=False)

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self._hang_up_if_wanted("RCPT")
        answer = self.answers.get(address) or self._of_null_sender("RCPT", envelope)
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Recipient accepted"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self._hang_up_if_wanted("DOT")
        if self.silent:
            await asyncio.Event().wait()
        answer = self.answers.get("DOT") or self._of_null_sender("DOT", envelope) or "250 2.0.0 Accepted"
        if answer.startswith("2"):
            raw, sender = envelope.original_content or b"", (envelope.mail_from or "").replace("<>", "")
            self.received.append(Received(raw, sender, tuple(envelope.rcpt_tos)))
        return answer

    def _of_null_sender(self, asked: str, envelope: Envelope) -> str | None:
        return self.answers.get(f"{asked} from <>") if envelope.mail_from == "<>" else None

    def _hang_up_if_wanted(self, where: str) -> None:
        if where in self.hang_ups:
            self.hang_ups.remove(where)
            raise asyncio.CancelledError  # on which aiosmtpd closes the connection, without a word

    async def listen(self) -> asyncio.Server:
        at_once = self._tls if self._tls_at_once else None
        return await asyncio.get_running_loop().create_server(self._session, "127.0.0.1", 0, ssl=at_once)

    def _session(self) -> SMTP:
        self.connections += 1
        starttls = None if self._tls_at_once else self._tls
        return _Conversation(
            self,
            hostname="localhost",
            enable_SMTPUTF8=self._smtputf8,
            tls_context=starttls,
            require_starttls=starttls is not None,
            auth_require_tls=False,
            authenticator=self._authenticate,
            auth_exclude_mechanism=["LOGIN", "PLAIN"] if self._is_good else ["XOAUTH2"],
            loop=asyncio.get_running_loop(),
        )

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: object
    ) -> AuthResult:
        wanted = tuple(word.encode() for word in self._login or ())
        assert isinstance(given, LoginPassword)
        return AuthResult(success=(given.login, given.password) == wanted, handled=False)


class _Conversation(SMTP):
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        self.event_handler._hang_up_if_wanted("DATA")
        await super().smtp_DATA(arg)


def _server_context(certificate: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.file, certificate.key)
    return context
