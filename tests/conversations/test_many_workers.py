"""Several workers on one programme: one watches the mailbox, all process and send, and nothing happens twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from mailbot.adapters.store import DatabaseStore
from mailbot.domain.people import Person
from mailbot.errors import Conflict
from mailbot.workflows.post.watching import LEASE, RENEW_AFTER, Watch
from tests.support.programme import ProgrammeUnderTest

WISH = "I'd love to learn React, I'm free on Tuesday evenings"
SOON = timedelta(seconds=30)


def watch_of(worker: str, programme: ProgrammeUnderTest) -> Watch:
    """As a worker on a machine of its own has it."""
    return Watch(programme.assembly.store, worker, lambda _: False)


def test_when_the_worker_that_watches_dies_another_takes_over_within_thirty_seconds(
    programme: ProgrammeUnderTest,
) -> None:
    first, second = watch_of("one/1/a", programme), watch_of("two/1/b", programme)
    assert first.is_ours(programme.clock.now)
    programme.clock.advance(RENEW_AFTER)
    assert first.is_ours(programme.clock.now)
    programme.clock.advance(LEASE - timedelta(seconds=1))
    assert not second.is_ours(programme.clock.now)
    programme.clock.advance(timedelta(seconds=1))
    assert second.is_ours(programme.clock.now)
    assert not first.is_ours(programme.clock.now)
    assert LEASE < SOON


def test_a_worker_that_stops_hands_the_watch_over_at_once(programme: ProgrammeUnderTest) -> None:
    first, second = watch_of("one/1/a", programme), watch_of("two/1/b", programme)
    assert first.is_ours(programme.clock.now)
    first.let_go()
    assert second.is_ours(programme.clock.now)


def test_nobody_is_chased_before_the_new_watcher_has_read_the_mailbox(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.receives("invitation")
    programme.assembly.application.watch.let_go()
    elsewhere = watch_of("elsewhere/1/x", programme)
    assert elsewhere.is_ours(programme.clock.now)
    programme.clock.advance(timedelta(days=2, minutes=1))
    programme.assembly.application.chase()
    programme.assembly.application.send()
    mentor.receives_nothing()
    programme.works()  # the lease has lapsed long ago: we watch now, and read
    programme.assembly.application.chase()
    programme.works()
    mentor.receives("chase")


def test_a_worker_that_does_not_watch_processes_and_sends_all_the_same(programme: ProgrammeUnderTest) -> None:
    other = programme.assemble()
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    programme.assembly.application.watch.let_go()
    assert watch_of("elsewhere/1/x", programme).is_ours(programme.clock.now)
    other.application.receive()
    assert programme.listing("messages") == []  # it is not ours to fetch
    programme.clock.advance(LEASE)
    programme.assembly.application.receive()
    other.application.process()
    other.application.send()
    other.close()
    maya.receives("confirmation")


def test_many_messages_of_many_people_and_three_workers_have_one_effect_each(programme: ProgrammeUnderTest) -> None:
    people = [programme.stranger(f"Person {number} <person{number}@example.net>") for number in range(30)]
    for person in people:
        programme.office.deliver(bytes(person.message(WISH, subject="Hello")))
        programme.office.deliver(bytes(person.message("time zone: Europe/Berlin", subject="And also")))
    workers = [programme.assemble() for _ in range(3)]
    programme.assembly.application.watches()
    with ThreadPoolExecutor(max_workers=4) as pool:
        running = [pool.submit(programme.assembly.application.receive)]
        for worker in workers:
            worker.application.watch = watch_of(f"elsewhere/{id(worker)}/x", programme)
            running += [pool.submit(worker.application.process)]
    for one in running:
        one.result()
    programme.works(times=2)
    for worker in workers:
        worker.close()
    assert {message["state"] for message in programme.listing("messages")} == {"processed"}
    assert [row["time_zone"] for row in programme.listing("people")] == ["Europe/Berlin"] * 30
    for person in people:
        assert len(person.unread()) == 2


def test_two_who_change_what_both_have_read_do_not_both_succeed(programme: ProgrammeUnderTest) -> None:
    store: DatabaseStore = programme.assembly.store
    with store.begin() as records:
        records.people.add(Person("ada@example.org", "Ada"))
    with store.look() as records:
        read_before = records.people.at("ada@example.org")
        assert read_before is not None
    with store.begin() as records:
        changed = records.people.at("ada@example.org")
        assert changed is not None
        changed.name = "Ada Lovelace"
    read_before.name = "Ada King"
    with pytest.raises(Conflict), store.begin() as records:
        records.people.add(read_before)
