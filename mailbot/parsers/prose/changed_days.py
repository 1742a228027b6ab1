"""Days that are taken back, and days that take their place: `Tuesday doesn't work any more, Wednesday same time instead`.

What is told so changes the times that somebody told before, which only the record knows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.parsers.availability.tokens import tokenise
from mailbot.parsers.availability.words import Kind
from mailbot.parsers.folding import fold

_CHANGES = re.compile(
    r"\b(?:i meant|i mean|any ?more|any longer|no longer|remove|delete|drop|cancel|scrap|take (?:\w+ ){1,3}?(?:off|out)|instead|change|move|swap|switch|shift|replace|rather not|prefer not|"
    r"is gone|are gone|no more|not possible now|from now on|after all|(?:is|are|was) wrong|same times?|nicht mehr|statt(?:dessen)?|ne\b.{1,30}\bplus|au lieu|ya no|en lugar|ja nao|"
    r"em vez|non\b.{1,30}\bpiu|invece|niet meer|in plaats|juz nie|zamiast)\b"
)
_TAKES_BACK = re.compile(
    r"\b(?:no longer|rather not|prefer not|any ?more|any longer|can't|cannot|can not|cant|couldn't|won't|don't|doesn't|do not|does not|isn't|aren't|not|no|no more|remove|"
    r"delete|drop|cancel|scrap|take|gone|wrong|nicht|kein\w*|plus|ya no|nao|non|piu|niet|geen|nie)\b"
)
_CLAUSE = re.compile(r"[,;.!?]\s|\s-\s|\b(?:but|and (?=now|instead|i )|so|aber|mais|pero|mas|ma|maar|ale)\b")
_INSTEAD_OF = re.compile(
    r"\b(?:instead of|in place of|rather than|(?:better|easier) (?:for me )?than|not|statt|au lieu (?:de|du)|en lugar de|em vez de|invece di|in plaats van|zamiast)\b"
)
_IS_OFF_WORK = re.compile(r"\bi(?:'m| am)? (?:no longer|don't|do not|not) (?:at )?work(?:ing)?\b(?! for)")
_TO_A_TIME = re.compile(r"\b(?:to|for|until|from) (?:\w+ )?\d")
_SUBJECT = re.compile(r"\b(?:i|i'd|i'm|i'll|we|we'd|could|can|please|make|let's)\b")
_IS_ANOTHER = re.compile(r"\b(?:should (?:have been|be|read|say)|was meant to be|is now|are now)\b")
_EXCHANGE = re.compile(r"\b(?:change|move|swap|switch|shift|replace)\b")
_LEADS_TO = (Kind.RANGE, Kind.WORD, Kind.AND, Kind.UNTIL)


@dataclass(frozen=True)
class ChangedDays:
    """`gone` days are taken back; their times are meant on the days of `instead`, certainly so if `same_times`.

    With `offers_times` the sentence tells new times as well, to be read as everywhere.
    """

    gone: frozenset[int]
    instead: frozenset[int] = frozenset()
    same_times: bool = False
    offers_times: bool = False


def changed_days(sentence: str) -> ChangedDays | None:
    """What a sentence changes in times told before; None where it takes no day back."""
    folded = fold(sentence)
    if not _CHANGES.search(folded) or _IS_OFF_WORK.search(folded):
        return None
    gone, instead = _exchanged(folded) or _told_clause_by_clause(folded)
    tokens = tokenise(folded)
    same_times = any(token.kind is Kind.SAME for token in tokens)
    if not (gone or (instead and same_times)) or gone & instead or any(token.kind is Kind.ONCE for token in tokens):
        return None
    has_times = any(token.kind in (Kind.CLOCK, Kind.PART) for token in tokens)
    if has_times and instead:
        return ChangedDays(gone, offers_times=True)
    if has_times and _TO_A_TIME.search(folded):
        return ChangedDays(frozenset(), offers_times=True)  # "change Thursday to 7-9pm"
    return ChangedDays(gone, instead, same_times)


def _exchanged(folded: str) -> tuple[frozenset[int], frozenset[int]] | None:
    """`change Thursday to Friday`, `swap Mondays for Tuesdays`."""
    if between := _IS_ANOTHER.search(folded):
        sides = [
            frozenset[int]().union(*(token.days for token in tokenise(side) if token.kind is Kind.DAYS))
            for side in (folded[: between.start()], folded[between.end() :])
        ]
        if all(sides):
            return sides[0], sides[1]
    verb = _EXCHANGE.search(folded)
    tokens = tokenise(folded[verb.end() :]) if verb else []
    places = [place for place, token in enumerate(tokens) if token.kind is Kind.DAYS]
    if len(places) == 1 and verb and _TO_A_TIME.search(folded, verb.end()):
        return tokens[places[0]].days, frozenset()
    if len(places) != 2 or not any(token.kind in _LEADS_TO for token in tokens[places[0] + 1 : places[1]]):
        return None
    return tokens[places[0]].days, tokens[places[1]].days


def _told_clause_by_clause(folded: str) -> tuple[frozenset[int], frozenset[int]]:
    gone, instead = frozenset[int](), frozenset[int]()
    for clause, takes_back in _clauses(folded):
        days = frozenset[int]().union(*(token.days for token in tokenise(clause) if token.kind is Kind.DAYS))
        gone, instead = (gone | days, instead) if takes_back else (gone, instead | days)
    return gone, instead


def _clauses(folded: str) -> Iterator[tuple[str, bool]]:
    for clause in _CLAUSE.split(folded):
        turn = _INSTEAD_OF.search(clause)
        if turn and any(token.kind is Kind.DAYS for token in tokenise(clause[: turn.start()])):
            yield clause[: turn.start()], False
            yield clause[turn.end() :], True
        elif turn and (subject := _SUBJECT.search(clause, turn.end())):  # "instead of Tuesdays I'd prefer Mondays"
            yield clause[turn.end() : subject.start()], True
            yield clause[subject.start() :], False
        else:
            yield clause, bool(_TAKES_BACK.search(clause))
