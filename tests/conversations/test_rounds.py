"""Rounds, one after another: what stands, what is taken back, and what a coordinator is told of it."""

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest


def pairs(programme: ProgrammeUnderTest, state: str = "proposed") -> set[tuple[str, str]]:
    """Those in this state, as (mentee, mentor) by the names before the @."""
    return {
        (pairing["mentee"].partition("@")[0], pairing["mentor"].partition("@")[0])
        for pairing in programme.listing("pairings")
        if pairing["state"] == state
    }


def ana_is_proposed_to_tom(programme: ProgrammeUnderTest) -> None:
    """Tom knows SQL and Rust, Ana wants SQL: of all that are there, it is the best."""
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="sql, rust")
    a_mentee(programme, "Ana Diaz <ana@example.net>", skills="sql")
    programme.pairs_people()
    programme.coordinator.receives("proposal").says("Tom Reed mentors Ana Diaz")


def somebody_needs_tom(programme: ProgrammeUnderTest) -> None:
    """Rust is known to Tom alone, and Uma can have Ana: one more person gets a mentor if Ana moves."""
    a_mentor(programme, "Uma Berg <uma@example.net>", skills="sql")
    a_mentee(programme, "Ben Holt <ben@example.net>", skills="rust")


def test_a_proposal_stands_when_others_join_who_do_not_need_it(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    first = programme.coordinator.latest
    a_mentor(programme, "Uma Berg <uma@example.net>", skills="sql")
    a_mentee(programme, "Cleo Ford <cleo@example.net>", skills="sql")
    programme.pairs_people()
    programme.coordinator.receives("proposal").says("Uma Berg mentors Cleo Ford").does_not_say("Ana Diaz mentors")
    assert pairs(programme) == {("ana", "tom"), ("cleo", "uma")}
    programme.coordinator.replies("approve 1", to=first)
    assert pairs(programme, "introduced") == {("ana", "tom")}


def test_an_undecided_proposal_gives_way_where_that_places_somebody(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    old = programme.coordinator.latest
    somebody_needs_tom(programme)
    programme.pairs_people()
    new = programme.coordinator.receives("proposal")
    new.says("Uma Berg mentors Ana Diaz", "Tom Reed mentors Ben Holt", "No longer proposed")
    new.says("Ana Diaz and Tom Reed are no longer proposed. Ana Diaz is proposed to Uma Berg now.")
    assert pairs(programme) == {("ana", "uma"), ("ben", "tom")}
    programme.coordinator.replies("approve 1", to=old)
    answer = programme.coordinator.receives("result")
    answer.says("1: Ana Diaz and Tom Reed are no longer proposed. Ana Diaz is proposed to Uma Berg now.")
    answer.says("of our letter of", "2 pairings for you to decide on")
    assert pairs(programme, "introduced") == set()
    programme.coordinator.replies("approve all", to=new)
    assert pairs(programme, "introduced") == {("ana", "uma"), ("ben", "tom")}


def test_a_round_in_which_nothing_is_new_writes_to_nobody(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    waiting = a_mentee(programme, "Ben Holt <ben@example.net>", skills="cobol")
    programme.pairs_people()
    waiting.receives("waitlist").says("No mentor has offered COBOL yet.")
    programme.pairs_people()
    waiting.receives_nothing()
    programme.coordinator.receives_nothing()
    assert pairs(programme) == {("ana", "tom")}


def test_what_is_proposed_when_the_mode_becomes_automatic_is_introduced_and_not_chased(
    programme: ProgrammeUnderTest,
) -> None:
    ana_is_proposed_to_tom(programme)
    programme.with_settings(pairing="automatic")
    programme.pairs_people()
    assert pairs(programme, "introduced") == {("ana", "tom")}
    programme.coordinator.receives("introduction")
    programme.days_pass(2)
    programme.coordinator.receives_nothing()


def test_a_proposal_that_was_taken_back_is_not_chased(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    somebody_needs_tom(programme)
    programme.pairs_people()
    new = programme.coordinator.receives("proposal")
    programme.days_pass(2)
    programme.coordinator.receives("chase").answers(new)
    programme.coordinator.receives_nothing()


def test_who_was_proposed_to_each_other_before_may_be_again(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    somebody_needs_tom(programme)
    programme.pairs_people()
    ben = programme.stranger("Ben Holt <ben@example.net>")
    ben.writes("stop")
    uma = programme.stranger("Uma Berg <uma@example.net>")
    uma.writes("stop")
    programme.pairs_people()
    programme.coordinator.reads_everything()
    assert pairs(programme) == {("ana", "tom")}


def test_a_lock_holds_whoever_joins(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    programme.coordinator.replies("lock 1")
    somebody_needs_tom(programme)
    programme.pairs_people()
    assert pairs(programme) == {("ana", "tom")}
    (waiting,) = programme.listing("waiting")
    assert (waiting["address"], waiting["reason"]) == (
        "ben@example.net",
        "Every mentor for Rust is full at the moment.",
    )


def test_a_swap_is_a_coordinators_choice_and_no_round_undoes_it(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    somebody_needs_tom(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("swap 1 with 2")
    programme.coordinator.receives("result").says("now.")
    programme.pairs_people()
    assert pairs(programme) == {("ana", "tom"), ("ben", "uma")}
    programme.coordinator.receives_nothing()


def test_an_allocation_takes_a_mentee_out_of_a_proposal(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    programme.coordinator.replies("lock 1")
    a_mentor(programme, "Uma Berg <uma@example.net>", skills="cobol")
    programme.coordinator.replies("allocate ana@example.net to uma@example.net")
    programme.pairs_people()
    assert pairs(programme, "introduced") == {("ana", "uma")}
    assert pairs(programme) == set()
    programme.coordinator.receives("result").says("Ana Diaz is no longer proposed to Tom Reed.")


def test_a_proposed_mentor_who_pauses_is_told_of_and_the_seat_is_looked_for_anew(
    programme: ProgrammeUnderTest,
) -> None:
    ana_is_proposed_to_tom(programme)
    tom = programme.stranger("Tom Reed <tom@example.net>")
    tom.writes("pause until 1 December 2030")
    programme.pairs_people()
    programme.coordinator.receives("notice").says(
        "A proposal is withdrawn", "Ana Diaz waits. No mentor has offered SQL"
    )
    assert pairs(programme) == set()


def test_why_by_a_number_explains_a_proposal_and_its_next_best(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    proposal = programme.coordinator.latest
    a_mentor(programme, "Uma Berg <uma@example.net>", skills="sql")
    programme.coordinator.replies("why 1\nwhy 7", to=proposal)
    answer = programme.coordinator.receives("result")
    answer.says("Ana Diaz and Tom Reed", "of 1000", "Moving Ana Diaz to Uma Berg", "There is no number 7")


def test_a_question_about_a_number_leaves_it_among_all(programme: ProgrammeUnderTest) -> None:
    ana_is_proposed_to_tom(programme)
    programme.coordinator.replies("why 1\napprove all")
    assert pairs(programme, "introduced") == {("ana", "tom")}
