"""What stands in a skill's place is taken, or asked about: none of it is passed over."""

import pytest

from mailbot.domain.people import Role
from tests.parsers.test_reading import reading_of


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("I can help with technical writing, DITA and docs-as-code.", {"technical-writing", "dita", "docs-as-code"}),
        ("I can offer accessibility (WCAG, screen readers).", {"accessibility", "screen readers"}),
        ("Ask me about quilting, Python or lace making.", {"quilting", "python", "lace making"}),
        (
            "I'd be glad to help with patent law or, failing that, arts administration.",
            {"patent law", "arts administration"},
        ),
        ("I could help with everything about servers: Linux, nginx.", {"linux", "nginx"}),
    ],
)
def test_an_item_beside_a_skill_is_one(text: str, skills: set[str]) -> None:
    reading = reading_of(text, asked=Role.MENTOR)

    assert set(reading.skills or ()) == skills
    assert not reading.doubts


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to learn Python and get a new job.",
        "I mainly want React but TypeScript would be a bonus.",
        "I want to learn SQL, please, with somebody patient, because my boss says so.",
        "I'd like to learn how to use Photoshop properly for work.",
    ],
)
def test_ordinary_words_beside_a_skill_are_nothing_to_ask_about(text: str) -> None:
    assert not reading_of(text, asked=Role.MENTEE).doubts


def test_what_can_be_no_name_is_asked_about() -> None:
    reading = reading_of("I want to learn SQL and the 7:3 thing that Ana told us.", asked=Role.MENTEE)

    assert reading.skills == ("sql",)
    assert "have we understood all of it?" in reading.doubts[0].question


def test_what_somebody_does_at_work_is_not_what_they_offer_instead() -> None:
    reading = reading_of("At work I mostly do Java, but I'd like to mentor in public speaking.", asked=Role.MENTOR)

    assert reading.skills == ("public speaking",)


def test_a_slip_of_the_keyboard_in_a_sentence_is_asked_about() -> None:
    (doubt,) = reading_of("I'd like to learn javscript.", asked=Role.MENTEE).doubts

    assert "did you mean" in doubt.question


def test_a_mail_that_hides_its_skills_in_a_story_is_asked_about() -> None:
    reading = reading_of("My head is full of spinning plates. Tuesday 6-8pm, Leeds.", asked=Role.MENTEE)

    assert reading.availability
    assert reading.not_understood


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("After the kids' bedtime, so 8 to 10, Mon-Thu.", "Monday to Thursday 20:00-22:00"),
        ("Mondays after 5 mostly. I do finance for non-finance people, Wednesdays 8 to 9am.", "Wednesday 08:00-09:00"),
        ("He is at college in Cardiff during the week so weekends suit.", "Saturday and Sunday 09:00-21:00"),
        ("Tuesday lunchtimes, say 12.30 to 1.30.", "Tuesday 12:30-13:30"),
    ],
)
def test_reasons_and_compounds_do_not_turn_times_round(text: str, times: str) -> None:
    reading = reading_of(text, asked=Role.MENTOR)

    assert reading.availability is not None
    assert times in reading.availability.in_words()
    assert reading.capacity is None


@pytest.mark.parametrize("text", ["Perfect, nothing to add.", "Yep that's me", "Everything is still the same."])
def test_agreement_is_courtesy(text: str) -> None:
    assert reading_of(text, asked=Role.MENTOR).only_courtesy


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Python. Two would be fine but not more.", 2),
        ("Please lower the number of mentees to 1", 1),
        ("Une seule personne.", 1),
        ("Python. Two at most, please.", 2),
    ],
)
def test_a_number_of_mentees_in_a_few_words(text: str, capacity: int) -> None:
    assert reading_of(text, asked=Role.MENTOR).capacity == capacity


def test_a_timetable_with_days_off_is_read_line_by_line() -> None:
    reading = reading_of("Mon: 9-11\nTue: not available\nWed: 14-16\nThu: n/a\nFri: 14-16\n\nCET (Brussels)")

    assert reading.availability is not None
    assert reading.availability.in_words() == "Monday 09:00-11:00; Wednesday and Friday 14:00-16:00"
    assert reading.time_zone == "Europe/Brussels"
    assert not reading.doubts


def test_times_that_hold_for_a_few_weeks_only_are_asked_about() -> None:
    assert reading_of("Tuesday is fine for the next few weeks, after that Monday.", asked=Role.MENTEE).doubts


def test_a_town_with_its_state_behind_it() -> None:
    assert reading_of("I want to learn Go. Nashville TN", asked=Role.MENTEE).time_zone == "America/Chicago"


def test_an_employer_is_no_skill() -> None:
    assert reading_of("I do UX at a startup.", asked=Role.MENTOR).skills == ("ux",)


def test_what_stands_in_front_of_a_skill_in_a_list_is_one_too() -> None:
    reading = reading_of("Public engagement, science communication, podcasting.", asked=Role.MENTOR)

    assert reading.skills == ("science communication", "podcasting", "public engagement")


@pytest.mark.parametrize(
    "text", ["Weekends are sacred. Weekday evenings are fine.", "Weekends are ours, evenings 6-8."]
)
def test_days_of_which_something_unknown_is_said_are_no_offer_unasked(text: str) -> None:
    reading = reading_of(text, asked=Role.MENTEE)

    assert reading.doubts or "Saturday" not in (reading.availability.in_words() if reading.availability else "")


def test_an_unknown_town_beside_labelled_skills_is_asked_about() -> None:
    reading = reading_of("My skills: quilting. Mondays 2-4pm. Llanfairpwll.", asked=Role.MENTOR)

    assert reading.not_understood


def test_a_limit_for_one_of_the_days_keeps_within_what_was_offered() -> None:
    reading = reading_of("Availability: weekdays 18:00-20:00 but Tuesdays only until 19:00", asked=Role.MENTOR)

    assert reading.availability is not None
    assert "Tuesday 18:00-19:00" in reading.availability.in_words()


def test_a_number_behind_a_town_with_its_state() -> None:
    assert reading_of("Swift. Portland, OR. 2. No link.", asked=Role.MENTOR).capacity == 2


@pytest.mark.parametrize("text", ["VAT returns", "electrical engineering"])
def test_another_word_is_no_slip_of_the_keyboard(text: str) -> None:
    assert not reading_of(f"Skills: {text}", asked=Role.MENTOR).doubts


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("I want to get better at public speaking, my voice shakes in every stand-up. Noor", ("public speaking",)),
        ("I want to learn SQL, my boss says I need it for every report.", ("sql",)),
    ],
)
def test_a_sentence_of_its_own_and_a_name_below_are_no_items(text: str, skills: tuple[str, ...]) -> None:
    reading = reading_of(text)

    assert (reading.skills, reading.not_understood) == (skills, ())
