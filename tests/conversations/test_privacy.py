"""What is held on somebody: shown to them alone, and gone when they say so."""

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
