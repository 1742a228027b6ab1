"""What can't be matched waits with a reason in words; nothing is dropped, nothing raises."""

from dataclasses import replace
from datetime import datetime

import pytest

from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from tests.support.rounds import mentee, mentor, pairs, round_of, why

UNKNOWN_ZONES = ["Middle/Earth", "", "Europe", "../etc/passwd", "/etc/passwd", "x" * 5000, "Europe/London\0"]


@pytest.mark.parametrize(
    ("seat", "wish", "reason"),
    [
        (mentor(1, "Go"), mentee(7, "Rust"), "No mentor has offered Rust yet."),
        (mentor(1, "Go"), mentee(7, "Rust, SQL"), "No mentor has offered Rust or SQL yet."),
        (mentor(1, ""), mentee(7, "Rust, C, SQL"), "No mentor has offered Rust, C or SQL yet."),
        (mentor(1), mentee(7, ""), "You have not told us what you would like to learn."),
        (mentor(1), mentee(7, times=""), "You have not told us when you are free."),
        (mentor(1, capacity=0), mentee(7, "Rust, SQL"), "Every mentor for SQL is full at the moment."),
        (mentor(1, capacity=-1), mentee(7), "Every mentor for SQL is full at the moment."),
        (
            mentor(1),
            mentee(7, times="1 18-18.5"),
            "A session takes 1 hour, and you are free for less than that at a time.",
        ),
        (mentor(1), mentee(7, times="2 18-20"), "The mentors for SQL are free at other times."),
        (mentor(1), mentee(7, times="1 19.5-21"), "The mentors for SQL are free at other times."),
        (mentor(1, times=""), mentee(7), "The mentors for SQL have not told us yet when they are free."),
        (mentor(1), mentee(7, pin=2), "We are waiting for an answer from the mentor chosen for you."),
        (mentor(1, capacity=0), mentee(7, pin=1), "The mentor chosen for you is full at the moment."),
        (mentor(1), mentee(7, seats=0), "You have told us that you want no mentor at the moment."),
        (mentor(1), mentee(7, seats=-3), "You have told us that you want no mentor at the moment."),
        (
            mentor(1, cohort="spring"),
            mentee(7, cohort="autumn", pin=1),
            "The mentor chosen for you belongs to another cohort.",
        ),
        (
            mentor(1, address="ada@example.org"),
            mentee(7, address="ada@example.org", pin=1),
            "You were allocated to yourself as a mentor; a coordinator has to choose somebody else.",
        ),
    ],
)
def test_whoever_waits_is_told_what_is_missing(seat: MentorSeat, wish: MenteeWish, reason: str) -> None:
    result = round_of([seat], [wish])
    assert result.proposed == ()
    assert why(result) == {7: reason}


def test_an_allocation_that_was_refused_before_is_not_repeated() -> None:
    result = round_of([mentor(1)], [mentee(7, pin=1)], never=[(1, 7)])
    assert why(result) == {7: "The mentor chosen for you is one with whom a pairing was declined or ended before."}


@pytest.mark.parametrize("zone", UNKNOWN_ZONES)
def test_a_mentee_in_an_unknown_zone_waits(zone: str) -> None:
    assert why(round_of([mentor(1)], [mentee(7, zone=zone)])) == {7: "We do not know your time zone."}


@pytest.mark.parametrize("zone", UNKNOWN_ZONES)
def test_a_mentor_in_an_unknown_zone_can_still_be_allocated(zone: str) -> None:
    result = round_of([mentor(1, zone=zone, capacity=2)], [mentee(7), mentee(8, pin=1)])
    assert pairs(result) == {8: 1}
    assert result.proposed[0].reasons[-1] == "No common time is known."
    assert why(result) == {7: "The mentors for SQL have not told us yet when they are free."}


def test_a_mentor_with_a_thousand_seats_takes_everybody() -> None:
    assert pairs(round_of([mentor(1, capacity=1000)], [mentee(n) for n in range(1, 51)])) == dict.fromkeys(
        range(1, 51), 1
    )


def test_a_skill_named_twice_counts_once() -> None:
    (twice,) = round_of([mentor(1, "sql, SQL")], [mentee(7, "SQL, sql, Rust")]).proposed
    (once,) = round_of([mentor(1, "SQL")], [mentee(7, "SQL, Rust")]).proposed
    assert (twice.shared_skills, twice.score) == (("SQL",), once.score)


def test_everybody_is_in_the_round_exactly_once() -> None:
    mentees = [
        mentee(1),
        mentee(2, ""),
        mentee(3, times=""),
        mentee(4, zone="Middle/Earth"),
        mentee(5, pin=9),
        mentee(6, pin=1),
        mentee(7, "Rust"),
    ]
    result = round_of([mentor(1, capacity=2), mentor(2, capacity=0)], mentees)
    assert sorted([*pairs(result), *why(result)]) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("seat", "wish", "remark"),
    [
        (mentor(1, capacity=-1), mentee(7), "Mentor 1 has a capacity below zero, which counts as zero."),
        (mentor(1, ""), mentee(7), "Mentor 1 offers no skill, so they can only be allocated."),
        (mentor(1, times=""), mentee(7), "We do not know when Mentor 1 is free, so they can only be allocated."),
        (mentor(1, zone="Mars"), mentee(7), "We do not know Mentor 1's time zone, so they can only be allocated."),
        (mentor(1), mentee(7, seats=3), "Mentee 7 has one of three mentors wanted."),
        (
            mentor(1, cohort="spring"),
            mentee(7, cohort="autumn", pin=1),
            "Mentee 7 is allocated to Mentor 1, which can't be. They belong to different cohorts.",
        ),
    ],
)
def test_coordinators_are_told_what_was_odd(seat: MentorSeat, wish: MenteeWish, remark: str) -> None:
    assert round_of([seat], [wish]).remarks == (remark,)


def test_a_pin_that_contradicts_a_refusal_is_told_to_coordinators() -> None:
    assert round_of([mentor(1)], [mentee(7, pin=1)], never=[(1, 7)]).remarks == (
        "Mentee 7 is allocated to Mentor 1, which can't be. One of them declined, or this pairing ended before.",
    )


def test_of_people_listed_twice_one_entry_counts_whatever_the_order() -> None:
    mentors = [mentor(1, "SQL"), mentor(1, "Go"), mentor(2, "Rust")]
    mentees = [mentee(7, "SQL, Go"), mentee(7, "Rust"), mentee(8, "Rust")]
    result = round_of(mentors, mentees)
    assert result == round_of(mentors[::-1], mentees[::-1])
    assert sorted([*pairs(result), *why(result)]) == [7, 8]
    assert result.remarks == (
        "Mentor 1 is listed more than once; one of the entries counts.",
        "Mentee 7 is listed more than once; one of the entries counts.",
    )


def test_a_time_of_waiting_without_a_zone_is_taken_as_utc() -> None:
    naive = replace(mentee(7), waiting_since=datetime(2024, 1, 1))  # noqa: DTZ001
    assert pairs(round_of([mentor(1)], [naive, mentee(8)])) == {7: 1}
