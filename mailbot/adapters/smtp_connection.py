"""Opens an SMTP connection: TCP, TLS, login (RFC 5321, RFC 8314), and says in plain words what went wrong."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import aiosmtplib

from mailbot.adapters.mail_url import AccessToken, MailUrl, Security
from mailbot.errors import CourierError, CourierRefused, CourierUnavailable, LoginRefused, LoginUnavailable


async def connect(
    url: MailUrl,
    patience: float,
    tls: ssl.SSLContext | None,
    hostname: str | None = None,
    access_token: AccessToken | None = None,
) -> aiosmtplib.SMTP:
    """A connection that has said EHLO and is logged in, by password or token; each answer may take `patience` seconds.

    CourierUnavailable when the server can't be reached now, CourierRefused when it or we can't accept the other.
    """
    smtp = aiosmtplib.SMTP(
        hostname=url.host,
        port=url.port,
        use_tls=url.security is Security.TLS,
        start_tls=False,  # the default would use STARTTLS if offered, and else send the password in clear: see below
        tls_context=tls,
        local_hostname=hostname,
        timeout=patience,
    )
    with plain_words(url):
        try:
            await smtp.connect()
            if url.security is Security.STARTTLS:
                await smtp.starttls()
            await smtp.ehlo()
            if url.user and access_token is not None:
                await _log_in_by_token(smtp, url, access_token)
            elif url.user:
                await smtp.login(url.user, url.password)
        except BaseException:
            await hang_up(smtp)
            raise
    return smtp


async def _log_in_by_token(smtp: aiosmtplib.SMTP, url: MailUrl, access_token: AccessToken) -> None:
    try:
        token = await asyncio.to_thread(access_token)  # it may have to be fetched
    except LoginUnavailable as error:
        raise CourierUnavailable(str(error)) from error
    except LoginRefused as error:
        raise CourierRefused(str(error)) from error
    if "xoauth2" not in smtp.server_auth_methods:
        raise CourierRefused(f"The SMTP server {url.server} takes no tokens; delete MAILBOT_OAUTH.")
    try:
        await smtp.auth_xoauth2(url.user, token)
    except aiosmtplib.SMTPAuthenticationError as error:
        if error.code < 500:
            raise
        raise CourierRefused(
            f"The SMTP server {url.server} does not take our token for user {url.user} "
            f"({one_line(error.code, error.message)}); run `mailbot auth login` as that user, and see that SMTP AUTH "
            "is switched on for the mailbox."
        ) from error


async def part_from(smtp: aiosmtplib.SMTP) -> None:
    """Says QUIT where the server still listens, and hangs up."""
    with suppress(aiosmtplib.SMTPException, OSError):  # all that was said has been answered: nothing is lost
        if smtp.is_connected:
            await smtp.execute_command(b"QUIT")
    await hang_up(smtp)


async def hang_up(smtp: aiosmtplib.SMTP) -> None:
    """Closes without a word, and within this event loop: the end of TLS would outlive it."""
    if isinstance(smtp.transport, asyncio.WriteTransport):
        smtp.transport.abort()
    smtp.close()
    await asyncio.sleep(0)


@contextmanager
def plain_words(url: MailUrl) -> Iterator[None]:
    """Raises CourierUnavailable or CourierRefused for what the block raises; one sentence, without secrets."""
    try:
        yield
    except (aiosmtplib.SMTPException, OSError) as error:
        raise _explained(error, url) from error


def one_line(code: int, message: str) -> str:
    """An answer of the server as it is kept and shown, for example `550 5.1.1 no such user`."""
    return f"{code} {' '.join(message.split())}"[:500]


def _explained(error: aiosmtplib.SMTPException | OSError, url: MailUrl) -> CourierError:
    server = f"The SMTP server {url.server}"
    # aiosmtplib wraps what the socket said in an error of its own.
    match error.__cause__ if isinstance(error.__cause__, OSError) else error:
        case ssl.SSLCertVerificationError() as untrusted:
            return CourierRefused(
                f"{server} shows a certificate that is not trusted ({untrusted.verify_message}); set SSL_CERT_FILE to "
                "the file of the authority that signed it, or correct the host name in MAILBOT_SMTP_URL."
            )
        case ssl.SSLError():
            return CourierRefused(f"{server} and we agree on no TLS; check scheme and port in MAILBOT_SMTP_URL.")
        case aiosmtplib.SMTPResponseException(code=code, message=message):
            return _refusal(server, url, error, one_line(code, message), permanent=code >= 500)
        case TimeoutError():
            return CourierUnavailable(f"{server} does not answer; check host and port in MAILBOT_SMTP_URL, or wait.")
        case ConnectionRefusedError():
            return CourierUnavailable(
                f"{server} takes no connections; check host and port in MAILBOT_SMTP_URL, or wait."
            )
        case socket.gaierror():
            return CourierUnavailable(f"{server} is not known to the DNS; check the host in MAILBOT_SMTP_URL.")
        case aiosmtplib.SMTPServerDisconnected() | OSError() as lost:
            return CourierUnavailable(f"{server} can't be reached ({lost}); it will be tried again.")
        case missing:  # no STARTTLS, no login: aiosmtplib's sentence says which
            return CourierRefused(f"{server} can't do what MAILBOT_SMTP_URL asks for; correct its scheme: {missing}")


def _refusal(server: str, url: MailUrl, error: Exception, answer: str, *, permanent: bool) -> CourierError:
    if not permanent:
        return CourierUnavailable(f"{server} can't serve us now: {answer}.")
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        return CourierRefused(
            f"{server} does not accept user {url.user} with this password ({answer}); correct MAILBOT_SMTP_URL "
            "(many providers want an app password here, and %-encoding for special characters)."
        )
    return CourierRefused(f"{server} refuses us: {answer}; ask its administrator.")
