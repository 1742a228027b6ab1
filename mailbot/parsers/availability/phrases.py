"""From the tokens of a phrase to its groups of days and times."""

from collections.abc import Callable

from mailbot.parsers.availability.gathering import Gathering
from mailbot.parsers.availability.groups import Group, merged
from mailbot.parsers.availability.small_words import HARMLESS
from mailbot.parsers.availability.times import AND, COMMA, NOTHING, STOP, time_at
from mailbot.parsers.availability.words import Kind, Token

_TIMES = frozenset((Kind.CLOCK, Kind.PART, Kind.ANYTIME, Kind.AFTER, Kind.BEFORE, Kind.UNTIL, Kind.BETWEEN))
_TWO_DAYS = ([Kind.DAYS, Kind.AND, Kind.DAYS], [Kind.DAYS, Kind.RANGE, Kind.DAYS])
_CONTENT = _TIMES | {Kind.DAYS}
_TURNS: dict[Kind, Callable[[Gathering], None]] = {
    Kind.BUT: Gathering.contrast_with_what_follows,
    Kind.NOT: Gathering.deny,
    Kind.EACH: Gathering.offer_each,
    Kind.BECAUSE: Gathering.begin_reason,
    Kind.VAGUE: Gathering.forget_the_exception,
    Kind.SEASON: Gathering.forget_the_exception,
    Kind.ONCE: Gathering.set_statement_aside,
    Kind.UNREADABLE: Gathering.set_statement_aside,
}
_TELLS: dict[Kind, Callable[[Gathering, Token], None]] = {
    Kind.BUSY: Gathering.busy,
    Kind.LENGTH: Gathering.last_for,
}
_SAID_AGAIN = frozenset((Kind.SAME, Kind.THOSE, Kind.THEREAFTER))
_DOUBTFUL = frozenset(
    (*_SAID_AGAIN, Kind.REASON, Kind.ONCE, Kind.UNREADABLE, Kind.SEASON, Kind.VAGUE, Kind.NUMBER, Kind.WORD)
)
_LOOSE = frozenset("from de des das von van na od po since past post dal dalle ab starting".split())  # lead anywhere
_THEREFORE = frozenset(
    ("so", "which means", "that means", "therefore", "hence", "donc", "also", "daher", "deshalb", "asi que", "entao")
) | {"quindi", "dus", "wiec"}
_JOINTS = {Kind.COMMA: COMMA, Kind.AND: AND, Kind.STOP: STOP}
_WINDOW = 14  # how many tokens ahead decide what a word means


def groups(tokens: list[Token]) -> tuple[list[Group], list[Token]]:
    """The groups in order, and the tokens that must be asked about."""
    tokens = [token for token in tokens if not (token.kind is Kind.WORD and token.text in HARMLESS)]
    said, place = Gathering(), 0
    while place < len(tokens):
        if tokens[place].kind is Kind.DAYS:
            place = _take_days(tokens, place, said)
        elif tokens[place].kind in _TIMES:
            place = _take_time(tokens, place, said)
        else:
            _take_turn(tokens[place], tokens[place + 1 : place + _WINDOW], said)
            place += 1
    said.end_clause()
    said.end_statement(0)
    return merged([group for group in said.groups if not group.void]), said.doubts


def _take_days(tokens: list[Token], place: int, said: Gathering) -> int:
    days, after = _days_at(tokens, place)
    _add_days(tokens[place], days, said)
    return after


def _add_days(first: Token, days: frozenset[int], said: Gathering) -> None:
    last = said.groups[-1] if said.groups else None
    narrowing = said.bracket and last is not None and last.collective and days < last.days
    whole = last.days if narrowing and last else frozenset[int]()
    said.add(Group(days=days, collective=len(first.days) > 1, whole=whole))


def _days_at(tokens: list[Token], place: int) -> tuple[frozenset[int], int]:
    """One day, a range such as `Mon-Fri` and `Fri to Mon`, or a chain such as `Mon-Wed-Fri`."""
    chain, after = [tokens[place].days], place + 1
    while after + 1 < len(tokens) and _continues_days(tokens[after], tokens[after + 1]) and len(chain[-1]) == 1:
        chain.append(tokens[after + 1].days)
        after += 2
    if len(chain) == 2 and len(chain[1]) == 1:
        return _from_day_to_day(*chain), after
    return frozenset().union(*chain), after


def _from_day_to_day(start: frozenset[int], end: frozenset[int]) -> frozenset[int]:
    (first,), (last,) = start, end
    return frozenset((first + n) % 7 for n in range((last - first) % 7 + 1))


def _continues_days(joint: Token, day: Token) -> bool:
    return joint.kind in (Kind.RANGE, Kind.UNTIL) and day.kind is Kind.DAYS and len(day.days) == 1


def _take_time(tokens: list[Token], place: int, said: Gathering) -> int:
    token, behind = tokens[place], tokens[place + 1 : place + 4]
    singles = all(len(other.days) <= 1 for other in behind)
    if token.kind is Kind.BETWEEN and singles and [other.kind for other in behind] in _TWO_DAYS:
        _add_days(behind[0], _from_day_to_day(behind[0].days, behind[2].days), said)
        return place + 4
    time, after = time_at(tokens, place)
    if time:
        said.add(Group(times=[(NOTHING, time)]))
    if token.text == "by":
        said.doubts.append(token)  # "by 6" may be at six, or before it
    if time is None and _dangles(tokens, place):
        said.doubt(token)
        said.set_statement_aside()
    return after


def _dangles(tokens: list[Token], place: int) -> bool:
    """`after choir` says something that we can't read; `from Monday` and `working from home` do not."""
    token, behind = tokens[place], tokens[place + 1].kind if place + 1 < len(tokens) else None
    if behind is Kind.DAYS:
        return token.kind in (Kind.BEFORE, Kind.UNTIL)  # "by Friday" is about one week
    if behind is Kind.SEASON or (token.limit and behind in (None, Kind.STOP, Kind.COMMA)):
        return False  # "from 5pm (not before)"
    return token.kind is Kind.BETWEEN or token.text not in _LOOSE


def _take_turn(token: Token, behind: list[Token], said: Gathering) -> None:
    """What a token that is neither days nor times says of those in front of it or behind it."""
    if token.kind in _SAID_AGAIN and (again := said.said_again(token.kind)):
        for group in again:
            said.add(group)
        return
    if token.kind in _JOINTS:
        _join(token, behind, said)
    elif token.kind is Kind.YES:
        _take_yes(token, behind, said)
    elif tells := _TELLS.get(token.kind):
        tells(said, token)
    elif turn := _TURNS.get(token.kind):
        turn(said)
    elif token.kind is Kind.CORRECTION:
        said.correct(token, times_follow=_first_but_commas(behind) in _CONTENT)
    if token.kind in _DOUBTFUL:
        said.doubt(token)
    elif (token.kind is Kind.OTHER and said.offer_others()) or _leads_nowhere(token, behind):
        said.doubts.append(token)


def _take_yes(token: Token, behind: list[Token], said: Gathering) -> None:
    if token.text in _THEREFORE and said.strange:
        said.conclude(_names_days(behind))
    else:
        said.free(token.text)


def _first_but_commas(tokens: list[Token]) -> Kind | None:
    return next((token.kind for token in tokens if token.kind not in (Kind.COMMA, Kind.CORRECTION)), None)


def _leads_nowhere(token: Token, behind: list[Token]) -> bool:
    """`Friday evening to Sunday`: a range between things that make none."""
    return token.kind is Kind.RANGE and token.text != "-" and behind[:1] != [] and behind[0].kind in _CONTENT


def _join(token: Token, behind: list[Token], said: Gathering) -> None:
    said.join(_JOINTS[token.kind], bracket=token.text == "(")
    if token.kind is not Kind.AND:
        said.end_clause()
    if token.kind is Kind.COMMA and said.negative and not said.pending and _begins_an_offer(behind):
        said.negative = False
    if token.kind is Kind.STOP or (token.text == "." and said.negative):
        said.end_statement(token.stop)


def _begins_an_offer(behind: list[Token]) -> bool:
    """Behind a comma times are offered again, with days or without: `not at weekends, weekdays after six`."""
    kinds = [token.kind for token in behind if token.kind not in (Kind.WORD, Kind.AND)]
    if kinds[:3] in ([Kind.DAYS, Kind.RANGE, Kind.DAYS], [Kind.DAYS, Kind.UNTIL, Kind.DAYS]):
        del kinds[:2]
    first, second = (*kinds, None, None)[:2]
    return first in _TIMES or (first is Kind.DAYS and second in _TIMES)


def _names_days(behind: list[Token]) -> bool:
    """Whether the rest of a statement tells on which days, or that any will do."""
    end = next((place for place, token in enumerate(behind) if token.kind is Kind.STOP), len(behind))
    return any(token.kind in (Kind.DAYS, Kind.THOSE, Kind.ANYTIME) for token in behind[:end])
