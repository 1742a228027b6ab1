"""Labelled lines as people fill them in."""

import pytest

from mailbot.parsers.fields.labelled import read_fields
from mailbot.parsers.quoting.display import Line, LineKind


def answers(text: str, question: str = "") -> list[tuple[str, str]]:
    lines = [Line(line, LineKind.NEW, question) for line in text.split("\n")]
    return [(answer.field, answer.value) for answer in read_fields(lines)]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("skills: python", "skills", "python"),
        ("SKILLS : python", "skills", "python"),
        ("- skills: python", "skills", "python"),
        ("2. **Skills:** python", "skills", "python"),
        ("*skills*: python", "skills", "python"),
        ("My skills - python", "skills", "python"),
        ("Skills (can help with): python", "skills", "python"),
        ("Want to learn: python", "skills", "python"),
        ("Booking link: https://example.org/m", "booking_link", "https://example.org/m"),
        ("calendly: none", "booking_link", "none"),
        ("mentees: 2", "capacity", "2"),
        ("TZ: CET", "time_zone", "CET"),
        ("Free: tue 17:00-19:00", "availability", "tue 17:00-19:00"),
        ("Verfügbarkeit: dienstags", "availability", "dienstags"),
        ("Compétences : Python", "skills", "Python"),
        ("Fuso horario: Lisbon", "time_zone", "Lisbon"),
        ("Umiejętności: SQL", "skills", "SQL"),
    ],
)
def test_a_label_is_recognised_however_it_is_dressed(line: str, field: str, value: str) -> None:
    assert answers(line) == [(field, value)]


@pytest.mark.parametrize(
    "line", ["Note: I can only start in March", "I have skills: many", "https://example.org", "12:30"]
)
def test_other_colons_are_no_labels(line: str) -> None:
    assert answers(line) == []


def test_an_answer_may_stand_below_its_label() -> None:
    assert answers("skills:\n\npython,\nsql\n\navailability:\n- Tue 5-7pm\n- Sat mornings\n\nThanks") == [
        ("skills", "python,\nsql"),
        ("availability", "- Tue 5-7pm\n- Sat mornings"),
    ]


def test_several_labels_may_share_a_line() -> None:
    assert answers("skills: sql; availability: tue 17-19; capacity: 2") == [
        ("skills", "sql"),
        ("availability", "tue 17-19"),
        ("capacity", "2"),
    ]


def test_an_answer_under_a_question_of_ours_needs_no_label() -> None:
    assert answers("python and sql", "skills:") == [("skills", "python and sql")]
    assert answers("Tuesdays, 5-7pm", "When are you free?") == [("availability", "Tuesdays, 5-7pm")]
    assert answers("two", "How many mentees could you take?") == [("capacity", "two")]


def test_free_text_goes_on_to_the_blank_line() -> None:
    assert answers("about: I am a nurse.\nI love hiking.\n\nThanks")[0] == ("about", "I am a nurse.\nI love hiking.")


def test_numbered_lines_are_read_as_they_are_numbered() -> None:
    answers = read_fields(
        [
            Line(text, LineKind.NEW)
            for text in ("1. Skills: Leadership; budgeting;", "2. Availability: Mon 9am-11am", "3) Capacity: 3")
        ]
    )
    assert [(answer.field, answer.value) for answer in answers] == [
        ("skills", "Leadership; budgeting;"),
        ("availability", "Mon 9am-11am"),
        ("capacity", "3"),
    ]
