"""From the tokens of availability to groups: days that share their times, and times that share their days."""

from dataclasses import dataclass, field

from mailbot.parsers.availability.times import Time, time_at
from mailbot.parsers.availability.words import EVERY_DAY, HARMLESS, WEEKDAYS, WEEKEND, Kind, Token

# What stands in front of a group, by how far it sets it apart.
NOTHING, COMMA, AND, STOP = 0, 1, 2, 3
_TIMES = frozenset((Kind.CLOCK, Kind.PART, Kind.ANYTIME, Kind.AFTER, Kind.BEFORE, Kind.UNTIL, Kind.BETWEEN))
_STRICT = frozenset("after before until till later earlier nach vor apres avant > <".split())
_JOINTS = {Kind.COMMA: COMMA, Kind.AND: AND, Kind.STOP: STOP}


@dataclass(eq=False)
class Group:
    """Either days or times. `bound` is the other half; `unlike` marks days kept apart from those in front of them."""

    joint: int
    negative: bool
    days: frozenset[int] = frozenset()
    times: list[tuple[int, Time]] = field(default_factory=list)
    collective: bool = False
    contrast: bool = False
    unlike: bool = False
    whole: frozenset[int] = frozenset()  # the collective that brackets are narrowing
    bound: "Group | None" = None

    @property
    def is_part(self) -> bool:
        return bool(self.times) and all(time.is_part for _, time in self.times)

    @property
    def names_a_part(self) -> bool:
        return any(time.is_part for _, time in self.times)

    @property
    def is_anytime(self) -> bool:
        return bool(self.times) and all(time.kind == "anytime" for _, time in self.times)

    @property
    def is_limit(self) -> bool:
        return bool(self.times) and all(time.limit for _, time in self.times)


@dataclass
class _State:
    joint: int = NOTHING
    bracket: bool = False
    negative: bool = False
    contrast: bool = False
    once: bool = False
    strange: bool = False  # something was said that is no time
    pending: bool = False  # a negative that has not met its days yet
    behind: bool = False  # a negative that was said behind its days ends with its clause
    clause: int = 0  # the first item since the last comma or full stop
    statement: int = 0  # the first item since the last full stop


def groups(tokens: list[Token]) -> tuple[list[Group], bool]:
    """The groups in order, and whether something among the tokens must be asked about."""
    tokens = [token for token in tokens if not (token.kind is Kind.WORD and token.text in HARMLESS)]
    items: list[Group] = []
    state, doubtful, place = _State(), False, 0
    while place < len(tokens):
        token = tokens[place]
        if token.kind is Kind.DAYS:
            days, place = _days_at(tokens, place)
            narrowing = state.bracket and bool(items) and items[-1].collective and days < items[-1].days
            _add(items, Group(0, False, days=days, collective=len(token.days) > 1), state)
            items[-1].whole = items[-2].days if narrowing else frozenset()
            continue
        if token.kind in _TIMES:
            time, after = time_at(tokens, place)
            if time:
                doubtful = doubtful or token.text == "by"  # "by 6" may be at six, or before it
                _add(items, Group(0, False, times=[(0, time)]), state)
            else:
                doubtful = doubtful or _dangles(tokens, place)
            place = after
            continue
        doubtful = _note(token, tokens[place + 1 : place + 6], items, state) or doubtful
        place += 1
    _end_clause(items, state)
    _end_statement(items, state)
    return _merged(items), doubtful


def _dangles(tokens: list[Token], place: int) -> bool:
    """`after choir` says something that we can't read; `from Monday` does not."""
    behind = tokens[place + 1].kind if place + 1 < len(tokens) else None
    return tokens[place].kind is Kind.BETWEEN or (tokens[place].text in _STRICT and behind is not Kind.DAYS)


def _days_at(tokens: list[Token], place: int) -> tuple[frozenset[int], int]:
    """One day, or a range such as `Mon-Fri` and `Fri to Mon`."""
    days = tokens[place].days
    behind = [token.kind for token in tokens[place + 1 : place + 3]]
    if len(days) == 1 and behind in ([Kind.RANGE, Kind.DAYS], [Kind.UNTIL, Kind.DAYS]):
        (first,), last = days, tokens[place + 2].days
        if len(last) == 1:
            (end,) = last
            return frozenset((first + n) % 7 for n in range((end - first) % 7 + 1)), place + 3
    return days, place + 1


def _add(items: list[Group], item: Group, state: _State) -> None:
    item.joint, item.negative, item.contrast = state.joint, state.negative, state.contrast and bool(item.days)
    items.append(item)
    state.joint, state.bracket, state.pending = NOTHING, False, False
    state.contrast = state.contrast and not item.days


def _note(token: Token, behind: list[Token], items: list[Group], state: _State) -> bool:
    """What a token that is neither days nor times changes; whether the person must be asked because of it."""
    if token.kind in _JOINTS:
        _join(token, behind, items, state)
    elif token.kind is Kind.BUT:
        _end_clause(items, state)
        state.joint, state.negative, state.contrast = max(state.joint, COMMA), False, True
    elif token.kind is Kind.NOT:
        state.negative, state.contrast, state.pending = True, False, True
    elif token.kind is Kind.BUSY:
        said_before = items[state.clause :]
        state.negative, state.pending, state.behind = True, not said_before, bool(said_before)
        _turn_negative(said_before)
    elif token.kind is Kind.YES:
        _turn_positive(token, items, state)
    elif token.kind is Kind.OTHER:
        return _contrast_with_others(items, state)
    elif token.kind is Kind.ONCE:
        state.once = True
    elif token.kind is Kind.VAGUE and state.pending:
        state.negative = state.pending = state.contrast = False  # "except school holidays" is about no day of the week
    is_doubtful = token.kind in (Kind.ONCE, Kind.VAGUE, Kind.NUMBER, Kind.WORD)
    state.strange = state.strange or is_doubtful
    return is_doubtful or _leads_nowhere(token, behind)


def _contrast_with_others(items: list[Group], state: _State) -> bool:
    """`I swim on Tuesdays, other evenings are fine`: what is no time keeps them busy; without it we must ask."""
    if state.strange:
        _turn_negative(items)
    state.negative = state.pending = False
    return any(item.days and not item.negative for item in items)


def _leads_nowhere(token: Token, behind: list[Token]) -> bool:
    """`Friday evening to Sunday`: a range between things that make none."""
    return token.kind is Kind.RANGE and token.text != "-" and bool(behind) and behind[0].kind in (Kind.DAYS, *_TIMES)


def _begins_an_offer(behind: list[Token]) -> bool:
    """Behind a comma times are offered again, with days or without: `not at weekends, weekdays after six`."""
    kinds = [token.kind for token in behind if token.kind is not Kind.WORD]
    first, second = (*kinds, None, None)[:2]
    return first in _TIMES or (first is Kind.DAYS and second in _TIMES)


def _join(token: Token, behind: list[Token], items: list[Group], state: _State) -> None:
    state.bracket = token.text == "("
    state.joint = max(state.joint, NOTHING if state.bracket else _JOINTS[token.kind])
    if token.kind is not Kind.AND:
        _end_clause(items, state)
    if token.kind is Kind.COMMA and state.negative and not state.pending and _begins_an_offer(behind):
        state.negative = False
    if token.kind is Kind.STOP:
        _end_statement(items, state)


def _turn_negative(items: list[Group]) -> None:
    for item in items:
        item.negative, item.contrast = True, False


def _turn_positive(token: Token, items: list[Group], state: _State) -> None:
    """`no Mondays, otherwise evenings`; but in `not usually free on Mondays` the negative still waits for its days."""
    if not state.pending or token.text in ("so", "otherwise"):
        state.negative = state.pending = False
    if token.text == "so" and state.strange:
        _turn_negative(items[state.statement :])  # "gym on Mondays, so Tuesdays"
    if token.text not in ("so", "only", "just", "otherwise"):
        for item in items[state.clause :]:
            item.contrast = False


def _end_clause(items: list[Group], state: _State) -> None:
    """`Fridays I can't`: a negative with nothing behind it is said of what stands in front."""
    if state.pending:
        _turn_negative(items[state.clause :])
        state.pending = state.negative = not items[state.clause :]
    state.negative = state.negative and not state.behind
    state.behind, state.clause = False, len(items)


def _end_statement(items: list[Group], state: _State) -> None:
    """What is said of one week only is not what somebody is free every week."""
    if state.once:
        del items[state.statement :]
    state.negative = state.once = state.pending = state.contrast = False
    state.clause = state.statement = len(items)


def _merged(items: list[Group]) -> list[Group]:
    """Puts neighbours of one sort together: days that share their times, times that share their days."""
    result: list[Group] = []
    for place, item in enumerate(items):
        last = result[-1] if result else None
        if last is None or not _share(last, item) or _has_its_own_times(result, items[place : place + 2]):
            result.append(item)
        elif item.times:
            last.times.append((item.joint, item.times[0][1]))
        elif _are_unlike(last, item):
            item.unlike = last.unlike = True
            result.append(item)
        else:
            _unite(last, item)
    return _with_contrasts(result)


def _share(one: Group, other: Group) -> bool:
    same_sort = bool(one.days) == bool(other.days) and one.is_limit == other.is_limit
    return same_sort and one.negative == other.negative and other.joint < STOP and not other.contrast


def _unite(last: Group, item: Group) -> None:
    """Adds days to days; in `weekdays (Tue & Thu)` the bracket narrows down what stands in front of it."""
    narrowing = bool(item.whole)
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
