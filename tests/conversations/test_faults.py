"""What goes wrong around the programme: it waits, says so, and goes on by itself with nothing lost or repeated."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from imapclient import IMAPClient
from sqlalchemy import event

from mailbot.adapters import sqlite
from mailbot.adapters.inbox import ImapInbox
from mailbot.sandbox.post_office import PASSWORD
from mailbot.workflows.post import receive
from tests.support.person import PersonUnderTest
from tests.support.programme import ADDRESS, ProgrammeUnderTest

WISH = "I'd love to learn React, I'm free on Tuesday evenings"


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Another program holds SQLite's one write lock, as a backup may."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def _full_disk(programme: ProgrammeUnderTest) -> Iterator[None]:
    """The database may not grow by a single page, and has none to spare from what a migration dropped."""
    engine = programme.assembly.store.engine
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM")

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "connect", limit)
    engine.dispose()
    yield
    event.remove(engine, "connect", limit)
    engine.dispose()


def _is_answered_once(programme: ProgrammeUnderTest, person: PersonUnderTest) -> None:
    person.receives("confirmation")
    person.receives_nothing()
    assert {message["state"] for message in programme.listing("messages")} <= {"processed", "ignored"}
    assert programme.filed("INBOX") == []


@pytest.mark.of_sqlite
def test_a_locked_database_is_waited_for(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT", 0.02)
    programme.starts_anew()
    maya = programme.stranger()
    with _locked(tmp_path / "mailbot.db"):
        maya.writes(WISH)
        programme.time_passes(minutes=10)
    assert "database is locked" in caplog.text
    assert len(programme.filed("INBOX")) == 1
    programme.works()
    _is_answered_once(programme, maya)


@pytest.mark.of_sqlite
def test_a_database_that_is_locked_while_a_letter_is_sent_does_not_have_it_sent_twice(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What the server said can't be written down while it is said: it is kept until it can."""
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT", 0.02)
    programme.starts_anew()
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    programme.assembly.application.receive()
    deliver = programme.assembly.courier.deliver

    def deliver_and_lock(*arguments: object) -> None:
        with _locked(tmp_path / "mailbot.db"):
            deliver(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(programme.assembly.courier, "deliver", deliver_and_lock)
        programme.assembly.application.send()
    assert programme.listing("letters")[0]["state"] == "sent"
    programme.works()
    _is_answered_once(programme, maya)


@pytest.mark.of_sqlite
def test_a_full_disk_costs_nobody_their_message(
    programme: ProgrammeUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    maya = programme.stranger()
    with _full_disk(programme):
        maya.writes(f"{WISH}\n\n{'Thank you for all that you do! ' * 1000}")
        for _ in range(5):
            programme.time_passes(minutes=10)
    assert "full" in caplog.text
    assert len(programme.filed("INBOX")) == 1
    programme.works()
    _is_answered_once(programme, maya)
    programme.coordinator.receives_nothing()


@pytest.mark.of_sqlite
def test_a_disk_that_fills_up_over_a_stored_message_is_not_that_messages_fault(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    with programme.assembly.new_inbox() as inbox:
        list(receive.fetch_new(inbox, programme.assembly.store, programme.clock))
    with _full_disk(programme):
        for _ in range(5):
            programme.time_passes(minutes=10)
        assert programme.listing("messages")[0]["state"] == "pending"
    programme.works()
    _is_answered_once(programme, maya)


@pytest.mark.parametrize("step", ["uids", "fetch", "file"])
def test_a_mailbox_that_another_client_empties_is_no_trouble(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Right before we list it, fetch from it, or file what we have dealt with."""
    original: Callable[..., object] = getattr(ImapInbox, step)

    def after_it_was_emptied(*arguments: object, **named: object) -> object:
        _empty(programme)
        return original(*arguments, **named)

    maya = programme.stranger()
    with monkeypatch.context() as patched:
        patched.setattr(ImapInbox, step, after_it_was_emptied)
        maya.writes(WISH)
    programme.works()
    if step == "file":
        _is_answered_once(programme, maya)
    else:
        assert programme.listing("messages") == []
    ben = programme.stranger("Ben Carter <ben@example.net>")
    ben.writes(WISH)
    _is_answered_once(programme, ben)


@pytest.mark.parametrize("off", [timedelta(days=-1), timedelta(days=1), timedelta(days=-9999), timedelta(days=9999)])
def test_what_a_message_says_of_its_time_is_not_believed(programme: ProgrammeUnderTest, off: timedelta) -> None:
    tom = programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.receives("invitation")
    message = tom.message("skills: python", subject="Hello")
    message.replace_header("Date", format_datetime(programme.clock.now + off))
    programme.deliver(message)
    tom.receives("question")
    programme.time_passes(days=1, hours=23)
    tom.receives_nothing()
    programme.time_passes(hours=1)
    tom.receives("chase")
    tom.receives_nothing()


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_was_off_by_a_day_and_is_put_right_repeats_nothing(
    programme: ProgrammeUnderTest, days: int
) -> None:
    programme.clock.advance(timedelta(days=days))
    tom = programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.receives("invitation")
    programme.clock.advance(timedelta(days=-days))
    maya = programme.stranger()
    maya.writes(WISH)
    _is_answered_once(programme, maya)
    programme.days_pass(4)
    assert 1 <= len(tom.unread()) <= 2
    assert {letter.kind for letter in tom.unread()} == {"chase"}


@pytest.mark.parametrize(
    ("friday", "first_hour"),
    [
        (datetime(2027, 3, 26, 9, tzinfo=UTC), datetime(2027, 3, 29, 6, tzinfo=UTC)),  # 08:00 in summer time
        (datetime(2027, 10, 29, 9, tzinfo=UTC), datetime(2027, 11, 1, 7, tzinfo=UTC)),  # 08:00 in winter time
    ],
)
def test_after_a_night_in_which_the_clocks_change_the_day_begins_by_the_new_time(
    programme: ProgrammeUnderTest, friday: datetime, first_hour: datetime
) -> None:
    programme.with_settings(working_hours="Mon-Fri 08:00-18:00", timezone="Europe/Berlin")
    programme.clock.now = friday
    tom = programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.receives("invitation")
    programme.clock.now = first_hour - timedelta(minutes=61)
    programme.time_passes(hours=1)
    tom.receives_nothing()
    programme.time_passes(minutes=1)
    tom.receives("chase")
    programme.time_passes(hours=1)
    tom.receives_nothing()


def _empty(programme: ProgrammeUnderTest) -> None:
    with _another_client(programme) as client:
        client.select_folder("INBOX")
        if found := client.search(["ALL"]):
            client.delete_messages(found)
            client.expunge()


@contextmanager
def _another_client(programme: ProgrammeUnderTest) -> Iterator[IMAPClient]:
    client = IMAPClient("127.0.0.1", urlsplit(programme.office.imap_url).port, ssl=False)
    client.login(ADDRESS, PASSWORD)
    yield client
    client.logout()
