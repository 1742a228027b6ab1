"""People have more than one address, and write each of them in more than one way."""

import pytest

from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest

ANSWER = "skills: python\navailability: tue 17-19\ncalendly: none"


def an_answer_from_elsewhere(
    programme: ProgrammeUnderTest, elsewhere: str = "Tom <tom@home.example>"
) -> tuple[PersonUnderTest, PersonUnderTest]:
    """Tom was written to at work and answers from home: the two of them."""
    at_work = programme.invites("mentor", "Tom Reed <tom@work.example>")
    at_home = programme.stranger(elsewhere)
    at_home.replies(ANSWER, to=at_work.receives("invitation"))
    return at_work, at_home


def test_an_answer_from_a_second_address_is_held_until_the_first_says_yes(programme: ProgrammeUnderTest) -> None:
    at_work, at_home = an_answer_from_elsewhere(programme)
    assert programme.listing("messages")[0]["state"] == "held"
    assert programme.listing("people")[0]["skills"] == []
    at_home.receives("help").does_not_say("work.example", "Tom Reed")
    at_work.receives("confirm").says("tom@home.example")
    at_work.replies("Yes")
    at_work.receives("result").says("tom@home.example is yours as well")
    at_home.receives("confirmation").says("Python")
    (tom,) = programme.listing("people")
    assert (tom["address"], tom["other_addresses"]) == ("tom@work.example", ["tom@home.example"])


def test_from_then_on_both_addresses_are_theirs(programme: ProgrammeUnderTest) -> None:
    at_work, at_home = an_answer_from_elsewhere(programme)
    at_work.replies("Yes")
    at_home.writes("skills: rust")
    at_home.receives("confirmation")
    at_home.receives("confirmation").says("Rust")
    at_work.writes("status")
    at_work.receives("result")
    at_work.receives("result").says("Rust")
    assert len(programme.listing("people")) == 1


def test_without_a_yes_nothing_of_it_counts(programme: ProgrammeUnderTest) -> None:
    at_work, at_home = an_answer_from_elsewhere(programme)
    at_work.replies("No, that is not me")
    at_work.receives("result").says("Nothing has been done")
    at_home.replies(ANSWER, to=at_work.latest)
    assert [message["state"] for message in programme.listing("messages")] == ["held", "processed", "held"]
    assert programme.listing("people")[0]["other_addresses"] == []


def test_whoever_holds_a_letter_has_its_owner_asked_once_a_day(programme: ProgrammeUnderTest) -> None:
    at_work, _ = an_answer_from_elsewhere(programme)
    letter = at_work.latest
    for number in range(5):
        programme.stranger(f"Tom <tom{number}@home.example>").replies(ANSWER, to=letter)
    assert [letter.kind for letter in at_work.unread()] == ["confirm"]


@pytest.mark.parametrize("elsewhere", ["Cora Lind <cora@example.org>", "Maya Okafor <maya@example.net>"])
def test_nobody_takes_over_an_address_that_is_somebody_elses(programme: ProgrammeUnderTest, elsewhere: str) -> None:
    """Who has a letter of their own can write in anybody's name, and would say yes to anything."""
    programme.invites("mentee", "Maya Okafor <maya@example.net>")
    at_work, _ = an_answer_from_elsewhere(programme, elsewhere)
    at_work.receives_nothing()
    assert [person["other_addresses"] for person in programme.listing("people")] == [[], []]


def test_who_may_have_answered_from_elsewhere_is_not_chased_at_once(programme: ProgrammeUnderTest) -> None:
    at_work = programme.invites("mentor", "Tom Reed <tom@work.example>")
    letter = at_work.receives("invitation")
    programme.time_passes(hours=40)
    programme.stranger("Tom <tom@home.example>").replies(ANSWER, to=letter)
    at_work.receives("confirm")
    programme.time_passes(hours=20)
    at_work.receives_nothing()


def test_both_addresses_are_shown_and_erased_together(programme: ProgrammeUnderTest) -> None:
    at_work, at_home = an_answer_from_elsewhere(programme)
    at_work.replies("Yes")
    at_home.writes("my data")
    at_work.receives("record").says("tom@work.example", "tom@home.example")
    at_home.writes("forget me")
    at_work.replies("yes", to=at_work.receives("confirm"))
    programme.works()
    assert programme.listing("people") == []
    for canary in (b"tom@work.example", b"tom@home.example"):
        assert canary not in programme.database_bytes()


@pytest.mark.parametrize(
    "written",
    [
        "Tom Reed <tom@bücher.example>",
        "Tom Reed <TOM@Bücher.EXAMPLE>",
        "Tom Reed <tom@xn--bcher-kva.example>",
        "Tom Reed <tom@XN--BCHER-KVA.example>",
    ],
)
def test_a_domain_in_either_form_and_any_case_is_one(programme: ProgrammeUnderTest, written: str) -> None:
    programme.invites("mentor", "Tom Reed <tom@bücher.example>")
    raw = f"From: {written}\r\nTo: mentoring@example.org\r\nSubject: Hello\r\nMessage-ID: <1@x.example>\r\n\r\n{ANSWER}"
    programme.deliver(raw.encode())
    (row,) = programme.listing("people")
    assert (row["address"], row["skills"]) == ("tom@xn--bcher-kva.example", ["python"])
    assert [letter["to"] for letter in programme.listing("letters")] == [row["address"]] * 2


def test_an_address_outside_ascii_is_answered(programme: ProgrammeUnderTest) -> None:
    """RFC 6531: letters of any script stand in the local part, too."""
    header = "From: 李雷 <李雷@例え.jp>\r\nTo: mentoring@example.org\r\nMessage-ID: <2@x.example>\r\n\r\n"
    programme.deliver(f"{header}I'd love to learn React, I'm free on Tuesday evenings".encode())
    assert programme.listing("people")[0]["address"] == "李雷@xn--r8jz45g.jp"
    assert programme.listing("letters")[0]["state"] == "sent"


def test_a_plus_addressed_person_answers_from_there(programme: ProgrammeUnderTest) -> None:
    tom = programme.invites("mentor", "Tom Reed <tom+mentoring@example.net>")
    tom.receives("invitation")
    tom.replies(ANSWER)
    tom.receives("confirmation")
    assert [person["address"] for person in programme.listing("people")] == ["tom+mentoring@example.net"]


def test_a_plus_addressed_person_who_answers_without_the_plus_is_asked(programme: ProgrammeUnderTest) -> None:
    """Whether the two are one mailbox is for its server to know (RFC 5233), not for us to guess."""
    with_plus = programme.invites("mentor", "Tom Reed <tom+mentoring@example.net>")
    without = programme.stranger("Tom Reed <tom@example.net>")
    without.replies(ANSWER, to=with_plus.receives("invitation"))
    with_plus.replies("yes")
    without.receives("confirmation").says("Python")
