"""Which mentors to recruit next, and what one more would change."""

from datetime import UTC, datetime, timedelta
from random import Random

from mailbot.domain.matching.scarcity import Scarcity, scarcities
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from mailbot.domain.matching.what_if import one_more_mentor, what_if
from tests.support.rounds import mentee, mentor, plan_of, week


def test_the_skill_that_places_most_people_comes_first() -> None:
    mentees = [mentee(n, "Rust", "2 18-20") for n in (1, 2, 3)] + [mentee(4, "Go", "4 7-9"), mentee(5)]
    rust, go = scarcities(plan_of([mentor(1)], mentees))
    wednesday = datetime(2025, 1, 15, 18, tzinfo=UTC)
    assert rust == Scarcity("Rust", 3, 3, (1, 2, 3), (wednesday, wednesday + timedelta(hours=1)))
    assert (go.skill, go.places) == ("Go", (4,))
    assert rust.in_words("Europe/Berlin") == (
        "A mentor for Rust with three seats would place three more people; "
        "best on Wednesday 19:00 or 20:00 (Europe/Berlin)."
    )
    assert "would place one more person" in go.in_words("UTC")


def test_a_mentor_can_place_somebody_who_does_not_want_their_skill() -> None:
    """Mentee 7 could go to the new mentor and leave SQL to mentee 8."""
    plan = plan_of([mentor(1)], [mentee(7, "SQL, Go", days_waiting=5), mentee(8)])
    assert [(one.skill, one.places) for one in scarcities(plan, seats=1)] == [("SQL", (8,)), ("Go", (8,))]
    difference = what_if(plan, one_more_mentor(["Go"], plan))
    assert (difference.placed, difference.left_out, difference.parted) == ((8,), (), ((1, 7),))


def test_where_nobody_waits_nothing_is_scarce() -> None:
    assert scarcities(plan_of([mentor(1)], [mentee(7)])) == []


def test_who_has_not_said_when_they_are_free_is_helped_by_nobody() -> None:
    assert scarcities(plan_of([mentor(1)], [mentee(7, "Rust", times=""), mentee(8, "Rust", zone="Mars")])) == []


def test_and_if_one_more_mentor_knew_rust() -> None:
    plan = plan_of([mentor(1)], [mentee(7), mentee(8, "Rust"), mentee(9, "Rust")])
    difference = what_if(plan, one_more_mentor(["rust"], plan))
    assert len(difference.placed) == 1
    assert set(difference.placed) < {8, 9}
    assert (difference.left_out, difference.parted) == ((), ())


def test_one_more_mentor_who_is_free_at_the_wrong_time_changes_nothing() -> None:
    plan = plan_of([mentor(1)], [mentee(8, "Rust")])
    assert what_if(plan, one_more_mentor(["Rust"], plan, free=week("5 9-12"))).placed == ()


def test_the_report_says_what_solving_it_anew_says() -> None:
    random = Random(8)
    for _ in range(25):
        mentors, mentees = _short_of_mentors(random)
        plan = plan_of(mentors, mentees)
        for scarcity in scarcities(plan, seats=2):
            anew = what_if(plan, one_more_mentor([scarcity.skill], plan, seats=2))
            assert sorted(anew.placed) == sorted(scarcity.places)
            assert anew.left_out == ()


def _short_of_mentors(random: Random) -> tuple[list[MentorSeat], list[MenteeWish]]:
    skills = ["SQL", "Go", "SQL, Go", "Go, Rust", "Rust, SQL", "C"]
    times = ["1 18-20", "1 18-20, 2 9-10", "2 9-11"]
    return (
        [mentor(n, random.choice(skills), random.choice(times)) for n in range(1, 5)],
        [mentee(n, random.choice(skills), random.choice(times), days_waiting=n) for n in range(1, 10)],
    )
