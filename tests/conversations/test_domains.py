"""A large provider behind our server takes so many letters in a minute: those to others don't wait for it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from mailbot.console import acts
from mailbot.domain.budget import Room
from tests.support.programme import ProgrammeUnderTest
from tests.support.smtp_sink import SmtpSink

MINUTE = timedelta(minutes=1, seconds=1)


@pytest.fixture
def sink(programme: ProgrammeUnderTest) -> Iterator[SmtpSink]:
    with SmtpSink() as server:
        programme.with_settings(smtp_url=server.url, smtp_connections="1")
        yield server


def test_letters_to_one_domain_go_out_at_its_pace_and_those_to_others_at_once(
    programme: ProgrammeUnderTest, sink: SmtpSink
) -> None:
    programme.with_settings(send_per_domain="2")
    for number in range(5):
        programme.invites("mentor", f"Mentor {number} <mentor{number}@big.example>")
    programme.invites("mentor", "Ada <ada@small.example>")
    assert reached(sink) == ["mentor0", "mentor1", "ada"]
    programme.clock.advance(MINUTE)
    programme.works()
    programme.clock.advance(MINUTE)
    programme.works()
    assert reached(sink) == ["mentor0", "mentor1", "ada", "mentor2", "mentor3", "mentor4"]


@pytest.mark.parametrize("answer", ["450 4.2.1 too many messages", "451 4.7.500 server busy"])
def test_a_domain_that_puts_three_people_off_gets_a_rest_while_others_are_written_to(
    programme: ProgrammeUnderTest, sink: SmtpSink, answer: str
) -> None:
    people = [f"mentor{number}@big.example" for number in range(5)]
    sink.answers |= dict.fromkeys(people, answer)
    for person in [*(f"Mentor <{address}>" for address in people), "Ada <ada@small.example>"]:
        acts.invite_person(programme.assembly, "mentor", person)  # all in one batch
    programme.works()
    assert reached(sink) == ["ada"]
    assert states(programme) == ["deferred"] * 3 + ["queued"] * 2 + ["sent"]
    sink.answers.clear()
    programme.works()
    assert reached(sink) == ["ada"]  # half a minute has not passed
    programme.clock.advance(MINUTE)
    programme.works()
    assert sorted(reached(sink)) == ["ada", *(f"mentor{number}" for number in range(5))]


def test_no_letter_overtakes_an_earlier_one_of_its_matter(programme: ProgrammeUnderTest, sink: SmtpSink) -> None:
    sink.answers["maya@example.net"] = "450 4.2.1 mailbox busy"
    maya = programme.stranger()
    maya.writes("I'd love to learn React")
    assert reached(sink) == []
    del sink.answers["maya@example.net"]
    maya.writes("I'm free on Tuesday evenings")
    assert reached(sink) == []  # the question is still to come
    programme.clock.advance(MINUTE)
    programme.works()
    kinds = [b"Mailbot-Letter: question" in received.raw for received in sink.received]
    assert kinds == [True, False]


def test_a_letter_to_more_people_than_go_in_a_minute_goes_all_the_same() -> None:
    room = Room(per_domain=1)
    both = ["a@big.example", "b@big.example"]
    assert room.admits(both)
    room.take(both)
    assert not room.admits(["c@big.example"])
    assert room.admits(["c@small.example"])


def reached(sink: SmtpSink) -> list[str]:
    return [received.recipients[0].partition("@")[0] for received in sink.received]


def states(programme: ProgrammeUnderTest) -> list[str]:
    return [letter["state"] for letter in programme.listing("letters")]
