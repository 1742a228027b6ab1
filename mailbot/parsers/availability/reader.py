"""`Tue/Thu 5-7pm, no mornings` → the week that it means, by the conventions that docs/conventions.md publishes.

A phrase is cut into tokens, days and times among them are gathered into groups, each time is bound to the days that
stand closest, and what is excluded is taken away. What can't be read, and what only this week is about, is asked,
never guessed, together with the words that were not understood.
"""

from dataclasses import dataclass

from mailbot.domain.availability import Availability
from mailbot.parsers.availability.doubts import quoted
from mailbot.parsers.availability.phrases import groups
from mailbot.parsers.availability.prose import speaks_of_weekly_times
from mailbot.parsers.availability.time_zones import zones_of_times
from mailbot.parsers.availability.tokens import tokens_of_times
from mailbot.parsers.availability.week import week_of
from mailbot.parsers.availability.words import Kind

__all__ = ["AvailabilityReading", "find_availability", "read_availability", "speaks_of_weekly_times"]

ASK_WHEN = "When in the week are you usually free? For example: Tuesday 17:00-19:00."
LONGEST = 2000


@dataclass(frozen=True)
class AvailabilityReading:
    """`question` is one sentence for the person, empty if nothing is in doubt; `time_zone` is an IANA name.

    `not_understood` quotes the parts of the text that nothing could be made of, in order. `only_excludes`: it says when
    they are not free, and the week is all the rest.
    """

    availability: Availability
    time_zone: str | None
    question: str
    not_understood: tuple[str, ...] = ()
    only_excludes: bool = False


def read_availability(text: str, home_zone: str | None = None) -> AvailabilityReading:
    """Reads a whole value. Everything in it is taken to be about time; takes time in proportion to its length.

    `home_zone` is the IANA zone that the person is known to be in: it decides what an ambiguous `IST` means.
    """
    rest, text = text[LONGEST:].strip(), text[:LONGEST]
    tokens = tokens_of_times(text)
    if [token.kind for token in tokens] == [Kind.EACH]:
        tokens = [tokens[0]._replace(kind=Kind.ANYTIME)]  # "any" is the whole answer
    found, doubts = groups(tokens)
    week, doubtful = week_of(found)
    if all(group.is_anytime for group in found) and any(token.kind is not Kind.WORD for token in doubts):
        week = Availability()  # "whenever I'm not on shift" is no week
    if unclear := [token for group in found for token in group.unclear]:
        week, doubts = Availability(), doubts + unclear
    zones = zones_of_times(text, home_zone)
    unread = (*quoted(text, tokens, doubts), *((rest,) if rest else ()))
    fortnightly = any(token.kind is Kind.FORTNIGHT for token in tokens)
    question = _question(week, zones, fortnightly=fortnightly, doubtful=doubtful or bool(unread))
    only_excludes = bool(found) and all(group.negative for group in found)
    return AvailabilityReading(week, zones[0] if zones else None, question, unread, only_excludes)


def _question(week: Availability, zones: tuple[str, ...], *, fortnightly: bool, doubtful: bool) -> str:
    if not week:
        return ASK_WHEN
    if len(zones) > 1:
        return f"In which time zone are the times that you wrote: {' or '.join(zones)}?"
    if fortnightly:
        return f"I have noted {week.in_words()} for every week, though you wrote every other week. Is that all right?"
    return f"I read your times as {week.in_words()}. Is that right?" if doubtful else ""


def find_availability(text: str, home_zone: str | None = None) -> AvailabilityReading | None:
    """Reads prose, in which most words are about something else; None where it doesn't speak of weekly times."""
    reading = read_availability(text, home_zone) if speaks_of_weekly_times(text) else None
    return reading if reading and reading.availability else None
