"""What only a full IMAP server can show: TLS, namespaces, special mailboxes. Not collected where Dovecot is missing."""

import socket

import pytest

from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url
from mailbot.errors import InboxRefused
from tests.support.dovecot import Dovecot

RAW = b"From: Ann <ann@example.org>\r\nSubject: hello\r\n\r\nHello.\r\n"


@pytest.mark.parametrize("scheme", ["imaps", "imap+starttls"])
def test_a_certificate_is_verified_before_the_login(
    dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    inbox = ImapInbox(parse_imap_url(dovecot.url("ann", scheme)))
    with pytest.raises(InboxRefused, match=r"certificate that is not trusted .* set SSL_CERT_FILE"):
        inbox.open()
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate.file))
    with inbox:
        assert inbox.uids() == []


def test_a_wait_works_through_tls(
    dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch, bell: tuple[socket.socket, socket.socket]
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate.file))
    with ImapInbox(parse_imap_url(dovecot.url("bob", "imaps"))) as inbox:
        inbox.uids()
        dovecot.deliver(RAW, "bob@example.org")
        assert inbox.wait(20, bell[1])
        assert len(inbox.uids()) == 1


def test_mailboxes_are_made_where_the_server_keeps_them() -> None:
    with Dovecot(prefix="INBOX.") as dovecot:
        dovecot.deliver(RAW, "ann@example.org")
        with ImapInbox(parse_imap_url(dovecot.url("ann"))) as inbox:
            inbox.file(inbox.uids(), "Processed")
            assert inbox.uids() == []
            assert inbox.sent_mailbox(None) == "INBOX.Sent"
        with ImapInbox(parse_imap_url(dovecot.url("ann").replace("/INBOX", "/INBOX.Processed"))) as filed:
            assert len(filed.uids()) == 1


def test_mail_to_a_subaddress_comes_into_the_same_mailbox(dovecot: Dovecot) -> None:
    dovecot.deliver(RAW, "eve+token@example.org")
    with ImapInbox(parse_imap_url(dovecot.url("eve"))) as inbox:
        ((arrival,),) = list(inbox.fetch(inbox.uids(), 10_000))
    assert b"Delivered-To: eve+token@example.org" in arrival.raw
