"""Whole replies, as people write them."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.domain.people import Role
from mailbot.parsers.meaning import Reading
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.reading import read

NOW = datetime(2026, 3, 3, 10, 12, tzinfo=UTC)


def reading_of(text: str, *, asked: Role | None = None, subject: str = "Re: Welcome") -> Reading:
    lines = [Line(line, LineKind.NEW) for line in text.split("\n")]
    return read(lines, subject=subject, now=NOW, time_zone="Europe/London", asked=asked)


def test_a_mentor_fills_in_the_lines() -> None:
    reading = reading_of(
        "Hi,\n\nskills: Python, SQL\navailability: tue 17-19\ncalendly: https://calendly.com/m\n"
        "capacity: two\n\nBest,\nMaya",
        asked=Role.MENTOR,
    )

    assert reading.skills == ("python", "sql")
    assert reading.availability is not None
    assert reading.availability.in_words() == "Tuesday 17:00-19:00"
    assert (reading.booking_link, reading.capacity) == ("https://calendly.com/m", 2)
    assert reading.fields["availability"] == "availability: tue 17-19"
    assert (reading.doubts, reading.not_understood) == ((), ())


def test_a_stranger_wishes_in_plain_words() -> None:
    reading = reading_of(
        "Hello, I'm Maya. I'm struggling with SQL,\ncould someone help? "
        "Weekday lunchtimes work best. I'm in Berlin\n\nThanks!"
    )

    assert reading.role is Role.MENTEE
    assert (reading.name, reading.skills, reading.time_zone) == ("Maya", ("sql",), "Europe/Berlin")
    assert reading.availability is not None
    assert reading.availability.in_words() == "Monday to Friday 12:00-14:00"
    assert reading.not_understood == ()


def test_a_stranger_offers_to_mentor() -> None:
    reading = reading_of(
        "I'd like to become a mentor. I have experience in product management and public speaking.\n"
        "I am free Mondays 5-7pm UK time. I can take up to 3 mentees. I don't have a calendly."
    )

    assert reading.role is Role.MENTOR
    assert reading.skills == ("product-management", "public speaking")
    assert (reading.capacity, reading.booking_link, reading.time_zone) == (3, "", "Europe/London")
    assert reading.availability is not None
    assert reading.availability.in_words() == "Monday 17:00-19:00"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Happy to help others with Python", Role.MENTOR),
        ("I can teach SQL", Role.MENTOR),
        ("I'm looking for a mentor", Role.MENTEE),
        ("I'd like to be mentored in design", Role.MENTEE),
        ("I want to learn to code", Role.MENTEE),
        ("skills: python", None),
        ("What is this?", None),
    ],
)
def test_what_a_stranger_wants_to_be(text: str, role: Role | None) -> None:
    assert reading_of(text).role is role


def test_what_a_mentee_knows_already_is_no_wish() -> None:
    assert reading_of("I know Java well but I want to learn Rust.", asked=Role.MENTEE).skills == ("rust",)


def test_contradictions_and_near_misses_are_asked_about() -> None:
    reading = reading_of("capacity: 2\nskills: javscript, go\ncapacity: 3", asked=Role.MENTOR)

    assert reading.capacity is None
    assert [doubt.question for doubt in reading.doubts] == [
        "You wrote “2” and “3” for capacity: which is right?",
        "You wrote “javscript”: did you mean JavaScript?",
    ]


@pytest.mark.parametrize(
    "text", ["Thanks!", "great, thank you :)", "Hi Tom,\n\nThank you so much!\n\nBest wishes\nMaya"]
)
def test_a_courtesy_changes_nothing(text: str) -> None:
    reading = reading_of(text, asked=Role.MENTOR)

    assert reading.only_courtesy
    assert not reading.understood_anything
    assert reading.not_understood == ()


def test_an_unfilled_template_changes_nothing() -> None:
    reading = reading_of("skills:\navailability:\ncalendly:", asked=Role.MENTOR)

    assert not reading.understood_anything
    assert (reading.doubts, reading.only_courtesy) == ((), False)


def test_lines_that_nobody_understands_are_kept_alone() -> None:
    reading = reading_of("Hi,\nThe weather is nice here.\nskills: python\n\nCheers", asked=Role.MENTEE)

    assert reading.skills == ("python",)
    assert reading.not_understood == ("The weather is nice here.",)


def test_only_new_lines_are_read() -> None:
    lines = [Line(text, kind) for kind in LineKind if kind is not LineKind.NEW for text in ("skills: python", "stop")]

    reading = read(lines, now=NOW, time_zone="UTC", asked=None)

    assert not reading.understood_anything
    assert not reading.only_courtesy


def test_a_fresh_subject_may_command_or_wish_but_an_answers_subject_may_not() -> None:
    assert [command.name for command in reading_of("", subject="help").commands] == ["help"]
    assert reading_of("", subject="I want to learn Go").skills == ("go",)
    assert reading_of("", subject="Re: stop").commands == ()
    assert reading_of("", subject="AW: stop").commands == ()


def test_commands_and_fields_may_stand_side_by_side() -> None:
    reading = reading_of("not yet, sorry\navailability: Wed evenings\npause until 12 May", asked=Role.MENTEE)

    assert [command.name for command in reading.commands] == ["not yet", "pause until"]
    assert reading.availability is not None


def test_a_cry_for_help_goes_to_a_human() -> None:
    assert reading_of("skills: sql\nMy mentor keeps threatening me", asked=Role.MENTEE).worrying


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300), subject=st.text(max_size=40), asked=st.sampled_from([None, *Role]))
def test_no_text_makes_it_raise(text: str, subject: str, asked: Role | None) -> None:
    reading_of(text, asked=asked, subject=subject)


_PIECES = (
    "skills: availability: capacity: tue 5-7pm not except 31/02 2026-02-31 99 booked met pause until 12 May stop I'm "
    "Maya https:// UTC+25 UTC+7 PT ( ) - , . \n and but Python free evenings 24:00 99:99 midnight 0 mon- -mon to 1 h"
).split(" ")


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(st.sampled_from(_PIECES), max_size=25), asked=st.sampled_from([None, *Role]))
def test_no_heap_of_known_words_makes_it_raise(pieces: list[str], asked: Role | None) -> None:
    reading_of(" ".join(pieces), asked=asked)
    reading_of(f"availability: {' '.join(pieces)}", asked=asked)


@pytest.mark.parametrize(
    "piece", ["\n", "skills:\n", "a", "- python\n", "I am. ", "I want SQL, free Tuesdays.\n", "not ", "hi "]
)
def test_a_hostile_message_takes_no_time(piece: str) -> None:
    lines = [Line(line, LineKind.NEW) for line in (piece * 20_000).split("\n")]
    started = time.perf_counter()

    read(lines, now=NOW, time_zone="UTC", asked=None)

    assert time.perf_counter() - started < 5
