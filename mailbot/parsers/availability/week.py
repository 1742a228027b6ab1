"""From groups of days and times to a week: each time is bound to its days, and what is excluded is taken away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from mailbot.domain.availability import DAY, Availability, Slot
from mailbot.parsers.availability.conventions import (
    ANYTIME,
    DAYS_OF_PARTS,
    EVENING,
    EVERY_DAY,
    MORNING,
    NOON,
    REACH,
    WEEKDAYS,
    WEEKEND,
    Span,
)
from mailbot.parsers.availability.groups import Group
from mailbot.parsers.availability.times import COMMA, NOTHING, STOP, spans


def week_of(found: list[Group]) -> tuple[Availability, bool]:
    """The week that groups mean, and whether it should be confirmed."""
    doubtful = _settle_times_behind_exceptions(found)
    offers = [group for group in found if not group.negative]
    exclusions = [group for group in found if group.negative]
    _bind(offers)
    _bind(exclusions)
    if not offers and all(group.assumed == WEEKDAYS and not group.days for group in exclusions):
        return Availability(), True  # nothing at all, or only when they work
    week = _Week()
    doubtful = _offer(offers, exclusions, week) or doubtful
    for group in exclusions:
        if not (group.days and group.bound):
            days, times, _ = _meaning(group, group.assumed)
            week.remove(days, [_whole_part(time) for time in times] if group.times else [(0, DAY)])
    for group in _named_apart(found):
        days, times, _ = _meaning(group, DAYS_OF_PARTS)
        week.add(days, times)
    return week.availability(), doubtful or not offers or _is_ambiguous(offers, exclusions)


def _whole_part(time: Span) -> Span:
    """No evenings: nor what is later; no mornings: nor what is earlier."""
    return (time[0], DAY) if time == EVENING else (0, time[1]) if time == MORNING else time


def _named_apart(found: list[Group]) -> Iterator[Group]:
    """`8-9 on Tuesdays, or 20-21 on any weekday but Tuesday`: the exception is one to its own offer only."""
    for offer, exception in pairwise(found):
        is_exception = exception.negative and exception.days and not exception.bound and exception.days < offer.days
        if is_exception and not offer.negative and exception.joint < STOP:
            yield from (
                group
                for group in found
                if group.times
                and not group.negative
                and group.bound
                and group.bound is not offer
                and group.bound.days == exception.days
            )


def _offer(offers: list[Group], exclusions: list[Group], week: "_Week") -> bool:
    """Puts what is offered into the week; whether some of it is in doubt. Without any offer all of it is open."""
    limits = [
        group for group in offers if group.is_limit and any(other.times and not other.is_limit for other in offers)
    ]
    widened = any(group.days and group.days & WEEKEND and not group.days >= WEEKEND for group in exclusions)
    doubtful = False
    for group in offers:
        if group in limits or (group.days and group.bound):
            continue
        days, times, unsure = _meaning(group, EVERY_DAY if widened else DAYS_OF_PARTS)
        doubtful = doubtful or unsure
        if group.contrast:
            if _is_open_ended(group) and week.meets(days, times):
                week.keep_within(days, times[0])  # "weekdays 6 to 8, but Tuesdays until 7"
                continue
            week.remove(days, [(0, DAY)])
        week.add(days, times)
    if not offers:
        week.add(EVERY_DAY, [ANYTIME])
    for group in limits:
        days, times, _ = _meaning(group, EVERY_DAY)
        week.keep_within(days, times[0])
    return doubtful


def _is_open_ended(group: Group) -> bool:
    told = group.times or (group.bound.times if group.bound else [])
    return len(told) == 1 and told[0][1].kind in ("before", "after")


def _meaning(group: Group, days_of_parts: frozenset[int]) -> tuple[frozenset[int], list[Span], bool]:
    """The days and times of one group together with the one that it is bound to."""
    if not group.times:
        return group.days, [ANYTIME], False
    times, doubtful = spans(group.times)
    if group.is_limit and len(times) > 1:  # "not after eight, not before six"
        start, end = max(start for start, _ in times), min(end for _, end in times)
        times = [(start, end)] if start < end else times
    if group.bound:
        return group.bound.days, times, doubtful
    return (days_of_parts if group.names_a_part or group.negative else EVERY_DAY), times, doubtful


def _settle_times_behind_exceptions(found: list[Group]) -> bool:
    """`every day except Sundays 6-8pm` offers a range on the other days; whether there was one that is no range.

    `Weekdays except Mondays after 5`: not on Mondays, or not after 5 on Mondays?
    """
    doubtful = False
    for place, (offer, exception, times) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        if (
            offer.is_part
            and offer.joint == NOTHING
            and place
            and found[place - 1].days
            and times.negative
            and _is_within(offer, times)
        ):
            offer.times, times.times = [*offer.times, *times.times], []  # "any weeknight bar Thursday from 8 to 9"
            continue
        follows = offer.days and not offer.negative and exception.days and exception.negative and times.negative
        if follows and times.times and not times.is_part and exception.joint == times.joint == NOTHING:
            if all(time.kind == "range" for _, time in times.times):
                offer.bound, times.bound, times.negative = times, offer, False
            else:
                doubtful = True
    return doubtful


def _bind(found: list[Group]) -> None:
    """Joins each time to its days: first where nothing stands between them, then over a comma, then a full stop."""
    _make_parts_precise(found)
    own_days = _with_own_days(found)
    for left, days, right in zip(found, found[1:], found[2:], strict=False):
        if days.days and left.times and right.times and _say_one_thing(left, days, right) and right not in own_days:
            left.times += right.times
            right.times = []
    for strength in (NOTHING, COMMA, STOP):
        for left, right in pairwise(found):
            if right.joint == strength and _belong_together(left, right, strength):
                left.bound, right.bound = right, left


def _make_parts_precise(found: list[Group]) -> None:
    """`Would Wednesday mornings work? I could do 9:30 to 11`: a later statement says when in the morning."""
    for part, times in pairwise(found):
        is_alone = times.joint == STOP and times.times and not times.names_a_part and times not in _with_own_days(found)
        stands_first = part is found[0] or part.joint == NOTHING
        if is_alone and part.is_part and stands_first and _is_within(part, times):
            part.times, times.times = [*part.times, *((NOTHING, time) for _, time in times.times)], []


def _with_own_days(found: list[Group]) -> list[Group]:
    """Times whose days follow them: `9-11 on Fridays`."""
    return [times for times, days in pairwise(found) if days.days and days.joint == NOTHING and times.joint != NOTHING]


def _say_one_thing(left: Group, days: Group, right: Group) -> bool:
    """`9 to 11 on Saturday mornings`; `before work on Tuesdays (7-8)`; `late mornings on Fridays, say 11-12`."""
    if left.unclear:
        return days.joint == NOTHING and right.joint <= COMMA
    if days.joint == NOTHING and right.joint == COMMA and left.is_part and not right.names_a_part:
        return _is_within(left, right)  # "straight after work on Wednesdays, 17:15-18:15"
    return (left.is_part or right.is_part) and days.joint == right.joint == NOTHING


def _is_within(part: Group, precise: Group) -> bool:
    start = part.times[-1][1].start
    read, _ = spans([*part.times, *((NOTHING, time) for _, time in precise.times)])
    return start is not None and all(
        REACH[start.start][0] <= first and last <= REACH[start.start][1] for first, last in read
    )


def _belong_together(left: Group, right: Group, strength: int) -> bool:
    if left.bound or right.bound or bool(left.times) == bool(right.times):
        return False
    days, times = (right, left) if left.times else (left, right)
    if strength and times.is_part and days.only:  # "weekends only, mornings"
        return days is left
    if strength and times.is_part:  # "weekends, evenings" are two offers
        several = any(time.start and time.start.text.endswith("s") for _, time in times.times)
        return not (several and days.collective and days.days == WEEKEND) and not (
            days is right and days.days <= WEEKEND
        )
    return not (strength == STOP and times.is_anytime and days is right)


def _is_ambiguous(positive: list[Group], negative: list[Group]) -> bool:
    """A single day left alone beside others that have times, or times left alone beside days that have theirs."""
    told = [time for group in positive for _, time in group.times]
    if any(time.kind == "at" for time in told) and not any(group.days for group in (*positive, *negative)):
        return True  # "around five": today?
    if any(group.times and not group.bound for group in negative) and all(group.is_anytime for group in positive):
        return True  # "any time that's not 9-5" may mean the weekend as well
    if any(g.is_anytime and not g.bound for g in positive) and any(
        not g.is_anytime for g in positive if not g.is_limit
    ):
        return True  # "I'm flexible. Weekends are best."
    if any(group.days and not group.bound for group in positive) and any(_is_a_clock_alone(g) for g in positive):
        return True  # "Tuesdays and at 6": at 6 on Tuesdays, or on any day?
    if any(_is_a_day_alone(group) for group in positive) and any(g.is_part and not g.bound for g in positive):
        return True  # "Mondays and evenings"
    some_are_bound = any(group.bound for group in positive)
    alone = [group for group in positive if not group.bound]
    return any(
        (some_are_bound and ((group.days and group.unlike) or _is_a_day_alone(group)))
        or (group.times and not group.is_limit and some_are_bound and not group.is_part)
        for group in alone
    )


def _is_a_day_alone(group: Group) -> bool:
    return bool(group.days) and not (group.bound or group.collective or group.days <= WEEKEND)


def _is_a_clock_alone(group: Group) -> bool:
    return bool(group.times) and not (group.bound or group.names_a_part or group.is_limit or group.is_anytime)


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

    def meets(self, days: Iterable[int], times: Iterable[Span]) -> bool:
        """Whether something of `times` is taken already on each of the days."""
        cuts = list(times)
        return all(any(a < end and start < b for a, b in self.taken[day] for start, end in cuts) for day in days)

    def keep_within(self, days: Iterable[int], limit: Span) -> None:
        """`evenings, but no later than 9:30`: of the two halves of the day, the one that leaves something."""
        for start, end in (limit, (limit[0], limit[1] + NOON)):
            if any(span[0] < end and start < span[1] for day in days for span in self.taken[day]):
                self.remove(days, [(0, start), (end, DAY)])
                return

    def availability(self) -> Availability:
        return Availability.of(
            Slot(day, start, end) for day, times in self.taken.items() for start, end in times if start < end
        )


def _without(span: Span, cut: Span) -> list[Span]:
    if cut[1] <= span[0] or span[1] <= cut[0]:
        return [span]
    return [rest for rest in ((span[0], cut[0]), (cut[1], span[1])) if rest[0] < rest[1]]
