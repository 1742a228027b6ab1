"""Appointments as their organisers mean them, and the messages that bring them. All people in them are invented."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from zoneinfo import ZoneInfo

MENTOR, MENTEE, PROGRAMME = "tom@example.net", "maya@example.net", "mentoring@example.org"


@dataclass(frozen=True)
class Invitation:
    """One appointment as its organiser means it; `starts` is on the wall clock of `zone`."""

    starts: datetime
    zone: str = "Europe/Berlin"
    minutes: int = 60
    uid: str = "b7c2f1e0-5a@invite.example"
    sequence: int = 0
    method: str = "REQUEST"
    rule: str = ""
    of: datetime | None = None  # which date of the series, on the same clock
    organiser: str = MENTOR
    attendees: tuple[str, ...] = (MENTEE, PROGRAMME)
    answer: str = "NEEDS-ACTION"
    stamped: datetime = field(default=datetime(2027, 2, 1, 8, tzinfo=UTC))

    def moved(self, **by: float) -> "Invitation":
        """By a number of days, hours … , as its programme sends it after the first time."""
        starts = self.starts + timedelta(**by)
        return replace(self, starts=starts, sequence=self.sequence + 1, stamped=self.stamped + timedelta(hours=1))

    def cancelled(self) -> "Invitation":
        stamped = self.stamped + timedelta(hours=2)
        return replace(self, method="CANCEL", sequence=self.sequence + 1, stamped=stamped)

    def answered(self, answer: str, by: str = MENTEE) -> "Invitation":
        return replace(self, method="REPLY", answer=answer, attendees=(by,))

    @property
    def instant(self) -> datetime:
        return self.starts.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)


def as_mail(invitation: Invitation, calendar: str, to: str = PROGRAMME) -> EmailMessage:
    """The file in a message as its program sends it: in an alternative, and attached once more."""
    sender = invitation.attendees[0] if invitation.method == "REPLY" else invitation.organiser
    message = EmailMessage()
    message["From"], message["To"] = sender, to
    message["Subject"] = {"CANCEL": "Canceled event: Mentoring", "REPLY": "Accepted: Mentoring"}.get(
        invitation.method, "Invitation: Mentoring"
    )
    message["Message-ID"] = (
        f"<{invitation.uid.partition('@')[0]}-{invitation.method}-{invitation.sequence}-{invitation.answer}@calendar.example>"
    )
    message.set_content(
        "You have been invited to the following event.\n\nMentoring\n\nInvitation from Google Calendar\n"
    )
    message.add_alternative(calendar, subtype="calendar", params={"method": invitation.method})
    message.add_attachment(calendar.encode(), maintype="application", subtype="ics", filename="invite.ics")
    return message
