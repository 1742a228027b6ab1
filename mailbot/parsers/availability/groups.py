"""Days that share their times, and times that share their days: what a phrase is made of."""

from dataclasses import dataclass, field

from mailbot.parsers.availability.conventions import EVERY_DAY, NOON, WEEKDAYS, WEEKEND
from mailbot.parsers.availability.times import AND, COMMA, NOTHING, STOP, Time
from mailbot.parsers.availability.words import Token

_FAR = 9  # how many groups ahead a clock time still belongs to an "any time"


@dataclass(eq=False)
class Group:
    """Either days or times. `bound` is the other half; `unlike` marks days kept apart from those in front of them."""

    joint: int = NOTHING
    negative: bool = False
    days: frozenset[int] = frozenset()
    times: list[tuple[int, Time]] = field(default_factory=list)
    collective: bool = False
    contrast: bool = False
    unlike: bool = False
    only: bool = False
    void: bool = False  # only the reason for an offer
    assumed: frozenset[int] = EVERY_DAY  # on which days, if none are told, somebody is not free
    whole: frozenset[int] = frozenset()  # the collective that brackets are narrowing
    bound: "Group | None" = None

    @property
    def is_part(self) -> bool:
        return bool(self.times) and all(time.is_part for _, time in self.times)

    @property
    def names_a_part(self) -> bool:
        return any(time.is_part for _, time in self.times)

    @property
    def unclear(self) -> list[Token]:
        """Parts of the day that need a clock time and have none: `late afternoons`."""
        parts = [time.start for _, time in self.times if time.start and time.start.vague]
        return parts if len(parts) == len(self.times) else []

    @property
    def is_anytime(self) -> bool:
        return bool(self.times) and all(time.kind == "anytime" for _, time in self.times)

    @property
    def is_limit(self) -> bool:
        return bool(self.times) and all(time.limit for _, time in self.times)


def merged(items: list[Group]) -> list[Group]:
    """Puts neighbours of one sort together: days that share their times, times that share their days."""
    items = [item for place, item in enumerate(items) if not _is_preface(item, items[place + 1 : place + _FAR])]
    result: list[Group] = []
    for place, item in enumerate(items):
        last = result[-1] if result else None
        if last and _goes_on(result, items[place : place + 2]):
            last.times.append((AND, item.times[0][1]))
        elif last is None or not _share(last, item) or _has_its_own_times(result, items[place : place + 2]):
            result.append(item)
        elif item.times:
            last.times.append((item.joint, item.times[0][1]))
        elif _are_unlike(last, item):
            item.unlike = last.unlike = True
            result.append(item)
        else:
            _unite(last, item)
    return _with_contrasts(result)


def _is_preface(item: Group, behind: list[Group]) -> bool:
    """`flexible on weekdays 9-6`, `any time on Mondays or Fridays before 3`: the clock time says more."""
    if _names_the_part_only(item, behind):
        return True
    if not item.is_anytime or not behind or not behind[0].days or behind[0].joint != NOTHING:
        return False
    end = next((place for place, group in enumerate(behind) if group.times), None)
    if end is None or behind[end].joint != NOTHING or behind[end].is_limit or behind[end].negative:
        return False
    several = end > 1 and (behind[end].is_part or not item.times[0][1].text.startswith("any"))
    return not several and all(group.joint in (NOTHING, AND) for group in behind[:end])


def _names_the_part_only(item: Group, behind: list[Group]) -> bool:
    """`Evenings, Mon-Thu 19:00-21:00`: which evenings, and when, follows."""
    if not item.is_part or item.negative or item.joint not in (NOTHING, STOP) or len(behind) < 2:
        return False
    days, times = behind[:2]
    parts = [time.start for _, time in item.times if time.start]
    clock = bool(times.times) and all(_lies_in(time, parts) for _, time in times.times)
    return bool(days.days) and days.joint == COMMA and times.joint == NOTHING and clock and not days.negative


def _lies_in(time: Time, parts: list[Token]) -> bool:
    starts = [time.start.start, time.start.start + NOON] if time.kind in ("range", "at") and time.start else []
    return any(part.start <= start < part.end for part in parts for start in starts)


def _share(one: Group, other: Group) -> bool:
    same_sort = bool(one.days) == bool(other.days) and one.is_limit == other.is_limit
    return same_sort and one.negative == other.negative and other.joint < STOP and not other.contrast


def _goes_on(before: list[Group], behind: list[Group]) -> bool:
    """`Fridays 2pm. Could also do 3pm.`: a clock time in a statement that names no day."""
    item, following = behind[0], behind[1] if len(behind) > 1 else None
    stands_alone = following is None or following.joint == STOP
    of_days = len(before) > 1 and bool(before[-2].days) and before[-1].joint == NOTHING and len(before) == 2
    plain = not any(
        group.negative or group.is_limit or group.is_part or group.is_anytime for group in (before[-1], item)
    )
    return item.joint == STOP and bool(item.times and before[-1].times) and stands_alone and of_days and plain


def _unite(last: Group, item: Group) -> None:
    """Adds days to days; in `weekdays (Tue & Thu)` the bracket narrows down what stands in front of it."""
    narrowing = bool(item.whole) or (item.joint == NOTHING and last.collective and item.days < last.days)
    whole = item.whole or (last.whole if item.days <= last.whole else frozenset())
    last.days, last.whole = (item.days if narrowing else last.days | item.days), whole
    last.collective = last.collective and item.collective


def _has_its_own_times(before: list[Group], behind: list[Group]) -> bool:
    """`all day on Wednesdays and Friday afternoons`: what is said of one day in front is not said of the next."""
    if len(before) < 2 or len(behind) < 2 or not (before[-1].days and before[-2].times and behind[1].times):
        return False
    led_by_times = len(before) == 2 or before[-2].joint != NOTHING
    return led_by_times and before[-1].joint == behind[1].joint == NOTHING and behind[0].joint != NOTHING


def _with_contrasts(result: list[Group]) -> list[Group]:
    """`any lunchtime but Friday` leaves Friday out; `but Friday until 3` says something else about it."""
    for place, group in enumerate(result):
        if group.contrast and group.days:
            after = result[place + 1] if place + 1 < len(result) else None
            if not (after and after.times and after.joint == NOTHING):
                group.negative, group.contrast = True, False
            else:
                after.contrast = True
    return result


def _are_unlike(one: Group, other: Group) -> bool:
    """`weekends and Tuesday evenings`: the evenings are Tuesday's only."""
    if other.joint == NOTHING or not (one.days in (WEEKDAYS, WEEKEND) or other.days in (WEEKDAYS, WEEKEND)):
        return False
    return (one.days <= WEEKEND) != (other.days <= WEEKEND) and EVERY_DAY not in (one.days, other.days)
