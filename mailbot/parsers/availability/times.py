"""Times of day in availability: `5-7pm`, `after 6`, `evenings till 10`, and which half of the day a bare hour means."""

from dataclasses import dataclass
from itertools import product

from mailbot.parsers.availability.words import ANYTIME, Kind, Token

Span = tuple[int, int]  # minutes after midnight; an end beyond 1440 is on the next day
NOON, MIDNIGHT = 12 * 60, 24 * 60
FIRST, LAST = 8 * 60, 22 * 60  # where "before X" begins and "after X" ends
_SIDES = {Kind.RANGE, Kind.UNTIL, Kind.BEFORE}
# By the start of a part of the day: how early and how late a clock time that belongs to it can be.
_REACH = {
    9 * 60: (4 * 60, 13 * 60),
    NOON: (11 * 60, 19 * 60),
    17 * 60 + 30: (16 * 60, MIDNIGHT),
    18 * 60: (16 * 60, 27 * 60),
}


_NEAR = 6  # how many times back a part of the day still explains a clock time


@dataclass(frozen=True)
class Time:
    """One time as told, its halves of the day still open. `kind`: range, after, before, at, part, anytime."""

    kind: str
    start: Token | None = None
    end: Token | None = None
    limit: bool = False

    @property
    def is_part(self) -> bool:
        return self.kind == "part"


def time_at(tokens: list[Token], place: int) -> tuple[Time | None, int]:
    """The time that begins at `place`, or None, and the place behind it."""
    token, kinds = tokens[place], [token.kind for token in tokens[place : place + 5]]
    if token.kind is Kind.PART:
        return Time("part", token), place + 1
    if token.kind is Kind.ANYTIME:
        return Time("anytime"), place + 1
    if token.kind is Kind.BETWEEN:
        if kinds[2:4] in ([Kind.AND, Kind.CLOCK], [Kind.RANGE, Kind.CLOCK]) and (opening := _clock(tokens[place + 1])):
            return Time("range", opening, tokens[place + 3]), place + 4
        return None, place + 1
    if token.kind is Kind.CLOCK:
        return _from_a_clock(tokens, place, lone="at")
    if kinds[1:2] == [Kind.CLOCK]:
        if token.kind is Kind.AFTER:
            time, after = _from_a_clock(tokens, place + 1, lone="after")
            return Time(time.kind, time.start, time.end, token.limit), after
        return Time("before", None, tokens[place + 1], token.limit), place + 2
    if token.kind is Kind.AFTER and kinds[1:2] == [Kind.PART]:
        part = tokens[place + 1]
        start = part.end if token.text in ("after", "nach", "apres", "na") else part.start
        return Time("after", Token(Kind.CLOCK, part.text, start=start, half="24")), place + 2
    if token.kind is Kind.BEFORE and kinds[1:2] == [Kind.PART]:
        part = tokens[place + 1]
        return Time("before", None, Token(Kind.CLOCK, part.text, start=part.start, half="24")), place + 2
    return None, place + 1


def _clock(token: Token) -> Token | None:
    """`midi` and `mittag` are noon where a clock time is wanted."""
    if token.kind is Kind.PART and (token.start, token.end) == (NOON, NOON + 120):
        return Token(Kind.CLOCK, token.text, start=NOON, half="pm")
    return token if token.kind is Kind.CLOCK else None


def _from_a_clock(tokens: list[Token], place: int, lone: str) -> tuple[Time, int]:
    kinds = [token.kind for token in tokens[place + 1 : place + 4]]
    if kinds[:1] and kinds[0] in _SIDES and kinds[1:2] == [Kind.CLOCK]:
        return Time("range", tokens[place], tokens[place + 2]), place + 3
    if lone == "after" and kinds[:3] in ([Kind.AND, Kind.BEFORE, Kind.CLOCK], [Kind.AND, Kind.UNTIL, Kind.CLOCK]):
        return Time("range", tokens[place], tokens[place + 3]), place + 4
    if kinds[:1] == [Kind.ONWARDS]:
        return Time("after", tokens[place]), place + 2
    if kinds[:2] == [Kind.AND, Kind.AFTER] and kinds[2:] not in ([Kind.CLOCK], [Kind.PART]):
        return Time("after", tokens[place]), place + 3
    return Time(lone, tokens[place]), place + 1


def spans(times: list[tuple[int, Time]]) -> tuple[list[Span], bool]:
    """The spans of times that share their days, each with how it is joined to the one before; whether to ask.

    A clock time beside a part of the day makes it precise: `evenings 7-9`, `lunch (12:30-1:30)`, `8-10 in the morning`.
    """
    told = [time for _, time in times]
    precise: set[int] = set()
    result: list[Span] = []
    doubtful = False
    for place, (_, time) in enumerate(times):
        if time.kind in ("part", "anytime"):
            continue
        near = _part_near(times, place)
        part = told[near].start if near is not None else None
        span, unsure = _span(time, part)
        if part and near is not None and _fits(span, part):
            precise.add(near)
        elif part:
            span, unsure = _span(time, None)
        result.append(span)
        doubtful = doubtful or unsure
    for place, time in enumerate(told):
        if time.is_part and time.start and place not in precise:
            result.append((time.start.start, time.start.end))
    return result or [ANYTIME], doubtful


def _part_near(times: list[tuple[int, Time]], place: int) -> int | None:
    """The part of the day that this clock time belongs to: in front of it, or straight behind it."""
    for before in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if times[before][1].is_part:
            if times[before + 1][0] != 2:
                return before
            break
    behind = place + 1
    return behind if behind < len(times) and times[behind][1].is_part and times[behind][0] == 0 else None


def _fits(span: Span, part: Token) -> bool:
    earliest, latest = _REACH[part.start]
    return earliest <= span[0] and span[1] <= latest


def _span(time: Time, part: Token | None) -> tuple[Span, bool]:
    if time.start and time.end:
        return _range(time.start, time.end, part), False
    if time.kind == "before" and time.end:
        return _before(time.end, part)
    told = time.start
    assert told is not None
    start = min(_options(told), key=lambda option: (_outside(option, part), _unusual(option, told)))
    if time.kind == "at":
        return (start, start + 60), False
    unsure = part is None and told.half == "" and 8 <= told.start // 60 <= 9 and not time.limit
    if part and start < part.end <= NOON + 5 * 60:
        return (start, part.end), False  # a morning after ten ends with the morning
    return (start, LAST if start < LAST else MIDNIGHT if start < MIDNIGHT else start + 60), unsure


def _before(clock: Token, part: Token | None) -> tuple[Span, bool]:
    first = part.start if part else FIRST
    latest = _REACH[part.start][1] if part else MIDNIGHT
    first = first if any(first < option <= latest for option in _options(clock)) else FIRST
    later = [option for option in _options(clock) if option > first]
    end = min(later, key=lambda option: _unusual(option, clock)) if later else _options(clock)[0]
    unsure = not later or (part is None and clock.half == "" and 8 <= clock.start // 60 <= 10)
    return ((first, end) if first < end else (max(0, end - 120), max(end, 60))), unsure


def _range(start: Token, end: Token, part: Token | None) -> Span:
    """Of all readings: within the part of the day, then within one day, then as people mean bare hours, then short."""
    in_full = "24" in (start.half, end.half)
    starts, ends = (_options(start, in_full), _options(end, in_full))
    readings = [(s % MIDNIGHT, e if e > s % MIDNIGHT else e + MIDNIGHT) for s, e in product(starts, ends)]
    both_bare = start.half == end.half == "" and not in_full
    return min(
        readings,
        key=lambda span: (
            part is not None and not _fits(span, part),
            span[1] > MIDNIGHT,
            both_bare and _unusual(span[0], start),
            span[1] - span[0],
        ),
    )


def _options(clock: Token, in_full: bool = False) -> list[int]:
    """The minutes after midnight that it may mean: `5` is 05:00 or 17:00, `17` and `5pm` are only one."""
    if clock.half or in_full or clock.start >= 13 * 60:
        return [clock.start]
    hour_of_twelve = clock.start % NOON
    return [clock.start, MIDNIGHT + hour_of_twelve] if clock.start >= NOON else [clock.start, clock.start + NOON]


def _unusual(option: int, clock: Token) -> bool:
    """Bare hours from 1 to 7 are in the afternoon, those from 8 to 12 before it."""
    if clock.half:
        return False
    return (option < NOON) if clock.start < 8 * 60 else (option > NOON + 59)


def _outside(option: int, part: Token | None) -> bool:
    return part is not None and not (_REACH[part.start][0] <= option < _REACH[part.start][1])
