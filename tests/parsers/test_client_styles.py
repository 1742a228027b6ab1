"""What is read from a reply is what was written in it, whatever the mail program and whichever our letter."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.adapters.renderer import Renderer
from mailbot.console.sample_letters import sample_values
from mailbot.domain.correspondence import LetterKind, Rendered
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.quoting.separation import separate
from tests.support.client_styles import STYLES, Style

every_style = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())

_PHRASES = (
    "yes", "I can help with", "Python", "and a bit of Rust", "on Tuesday evenings", "from 17:00", "to 19:00", "thanks",
    "I wrote", "to you", "on 3 March", "From May on", "a > b", "(see below)", "ana@example.net", "that's all", "C++",
    "ja, gern", "d'accord", "好的", "https://calendly.com/ana-silva", "1.5 hours", "-- really --", "quoted", "sent",
)  # fmt: skip
_LINES = (
    "skills: python, sql", "availability: Tue 17:00-19:00", "Hello,", "- Go", "2) Mondays", "Best regards,", "Ana",
    "1", "👍", "time zone: Europe/Lisbon", "From: nine", "To: five", "Date: any", "Mobile: yes", "* * *", "???", "ok",
)  # fmt: skip
_sentences = st.lists(st.sampled_from(_PHRASES), min_size=1, max_size=12).map(" ".join)
_paragraphs = st.lists(st.one_of(_sentences, st.sampled_from(_LINES)), min_size=1, max_size=4).map("\n".join)
answers = (
    st.lists(_paragraphs, min_size=1, max_size=3)
    .map("\n\n".join)
    .filter(lambda text: any(map(str.isalnum, text)) and not text.startswith("--"))
)


@cache
def letter(kind: LetterKind) -> Rendered:
    return Renderer().render(kind, sample_values(kind))


def read(raw: bytes, answered: str | None) -> list[str]:
    return lines_of(new_text(separate(read_message(raw), answered)))


def lines_of(text: str) -> list[str]:
    """Without blank lines and space at the ends, which are the programs'."""
    return [line.strip() for line in text.split("\n") if line.strip()]


@every_style
def test_our_own_letters_come_back_as_nothing(style: Style) -> None:
    came_back = {kind: read(style("", letter(kind)), letter(kind).text) for kind in LetterKind}
    assert came_back == {kind: [] for kind in LetterKind}


@every_style
@settings(max_examples=12, deadline=None)
@given(answer=answers, kind=st.sampled_from(LetterKind))
def test_an_answer_is_read_as_it_was_written(style: Style, answer: str, kind: LetterKind) -> None:
    assert read(style(answer, letter(kind)), letter(kind).text) == lines_of(answer)


@every_style
@settings(max_examples=12, deadline=None)
@given(answer=answers, kind=st.sampled_from(LetterKind))
def test_an_answer_is_read_though_the_letter_is_unknown(style: Style, answer: str, kind: LetterKind) -> None:
    assert read(style(answer, letter(kind)), None) == lines_of(answer)
