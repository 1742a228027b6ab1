"""What the workflows need of the two mail servers. The adapters satisfy these without importing them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from mailbot.domain.correspondence import Arrival
from mailbot.domain.delivery import Delivery, Dispatch


class Inbox(Protocol):
    """The programme's mailbox (IMAP)."""

    account: str
    mailbox: str
    uid_validity: int

    def open(self) -> None: ...
    def close(self) -> None: ...
    def uids(self) -> Sequence[int]: ...
    def fetch(self, uids: Sequence[int], largest: int) -> Iterator[Sequence[Arrival]]: ...
    def file(self, uids: Sequence[int], under: str) -> None: ...
    def delete(self, uids: Sequence[int]) -> None: ...
    def file_header(self, uid: int, header: bytes, under: str) -> None: ...
    def sent_mailbox(self, preferred: str | None) -> str | None: ...
    def was_sent(self, message_id: str, mailbox: str) -> bool: ...
    def delete_everywhere(self, message_id: str, mailboxes: Sequence[str]) -> bool:
        """Deletes what has this Message-ID; False when it can't be looked for safely."""


class SentMail(Protocol):
    """Where the provider keeps what was sent."""

    def holds(self, message_id: str) -> bool: ...


class Courier(Protocol):
    """Hands letters to the SMTP server."""

    def deliver(
        self,
        dispatches: Sequence[Dispatch],
        report: Callable[[Dispatch, Mapping[str, Delivery]], None],
        may_go_on: Callable[[], bool],
        is_wanted: Callable[[Dispatch], bool],
    ) -> None: ...
