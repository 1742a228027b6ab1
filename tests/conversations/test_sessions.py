"""Calendars tell the programme when a pair meets: nobody has to write it down."""

from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from tests.conversations.test_clocks import introduced
from tests.support.calendar_programs import PROGRAMS, doodle, google, outlook
from tests.support.invitations import MENTEE, MENTOR, PROGRAMME, Invitation, as_mail
from tests.support.programme import ProgrammeUnderTest

FIRST = Invitation(datetime(2027, 3, 10, 16), stamped=datetime(2027, 3, 1, 9, tzinfo=UTC))


def sessions(programme: ProgrammeUnderTest) -> list[tuple[str | None, str]]:
    (pairing,) = programme.listing("pairings")
    return [(session["starts_at"], session["state"]) for session in pairing["sessions"]]


def state(programme: ProgrammeUnderTest) -> str:
    return str(programme.listing("pairings")[0]["state"])


def latest_message(programme: ProgrammeUnderTest) -> tuple[str, str]:
    message = programme.listing("messages")[-1]
    return message["state"], message["reason"]


def test_the_introduction_says_how_to_invite_the_programme(programme: ProgrammeUnderTest) -> None:
    mentor, _ = introduced(programme)
    assert mentor.latest is not None
    mentor.latest.says(f"invite {PROGRAMME} as a guest")


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_invitation_books_is_moved_and_is_cancelled(programme: ProgrammeUnderTest, program: str) -> None:
    mentor, mentee = introduced(programme)
    write = PROGRAMS[program]
    programme.deliver(as_mail(FIRST, write(FIRST)))
    assert (sessions(programme), state(programme)) == ([("2027-03-10T15:00:00Z", "booked")], "booked")
    moved = FIRST.moved(days=20)
    programme.deliver(as_mail(moved, write(moved)))
    assert sessions(programme) == [("2027-03-30T14:00:00Z", "booked")]
    cancelled = moved.cancelled()
    programme.deliver(as_mail(cancelled, write(cancelled)))
    assert sessions(programme) == [("2027-03-30T14:00:00Z", "cancelled")]
    for person in (mentor, mentee, programme.coordinator):
        person.receives_nothing()


def test_what_is_told_twice_or_late_changes_nothing(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    moved = FIRST.moved(days=1)
    programme.deliver(as_mail(moved, google(moved)))
    programme.deliver(as_mail(FIRST, google(FIRST)))
    again = as_mail(moved, google(moved))
    again.replace_header("Message-ID", "<again@calendar.example>")
    programme.deliver(again)
    assert sessions(programme) == [("2027-03-11T15:00:00Z", "booked")]
    assert latest_message(programme) == ("processed", "sessions of a pair: nothing new")


def test_a_cancellation_that_overtakes_its_invitation_still_counts(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    cancelled = FIRST.cancelled()
    programme.deliver(as_mail(cancelled, google(cancelled)))
    programme.deliver(as_mail(FIRST, google(FIRST)))
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "cancelled")]


def test_a_session_that_is_over_was_held_and_the_pair_is_active(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    programme.deliver(as_mail(FIRST, google(FIRST)))
    programme.days_pass(9)
    assert state(programme) == "booked"
    programme.days_pass(1)
    assert (sessions(programme), state(programme)) == ([("2027-03-10T15:00:00Z", "held")], "active")


def test_a_series_is_booked_date_by_date_and_one_of_them_moves(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    series = replace(FIRST, rule="FREQ=WEEKLY;COUNT=4")
    programme.deliver(as_mail(series, outlook(series)))
    change = replace(FIRST.moved(days=15), of=datetime(2027, 3, 24, 16))
    programme.deliver(as_mail(change, outlook(change)))
    starts = [starts_at for starts_at, _ in sessions(programme)]
    assert starts == ["2027-03-10T15:00:00Z", "2027-03-17T15:00:00Z", "2027-03-25T15:00:00Z", "2027-03-31T14:00:00Z"]


def test_a_series_that_moves_to_another_day_moves_what_is_ahead(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    series = replace(FIRST, rule="FREQ=WEEKLY;COUNT=3")
    programme.deliver(as_mail(series, google(series)))
    moved = replace(series.moved(days=1), rule="FREQ=WEEKLY;COUNT=2")
    programme.deliver(as_mail(moved, google(moved)))
    assert sessions(programme) == [
        ("2027-03-11T15:00:00Z", "booked"),
        ("2027-03-18T15:00:00Z", "booked"),
        ("2027-03-24T15:00:00Z", "cancelled"),
    ]


@pytest.mark.parametrize(
    ("answer", "left"), [("DECLINED", "cancelled"), ("TENTATIVE", "booked"), ("ACCEPTED", "booked")]
)
def test_an_answer_of_one_of_the_pair_counts(programme: ProgrammeUnderTest, answer: str, left: str) -> None:
    introduced(programme)
    programme.deliver(as_mail(FIRST, google(FIRST)))
    said = FIRST.answered(answer)
    programme.deliver(as_mail(said, google(said)))
    assert sessions(programme) == [("2027-03-10T15:00:00Z", left)]


def test_what_they_told_in_words_and_what_the_calendar_says_is_one_session(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    mentee.writes("booked 10 March 15:00")
    mentee.receives("result")
    programme.deliver(as_mail(FIRST, google(FIRST)))
    moved = FIRST.moved(hours=2)
    programme.deliver(as_mail(moved, google(moved)))
    assert sessions(programme) == [("2027-03-10T17:00:00Z", "booked")]


def test_an_invitation_that_a_mentee_forwards_is_read_and_answered(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    forwarded = mentee.message("Hi, this is when we meet.", subject="Fwd: Invitation: Mentoring")
    forwarded.add_attachment(as_mail(FIRST, google(FIRST)))
    programme.deliver(forwarded)
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "booked")]
    mentee.receives("result").says("Tom Reed", "Wednesday 10 March at 15:00")
    mentee.writes("status")
    mentee.receives("result").says("You and Tom Reed: booked. You meet next on Wednesday 10 March at 15:00 (UTC).")


def test_a_file_that_the_mentor_sends_the_mentee_with_us_in_copy_is_private(programme: ProgrammeUnderTest) -> None:
    mentor, _ = introduced(programme)
    message = mentor.message("Dear Maya, canary-4711, see you there!", subject="Our first meeting")
    message.replace_header("To", MENTEE)
    message["Cc"] = PROGRAMME
    message.add_attachment(doodle(FIRST).encode(), maintype="application", subtype="octet-stream", filename="meet.ics")
    programme.posts(message)
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "booked")]
    mentor.receives_nothing()
    programme.assembly.application.tidy()
    assert b"canary-4711" not in programme.database_bytes()
    assert not any(b"canary-4711" in raw for raw in programme.filed("Processed"))


def test_a_tools_domain_proves_nothing_but_who_takes_part_does(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    booked = replace(FIRST, organiser="no-reply@calendar.example", attendees=(MENTEE, MENTOR, PROGRAMME))
    programme.deliver(as_mail(booked, google(booked)))
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "booked")]


def test_strangers_calendars_are_ignored_with_one_line(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    strange = replace(FIRST, organiser="x@elsewhere.example", attendees=("y@elsewhere.example", PROGRAMME))
    programme.deliver(as_mail(strange, google(strange)))
    assert latest_message(programme) == (
        "ignored",
        "calendar message (METHOD:REQUEST): it is no meeting of one pair here",
    )
    assert sessions(programme) == []


def test_a_meeting_of_many_with_one_of_a_pair_is_no_session_but_one_with_both_is(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    guests = tuple(f"guest{number}@example.com" for number in range(300))
    town_hall = replace(FIRST, attendees=guests)
    programme.deliver(as_mail(town_hall, google(town_hall)))
    assert (sessions(programme), latest_message(programme)[0]) == ([], "ignored")
    with_both = replace(FIRST, uid="other@invite.example", attendees=(*guests, MENTEE))
    programme.deliver(as_mail(with_both, google(with_both)))
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "booked")]


def test_a_zone_that_nobody_knows_books_without_a_time_and_says_so(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    programme.deliver(as_mail(FIRST, doodle(FIRST).replace("Europe/Berlin", "Somewhere Nice")))
    assert sessions(programme) == [(None, "booked")]
    assert "neither defined in the file nor known" in latest_message(programme)[1]


def test_five_megabytes_and_an_endless_series_cost_nobody_anything(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    endless = replace(FIRST, rule="FREQ=WEEKLY")
    picture = "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "\r\n ".join("A" * 74 for _ in range(68_000))
    programme.deliver(as_mail(endless, google(endless).replace("END:VEVENT", f"{picture}\r\nEND:VEVENT")))
    assert latest_message(programme)[0] == "processed"
    assert 50 < len(sessions(programme)) <= 60


def test_nothing_of_what_a_meeting_is_about_is_kept(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    written = (
        google(FIRST)
        .replace("SUMMARY:Mentoring", "SUMMARY:canary-4711")
        .replace("DESCRIPTION:", "DESCRIPTION:canary-4711 ")
    )
    message: EmailMessage = as_mail(FIRST, written)
    programme.deliver(message)
    assert sessions(programme)
    programme.assembly.application.tidy()
    assert b"canary-4711" not in programme.database_bytes()
    assert not any(b"canary-4711" in raw for raw in programme.filed("Processed"))


def test_this_and_all_following_dates_of_a_series_move_together(programme: ProgrammeUnderTest) -> None:
    introduced(programme)
    series = replace(FIRST, rule="FREQ=WEEKLY;COUNT=4")
    programme.deliver(as_mail(series, google(series)))
    change = replace(FIRST.moved(days=8), of=datetime(2027, 3, 17, 16))
    following = google(change).replace("RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE")
    programme.deliver(as_mail(change, following))
    starts = [starts_at for starts_at, _ in sessions(programme)]
    assert starts == ["2027-03-10T15:00:00Z", "2027-03-18T15:00:00Z", "2027-03-25T15:00:00Z", "2027-04-01T14:00:00Z"]
