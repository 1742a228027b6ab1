"""What people say in sentences: whose skill is meant, what is a number of mentees, and what nobody knows."""

import pytest

from mailbot.domain.people import Role
from mailbot.parsers.meaning import Reading
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.reading import read
from tests.parsers.test_reading import NOW, reading_of

LETTER = "What can you help with?\nskills:\n\nWhen are you free?\navailability:\n\nWhich time zone?\ntime zone:"


def reply_below(letter: str, text: str, *, asked: Role) -> Reading:
    question = letter.splitlines()[-1]
    lines = [Line(line, LineKind.OURS) for line in letter.splitlines()]
    lines += [Line(line, LineKind.NEW, question) for line in text.split("\n")]
    return read(lines, now=NOW, time_zone="UTC", asked=asked)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("My colleague knows Kubernetes, but I only do Terraform.", ("terraform",)),
        ("I know Tableau; my manager thinks I should offer Python too.", ("tableau",)),
        ("My partner is a developer and could help with Swift. I do Figma.", ("figma",)),
        ("I'd rather do Vue than React.", ("vue",)),
        ("Python, yes. JavaScript, no. SQL, a bit.", ("python", "sql")),
        ("Python? Sure. Machine learning? Not really.", ("python",)),
        ("Python (10 years), Rust (beginner - so no)", ("python",)),
        ("I'm Sofia, a data engineer in Barcelona, and could help with dbt.", ("dbt",)),
        ("Same as last time I can help with Go and Kubernetes.", ("go", "kubernetes")),
    ],
)
def test_a_mentor_offers_their_own_skills(text: str, skills: tuple[str, ...]) -> None:
    assert reading_of(text, asked=Role.MENTOR).skills == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("I already know Python well, what I need is Rust.", ("rust",)),
        ("I already have a mentor for Python so just JavaScript here please", ("javascript",)),
        ("Can I do Go instead?", ("go",)),
        ("I studied Java and hated it, so nothing Java please. I'd love to learn Rust.", ("rust",)),
        ("I want to understand SQL and how to invest.", ("sql", "investing")),
        ("Help with leadership please, as I have just become a team leader.", ("leadership",)),
        ("I want TypeScript and my free time is Thursday 7-8pm.", ("typescript",)),
    ],
)
def test_a_mentee_wishes_for_what_they_do_not_have(text: str, skills: tuple[str, ...]) -> None:
    assert reading_of(text, asked=Role.MENTEE).skills == skills


def test_skills_of_somebody_else_alone_are_asked_about() -> None:
    reading = reading_of("My son would like to learn React. Saturdays 2-4pm.", asked=Role.MENTEE)

    assert reading.skills == ("react",)
    assert "Is it you who would like to learn" in reading.doubts[0].question


def test_what_no_vocabulary_knows_is_a_skill_where_one_was_asked_for() -> None:
    reading = reply_below(LETTER, "cake decorating, thursdays 8-9pm, hull", asked=Role.MENTEE)

    assert (reading.skills, reading.time_zone) == (("cake decorating",), "Europe/London")
    assert reply_below("availability:\ntime zone:", "hmm, thursdays 8-9pm, hull", asked=Role.MENTEE).skills is None


def test_a_reply_below_the_whole_letter_answers_all_of_it() -> None:
    text = "Hello,\nI'd like to learn R. Saturdays between 10 and 1.\nI am based in Nairobi, Kenya."
    reading = reply_below(LETTER, text, asked=Role.MENTEE)

    assert (reading.skills, reading.time_zone) == (("r",), "Africa/Nairobi")
    assert reading.availability is not None
    assert reply_below(LETTER, "Nairobi", asked=Role.MENTEE).time_zone == "Africa/Nairobi"


@pytest.mark.parametrize(
    "text", ["Go. Leeds. 2.", "Go. Leeds. Two max.", "Go, Leeds. Let's say two", "Go\nLeeds\njust two"]
)
def test_a_number_that_stands_alone_is_how_many_a_mentor_takes(text: str) -> None:
    reading = reading_of(text, asked=Role.MENTOR)

    assert (reading.capacity, reading.time_zone) == (2, "Europe/London")


def test_a_count_alone_in_the_last_line_is_no_name() -> None:
    reading = reading_of("Bristol\nTwo", asked=Role.MENTOR)

    assert (reading.time_zone, reading.capacity) == ("Europe/London", 2)


def test_a_name_alone_below_the_answers_is_a_signature() -> None:
    reading = reading_of("Python, SQL\nTue 6-8pm\nLondon\nhttps://cal.com/kofi\n2\nKofi", asked=Role.MENTOR)

    assert (reading.capacity, reading.not_understood) == (2, ())


def test_a_link_that_ends_in_a_slash_does_not_go_on_in_the_next_line() -> None:
    reading = reading_of("Booking link: https://cal.com/maya/\nI can take 2 mentees", asked=Role.MENTOR)

    assert (reading.booking_link, reading.capacity) == ("https://cal.com/maya/", 2)


def test_labels_with_dashes_may_stand_in_one_line() -> None:
    reading = reading_of("Yes! Skills - SEO, WordPress. Free - Mon 10-12. Zone - Dublin.", asked=Role.MENTOR)

    assert (reading.skills, reading.time_zone) == (("seo", "wordpress"), "Europe/Dublin")


def test_lines_that_name_sorts_of_skills_make_one_answer() -> None:
    reading = reading_of("Technical skills: SQL, ISO 9001\nSoft skills: coaching", asked=Role.MENTOR)

    assert (reading.skills, reading.doubts) == (("sql", "iso 9001", "coaching"), ())


def test_a_number_of_hours_does_not_hide_a_number_of_mentees() -> None:
    reading = reading_of("I have an hour on Tuesdays 6-7pm, and space for one mentee.", asked=Role.MENTOR)

    assert reading.capacity == 1


def test_an_answer_that_names_no_skill_is_asked_about() -> None:
    assert reading_of("skills: not sure yet", asked=Role.MENTEE).doubts[0].field == "skills"
    assert reading_of("Anything really!", asked=Role.MENTEE).doubts[0].field == "skills"


def test_who_says_only_that_their_shifts_change_is_asked_when() -> None:
    assert reading_of("I work shifts so it changes weekly. Python please.", asked=Role.MENTEE).doubts[0].field == (
        "availability"
    )
    assert reading_of("I work shifts, but Mondays 6-7pm are free.", asked=Role.MENTEE).availability is not None


def test_an_answer_behind_a_label_is_no_command() -> None:
    assert reading_of("skills: sql\ncalendly: not yet", asked=Role.MENTOR).commands == ()


@pytest.mark.parametrize(
    "text", ["a) SQL\nb) Tuesday 6-7pm\nc) Leeds", "Q1: SQL\nQ2: Tuesday 6-7pm\nQ3: Leeds", "SQL / tue 6-7pm / leeds"]
)
def test_answers_may_be_lettered_or_in_a_row(text: str) -> None:
    reading = reply_below(LETTER, text, asked=Role.MENTEE)

    assert (reading.skills, reading.time_zone) == (("sql",), "Europe/London")
    assert reading.availability is not None


def test_who_would_be_mentor_and_mentee_is_asked_which_skill_is_for_which() -> None:
    reading = reading_of("I'd like to mentor people in Java and also find a mentor for leadership for myself.")

    assert reading.skills is None
    assert "what can you help with" in reading.doubts[0].question
