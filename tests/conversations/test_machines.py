"""Machines' mail is never answered; a report that a letter did not arrive is acted on."""

import pytest

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.person import Letter
from tests.support.programme import ADDRESS, ProgrammeUnderTest


def test_what_a_list_sends_is_ignored(programme: ProgrammeUnderTest) -> None:
    news = programme.stranger("React News <news@lists.example.net>")
    news.writes(
        "This week: three talks on React, and a meetup on Tuesday evening.\nYou get this as a subscriber. Unsubscribe?",
        subject="[react-news] Issue 41",
        List_Id="<react-news.lists.example.net>",
        Precedence="list",
    )
    news.receives_nothing()
    (message,) = programme.listing("messages")
    assert message["state"] == "ignored"


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "auto_reply", "X_Autoreply": "yes"},
    ],
)
def test_an_automatic_message_is_ignored_with_a_reason(programme: ProgrammeUnderTest, headers: dict[str, str]) -> None:
    machine = programme.stranger("Robot <robot@example.net>")
    machine.writes("I'd love to learn React, I'm free on Tuesday evenings", **headers)
    machine.receives_nothing()
    (message,) = programme.listing("messages")
    assert message["state"] == "ignored"
    assert message["reason"]
    assert programme.listing("people") == []
    assert len(programme.filed("Processed")) == 1


def test_an_absence_notice_is_no_answer(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    letter = mentor.receives("invitation")
    mentor.replies("I am out of the office.", to=letter, Auto_Submitted="auto-replied")
    programme.days_pass(2)
    mentor.receives("chase")


def test_our_own_mail_is_ignored(programme: ProgrammeUnderTest) -> None:
    programme.stranger(f"Code Mentors <{ADDRESS}>").writes("skills: python")
    assert programme.listing("messages")[0]["state"] == "ignored"


def delivery_report(letter: Letter, address: str) -> bytes:
    return f"""From: Mail Delivery System <mailer-daemon@example.net>
To: {letter.addresses("Reply-To")[0]}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <report@example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; {address}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--b
Content-Type: text/rfc822-headers

Message-ID: {letter["Message-ID"]}

--b--
""".encode()


def test_a_delivery_report_marks_the_address_tells_the_coordinators_and_ends_the_chases(
    programme: ProgrammeUnderTest,
) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    letter = mentor.receives("invitation")
    programme.office.deliver(delivery_report(letter, mentor.address), sender="", to=letter.addresses("Reply-To")[0])
    programme.works()
    assert programme.listing("letters")[0]["state"] == "failed"
    assert programme.listing("people")[0]["state"] == "undeliverable"
    programme.coordinator.receives("notice").says("Tom Reed", "tom@example.net")
    programme.days_pass(10)
    mentor.receives_nothing()
    programme.coordinator.receives_nothing()


def test_a_report_that_carries_nothing_of_ours_is_not_believed(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    forged = delivery_report(mentor.receives("invitation"), mentor.address)
    forged = b"\n".join(line for line in forged.split(b"\n") if not line.startswith((b"To:", b"Message-ID: <")))
    programme.office.deliver(b"To: mentoring@example.org\n" + forged, sender="", to=ADDRESS)
    programme.works()
    assert programme.listing("people")[0]["state"] == "invited"


def test_an_address_that_the_server_refuses_is_marked_and_told(programme: ProgrammeUnderTest) -> None:
    programme.office.refuse("tom@example.net")
    programme.invites("mentor", "Tom Reed <tom@example.net>")
    assert programme.listing("letters")[0]["state"] == "failed"
    programme.works()
    programme.coordinator.receives("notice").says("Tom Reed")


def test_a_busy_server_is_tried_again(programme: ProgrammeUnderTest) -> None:
    programme.office.refuse("tom@example.net", 451, times=1)
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    assert programme.listing("letters")[0]["state"] == "deferred"
    programme.time_passes(minutes=2)
    mentor.receives("invitation")
    assert programme.listing("letters")[0]["state"] == "sent"


def test_one_refused_recipient_costs_the_others_nothing(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.office.refuse(mentee.address)
    programme.pairs_people()
    programme.works()
    mentor.receives("introduction")
    programme.coordinator.receives("introduction")
    programme.coordinator.receives("notice").says("maya@example.net")
