"""Which languages somebody speaks."""

from datetime import UTC, datetime

import pytest

from mailbot.domain.people import Role
from mailbot.parsers.fields.languages import read_languages
from mailbot.parsers.meaning import Reading
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.reading import read


def reading_of(text: str) -> Reading:
    lines = [Line(line, LineKind.NEW) for line in text.splitlines()]
    return read(lines, now=datetime(2027, 3, 1, tzinfo=UTC), time_zone="Europe/London", asked=Role.MENTEE)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("English", ("English",)),
        ("Deutsch (Muttersprache), fluent English, a little French", ("German", "English", "French")),
        ("EN / DE", ("English", "German")),
        ("español e inglés", ("Spanish", "English")),
        ("Nederlands en Duits", ("Dutch", "German")),
        ("中文, English", ("Chinese", "English")),
        ("English, but no German", ("English",)),
    ],
)
def test_languages_are_known_by_their_own_names_and_others(text: str, languages: tuple[str, ...]) -> None:
    assert read_languages(text).names == languages


def test_a_label_states_languages() -> None:
    reading = reading_of("skills: sql\nlanguages: English, Urdu")
    assert (reading.languages, reading.skills) == (("English", "Urdu"), ("sql",))
    assert reading.doubts == ()


def test_languages_for_programs_are_skills() -> None:
    reading = reading_of("languages: Python, Rust")
    assert (reading.languages, reading.skills) == (None, ("python", "rust"))


def test_a_language_that_nobody_listed_is_asked_about() -> None:
    reading = reading_of("languages: English and Klingon")
    assert reading.languages == ("English",)
    assert [doubt.field for doubt in reading.doubts] == ["languages"]


@pytest.mark.parametrize(
    ("line", "language", "spoken", "skills"),
    [
        ("language: deutsch", "de", None, None),
        ("Sprache: Deutsch", "de", None, None),
        ("Preferred language: English, please", "en", None, None),
        ("write to me in: de-AT", "de", None, None),
        ("language: French", None, ("French",), None),
        ("language: English and German", None, ("English", "German"), None),
        ("language: Python", None, None, ("python",)),
    ],
)
def test_the_language_of_letters_is_a_field(
    line: str, language: str | None, spoken: tuple[str, ...] | None, skills: tuple[str, ...] | None
) -> None:
    reading = reading_of(line)
    assert (reading.language, reading.languages, reading.skills) == (language, spoken, skills)


def test_a_language_that_is_none_is_asked_about() -> None:
    assert [doubt.field for doubt in reading_of("language: Klingon").doubts] == ["language"]
