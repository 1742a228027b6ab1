"""What a coordinator reads who asks why, or why not; and what a score is made of."""

import pytest

from mailbot.domain.compatibility import score
from mailbot.domain.matching import History, MenteeWish, MentorSeat, explain
from tests.support.rounds import WINTER, mentee, mentor


def explained(seat: MentorSeat, wish: MenteeWish, *never: tuple[int, int]) -> tuple[str, ...]:
    return explain(seat, wish, History(frozenset(never)), today=WINTER)


def test_why_these_two() -> None:
    assert explained(mentor(1), mentee(7)) == (
        "Mentor 1 can help with SQL: all that is wanted.",
        "They share 2 hours a week: Tuesday 18:00-20:00 (Europe/London).",
        "Their score is 796 of 1000.",
    )


@pytest.mark.parametrize(
    ("seat", "wish", "sentence"),
    [
        (mentor(1, capacity=0), mentee(7), "The mentor has no free seat."),
        (mentor(1, "Go"), mentee(7), "They share no skill."),
        (mentor(1), mentee(7, times="3 9-10"), "No common time is known."),
        (mentor(1), mentee(7, zone="Middle/Earth"), "No common time is known."),
        (mentor(1, cohort="spring"), mentee(7, cohort="autumn"), "They belong to different cohorts."),
        (mentor(1, address="a@example.org"), mentee(7, address="a@example.org"), "They are one and the same person."),
        (
            mentor(1, times="1 18-19"),
            mentee(7, times="1 13-14", zone="America/New_York"),
            "There are weeks in the coming half year in which they have no common time.",
        ),
    ],
)
def test_why_not_these_two(seat: MentorSeat, wish: MenteeWish, sentence: str) -> None:
    assert sentence in explained(seat, wish)


def test_a_pair_of_the_past_is_named_as_such() -> None:
    assert explained(mentor(1), mentee(7), (1, 7))[0] == "One of them declined, or this pairing ended before."


def test_all_wishes_ample_time_one_clock_and_a_free_mentor_make_a_thousand() -> None:
    assert score(mentor(1, "SQL, Go", capacity=4), mentee(7, "SQL, Go"), choice=180, hours_apart=0) == 1000


def test_nothing_in_common_makes_nothing() -> None:
    assert score(mentor(1, capacity=0), mentee(7, "Rust"), choice=0, hours_apart=12) == 0
    assert score(mentor(1, capacity=-5), mentee(7, ""), choice=0, hours_apart=12) == 0


def test_the_dearest_wish_weighs_most() -> None:
    wish = mentee(7, "SQL, Go, Rust")
    dearest, last, both = (
        score(mentor(1, skills, capacity=0), wish, choice=0, hours_apart=12) for skills in ("SQL", "Rust", "SQL, Rust")
    )
    assert (dearest, last, both) == (300, 100, 400)


def test_more_than_three_hours_of_choice_or_four_seats_earn_nothing_more() -> None:
    assert (
        score(mentor(1, capacity=4), mentee(7), 180, 0) == score(mentor(1, capacity=1000), mentee(7), 5000, 0) == 1000
    )
