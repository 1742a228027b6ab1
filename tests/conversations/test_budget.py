"""A provider lets us reach so many people in a day and in a minute: who waits for an answer comes first."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mailbot.domain.budget import Budget, Urgency
from tests.support.programme import ProgrammeUnderTest
from tests.support.smtp_sink import SmtpSink

WISH = "I'd love to learn React, I'm free on Tuesday evenings"


@pytest.fixture
def thrifty(tmp_path: Path) -> Iterator[ProgrammeUnderTest]:
    with ProgrammeUnderTest(tmp_path, send_per_day="10") as programme:
        yield programme


def test_an_answer_goes_out_before_a_chase_that_was_queued_earlier(programme: ProgrammeUnderTest) -> None:
    with SmtpSink() as sink:
        programme.with_settings(smtp_url=sink.url, smtp_connections="1")
        mentor = programme.invites("mentor")
        programme.works()
        programme.clock.advance(timedelta(days=2, minutes=1))
        programme.assembly.application.chase()
        maya = programme.stranger()
        programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
        programme.works()
        assert [received.recipients[0] for received in sink.received] == [mentor.address, maya.address, mentor.address]


def test_chases_leave_room_for_answers_and_coordinators_are_told_once(thrifty: ProgrammeUnderTest) -> None:
    for number in range(9):
        thrifty.invites("mentor", f"Mentor {number} <mentor{number}@example.net>")
    assert states(thrifty) == ["sent"] * 9
    thrifty.time_passes(days=2, minutes=1)  # nine chases are due; seven of ten may be spent on such
    chases = [letter["state"] for letter in thrifty.listing("letters") if letter["kind"] == "chase"]
    assert sorted(chases) == ["queued"] * 2 + ["sent"] * 7
    maya = thrifty.stranger()
    maya.writes(WISH)
    maya.receives("confirmation")
    thrifty.works(times=3)
    told = [letter for letter in thrifty.coordinator.unread() if "Today's letters are used up" in letter.text]
    assert len(told) == 1
    thrifty.clock.advance(timedelta(days=1, minutes=1))
    thrifty.works()
    assert states(thrifty) == ["sent"] * len(states(thrifty))


def test_no_more_than_so_many_go_out_in_a_minute(tmp_path: Path) -> None:
    with ProgrammeUnderTest(tmp_path, send_per_minute="3") as programme:
        for number in range(5):
            programme.invites("mentor", f"Mentor {number} <mentor{number}@example.net>")
        assert sorted(states(programme)) == ["queued"] * 2 + ["sent"] * 3
        programme.clock.advance(timedelta(minutes=1))
        programme.works()
        assert states(programme) == ["sent"] * 5


def test_a_server_that_has_had_enough_is_given_a_rest(programme: ProgrammeUnderTest) -> None:
    with SmtpSink() as sink:
        programme.with_settings(smtp_url=sink.url, smtp_connections="1")
        sink.answers["MAIL"] = "421 4.7.0 try again later"
        for number in range(3):
            programme.invites("mentor", f"Mentor {number} <mentor{number}@example.net>")
        programme.works()
        assert sorted(states(programme)) == ["deferred", "queued", "queued"]
        asked = sink.connections
        programme.works()
        assert sink.connections == asked
        del sink.answers["MAIL"]
        programme.clock.advance(timedelta(minutes=1))
        programme.works()
        assert states(programme) == ["sent"] * 3


def test_without_a_budget_there_is_no_end_of_it() -> None:
    assert Budget().left_today(Urgency.LATER, 1_000_000) is None
    assert Budget().left_now(1_000_000) is None


def states(programme: ProgrammeUnderTest) -> list[str]:
    return [letter["state"] for letter in programme.listing("letters")]
