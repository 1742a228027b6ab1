"""Coordinators are told how the programme stands: once a week, and whenever they ask."""

import re

import pytest

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.crowd import crowd
from tests.support.page import read_page
from tests.support.programme import ProgrammeUnderTest


@pytest.fixture(autouse=True)
def _weekly(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(digest="Mon 08:00", timezone="Europe/Berlin")


def a_small_programme(programme: ProgrammeUnderTest) -> None:
    """Two pairs proposed, one of them introduced and in touch; somebody waits, somebody is silent."""
    for number in (1, 2):
        a_mentor(programme, f"Mentor {number} <mentor{number}@example.net>", skills="rust")
        a_mentee(programme, f"Mentee {number} <mentee{number}@example.net>", skills="rust")
    a_mentee(programme, "Lea Roth <lea@example.net>", skills="welding")
    programme.invites("mentor", "Sam Lindqvist <sam@example.net>")
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("approve 1")
    programme.coordinator.receives("result")
    mentee = programme.stranger("Mentee 2 <mentee2@example.net>")
    mentee.reads_everything()
    programme.coordinator.receives("introduction")


def test_a_digest_says_what_needs_somebody_before_anything_else(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    programme.days_pass(3)
    programme.coordinator.writes("digest please")
    digest = programme.coordinator.receives("digest")
    digest.says("1 pairing waits for your decision, the oldest since 1 March.", "Lea Roth: No mentor has offered")
    digest.says("Sam Lindqvist: invited on 1 March, and once more since", "From asking to introduction: under an hour")
    digest.says("Introduced: ", "New: 3 mentors and 3 mentees.", "Of 3 mentees in the past year")
    headings = [line for line in digest.text.splitlines() if re.match(r"(What|How|Who) \w", line)]
    assert headings[0] == "What needs you"
    assert digest["Subject"] == "One thing needs you: digest of 4 March"


def test_pictures_travel_with_it_and_each_is_said_in_words(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    programme.coordinator.writes("digest")
    digest = programme.coordinator.receives("digest")
    shown = read_page(digest.html).pictures
    assert [f"cid:{picture['Content-ID'].strip('<>')}" for picture in digest.pictures] == list(shown)
    assert "From request to first session: Asked for a mentor 3" in " ".join(shown.values())
    assert all(alternative.endswith(".") for alternative in shown.values())
    assert digest.message.get_content_type() == "multipart/alternative"
    assert sum(len(picture.get_content()) for picture in digest.pictures) < 100_000


def test_undecided_pairs_are_decided_by_answering_the_digest(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    programme.days_pass(1)
    programme.coordinator.writes("digest")
    programme.coordinator.receives("digest").says("1. Mentor ", "approve all")
    programme.coordinator.replies("approve 1")
    programme.coordinator.receives("result").says("are introduced now")
    programme.coordinator.reads_everything()
    programme.days_pass(3)
    assert "chase" not in [letter.kind for letter in programme.coordinator.unread()]


def test_it_comes_once_a_week_whatever_number_of_workers(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    programme.coordinator.reads_everything()
    other = programme.assemble()
    programme.time_passes(**days_and_hours(programme, "Monday", 6))
    assert "digest" not in kinds(programme)
    programme.time_passes(hours=1)
    other.application.digest()
    other.application.send()
    other.close()
    assert kinds(programme).count("digest") == 1
    programme.coordinator.receives("digest").says("What has moved since 1 March")
    programme.days_pass(6)
    assert "digest" not in kinds(programme)
    programme.days_pass(1)
    programme.coordinator.receives("digest").says("What has moved since 8 March")


def test_a_missed_one_is_caught_up_and_only_the_latest(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    programme.coordinator.reads_everything()
    programme.starts_anew()
    programme.time_passes(days=24)
    assert kinds(programme).count("digest") == 1
    programme.coordinator.receives("digest").says("What has moved since 15 March")


def test_a_pause_puts_it_off(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    programme.coordinator.writes("digest")
    programme.coordinator.receives("digest")
    programme.coordinator.replies("pause programme")
    programme.days_pass(8)
    assert "digest" not in kinds(programme)
    programme.coordinator.writes("digest")
    programme.coordinator.receives("digest").says("The programme is paused")
    programme.coordinator.replies("resume programme")
    programme.time_passes(hours=1)
    programme.coordinator.receives("digest")


def test_nobody_is_told_of_a_programme_in_which_nobody_is(programme: ProgrammeUnderTest) -> None:
    programme.days_pass(15)
    programme.coordinator.receives_nothing()
    programme.coordinator.writes("digest")
    digest = programme.coordinator.receives("digest")
    digest.says("Nothing needs you.", "Nothing so far.")
    assert digest.pictures == []


def test_five_hundred_pairs_fit_into_a_letter(programme: ProgrammeUnderTest) -> None:
    with programme.assembly.store.begin() as records:
        crowd(records, 500, programme.clock.now)
    programme.coordinator.writes("digest")
    digest = programme.coordinator.receives("digest")
    digest.says("50 pairings wait for your decision", "And 40 more.", "And 90 more at risk.", "40 more stand in")
    digest.says("Introduced: Mentee 493 and Mentor 493; ", "and 45 more.")
    assert len(digest.text) < 6000
    assert len(digest.pictures) == 3


def test_a_stranger_gets_none(programme: ProgrammeUnderTest) -> None:
    a_small_programme(programme)
    stranger = programme.stranger("Mallory <mallory@example.net>")
    stranger.writes("digest")
    assert "digest" not in [letter.kind for letter in stranger.unread()]


def kinds(programme: ProgrammeUnderTest) -> list[str]:
    return [letter.kind for letter in programme.coordinator.unread()]


def days_and_hours(programme: ProgrammeUnderTest, day: str, hour: int) -> dict[str, float]:
    """From now to that hour in UTC, as `time_passes` takes it."""
    return {"seconds": programme.until(day, hour).total_seconds()}
