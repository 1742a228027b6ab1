"""The programme's mailbox, over IMAP (RFC 9051): reads without a trace, and files what has been dealt with."""

import imaplib
import re
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Self

from mailbot.adapters.imap_connection import ImapConnection, connect
from mailbot.adapters.imap_errors import plain_words, says_try_later
from mailbot.adapters.imap_filing import delete, ensure_mailbox, find_header, marked_as_sent, move, personal_prefix
from mailbot.adapters.imap_idle import forget_arrivals, wait_for_mail
from mailbot.adapters.mail_url import AccessToken, MailUrl
from mailbot.domain.correspondence import Arrival
from mailbot.errors import InboxError, InboxRefused, InboxUnavailable

BATCH = 100  # messages in one command: 100 together take hardly longer than one, and the line stays under 8 kB
BATCH_BYTES = 8 * 1024 * 1024  # held in memory at one time, but for a single message that is larger
LONGEST_HEADER = 256 * 1024  # bytes read of the header of a message that is too large
_SAFE_MESSAGE_ID = re.compile(r"<[!#-\[\]-~]+>")  # neither spaces, quotes, backslashes, controls nor 8-bit characters


class ImapInbox:
    """One mailbox through one connection, for one thread. Open it by `with`, or by open() and close().

    Each method raises InboxUnavailable or InboxRefused; after InboxUnavailable it must be opened anew.

    uid_validity: UIDs mean the same messages as long as it is the same (RFC 9051, section 2.3.1.1).
    """

    def __init__(self, url: MailUrl, *, timeout: float = 30.0, access_token: AccessToken | None = None) -> None:
        """`timeout`: seconds that the server may take for any one read or write.

        `access_token`: in place of a password.
        """
        self.account = url.account
        self.mailbox = url.mailbox
        self.uid_validity = 0
        self._url = url
        self._timeout = timeout
        self._access_token = access_token
        self._connection: ImapConnection | None = None
        self._prefix = ""
        self._known_mailboxes: set[str] = set()

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Connects and selects the mailbox; what was open before is closed first."""
        self.close()
        self._connection = connect(self._url, self._timeout, self._access_token)
        try:
            self._select_own()
            with self._plain_words():
                self._prefix = personal_prefix(self._client)
        except InboxError:
            self.close()
            raise

    def close(self) -> None:
        """Says goodbye where the server still listens. Never raises."""
        if self._connection is not None:
            with suppress(OSError, imaplib.IMAP4.error):  # it has gone already: that is what we want
                self._connection.logout()
            self._drop()

    @property
    def has_idle(self) -> bool:
        return self._client.has_capability("IDLE")

    @property
    def has_move(self) -> bool:
        return self._client.has_capability("MOVE")

    def uids(self) -> list[int]:
        """All that is in the mailbox now, oldest first."""
        with self._plain_words():
            self._client.noop()  # what arrived since the last command is not listed otherwise (RFC 9051, section 5.2)
            forget_arrivals(self._client)
            return sorted(self._client.search(["ALL"]))

    def fetch(self, uids: Sequence[int], largest: int) -> Iterator[list[Arrival]]:
        """The messages in batches, about oldest first, without setting \\Seen. What has vanished is left out.

        Of a message with more than `largest` bytes only the header is read, and its arrival is not `whole`.
        """
        for some in _hundreds(sorted(uids)):
            with self._plain_words():
                answers = self._client.fetch(some, ["RFC822.SIZE"])
            sizes = {uid: int(answers[uid][b"RFC822.SIZE"]) for uid in some if uid in answers}
            for batch in _batches({uid: size for uid, size in sizes.items() if size <= largest}):
                yield self._arrivals(batch, sizes, "BODY.PEEK[]", b"BODY[]")
            for uid in (uid for uid, size in sizes.items() if size > largest):
                yield self._arrivals([uid], sizes, f"BODY.PEEK[HEADER]<0.{LONGEST_HEADER}>", b"BODY[HEADER]<0>")

    def file(self, uids: Sequence[int], under: str) -> None:
        """Moves messages into the mailbox `under`, which is made when it is missing. What has vanished is no error."""
        for some in _hundreds(sorted(uids)):
            with self._plain_words():
                move(self._client, some, self._existing(under))

    def delete(self, uids: Sequence[int]) -> None:
        """What has vanished is no error."""
        for some in _hundreds(sorted(uids)):
            with self._plain_words():
                delete(self._client, some)

    def file_header(self, uid: int, header: bytes, under: str) -> None:
        """Puts `header` alone under `under`, as seen, and deletes the message: for text that must not be kept."""
        with self._plain_words():
            self._client.append(self._existing(under), header.rstrip(b"\r\n") + b"\r\n\r\n", (rb"\Seen",))
            delete(self._client, [uid])

    def sent_mailbox(self, preferred: str | None) -> str | None:
        """Where the provider keeps what was sent: `preferred`, else what is marked \\Sent (RFC 6154), else None."""
        with self._plain_words():
            if preferred and not self._client.folder_exists(preferred):
                raise InboxRefused(f"There is no mailbox {preferred} on {self.account}; correct MAILBOT_SENT_MAILBOX.")
            return preferred or marked_as_sent(self._client)

    def was_sent(self, message_id: str, mailbox: str) -> bool:
        """Whether `mailbox` holds a message with this Message-ID, which must be one of ours.

        ValueError on anything that could be read as IMAP (CR, LF, quotes): identifiers from mail must never come here.
        """
        if not _SAFE_MESSAGE_ID.fullmatch(message_id):
            raise ValueError("not a Message-ID that we made")
        with self._plain_words():
            self._client.select_folder(mailbox, readonly=True)
            try:
                return bool(self._client.search(["HEADER", "Message-ID", message_id]))
            finally:
                self._select_own()

    def look_for(self, message_id: str, mailboxes: Sequence[str]) -> tuple[bytes, datetime] | None:
        """The header of what has this Message-ID, which must be one of ours, and when the server says that it came.

        It is looked for in the mailbox that we watch and in `mailboxes`, as far as they are there.
        """
        if not _SAFE_MESSAGE_ID.fullmatch(message_id):
            raise ValueError("not a Message-ID that we made")
        with self._plain_words():
            try:
                return find_header(
                    self._client, message_id, (self.mailbox, *(self._prefix + name for name in mailboxes))
                )
            finally:
                self._select_own()

    def delete_everywhere(self, message_id: str, mailboxes: Sequence[str]) -> bool:
        """Deletes what has this Message-ID from the mailbox that we watch, and from `mailboxes`.

        False when the identifier can't be looked for safely: one with quotes or line ends in it is never searched for.
        """
        if not _SAFE_MESSAGE_ID.fullmatch(message_id):
            return False
        with self._plain_words():
            try:
                for name in dict.fromkeys((self.mailbox, *mailboxes, *(self._prefix + name for name in mailboxes))):
                    if self._client.folder_exists(name):
                        self._client.select_folder(name)
                        if uids := self._client.search(["HEADER", "Message-ID", message_id]):
                            delete(self._client, uids)
            finally:
                self._select_own()
        return True

    def wait(self, seconds: float, interrupted: socket.socket | int) -> bool:
        """Until something arrives (True), `interrupted` can be read from, or `seconds` have passed (False).

        Only where the server `has_idle`. What arrived after the last uids() counts, even before this call.
        """
        with self._plain_words():
            return wait_for_mail(self._client, seconds, interrupted)

    def _arrivals(self, uids: Sequence[int], sizes: Mapping[int, int], item: str, answered_as: bytes) -> list[Arrival]:
        with self._plain_words():
            answers = self._client.fetch(uids, [item])
        where = (self.account, self.mailbox, self.uid_validity)
        return [
            Arrival(*where, uid, answers[uid][answered_as], sizes[uid], whole=answered_as == b"BODY[]")
            for uid in uids
            if answers.get(uid, {}).get(answered_as) is not None
        ]

    def _existing(self, name: str) -> str:
        """The full name of one of our mailboxes, which is there from now on."""
        full_name = self._prefix + name
        if full_name not in self._known_mailboxes:
            ensure_mailbox(self._client, full_name)
            self._known_mailboxes.add(full_name)
        return full_name

    def _select_own(self) -> None:
        with self._plain_words():
            try:
                self.uid_validity = self._client.select_folder(self.mailbox)[b"UIDVALIDITY"]
            except imaplib.IMAP4.error as error:
                if isinstance(error, imaplib.IMAP4.abort) or says_try_later(str(error)):
                    raise
                raise InboxRefused(
                    f"There is no mailbox {self.mailbox} on {self.account}, or we may not open it; correct its name "
                    "behind the host in MAILBOT_IMAP_URL."
                ) from error

    @property
    def _client(self) -> ImapConnection:
        if self._connection is None:
            raise InboxUnavailable(f"There is no connection to {self.account}; open it again.")
        return self._connection

    @contextmanager
    def _plain_words(self) -> Iterator[None]:
        """Errors as ours; what is left of a connection that broke is closed, since nothing on it can be trusted."""
        try:
            with plain_words(self._url):
                yield
        except InboxUnavailable:
            self._drop()
            raise

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        self._known_mailboxes.clear()
        if connection is not None:
            with suppress(OSError):  # closed by the other side already
                connection.shutdown()


def _hundreds(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (uids[start : start + BATCH] for start in range(0, len(uids), BATCH))


def _batches(sizes: Mapping[int, int]) -> Iterator[list[int]]:
    """UIDs whose messages together have at most BATCH_BYTES, or a single one that alone has more."""
    batch: list[int] = []
    weight = 0
    for uid, size in sizes.items():
        if batch and weight + size > BATCH_BYTES:
            yield batch
            batch, weight = [], 0
        batch.append(uid)
        weight += size
    if batch:
        yield batch
