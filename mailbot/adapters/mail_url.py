"""The two URLs by which the operator names a mailbox (IMAP) and a mail server (SMTP)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from ipaddress import ip_address
from urllib.parse import unquote

from mailbot.errors import SettingsError

AccessToken = Callable[[], str]
"""Gives what is good now instead of a password (RFC 6750); may raise LoginUnavailable or LoginRefused."""


class Security(Enum):
    """How a connection is protected. There is no `STARTTLS if offered`: an attacker would take the offer away."""

    TLS = "TLS"
    STARTTLS = "STARTTLS"
    NONE = "no encryption"


@dataclass(frozen=True)
class MailUrl:
    """A server and who we are to it. `user` is empty where no login is wanted; `mailbox` is empty for SMTP."""

    security: Security
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    mailbox: str = ""

    @property
    def server(self) -> str:
        """`host:port`, with brackets around an IPv6 address."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def account(self) -> str:
        """`user@host:port`: tells two accounts apart, and may be stored and shown."""
        return f"{self.user}@{self.server}" if self.user else self.server


_IMAP = {"imaps": (Security.TLS, 993), "imap+starttls": (Security.STARTTLS, 143), "imap": (Security.NONE, 143)}
_SMTP = {"smtps": (Security.TLS, 465), "smtp+starttls": (Security.STARTTLS, 587), "smtp": (Security.NONE, 25)}


def parse_imap_url(text: str, *, by_token: bool = False) -> MailUrl:
    """Reads `imaps://user:password@host:993/INBOX`, `imap+starttls://`, or `imap://` to a loopback address.

    Port and mailbox may be left out (993 or 143, INBOX), and the password where we log in `by_token`. SettingsError
    when it can't be used; never with the password.
    """
    setting, example = "MAILBOT_IMAP_URL", "imaps://user:password@host:993/INBOX"
    url, mailbox = _parse(text, _IMAP, setting, example)
    if not url.user or not (url.password or by_token):
        raise SettingsError(f"{setting} has no user or no password; write it like {example}.")
    return MailUrl(url.security, url.host, url.port, url.user, url.password, mailbox or "INBOX")


def parse_smtp_url(text: str, *, by_token: bool = False) -> MailUrl:
    """Reads `smtps://user:password@host:465`, `smtp+starttls://…:587`, or `smtp://` to a loopback address.

    The port may be left out (465, 587 or 25), and so may user and password, where the server asks for none, and the
    password alone where we log in `by_token`. SettingsError when it can't be used; never with the password.
    """
    setting, example = "MAILBOT_SMTP_URL", "smtps://user:password@host:465"
    url, path = _parse(text, _SMTP, setting, example)
    if path:
        raise SettingsError(f"{setting} must end after the port; write it like {example}.")
    if bool(url.user) is not bool(url.password) and not by_token:
        raise SettingsError(f"{setting} has a user or a password alone; write it like {example}.")
    return url


def _parse(text: str, schemes: dict[str, tuple[Security, int]], setting: str, example: str) -> tuple[MailUrl, str]:
    scheme, separator, rest = text.strip().partition("://")
    if not separator or scheme.lower() not in schemes:
        raise SettingsError(f"{setting} must begin with {_one_of(schemes)}; write it like {example}.")
    security, default_port = schemes[scheme.lower()]
    # The last @ divides, since a user name is often an address; so the path is looked for only behind it.
    login, _, location = rest.rpartition("@")
    user, _, password = login.partition(":")
    server, _, path = location.partition("/")
    host, port = _host_and_port(server, default_port, setting, example)
    user, password, path = unquote(user), unquote(password), unquote(path)
    if any(not character.isprintable() for character in user + password + path + host):
        raise SettingsError(f"{setting} contains a control character; write it like {example}.")
    if security is Security.NONE and not _is_loopback(host):
        encrypted = _one_of(name for name, (kind, _) in schemes.items() if kind is not Security.NONE)
        raise SettingsError(f"{setting} would send the password unencrypted to {host}; begin it with {encrypted}.")
    return MailUrl(security, host, port, user, password), path


def _host_and_port(server: str, default_port: int, setting: str, example: str) -> tuple[str, int]:
    if server.startswith("["):  # an IPv6 address (RFC 3986, section 3.2.2)
        host, _, behind = server[1:].partition("]")
        port = behind.removeprefix(":")
    else:
        host, _, port = server.partition(":")
    if not host or any(character.isspace() for character in host):
        raise SettingsError(f"{setting} names no host; write it like {example}.")
    if port and not (re.fullmatch("[0-9]{1,5}", port) and 0 < int(port) < 65536):
        raise SettingsError(f"{setting} has no number from 1 to 65535 as its port; write it like {example}.")
    return host, int(port) if port else default_port


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _one_of(schemes: Iterable[str]) -> str:
    *others, last = [f"{scheme}://" for scheme in schemes]
    return f"{', '.join(others)} or {last}" if others else last
