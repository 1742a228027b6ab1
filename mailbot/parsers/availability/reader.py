"""`Tue/Thu 5-7pm, no mornings` → the week that it means. A small grammar over the tokens of `availability_words`.

Days and times are gathered into groups, each time is bound to the days that stand closest, and what is excluded is
taken away. Conventions besides the table of words: after X until 22:00, before X from 08:00, a single time is one
hour, a part of the day without days is Monday to Friday, a clock time without days is every day, a bare hour from 1
to 7 is in the afternoon. What can't be read, and what only this week is about, is asked, never guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from mailbot.domain.availability import DAY, Availability, Slot
from mailbot.parsers.availability.phrases import Group, groups
from mailbot.parsers.availability.time_zones import without_time_zones, zones_of_times
from mailbot.parsers.availability.times import Span, spans
from mailbot.parsers.availability.tokens import tokenise
from mailbot.parsers.availability.words import ANYTIME, EVERY_DAY, WEEKDAYS, WEEKEND, Kind, Token

ASK_WHEN = "When in the week are you usually free? For example: Tuesday 17:00-19:00."
LONGEST = 2000
_CONTENT = frozenset((Kind.DAYS, Kind.CLOCK, Kind.PART, Kind.ANYTIME))
_SAID_OF_ONESELF = frozenset(
    "free,available,i can do,can do,otherwise,work best,works best,suits,dispo,disponible,libre,frei,verfugbar,"
    "disponibile,beschikbaar".split(",")
)


@dataclass(frozen=True)
class AvailabilityReading:
    """`question` is one sentence for the person, empty if nothing is in doubt; `time_zone` is an IANA name."""

    availability: Availability
    time_zone: str | None
    question: str


def read_availability(text: str) -> AvailabilityReading:
    """Reads a whole value. Everything in it is taken to be about time; takes time in proportion to its length."""
    text = text[:LONGEST]
    tokens = tokenise(without_time_zones(text))
    week, doubtful = _read(tokens)
    zones = zones_of_times(text)
    zone = zones[0] if zones else None
    if not week:
        return AvailabilityReading(week, zone, ASK_WHEN)
    question = f"I read your times as {week.in_words()}. Is that right?" if doubtful else ""
    if any(token.kind is Kind.FORTNIGHT for token in tokens):
        question = (
            f"I have noted {week.in_words()} for every week, though you wrote every other week. Is that all right?"
        )
    if len(zones) > 1:
        question = f"In which time zone are the times that you wrote: {' or '.join(zones)}?"
    return AvailabilityReading(week, zone, question)


def find_availability(text: str) -> AvailabilityReading | None:
    """Reads prose, in which most words are about something else; None where it doesn't speak of weekly times."""
    reading = read_availability(text) if speaks_of_weekly_times(text) else None
    return reading if reading and reading.availability else None


def speaks_of_weekly_times(text: str) -> bool:
    """Whether prose says when somebody is free, week by week: `evenings suit me`, but not `I met Tom on Tuesday`."""
    tokens = tokenise(without_time_zones(text[:LONGEST]))
    content = [token for token in tokens if token.kind in _CONTENT]
    if not content or any(token.kind is Kind.ONCE for token in tokens):
        return False
    strangers = sum(token.kind is Kind.WORD and token.text not in _SMALL_WORDS for token in tokens)
    says_free = any(token.text in _SAID_OF_ONESELF for token in tokens)
    names_times = any(token.kind is not Kind.ANYTIME for token in content)
    return (says_free and names_times) or any(_is_weekly(token) for token in content) or strangers <= 1


_SMALL_WORDS = frozenset(
    "on in at the a an i im i'm me my is are it for most usually normally generally mostly would be ich habe bin zeit "
    "je j'ai suis estoy tengo ho sono ik heb ben tijd".split()
)


_PLURALS = (
    "days",
    "tags",
    "wochs",
    "dis",
    "credis",
    "dredis",
    "manches",
    "ados",
    "ingos",
    "feiras",
)  # mittwochs, lundis


def _is_weekly(token: Token) -> bool:
    """A plural or a collective: `evenings`, `weekdays`, `Tuesdays`, which one week's appointment would not use."""
    return (token.kind is Kind.DAYS and (len(token.days) > 1 or token.text.endswith(_PLURALS))) or (
        token.kind is Kind.PART and token.text.endswith("s") and token.text != "working hours"
    )


@dataclass
class _Week:
    """What has been put together so far, in minutes from Monday 00:00."""

    taken: dict[int, list[Span]] = field(default_factory=lambda: {day: [] for day in EVERY_DAY})

    def add(self, days: Iterable[int], times: Iterable[Span]) -> None:
        for day in days:
            for start, end in times:
                self.taken[day].append((start, min(end, DAY)))
                if end > DAY:
                    self.taken[(day + 1) % 7].append((0, end - DAY))

    def remove(self, days: Iterable[int], times: Iterable[Span]) -> None:
        for day in days:
            for cut in times:
                self.taken[day] = [rest for span in self.taken[day] for rest in _without(span, cut)]

    def availability(self) -> Availability:
        return Availability.of(
            Slot(day, start, end) for day, times in self.taken.items() for start, end in times if start < end
        )


def _without(span: Span, cut: Span) -> list[Span]:
    if cut[1] <= span[0] or span[1] <= cut[0]:
        return [span]
    return [rest for rest in ((span[0], cut[0]), (cut[1], span[1])) if rest[0] < rest[1]]


def _read(tokens: list[Token]) -> tuple[Availability, bool]:
    """The week, and whether it should be confirmed."""
    found, doubtful = groups(tokens)
    _bind([group for group in found if not group.negative])
    _bind([group for group in found if group.negative])
    doubtful = doubtful or _is_ambiguous(found)
    positive = [group for group in found if not group.negative]
    negative = [group for group in found if group.negative]
    if not positive and not any(group.days for group in negative):
        return Availability(), True
    week = _Week()
    bounds = [group for group in positive if group.is_limit and any(g.times and not g.is_limit for g in positive)]
    if any(group.times and not group.days and not group.bound for group in negative) and all(
        group.is_anytime for group in positive
    ):
        doubtful = True  # "any time that's not 9-5" may mean the weekend as well
    if not positive:
        week.add(EVERY_DAY, [ANYTIME])
        doubtful = True
    widened = any(group.days and group.days & WEEKEND and not group.days >= WEEKEND for group in negative)
    for group in positive:
        if group in bounds or (group.days and group.bound):
            continue
        days, times, unsure = _meaning(group, EVERY_DAY if widened else WEEKDAYS)
        doubtful = doubtful or unsure
        if group.contrast:
            week.remove(days, [(0, DAY)])
        week.add(days, times)
    for group in bounds:
        days, times, _ = _meaning(group, EVERY_DAY)
        week.remove(days, [(0, times[0][0]), (times[0][1], DAY)] if times else [])
    for group in negative:
        if not (group.days and group.bound):
            days, times, _ = _meaning(group, EVERY_DAY)
            week.remove(days, times if group.times else [(0, DAY)])
    return week.availability(), doubtful


def _meaning(group: Group, days_of_parts: frozenset[int]) -> tuple[frozenset[int], list[Span], bool]:
    """The days and times of one group together with the one that it is bound to."""
    if not group.times:
        return group.days, [ANYTIME], False
    times, doubtful = spans(group.times)
    if group.bound:
        return group.bound.days, times, doubtful
    return (days_of_parts if group.names_a_part else EVERY_DAY), times, doubtful


def _bind(found: list[Group]) -> None:
    """Joins each time to its days: first where nothing stands between them, then over a comma, then a full stop."""
    for left, days, right in zip(found, found[1:], found[2:], strict=False):
        if days.days and left.times and right.is_part and days.joint == right.joint == 0:
            left.times += right.times  # "9 to 11 on Saturday mornings"
            right.times = []
    for strength in (0, 1, 3):
        for left, right in pairwise(found):
            if right.joint == strength and _belong_together(left, right, strength):
                left.bound, right.bound = right, left


def _belong_together(left: Group, right: Group, strength: int) -> bool:
    if left.bound or right.bound or bool(left.times) == bool(right.times):
        return False
    days, times = (right, left) if left.times else (left, right)
    if strength and times.is_part:  # "weekends, evenings" are two offers
        several = any(time.start and time.start.text.endswith("s") for _, time in times.times)
        return not (several and days.days == WEEKEND) and not (days is right and days.days <= WEEKEND)
    return not (strength and times.is_anytime and days is right)


def _is_ambiguous(found: list[Group]) -> bool:
    """A single day left alone beside others that have times, or times left alone beside days that have theirs."""
    positive = [group for group in found if not group.negative]
    if not any(group.days for group in found) and any(time.kind == "at" for g in positive for _, time in g.times):
        return True  # "around five": today?
    some_are_bound = any(group.bound for group in positive)
    alone = [group for group in positive if not group.bound]
    return any(
        (group.days and some_are_bound and (group.unlike or (not group.collective and not group.days <= WEEKEND)))
        or (group.times and not group.is_limit and some_are_bound and not group.is_part)
        for group in alone
    )
