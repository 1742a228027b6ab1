"""What people tell about their pairing: that they have met, have booked a session, or not yet."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from mailbot.parsers.commands import progress_words as words
from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.dates import find_date, read_date
from mailbot.parsers.commands.moments import read_moment, when_ends
from mailbot.parsers.commands.phrases import with_names_masked
from mailbot.parsers.commands.sentences import Manner, Sentence
from mailbot.parsers.commands.surroundings import may_follow

_FARTHEST_AHEAD, _FARTHEST_BACK = timedelta(days=250), timedelta(days=120)
_REMARK = re.compile(
    r"\s*(?:[,;:.!()-]|$)|\s+(?:because|as|since|due to|while|so|but|and|cos|cuz|though|although|about|thanks|i|we|she|"
    r"he|they|who|which)\b"
)
_TOKEN = re.compile(
    r"(?P<name>N+(?:[\s'.-]+N+)*)|(?P<moment>D+)|(?P<word>[a-z]+n't|'[a-z]+|[a-z]+(?:-[a-z]+)*)|(?P<other>[^\s'])"
)
_SOMEBODY = re.compile(
    r"(?!\w*ly |nobody|no|both|she|he|it|we|they)[a-z]{2,20}(?= (?:and i|has|hasn't|hasnt|didn't|never|have not|booked|"
    r"confirmed|scheduled) )"
)
_ON_A_MATTER = re.compile(
    r"\s*about\s(?:how|what|whether|when|why|stop|\w+ing\b)"
)  # "we talked about pausing" is no news
_PASSED_OVER = frozenset(",:-–()")
_WORDS_BEFORE_A_DATE = 6
_LEADS_TO_A_MOMENT = re.compile(r"(?:(?:on|for|at|from|to|is|the(?=\s\D))\b|[\s,:@-])+")


class _Clause(NamedTuple):
    """What is said up to where a remark begins: its plain words, and what of it tells a day or time."""

    said: str
    when: str


def may_tell_progress(plain: str) -> bool:
    """Whether a folded text holds one of the words without which nothing is read here."""
    return bool(words.MAY_TELL.search(plain))


def read_progress(clause: Sentence, *, now: datetime, time_zone: str) -> Command | None:
    """`booked`, `met` or `not yet` in a clause, or None. What is only asked has not happened."""
    if clause.manner is Manner.QUESTION or not may_tell_progress(clause.plain):
        return None
    plain = with_names_masked(clause.written, clause.plain)
    if first := _SOMEBODY.match(plain):
        plain = f"{'N' * first.end()}{plain[first.end() :]}" if clause.written[0].isupper() else plain
    if any(words.NOT_YET.search(told.said) for told in _told(clause, plain, words.NOT_YET_WORDS)):
        return Command("not yet")
    moment = _moment_in(clause.plain)
    for told in _told(clause, plain, words.BOOKED_WORDS, moment):
        if booked := _booked(told, now, time_zone):
            return booked
    found = (_met(told, now, time_zone) for told in _told(clause, plain, words.MET_WORDS, moment))
    return next(filter(None, found), None)


def _booked(told: _Clause, now: datetime, time_zone: str) -> Command | None:
    if not told.when:
        return Command("booked") if words.BOOKED.fullmatch(told.said) else None
    if not words.BOOKED_FOR.search(told.said) or words.NOT_BOOKED_FOR.search(told.said):
        return None
    moment = read_moment(told.when, now=now, time_zone=time_zone)
    is_near = moment is not None and moment - now <= _FARTHEST_AHEAD
    return Command("booked", told.when, when=moment if is_near else None)


def _met(told: _Clause, now: datetime, time_zone: str) -> Command | None:
    if not words.MET.search(told.said) or words.NOT_MET.search(told.said):
        return None
    if not told.when:
        return Command("met")
    day = read_date(told.when, now=now, time_zone=time_zone, future=False)
    is_past = day is not None and now.date() - _FARTHEST_BACK <= day <= now.date() + timedelta(days=1)
    return Command("met", when=read_moment(told.when, now=now, time_zone=time_zone, future=False)) if is_past else None


def _told(
    clause: Sentence, plain: str, known: frozenset[str], moment: tuple[int, int] | None = None
) -> Iterator[_Clause]:
    """Each beginning of a clause in which every word is `known`, the longest first, if a remark can follow it."""
    if moment:
        plain = f"{plain[: moment[0]]}{'D' * (moment[1] - moment[0])}{plain[moment[1] :]}"
    said: list[str] = []
    ends: list[int] = []
    for token in _TOKEN.finditer(plain):
        kind, word = token.lastgroup, token[0]
        if word in _PASSED_OVER or (word == "and" and kind == "word"):
            continue
        if kind == "other" or (kind == "word" and word not in known):
            break
        said.append(word if kind == "word" else kind or "")
        ends.append(token.end())
    for length in range(len(said), 0, -1):
        remark = plain[ends[length - 1] :]
        if "D" in remark or not may_follow(remark) or _ON_A_MATTER.match(remark):
            return
        if _REMARK.match(remark):
            when = clause.written[slice(*moment)].rstrip(" .,") if moment else ""
            yield _Clause(" ".join(said[:length]).replace("name i ", "we "), when)


def _moment_in(plain: str) -> tuple[int, int] | None:
    """Where a day is told, with the time before or behind it: `at 9am on the 12th`."""
    found = find_date(plain)
    if found is None:
        return None
    day = found[0]
    starts = [word.start() for word in re.finditer(r"\S+", plain[: day.start()])][-_WORDS_BEFORE_A_DATE:]
    for start in starts:
        if when_ends(plain, start) >= day.end():
            leads = _LEADS_TO_A_MOMENT.match(plain, start)
            return (leads.end() if leads else start), when_ends(plain, start)
    return day.start(), when_ends(plain, day.start())
