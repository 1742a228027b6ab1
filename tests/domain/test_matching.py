"""Who is proposed to whom."""

from datetime import timedelta
from random import Random

from mailbot.domain.matching.seats import Round
from tests.support.rounds import WINTER, mentee, mentor, pairs, round_of, why


def test_two_people_who_share_a_skill_and_an_evening_are_proposed() -> None:
    result = round_of([mentor(1, "Python, SQL")], [mentee(7, "sql")])
    (proposed,) = result.proposed
    assert (proposed.mentor, proposed.mentee, proposed.shared_skills) == (1, 7, ("sql",))
    assert not proposed.allocated
    assert result.waiting == ()


def test_nobody_at_all_makes_an_empty_round() -> None:
    assert round_of([], []) == Round((), ())
    assert round_of([mentor(1)], []) == Round((), ())


def test_reasons_are_sentences_for_coordinators() -> None:
    result = round_of(
        [mentor(1, "Python, SQL, Go")], [mentee(7, "SQL, Rust, Python", "1 19-21, 3 9-10", "Europe/Berlin")]
    )
    (proposed,) = result.proposed
    assert proposed.reasons == (
        "Mentor 1 can help with SQL and Python: 2 of 3 skills wanted.",
        "They share 2 hours a week: Tuesday 18:00-20:00 (Europe/London), 19:00-21:00 (Europe/Berlin).",
    )


def test_three_times_are_kept_and_the_others_are_counted() -> None:
    times = "0 9-10, 1 9-10, 2 9-10.5, 4 9-10"
    (proposed,) = round_of([mentor(1, times=times)], [mentee(7, times=times)]).proposed
    assert [time.in_zone("Europe/London") for time in proposed.times] == [
        "Monday 09:00-10:00",
        "Tuesday 09:00-10:00",
        "Wednesday 09:00-10:30",
    ]
    assert proposed.reasons[-1] == (
        "They share 4 hours 30 minutes a week: Monday 09:00-10:00; Tuesday 09:00-10:00; Wednesday 09:00-10:30; "
        "and 1 more (Europe/London)."
    )


def test_times_lie_in_the_week_to_come() -> None:
    (proposed,) = round_of([mentor(1)], [mentee(7)]).proposed
    assert {WINTER < time.start.date() <= WINTER + timedelta(weeks=2) for time in proposed.times} == {True}


def test_a_time_on_two_days_names_both() -> None:
    (proposed,) = round_of(
        [mentor(1, times="1 18-20", zone="America/New_York")], [mentee(7, times="2 8-10", zone="Asia/Tokyo")]
    ).proposed
    assert proposed.reasons[-1] == (
        "They share 2 hours a week: Tuesday 18:00-20:00 (America/New_York), Wednesday 08:00-10:00 (Asia/Tokyo)."
    )


def test_as_many_as_possible_are_placed_even_if_somebody_loses_their_favourite() -> None:
    mentors = [mentor(1, "SQL, Go"), mentor(2, "Go")]
    mentees = [mentee(7, "SQL, Go"), mentee(8, "SQL")]
    assert pairs(round_of(mentors, mentees)) == {7: 2, 8: 1}


def test_whoever_waits_longest_comes_first_when_seats_are_few() -> None:
    mentees = [mentee(7, days_waiting=1), mentee(8, days_waiting=30), mentee(9, days_waiting=10)]
    result = round_of([mentor(1, capacity=2)], mentees)
    assert set(pairs(result)) == {8, 9}
    assert why(result) == {7: "Every mentor for SQL is full at the moment."}


def test_waiting_long_costs_nobody_else_a_place() -> None:
    mentors = [mentor(1, "SQL"), mentor(2, "Go")]
    mentees = [mentee(7, "SQL, Go", days_waiting=90), mentee(8, "Go", days_waiting=60), mentee(9, "Go")]
    assert pairs(round_of(mentors, mentees)) == {7: 1, 8: 2}


def test_of_two_who_wait_equally_long_the_better_fit_is_placed() -> None:
    mentees = [mentee(7, "Rust, SQL"), mentee(8, "SQL, Rust")]
    assert pairs(round_of([mentor(1)], mentees)) == {8: 1}


def test_a_pair_that_was_refused_or_ended_is_not_proposed_again() -> None:
    mentors = [mentor(1), mentor(2)]
    assert pairs(round_of(mentors, [mentee(7)], never=[(1, 7)])) == {7: 2}
    result = round_of(mentors, [mentee(7)], never=[(1, 7), (2, 7)])
    assert why(result) == {7: "No other mentor has offered SQL yet."}


def test_nobody_is_their_own_mentor() -> None:
    result = round_of([mentor(1, address="ada@example.org")], [mentee(7, address="Ada@Example.org")])
    assert why(result) == {7: "No other mentor has offered SQL yet."}


def test_cohorts_keep_to_themselves_and_whoever_has_none_goes_with_all() -> None:
    spring = mentee(7, cohort="spring")
    assert pairs(round_of([mentor(1, cohort="Spring")], [spring])) == {7: 1}
    assert pairs(round_of([mentor(1)], [spring])) == {7: 1}
    assert why(round_of([mentor(1, cohort="autumn")], [spring])) == {7: "No mentor in your cohort has offered SQL yet."}


def test_a_session_of_two_hours_needs_two_hours() -> None:
    mentors, mentees = [mentor(1, times="1 18-20")], [mentee(7, times="1 18.5-21")]
    assert pairs(round_of(mentors, mentees, session_length=timedelta(minutes=90))) == {7: 1}
    assert pairs(round_of(mentors, mentees, session_length=timedelta(hours=2))) == {}


def test_an_allocation_needs_no_shared_skill_and_no_shared_time() -> None:
    result = round_of([mentor(1, "SQL", "1 18-20")], [mentee(7, "Rust", "5 9-10", pin=1)])
    (proposed,) = result.proposed
    assert proposed.allocated
    assert proposed.reasons == ("Allocated by a coordinator.", "They share no skill.", "No common time is known.")
    assert (proposed.shared_skills, proposed.times) == ((), ())


def test_an_allocation_comes_before_whoever_waited_longer() -> None:
    result = round_of([mentor(1)], [mentee(7, days_waiting=300), mentee(8, pin=1)])
    assert pairs(result) == {8: 1}
    assert why(result) == {7: "Every mentor for SQL is full at the moment."}


def test_allocations_to_a_full_mentor_wait_the_last_who_came_first() -> None:
    result = round_of([mentor(1, capacity=1)], [mentee(7, pin=1), mentee(8, pin=1, days_waiting=3)])
    assert pairs(result) == {8: 1}
    assert why(result) == {7: "The mentor chosen for you is full at the moment."}


def test_allocated_pairs_are_listed_first_then_those_who_waited_longest() -> None:
    mentees = [mentee(5), mentee(6, days_waiting=9), mentee(7, pin=1), mentee(8, days_waiting=5)]
    result = round_of([mentor(1, capacity=1), mentor(2, capacity=3)], mentees)
    assert [proposed.mentee for proposed in result.proposed] == [7, 6, 8, 5]


def test_the_order_of_the_input_changes_nothing() -> None:
    random = Random(4)
    skills = ["SQL", "Go", "SQL, Go", "Go, Rust", "Rust"]
    mentors = [mentor(n, random.choice(skills), capacity=random.randint(1, 2)) for n in range(1, 12)]
    mentees = [mentee(n, random.choice(skills), days_waiting=random.randrange(3)) for n in range(1, 25)]
    expected = round_of(mentors, mentees)
    for _ in range(20):
        random.shuffle(mentors)
        random.shuffle(mentees)
        assert round_of(mentors, mentees) == expected


def test_low_ids_are_not_favoured() -> None:
    """Among 40 equals for 20 seats, the choice is not the first 20 and not the last."""
    placed = set(pairs(round_of([mentor(1, capacity=20)], [mentee(n) for n in range(1, 41)])))
    assert len(placed) == 20
    assert 5 <= len(placed & set(range(1, 21))) <= 15
