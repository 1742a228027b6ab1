"""Appointments written down in the shapes of the programs that people use; what is in them is invented."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.support.invitations import Invitation


def google(invitation: Invitation) -> str:
    """Times in UTC, those of a series on the organiser's clock; the call in a property of its own."""
    time = _named(invitation) if invitation.rule else _in_utc(invitation)
    lines = [
        *(_zone(invitation, invitation.zone) if invitation.rule else []),
        "BEGIN:VEVENT",
        *time,
        f"DTSTAMP:{_utc(invitation.stamped)}",
        f"ORGANIZER;CN=Tom Reed:mailto:{invitation.organiser}",
        f"UID:{invitation.uid}",
        *(
            _fold(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
                f"PARTSTAT={invitation.answer};RSVP=TRUE;CN={a};X-NUM-GUESTS=0:mailto:{a}"
            )
            for a in invitation.attendees
        ),
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij",
        "X-MICROSOFT-CDO-OWNERAPPTID:-1206732042",
        "CREATED:20270201T080000Z",
        "DESCRIPTION:-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~\\nJoin with Google Meet: https://meet.google.com/a",
        "LAST-MODIFIED:20270201T080001Z",
        f"SEQUENCE:{invitation.sequence}",
        f"STATUS:{'CANCELLED' if invitation.method == 'CANCEL' else 'CONFIRMED'}",
        "SUMMARY:Mentoring",
        "TRANSP:OPAQUE",
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P0DT0H30M0S\r\nDESCRIPTION:x\r\nEND:VALARM",
        "END:VEVENT",
    ]
    return _calendar("-//Google Inc//Google Calendar 70.9054//EN", invitation.method, lines)


def outlook(invitation: Invitation) -> str:
    """Windows' names for zones, which are defined from the year 1601 on; a name in capitals for every address."""
    windows = {"Europe/Berlin": "W. Europe Standard Time", "Europe/London": "GMT Standard Time"}
    name = {**windows, "America/New_York": "Eastern Standard Time"}[invitation.zone]
    lines = [
        *_zone(invitation, name, year=1601),
        "BEGIN:VEVENT",
        f"ORGANIZER;CN=Tom Reed:MAILTO:{invitation.organiser.upper()}",
        *(
            _fold(f'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={invitation.answer};RSVP=TRUE;CN="Reed; {a}":MAILTO:{a}')
            for a in invitation.attendees
        ),
        "DESCRIPTION;LANGUAGE=de-DE:Microsoft Teams-Besprechung\\nhttps://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=y",
        f"UID:{invitation.uid}",
        "SUMMARY;LANGUAGE=de-DE:Mentoring",
        *_named(invitation, name),
        "CLASS:PUBLIC",
        "PRIORITY:5",
        f"DTSTAMP:{_utc(invitation.stamped)}",
        "TRANSP:OPAQUE",
        f"STATUS:{'CANCELLED' if invitation.method == 'CANCEL' else 'CONFIRMED'}",
        f"SEQUENCE:{invitation.sequence}",
        "LOCATION;LANGUAGE=de-DE:Microsoft Teams-Besprechung",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        _fold("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=y"),
        "BEGIN:VALARM\r\nDESCRIPTION:REMINDER\r\nTRIGGER;RELATED=START:-PT15M\r\nACTION:DISPLAY\r\nEND:VALARM",
        "END:VEVENT",
    ]
    return _calendar("Microsoft Exchange Server 2010", invitation.method, lines)


def exchange(invitation: Invitation) -> str:
    """As Exchange writes a zone that its administrator has made: nothing but its definition says what it is."""
    lines = [
        *_zone(invitation, "Customized Time Zone", year=1601),
        "BEGIN:VEVENT",
        f'ORGANIZER;CN="Reed, Tom":mailto:{invitation.organiser}',
        *(f'ATTENDEE;PARTSTAT={invitation.answer};CN="{a}":mailto:{a}' for a in invitation.attendees),
        f"UID:{invitation.uid}",
        *_named(invitation, "Customized Time Zone"),
        f"DTSTAMP:{_utc(invitation.stamped)}",
        f"SEQUENCE:{invitation.sequence}",
        "LOCATION:https://example.zoom.us/j/98765432101?pwd=YWJj",
        "END:VEVENT",
    ]
    return _calendar("Microsoft Exchange Server 2010", invitation.method, lines)


def apple(invitation: Invitation) -> str:
    """The zone by its IANA name and with this decade's rules; addresses in a parameter, as URIs are of another kind."""
    lines = [
        *_zone(invitation, invitation.zone, year=2007),
        "BEGIN:VEVENT",
        "CREATED:20270201T080000Z",
        f"UID:{invitation.uid}",
        *_named(invitation, length=True),
        "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
        "SUMMARY:Mentoring",
        f"DTSTAMP:{_utc(invitation.stamped)}",
        f"SEQUENCE:{invitation.sequence}",
        f'ORGANIZER;CN="Tom Reed";EMAIL={invitation.organiser}:/aMTkxODQ0/principal/',
        *(
            _fold(f'ATTENDEE;CN="{a}";CUTYPE=INDIVIDUAL;EMAIL={a};PARTSTAT={invitation.answer}:urn:uuid:{n}')
            for n, a in enumerate(invitation.attendees)
        ),
        "URL;VALUE=URI:https://facetime.apple.com/join#v=1&p=abc",
        "END:VEVENT",
    ]
    return _calendar("-//Apple Inc.//macOS 14.5//EN", invitation.method, lines)


def calendly(invitation: Invitation) -> str:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{invitation.uid}",
        f"DTSTAMP:{_utc(invitation.stamped)}",
        f"SEQUENCE:{invitation.sequence}",
        "CLASS:PRIVATE",
        "SUMMARY:Maya Okafor and Tom Reed",
        _fold(
            "DESCRIPTION:Event Name: 30 Minute Meeting\\n\\nLocation: This is a Zoom web conference.\\nhttps://us05web.zoom.us/j/81234567890?pwd=abc"
        ),
        _fold("LOCATION:https://us05web.zoom.us/j/81234567890?pwd=abc"),
        *_in_utc(invitation),
        f"ORGANIZER;CN=Tom Reed:mailto:{invitation.organiser}",
        *(
            _fold(f"ATTENDEE;CN={a};CUTYPE=INDIVIDUAL;PARTSTAT={invitation.answer};ROLE=REQ-PARTICIPANT:mailto:{a}")
            for a in invitation.attendees
        ),
        f"STATUS:{'CANCELLED' if invitation.method == 'CANCEL' else 'CONFIRMED'}",
        "END:VEVENT",
    ]
    return _calendar("-//Calendly//EN", invitation.method, lines)


def cal_com(invitation: Invitation) -> str:
    """As the ics package of npm writes: a duration instead of an end, and bare line feeds."""
    lines = [
        "BEGIN:VEVENT",
        f"UID:{invitation.uid}",
        "SUMMARY:30min between Tom Reed and Maya Okafor",
        f"DTSTAMP:{_utc(invitation.stamped)}",
        f"DTSTART:{_utc(invitation.instant)}",
        *([f"RRULE:{invitation.rule}"] if invitation.rule else []),
        "DESCRIPTION:What:\\n30min between Tom Reed and Maya Okafor\\n\\nWhere:\\nCal Video\\n",
        "URL:https://app.cal.com/video/abcDEF123",
        "LOCATION:https://app.cal.com/video/abcDEF123",
        f'ORGANIZER;CN="Tom Reed":mailto:{invitation.organiser}',
        *(f'ATTENDEE;RSVP=TRUE;PARTSTAT={invitation.answer};CN="{a}":mailto:{a}' for a in invitation.attendees),
        f"SEQUENCE:{invitation.sequence}",
        f"DURATION:PT{invitation.minutes}M",
        "END:VEVENT",
    ]
    return _calendar("adamgibbons/ics", invitation.method, lines).replace("\r\n", "\n")


def zoom(invitation: Invitation) -> str:
    lines = [
        *_zone(invitation, invitation.zone, year=1997),
        "BEGIN:VEVENT",
        f"DTSTAMP:{_utc(invitation.stamped)}",
        *_named(invitation),
        "SUMMARY:Mentoring",
        f"UID:{invitation.uid}",
        f"ORGANIZER;CN=Tom Reed:mailto:{invitation.organiser}",
        *(f"ATTENDEE;PARTSTAT={invitation.answer}:mailto:{a}" for a in invitation.attendees),
        f"SEQUENCE:{invitation.sequence}",
        "TZUNTIL:20280101T000000Z",
        _fold(
            "DESCRIPTION:Tom Reed is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting\\nhttps://zoom.us/j/91234567890?pwd=abc\\n\\nMeeting ID: 912 3456 7890"
        ),
        "LOCATION:https://zoom.us/j/91234567890?pwd=abc",
        "BEGIN:VALARM\r\nTRIGGER:-PT10M\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nEND:VALARM",
        "END:VEVENT",
    ]
    return _calendar("-//zoom.us//iCalendar Event//EN", invitation.method, lines)


def doodle(invitation: Invitation) -> str:
    """The zone by its IANA name, and no definition of it."""
    lines = [
        "BEGIN:VEVENT",
        f"DTSTAMP:{_utc(invitation.stamped)}",
        *_named(invitation),
        "SUMMARY:Mentoring [Doodle]",
        f"UID:{invitation.uid}",
        f"SEQUENCE:{invitation.sequence}",
        f"ORGANIZER;CN=Tom Reed:mailto:{invitation.organiser}",
        *(
            f"ATTENDEE;CN={a};PARTSTAT={invitation.answer};ROLE=REQ-PARTICIPANT:mailto:{a}"
            for a in invitation.attendees
        ),
        "DESCRIPTION:Initiated by Tom Reed\\n\\nhttps://meet.google.com/xyz-abcd-efg",
        "END:VEVENT",
    ]
    return _calendar("-//Doodle AG//Doodle//EN", invitation.method, lines)


PROGRAMS: dict[str, Callable[[Invitation], str]] = {
    "google": google,
    "outlook": outlook,
    "exchange": exchange,
    "apple": apple,
    "calendly": calendly,
    "cal.com": cal_com,
    "zoom": zoom,
    "doodle": doodle,
}


def _calendar(maker: str, method: str, lines: list[str]) -> str:
    head = ["BEGIN:VCALENDAR", f"PRODID:{maker}", "VERSION:2.0", "CALSCALE:GREGORIAN", f"METHOD:{method}"]
    return "\r\n".join([*head, *lines, "END:VCALENDAR", ""])


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _in_utc(invitation: Invitation) -> list[str]:
    ends = invitation.instant + timedelta(minutes=invitation.minutes)
    lines = [f"DTSTART:{_utc(invitation.instant)}", f"DTEND:{_utc(ends)}"]
    if invitation.rule:
        lines.append(f"RRULE:{invitation.rule}")
    return lines + _which(invitation, "UTC")


def _named(invitation: Invitation, name: str = "", *, length: bool = False) -> list[str]:
    name = name or invitation.zone
    ends = f"DURATION:PT{invitation.minutes}M" if length else f"DTEND;TZID={name}:{invitation.ends:%Y%m%dT%H%M%S}"
    lines = [f"DTSTART;TZID={name}:{invitation.starts:%Y%m%dT%H%M%S}", ends]
    if invitation.rule:
        lines.append(f"RRULE:{invitation.rule}")
    return lines + _which(invitation, name)


def _which(invitation: Invitation, zone: str) -> list[str]:
    if invitation.of is None:
        return []
    if zone == "UTC":
        return [f"RECURRENCE-ID:{_utc(invitation.of.replace(tzinfo=ZoneInfo(invitation.zone)))}"]
    return [f"RECURRENCE-ID;TZID={zone}:{invitation.of:%Y%m%dT%H%M%S}"]


_RULES = {
    "Europe/Berlin": (("+0100", "+0200"), ("-1SU", 3, "020000"), ("-1SU", 10, "030000")),
    "Europe/London": (("+0000", "+0100"), ("-1SU", 3, "010000"), ("-1SU", 10, "020000")),
    "America/New_York": (("-0500", "-0400"), ("2SU", 3, "020000"), ("1SU", 11, "020000")),
}


def _zone(invitation: Invitation, name: str, year: int = 1970) -> list[str]:
    (winter, summer), (spring_day, spring, spring_time), (autumn_day, autumn, autumn_time) = _RULES[invitation.zone]
    return [
        "BEGIN:VTIMEZONE",
        f"TZID:{name}",
        "BEGIN:STANDARD",
        f"DTSTART:{year}{autumn:02}01T{autumn_time}",
        f"TZOFFSETFROM:{summer}",
        f"TZOFFSETTO:{winter}",
        f"RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY={autumn_day};BYMONTH={autumn}",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        f"DTSTART:{year}{spring:02}01T{spring_time}",
        f"TZOFFSETFROM:{winter}",
        f"TZOFFSETTO:{summer}",
        f"RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY={spring_day};BYMONTH={spring}",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def _fold(line: str) -> str:
    """RFC 5545 section 3.1: 75 octets, then a line break and a blank."""
    return "\r\n ".join(line[start : start + 74] for start in range(0, len(line), 74))
