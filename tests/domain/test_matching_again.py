"""Second mentors; and rounds that are run again."""

import pytest

from mailbot.domain.matching.score import Weights
from mailbot.domain.matching.seats import Round
from tests.support.rounds import mentee, mentor, pairs, round_of, why


def all_pairs(result: Round) -> set[tuple[int, int]]:
    return {(proposed.mentor, proposed.mentee) for proposed in result.proposed}


def test_who_wants_two_mentors_gets_two() -> None:
    assert all_pairs(round_of([mentor(1), mentor(2)], [mentee(7, seats=2)])) == {(1, 7), (2, 7)}


def test_nobody_gets_the_same_mentor_twice() -> None:
    result = round_of([mentor(1, capacity=2)], [mentee(7, seats=2)])
    assert all_pairs(result) == {(1, 7)}
    assert result.remarks == ("Mentee 7 has one of two mentors wanted.",)


def test_first_seats_come_before_second_ones_however_long_somebody_waited() -> None:
    mentees = [mentee(7, seats=2, days_waiting=300), mentee(8)]
    assert all_pairs(round_of([mentor(1), mentor(2)], mentees)) in ({(1, 7), (2, 8)}, {(2, 7), (1, 8)})


def test_who_has_a_mentor_already_comes_after_those_who_have_none() -> None:
    mentees = [mentee(7, having=1, days_waiting=300), mentee(8)]
    result = round_of([mentor(1)], mentees)
    assert pairs(result) == {8: 1}
    assert why(result) == {7: "Every mentor for SQL is full at the moment."}


def test_an_allocation_is_one_of_the_mentors_wanted() -> None:
    result = round_of([mentor(1, "Go"), mentor(2)], [mentee(7, pin=1, seats=2)])
    assert all_pairs(result) == {(1, 7), (2, 7)}
    assert [proposed.allocated for proposed in result.proposed] == [True, False]


TWO_ALIKE = [mentor(1), mentor(2)], [mentee(7), mentee(8)]


@pytest.mark.parametrize("before", [{(1, 7), (2, 8)}, {(2, 7), (1, 8)}])
def test_what_was_proposed_before_stays(before: set[tuple[int, int]]) -> None:
    result = round_of(*TWO_ALIKE, before=before)
    assert all_pairs(result) == before
    assert all(proposed.kept for proposed in result.proposed)


def test_a_pair_is_parted_for_much_and_not_for_little() -> None:
    """Mentor 2 fits a little better at four hours a week than mentor 1 at two; not by enough to part a pair."""
    mentors = [mentor(1), mentor(2, times="1 18-20, 3 18-20")]
    wish = mentee(7, times="1 18-20, 3 18-20")
    assert pairs(round_of(mentors, [wish])) == {7: 2}
    assert pairs(round_of(mentors, [wish], before=[(1, 7)])) == {7: 1}
    assert pairs(round_of(mentors, [wish], before=[(1, 7)], weights=Weights(moving=0))) == {7: 2}


def test_a_far_better_mentor_parts_a_pair() -> None:
    mentors = [mentor(1, "Rust"), mentor(2, "SQL, Go, C, Rust")]
    assert pairs(round_of(mentors, [mentee(7, "SQL, Go, C, Rust")], before=[(1, 7)])) == {7: 2}


def test_a_pair_is_parted_where_that_places_somebody() -> None:
    result = round_of([mentor(1), mentor(2, "SQL, Go")], [mentee(7), mentee(8, "Go")], before=[(2, 7)])
    assert pairs(result) == {7: 1, 8: 2}


def test_an_allocation_counts_even_for_who_asked_for_no_mentor() -> None:
    assert pairs(round_of([mentor(1)], [mentee(7, pin=1, seats=0)])) == {7: 1}
