"""What a coordinator reads who asks why, or why not."""

from dataclasses import replace
from random import Random

import pytest

from mailbot.domain.matching.advice import next_best, why, why_not
from mailbot.domain.matching.moving import Moves
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.problem import Pairs
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from mailbot.domain.matching.successive_paths import cheapest
from mailbot.domain.matching.waiting import waits_for_a_place
from tests.support.rounds import mentee, mentor, plan_of

SCORE = (
    "Their score is 870 of 1000: 600 for skills, 100 for times, 80 for time zones, 80 for language, "
    "10 for the mentor's free seats."
)
LOWER_SCORE = (
    "Their score is 770 of 1000: 600 for skills, 0 for times, 80 for time zones, 80 for language, "
    "10 for the mentor's free seats."
)


def test_why_these_two() -> None:
    assert why(plan_of([mentor(1)], [mentee(7)]), 1, 7) == (
        "Mentor 1 can help with SQL: all that is wanted.",
        "They share 2 hours a week: Tuesday 18:00-20:00 (Europe/London).",
        SCORE,
        "There is no other mentor for them in this round.",
    )


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ("Urdu, English", "English, Urdu", "Both speak Urdu and English."),
        ("German", "Urdu", "They have named no language that both speak."),
    ],
)
def test_languages_are_a_reason_where_both_have_named_some(one: str, other: str, sentence: str) -> None:
    assert sentence in why(plan_of([mentor(1, languages=one)], [mentee(7, languages=other)]), 1, 7)


def test_who_waits_only_for_a_place_is_told_apart() -> None:
    plan = plan_of(
        [mentor(1, "SQL"), mentor(2, "Go", "3 9-10")],
        [
            mentee(6, days_waiting=9),
            mentee(7),
            mentee(8, pin=1),
            mentee(9, "Rust"),
            mentee(10, "Go", "1 18-20"),
            mentee(11, "SQL", ""),
            mentee(12, pin=99),
        ],
    )
    waits = {one.id for one in plan.mentees if waits_for_a_place(one, plan.fitting)}
    assert waits - {pair.mentee.id for pair in plan.pairs} == {6, 7}
    assert {pair.mentee.id for pair in plan.pairs} == {8}


def test_an_allocation_to_a_full_mentor_waits_for_a_place() -> None:
    plan = plan_of([mentor(1)], [mentee(7, pin=1, days_waiting=3), mentee(8, pin=1)])
    assert all(waits_for_a_place(one, plan.fitting) for one in plan.mentees)


def test_what_a_coordinator_decided_is_not_weighed_against_others() -> None:
    assert (
        why(plan_of([mentor(1), mentor(2)], [mentee(7, pin=1)]), 1, 7)[-1] == "A coordinator has decided on this pair."
    )


def test_the_next_best_may_disturb_nobody() -> None:
    plan = plan_of([mentor(1), mentor(2, "SQL", "1 18-19.5")], [mentee(7)])
    assert next_best(plan, 1, 7) == (
        "Moving Mentee 7 to Mentor 2 (770 of 1000) would move nobody else; the sum of all scores would be 100 lower."
    )


def test_the_next_best_may_make_others_move() -> None:
    mentors = [mentor(1, "SQL, Go"), mentor(2, "SQL, Go", "1 18-20, 2 9-10"), mentor(3, "Go", "2 9-10")]
    plan = plan_of(mentors, [mentee(7, "SQL"), mentee(8, "Go, SQL", "1 18-20, 2 9-10")])
    assert next_best(plan, 1, 7) == (
        "Moving Mentee 7 to Mentor 2 (870 of 1000) would move one other; the sum of all scores would be 50 lower."
    )


def test_the_next_best_may_leave_somebody_out() -> None:
    plan = plan_of([mentor(1, "Go"), mentor(2)], [mentee(7, "Go, SQL"), mentee(8)])
    assert next_best(plan, 1, 7).endswith("would leave Mentee 8 without a mentor.")


def test_why_somebody_has_no_place_with_a_mentor_who_is_full() -> None:
    plan = plan_of([mentor(1)], [mentee(7), mentee(8, days_waiting=5)])
    assert why_not(plan, 1, 7)[-2:] == (
        "Mentor 1 is full.",
        "Moving Mentee 7 to Mentor 1 (870 of 1000) would leave Mentee 8 without a mentor, who has waited longer.",
    )


def test_why_not_another_mentor_than_theirs() -> None:
    plan = plan_of([mentor(1), mentor(2, "SQL", "1 18-19.5")], [mentee(7)])
    assert why_not(plan, 2, 7) == (
        "Mentor 2 can help with SQL: all that is wanted.",
        "They share 1 hour 30 minutes a week: Tuesday 18:00-19:30 (Europe/London).",
        LOWER_SCORE,
        "Mentee 7 has Mentor 1 (870 of 1000) instead.",
        "Moving Mentee 7 to Mentor 2 (770 of 1000) would move nobody else; the sum of all scores would be 100 lower.",
    )


@pytest.mark.parametrize(
    ("seat", "wish", "sentence"),
    [
        (mentor(1, capacity=0), mentee(7), "Mentor 1 has no free seat."),
        (mentor(1, "Go"), mentee(7), "They share no skill."),
        (mentor(1), mentee(7, times="3 9-10"), "No common time is known."),
        (mentor(1), mentee(7, zone="Middle/Earth"), "No common time is known."),
        (mentor(1, cohort="spring"), mentee(7, cohort="autumn"), "They belong to different cohorts."),
        (mentor(1, address="a@example.org"), mentee(7, address="a@example.org"), "They are one and the same person."),
        (mentor(1), mentee(7, pin=2), "Mentee 7 is allocated to somebody else."),
        (
            mentor(1, times="1 18-19"),
            mentee(7, times="1 13-14", zone="America/New_York"),
            "There are weeks of the programme in which they have no common time.",
        ),
    ],
)
def test_why_not_these_two(seat: MentorSeat, wish: MenteeWish, sentence: str) -> None:
    plan = plan_of([seat], [wish])
    assert sentence in why_not(plan, 1, 7)
    assert why(plan, 1, 7) == why_not(plan, 1, 7)


def test_a_pair_of_the_past_is_named_as_such() -> None:
    plan = plan_of([mentor(1)], [mentee(7)], never=[(1, 7)])
    assert why_not(plan, 1, 7)[0] == "One of them declined, or this pairing ended before."


def test_a_mentor_whose_seats_are_all_allocated_is_named_as_such() -> None:
    plan = plan_of([mentor(1)], [mentee(7), mentee(8, pin=1)])
    assert why_not(plan, 1, 7)[0] == "All seats of Mentor 1 are taken by pairs that coordinators decided on."


def test_who_asks_about_strangers_is_told_so() -> None:
    plan = plan_of([mentor(1)], [mentee(7)])
    assert why(plan, 5, 7) == why_not(plan, 1, 5) == ("One of them takes no part in this round.",)


def test_who_asks_why_not_about_a_pair_is_told_why() -> None:
    assert why_not(plan_of([mentor(1)], [mentee(7)]), 1, 7)[0] == "They are a pair in this round."


@pytest.mark.parametrize("seed", range(30))
def test_the_cost_of_a_move_is_what_solving_it_anew_says(seed: int) -> None:
    plan = _crowded(Random(seed))
    before, moves = _cost(plan, {}), Moves(plan)
    for place, held in enumerate(plan.solution.mentors_of):
        for leaving in held:
            others = [other for other in plan.problem.pairs.rows[place] if other != leaving]
            anew = [_cost(plan, {place: other}) for other in others]
            possible = [cost for cost in anew if cost is not None]
            best = moves.next_best(place, leaving)
            if best is None or best.left_out is not None:
                assert possible == []
            else:
                assert before is not None
                assert best.cost == min(possible) - before
            for other, cost in zip(others, anew, strict=True):
                assert (moves.move(place, leaving, other).left_out is None) == (cost is not None)


def _crowded(random: Random) -> Plan:
    skills = ["SQL", "Go", "SQL, Go", "Go, Rust", "Rust, SQL"]
    times = ["1 18-20", "1 18-20, 2 9-10", "2 9-11", "1 18-22, 2 9-12"]
    mentors = [
        mentor(n, random.choice(skills), random.choice(times), capacity=random.choice([1, 2])) for n in range(1, 7)
    ]
    mentees = [mentee(n, random.choice(skills), random.choice(times), days_waiting=n) for n in range(1, 10)]
    return plan_of(mentors, mentees)


def _cost(plan: Plan, wished: dict[int, int]) -> int | None:
    """The costs of the best assignment in which these have these mentors; None when fewer, or others, have places."""
    rows = [
        {wished[place]: row[wished[place]]} if place in wished else row
        for place, row in enumerate(plan.problem.pairs.rows)
    ]
    problem = replace(plan.problem, pairs=Pairs(rows))
    solution = optimum(problem, cheapest)
    if list(map(len, solution.mentors_of)) != list(map(len, plan.solution.mentors_of)):
        return None
    return sum(rows[place][mentor] for place, held in enumerate(solution.mentors_of) for mentor in held)
