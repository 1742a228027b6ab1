"""What a score is made of."""

import pytest

from mailbot.domain.matching.score import (
    STANDARD,
    Parts,
    Weights,
    for_language,
    for_load,
    for_skills,
    for_times,
    for_zones,
    rarity,
    wish_weights,
)
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from tests.support.rounds import mentee, mentor, plan_of, round_of

AMPLE = "1 16-20"


def parts(seat: MentorSeat, wish: MenteeWish, *others: MentorSeat | MenteeWish) -> Parts:
    mentors = [seat, *(one for one in others if isinstance(one, MentorSeat))]
    mentees = [wish, *(one for one in others if isinstance(one, MenteeWish))]
    return plan_of(mentors, mentees).fitting.parts(seat, wish)


def test_all_wishes_ample_time_one_clock_and_a_free_mentor_make_a_thousand() -> None:
    seat, wish = mentor(1, "SQL, Go", AMPLE, capacity=4), mentee(7, "SQL, Go", AMPLE)
    assert parts(seat, wish) == Parts(skills=600, times=200, zones=80, language=80, load=40)
    assert parts(seat, wish).total == 1000


def test_nothing_in_common_makes_nothing() -> None:
    one, other = mentor(1, capacity=0, languages="en"), mentee(7, "Rust", zone="Pacific/Auckland", languages="de")
    assert parts(one, other).total == STANDARD.zones // 12  # thirteen hours apart are eleven the other way round


def test_the_dearest_wish_weighs_most() -> None:
    wish = mentee(7, "SQL, Go, Rust")
    dearest, last, both = (
        parts(mentor(1, skills), wish, mentor(2, "SQL, Go, Rust", capacity=9)).skills
        for skills in ("SQL", "Rust", "SQL, Rust")
    )
    assert (dearest, last, both) == (300, 100, 400)


def test_a_rare_wish_weighs_up_to_twice_as_much() -> None:
    assert rarity({"rust": 30, "sql": 10, "c": 1}, {"rust": 10, "sql": 1000}) == {"rust": 3, "sql": 0, "c": 4}
    assert wish_weights(["rust", "sql", "c"], {"rust": 3, "c": 4}) == {"rust": 3 * 7, "sql": 2 * 4, "c": 1 * 8}


def test_naming_a_single_hour_earns_nothing_for_times() -> None:
    hour, evening = "1 18-19", "1 18-20"
    assert parts(mentor(1, times=evening), mentee(7, times=evening)).times == 100
    assert parts(mentor(1, times=evening), mentee(7, times=hour)).times == 0
    assert parts(mentor(1, times=hour), mentee(7, times=evening)).times == 0


@pytest.mark.parametrize(("minutes", "points"), [(60, 50), (120, 100), (240, 200), (5000, 200)])
def test_times_count_up_to_four_hours(minutes: int, points: int) -> None:
    assert for_times(minutes, 600, STANDARD) == points


@pytest.mark.parametrize(("apart", "points"), [(0, 80), (3, 60), (12, 0)])
def test_near_clocks_count(apart: int, points: int) -> None:
    assert for_zones(apart, STANDARD) == points


@pytest.mark.parametrize(
    ("one", "other", "points"), [([], [], 80), (["en"], [], 80), (["en", "de"], ["de"], 80), (["en"], ["de"], 0)]
)
def test_a_common_language_counts_and_one_nobody_named_is_no_loss(
    one: list[str], other: list[str], points: int
) -> None:
    assert for_language(one, other, STANDARD) == points


@pytest.mark.parametrize(("seats", "points"), [(-5, 0), (0, 0), (1, 10), (4, 40), (1000, 40)])
def test_free_seats_count_up_to_four(seats: int, points: int) -> None:
    assert for_load(seats, STANDARD) == points


def test_who_wishes_nothing_scores_nothing_for_skills() -> None:
    assert for_skills(0, 0, STANDARD) == 0


def test_a_round_gives_the_parts_that_its_scores_are_made_of() -> None:
    (proposed,) = round_of([mentor(1)], [mentee(7)]).proposed
    assert proposed.parts == Parts(skills=600, times=100, zones=80, language=80, load=10)
    assert proposed.score == proposed.parts.total == 870


@pytest.mark.parametrize(
    "wrong",
    [{"skills": 700}, {"skills": 1100, "times": -300}, {"ample_overlap": 0}, {"moving": -1}, {"ample_seats": 0}],
)
def test_weights_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"must make|must be"):
        Weights(**wrong)
