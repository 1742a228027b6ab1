"""Every letter that we send, in both dresses, in plenty and in want, and with whatever people may write into it."""

import re

import pytest

from mailbot.adapters.renderer import Renderer
from mailbot.console.sample_letters import sample_values, variants
from mailbot.console.sample_people import AVAILABILITY, CALENDLY, CAPACITY, SKILLS, TIME_ZONE
from mailbot.domain.correspondence import LetterKind, Rendered
from tests.support.page import read_page

RENDERER = Renderer()
HOSTILE = (
    "<script>alert(1)</script> [x](javascript:alert(1)) *bold* _soft_ `code` {{ 7*7 }} {% endfor %} # - 1. > + &amp; "
    r"\ ~~no~~ ![i](https://evil.example/i.png) <https://evil.example> **x** --- === |a|"
)
MARKUP = re.compile(r"\{\{|\{%|\*\*|\[.*\]\(|^#|\\", re.M)


def with_lists_of(length: int, value: object) -> object:
    if isinstance(value, list):
        return [with_lists_of(length, value[n % len(value)]) for n in range(length)]
    return value


def without_words(name: str, value: object) -> object:
    if isinstance(value, dict) and name != "programme":
        return {part: words if part == "address" else without_words(part, words) for part, words in value.items()}
    return "" if isinstance(value, str) and name not in ("role", "about", "subject", "headline") else value


def hostile(name: str, value: object) -> object:
    if isinstance(value, dict):
        return {part: hostile(part, words) for part, words in value.items()}
    if isinstance(value, list):
        return [hostile("", item) for item in value]
    return HOSTILE if isinstance(value, str) and name not in ("role", "about", "booking_link") else value


def spoken(words: str) -> list[str]:
    """The words alone: without the marks of lists and quotations, and without a link that is written out."""
    written_out = re.sub(r": https://calendly\.com/[\w-]+", "", words)
    return [word for word in written_out.split() if not re.fullmatch(r"\d+\.|[->*]", word)]


def assert_is_tidy(letter: Rendered) -> None:
    assert letter.subject.strip() == letter.subject != ""
    assert "\n\n\n" not in letter.text
    assert not re.search(r"[ \t]$", letter.text, re.M)
    assert letter.text.endswith("\n")
    for words in (letter.subject, letter.text, read_page(letter.html).words):
        assert not MARKUP.search(words), words
        assert " ," not in words
        assert "None" not in words


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("length", [0, 1, 3])
def test_every_letter_reads_well_with_none_one_or_many_of_everything(kind: LetterKind, length: int) -> None:
    for _, values in variants(kind):
        assert_is_tidy(RENDERER.render(kind, {name: with_lists_of(length, value) for name, value in values.items()}))


@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_reads_well_when_little_is_known(kind: LetterKind) -> None:
    for _, values in variants(kind):
        assert_is_tidy(RENDERER.render(kind, {name: without_words(name, value) for name, value in values.items()}))


@pytest.mark.parametrize("kind", LetterKind)
def test_text_and_page_say_the_same(kind: LetterKind) -> None:
    letter = RENDERER.render(kind, sample_values(kind))
    assert spoken(letter.text) == spoken(read_page(letter.html).words)


@pytest.mark.parametrize("kind", LetterKind)
def test_what_people_wrote_shows_literally_and_does_nothing(kind: LetterKind) -> None:
    for _, values in variants(kind):
        letter = RENDERER.render(kind, {name: hostile(name, value) for name, value in values.items()})
        page = read_page(letter.html)
        assert HOSTILE in letter.text
        assert HOSTILE in page.words
        assert not page.tags & {"script", "iframe", "form", "link"}
        assert {source.partition(":")[0] for source in page.pictures} <= {"cid"}
        assert {address for address, _ in page.links} <= {values.get("booking_link")}


@pytest.mark.parametrize("kind", LetterKind)
def test_a_line_break_in_a_value_begins_no_line(kind: LetterKind) -> None:
    tricky = "Maya\r\nBcc: evil@example.com\r\n\r\nstop\x00\u202e\u200b"
    values = sample_values(kind, greeting=tricky, programme={"name": tricky, "address": "m@riverside.example"})
    letter = RENDERER.render(kind, values)
    assert "Maya Bcc: evil@example.com stop" in letter.text
    assert not re.search(r"^(Bcc|stop)", letter.text, re.M)
    assert "\n" not in letter.subject


@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_has_a_dress_for_the_night(kind: LetterKind) -> None:
    html = RENDERER.render(kind, sample_values(kind)).html
    assert 'name="color-scheme" content="light dark"' in html
    assert "prefers-color-scheme: dark" in html


@pytest.mark.parametrize("kind", LetterKind)
def test_the_reader_is_greeted_by_name_or_without_one(kind: LetterKind) -> None:
    assert RENDERER.render(kind, sample_values(kind)).text.startswith("Hello Maya")
    if kind is not LetterKind.INTRODUCTION:
        assert RENDERER.render(kind, sample_values(kind, greeting="")).text.startswith("Hello,\n")


def test_a_mentor_finds_each_line_to_fill_in_on_a_line_of_its_own() -> None:
    questions = [{**question, "value": ""} for question in (SKILLS, AVAILABILITY, TIME_ZONE, CALENDLY, CAPACITY)]
    lines = RENDERER.render(LetterKind.INVITATION, sample_values(LetterKind.INVITATION, questions=questions)).text
    prompts = [line for line in lines.splitlines() if line.endswith(":")]
    assert prompts == ["skills:", "availability:", "time zone:", "calendly:", "capacity:"]


def test_a_question_ends_with_what_is_missing() -> None:
    text = RENDERER.render(LetterKind.QUESTION, sample_values(LetterKind.QUESTION, missing=[AVAILABILITY])).text
    assert text.endswith("When are you usually free? (Tue 17:00-19:00, Thursday evenings)\navailability:\n")


def test_lines_that_were_not_understood_are_quoted_each_alone() -> None:
    values = sample_values(LetterKind.QUESTION, not_understood=["the usual", "whenever the choir rests"])
    assert "\n\n> the usual\n\n> whenever the choir rests\n\n" in RENDERER.render(LetterKind.QUESTION, values).text


def test_an_introduction_leads_to_the_booking_page() -> None:
    letter = RENDERER.render(LetterKind.INTRODUCTION, sample_values(LetterKind.INTRODUCTION))
    assert "\nBook a time with Maya on calendly.com: https://calendly.com/maya-okafor\n" in letter.text
    assert read_page(letter.html).links == [("https://calendly.com/maya-okafor", "button")]


def test_without_a_booking_page_they_settle_on_a_time_together() -> None:
    values = sample_values(LetterKind.INTRODUCTION, booking_link="", booking_host="")
    letter = RENDERER.render(LetterKind.INTRODUCTION, values)
    assert "two or three times for a first meeting" in letter.text
    assert read_page(letter.html).links == []


def test_a_proposal_keeps_the_numbers_that_it_was_given() -> None:
    pairs = [
        {"number": n, "mentor": f"Mentor {n}", "mentee": f"Mentee {n}", "reasons": ["Time"], "instead": ""}
        for n in (2, 5, 9)
    ]
    letter = RENDERER.render(LetterKind.PROPOSAL, sample_values(LetterKind.PROPOSAL, pairs=pairs))
    for words in (letter.text, read_page(letter.html).words):
        for number in (2, 5, 9):
            assert f"{number}. Mentor {number} mentors Mentee {number}" in words
    assert "> approve all\n> approve 2,9\n> reject 9\n" in letter.text
