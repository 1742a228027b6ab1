"""A post office in a thread: SMTP takes mail for everybody, IMAP shows the programme its own."""

import asyncio
import re
import threading
from collections.abc import Callable, Collection, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.utils import parseaddr
from typing import Any, Self, TypeVar
from urllib.parse import quote

from aiosmtpd.smtp import SMTP, Envelope, Session

from mailbot.domain.programme import Programme
from mailbot.sandbox.imap_server import ImapAccount
from mailbot.sandbox.mail import Delivered

PASSWORD = "open-sesame"  # noqa: S105 - of the sandbox, on loopback
LARGEST = 64 * 1024 * 1024  # bytes of one message
PATIENCE = 10.0  # seconds that the office may take for anything

_LINE_END = re.compile(rb"\r?\n")
T = TypeVar("T")


def wall_clock() -> datetime:
    return datetime.now(UTC)


def _address_in(field: str) -> str:
    """What stands in the last angle brackets, whatever the name before them looks like."""
    return field.rpartition("<")[2].partition(">")[0] if "<" in field else parseaddr(field)[1]


@dataclass
class _Refusal:
    code: int
    times: int | None


@dataclass(frozen=True)
class _Running:
    loop: asyncio.AbstractEventLoop
    closing: asyncio.Event
    imap_port: int
    smtp_port: int


class PostOffice:
    """Real SMTP and IMAP servers on free ports of 127.0.0.1, in one thread, as long as the `with` block lasts."""

    def __init__(
        self,
        programme: str = "mentoring@example.org",
        *,
        without: Collection[str] = (),
        on_letter: Callable[[Delivered], None] | None = None,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        """`programme`: the address whose mail, subaddresses included (RFC 5233), goes into the IMAP account.

        `without`: IMAP capabilities not offered. `on_letter` is called for mail to anybody else, in the post office's
        own thread: it should hand the letter over and return. `clock` says when things are delivered.
        """
        self.programme = programme
        self._owner = Programme(programme, "", ())
        self._account = ImapAccount(programme, PASSWORD, without)
        self._on_letter = on_letter
        self._clock = clock
        self._delivered: list[Delivered] = []
        self._refusals: dict[str, _Refusal] = {}
        self._running: Future[_Running] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="post office", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._running.result(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        running = self._running.result()
        running.loop.call_soon_threadsafe(running.closing.set)
        self._thread.join()

    @property
    def imap_url(self) -> str:
        """As MAILBOT_IMAP_URL wants it."""
        return f"imap://{quote(self.programme)}:{PASSWORD}@127.0.0.1:{self._running.result().imap_port}/INBOX"

    @property
    def smtp_url(self) -> str:
        """As MAILBOT_SMTP_URL wants it."""
        return f"smtp://127.0.0.1:{self._running.result().smtp_port}"

    def deliver(self, raw: bytes, *, sender: str | None = None, to: str | None = None) -> None:
        """Somebody's message reaches the programme.

        `sender` and `to` are its envelope: else what its From field says, and the programme's plain address.
        """
        if sender is None:
            sender = _address_in(str(BytesHeaderParser().parsebytes(raw)["From"]))
        self._in_the_office(self._into_inbox(raw, sender, to or self.programme))

    @property
    def delivered(self) -> list[Delivered]:
        """What went to anybody but the programme, oldest first."""
        return list(self._delivered)

    def mailbox_of(self, address: str) -> list[Delivered]:
        """What somebody outside the programme has received, oldest first."""
        wanted = address.casefold()
        return [letter for letter in self.delivered if wanted in map(str.casefold, letter.recipients)]

    def mailboxes(self) -> dict[str, list[bytes]]:
        """The programme's mailboxes by their names (INBOX, and what has been filed), each oldest message first."""
        return self._in_the_office(self._account.contents())

    def refuse(self, address: str, code: int = 550, *, times: int | None = None) -> None:
        """From now on `address` is answered with `code` (5yz or 4yz), always or so many times."""
        self._refusals[address.casefold()] = _Refusal(code, times)

    # What aiosmtpd calls, in the post office's thread.

    async def handle_RCPT(  # noqa: N802 - the name is aiosmtpd's
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        refusal = self._refusals.get(address.casefold())
        if refusal is None or refusal.times == 0:
            envelope.rcpt_tos.append(address)
            return "250 2.1.5 Recipient accepted"
        if refusal.times is not None:
            refusal.times -= 1
        if refusal.code < 500:
            return f"{refusal.code} 4.2.0 Try {address} again later"
        return f"{refusal.code} 5.1.1 No such address as {address}"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        raw = envelope.original_content or b""
        sender = (envelope.mail_from or "").replace("<>", "")  # as aiosmtpd tells of the null sender
        for address in filter(self._owner.owns, envelope.rcpt_tos):
            await self._into_inbox(raw, sender, address)
        others = tuple(address for address in envelope.rcpt_tos if not self._owner.owns(address))
        if others:
            letter = Delivered(raw, sender, others, self._clock())
            self._delivered.append(letter)
            if self._on_letter is not None:
                self._on_letter(letter)
        return "250 2.0.0 Accepted"

    async def _into_inbox(self, raw: bytes, sender: str, address: str) -> None:
        # The trace of final delivery: RFC 5321, section 4.4, and RFC 9228.
        trace = f"Return-Path: <{sender}>\r\nDelivered-To: {address}\r\n".encode()
        await self._account.append(trace + _LINE_END.sub(b"\r\n", raw), self._clock())

    def _in_the_office(self, act: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(act, self._running.result().loop).result(PATIENCE)

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        smtp = await loop.create_server(self._smtp_session, "127.0.0.1", 0)
        imap = await self._account.serve()
        smtp_port, imap_port = (server.sockets[0].getsockname()[1] for server in (smtp, imap))
        running = _Running(loop, asyncio.Event(), imap_port, smtp_port)
        self._running.set_result(running)
        await running.closing.wait()
        for server in (smtp, imap):
            server.close()
        self._account.hang_up()
        # asyncio.run() ends the conversations that are left; Server.wait_closed() would wait for their ends.

    def _smtp_session(self) -> SMTP:
        return SMTP(
            self,
            hostname="localhost",
            data_size_limit=LARGEST,
            enable_SMTPUTF8=True,
            loop=asyncio.get_running_loop(),
        )
