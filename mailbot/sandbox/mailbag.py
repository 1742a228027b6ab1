"""The programme's mailbox, without a server: what was put in and not filed yet."""

from collections.abc import Iterator, Sequence
from itertools import count

from mailbot.domain.correspondence import Arrival

_BATCH = 100


class Mailbag:
    """An inbox (workflows/ports.py). What is filed is gone: nobody looks for it again."""

    mailbox = "INBOX"
    uid_validity = 1

    def __init__(self, account: str) -> None:
        self.account = account
        self._mail: dict[int, bytes] = {}
        self._next_uid = count(1)

    def __len__(self) -> int:
        return len(self._mail)

    def put(self, raw: bytes) -> None:
        """A message has come."""
        self._mail[next(self._next_uid)] = raw

    def open(self) -> None:
        """It always is."""

    def close(self) -> None:
        """It stays open."""

    def uids(self) -> Sequence[int]:
        return list(self._mail)

    def fetch(self, uids: Sequence[int], largest: int) -> Iterator[Sequence[Arrival]]:
        """All are smaller than `largest`: the people of a simulation write letters, and send no files."""
        for start in range(0, len(uids), _BATCH):
            yield [self._arrival(uid) for uid in uids[start : start + _BATCH]]

    def file(self, uids: Sequence[int], under: str) -> None:
        self.delete(uids)

    def file_header(self, uid: int, header: bytes, under: str) -> None:
        self.delete([uid])

    def delete(self, uids: Sequence[int]) -> None:
        for uid in uids:
            self._mail.pop(uid, None)

    def sent_mailbox(self, preferred: str | None) -> str | None:
        """It keeps no sent mail."""
        return None

    def was_sent(self, message_id: str, mailbox: str) -> bool:
        return False

    def delete_everywhere(self, message_id: str, mailboxes: Sequence[str]) -> bool:
        return True

    def _arrival(self, uid: int) -> Arrival:
        raw = self._mail[uid]
        return Arrival(self.account, self.mailbox, self.uid_validity, uid, raw, len(raw))
