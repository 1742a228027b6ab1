"""Which part of a sentence says when somebody is free."""

import re
from collections.abc import Iterator

from mailbot.parsers.availability.reader import speaks_of_weekly_times
from mailbot.parsers.availability.small_words import HARMLESS
from mailbot.parsers.availability.time_zones import zones_of_times
from mailbot.parsers.availability.tokens import tokens_of_times
from mailbot.parsers.availability.words import Kind, Token
from mailbot.parsers.prose.spans import Words

_CLAUSE = re.compile(r"(?<=[,;:])\s|\s[-–—]\s")
_CERTAIN = frozenset((Kind.DAYS, Kind.CLOCK))
_ANY_TIME = _CERTAIN | {Kind.PART, Kind.ANYTIME}
_FREE = re.compile(
    r"\b(?:free|available|availability|my times?|times? (?:is|are)|can (?:do|meet|make)|suits?|works?)\b"
)
_LEADS_UP = frozenset(
    (
        Kind.NOT,
        Kind.BUSY,
        Kind.AFTER,
        Kind.BEFORE,
        Kind.BETWEEN,
        Kind.EACH,
        Kind.FORTNIGHT,
        Kind.UNREADABLE,
        Kind.VAGUE,
        Kind.SEASON,
    )
)
_FOLLOWS = _LEADS_UP | {Kind.ONWARDS, Kind.LENGTH, Kind.UNTIL}
_OF_ANYTHING = frozenset(("don't mind", "i don't mind", "no preference", "no preferences", "easy", "i'm easy", "open"))
_THEREFORE = frozenset(
    ("so", "therefore", "hence", "which means", "that means", "donc", "daher", "deshalb", "asi que", "quindi", "dus")
)
_SAYS_NOTHING = frozenset((Kind.WORD, Kind.NUMBER, Kind.COMMA, Kind.AND, Kind.STOP))
_SAID_OF_TIMES = re.compile(r"\s*(?:is|are|isn't|aren't)\s+\w", re.I)  # "weekends are ours"
_AGAIN = frozenset((Kind.SAME, Kind.THOSE, Kind.THEREAFTER))
_NEAR = 25  # characters
_OF_TIMES = _ANY_TIME | {
    Kind.RANGE,
    Kind.UNTIL,
    Kind.AFTER,
    Kind.BEFORE,
    Kind.ONWARDS,
    Kind.LENGTH,
    Kind.BETWEEN,
    Kind.SEASON,
    Kind.ONCE,
}
_OF_OTHERS_OR_THE_PAST = re.compile(
    r"\b(?:he|she|they|met|was|were|had|did|saw|spoke|talked|ago|went|came|sent|wrote|got|received|attended|started|happened|missed|"
    r"she's|he's|they're|war|hatte|etait|fue|foi|era|byl\w*)\b"
)
_BOUNDED = re.compile(
    r"\b(?:until|till|til|from|after|before|starting|start|as of|since next|not before|bis|ab|jusqu'au|a partir|hasta|desde|ate|"
    r"fino a|vanaf|tot|do|od)\W+(?:the |mid-?|early |late |end of |\d{1,2}(?:st|nd|rd|th)? (?:of )?)*$"
)


def place_of_times(words: Words) -> tuple[int, int] | None:
    """Where the clauses from the first to the last that names a time stand, if the sentence says when they are free."""
    tokens = _tokens(words)
    if not _says_when(tokens):
        return None
    text = words.unclaimed
    cuts = [found.span() for found in _CLAUSE.finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    times = [token.place for token in tokens if token.kind in _ANY_TIME]
    clauses = list(zip(starts, ends, strict=True))
    about = [(start, end) for start, end in clauses if any(start <= place < end for place in times)]
    about += _what_a_day_says(clauses, about[-1], tokens, text)
    if any(speaks_of_weekly_times(text[start:end]) for start, end in about):
        start = _first_word(tokens, _with_what_turns_it(clauses, about[0], tokens))
        return _behind_a_reason(tokens, start), _last_word(tokens, text, about[-1][1])
    if len(clauses) > 1 and speaks_of_weekly_times(text):
        return _first_word(tokens, 0), _last_word(tokens, text, len(text))
    return _from_the_cue_on(tokens) if _tells_a_week(tokens, words) else None


def _what_a_day_says(
    clauses: list[tuple[int, int]], last: tuple[int, int], tokens: list[Token], text: str
) -> list[tuple[int, int]]:
    """`Tue: not available`, `Tue - no`: the clause behind the last that names a time, if it begins with a negative."""
    following = next((clause for clause in clauses if clause[0] > last[0]), None)
    first = next((token for token in tokens if following and token.place >= following[0]), None)
    denies = (
        first is not None and first.kind in (Kind.NOT, Kind.BUSY) and not text[last[0] : last[1]].endswith((",", ";"))
    )
    return [following] if following and denies else []


def _first_word(tokens: list[Token], start: int) -> int:
    """Where the first word that is about times stands behind `start`: what leads up to it is no part of them."""
    return next(token.place for token in tokens if token.place >= start and token.kind not in _SAYS_NOTHING)


def _behind_a_reason(tokens: list[Token], start: int) -> int:
    """`He is at college in Cardiff during the week so weekends`: what keeps them busy is no offer, but its reason."""
    so = next((token for token in tokens if token.place > start and token.text in _THEREFORE), None)
    leads_in = any(token.kind is Kind.WORD and token.text not in HARMLESS for token in tokens if token.place < start)
    behind = [token for token in tokens if so and token.place > so.place]
    says_all = any(token.kind is Kind.DAYS for token in behind) and not any(token.kind in _AGAIN for token in behind)
    return next(token.place for token in behind if token.kind in _ANY_TIME) if leads_in and says_all else start


def _last_word(tokens: list[Token], text: str, end: int) -> int:
    """Where the last word about times ends in front of `end`; in `Mondays after choir` the choir is one too, in `7pm London` the place."""
    last = next(token for token in reversed(tokens) if token.place < end and token.kind not in _SAYS_NOTHING)
    says_all = last.kind in _ANY_TIME | {Kind.ONWARDS, Kind.LENGTH, Kind.YES} and not _SAID_OF_TIMES.match(
        text, last.stop, end
    )
    return last.stop if says_all and not zones_of_times(text[last.place : end]) else end


def _with_what_turns_it(clauses: list[tuple[int, int]], first: tuple[int, int], tokens: list[Token]) -> int:
    """`I work part time, Tuesday to Thursday, so …`: where the clause before turns what follows."""
    before = clauses[clauses.index(first) - 1] if first != clauses[0] else first
    turns = any(token.kind in _LEADS_UP and before[0] <= token.place < before[1] for token in tokens)
    return before[0] if turns else first[0]


def _tells_a_week(tokens: list[Token], words: Words) -> bool:
    """Whether a sentence ties days to a time of day or says who is free then, and tells neither of the past nor of others."""
    kinds = {token.kind for token in tokens}
    ties = Kind.DAYS in kinds and (Kind.CLOCK in kinds or Kind.PART in kinds)
    is_free = Kind.CLOCK in kinds and bool(_FREE.search(words.plain))
    return (ties or is_free) and Kind.ONCE not in kinds and not _OF_OTHERS_OR_THE_PAST.search(words.plain)


def _from_the_cue_on(tokens: list[Token]) -> tuple[int, int]:
    """The times with the word that leads up to them: `free on Mondays at 6` in a sentence without end."""
    times = [token for token in tokens if token.kind in _ANY_TIME]
    led_by = [
        token for token in tokens if token.kind in _LEADS_UP and times[0].place - _NEAR < token.place < times[0].place
    ]
    start = min((token.place for token in led_by), default=times[0].place)
    behind = [
        token.stop
        for token in tokens
        if token.kind in _FOLLOWS and times[-1].stop <= token.place < times[-1].stop + _NEAR
    ]
    return start, max((times[-1].stop, *behind))


def times_in(words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where days, clock times and what ties them stand between two places of a sentence that has such."""
    tokens = [token for token in _tokens(words) if start <= token.place < end]
    times = [token for token in tokens if token.kind in _ANY_TIME]
    for token in tokens:
        if token.kind in _OF_TIMES and times[0].place <= token.place <= times[-1].place:
            yield token.place, token.stop


def speaks_of_time(words: Words) -> bool:
    """Whether what nobody understood has a day, a clock time or a date in it that bounds something: `until April`."""
    for token in _tokens(words):
        is_a_guess = (
            token.kind is Kind.DAYS and token.text[:3] != words.open[token.place : token.place + 3]
        )  # "saw" is no Sat
        if token.kind in _CERTAIN and not is_a_guess:
            return True
        if token.kind is Kind.PART and words.open[: token.place].rstrip().endswith(
            (" no", "not", "can't do", "don't do")
        ):
            return True
        if token.kind in (Kind.SEASON, Kind.ONCE) and _BOUNDED.search(words.open, 0, token.place):
            return True
    return False


def bounds_times(text: str) -> bool:
    """Whether what a text says of times is true for a while only: `fine for the next few weeks`."""
    return any(token.kind in (Kind.SEASON, Kind.ONCE) for token in tokens_of_times(text))


def names_a_day(text: str) -> bool:
    """Whether a text about times says on which days."""
    return any(token.kind in (Kind.DAYS, Kind.PART, Kind.ANYTIME) for token in tokens_of_times(text))


def names_a_time(text: str) -> bool:
    """Whether a text about times says at what time of day."""
    return any(token.kind in (Kind.CLOCK, Kind.PART, Kind.ANYTIME) for token in tokens_of_times(text))


def _says_when(tokens: list[Token]) -> bool:
    """Whether there is any time in a sentence; a bare number alone is none, as in `I am 17`."""
    content = [token for token in tokens if token.kind in _ANY_TIME and token.text not in _OF_ANYTHING]
    return (
        any(
            token.kind is not Kind.CLOCK or token.half in ("am", "pm") or (token.certain and token.text[:1].isdigit())
            for token in content
        )
        or len(content) > 1
    )


def _tokens(words: Words) -> list[Token]:
    return tokens_of_times(words.unclaimed)
