"""Machines that write back: the programme falls silent at once (RFC 3834)."""

import pytest

from bench import loops
from mailbot.sandbox.mail import Mail
from tests.support.programme import ProgrammeUnderTest

ROUNDS = 6


def kinds(letters: list[Mail]) -> list[str]:
    return [letter.kind for letter in letters]


@pytest.mark.parametrize("marked", [True, False])
def test_two_programmes_that_write_to_each_other_fall_silent_at_once(marked: bool) -> None:
    assert kinds(loops.two_programmes(ROUNDS, marked=marked)) == ["invitation"]


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("answer", [loops.vacation, loops.bounce])
def test_a_machine_that_answers_everything_is_not_answered(
    programme: ProgrammeUnderTest, answer: loops.Answer, marked: bool
) -> None:
    assert kinds(loops.beside(programme, answer, ROUNDS, marked=marked)) == ["invitation"]


@pytest.mark.parametrize("answer", [loops.tickets, loops.endless])
def test_a_machine_that_looks_like_a_person_is_answered_once_a_day(
    programme: ProgrammeUnderTest, answer: loops.Answer
) -> None:
    assert sorted(kinds(loops.beside(programme, answer, ROUNDS, marked=False))) == ["help", "invitation"]
