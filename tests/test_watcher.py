"""The mailbox is watched: what lies there is dealt with, and the watch outlives every kind of silence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailbot import watcher
from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url
from mailbot.bootstrap import assemble
from mailbot.sandbox.post_office import PostOffice
from mailbot.settings import read_settings
from mailbot.watcher import Watcher
from tests.support.eventually import eventually
from tests.support.stalling_wire import StallingWire

MESSAGE = b"From: ana@example.net\r\nTo: mentoring@example.org\r\nSubject: hello\r\n\r\nhello\r\n"


@contextmanager
def _watching(
    folder: Path, office: PostOffice, new_inbox: Callable[[], ImapInbox], poll_every: timedelta
) -> Iterator[Callable[[], int]]:
    """Gives a way to count the messages that were stored."""
    environment = {
        "MAILBOT_ADDRESS": "mentoring@example.org",
        "MAILBOT_COORDINATORS": "cora@example.org",
        "MAILBOT_IMAP_URL": office.imap_url,
        "MAILBOT_SMTP_URL": office.smtp_url,
        "MAILBOT_DATABASE_URL": f"sqlite:///{folder}/mailbot.db",
        "MAILBOT_SECRET_KEY": "a secret of more than thirty-two characters",
    }
    assembly = assemble(read_settings(folder / "none.toml", environment))
    assembly.migrate()

    def stored() -> int:
        with assembly.store.look() as records:
            return len(records.messages.everything())

    watch = Watcher(assembly.application, new_inbox, poll_every)
    watch.start()
    try:
        yield stored
    finally:
        watch.stop()
        watch.join(10)
        assembly.close()


def test_what_is_there_at_the_start_is_read_and_what_comes(tmp_path: Path) -> None:
    with PostOffice() as office:
        office.deliver(MESSAGE)

        def new_inbox() -> ImapInbox:
            return ImapInbox(parse_imap_url(office.imap_url))

        with _watching(tmp_path, office, new_inbox, timedelta(minutes=1)) as stored:
            eventually(lambda: stored() == 1)
            office.deliver(MESSAGE)
            eventually(lambda: stored() == 2)


def test_an_idle_that_is_never_answered_is_given_up_for_a_new_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dead line says nothing, not even that it is dead: each IDLE has to be answered in the end."""
    monkeypatch.setattr(watcher, "_FIRST_PAUSE", 0.01)
    with PostOffice() as office:
        url = parse_imap_url(office.imap_url)
        with StallingWire(url.port) as wire:
            ports = iter((wire.port,))

            def new_inbox() -> ImapInbox:
                return ImapInbox(replace(url, port=next(ports, url.port)), timeout=0.2)

            office.deliver(MESSAGE)
            with _watching(tmp_path, office, new_inbox, timedelta(seconds=0.1)) as stored:
                eventually(lambda: stored() == 1)
                wire.stall()
                office.deliver(MESSAGE)
                eventually(lambda: stored() == 2)
