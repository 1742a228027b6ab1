"""Waits for new mail without asking for it (IMAP IDLE, RFC 2177)."""

import select
import socket
import ssl
import time

from mailbot.adapters.imap_connection import ImapConnection

# Routers forget a silent connection after about ten minutes, servers after 29 (RFC 2177): IDLE is renewed before both.
LONGEST_IDLE = 8 * 60.0


def wait_for_mail(client: ImapConnection, seconds: float, interrupted: socket.socket | int) -> bool:
    """True as soon as the selected mailbox has got a message since `forget_arrivals`; False after `seconds`.

    False, too, as soon as `interrupted` can be read from. Raises OSError or imaplib.IMAP4.error when the server has
    gone: it must answer the end of each IDLE within the timeout of the connection.
    """
    deadline = time.monotonic() + seconds
    while not has_arrived(client):
        left = deadline - time.monotonic()
        if left <= 0 or _idle(client, min(left, LONGEST_IDLE), interrupted):
            break
    return has_arrived(client)


def has_arrived(client: ImapConnection) -> bool:
    """Whether the server has mentioned a new message, be it in passing in its answer to another command."""
    return "EXISTS" in client._imap.untagged_responses


def forget_arrivals(client: ImapConnection) -> None:
    """To be called right before the mailbox is listed: what is mentioned from now on may be missing in the list."""
    client._imap.untagged_responses.pop("EXISTS", None)


def _idle(client: ImapConnection, seconds: float, interrupted: socket.socket | int) -> bool:
    """One IDLE; True when `interrupted` ended it."""
    client.idle()
    wire = client.socket()
    readable = [wire] if _has_buffered(client) else select.select([wire, interrupted], [], [], seconds)[0]
    # Instead of idle_check(), which aborts on a line that comes in two packets and spins when the peer has gone.
    client.idle_done()
    return interrupted in readable


def _has_buffered(client: ImapConnection) -> bool:
    """Whether the news came in one packet with the go-ahead: then it is in a buffer, where select() can't see it."""
    wire = client.socket()
    timeout = wire.gettimeout()
    wire.settimeout(0)
    try:
        return bool(client._imap.file.peek(1))
    except ssl.SSLWantReadError:
        return False
    finally:
        wire.settimeout(timeout)
