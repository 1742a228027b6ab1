"""A coordinator runs the programme from the inbox."""

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.crowd import crowd
from tests.support.programme import ProgrammeUnderTest


def a_proposal(programme: ProgrammeUnderTest) -> None:
    for number in (1, 2):
        a_mentor(programme, f"Mentor {number} <mentor{number}@example.net>", skills="rust")
        a_mentee(programme, f"Mentee {number} <mentee{number}@example.net>", skills="rust")
    programme.pairs_people()
    programme.coordinator.receives("proposal")


def test_several_commands_in_one_reply_are_answered_line_by_line(programme: ProgrammeUnderTest) -> None:
    a_proposal(programme)
    one = programme.listing("pairings")[0]
    programme.coordinator.replies(
        f"why {one['mentee']} {one['mentor']}\nshow mentee2@example.net\nwaiting\nthe moon is blue"
    )
    result = programme.coordinator.receives("result")
    result.says("They are a pair already (proposed).", "Would like to learn: Rust", "Nobody waits")
    result.says("the moon is blue")


def test_a_pair_is_explained_by_its_number(programme: ProgrammeUnderTest) -> None:
    a_proposal(programme)
    programme.coordinator.replies("why 2? And why 7?")
    programme.coordinator.receives("result").says(
        "2: Mentee 2 and Mentor", "Rust", "There is no number 7 in this proposal."
    )


def test_many_pairs_are_proposed_in_letters_that_a_phone_can_show(programme: ProgrammeUnderTest) -> None:
    with programme.assembly.store.begin() as records:
        crowd(records, 130, programme.clock.now)
    programme.pairs_people()
    programme.coordinator.receives("proposal").says("25. ")
    second = programme.coordinator.receives("proposal")
    assert second["Subject"] == "14 pairings for you to decide on (2 of 2)"
    programme.coordinator.replies("approve all", to=second)
    programme.coordinator.receives("result").says("14: ").does_not_say("15: ")


def test_many_who_wait_fit_into_a_letter_and_so_does_nobody(programme: ProgrammeUnderTest) -> None:
    programme.coordinator.writes("waiting")
    programme.coordinator.receives("result").says("Nobody waits for a mentor.")
    with programme.assembly.store.begin() as records:
        crowd(records, 600, programme.clock.now)
    programme.coordinator.writes("waiting")
    programme.coordinator.receives("result").says("Mentee 0: No mentor has offered Rust yet.", "And 10 more.")


def test_a_swap_exchanges_the_mentors_of_two_pairs(programme: ProgrammeUnderTest) -> None:
    a_proposal(programme)
    before = {(p["mentee"], p["mentor"]) for p in programme.listing("pairings")}
    programme.coordinator.replies("swap 1 and 2")
    programme.coordinator.receives("result").says("They still wait for “approve”.")
    after = {(p["mentee"], p["mentor"]) for p in programme.listing("pairings")}
    assert not before & after
    assert {p["state"] for p in programme.listing("pairings")} == {"proposed"}


def test_a_locked_pair_is_not_swapped(programme: ProgrammeUnderTest) -> None:
    a_proposal(programme)
    programme.coordinator.replies("lock 1")
    programme.coordinator.receives("result").says("stay together")
    programme.coordinator.replies("swap 1 with 2")
    programme.coordinator.receives("result").says("locked; nothing has changed")


def test_commands_out_of_the_blue_are_confirmed_first(programme: ProgrammeUnderTest) -> None:
    programme.coordinator.writes("invite mentor Ada Byron <ada@example.net>")
    programme.coordinator.receives("confirm").says("invite mentor Ada Byron")
    ada = programme.stranger("Ada Byron <ada@example.net>")
    ada.receives_nothing()
    programme.coordinator.replies("yes")
    programme.coordinator.receives("result").says("is invited")
    ada.receives("invitation")
    programme.coordinator.replies("yes", to=programme.coordinator.latest)
    ada.receives_nothing()


def test_what_the_mail_server_vouches_for_is_done_at_once(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(authserv_id="mx.example.org")
    programme.coordinator.writes(
        "invite mentor Ada Byron <ada@example.net>",
        Authentication_Results="mx.example.org; dmarc=pass header.from=example.org",
    )
    programme.coordinator.receives("result").says("is invited")


def test_a_field_that_somebody_else_wrote_vouches_for_nothing(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(authserv_id="mx.example.org")
    programme.coordinator.writes(
        "invite mentor Ada Byron <ada@example.net>",
        Authentication_Results="mx.example.com; dmarc=pass header.from=example.org",
    )
    programme.coordinator.receives("confirm")


def test_a_question_needs_no_proof_and_is_answered_to_the_coordinator_alone(programme: ProgrammeUnderTest) -> None:
    a_mentee(programme, "Maya Okafor <maya@example.net>", skills="rust")
    programme.pairs_people()
    programme.coordinator.writes("who is waiting?")
    programme.coordinator.receives("result").says("Maya Okafor: No mentor has offered Rust yet.")


def test_an_allocation_by_mail_is_introduced_at_once(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="python")
    a_mentee(programme, "Maya Okafor <maya@example.net>", skills="rust")
    programme.coordinator.writes("allocate Maya to Tom Reed")
    programme.coordinator.receives("confirm")
    programme.coordinator.replies("yes")
    programme.coordinator.receives("result").says("Maya Okafor and Tom Reed are introduced now")
    programme.coordinator.receives("introduction")


def test_a_name_that_fits_nobody_or_several_is_asked_about(programme: ProgrammeUnderTest) -> None:
    for number in (1, 2):
        a_mentee(programme, f"Maya Number{number} <maya{number}@example.net>", skills="rust")
    programme.coordinator.writes("show Maya\nshow Zebedee")
    result = programme.coordinator.receives("result")
    result.says("may be one of several", "maya1@example.net", "We know no person called Zebedee")


def test_pause_programme_stops_all_sending_but_its_answer(programme: ProgrammeUnderTest) -> None:
    a_proposal(programme)
    programme.coordinator.replies("pause programme")
    programme.coordinator.receives("result").says("Paused")
    maya = programme.stranger()
    maya.writes("I'd love to learn React, I'm free on Tuesday evenings")
    programme.days_pass(1)
    maya.receives_nothing()
    programme.coordinator.replies("resume programme", to=programme.coordinator.latest)
    programme.works()
    maya.receives("confirmation")


def test_a_pause_can_be_ended_out_of_the_blue(programme: ProgrammeUnderTest) -> None:
    a_proposal(programme)
    programme.coordinator.replies("pause programme")
    programme.coordinator.receives("result")
    programme.coordinator.writes("resume programme")
    programme.coordinator.receives("confirm")
    programme.coordinator.replies("yes")
    programme.coordinator.receives("result").says("goes on")


def test_in_a_pause_nobody_is_chased_and_no_round_is_run(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    mentor.receives("invitation")
    a_proposal(programme)
    programme.coordinator.replies("pause programme")
    programme.days_pass(3)
    programme.coordinator.replies("resume programme", to=programme.coordinator.receives("result"))
    mentor.receives_nothing()
    programme.days_pass(1)
    mentor.receives("chase")
    mentor.receives_nothing()


def test_a_coordinator_who_is_a_mentor_too_directs_all_the_same(programme: ProgrammeUnderTest) -> None:
    programme.invites("mentor", "Cora Lind <cora@example.org>")
    programme.coordinator.replies("skills: rust\navailability: tue 18-20\ncalendly: none")
    programme.coordinator.receives("confirmation")
    programme.coordinator.writes("show cora@example.org")
    programme.coordinator.receives("result").says("Can help with: Rust")


def test_who_is_no_coordinator_any_more_confirms_nothing(programme: ProgrammeUnderTest) -> None:
    programme.coordinator.writes("pause programme")
    programme.coordinator.receives("confirm")
    programme.with_settings(coordinators="New Lind <new@example.org>")
    programme.coordinator.replies("yes")
    programme.coordinator.receives("result").says("nothing was done")


def test_forget_is_confirmed_and_leaves_nothing(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger("Maya Quillfeather <maya@example.net>")
    maya.writes("I'd love to learn React, I'm free on Tuesday evenings")
    maya.receives("confirmation")
    programme.coordinator.writes("forget maya@example.net")
    programme.coordinator.receives("confirm")
    programme.coordinator.replies("yes")  # it was really them who wrote
    confirm = programme.coordinator.receives("confirm").says("It can't be brought back")
    programme.coordinator.replies("yes", to=confirm)
    assert programme.listing("people") == []
    assert b"Quillfeather" not in programme.database_bytes()


def test_pairs_are_decided_on_by_the_names_in_them(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme, "Tom Reed <tom@example.net>", skills="sql")
    a_mentor(programme, "Ann Lee <ann@example.net>", skills="sql")
    for name in ("Maya Okafor", "Ben Carter"):
        a_mentee(programme, f"{name} <{name[:3].lower()}@example.com>", skills="sql")
    programme.pairs_people()
    coordinator = programme.coordinator
    coordinator.receives("proposal")
    first = {pairing["mentee"]: pairing["mentor"] for pairing in programme.listing("pairings")}
    coordinator.replies("Swap Maya and Ben")
    coordinator.receives("result").says("They still wait for “approve”.")
    swapped = {pairing["mentee"]: pairing["mentor"] for pairing in programme.listing("pairings")}
    assert swapped == {"may@example.com": first["ben@example.com"], "ben@example.com": first["may@example.com"]}
    mayas_mentor = "Tom" if swapped["may@example.com"] == "tom@example.net" else "Ann"
    coordinator.replies(f"approve Ben and {mayas_mentor}")
    coordinator.receives("result").says("which pairs of a proposal do you mean?")
    coordinator.replies("approve Zoe\napprove all")
    coordinator.receives("result").says("> approve Zoe", "> approve all", "which pairs")
    coordinator.replies(f"Approve all\nReject Maya and {mayas_mentor}")
    coordinator.receives("result").says("Maya Okafor", "will not be paired", "are introduced now")
    states = {pairing["mentee"]: pairing["state"] for pairing in programme.listing("pairings")}
    assert states == {"may@example.com": "ended", "ben@example.com": "introduced"}
