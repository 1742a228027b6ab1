"""The IMAP side of the post office: one account, kept in memory by pymap."""

import asyncio
from argparse import Namespace
from collections.abc import Collection, Sequence
from datetime import datetime

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxData, MailboxSet
from pymap.concurrent import Event, Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials import FetchRequirement
from pymap.selected import SelectedMailbox
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext


class ImapAccount:
    """The mailboxes of one user and the server that shows them: no TLS, a free port of 127.0.0.1.

    Every method belongs into the event loop in which `serve` was called.
    """

    def __init__(self, user: str, password: str, without: Collection[str] = ()) -> None:
        """`without`: capabilities not offered, to be like a simpler server (`IDLE`, `MOVE`, `UIDPLUS`)."""
        self._user = user
        self._config = _SandboxConfig(user, password, without)
        self._mailboxes = _PromptMailboxes()
        self._conversations: list[asyncio.StreamWriter] = []

    async def serve(self) -> asyncio.Server:
        """Starts listening."""
        self._config.apply_context()
        login = Login(self._config)
        user = UserMetadata(self._config, self._user, password=self._config.demo_password)
        await login.demo_user_identity.set(user)
        self._config.set_cache[self._user] = (self._mailboxes, FilterSet())
        converse = ProxyProtocolReader(self._config.proxy_protocol).get_callback(IMAPServer(login, self._config))

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self._conversations.append(writer)
            await converse(reader, writer)

        return await asyncio.start_server(answer, "127.0.0.1", 0)

    def hang_up(self) -> None:
        """Closes what pymap leaves to the garbage collector when a conversation is cut off."""
        for conversation in self._conversations:
            conversation.close()

    async def append(self, raw: bytes, at: datetime) -> None:
        """Puts a message into the INBOX; whoever waits by IDLE is told at once."""
        inbox = await self._mailboxes.get_mailbox("INBOX")
        await inbox.append(AppendMessage(raw, at, frozenset()), recent=True)

    async def contents(self) -> dict[str, list[bytes]]:
        """Every mailbox with its messages, oldest first."""
        names = [entry.name for entry in (await self._mailboxes.list_mailboxes()).list()]
        return {name: await self._messages(name) for name in names}

    async def _messages(self, name: str) -> list[bytes]:
        mailbox = await self._mailboxes.get_mailbox(name)
        loaded = [await message.load_content(FetchRequirement.CONTENT) async for message in mailbox.messages()]
        return [bytes(message) for message in loaded]


class _PromptMailbox(MailboxData):
    async def update_selected(self, selected: SelectedMailbox, *, wait_on: Event | None = None) -> SelectedMailbox:
        """pymap's own would sleep in IDLE over what came between the last command and this one."""
        is_up_to_date = selected.mod_sequence == self._mod_sequences.highest
        return await super().update_selected(selected, wait_on=wait_on if is_up_to_date else None)


class _PromptMailboxes(MailboxSet):
    def __init__(self) -> None:
        super().__init__()
        self._inbox = _PromptMailbox(self._content_cache, self._thread_cache)


class _SandboxConfig(Config):
    def __init__(self, user: str, password: str, without: Collection[str]) -> None:
        super().__init__(
            Namespace(passlib_cfg=None, proxy_protocol=None),
            host="127.0.0.1",
            port=0,
            demo_data=False,
            demo_user=user,
            demo_password=password,
            tls_enabled=False,
            reject_dnsbl=False,
            hash_context=Cleartext(),  # this password guards nothing, and hashing it takes a tenth of a second
            cpu_subsystem=Subsystem.for_asyncio(),
        )
        self._without = {capability.encode() for capability in without}

    @property
    def greeting(self) -> bytes:
        return b"The sandbox is open"  # pymap's own would ask the DNS for our name

    @property
    def login_capability(self) -> Sequence[bytes]:
        return [capability for capability in super().login_capability if capability not in self._without]
