"""A mail server that keeps what was sent, as large providers do."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Self

from aiosmtpd.smtp import SMTP, Envelope, Session
from imapclient import IMAPClient

from tests.support.smtp_sink import SmtpSink


class KeepingSink(SmtpSink):
    """Files a copy of what it accepts in Sent, before it says that it has accepted it."""

    def __init__(self, imap_port: int, user: str, password: str) -> None:
        super().__init__()
        self._client = IMAPClient("127.0.0.1", imap_port, ssl=False, timeout=30)
        self._client.plain_login(user, password)
        self._clerk = ThreadPoolExecutor(max_workers=1)

    def __enter__(self) -> Self:
        if not self._client.folder_exists("Sent"):
            self._client.create_folder("Sent")
        return super().__enter__()

    def __exit__(self, *_: object) -> None:
        super().__exit__()
        self._clerk.shutdown()
        self._client.logout()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """What is kept was received: nothing that happens to the connection comes between the two."""
        raw = envelope.original_content or b""
        kept = asyncio.get_running_loop().run_in_executor(self._clerk, self._client.append, "Sent", raw)
        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.shield(kept)
        return answer
