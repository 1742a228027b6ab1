"""Finds the IMAP and the SMTP server of an address: under its provider's names, or the ones that are usual.

A password is sent over TLS alone, and to hosts of the address's own domain or its provider's.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from mailbot.adapters.courier import SmtpCourier
from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url, parse_smtp_url
from mailbot.adapters.oauth.app import Provider
from mailbot.errors import CourierError, CourierRefused, InboxError, InboxRefused, MailbotError

Try = Callable[[str], None]
PATIENCE = 8.0
"""Seconds for a server to answer: several are tried, and most of them don't exist."""


@dataclass(frozen=True)
class Usual:
    """How a kind of server is usually called, and how it is spoken to, the likeliest first."""

    prefixes: tuple[str, ...]
    schemes: tuple[str, ...]
    path: str


IMAP = Usual(("imap.", "mail.", ""), ("imaps", "imap+starttls"), "/INBOX")
SMTP = Usual(("smtp.", "mail.", ""), ("smtps", "smtp+starttls"), "")


def urls(kind: Usual, address: str, password: str) -> Iterator[str]:
    """Where the server may be, with each of the two user names that it may want."""
    local, _, domain = address.rpartition("@")
    provider = _providers().get(domain.casefold())
    hosts = [provider[0 if kind is IMAP else 1]] if provider else [f"{prefix}{domain}" for prefix in kind.prefixes]
    for host in hosts:
        for scheme in kind.schemes:
            for user in (address, local):
                yield f"{scheme}://{quote(user, safe='')}:{quote(password, safe='')}@{host}{kind.path}"


def urls_by_token(provider: Provider, address: str) -> tuple[str, str]:
    """Where a provider that takes tokens has its IMAP and SMTP servers, for whoever logs in by their address."""
    user = quote(address, safe="")
    if provider is Provider.MICROSOFT:
        return f"imaps://{user}@outlook.office365.com/INBOX", f"smtp+starttls://{user}@smtp.office365.com"
    return f"imaps://{user}@imap.gmail.com/INBOX", f"smtps://{user}@smtp.gmail.com"


def search(kind: Usual, address: str, password: str, attempt: Try) -> str:
    """The first URL that works. MailbotError says what stood in the way: a refused password rather than no server."""
    refused: MailbotError | None = None
    for url in urls(kind, address, password):
        try:
            attempt(url)
        except (InboxRefused, CourierRefused) as error:
            refused = refused or error
        except (InboxError, CourierError):
            continue
        else:
            return url
    if refused is not None:
        raise refused
    name, option = ("IMAP", "--imap-url") if kind is IMAP else ("SMTP", "--smtp-url")
    domain = address.rpartition("@")[2]
    raise MailbotError(f"No {name} server was found for {domain}; your provider's help names it: give it by {option}.")


def try_imap(url: str) -> None:
    """Raises InboxError, or SettingsError, unless the mailbox opens."""
    with ImapInbox(parse_imap_url(url), timeout=PATIENCE) as inbox:
        inbox.uids()


def try_smtp(url: str) -> None:
    """Raises CourierError, or SettingsError, unless the server would take our mail."""
    SmtpCourier(parse_smtp_url(url), timeout=PATIENCE).check()


@cache
def _providers() -> dict[str, tuple[str, str]]:
    lines = files("mailbot.console").joinpath("providers.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {domain: (imap, smtp) for domains, imap, smtp in rows for domain in domains.split(", ")}
