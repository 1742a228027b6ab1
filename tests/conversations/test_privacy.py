"""What is held on somebody: shown to them alone, and gone when they say so."""

from email.message import EmailMessage

import pytest

from mailbot.console import acts
from mailbot.errors import MailbotError
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
    assert_gone(programme, CANARY, maya.address)


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


def test_erased_mail_that_is_delivered_again_comes_not_back(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    wish = maya.writes(WISH, subject=CANARY)
    acts.erase_address(programme.assembly, maya.address)
    programme.works()
    otherwise_encoded = bytes(wish).replace(b"evenings", b"evenings!")  # only the Message-ID is the same
    for raw in (
        bytes(wish),
        b"Received: from elsewhere; Mon, 1 Mar 2027 09:05:00 +0000\r\n" + bytes(wish),
        otherwise_encoded,
    ):
        programme.deliver(raw)
        assert_gone(programme, CANARY, maya.address)
    assert {message["reason"] for message in programme.listing("messages")} == {"erased"}
    assert programme.listing("people") == []


def test_erased_mail_that_still_lies_in_a_mailbox_made_anew_comes_not_back(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    wish = maya.writes(WISH)
    acts.erase_address(programme.assembly, maya.address)
    with programme.assembly.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE messages SET uid_validity = uid_validity - 1")
    programme.office.deliver(bytes(wish))
    programme.works(times=2)
    assert_gone(programme, CANARY, maya.address)


def test_somebody_who_was_erased_may_come_again(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes(WISH)
    acts.erase_address(programme.assembly, maya.address)
    maya.writes(WISH)
    maya.receives("confirmation")
    assert [person["address"] for person in programme.listing("people")] == [maya.address]


def test_what_others_wrote_of_the_erased_loses_its_words_here_and_on_the_server(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor = a_mentor(programme, "Tom Reed <tom@example.net>", skills="rust")
    maya = a_mentee(programme, f"Maya {CANARY} <maya@example.net>", skills="rust")
    programme.pairs_people()
    introduction = mentor.receives("introduction")
    mentor.replies(f"I have met {CANARY}, thank you!", to=introduction)
    mentor.writes("Nice to meet you", Cc=str(maya.person))
    programme.deliver(a_file_with(maya.address, programme))
    acts.erase_address(programme.assembly, maya.address)
    programme.works(times=2)
    assert_gone(programme, CANARY, maya.address)
    assert [person["address"] for person in programme.listing("people")] == [mentor.address]


def test_what_no_human_has_read_yet_is_left_to_one(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes(WISH)
    worried = programme.stranger("Wanda Pell <wanda@example.net>")
    worried.writes(f"I don't feel safe with Maya {CANARY}, please help me")
    assert programme.listing("messages")[-1]["state"] == "held"
    assert "One message of others" in acts.erase_address(programme.assembly, maya.address)
    programme.works(times=2)
    assert CANARY.encode() not in programme.database_bytes()
    assert any(CANARY.encode() in raw for raw in programme.filed("Held"))
    with pytest.raises(MailbotError, match="read it in the mailbox"):
        list(acts.retry_messages(programme.assembly, [programme.listing("messages")[-1]["id"]]))


def a_file_with(address: str, programme: ProgrammeUnderTest) -> EmailMessage:
    message = programme.coordinator.message("Our new mentees", subject="People")
    table = f"name,email,role\nMaya {CANARY},{address},mentee\nBen Carter,ben@example.net,mentee\n"
    message.add_attachment(table.encode(), maintype="text", subtype="csv", filename="people.csv")
    return message


def assert_gone(programme: ProgrammeUnderTest, *words: str) -> None:
    for word in map(str.encode, words):
        assert word not in programme.database_bytes()
        for mailbox in programme.office.mailboxes():
            assert not [raw for raw in programme.filed(mailbox) if word in raw]
