"""The mailbox bell: it rings for what is there, and comes back by itself from every kind of silence."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from mailbot import watcher
from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url
from mailbot.sandbox.post_office import PostOffice
from mailbot.watcher import Watcher
from tests.support.eventually import eventually
from tests.support.stalling_wire import StallingWire

MESSAGE = b"From: ana@example.net\r\nTo: mentoring@example.org\r\nSubject: hello\r\n\r\nhello\r\n"


@contextmanager
def _watching(new_inbox: Callable[[], ImapInbox], poll_every: timedelta) -> Iterator[threading.Event]:
    rung = threading.Event()
    bell = Watcher(new_inbox, rung.set, poll_every)
    bell.start()
    yield rung
    bell.stop()
    bell.join(10)


def test_it_rings_for_what_is_there_at_the_start_and_for_what_comes() -> None:
    with PostOffice() as office:
        office.deliver(MESSAGE)
        with _watching(lambda: ImapInbox(parse_imap_url(office.imap_url)), timedelta(minutes=1)) as rung:
            eventually(rung.is_set)
            rung.clear()
            office.deliver(MESSAGE)
            eventually(rung.is_set)


def test_an_idle_that_is_never_answered_is_given_up_for_a_new_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead line says nothing, not even that it is dead: each IDLE has to be answered in the end."""
    monkeypatch.setattr(watcher, "_FIRST_PAUSE", 0.01)
    with PostOffice() as office:
        url = parse_imap_url(office.imap_url)
        with StallingWire(url.port) as wire:
            ports = iter((wire.port,))

            def new_inbox() -> ImapInbox:
                return ImapInbox(replace(url, port=next(ports, url.port)), timeout=0.2)

            office.deliver(MESSAGE)
            with _watching(new_inbox, timedelta(seconds=0.1)) as rung:
                eventually(rung.is_set)
                wire.stall()
                rung.clear()
                eventually(rung.is_set)
