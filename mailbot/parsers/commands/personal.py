"""The personal commands: what a sentence of a mentor or mentee tells the programme to do."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from mailbot.parsers.commands import personal_words as words
from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.dates import find_date
from mailbot.parsers.commands.pausing import PAUSE, read_pause, with_its_end
from mailbot.parsers.commands.phrases import Ways
from mailbot.parsers.commands.politeness import as_wish, freed_of_courtesy
from mailbot.parsers.commands.progress import may_tell_progress, read_progress
from mailbot.parsers.commands.sentences import LONGEST, Manner, Sentence, sentences
from mailbot.parsers.commands.spelling import with_slip_corrected, word_meant
from mailbot.parsers.commands.surroundings import (
    clauses,
    is_a_reason,
    is_about_the_partner,
    may_follow,
    may_lead,
    parts,
)

_LONGEST_LINE = 1000
_WAYS = (words.IMPERATIVES, words.STATEMENTS, words.WISHES, words.QUESTIONS, words.ELSEWHERE, PAUSE)
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s")  # of a list
_PROGRESS = frozenset(("booked", "met", "not yet"))


class _Told(NamedTuple):
    """`is_one_word`, and `is_whole`: nothing stands beside it in its clause."""

    command: Command
    is_one_word: bool
    is_whole: bool


def read_personal(line: Sentence, *, now: datetime, time_zone: str) -> tuple[list[Command], str]:
    """The commands in a line, and what it says besides. `now` is aware; `time_zone` is where "4pm" is meant.

    A single word in which nobody must be mistaken is a command only where nothing but a reason stands beside it.
    """
    if len(line.plain) > _LONGEST_LINE or not _may_command(line):
        return [], line.written
    told: list[_Told] = []
    others: list[Sentence] = []
    number = _NUMBER.match(line.plain)
    for said in sentences(line.part(number.end() if number else 0)):
        if told and (completed := _completed(told[-1].command, said, now, time_zone)):
            told[-1] = told[-1]._replace(command=completed)
        elif len(said.plain) <= LONGEST and _may_command(said) and (found := _in_sentence(said, now, time_zone)):
            told += found
        elif freed_of_courtesy(said).plain:
            others.append(said)
    if any(_is_doubtful_beside(found, others) for found in told):
        return [], line.written
    if told and all(found.command.name in _PROGRESS for found in told):
        others = [other for other in others if not is_about_the_partner(freed_of_courtesy(other).plain)]
    return [found.command for found in told], " ".join(
        other.written.strip() for other in others
    ) if told else line.written


def _may_command(said: Sentence) -> bool:
    """Whether one of the words stands there without which nothing is a command; most lines have none."""
    return (
        any(ways.may_be_said(said.stems) for ways in _WAYS)
        or may_tell_progress(said.plain)
        or any(map(word_meant, said.stems))
    )


def _completed(command: Command, following: Sentence, now: datetime, time_zone: str) -> Command | None:
    """`Booked! Friday at three.`, `Please pause. I'm back on 5 May.`: the next sentence says when."""
    if command == Command("booked"):
        beginning = "booked "
        dated = replace(following, written=beginning + following.written, plain=beginning + following.plain)
        return read_progress(freed_of_courtesy(dated), now=now, time_zone=time_zone)
    if command == Command("pause until"):
        return with_its_end(command, following, now=now, time_zone=time_zone)
    return None


def _is_doubtful_beside(told: _Told, others: list[Sentence]) -> bool:
    if not told.is_one_word or not others:
        return False
    if told.command.name in words.FINAL:
        return not all(is_a_reason(other.plain) for other in others)
    return told.command.name in words.ALONE


def _in_sentence(said: Sentence, now: datetime, time_zone: str) -> list[_Told]:
    """One command that is all of the sentence; or all of a list of commands; or one behind a joint of the sentence."""
    found = _in_clauses(said, now, time_zone)
    if found and found.is_whole:
        return [found]
    if found and found.command.name in _PROGRESS and (wanted := _wanted_besides(said, now, time_zone)):
        return [found, wanted]
    return _listed(said, now, time_zone) or ([found] if found else [])


def _wanted_besides(said: Sentence, now: datetime, time_zone: str) -> _Told | None:
    """What is told behind a word on the pairing: `We haven't met and I am not going to, please rematch`."""
    for lead, clause in clauses(said):
        told = _spelt(clause, said.part(0, 0), now, time_zone)
        if told and told.is_whole and told.command.name not in _PROGRESS and _may_be_led_by(lead, told):
            return told
    return None


def _listed(said: Sentence, now: datetime, time_zone: str) -> list[_Told]:
    """Two commands or more that are all of the sentence."""
    listed: list[_Told] = []
    for part in parts(said):
        told = _spelt(part, part.part(0, 0), now, time_zone)
        if told is None:
            return []
        listed.append(told)
    return listed if len(listed) > 1 else []


def without_lesser(commands: Iterable[Command]) -> list[Command]:
    """Each command once, without those that another one says better.

    Who leaves for good needn't decline besides; a pause that has an end is the one that was asked for before.
    """
    each = {(one.name, one.argument, one.when, one.until): one for one in reversed(tuple(commands))}
    told = tuple(reversed(each.values()))
    leaves = any(one.name in words.FINAL for one in told)
    pauses = any(one.name == "pause until" and one.argument for one in told)
    return [
        one
        for one in told
        if not (leaves and one.name == "decline") and not (pauses and one.name == "pause until" and not one.argument)
    ]


def _in_clauses(said: Sentence, now: datetime, time_zone: str) -> _Told | None:
    for lead, clause in clauses(said):
        told = _spelt(clause, lead, now, time_zone)
        if told and _may_be_led_by(freed_of_courtesy(lead), told):
            return told
    return None


def _may_be_led_by(lead: Sentence, told: _Told) -> bool:
    """`I'd like help with my CV and resume` asks for something else than to go on."""
    is_ordinary = told.is_one_word and told.command.name in words.ORDINARY
    if is_ordinary and lead.plain and as_wish(lead).manner is not Manner.TOLD:
        return False
    return may_lead(lead.plain, strictly=told.command.name in words.FINAL)


def _spelt(clause: Sentence, lead: Sentence, now: datetime, time_zone: str) -> _Told | None:
    if not _may_command(clause):
        return None
    clause = freed_of_courtesy(clause)
    for spelt in filter(None, (clause, with_slip_corrected(clause))):
        if found := _in_clause(spelt, lead, now, time_zone):
            return found
    return None


def _in_clause(said: Sentence, lead: Sentence, now: datetime, time_zone: str) -> _Told | None:
    wish, is_one_word = as_wish(said), bool(re.fullmatch(r"\w+", said.plain))
    if name := _elsewhere(wish):
        return _Told(Command(name), is_one_word, True)
    for name, end, alone in _plain_ways(wish):
        remark = wish.plain[end:]
        is_whole = not re.search(r"\w", lead.plain + remark)
        if is_whole or (not alone and _leaves_as_it_is(name, remark)):
            return _Told(Command(name), is_one_word, is_whole)
    command = read_pause(wish, lead, now=now, time_zone=time_zone) or read_progress(said, now=now, time_zone=time_zone)
    return _Told(command, is_one_word, False) if command else None


def _leaves_as_it_is(name: str, remark: str) -> bool:
    """Whether a command still means what it says with a remark behind it; who is out `for December` declines nothing."""
    if name == "decline":
        return is_a_reason(remark) and not find_date(remark)
    return is_a_reason(remark) if name in words.FINAL else may_follow(remark)


def _elsewhere(wish: Sentence) -> str | None:
    """The command in another language; a remark may stand behind a comma."""
    if wish.manner not in (Manner.TOLD, Manner.WISHED):
        return None
    first, _, _ = wish.plain.partition(",")
    for name, pattern in words.ELSEWHERE.possible(wish.stems):
        if pattern.fullmatch(wish.plain) or (name not in words.FINAL and pattern.fullmatch(first)):
            return name
    return None


def _plain_ways(said: Sentence) -> Iterator[tuple[str, int, bool]]:
    """Each command whose words begin the clause in a manner that will do, where they end, and whether they must stand
    alone.
    """
    asks, tells = said.manner is Manner.QUESTION, said.manner is Manner.TOLD
    tables: tuple[tuple[Ways, Callable[[str], bool]], ...] = (
        (words.IMPERATIVES, lambda name: said.manner in words.MANNERS[name]),
        (words.STATEMENTS, lambda name: tells or (asks and name in words.ALONE)),
        (words.WISHES, lambda _name: said.manner is Manner.WISHED),
        (words.QUESTIONS, lambda _name: asks or tells or said.manner is Manner.ASKED),
    )
    for table, will_do in tables:
        for name, pattern in table.possible(said.stems):
            if will_do(name) and (found := pattern.match(said.plain)):
                yield name, found.end(), name in words.ALONE and (name != "my data" or table is words.STATEMENTS)
