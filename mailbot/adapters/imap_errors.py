"""What goes wrong on the IMAP wire, in plain words, and whether trying again helps."""

import imaplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from mailbot.adapters.mail_url import MailUrl
from mailbot.errors import InboxError, InboxRefused, InboxUnavailable

# RFC 5530: the server says no to this command now, and may say yes to the same one later.
_TRANSIENT = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")


@contextmanager
def plain_words(url: MailUrl) -> Iterator[None]:
    """Raises InboxUnavailable or InboxRefused for what the block raises; the text is one sentence, without secrets."""
    try:
        yield
    except (OSError, imaplib.IMAP4.error) as error:
        raise _explained(error, url) from error


def says_try_later(text: str) -> bool:
    """Whether a refusal carries one of the response codes that mean `not now` (RFC 5530)."""
    return any(code in text.upper() for code in _TRANSIENT)


def _explained(error: OSError | imaplib.IMAP4.error, url: MailUrl) -> InboxError:
    server = f"The IMAP server {url.server}"
    match error:
        case imaplib.IMAP4.abort():
            return InboxUnavailable(f"{server} closed the connection; it will be opened again.")
        case imaplib.IMAP4.error():
            text = one_line(error)
            kind = InboxUnavailable if says_try_later(text) else InboxRefused
            return kind(f"{server} refused a command: {text}.")
        case ssl.SSLCertVerificationError():
            return InboxRefused(
                f"{server} shows a certificate that is not trusted ({error.verify_message}); set SSL_CERT_FILE to the "
                "file of the authority that signed it, or correct the host name in MAILBOT_IMAP_URL."
            )
        case ssl.SSLError():
            return InboxRefused(f"{server} and we agree on no TLS; check scheme and port in MAILBOT_IMAP_URL.")
        case TimeoutError():
            return InboxUnavailable(f"{server} does not answer; check host and port in MAILBOT_IMAP_URL, or wait.")
        case ConnectionRefusedError():
            return InboxUnavailable(f"{server} takes no connections; check host and port in MAILBOT_IMAP_URL, or wait.")
        case socket.gaierror():
            return InboxUnavailable(f"{server} is not known to the DNS; check the host in MAILBOT_IMAP_URL.")
        case _:
            return InboxUnavailable(f"{server} can't be reached ({error.strerror or error}); it will be tried again.")


def one_line(error: object) -> str:
    return " ".join(str(error).split()).rstrip(".")
