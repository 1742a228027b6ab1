"""`RANGE=THISANDFUTURE`: what is told of one date of a series, and of all that follow (RFC 5545 section 3.2.13)."""

from datetime import UTC, datetime

from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.calendar.reader import read_appointments

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
SERIES = "DTSTART;TZID=Europe/Berlin:20270310T160000\r\nDTEND;TZID=Europe/Berlin:20270310T170000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"
CHANGE = (
    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270324T160000\r\n"
    "DTSTART;TZID=Europe/Berlin:20270325T170000\r\nDTEND;TZID=Europe/Berlin:20270325T173000\r\nSEQUENCE:1\r\n"
)
OFF = "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20270324T160000\r\nSTATUS:CANCELLED\r\nSEQUENCE:1\r\n"
SINGLE = (
    "RECURRENCE-ID;TZID=Europe/Berlin:20270331T160000\r\n"
    "DTSTART;TZID=Europe/Berlin:20270402T090000\r\nDTEND;TZID=Europe/Berlin:20270402T100000\r\nSEQUENCE:2\r\n"
)


def read(*events: str) -> Appointment:
    written = "".join(f"BEGIN:VEVENT\r\nUID:series@invite.example\r\n{event}END:VEVENT\r\n" for event in events)
    (appointment,) = read_appointments([f"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n{written}END:VCALENDAR\r\n"], NOW)
    return appointment


def starts(appointment: Appointment) -> list[str]:
    return [f"{date.starts_at:%d %B %H:%M}" for date in appointment.occurrences]


def test_the_following_dates_are_as_much_later_and_as_long() -> None:
    appointment = read(SERIES, CHANGE)
    assert starts(appointment) == ["10 March 15:00", "17 March 15:00", "25 March 16:00", "01 April 15:00"]
    lengths = [(date.ends_at - date.starts_at).seconds // 60 for date in appointment.occurrences]
    assert lengths == [60, 60, 30, 30]


def test_the_following_dates_are_called_off() -> None:
    appointment = read(SERIES, OFF)
    assert starts(appointment) == ["10 March 15:00", "17 March 15:00"]
    assert appointment.cancelled == ("20270324T150000Z", "20270331T140000Z")


def test_what_is_told_of_a_single_date_counts_for_it_in_whatever_order_it_stands() -> None:
    expected = ["10 March 15:00", "17 March 15:00", "25 March 16:00", "02 April 07:00"]
    assert starts(read(SERIES, SINGLE, CHANGE)) == starts(read(SERIES, CHANGE, SINGLE)) == expected


def test_without_its_series_it_says_by_how_much_the_others_move() -> None:
    appointment = read(CHANGE)
    assert (appointment.of_one_date, starts(appointment)) == (True, ["25 March 16:00"])
    assert str(appointment.following_by) == "1 day, 1:00:00"
