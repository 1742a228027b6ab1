"""Where messages go when they have been dealt with: mailboxes and their names, moving, deleting (RFC 9051)."""

from collections.abc import Sequence
from datetime import datetime

from mailbot.adapters.imap_connection import ImapConnection


def personal_prefix(client: ImapConnection) -> str:
    """What the names of our own mailboxes begin with, `INBOX.` on many servers (NAMESPACE, RFC 2342)."""
    personal = client.namespace()[0] if client.has_capability("NAMESPACE") else None
    return personal[0][0] if personal else ""


def ensure_mailbox(client: ImapConnection, name: str) -> None:
    """Makes the mailbox where it is missing, and has mail programs show it."""
    if not client.folder_exists(name):
        client.create_folder(name)
        client.subscribe_folder(name)


def marked_as_sent(client: ImapConnection) -> str | None:
    """The mailbox that the server marks as \\Sent, if it marks any (SPECIAL-USE, RFC 6154)."""
    return next((name for flags, _, name in client.list_folders() if rb"\Sent" in flags), None)


def find_header(client: ImapConnection, message_id: str, mailboxes: Sequence[str]) -> tuple[bytes, datetime] | None:
    """The header of the first message with that Message-ID, and its INTERNALDATE; the last mailbox stays selected."""
    for name in mailboxes:
        if client.folder_exists(name):
            client.select_folder(name, readonly=True)
            if uids := client.search(["HEADER", "Message-ID", message_id]):
                found = client.fetch(uids[:1], ["BODY.PEEK[HEADER]", "INTERNALDATE"]).get(uids[0], {})
                if b"BODY[HEADER]" in found:
                    return found[b"BODY[HEADER]"], found[b"INTERNALDATE"]
    return None


def move(client: ImapConnection, uids: Sequence[int], target: str) -> None:
    """MOVE (RFC 6851), or what it stands for. `uids` must not be empty; those that have vanished are no error."""
    if client.has_capability("MOVE"):
        client.move(uids, target)
    else:
        client.copy(uids, target)
        delete(client, uids)


def delete(client: ImapConnection, uids: Sequence[int]) -> None:
    client.add_flags(uids, (rb"\Deleted",), silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(uids)
    else:
        client.expunge()  # takes with it what somebody else marked as deleted: there is no other way
