"""Two people who are not in touch: who never wrote, who never answered, and what a coordinator can do about it."""

import pytest

from tests.conversations.test_clocks import introduced
from tests.conversations.test_pairing import a_mentor
from tests.support.programme import ProgrammeUnderTest


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("not yet, I haven't written to him", "Maya Okafor has not written yet, and says so."),
        ("Not yet. I wrote twice but had no answer.", "Maya Okafor has written, and had no answer from Tom Reed."),
        ("I emailed him last week and he never replied.", "Maya Okafor has written, and had no answer from Tom Reed."),
        ("not yet", "Maya Okafor answers us; we have seen nothing that they wrote to Tom Reed."),
    ],
)
def test_coordinators_hear_who_never_wrote_and_who_never_answered(
    programme: ProgrammeUnderTest, answer: str, told: str
) -> None:
    _, mentee = introduced(programme)
    programme.days_pass(2)
    mentee.receives("contact-check")
    mentee.replies(answer)
    programme.days_pass(8)
    notices = [letter for letter in programme.coordinator.unread() if letter.kind == "notice"]
    assert any(told in letter.text for letter in notices)
    assert any("Tom Reed has answered none of our letters" in letter.text for letter in notices)


def test_one_who_has_gone_is_replaced_and_the_one_left_goes_first(programme: ProgrammeUnderTest) -> None:
    mentor, _ = introduced(programme)
    earlier = programme.stranger("Ola Berg <ola@example.net>")
    earlier.writes("skills: sql\navailability: tue 18-20")
    programme.days_pass(8)
    notice = programme.coordinator.receives("notice").says("replace Tom Reed")
    programme.coordinator.replies("replace Tom Reed", to=notice)
    programme.coordinator.reads_everything()
    assert programme.coordinator.latest is not None
    programme.coordinator.latest.says("Maya Okafor goes first in the next round")
    assert programme.listing("pairings")[0]["state"] == "ended"
    a_mentor(programme, "Ben Carter <ben@example.net>")
    programme.pairs_people()
    assert [(p["mentor"], p["mentee"]) for p in programme.listing("pairings")[1:]] == [
        ("ben@example.net", "maya@example.net")
    ]
    mentor.reads_everything()
    programme.days_pass(5)
    mentor.receives_nothing()


def test_a_strangers_word_replaces_nobody(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    programme.stranger("Cora Lind <cora@example.org>").writes("replace Tom Reed")
    assert programme.listing("pairings")[0]["state"] == "introduced"
    programme.coordinator.receives("confirm")
