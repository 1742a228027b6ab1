"""The inbox against real IMAP servers: every one at hand, see conftest.py."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url
from mailbot.errors import InboxRefused, InboxUnavailable
from mailbot.sandbox.post_office import PostOffice
from tests.support.mailbox import Mailbox
from tests.support.stalling_wire import StallingWire

LARGEST = 1_000_000


def message(subject: str, text: str = "Hello.\r\n") -> bytes:
    return f"From: Ann <ann@example.org>\r\nSubject: {subject}\r\n\r\n{text}".encode()


@pytest.fixture
def inbox(mailbox: Mailbox) -> Iterator[ImapInbox]:
    with ImapInbox(parse_imap_url(mailbox.imap_url)) as inbox:
        yield inbox


def subjects(mailbox: Mailbox, name: str = "INBOX") -> list[str]:
    """What stands in one of the mailboxes, in its order, as another client sees it."""
    with ImapInbox(parse_imap_url(mailbox.imap_url.replace("/INBOX", f"/{name}"))) as inbox:
        arrivals = [arrival for batch in inbox.fetch(inbox.uids(), LARGEST) for arrival in batch]
    lines = [line for arrival in arrivals for line in arrival.raw.split(b"\r\n")]
    return [line.removeprefix(b"Subject: ").decode() for line in lines if line.startswith(b"Subject: ")]


def test_what_was_delivered_is_read_as_it_is(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(message("first"))
    mailbox.deliver(message("second", "Zwei Zeilen.\r\n.mit Punkt\r\n"))
    uids = inbox.uids()
    ((first, second),) = list(inbox.fetch(uids, LARGEST))
    assert [first.uid, second.uid] == uids
    assert first.raw.endswith(message("first"))
    assert second.raw.endswith(b"\r\n\r\nZwei Zeilen.\r\n.mit Punkt\r\n")
    assert first.size == len(first.raw)
    assert first.whole
    assert (first.account, first.mailbox, first.uid_validity) == (inbox.account, "INBOX", inbox.uid_validity)
    assert inbox.uid_validity > 0


def test_the_account_is_named_without_its_password(mailbox: Mailbox, inbox: ImapInbox) -> None:
    url = parse_imap_url(mailbox.imap_url)
    assert inbox.account == f"{url.user}@127.0.0.1:{url.port}"


def test_reading_leaves_no_trace(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(message("first"))
    list(inbox.fetch(inbox.uids(), LARGEST))
    list(inbox.fetch(inbox.uids(), 10))
    with ImapInbox(parse_imap_url(mailbox.imap_url)) as another:
        assert another._client.search(["UNSEEN"]) == another.uids() == inbox.uids()


def test_of_a_message_that_is_too_large_only_the_header_is_read(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(message("large", "x" * 70 + "\r\n" + ("y" * 70 + "\r\n") * 1000))
    mailbox.deliver(message("small"))
    small, large = [arrival for batch in inbox.fetch(inbox.uids(), 2000) for arrival in batch]
    assert small.whole
    assert not large.whole
    assert large.size > 70_000
    assert b"Subject: large\r\n" in large.raw
    assert large.raw.endswith(b"\r\n\r\n")
    assert b"yyy" not in large.raw


def test_many_messages_come_in_batches(monkeypatch: pytest.MonkeyPatch, mailbox: Mailbox, inbox: ImapInbox) -> None:
    monkeypatch.setattr("mailbot.adapters.inbox.BATCH", 4)
    monkeypatch.setattr("mailbot.adapters.inbox.BATCH_BYTES", 3_000)
    for n in range(6):
        mailbox.deliver(message(f"number {n}", "z" * 900 + "\r\n"))
    batches = list(inbox.fetch(inbox.uids(), LARGEST))
    assert [arrival.uid for batch in batches for arrival in batch] == inbox.uids()
    assert [len(batch) for batch in batches] == [2, 2, 2]


def test_what_has_been_dealt_with_is_moved_into_a_mailbox_that_is_made_for_it(
    mailbox: Mailbox, inbox: ImapInbox
) -> None:
    for n in range(3):
        mailbox.deliver(message(f"number {n}"))
    first, second, third = inbox.uids()
    inbox.file([third, first], "Processed")
    inbox.file([second], "Held")
    assert inbox.uids() == []
    assert subjects(mailbox, "Processed") == ["number 0", "number 2"]
    assert subjects(mailbox, "Held") == ["number 1"]


def test_what_somebody_else_has_moved_is_no_error(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(message("first"))
    mailbox.deliver(message("second"))
    uids = inbox.uids()
    with ImapInbox(parse_imap_url(mailbox.imap_url)) as another:
        another.file(uids[:1], "Processed")
    assert [arrival.uid for batch in inbox.fetch(uids, LARGEST) for arrival in batch] == uids[1:]
    inbox.file(uids, "Processed")
    inbox.file(uids, "Processed")
    inbox.file([], "Processed")
    assert subjects(mailbox, "Processed") == ["first", "second"]


@pytest.mark.parametrize("missing", [{"MOVE"}, {"MOVE", "UIDPLUS"}], ids=["no MOVE", "no MOVE and no UIDPLUS"])
def test_a_server_without_move_is_served_by_copies(missing: set[str]) -> None:
    with PostOffice(without=missing) as office, ImapInbox(parse_imap_url(office.imap_url)) as inbox:
        assert not inbox.has_move
        office.deliver(message("first"))
        office.deliver(message("second"))
        uids = inbox.uids()
        inbox.file(uids[:1], "Processed")
        inbox.file(uids[:1], "Processed")
        assert inbox.uids() == uids[1:]
        assert subjects(office, "Processed") == ["first"]


def test_text_that_must_not_be_kept_is_replaced_by_its_header(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(message("between the two of them", "private\r\n"))
    mailbox.deliver(message("another"))
    uids = inbox.uids()
    inbox.file_header(uids[0], b"From: ann@example.org\r\nSubject: between the two of them\r\n", "Processed")
    assert inbox.uids() == uids[1:]
    with ImapInbox(parse_imap_url(mailbox.imap_url.replace("/INBOX", "/Processed"))) as filed:
        ((kept,),) = list(filed.fetch(filed.uids(), LARGEST))
        assert kept.raw == b"From: ann@example.org\r\nSubject: between the two of them\r\n\r\n"
        assert filed._client.search(["SEEN"]) == [kept.uid]


def test_whether_a_letter_of_ours_was_sent(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(b"Message-ID: <letter-7@example.org>\r\n" + message("Welcome"))
    inbox.file(inbox.uids(), "Sent")
    sent = inbox.sent_mailbox("Sent")
    assert sent == "Sent"
    assert inbox.was_sent("<letter-7@example.org>", sent)
    assert not inbox.was_sent("<letter-8@example.org>", sent)
    mailbox.deliver(message("an answer"))
    assert len(inbox.uids()) == 1, "the inbox is open again"


@pytest.mark.parametrize("forged", ['<a"b@example.org>', "<a@example.org>\r\nX LOGOUT", "<a b@example.org>", ""])
def test_an_identifier_that_is_none_of_ours_is_never_searched_for(inbox: ImapInbox, forged: str) -> None:
    with pytest.raises(ValueError, match="not a Message-ID that we made"):
        inbox.was_sent(forged, "INBOX")


def test_a_sent_mailbox_that_does_not_exist_is_said(inbox: ImapInbox) -> None:
    with pytest.raises(InboxRefused, match=r"no mailbox Dispatched .* correct MAILBOT_SENT_MAILBOX"):
        inbox.sent_mailbox("Dispatched")


def test_a_wait_ends_as_soon_as_something_arrives(
    mailbox: Mailbox, inbox: ImapInbox, bell: tuple[socket.socket, socket.socket]
) -> None:
    assert inbox.has_idle
    inbox.uids()
    post = threading.Thread(target=mailbox.deliver, args=(message("first"),))
    post.start()
    assert inbox.wait(20, bell[1])
    post.join()
    assert len(inbox.uids()) == 1


def test_what_arrived_just_before_the_wait_is_not_slept_over(
    mailbox: Mailbox, inbox: ImapInbox, bell: tuple[socket.socket, socket.socket]
) -> None:
    inbox.uids()
    mailbox.deliver(message("first"))
    inbox.file([4711], "Processed")  # in its answer to this, the server mentions the new message
    assert inbox.wait(20, bell[1])


def test_a_wait_ends_after_its_time_or_when_it_is_interrupted(
    inbox: ImapInbox, bell: tuple[socket.socket, socket.socket]
) -> None:
    inbox.uids()
    assert not inbox.wait(0.01, bell[1])
    bell[0].send(b"!")
    assert not inbox.wait(20, bell[1])
    assert inbox.uids() == [], "the connection is still good"


def test_idle_is_renewed_before_routers_forget_it(
    monkeypatch: pytest.MonkeyPatch, mailbox: Mailbox, inbox: ImapInbox, bell: tuple[socket.socket, socket.socket]
) -> None:
    monkeypatch.setattr("mailbot.adapters.imap_idle.LONGEST_IDLE", 0.001)
    inbox.uids()
    assert not inbox.wait(0.02, bell[1])
    mailbox.deliver(message("first"))
    assert inbox.wait(20, bell[1])


def test_a_dead_line_is_noticed_at_the_end_of_a_wait(bell: tuple[socket.socket, socket.socket]) -> None:
    with PostOffice() as office:
        url = parse_imap_url(office.imap_url)
        with StallingWire(url.port) as wire, ImapInbox(replace(url, port=wire.port), timeout=1) as inbox:
            inbox.uids()
            wire.stall()
            with pytest.raises(InboxUnavailable, match="does not answer"):
                inbox.wait(0.01, bell[1])
            with pytest.raises(InboxUnavailable, match="open it again"):
                inbox.uids()


def test_a_server_that_goes_away_ends_the_wait_and_can_be_come_back_to(
    bell: tuple[socket.socket, socket.socket],
) -> None:
    with PostOffice() as office:
        inbox = ImapInbox(parse_imap_url(office.imap_url))
        inbox.open()
        inbox.uids()
    with pytest.raises(InboxUnavailable):
        inbox.wait(20, bell[1])
    inbox.close()


def test_an_inbox_can_be_opened_anew(mailbox: Mailbox, inbox: ImapInbox) -> None:
    mailbox.deliver(message("first"))
    validity = inbox.uid_validity
    inbox.open()
    assert len(inbox.uids()) == 1
    assert inbox.uid_validity == validity
