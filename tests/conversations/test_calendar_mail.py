"""Appointments in the mail that brings them: from booking tools that look like lists, in forwards, as a bare file."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from tests.conversations.test_clocks import introduced
from tests.conversations.test_sessions import FIRST, sessions
from tests.support.calendar_programs import apple, cal_com, calendly, doodle, google, outlook, zoom
from tests.support.invitations import PROGRAMME, Invitation
from tests.support.programme import ProgrammeUnderTest

FORWARDED = """fyi

---------- Forwarded message ---------
From: Tom Reed <tom@example.net>
Date: Mon, 1 Mar 2027 at 09:00
Subject: Invitation: Mentoring
To: <maya@example.net>

You have been invited
"""
CALENDLY = """Hi mentoring,

A new event has been scheduled.

Invitee:
Maya Okafor

Event Date/Time:
04:00pm - Wednesday, 10 March 2027 (Berlin)
"""


def mail(
    sender: str, text: str, write: Callable[[Invitation], str], kind: str = "application/ics", **headers: str
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, PROGRAMME, "Mentoring"
    message["Message-ID"] = "<1@tool.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    main, _, sub = kind.partition("/")
    message.add_attachment(write(FIRST).encode(), maintype=main, subtype=sub, filename="invite.ics")
    return message


def without_method(invitation: Invitation) -> str:
    return google(invitation).replace("METHOD:REQUEST\r\n", "")


@pytest.mark.parametrize(
    "message",
    [
        mail("Tom <notifications@calendly.com>", CALENDLY, calendly, List_Unsubscribe="<https://calendly.com/u>"),
        mail("Cal.com <notifications@cal.com>", "Your event has been scheduled", cal_com, "text/calendar"),
        mail(
            "Zoom <no-reply@zoom.us>",
            "You are invited.",
            zoom,
            "application/octet-stream",
            Auto_Submitted="auto-generated",
        ),
        mail("Doodle <mailer@doodle.com>", "Great news, your meeting is booked.", doodle, Precedence="bulk"),
        mail("Tom Reed <tom@example.net>", "", apple, "text/calendar"),
        mail("Maya Okafor <maya@example.net>", FORWARDED, outlook, "text/calendar"),
        mail("Maya Okafor <maya@example.net>", "Here is our date.", without_method, "text/calendar"),
    ],
    ids=["calendly", "cal.com", "zoom", "doodle", "apple", "forwarded", "exported"],
)
def test_it_is_found_in_whatever_mail_brings_it(programme: ProgrammeUnderTest, message: EmailMessage) -> None:
    introduced(programme)
    programme.deliver(message)
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "booked")]
