"""What must be read by a human first."""

import pytest

from mailbot.parsers.safeguarding import is_worrying


@pytest.mark.parametrize(
    "line",
    [
        "My mentor made me feel really uncomfortable",
        "he asked me to send him money",
        "I don't feel safe with her",
        "She keeps harassing me",
        "Honestly I want to die",
        "I have been hurting myself",
        "I'm 15 years old, can I join?",
        "Er hat mich belästigt",
    ],
)
def test_signs_of_danger_go_to_a_human(line: str) -> None:
    assert is_worrying(["Hello,", line])


@pytest.mark.parametrize(
    "line",
    [
        "I'd like to learn about threat modelling and how to kill a process",
        "I am not comfortable with public speaking yet",
        "I'm afraid Tuesdays don't work",
        "I have 15 years of experience",
        "I'm 35 and changing careers",
    ],
)
def test_ordinary_words_do_not(line: str) -> None:
    assert not is_worrying([line])
