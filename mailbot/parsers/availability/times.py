"""Times of day in availability: `5-7pm`, `after 6`, `evenings till 10`, and which half of the day a bare hour means."""

from dataclasses import dataclass
from itertools import product

from mailbot.parsers.availability.conventions import (
    AFTERNOON,
    AFTERNOON_HOURS,
    ANYTIME,
    FIRST,
    HOUR,
    LAST,
    LUNCH,
    MIDNIGHT,
    NOON,
    REACH,
    Span,
)
from mailbot.parsers.availability.words import Kind, Token

NOTHING, COMMA, AND, STOP = range(4)  # what stands in front of days or times, by how far it sets them apart
_SIDES = {Kind.RANGE, Kind.UNTIL, Kind.BEFORE}
_LATER = frozenset(
    "after nach apres na past post po dopo despues dopo apos".split()
)  # after a part of the day, not from it
_NEAR = 6  # how many times back a part of the day still explains a clock time


@dataclass(frozen=True)
class Time:
    """One time as told, its halves of the day still open. `kind`: range, after, before, at, part, anytime."""

    kind: str
    start: Token | None = None
    end: Token | None = None
    limit: bool = False
    minutes: int = HOUR  # how long a single time is
    text: str = ""

    @property
    def is_part(self) -> bool:
        return self.kind == "part"


def time_at(tokens: list[Token], place: int) -> tuple[Time | None, int]:
    """The time that begins at `place`, or None, and the place behind it."""
    token = tokens[place]
    match token.kind:
        case Kind.PART:
            return Time("part", token), place + 1
        case Kind.ANYTIME:
            return Time("anytime", text=token.text), place + 1
        case Kind.CLOCK:
            return _from_a_clock(tokens, place, lone="at")
        case Kind.BETWEEN:
            return _between(tokens, place)
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind is not None and behind.kind is Kind.CLOCK:
        return _led_to_a_clock(tokens, place)
    if behind is not None and behind.kind is Kind.PART:
        ends = [other.kind for other in tokens[place + 2 : place + 4]]
        if (
            token.kind is Kind.AFTER
            and not behind.vague
            and ends in ([Kind.UNTIL, Kind.CLOCK], [Kind.RANGE, Kind.CLOCK])
        ):
            start = Token(
                Kind.CLOCK, behind.text, start=behind.end if token.text in _LATER else behind.start, half="pm"
            )
            return Time("range", start, tokens[place + 3]), place + 4  # "after lunch till 5"
        return _led_to_a_part(token, behind), place + 2
    return None, place + 1


def _between(tokens: list[Token], place: int) -> tuple[Time | None, int]:
    kinds = [token.kind for token in tokens[place + 2 : place + 4]]
    if kinds in ([Kind.AND, Kind.CLOCK], [Kind.RANGE, Kind.CLOCK]) and (opening := _clock(tokens[place + 1])):
        return Time("range", opening, tokens[place + 3]), place + 4
    return None, place + 1


def _led_to_a_clock(tokens: list[Token], place: int) -> tuple[Time, int]:
    """`after 5`, `from 5 to 7`, `until 8`."""
    leading = tokens[place]
    if leading.kind is Kind.AFTER:
        time, after = _from_a_clock(tokens, place + 1, lone="after")
        return Time(time.kind, time.start, time.end, leading.limit, time.minutes), after
    return Time("before", None, tokens[place + 1], leading.limit), place + 2


def _led_to_a_part(leading: Token, part: Token) -> Time:
    """`after lunch`, `from the afternoon`, `until the evening`."""
    if part.vague:
        return Time("part", part)
    if leading.kind is Kind.AFTER:
        start = part.end if leading.text in _LATER else part.start
        return Time("after", Token(Kind.CLOCK, part.text, start=start, half="24"))
    return Time("before", None, Token(Kind.CLOCK, part.text, start=part.start, half="24"))


def _clock(token: Token) -> Token | None:
    """`midi` and `mittag` are noon where a clock time is wanted."""
    if token.kind is Kind.PART and (token.start, token.end) == LUNCH:
        return Token(Kind.CLOCK, token.text, start=NOON, half="pm")
    return token if token.kind is Kind.CLOCK else None


def _from_a_clock(tokens: list[Token], place: int, lone: str) -> tuple[Time, int]:
    kinds = [token.kind for token in tokens[place + 1 : place + 4]]
    if kinds[:1] and kinds[0] in _SIDES and kinds[1:] and (end := _clock(tokens[place + 2])):
        return Time("range", tokens[place], end), place + 3
    if lone == "after" and kinds[:3] in ([Kind.AND, Kind.BEFORE, Kind.CLOCK], [Kind.AND, Kind.UNTIL, Kind.CLOCK]):
        return Time("range", tokens[place], tokens[place + 3]), place + 4
    if kinds[:1] == [Kind.PART] and kinds[1:2] and kinds[1] in _SIDES and kinds[2:] == [Kind.CLOCK]:
        return _from_a_part_to(tokens, place)
    if kinds[:1] == [Kind.ONWARDS]:
        return Time("after", tokens[place]), place + 2
    if kinds[:1] == [Kind.LENGTH] and (minutes := tokens[place + 1].end):
        return Time("at", tokens[place], minutes=minutes), place + 2
    if kinds[:2] == [Kind.AND, Kind.AFTER] and kinds[2:] not in ([Kind.CLOCK], [Kind.PART]):
        return Time("after", tokens[place]), place + 3
    return Time(lone, tokens[place]), place + 1


def _from_a_part_to(tokens: list[Token], place: int) -> tuple[Time, int]:
    """`10 in the morning till noon`, `9 in the morning to 1 in the afternoon`."""
    start, end, after = _in_part(tokens[place], tokens[place + 1]), tokens[place + 3], place + 4
    if after < len(tokens) and tokens[after].kind is Kind.PART:
        end, after = _in_part(end, tokens[after]), after + 1
    return Time("range", start, end), after


def _in_part(clock: Token, part: Token) -> Token:
    """`7` of the evening is 19:00."""
    start = min(_options(clock), key=lambda option: _outside(option, part))
    return clock._replace(start=start, half="pm" if start >= NOON else "am")


def spans(times: list[tuple[int, Time]]) -> tuple[list[Span], bool]:
    """The spans of times that share their days, each with how it is joined to the one before; whether to ask.

    A clock time beside a part of the day makes it precise: `evenings 7-9`, `lunch (12:30-1:30)`, `8-10 in the morning`.
    """
    told = [time for _, time in times]
    precise: set[int] = set()
    result: list[Span] = []
    doubtful = False
    for place, time in enumerate(told):
        if time.kind in ("part", "anytime"):
            continue
        near = {part: told[part].start for part in _parts_near(times, place)}
        read = [(_span(time, part), part) for part in near.values() if part]
        fitting = [span for span, part in read if _fits(span[0], part)]
        span, unsure = fitting[0] if fitting else _span(time, None)
        precise |= {at for at, part in near.items() if part and _fits(span, part)}
        result.append(span)
        doubtful = doubtful or unsure
    for place, time in enumerate(told):
        if time.is_part and time.start and place not in precise and not (time.start.vague and result):
            result.append((time.start.start, time.start.end))
    return result or [ANYTIME], doubtful


def _parts_near(times: list[tuple[int, Time]], place: int) -> list[int]:
    """Where the parts of the day stand that this clock time belongs to: in front of it, or straight behind it."""
    earliest = max(-1, place - 1 - _NEAR)
    before = next((at for at in range(place - 1, earliest, -1) if times[at][1].is_part), None)
    found = [before] if before is not None and times[before + 1][0] != AND else []
    while found and times[found[-1]][0] == NOTHING and found[-1] > max(0, earliest) and times[found[-1] - 1][1].is_part:
        found.append(found[-1] - 1)  # "mornings before work, 7-8"
    behind = place + 1
    while behind < min(len(times), place + _NEAR) and times[behind][0] == NOTHING and times[behind][1].is_part:
        found.append(behind)
        behind += 1
    return found


def _fits(span: Span, part: Token) -> bool:
    earliest, latest = REACH[part.start]
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
        return (start, start + time.minutes), False
    unsure = part is None and told.half == "" and 8 <= told.start // 60 <= 9 and not time.limit
    if part and start < part.end <= AFTERNOON[1]:
        return (start, part.end), False  # a morning after ten ends with the morning
    return (start, LAST if start < LAST else MIDNIGHT if start < MIDNIGHT else start + HOUR), unsure


def _before(clock: Token, part: Token | None) -> tuple[Span, bool]:
    first = part.start if part else FIRST
    latest = REACH[part.start][1] if part else MIDNIGHT
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
    return option < NOON if clock.start // HOUR in AFTERNOON_HOURS else option >= NOON + HOUR


def _outside(option: int, part: Token | None) -> bool:
    return part is not None and not (REACH[part.start][0] <= option < REACH[part.start][1])
