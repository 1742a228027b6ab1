"""Coordinators are told only what needs them: one letter per matter, until it is settled."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.person import PersonUnderTest
from tests.support.programme import COORDINATOR, ProgrammeUnderTest

BEN = "Ben Aske <ben@example.org>"


@pytest.fixture
def programme(tmp_path: Path) -> Iterator[ProgrammeUnderTest]:
    """One with two coordinators."""
    with ProgrammeUnderTest(tmp_path, coordinators=f"{COORDINATOR}, {BEN}") as under_test:
        yield under_test


@pytest.fixture
def ben(programme: ProgrammeUnderTest) -> PersonUnderTest:
    return PersonUnderTest(programme, BEN)


def a_silent_mentor(programme: ProgrammeUnderTest) -> PersonUnderTest:
    """Chased twice, and given up."""
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    mentor.reads_everything()
    programme.days_pass(6)
    return mentor


def standing(programme: ProgrammeUnderTest) -> str:
    """What needs somebody, as a digest that is asked for has it."""
    programme.coordinator.writes("digest")
    digest = programme.coordinator.receives("digest").text
    return digest.partition("What needs you")[2].partition("What has moved")[0]


def test_done_settles_it_and_the_other_coordinator_is_told(programme: ProgrammeUnderTest, ben: PersonUnderTest) -> None:
    a_silent_mentor(programme)
    notice = ben.receives("notice").says("Tom Reed has not answered", "done")
    assert "Tom Reed has not answered" in standing(programme)
    programme.coordinator.replies("done", to=programme.coordinator.receives("notice"))
    for somebody in (programme.coordinator, ben):
        somebody.receives("result").says("Cora Lind wrote to us", "> done", "Settled.")
    assert standing(programme) == ""
    ben.replies("done", to=notice)
    ben.receives("result").says("It was settled already")
    assert "result" not in [letter.kind for letter in programme.coordinator.unread()]


def test_a_decision_in_answer_to_it_settles_it_as_well(programme: ProgrammeUnderTest) -> None:
    a_silent_mentor(programme)
    programme.coordinator.replies(
        "show tom@example.net\ninvite mentor Ada Byron <ada@example.net>",
        to=programme.coordinator.receives("notice"),
    )
    programme.coordinator.receives("result").says("is invited")
    assert standing(programme) == ""


def test_a_question_or_what_can_not_be_done_settles_nothing(programme: ProgrammeUnderTest) -> None:
    a_silent_mentor(programme)
    notice = programme.coordinator.receives("notice")
    programme.coordinator.replies("show tom@example.net\nforget Zebedee", to=notice)
    programme.coordinator.receives("result").says("We know no person called Zebedee")
    assert "Tom Reed has not answered" in standing(programme)


def test_an_answer_that_comes_after_all_settles_it(programme: ProgrammeUnderTest) -> None:
    mentor = a_silent_mentor(programme)
    programme.coordinator.receives("notice")
    mentor.replies("skills: rust\navailability: tue 18-20\ncalendly: none")
    mentor.receives("confirmation")
    assert standing(programme) == ""


def test_done_to_something_else_says_what_it_is_for(programme: ProgrammeUnderTest) -> None:
    programme.coordinator.writes("digest")
    programme.coordinator.replies("done", to=programme.coordinator.receives("digest"))
    programme.coordinator.receives("result").says("please answer that notice")


def test_full_mentors_are_told_of_once_for_as_long_as_somebody_waits(
    programme: ProgrammeUnderTest, ben: PersonUnderTest
) -> None:
    programme.with_settings(pairing="automatic")
    mentor = a_mentor(programme, "Tom Reed <tom@example.net>", skills="rust")
    for number in (1, 2):
        a_mentee(programme, f"Mentee {number} <mentee{number}@example.net>", skills="rust")
    programme.pairs_people()
    first = programme.coordinator.receives("notice").says(
        "waits for a mentor's free place", "Every mentor for Rust is full at the moment.", "capacity"
    )
    programme.pairs_people()
    programme.coordinator.replies("done", to=first)
    programme.pairs_people()
    assert "notice" not in [letter.kind for letter in programme.coordinator.unread()]

    mentor.reads_everything()
    mentor.writes("capacity: 2")
    programme.pairs_people()
    programme.pairs_people()
    a_mentee(programme, "Mentee 3 <mentee3@example.net>", skills="rust")
    programme.pairs_people()
    programme.coordinator.receives("notice").answers(first)
    assert [letter.kind for letter in ben.unread()].count("notice") == 2


def test_the_first_decision_on_a_proposal_stands_and_is_told(
    programme: ProgrammeUnderTest, ben: PersonUnderTest
) -> None:
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="rust")
    a_mentee(programme, "Maya Okafor <maya@example.net>", skills="rust")
    programme.pairs_people()
    proposal = ben.receives("proposal")
    programme.coordinator.replies("approve 1", to=programme.coordinator.receives("proposal"))
    told = ben.receives("result").says("Cora Lind wrote to us", "> approve 1", "are introduced now")
    assert proposal["Message-ID"] in told["References"]
    ben.replies("reject 1", to=proposal)
    ben.receives("result").says("were introduced already; nothing has changed")
    assert [pairing["state"] for pairing in programme.listing("pairings")] == ["introduced"]
    assert [letter.kind for letter in programme.coordinator.unread()].count("result") == 1
