"""A mailbox that mail can be delivered to, on either kind of IMAP server that the tests know."""

from dataclasses import dataclass

from mailbot.sandbox.post_office import PostOffice
from tests.support.dovecot import Dovecot


@dataclass(frozen=True)
class DovecotMailbox:
    """One user of a Dovecot, with the face of a PostOffice."""

    server: Dovecot
    user: str

    @property
    def imap_url(self) -> str:
        return self.server.url(self.user)

    def deliver(self, raw: bytes) -> None:
        self.server.deliver(raw, self.user)


Mailbox = PostOffice | DovecotMailbox
