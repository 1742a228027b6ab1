"""Somebody would like more than one mentor: everybody's first goes before anybody's second."""

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest


def pairs_of(programme: ProgrammeUnderTest, mentee: str) -> list[str]:
    return sorted(pairing["mentor"] for pairing in programme.listing("pairings") if pairing["mentee"] == mentee)


def test_a_second_mentor_is_somebody_else_and_comes_after_everybodys_first(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="sql")
    maya = a_mentee(programme, "Maya Okafor <maya@example.net>", skills="sql")
    programme.pairs_people()
    maya.receives("introduction")
    maya.writes("Could I have two mentors?")
    maya.receives("confirmation").says("Mentors you would like: 2")
    a_mentor(programme, "Ann Lee <ann@example.net>", skills="sql")
    ben = a_mentee(programme, "Ben Carter <ben@example.net>", skills="sql")
    programme.pairs_people()
    ben.receives("introduction").says("ann@example.net")
    assert pairs_of(programme, "maya@example.net") == ["tom@example.net"]
    a_mentor(programme, "Jo Park <jo@example.net>", skills="sql")
    programme.pairs_people()
    maya.receives("introduction").says("jo@example.net")
    assert pairs_of(programme, "maya@example.net") == ["jo@example.net", "tom@example.net"]
    a_mentor(programme, "Eve Fox <eve@example.net>", skills="sql")
    programme.pairs_people()
    assert len(pairs_of(programme, "maya@example.net")) == 2


def test_how_many_is_asked_where_it_is_no_number(programme: ProgrammeUnderTest) -> None:
    maya = a_mentee(programme)
    maya.writes("mentors: lots")
    maya.receives("question").says("How many mentors would you like at one time: one, two or three?")
    maya.replies("mentors: 3")
    maya.receives("confirmation").says("Mentors you would like: 3")


def test_a_coordinator_allocates_a_second_mentor_beside_the_first(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="sql")
    maya = a_mentee(programme, "Maya Okafor <maya@example.net>", skills="sql")
    programme.pairs_people()
    maya.writes("mentors: 2")
    a_mentor(programme, "Ann Lee <ann@example.net>", skills="rust")
    programme.coordinator.writes("allocate maya@example.net to ann@example.net")
    programme.coordinator.replies("yes", to=programme.coordinator.receives("confirm"))
    programme.pairs_people()
    assert pairs_of(programme, "maya@example.net") == ["ann@example.net", "tom@example.net"]
    assert {pairing["state"] for pairing in programme.listing("pairings")} == {"introduced"}


def test_a_proposal_stands_beside_an_allocation_where_a_second_mentor_is_wanted(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="sql")
    maya = a_mentee(programme, "Maya Okafor <maya@example.net>", skills="sql")
    maya.writes("mentors: 2")
    programme.pairs_people()
    proposal = programme.coordinator.receives("proposal")
    ann = a_mentor(programme, "Ann Lee <ann@example.net>", skills="rust")
    assert programme.allocates(maya, ann) == "Maya Okafor and Ann Lee are introduced now."
    programme.coordinator.replies("approve 1", to=proposal)
    assert pairs_of(programme, "maya@example.net") == ["ann@example.net", "tom@example.net"]
    assert {pairing["state"] for pairing in programme.listing("pairings")} == {"introduced"}
