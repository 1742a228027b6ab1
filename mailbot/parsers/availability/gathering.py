"""What a phrase has said so far, and what its words of turning (`not`, `but`, `busy`, `so`, `otherwise`) do to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import takewhile

from mailbot.parsers.availability.conventions import EVERY_DAY, HOUR
from mailbot.parsers.availability.groups import Group
from mailbot.parsers.availability.times import COMMA, NOTHING, STOP, Time
from mailbot.parsers.availability.words import Kind, Token

_ONLY = frozenset("only just nur uniquement seulement solo somente apenas alleen tylko".split())
_NEUTRAL = _ONLY | {"so", "otherwise"}  # they neither confirm nor deny what stands in front


@dataclass
class Gathering:
    """Groups and doubts in the order of the text. A clause ends at a comma, a statement at a full stop or a line."""

    groups: list[Group] = field(default_factory=list)
    doubts: list[Token] = field(default_factory=list)
    joint: int = NOTHING
    bracket: bool = False
    negative: bool = False
    denied: int = 0  # the first group behind the negative
    pending: bool = False  # a negative that has not met its days yet
    behind: bool = False  # a negative that was said behind its days ends with its clause
    contrast: bool = False
    assumed: frozenset[int] = EVERY_DAY
    affirmed: bool = False  # it was said that what stands in front is fine
    each: bool = False  # any, every
    excepting: bool = False  # "any day but Monday works": what follows is left out, whatever is said of the others
    aside: bool = False
    skipped: bool = False  # an exception of which no week can be made: what else it says does not count
    reason: bool = False  # in what follows `because` no time is offered
    strange: bool = False  # something was said that is no time
    minutes: int = 0  # how long each single time of the statement is, where that was said in front
    clause: int = 0  # the first group of the clause
    statement: int = 0  # the first group of the statement
    began: int = 0  # where in the text the statement begins
    explained: Token | None = None  # the part of the day that a reason named: "once the kids are in bed, so 8 to 10"

    def add(self, group: Group) -> None:
        if self.skipped:
            return
        group.joint, group.negative, group.assumed = self.joint, self.negative, self.assumed
        group.contrast = self.contrast and bool(group.days)
        group.void = self.reason
        if self.explained and group.times and not group.names_a_part:
            group.times = [(NOTHING, Time("part", self.explained)), *group.times]
        self.groups.append(group)
        if self.minutes and group.times:
            group.times = _lasting(group.times, self.minutes)
        self.joint, self.bracket, self.pending = NOTHING, False, False
        self.contrast = self.contrast and not group.days

    def join(self, joint: int, *, bracket: bool = False) -> None:
        self.bracket = bracket
        self.joint = max(self.joint, NOTHING if bracket else joint)

    def doubt(self, token: Token) -> None:
        if not self.reason:
            self.doubts.append(token)
            self.strange = True

    def deny(self) -> None:
        """`not`, `except`: what follows."""
        self.negative, self.pending, self.contrast, self.assumed = True, True, False, EVERY_DAY
        self.denied = len(self.groups)

    def contrast_with_what_follows(self) -> None:
        """`but`: a day alone behind it is left out."""
        last = self.groups[-1] if len(self.groups) > self.clause else None
        excepting = last is not None and not (self.affirmed or last.negative) and (self.each or last.collective)
        self.end_clause()
        self.excepting = excepting
        self.join(COMMA)
        self.negative, self.contrast, self.reason = False, True, False

    def offer_each(self) -> None:
        """`except Mondays any evening`; but `not any Monday`."""
        self.each = True
        if self.negative and not self.pending:
            self.negative = False
            self.join(COMMA)

    def correct(self, token: Token, *, times_follow: bool) -> None:
        """`Tuesday - sorry, Thursday - 5pm`: nobody knows how much is taken back. `Not Mondays, sorry` is plain."""
        if self.negative:
            self.free("otherwise")
        elif times_follow and self.groups:
            self.doubt(token)
            self.set_statement_aside()
            for group in self.groups:
                group.void = True

    def begin_reason(self) -> None:
        """`Saturdays, because I travel on weekdays`."""
        self.end_clause()
        self.negative = self.contrast = False
        self.reason = True

    def busy(self, token: Token) -> None:
        """`Mondays are bad`, `busy on Mondays`: what stands in front in this clause, else what follows."""
        said_before = self.groups[self.clause :]
        self.assumed = token.days or EVERY_DAY
        self.negative, self.pending, self.behind = True, not said_before, bool(said_before)
        self.denied = len(self.groups)
        _turn_negative(said_before, self.assumed)

    def free(self, word: str) -> None:
        """`no Mondays, otherwise evenings`; in `not usually free on Mondays` the negative still waits for its days."""
        self.reason = self.reason and word not in _NEUTRAL
        if not self.pending or word in ("so", "otherwise") or "home" in word or " off" in word:
            self.negative = self.pending = False
        if word in _ONLY and len(self.groups) > self.clause:
            self.groups[-1].only = True
            self.groups[-1].negative &= self.denied >= self.clause  # "no evenings, weekdays only"
        if word not in _NEUTRAL:
            self.affirmed = True
            self.contrast = self.contrast and len(self.groups) > self.clause  # "but I'm free on Mondays"
        if word not in _NEUTRAL and not self.excepting:
            for group in self.groups[self.clause :]:
                group.contrast = False

    def offer_others(self) -> bool:
        """`I swim on Tuesdays, other evenings are fine`: what is no time keeps them busy. Without it we must ask."""
        if self.strange:
            _turn_negative(self.groups)
        self.negative = self.pending = False
        return any(group.days and not group.negative for group in self.groups)

    def forget_the_exception(self) -> None:
        """`except school holidays` is about no day of the week."""
        if self.pending:
            self.negative = self.pending = self.contrast = False

    def set_statement_aside(self) -> None:
        """What is true in one week only, or what no week can be made of, goes with all that its statement says.

        An exception goes alone: `Tuesdays 6-8 except the first Tuesday of the month`.
        """
        if self.negative and self.statement < self.denied and not self.behind:
            self.groups[self.denied :] = []
            self.skipped, self.negative, self.pending = True, False, False
        elif not self.skipped:
            self.aside = True

    def conclude(self, names_days: bool) -> None:
        """`I have choir on Mondays, so Tuesdays at 7`: an offer with days stands for itself, its reason is no offer.

        Where days stand only in front (`Mondays I finish at 5, so after 6`) they are kept.
        """
        for group in self.groups[self.statement :]:
            group.void = names_days or (bool(group.times) and not group.negative)
            vague = [] if group.negative else group.unclear
            self.explained = vague[-1] if vague else self.explained
        self.doubts = [
            doubt for doubt in self.doubts if doubt.place < self.began or not (names_days or doubt.kind is Kind.REASON)
        ]
        self.negative = self.pending = self.strange = self.aside = False
        self.join(COMMA)

    def last_for(self, token: Token) -> None:
        """`Mon 8.30, Thu 8.30 (30 mins each)`: how long each single time of the statement is, if that is told."""
        minutes = token.end or HOUR
        if "min" in token.text and len(self.groups) == self.statement:
            self.minutes = minutes  # "30 minutes at 12:30"
        for group in self.groups[self.statement :]:
            group.times = _lasting(group.times, minutes)

    def end_clause(self) -> None:
        """`Fridays I can't`: a negative with nothing behind it is said of what stands in front."""
        if self.pending:
            _turn_negative(self.groups[self.clause :])
            self.pending = self.negative = not self.groups[self.clause :]
        self.negative = self.negative and not self.behind
        self.behind = self.skipped = self.affirmed = self.each = self.excepting = False
        self.clause = len(self.groups)

    def end_statement(self, where: int) -> None:
        if self.aside:
            del self.groups[self.statement :]
        self.negative = self.aside = self.reason = self.pending = self.contrast = self.strange = False
        self.clause = self.statement = len(self.groups)
        self.minutes = 0
        self.joint, self.began, self.explained = STOP, where, None

    def said_again(self, kind: Kind) -> list[Group]:
        """`Thursdays too, same time`, `after six on those days`: the times or the days that were named last."""
        days = self._last_days()
        times = next((group.times for group in reversed(self.groups) if group.times), None)
        if kind is Kind.THOSE:
            return days
        if kind is Kind.SAME:
            return [Group(times=list(times))] if times else []
        clock = times[-1][1].end or times[-1][1].start if times else None
        found = [Group(times=[(NOTHING, Time("after", clock))])] if clock else []
        # "I'm busy on Mondays until 5, free after that": on Mondays
        return [*days, *found] if found and days and days[0].negative else found

    def _last_days(self) -> list[Group]:
        """The days that stand together last."""
        last = next((place for place in reversed(range(len(self.groups))) if self.groups[place].days), None)
        if last is None:
            return []
        together = takewhile(lambda group: group.days, reversed(self.groups[: last + 1]))
        days = frozenset[int]().union(*(group.days for group in together))
        return [Group(days=days, negative=self.groups[last].negative)]


def _lasting(times: list[tuple[int, Time]], minutes: int) -> list[tuple[int, Time]]:
    return [(joint, replace(time, minutes=minutes) if time.kind == "at" else time) for joint, time in times]


def _turn_negative(groups: Iterable[Group], assumed: frozenset[int] = EVERY_DAY) -> None:
    for group in groups:
        group.negative, group.contrast, group.assumed = True, False, assumed
