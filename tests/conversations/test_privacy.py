"""What is held on somebody: shown to them alone, and gone when they say so."""

from mailbot.console import acts
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest

WISH = "My name is Maya Quillfeather. I'd love to learn React, I'm free on Tuesday evenings"
CANARY = "Quillfeather"


def test_my_data_is_sent_to_the_address_on_file(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes(WISH)
    maya.receives("confirmation")
    maya.writes("my data")
    record = maya.receives("record")
    record.says("React")
    record.says(CANARY)
    record.says("You are in: this is what we have")


def test_forget_me_erases_nothing_before_it_is_confirmed(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes(WISH)
    maya.receives("confirmation")
    maya.writes("forget me")
    maya.receives("confirm")
    maya.replies("What does this mean?")
    maya.receives("result").says("Nothing has been done")
    assert [person["address"] for person in programme.listing("people")] == [maya.address]


def test_a_confirmed_erasure_leaves_not_a_byte(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes(WISH)
    maya.receives("confirmation")
    maya.writes("forget me")
    maya.receives("confirm")
    maya.replies("yes")
    maya.receives_nothing()
    programme.works()
    assert programme.listing("people") == []
    assert programme.listing("messages")
    for canary in (CANARY, maya.address):
        assert canary.encode() not in programme.database_bytes()
        for mailbox in programme.office.mailboxes():
            assert not [raw for raw in programme.filed(mailbox) if canary.encode() in raw]


def test_whoever_writes_in_their_name_erases_nothing(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes(WISH)
    maya.receives("confirmation")
    maya.writes("forget me")  # the From line alone: anybody could have written it
    maya.receives("confirm")
    programme.days_pass(8)
    maya.writes("yes")
    assert [person["address"] for person in programme.listing("people")] == [maya.address]


def test_an_erased_partner_leaves_the_other_free_and_the_letters_without_words(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor = a_mentor(programme, "Tom Reed <tom@example.net>", skills="rust")
    a_mentee(programme, f"Maya {CANARY} <maya@example.net>", skills="rust")
    programme.pairs_people()
    mentor.receives("introduction").says(CANARY)
    acts.erase_address(programme.assembly, "maya@example.net")
    programme.works()
    assert CANARY.encode() not in programme.database_bytes()
    assert b"maya@example.net" not in programme.database_bytes()
    assert programme.listing("pairings") == []
    assert [person["name"] for person in programme.listing("people")] == ["Tom Reed"]
    a_mentee(programme, "Ben Carter <ben@example.net>", skills="rust")
    programme.pairs_people()
    mentor.receives("introduction").says("Ben Carter")


def test_a_copy_that_no_program_can_find_is_told_to_a_coordinator(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    message = maya.message(WISH, subject="Hello")
    del message["Message-ID"]
    programme.deliver(bytes(message))
    acts.erase_address(programme.assembly, maya.address)
    programme.works(times=2)
    programme.coordinator.receives("notice").says("1 of their messages can't be found")
