"""Mentors and mentees for a round of matching, described in as few words as a story needs."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta

from mailbot.domain.availability import Availability, Slot
from mailbot.domain.matching.plan import Asked, Plan, plan
from mailbot.domain.matching.round import match
from mailbot.domain.matching.score import STANDARD, Weights
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat, Round

WINTER = date(2025, 1, 15)
NEW_YEAR = datetime(2025, 1, 1, tzinfo=UTC)
TUESDAY_EVENING = "1 18-20"


def week(text: str) -> Availability:
    """`1 18-20, 3 9-12`: days from Monday = 0, and hours."""
    slots = []
    for part in filter(None, text.split(", ")):
        day, hours = part.split()
        start, end = (round(float(hour) * 60) for hour in hours.split("-"))
        slots.append(Slot(int(day), start, end))
    return Availability.of(slots)


def mentor(
    number: int,
    skills: str = "SQL",
    times: str = TUESDAY_EVENING,
    zone: str = "Europe/London",
    *,
    capacity: int = 1,
    cohort: str = "",
    address: str = "",
    languages: str = "",
) -> MentorSeat:
    name, offers, spoken = f"Mentor {number}", _listed(skills), _listed(languages)
    return MentorSeat(number, name, offers, week(times), zone, capacity, cohort, address, spoken)


def mentee(
    number: int,
    skills: str = "SQL",
    times: str = TUESDAY_EVENING,
    zone: str = "Europe/London",
    *,
    days_waiting: int = 0,
    pin: int | None = None,
    cohort: str = "",
    address: str = "",
    languages: str = "",
    seats: int = 1,
    having: int = 0,
) -> MenteeWish:
    since = NEW_YEAR - timedelta(days=days_waiting)
    name, wishes, spoken = f"Mentee {number}", _listed(skills), _listed(languages)
    return MenteeWish(number, name, wishes, week(times), zone, since, pin, cohort, address, spoken, seats, having)


def round_of(
    mentors: Sequence[MentorSeat],
    mentees: Sequence[MenteeWish],
    never: Collection[tuple[int, int]] = (),
    today: date = WINTER,
    session_length: timedelta = timedelta(hours=1),
    *,
    before: Collection[tuple[int, int]] = (),
    weights: Weights = STANDARD,
) -> Round:
    return match(
        mentors,
        mentees,
        History(frozenset(never)),
        today=today,
        session_length=session_length,
        weights=weights,
        before=before,
    )


def plan_of(
    mentors: Sequence[MentorSeat], mentees: Sequence[MenteeWish], never: Collection[tuple[int, int]] = ()
) -> Plan:
    return plan(Asked(mentors, mentees, History(frozenset(never)), WINTER))


def pairs(result: Round) -> dict[int, int]:
    """Mentee → mentor."""
    return {proposed.mentee: proposed.mentor for proposed in result.proposed}


def why(result: Round) -> dict[int, str]:
    """Mentee → the reason to wait."""
    return {waiting.mentee: waiting.reason for waiting in result.waiting}


def _listed(skills: str) -> tuple[str, ...]:
    return tuple(filter(None, skills.split(", ")))
