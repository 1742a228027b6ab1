"""A server's clock was a day ahead, and somebody puts it right: nothing waits for that day to come."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from mailbot.adapters.clock import system_clock
from mailbot.tasks import make_ticks, open_queue
from mailbot.workflows.post.watching import LEASE, MAILBOX
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest
from tests.support.smtp_sink import SmtpSink
from tests.support.storage import storage_for

DAY = timedelta(days=1)
WISH = "I'd love to learn React, I'm free on Tuesday evenings"


@contextmanager
def a_day_ahead(programme: ProgrammeUnderTest) -> Iterator[None]:
    """In the end every sweep looks once by the clock as it should be."""
    programme.clock.advance(DAY)
    yield
    programme.clock.advance(-DAY)
    programme.assembly.application.pair()
    programme.time_passes()


def test_rounds_go_on_at_once_and_on_the_day_itself(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic", pair_every="24h")
    with a_day_ahead(programme):
        programme.assembly.application.pair()
    mentor = a_mentor(programme)
    a_mentee(programme)
    programme.clock.advance(DAY)
    programme.assembly.application.pair()
    programme.works()
    mentor.receives("introduction")


def test_the_digest_of_the_day_itself_is_written(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(digest="daily 08:00")
    a_mentor(programme)
    programme.days_pass(1)
    with a_day_ahead(programme):
        programme.time_passes()
    while [letter.kind for letter in programme.coordinator.unread()]:
        programme.coordinator.receives("digest")
    programme.time_passes(days=1)
    programme.coordinator.receives("digest")
    programme.coordinator.receives_nothing()


def test_a_letter_that_was_put_off_goes_out(programme: ProgrammeUnderTest) -> None:
    with SmtpSink() as sink:
        programme.with_settings(smtp_url=sink.url)
        sink.answers["DOT"] = "451 4.3.0 Not now"
        with a_day_ahead(programme):
            programme.deliver(programme.stranger().message(WISH, subject="Hello"))
            sink.answers.clear()
        assert b"Mailbot-Letter: confirmation" in sink.received[0].raw


def test_what_was_sent_then_leaves_room_in_the_minutes_budget(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(send_per_minute="1")
    with a_day_ahead(programme):
        programme.invites("mentor").receives("invitation")
    programme.invites("mentor").receives("invitation")


def test_the_mailbox_is_watched_though_a_dead_worker_elsewhere_held_it_till_tomorrow(
    programme: ProgrammeUnderTest,
) -> None:
    until = programme.clock.now + DAY + LEASE
    with programme.assembly.store.begin() as records:
        assert records.leases.hold(MAILBOX, "elsewhere/1/x", programme.clock.now + DAY, until)
    assert programme.assembly.application.watches()


def test_a_letter_claimed_by_a_dead_worker_elsewhere_is_sent(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    programme.assembly.application.receive()
    with programme.assembly.store.begin() as records:
        records.letters.claim_due("elsewhere/1/x", programme.clock.now + DAY, 10)
    programme.works(times=2)
    maya.receives("confirmation")


def test_sweeps_begin_anew_though_one_is_planned_for_tomorrow(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    queue = open_queue(storage_for(tmp_path)["queue_url"])
    make_ticks(queue, programme.assembly.application, timedelta(seconds=15)).sweep()
    (sweep,) = queue.pending()
    queue.flush()
    sweep.eta = (system_clock() + DAY).replace(tzinfo=None)
    queue.add_schedule(sweep)
    (net,) = (task for task in queue.read_periodic(None) if task.name == "keep_sweeping")
    queue.execute(net)
    assert [task.name for task in queue.pending()] == ["sweep"]
    queue.storage.close()
