"""How skills, times and people are written in the sentences of a round."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from mailbot.domain.availability import DAY_NAMES, CommonTime, zone_in_words
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from mailbot.domain.skills import skill_in_words

_TIMES_NAMED = 3
_SMALL_NUMBERS = ("nobody", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def listed(skills: Sequence[str], conjunction: str) -> str:
    """`SQL`, `SQL or Go`, `SQL, Go or Rust`."""
    return joined([skill_in_words(skill) for skill in skills], conjunction)


def joined(words: Sequence[str], conjunction: str) -> str:
    """`a`, `a or b`, `a, b or c`."""
    return f" {conjunction} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def spelt(number: int) -> str:
    """`one`, `two`, `12`."""
    return _SMALL_NUMBERS[number] if number < len(_SMALL_NUMBERS) else str(number)


def times_in_words(times: Sequence[CommonTime], mentor_zone: str, mentee_zone: str) -> str:
    """The common times of a week in both zones, three of them in full."""
    if not times:
        return "No common time is known."
    shared = sum((time.end - time.start for time in times), timedelta())
    named = "; ".join(_in_both_zones(time, mentor_zone, mentee_zone) for time in times[:_TIMES_NAMED])
    more = f"; and {len(times) - _TIMES_NAMED} more" if len(times) > _TIMES_NAMED else ""
    zone = f" ({zone_in_words(mentor_zone)})" if mentor_zone == mentee_zone else ""
    return f"They share {duration_in_words(shared)} a week: {named}{more}{zone}."


def hours_in_words(hours: Sequence[datetime]) -> str:
    """Hours in their order, each day once: `Tuesday 18:00, Thursday 19:00 or 20:00`."""
    days = [DAY_NAMES[hour.weekday()] for hour in hours]
    known = ["", *days[:-1]]
    named = [
        f"{'' if day == before else f'{day} '}{hour:%H:%M}"
        for day, before, hour in zip(days, known, hours, strict=True)
    ]
    return joined(named, "or")


def _in_both_zones(time: CommonTime, mentor_zone: str, mentee_zone: str) -> str:
    """For example `Tuesday 18:00-20:00 (Europe/London), 19:00-21:00 (Europe/Berlin)`."""
    here, there = time.in_zone(mentor_zone), time.in_zone(mentee_zone)
    if mentor_zone == mentee_zone:
        return here
    same_day = here.split()[0] == there.split()[0]
    clock_there = there.split()[1] if same_day else there
    return f"{here} ({zone_in_words(mentor_zone)}), {clock_there} ({zone_in_words(mentee_zone)})"


def duration_in_words(length: timedelta) -> str:
    """`1 hour 30 minutes`."""
    hours, minutes = divmod(length // timedelta(minutes=1), 60)
    parts = ((hours, "hour"), (minutes, "minute"))
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count)


def named(one: MentorSeat | MenteeWish) -> str:
    """How a sentence to coordinators names somebody."""
    return one.name or f"{'Mentor' if isinstance(one, MentorSeat) else 'Mentee'} {one.id}"
