"""What the inbox says when it can't be opened: one sentence that says what to do, and never the password."""

import socket
from dataclasses import replace

import pytest

from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import MailUrl, Security, parse_imap_url
from mailbot.errors import InboxRefused, InboxUnavailable
from mailbot.sandbox.post_office import PostOffice
from tests.support.mailbox import Mailbox


def refusal(url: MailUrl) -> str:
    with pytest.raises(InboxRefused) as caught:
        ImapInbox(url).open()
    return str(caught.value)


def test_a_wrong_password(mailbox: Mailbox) -> None:
    said = refusal(replace(parse_imap_url(mailbox.imap_url), password="0pen-barley"))
    assert "does not accept user mentoring" in said
    assert "correct MAILBOT_IMAP_URL" in said
    assert "0pen-barley" not in said


def test_an_unknown_mailbox(mailbox: Mailbox) -> None:
    assert "There is no mailbox Mentoring on mentoring" in refusal(
        replace(parse_imap_url(mailbox.imap_url), mailbox="Mentoring")
    )


def test_a_server_without_starttls_is_never_given_the_password() -> None:
    with PostOffice() as office:
        said = refusal(replace(parse_imap_url(office.imap_url), security=Security.STARTTLS))
    assert "offers no STARTTLS; use imaps://" in said


def test_tls_spoken_to_a_port_without_tls() -> None:
    with PostOffice() as office:
        said = refusal(replace(parse_imap_url(office.imap_url), security=Security.TLS))
    assert "check scheme and port in MAILBOT_IMAP_URL" in said


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        url = MailUrl(Security.NONE, "127.0.0.1", taken.getsockname()[1], "mentoring", "open-sesame", "INBOX")
        with pytest.raises(InboxUnavailable, match="takes no connections"):
            ImapInbox(url).open()


def test_a_server_that_never_greets() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = MailUrl(Security.NONE, "127.0.0.1", mute.getsockname()[1], "mentoring", "open-sesame", "INBOX")
        with pytest.raises(InboxUnavailable, match="does not answer"):
            ImapInbox(url, timeout=0.05).open()


def test_an_inbox_that_was_never_opened() -> None:
    inbox = ImapInbox(MailUrl(Security.NONE, "127.0.0.1", 143, "mentoring", "open-sesame", "INBOX"))
    with pytest.raises(InboxUnavailable, match=r"There is no connection to .*; open it again"):
        inbox.uids()
