"""Opens an IMAP connection: TCP, TLS, login (RFC 9051). The only file that knows imapclient, which has no types."""

import imaplib
import logging
import socket
import ssl
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, Protocol

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from mailbot.adapters.imap_errors import one_line, plain_words, says_try_later
from mailbot.adapters.mail_url import AccessToken, MailUrl, Security
from mailbot.errors import InboxRefused, InboxUnavailable, LoginRefused, LoginUnavailable

# At DEBUG imapclient writes logins and parts of messages into the log.
logging.getLogger("imapclient").setLevel(logging.WARNING)


class BufferedLines(Protocol):
    def peek(self, size: int, /) -> bytes: ...


class Wire(Protocol):
    """The imaplib.IMAP4 under imapclient: what has been received, whether or not anybody asked for it."""

    file: BufferedLines
    untagged_responses: dict[str, list[Any]]


class ImapConnection(Protocol):
    """What we use of imapclient's IMAPClient. Message numbers are UIDs throughout."""

    _imap: Wire

    def socket(self) -> socket.socket: ...
    def has_capability(self, capability: str) -> bool: ...
    def select_folder(self, folder: str, readonly: bool = ...) -> Mapping[bytes, int]: ...
    def noop(self) -> object: ...
    def idle(self) -> None: ...
    def idle_done(self) -> object: ...
    def search(self, criteria: Sequence[str]) -> list[int]: ...
    def fetch(self, messages: Sequence[int], data: Sequence[str]) -> Mapping[int, Mapping[bytes, Any]]: ...
    def move(self, messages: Sequence[int], folder: str) -> object: ...
    def copy(self, messages: Sequence[int], folder: str) -> object: ...
    def append(self, folder: str, msg: bytes, flags: Sequence[bytes]) -> object: ...
    def add_flags(self, messages: Sequence[int], flags: Sequence[bytes], silent: bool) -> object: ...
    def uid_expunge(self, messages: Sequence[int]) -> object: ...
    def expunge(self) -> object: ...
    def namespace(self) -> Sequence[Sequence[tuple[str, str]] | None]: ...
    def folder_exists(self, folder: str) -> bool: ...
    def create_folder(self, folder: str) -> object: ...
    def subscribe_folder(self, folder: str) -> object: ...
    def list_folders(self) -> list[tuple[tuple[bytes, ...], bytes, str]]: ...
    def logout(self) -> object: ...
    def shutdown(self) -> None: ...


def connect(url: MailUrl, timeout: float, access_token: AccessToken | None = None) -> ImapConnection:
    """A connection that is logged in, by password or by token; every later read and write ends after `timeout` seconds.

    InboxUnavailable when the server can't be reached now, InboxRefused when it or we can't accept the other.
    """
    with plain_words(url):
        client = _reach(url, timeout)
        try:
            if url.security is Security.STARTTLS:
                _start_tls(client, url)
            if access_token is None:
                _log_in(client, url)
            else:
                _log_in_by_token(client, url, access_token)
        except BaseException:
            with suppress(OSError):  # a failed TLS handshake has closed it already
                client.shutdown()
            raise
    connection: ImapConnection = client
    return connection


def _reach(url: MailUrl, timeout: float) -> Any:
    with_tls = url.security is Security.TLS
    client = IMAPClient(
        url.host,
        url.port,
        ssl=with_tls,
        ssl_context=ssl.create_default_context() if with_tls else None,
        timeout=SocketTimeout(connect=timeout, read=timeout),  # without it a silent server holds us for ever
    )
    client.normalise_times = False  # times stay aware of their zone
    # A command goes out in several small writes: Nagle's algorithm would hold the last for 40 ms.
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def _start_tls(client: Any, url: MailUrl) -> None:
    # What is offered before TLS may be forged, so this can only say no too often (RFC 9051, section 11.1).
    if not client.has_capability("STARTTLS"):
        raise InboxRefused(f"The IMAP server {url.server} offers no STARTTLS; use imaps:// in MAILBOT_IMAP_URL.")
    client.starttls(ssl.create_default_context())


def _log_in(client: Any, url: MailUrl) -> None:
    try:
        # AUTHENTICATE carries any character in name and password; LOGIN, as imaplib writes it, only ASCII.
        if client.has_capability("AUTH=PLAIN"):
            client.plain_login(url.user, url.password)
        else:
            client.login(url.user, url.password)
    except (LoginError, UnicodeEncodeError) as error:
        _raise_if_it_passes(error, url)
        raise InboxRefused(
            f"The IMAP server {url.server} does not accept user {url.user} with this password; correct "
            "MAILBOT_IMAP_URL (many providers want an app password here, and %-encoding for special characters)."
        ) from error


def _log_in_by_token(client: Any, url: MailUrl, access_token: AccessToken) -> None:
    """By OAUTHBEARER (RFC 7628), else by XOAUTH2, which Google made before there was a standard."""
    try:
        token = access_token()
        if client.has_capability("AUTH=OAUTHBEARER"):
            client.oauthbearer_login(url.user, token)
        elif client.has_capability("AUTH=XOAUTH2"):
            client.oauth2_login(url.user, token)
        else:
            raise InboxRefused(f"The IMAP server {url.server} takes no tokens; delete MAILBOT_OAUTH.")
    except LoginUnavailable as error:
        raise InboxUnavailable(str(error)) from error
    except LoginRefused as error:
        raise InboxRefused(str(error)) from error
    except LoginError as error:
        _raise_if_it_passes(error, url)
        raise InboxRefused(
            f"The IMAP server {url.server} does not take our token for user {url.user}; run `mailbot auth login` as "
            "that user, and see that IMAP is switched on for the mailbox."
        ) from error


def _raise_if_it_passes(error: Exception, url: MailUrl) -> None:
    if isinstance(error.__context__, imaplib.IMAP4.abort) or says_try_later(str(error)):
        raise InboxUnavailable(f"The IMAP server {url.server} can't log us in now: {one_line(error)}.") from error
