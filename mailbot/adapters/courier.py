"""Carries letters to the SMTP server (RFC 5321): several at a time, each recipient's answer on its own."""

import asyncio
import ssl
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

import aiosmtplib

from mailbot.adapters.mail_url import AccessToken, MailUrl, Security
from mailbot.adapters.smtp_connection import connect, part_from, plain_words
from mailbot.adapters.smtp_dialogue import transmit
from mailbot.domain.correspondence import LetterState
from mailbot.domain.delivery import Delivery, Dispatch
from mailbot.errors import CourierError

Report = Callable[[Dispatch, Mapping[str, Delivery]], None]


class SmtpCourier:
    """Knows the way to one SMTP server. It keeps no connection between two calls, and may be shared by threads."""

    def __init__(
        self,
        url: MailUrl,
        *,
        connections: int = 4,
        timeout: float = 30.0,
        last_timeout: float = 600.0,
        hostname: str | None = None,
        access_token: AccessToken | None = None,
    ) -> None:
        """`connections` at most; SMTP waits for an answer four times a letter, so that far servers want several.

        `timeout`: seconds for any answer but the last one of a letter, for which a server may need `last_timeout`
        (RFC 5321, section 4.5.3.2.6: ten minutes). `hostname` is what we call ourselves in EHLO, else our full name.
        `access_token`: in place of a password.
        """
        self._url = url
        self._connections = connections
        self._timeout = timeout
        self._last_timeout = last_timeout
        self._hostname = hostname
        self._access_token = access_token
        self._tls = None if url.security is Security.NONE else ssl.create_default_context()
        self._takes_null_sender = True  # until it is seen that it doesn't

    def deliver(
        self,
        dispatches: Sequence[Dispatch],
        report: Report,
        may_go_on: Callable[[], bool] = lambda: True,
        is_wanted: Callable[[Dispatch], bool] = lambda _: True,
    ) -> None:
        """Returns when all are done, or when one is done after which `may_go_on` says no.

        Each is asked for by `is_wanted` when its turn has come, and left alone when that says no.

        `report` is called in this thread, for one letter at a time.

        After the server's last word it gets one Delivery for each recipient: SENT, DEFERRED, FAILED, or SENDING where
        the connection broke so late that nobody knows.

        CourierUnavailable or CourierRefused when no connection could be made at all, or when all have been lost for
        good on the way: what was not reported then was not touched.
        """
        if dispatches:
            asyncio.run(self._deliver(deque(dispatches), report, may_go_on, is_wanted))

    def check(self) -> str:
        """Connects, logs in, asks for an answer; a sentence that says so, or CourierUnavailable or CourierRefused."""
        return asyncio.run(self._check())

    async def _check(self) -> str:
        smtp = await self._connect()
        with plain_words(self._url):
            await smtp.noop()
        await part_from(smtp)
        who = f"as {self._url.user}" if self._url.user else "without a login"
        return f"{self._url.server} takes our mail {who} ({self._url.security.value})"

    async def _deliver(
        self,
        waiting: deque[Dispatch],
        report: Report,
        may_go_on: Callable[[], bool],
        is_wanted: Callable[[Dispatch], bool],
    ) -> None:
        first = await self._connect()
        others = min(self._connections, len(waiting)) - 1
        lines = [_Line(self._connect, first), *(_Line(self._connect) for _ in range(others))]
        under_way: set[str] = set()
        work = (self._work(line, waiting, under_way, report, may_go_on, is_wanted) for line in lines)
        losses = await asyncio.gather(*work)
        if waiting:
            raise next(loss for loss in losses if loss is not None)

    async def _work(
        self,
        line: "_Line",
        waiting: deque[Dispatch],
        under_way: set[str],
        report: Report,
        may_go_on: Callable[[], bool],
        is_wanted: Callable[[Dispatch], bool],
    ) -> CourierError | None:
        """Carries what is waiting until nothing is; returns why, when the line was lost for good.

        What goes to one person first goes one after the other: a thread is read in the order in which it was written.
        """
        try:
            while waiting:
                await line.open()
                if not may_go_on():
                    waiting.clear()
                dispatch = _take_next(waiting, under_way)
                if dispatch is None:  # another line has taken the last one, or carries what the rest has to follow
                    break
                if not is_wanted(dispatch):
                    continue
                under_way.update(dispatch.recipients[:1])
                report(dispatch, await self._send(line, dispatch))
                under_way.difference_update(dispatch.recipients[:1])
        except CourierError as loss:
            return loss
        finally:
            await line.close()
        return None

    async def _send(self, line: "_Line", dispatch: Dispatch) -> Mapping[str, Delivery]:
        try:
            if dispatch.wants_no_report and self._takes_null_sender:
                return await self._transmit_from_nobody(line, dispatch)
            return await self._transmit(line, dispatch)
        except (aiosmtplib.SMTPException, OSError, CourierError) as trouble:
            await line.close()
            return dict.fromkeys(dispatch.recipients, Delivery(LetterState.DEFERRED, " ".join(str(trouble).split())))

    async def _transmit_from_nobody(self, line: "_Line", dispatch: Dispatch) -> Mapping[str, Delivery]:
        """With the null sender (RFC 5321, 4.5.5); where that is refused for good, at once again in our own name.

        Servers that don't take it say so in answer to MAIL, to RCPT or after the text: what they take then tells.
        """
        deliveries = await self._transmit(line, replace(dispatch, sender=""))
        if any(delivery.state is not LetterState.FAILED for delivery in deliveries.values()):
            return deliveries
        deliveries = await self._transmit(line, dispatch)
        if any(delivery.state is LetterState.SENT for delivery in deliveries.values()):
            self._takes_null_sender = False
        return deliveries

    async def _transmit(self, line: "_Line", dispatch: Dispatch) -> Mapping[str, Delivery]:
        try:
            return await transmit(await line.open(), dispatch, self._last_timeout)
        except aiosmtplib.SMTPServerDisconnected:
            # It had not been taken. Many servers hang up when a connection has carried enough: once more, then.
            return await transmit(await line.open(), dispatch, self._last_timeout)

    async def _connect(self) -> aiosmtplib.SMTP:
        return await connect(self._url, self._timeout, self._tls, self._hostname, self._access_token)


def _take_next(waiting: deque[Dispatch], under_way: set[str]) -> Dispatch | None:
    """The first whose first recipient is not sent something at this moment."""
    for place, dispatch in enumerate(waiting):
        if under_way.isdisjoint(dispatch.recipients[:1]):
            del waiting[place]
            return dispatch
    return None


class _Line:
    """One of the courier's connections: made when it is first needed, and again when it has been lost."""

    def __init__(self, connect: Callable[[], Awaitable[aiosmtplib.SMTP]], smtp: aiosmtplib.SMTP | None = None) -> None:
        self._connect = connect
        self._smtp = smtp

    async def open(self) -> aiosmtplib.SMTP:
        if self._smtp is None or not self._smtp.is_connected:
            self._smtp = await self._connect()
        return self._smtp

    async def close(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            await part_from(smtp)
