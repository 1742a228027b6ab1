"""Lines that say nothing about a record."""

import pytest

from mailbot.parsers.prose.courtesy import courtesies_among, is_courtesy


@pytest.mark.parametrize(
    "line",
    ["Thanks!", "great, thank you :)", "Hi Maya,", "Dear all", "Kind regards", "Viele Grüße", "Merci beaucoup", "🙂",
     "Thank you so much for the introduction!", "Please see my answers below", "Hope you're well.", "Cheers, Tom"],
)  # fmt: skip
def test_courtesies_are_recognised(line: str) -> None:
    assert is_courtesy(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thanks, but Tuesdays no longer work",
        "Best language is Python",
        "Hi, I want to learn Go",
        "Python",
        "yes we met",
    ],
)
def test_what_says_something_is_none(line: str) -> None:
    assert not is_courtesy(line)


def test_the_name_below_a_sign_off_is_one_but_not_the_line_above() -> None:
    lines = {0: "Maya Lopez", 2: "Best wishes,", 3: "Maya Lopez"}

    assert courtesies_among(lines) == {2, 3}


def test_a_skill_at_the_end_is_no_name() -> None:
    assert courtesies_among({0: "I want to learn:", 1: "Python"}) == frozenset()
    assert courtesies_among({0: "I want to learn Python.", 2: "- Maya"}) == {2}
