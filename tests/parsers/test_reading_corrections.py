"""Replies that correct what we noted, down to the record that results."""

from datetime import UTC, datetime

import pytest

from mailbot.domain.addresses import address_key
from mailbot.domain.people import Mentor, Person, Role
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.reading import read
from mailbot.workflows.people.profile import apply
from tests.parsers.test_reading import NOW, reading_of


def corrected(text: str) -> Person:
    """A mentor with Python and SQL, free on Tuesdays and Thursdays, once their correction is noted."""
    person = Person(address_key("sam@example.org"), "Sam", created_at=datetime(2026, 3, 3, tzinfo=UTC))
    person.availability = read_availability("Tue 17-19, Thu 18-20").availability
    person.time_zone = "Europe/London"
    person.mentor = Mentor(person, skills=("python", "sql"), booking_link="https://cal.com/sam", capacity=2)
    lines = [Line("This is all that we have noted:", LineKind.OURS), *(Line(line, LineKind.NEW) for line in [text])]
    apply(read(lines, now=NOW, time_zone="Europe/London", asked=Role.MENTOR), person, Role.MENTOR)
    return person


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Tuesday doesn't work any more.", "Thursday 18:00-20:00"),
        ("Please remove Tuesday", "Thursday 18:00-20:00"),
        ("Tuesday doesn't work any more, Wednesday same time instead", "Wednesday 17:00-19:00; Thursday 18:00-20:00"),
        ("Please change Thursday to Friday, same time.", "Tuesday 17:00-19:00; Friday 18:00-20:00"),
        ("I can't do Thursdays any longer. Fridays 6-8pm instead.", "Tuesday 17:00-19:00; Friday 18:00-20:00"),
        ("Can you change Thursday to 7-9pm?", "Tuesday 17:00-19:00; Thursday 19:00-21:00"),
        ("Thursday is now 19:00-21:00. The rest is right.", "Tuesday 17:00-19:00; Thursday 19:00-21:00"),
        ("Please also add Fridays 12-2", "Tuesday 17:00-19:00; Thursday 18:00-20:00; Friday 12:00-14:00"),
        ("I'm now free Mondays 17:00-19:00 only.", "Monday 17:00-19:00"),
        ("Thursdays are fine. Tuesdays don't work any more.", "Thursday 18:00-20:00"),
        ("Looks right, except it's 17:30-19:00 on Tuesdays.", "Tuesday 17:30-19:00; Thursday 18:00-20:00"),
        ("Sorry, the Thursday slot is 19:00 to 20:00", "Tuesday 17:00-19:00; Thursday 19:00-20:00"),
        ("Not Tuesday, I meant Wednesday!", "Wednesday 17:00-19:00; Thursday 18:00-20:00"),
        ("Could we make Tuesday 6-7pm please? Thursday is fine.", "Tuesday 18:00-19:00; Thursday 18:00-20:00"),
        ("I no longer work on Fridays, by the way", "Tuesday 17:00-19:00; Thursday 18:00-20:00"),
    ],
)
def test_days_are_taken_back_moved_and_added(text: str, week: str) -> None:
    assert corrected(text).availability.in_words() == week


@pytest.mark.parametrize(
    ("text", "capacity", "is_asked"),
    [
        ("I'd like to take one more mentee, so please set me to 3", 3, False),
        ("I have one mentee and could take one more", 2, True),
        ("One more mentee is fine, so 3.", 3, False),
        ("Happy to take another mentee", 2, True),
        ("Just one mentee for me please, not two", 1, False),
    ],
)
def test_one_more_mentee_is_no_number_of_them(text: str, capacity: int, is_asked: bool) -> None:
    mentor = corrected(text).mentor

    assert mentor is not None
    assert mentor.capacity == capacity
    assert bool(reading_of(text, asked=Role.MENTOR).doubts) is is_asked


@pytest.mark.parametrize("text", ["Call me Samuel please", "Looks good but my name is spelt Samuel"])
def test_a_name_is_put_right(text: str) -> None:
    assert corrected(text).name == "Samuel"


def test_where_somebody_lived_before_is_no_second_place() -> None:
    assert corrected("It's fine except I'm in Rome not London").time_zone == "Europe/Rome"


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Please take SQL off my list.", ("python",)),
        ("I'd rather do Rust than Python", ("sql", "rust")),
        ("I'm no longer doing SQL. Could you swap it for Rust?", ("python", "rust")),
        ("Can you change SQL to Kotlin?", ("python", "kotlin")),
        ("It should be R not Python", ("sql", "r")),
        ("R not Python please", ("sql", "r")),
        ("skills: add Kotlin, remove SQL", ("python", "kotlin")),
        ("skills: Kotlin", ("kotlin",)),
        ("No changes to my skills. The rest is right.", ("python", "sql")),
    ],
)
def test_skills_are_taken_out_swapped_and_added(text: str, skills: tuple[str, ...]) -> None:
    mentor = corrected(text).mentor

    assert mentor is not None
    assert mentor.skills == skills


def test_a_sentence_may_correct_several_fields() -> None:
    person = corrected("My skills haven't changed. Please change my time zone to Lagos and my capacity to 3.")

    assert person.mentor is not None
    assert (person.time_zone, person.mentor.capacity, person.mentor.skills) == ("Africa/Lagos", 3, ("python", "sql"))


def test_a_value_that_is_only_called_wrong_is_read_from_what_follows() -> None:
    assert corrected("The time zone is wrong, I've moved to Lisbon.").time_zone == "Europe/Lisbon"
    mentor = corrected("I no longer have a Calendly, use https://cal.com/new instead").mentor
    assert mentor is not None
    assert mentor.booking_link == "https://cal.com/new"


def test_a_correction_beside_a_labelled_line_is_taken_and_confirmed() -> None:
    reading = reading_of("availability: Mon 5-7pm\nActually make that Tuesday 5-7pm.", asked=Role.MENTOR)

    assert reading.availability is not None
    assert reading.availability.in_words() == "Tuesday 17:00-19:00"
    assert reading.doubts[0].field == "availability"
