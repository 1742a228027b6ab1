"""What can't be matched is told so in words, by mail: nobody is dropped in silence, and nothing breaks."""

import pytest

from mailbot.errors import NotAllowed
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest


def test_a_mentor_with_no_seat_leaves_a_mentee_waiting_who_is_told_why(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme, skills="sql")
    mentor.replies("capacity: 0")
    mentee = a_mentee(programme, skills="sql")
    programme.pairs_people()
    mentee.receives("waitlist").says("Every mentor for SQL is full at the moment.")


@pytest.mark.parametrize("capacity", ["1,000", "1000", "-3", "loads"])
def test_a_capacity_beyond_reason_is_asked_about(programme: ProgrammeUnderTest, capacity: str) -> None:
    mentor = programme.invites("mentor")
    mentor.replies(f"skills: sql\navailability: tue 17-20\ncalendly: none\ncapacity: {capacity}")
    mentor.receives("question").says("How many mentees could you take at one time?")


def test_who_has_not_said_when_they_are_free_is_asked(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme, skills="sql")
    mentee = programme.stranger()
    mentee.writes("skills: sql")
    mentee.receives("question").says("When are you usually free?")
    programme.pairs_people()
    assert programme.listing("pairings") == []


def test_who_has_not_said_what_they_want_to_learn_is_asked(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme, skills="sql")
    mentee = programme.stranger()
    mentee.writes("I'd like to find a mentor.\navailability: tue 18-20")
    mentee.receives("question").says("What would you like to get better at?")
    programme.pairs_people()
    assert programme.listing("pairings") == []


def test_an_allocation_needs_neither_wishes_nor_times(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme, skills="sql")
    mentee = programme.invites("mentee", "Maya Okafor <maya@example.net>")
    programme.allocates(mentee, mentor)
    programme.pairs_people()
    mentee.receives("introduction").does_not_say("When you are both free", "Why you two")


def test_a_zone_that_does_not_exist_is_asked_about(programme: ProgrammeUnderTest) -> None:
    mentee = programme.stranger()
    mentee.writes("skills: sql\navailability: tue 18-20\ntime zone: Middle Earth")
    mentee.receives("question").says("Which time zone do you mean by “Middle Earth”?")


def test_an_allocation_that_contradicts_a_refusal_is_refused_in_words(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("reject 1\nallocate maya@example.net to tom@example.net")
    programme.coordinator.receives("result").says(
        "Maya Okafor can't be allocated to Tom Reed. One of them declined, or this pairing ended before."
    )
    programme.pairs_people()
    mentor.receives_nothing()
    mentee.receives("waitlist").says("No other mentor has offered SQL yet.")


def test_an_allocation_to_oneself_is_refused_in_words(programme: ProgrammeUnderTest) -> None:
    both = a_mentor(programme)
    both.writes("I'd like to find a mentor for Rust. I'm free on Tuesday evenings.")
    with pytest.raises(NotAllowed, match="one and the same person"):
        programme.allocates(both, both)
    programme.pairs_people()
    assert programme.listing("pairings") == []


def test_who_are_a_pair_already_are_not_allocated_again(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    assert programme.allocates(mentee, mentor) == "Maya Okafor and Tom Reed are a pair already."


def test_an_allocation_to_somebody_who_is_full_says_so(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor = a_mentor(programme)
    a_mentee(programme, "Ana Diaz <ana@example.net>")
    programme.pairs_people()
    maya = a_mentee(programme)
    assert "full at the moment" in programme.allocates(maya, mentor)
    programme.pairs_people()
    maya.receives("waitlist").says("The mentor chosen for you is full at the moment.")


def test_whoever_can_have_a_first_seat_has_one_though_the_best_pair_is_another(programme: ProgrammeUnderTest) -> None:
    """Uma suits Ana best, and nobody else can help Ben; so Ana goes to Tom, who suits her less."""
    programme.with_settings(pairing="automatic")
    a_mentor(programme, "Uma Berg <uma@example.net>", skills="sql, rust")
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="sql")
    a_mentee(programme, "Ana Diaz <ana@example.net>", skills="sql, rust")
    a_mentee(programme, "Ben Holt <ben@example.net>", skills="rust")
    programme.pairs_people()
    pairs = {(pairing["mentee"], pairing["mentor"]) for pairing in programme.listing("pairings")}
    assert pairs == {("ana@example.net", "tom@example.net"), ("ben@example.net", "uma@example.net")}


def test_a_programme_of_one_mentee_per_mentor(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic", matching="most_mentees = 1")
    mentor = a_mentor(programme)
    mentor.replies("capacity: 3")
    for name in ("ana", "ben"):
        a_mentee(programme, f"{name.capitalize()} <{name}@example.net>")
    programme.pairs_people()
    assert len(programme.listing("pairings")) == 1
    assert [waiting["reason"] for waiting in programme.listing("waiting")] == [
        "Every mentor for SQL is full at the moment."
    ]


def test_of_two_who_suit_alike_the_one_who_speaks_the_language_is_chosen(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    for name, language in (("Tom Reed", "German"), ("Uma Berg", "Urdu, English"), ("Vic Hale", "Polish")):
        a_mentor(programme, f"{name} <{name[:3].lower()}@example.net>").replies(f"languages: {language}")
    mentee = a_mentee(programme)
    mentee.replies("languages: Urdu")
    mentee.receives("confirmation").says("You speak: Urdu")
    programme.pairs_people()
    mentee.receives("introduction").says(
        "Uma can help with SQL, all that Maya would like to learn.", "You both speak Urdu"
    )
