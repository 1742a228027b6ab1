"""Appointments are read right, whoever writes them down: in their zone, through daylight saving, moved, cancelled."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.parsers.calendar.appointment import Answer, Appointment, Method
from mailbot.parsers.calendar.reader import MOST_DATES, read_appointments
from mailbot.parsers.message.inbound import read_message
from tests.support.calendar_programs import PROGRAMS, google
from tests.support.invitations import MENTEE, MENTOR, PROGRAMME, Invitation, as_mail

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
WINTER, SUMMER = datetime(2027, 3, 9, 16), datetime(2027, 7, 6, 16)
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York")


def read_one(text: str, now: datetime = NOW) -> Appointment:
    (appointment,) = read_appointments([text], now)
    return appointment


def event(*lines: str, method: str = "REQUEST", before: str = "") -> str:
    known = ["BEGIN:VCALENDAR", f"METHOD:{method}", *filter(None, [before]), "BEGIN:VEVENT", "UID:7@example.com"]
    return "\r\n".join([*known, f"ORGANIZER:mailto:{MENTOR}", *lines, "END:VEVENT", "END:VCALENDAR"])


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("starts", [WINTER, SUMMER], ids=["winter", "summer"])
@pytest.mark.parametrize("program", PROGRAMS)
def test_an_invitation_is_read_in_its_zone(program: str, starts: datetime, zone: str) -> None:
    invitation = Invitation(starts, zone, minutes=45)
    read = read_one(PROGRAMS[program](invitation))
    (occurrence,) = read.occurrences
    assert (read.method, read.uid, read.unknown_zone) == (Method.REQUEST, invitation.uid, "")
    assert occurrence.starts_at == invitation.instant
    assert occurrence.ends_at - occurrence.starts_at == timedelta(minutes=45)
    assert read.addresses == {MENTOR, MENTEE, PROGRAMME}
    assert read.link.startswith("https://")


@pytest.mark.parametrize("program", PROGRAMS)
def test_one_that_is_moved_over_the_change_of_clocks_is_read_at_its_new_time(program: str) -> None:
    moved = Invitation(datetime(2027, 3, 26, 16)).moved(days=4)  # the clocks change on the 28th
    read = read_one(PROGRAMS[program](moved))
    assert read.sequence == 1
    assert [occurrence.starts_at for occurrence in read.occurrences] == [datetime(2027, 3, 30, 14, tzinfo=UTC)]


@pytest.mark.parametrize("program", PROGRAMS)
def test_one_that_is_cancelled_is_known_as_such(program: str) -> None:
    read = read_one(PROGRAMS[program](Invitation(WINTER).cancelled()))
    assert (read.method, read.is_cancelled, read.sequence) == (Method.CANCEL, True, 1)


@pytest.mark.parametrize("program", ["google", "outlook", "exchange", "apple", "zoom", "doodle"])
def test_a_series_keeps_its_time_on_the_clock_through_daylight_saving(program: str) -> None:
    series = Invitation(datetime(2027, 3, 23, 16), rule="FREQ=WEEKLY;COUNT=3;BYDAY=TU")
    read = read_one(PROGRAMS[program](series))
    hours = [(occurrence.starts_at.day, occurrence.starts_at.hour) for occurrence in read.occurrences]
    assert hours == [(23, 15), (30, 14), (6, 14)]
    assert len({occurrence.key for occurrence in read.occurrences}) == 3


@pytest.mark.parametrize("program", ["google", "outlook", "exchange", "apple", "zoom", "doodle"])
@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
def test_one_date_of_a_series_is_told_by_the_date_that_it_had(program: str, method: str) -> None:
    series = Invitation(datetime(2027, 3, 23, 16), rule="FREQ=WEEKLY;COUNT=3")
    keys = [occurrence.key for occurrence in read_one(PROGRAMS[program](series)).occurrences]
    change = Invitation(datetime(2027, 3, 31, 10), of=datetime(2027, 3, 30, 16), method=method, sequence=1)
    read = read_one(PROGRAMS[program](change))
    assert read.of_one_date
    told = [occurrence.key for occurrence in read.occurrences] if method == "REQUEST" else list(read.cancelled)
    assert told == [keys[1]]


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("answer", ["DECLINED", "TENTATIVE", "ACCEPTED"])
def test_an_answer_tells_who_gave_it(program: str, answer: str) -> None:
    read = read_one(PROGRAMS[program](Invitation(WINTER).answered(answer)))
    assert read.method is Method.REPLY
    assert [(attendee.address, attendee.answer) for attendee in read.attendees] == [(MENTEE, Answer(answer))]


@pytest.mark.parametrize("kind", ["alternative", "attached", "forwarded"])
def test_appointments_are_found_wherever_they_stand_in_a_message(kind: str) -> None:
    sent = as_mail(Invitation(WINTER), google(Invitation(WINTER)))
    if kind == "attached":
        sent = _with_file(PROGRAMS["doodle"](Invitation(WINTER)))
    if kind == "forwarded":
        inner, sent = sent, _with_file("")
        sent.add_attachment(inner)
    (read,) = read_appointments(read_message(bytes(sent)).calendars, NOW)
    assert read.occurrences[0].starts_at == Invitation(WINTER).instant


def _with_file(calendar: str) -> EmailMessage:
    message = as_mail(Invitation(WINTER), google(Invitation(WINTER)))
    message.clear_content()
    message.set_content("Here it is.")
    if calendar:
        message.add_attachment(calendar.encode(), maintype="application", subtype="octet-stream", filename="a.ics")
    return message


@pytest.mark.parametrize(
    ("written", "starts_at"),
    [
        ("DTSTART:20270309T160000", datetime(2027, 3, 9, 16)),  # floats: on whoever's clock
        ("DTSTART;VALUE=DATE:20270309", datetime(2027, 3, 9)),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20270309T160000",
            datetime(2027, 3, 9, 15, tzinfo=UTC),
        ),
        ('DTSTART;TZID="Pacific Standard Time":20270309T160000', datetime(2027, 3, 10, 0, tzinfo=UTC)),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20270309T160000", datetime(2027, 3, 9, 16, tzinfo=UTC)),
        ("DTSTART;TZID=Europe/Berlin:20270328T023000", datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),  # a skipped time
        ("DTSTART;TZID=Europe/Berlin:20271031T023000", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),  # shown twice
    ],
)
def test_a_time_is_read_as_the_standard_has_it(written: str, starts_at: datetime) -> None:
    (occurrence,) = read_one(event(written)).occurrences
    assert occurrence.starts_at == starts_at
    assert bool(occurrence.starts_at.tzinfo) == bool(starts_at.tzinfo)


def test_a_zone_is_known_by_its_name_however_commas_are_written() -> None:
    name = "(UTC+01:00) Amsterdam\\, Berlin"
    zone = "\r\n".join(
        [
            "BEGIN:VTIMEZONE",
            f"TZID:{name}",
            "BEGIN:STANDARD",
            "DTSTART:16010101T000000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "END:VTIMEZONE",
        ]
    )
    for written in (name, name.replace("\\", ""), f'"{name}"'.replace("\\", "")):
        (occurrence,) = read_one(event(f"DTSTART;TZID={written}:20270309T160000", before=zone)).occurrences
        assert occurrence.starts_at == datetime(2027, 3, 9, 15, tzinfo=UTC)


def test_a_time_without_a_zone_is_on_the_clock_of_its_calendar() -> None:
    text = event("DTSTART:20270309T160000", before="X-WR-TIMEZONE:Europe/Zurich")
    assert read_one(text).occurrences[0].starts_at == datetime(2027, 3, 9, 15, tzinfo=UTC)


def test_a_whole_day_that_is_left_out_leaves_out_the_meeting_on_it() -> None:
    lines = ("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20270316")
    read = read_one(event("DTSTART;TZID=Europe/London:20270309T160000", *lines))
    assert [occurrence.starts_at.day for occurrence in read.occurrences] == [9, 23]


def test_a_zone_that_nobody_knows_is_named_and_no_time_is_guessed() -> None:
    read = read_one(event("DTSTART;TZID=Somewhere Nice:20270309T160000"))
    assert (read.unknown_zone, read.occurrences) == ("Somewhere Nice", ())


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", ["0309", "0323", "0406"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", ["0309", "0311", "0316", "0318"]),
        ("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", ["0309", "0413", "0511"]),
        ("FREQ=MONTHLY;BYDAY=-1TU;COUNT=3", ["0309", "0330", "0427"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["0309", "0331", "0430"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", ["0309", "0331", "0430"]),
        ("FREQ=DAILY;INTERVAL=10;UNTIL=20270330T000000Z", ["0309", "0319", "0329"]),
        ("FREQ=YEARLY;COUNT=2", ["0309"]),  # the next one is further ahead than anybody plans
    ],
)
def test_the_dates_of_a_series(rule: str, days: list[str]) -> None:
    read = read_one(event("DTSTART;TZID=Europe/London:20270309T160000", f"RRULE:{rule}"))
    assert [f"{occurrence.starts_at:%m%d}" for occurrence in read.occurrences] == days


def test_dates_that_are_left_out_or_added_count() -> None:
    lines = ("EXDATE;TZID=Europe/London:20270316T160000", "RDATE;TZID=Europe/London:20270318T160000")
    read = read_one(event("DTSTART;TZID=Europe/London:20270309T160000", "RRULE:FREQ=WEEKLY;COUNT=3", *lines))
    assert [occurrence.starts_at.day for occurrence in read.occurrences] == [9, 18, 23]


def test_a_series_and_what_changes_one_of_its_dates_are_one_appointment() -> None:
    series = PROGRAMS["doodle"](Invitation(datetime(2027, 3, 9, 16), rule="FREQ=WEEKLY;COUNT=2"))
    change = PROGRAMS["doodle"](Invitation(datetime(2027, 3, 17, 10), of=datetime(2027, 3, 16, 16), sequence=1))
    both = series.replace("END:VCALENDAR\r\n", change[change.index("BEGIN:VEVENT") :])
    assert [f"{one.starts_at:%d %H}" for one in read_one(both).occurrences] == ["09 15", "17 09"]


@pytest.mark.parametrize(
    "rule", ["FREQ=WEEKLY", "FREQ=DAILY", "FREQ=DAILY;COUNT=99999999", "FREQ=WEEKLY;UNTIL=99991231"]
)
def test_a_series_without_an_end_is_bounded(rule: str) -> None:
    read = read_one(event("DTSTART:20200309T160000Z", f"RRULE:{rule}"))
    assert 50 < len(read.occurrences) <= MOST_DATES
    assert read.occurrences[0].starts_at >= NOW - timedelta(days=7)


@pytest.mark.parametrize(
    "rule",
    ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=6", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY", "FREQ=X", "", ";;"],
)
def test_a_rule_that_no_day_fits_leaves_the_first_date(rule: str) -> None:
    read = read_one(event("DTSTART:20270309T160000Z", f"RRULE:{rule}"))
    assert [occurrence.starts_at.day for occurrence in read.occurrences] == [9]


def test_five_megabytes_are_read_for_what_matters() -> None:
    picture = "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "\r\n ".join("A" * 74 for _ in range(68_000))
    text = event(picture, "DTSTART:20270309T160000Z", f"ATTENDEE:mailto:{MENTEE}")
    assert len(text) > 5_000_000
    assert read_one(text).addresses == {MENTOR, MENTEE}


def test_three_hundred_attendees_are_all_known() -> None:
    attendees = [f"ATTENDEE;CN=Guest {n}:mailto:guest{n}@example.com" for n in range(300)]
    assert len(read_one(event("DTSTART:20270309T160000Z", *attendees)).attendees) == 300


def test_a_whole_calendar_is_read_up_to_a_limit() -> None:
    events = "".join(f"BEGIN:VEVENT\nUID:{n}\nDTSTART:20270309T160000Z\nEND:VEVENT\n" for n in range(20_000))
    assert 0 < len(read_appointments([f"BEGIN:VCALENDAR\n{events}END:VCALENDAR"], NOW)) <= 200


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:2027\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:1\nDTSTART:20270309T160000Z\nEND:VEVENT",
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270309T160000Z\nEND:VEVENT\nEND:VCALENDAR",
        "END:VCALENDAR\n:\n;\n \n\tx\nBEGIN:",
    ],
)
def test_what_is_no_appointment_is_none(text: str) -> None:
    assert read_appointments([text], NOW) == ()


_LINES = st.sampled_from(
    "BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT|BEGIN:VTIMEZONE|END:VTIMEZONE|BEGIN:STANDARD|END:STANDARD|METHOD:REQUEST|"
    "METHOD:X|UID:1|SEQUENCE:x|SEQUENCE:99999999999|DTSTART:20270309T160000Z|DTSTART;TZID=A:20270309T160000|DTSTART;VALUE=DATE:20240229|"
    "DTEND:16000101T000000|DURATION:P9999W|RRULE:FREQ=YEARLY;INTERVAL=0|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|RRULE:FREQ=WEEKLY;COUNT=-1|"
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=2|RDATE;VALUE=PERIOD:20270309T160000Z/PT1H|EXDATE:|RECURRENCE-ID:20270309T160000Z|TZID:A|"
    "TZOFFSETFROM:+9999|TZOFFSETFROM:+0100|TZOFFSETTO:-0000|STATUS:CANCELLED|ATTENDEE;PARTSTAT=?:mailto:@|ORGANIZER:mailto:a@b|:|;|"
    "DTSTART;TZID=A:22000101T000000|DTSTART:16010101T000000".split("|")
)


@given(st.lists(_LINES | st.text(max_size=30), max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_file_is_read_or_passed_over(lines: list[str]) -> None:
    whole = ["BEGIN:VCALENDAR", *lines[:20], "BEGIN:VEVENT", "UID:2", *lines[20:], "END:VEVENT", "END:VCALENDAR"]
    for text in ("\n".join(lines), "\r\n".join(whole)):
        for appointment in read_appointments([text], NOW):
            assert len(appointment.occurrences) <= MOST_DATES


@pytest.mark.parametrize(
    "line",
    [
        "LOCATION:javascript:alert(1)",
        "LOCATION:https://user@meet.google.com/abc",
        "LOCATION:http://zoom.us/j/1",
        "DESCRIPTION:see https://blog.example.com/zoom.us/j/1",
    ],
)
def test_what_is_no_plain_link_to_a_call_is_not_taken_for_one(line: str) -> None:
    assert read_one(event("DTSTART:20270309T160000Z", line)).link == ""
