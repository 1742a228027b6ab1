"""The tokens that a phrase about availability is cut into."""

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token does in a phrase."""

    DAYS = auto()
    CLOCK = auto()
    PART = auto()  # a part of the day
    ANYTIME = auto()
    RANGE = auto()  # 5-7, Mon to Thu
    UNTIL = auto()
    AFTER = auto()
    BEFORE = auto()
    ONWARDS = auto()  # stands behind its clock time
    LENGTH = auto()  # how long, not when
    BETWEEN = auto()
    AND = auto()
    COMMA = auto()
    STOP = auto()  # ends a statement
    BUT = auto()
    NOT = auto()
    BUSY = auto()  # negative in front of its days or behind them
    YES = auto()  # positive again
    ONCE = auto()  # one week, not every week
    SEASON = auto()  # when it begins or ends to be true
    VAGUE = auto()  # the person must be asked to confirm
    UNREADABLE = auto()  # no week can be made of it: once a month, some evenings
    FORTNIGHT = auto()  # every other week
    SAME = auto()  # the times that were named last
    THOSE = auto()  # the days that were named last
    THEREAFTER = auto()  # after the time that was named last
    REASON = auto()  # what a clock time is of, if it is no offer: "I finish at 5"
    EACH = auto()  # begins to offer again: "except Mondays any evening"
    CORRECTION = auto()  # what was said before is taken back
    BECAUSE = auto()  # begins a reason, in which no time is offered
    OTHER = auto()  # `other evenings`: not on the days named before
    NUMBER = auto()  # a number that nothing explains
    WORD = auto()


class Token(NamedTuple):
    """`start` and `end` in minutes after midnight. `half` of a clock time: am, pm, 24 (told in full) or "" (bare).

    `place` is where the token begins in the folded text, and `stop` where it ends.
    """

    kind: Kind
    text: str = ""
    days: frozenset[int] = frozenset()
    start: int = 0
    end: int = 0
    half: str = ""
    limit: bool = False  # "not before 10" bounds other times
    certain: bool = False  # a clock time that needs no neighbour to be one
    vague: bool = False  # a part of the day that needs a clock time beside it: late afternoon
    place: int = 0
    stop: int = 0
