"""From two complete records to one introduction."""

from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest

Pair = tuple[PersonUnderTest, PersonUnderTest]


def a_mentor(
    programme: ProgrammeUnderTest, person: str = "Tom Reed <tom@example.net>", skills: str = "python, sql"
) -> PersonUnderTest:
    mentor = programme.invites("mentor", person)
    mentor.replies(
        f"skills: {skills}\navailability: tue 17-20\ncalendly: https://calendly.com/{mentor.address.partition('@')[0]}"
    )
    mentor.receives("confirmation")
    return mentor


def a_mentee(
    programme: ProgrammeUnderTest, person: str = "Maya Okafor <maya@example.net>", skills: str = "sql"
) -> PersonUnderTest:
    mentee = programme.stranger(person)
    mentee.writes(f"skills: {skills}\navailability: tue 18-20")
    mentee.receives("confirmation")
    return mentee


def test_a_coordinator_approves_and_both_are_introduced(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    proposal = programme.coordinator.receives("proposal").says("Tom Reed", "Maya Okafor", "SQL", "approve")
    mentor.receives_nothing()
    programme.coordinator.replies("approve 1")
    programme.coordinator.receives("result").says("approve 1", "Maya Okafor")
    for person in (mentor, mentee):
        letter = person.receives("introduction")
        letter.says("https://calendly.com/tom", "tom@example.net", "maya@example.net", "Tuesday 18:00-20:00")
    assert letter.addresses("To") == ["tom@example.net", "maya@example.net"]
    assert letter.addresses("Cc") == ["cora@example.org"]
    assert {"tom@example.net", "maya@example.net"} < set(letter.addresses("Reply-To"))
    programme.coordinator.receives("introduction")
    (pairing,) = programme.listing("pairings")
    assert pairing["state"] == "introduced"
    assert proposal["Mailbot-Letter"] == "proposal"


def test_a_rejected_pairing_is_never_proposed_again(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("reject 1")
    programme.coordinator.receives("result")
    programme.pairs_people()
    programme.coordinator.receives_nothing()
    mentor.receives_nothing()
    mentee.receives("waitlist")


def test_several_pairs_are_decided_in_one_reply(programme: ProgrammeUnderTest) -> None:
    for number in range(1, 4):
        a_mentor(programme, f"Mentor {number} <mentor{number}@example.net>", skills="rust")
        a_mentee(programme, f"Mentee {number} <mentee{number}@example.net>", skills="rust")
    programme.pairs_people()
    programme.coordinator.receives("proposal").says("1", "2", "3")
    programme.coordinator.replies("approve 1,3\nreject 2\nand a happy new year")
    programme.coordinator.receives("result").says("approve 1,3", "reject 2", "and a happy new year")
    states = sorted(pairing["state"] for pairing in programme.listing("pairings"))
    assert states == ["ended", "introduced", "introduced"]


def test_a_number_that_is_not_there_is_answered_and_harms_nothing(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("approve 7")
    programme.coordinator.receives("result").says("no number 7")
    assert programme.listing("pairings")[0]["state"] == "proposed"


def test_a_decision_twice_has_one_effect(programme: ProgrammeUnderTest) -> None:
    mentor, _ = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    proposal = programme.coordinator.receives("proposal")
    programme.coordinator.replies("approve all", to=proposal)
    mentor.receives("introduction")
    programme.coordinator.reads_everything()
    programme.coordinator.replies("approve all", to=proposal)
    programme.coordinator.receives("result").says("already")
    mentor.receives_nothing()


def test_only_a_coordinator_decides(programme: ProgrammeUnderTest) -> None:
    mentor, _ = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    proposal = programme.coordinator.receives("proposal")
    mallory = programme.stranger("Mallory <mallory@example.net>")
    mallory.replies("approve all", to=proposal)
    assert programme.listing("pairings")[0]["state"] == "proposed"
    assert programme.listing("messages")[-1]["state"] == "held"
    mentor.receives_nothing()


def test_a_coordinators_address_without_the_proposal_decides_nothing(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.writes("approve all", subject="Decision")
    assert programme.listing("pairings")[0]["state"] == "proposed"


def test_the_automatic_mode_asks_nobody(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    mentor.receives("introduction")
    mentee.receives("introduction")
    programme.coordinator.receives("introduction")
    programme.coordinator.receives_nothing()


def test_who_must_wait_is_told_why_once_and_paired_later(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentee = a_mentee(programme, skills="rust")
    programme.pairs_people()
    mentee.receives("waitlist").says("Rust")
    programme.pairs_people()
    mentee.receives_nothing()
    (waiting,) = programme.listing("waiting")
    assert waiting["address"] == mentee.address
    assert "rust" in waiting["reason"].casefold()
    a_mentor(programme, skills="rust")
    programme.pairs_people()
    mentee.receives("introduction")
    assert programme.listing("waiting") == []


def test_an_allocated_mentee_is_introduced_at_once_and_without_a_question(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = a_mentor(programme, skills="cobol"), a_mentee(programme, skills="sql")
    assert programme.allocates(mentee, mentor).endswith("are introduced now.")
    programme.works()
    mentor.receives("introduction")
    mentee.receives("introduction")
    programme.pairs_people()
    mentee.receives_nothing()


def test_an_allocation_takes_the_place_of_what_was_proposed(programme: ProgrammeUnderTest) -> None:
    proposed, mentee = a_mentor(programme, "Tom Reed <tom@example.net>"), a_mentee(programme)
    programme.pairs_people()
    chosen = a_mentor(programme, "Ann Lee <ann@example.net>")
    programme.coordinator.receives("proposal")
    programme.allocates(mentee, chosen)
    programme.works()
    chosen.receives("introduction")
    programme.pairs_people()
    proposed.receives_nothing()
    assert [row["mentor"] for row in programme.listing("pairings") if row["state"] != "ended"] == [chosen.address]


def test_who_is_away_is_introduced_when_they_take_part_again(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    mentor.replies("pause until 1 July")
    assert programme.allocates(mentee, mentor).endswith("when Tom Reed takes part again.")


def test_a_full_mentor_is_not_given_a_second_mentee(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    a_mentor(programme)
    a_mentee(programme, "One <one@example.net>")
    a_mentee(programme, "Two <two@example.net>")
    programme.pairs_people()
    assert len(programme.listing("pairings")) == 1
    assert len(programme.listing("waiting")) == 1


def test_common_times_are_shown_in_both_zones(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    mentor.replies("skills: sql\navailability: tue 17-20\ntime zone: Europe/London\ncalendly: none")
    mentee = programme.stranger()
    mentee.writes("skills: sql\navailability: tue 18-21\ntime zone: Europe/Berlin")
    programme.pairs_people()
    mentee.receives("introduction").says("Tuesday 17:00-20:00", "Tuesday 18:00-21:00", "Europe/London", "Europe/Berlin")


def test_a_coordinators_yes_is_asked_what_it_means(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("Yes")
    programme.coordinator.receives("result").says("approve all")
    assert programme.listing("pairings")[0]["state"] == "proposed"
