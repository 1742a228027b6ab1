"""The coordinators' commands: what a line of theirs tells the programme to do."""

import re
from collections.abc import Iterator

from mailbot.parsers.commands import coordinator_words as words
from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.commands.decisions import may_decide, read_decisions
from mailbot.parsers.commands.inviting import read_invitations
from mailbot.parsers.commands.people_named import is_a_person, names_somebody, people_masked, person, two_people
from mailbot.parsers.commands.politeness import as_wish, freed_of_courtesy
from mailbot.parsers.commands.sentences import LONGEST, Manner, Sentence, sentences
from mailbot.parsers.commands.spelling import with_slip_corrected, word_meant
from mailbot.parsers.commands.surroundings import is_a_reason, may_follow, parts
from mailbot.parsers.commands.why import read_why

_LONGEST_LINE = 1000
_TAKES_BACK = re.compile(r"\d|\b(?:except|but|only|not|unless|wait|hold|first|until|if)\b")
_END = re.compile(
    r"\s*(?:[,;:.!(-]|$)|\s+(?:completely|entirely|altogether|for good|from (?:the|our|your) (?:system|records|database|list)|and|please|pls|plz|thanks|because|as|since|so|for|he|she|they)\b"
)
_WAYS = (words.WHOLE, words.LEADING, words.WHAT_IS_HELD)
_REMARK = re.compile(r"(?:\s(?:please|pls|now))?\s?[,;:.!-]")
_AND = re.compile(r"\s?,(?:\sand)?(?=\s)|\s(?:and|&|\+)(?=\s)")
_DECISIONS = frozenset(("approve", "reject", "lock", "swap"))
_ASKABLE = frozenset(("waiting", "pair dry run", "help", "digest"))
_LET_US = re.compile(r"let(?:'s| us)\s(?!not\b)")
_SHOWN_IN_SMALL_LETTERS = re.compile(
    r"(?:show|look up)(?: me)? (?!what\b|how\b|who\b|all\b)(?P<who>[a-z'-]+(?: [a-z'-]+){0,2})"
)
_SMALL_LETTERS = re.compile(
    r"(?:allocate|assign|pair|match)\s(?P<one>[a-z'-]+(?:\s[a-z'-]+)?)\s(?:to|with)\s(?P<other>[a-z'-]+(?:\s[a-z'-]+)?)"
)


def read_coordinators_line(line: Sentence) -> tuple[list[Command], str]:
    """The commands in a line, and what of it was not understood, as it was written.

    What decides on everything at once is taken only from a line that is understood as a whole.
    """
    if len(line.plain) > _LONGEST_LINE or not _may_command(line):
        return [], line.written if freed_of_courtesy(line).plain else ""
    if decisions := read_decisions(line):
        return decisions, ""
    commands: list[Command] = []
    others: list[str] = []
    for said in sentences(line):
        if _may_command(said) and (found := list(_in_sentence(said))):
            commands += found
        elif freed_of_courtesy(said).plain:
            others.append(said.written.strip())
    if others and any(one.name == "help" for one in commands):
        return [], line.written
    if any(_TAKES_BACK.search(other.casefold()) for other in others) and any(one.everything for one in commands):
        return [], line.written
    return commands, " ".join(others)


def _may_command(said: Sentence) -> bool:
    """Whether one of the words stands there without which nothing is a command."""
    return (
        may_decide(said)
        or "why" in said.stems
        or any(ways.may_be_said(said.stems) for ways in _WAYS)
        or any(map(word_meant, said.stems))
    )


def _in_sentence(said: Sentence) -> Iterator[Command]:
    if len(said.plain) > LONGEST:
        return
    if whole := _whole(as_wish(freed_of_courtesy(said))):
        yield from whole
        return
    in_parts = []
    for part in parts(said):
        if not (found := read_decisions(part) or _in_clause(part)):
            yield from read_decisions(said) or _in_clause(said)
            return
        in_parts += found
    yield from in_parts


def _in_clause(said: Sentence) -> list[Command]:
    said = freed_of_courtesy(said)
    proposed = _LET_US.match(said.plain)
    said = as_wish(said.part(proposed.end() if proposed else 0))
    for spelt in filter(None, (said, with_slip_corrected(said))):
        if found := _whole(spelt) or _about_people(spelt):
            return found
    return []


def _whole(said: Sentence) -> list[Command]:
    asks = said.manner in (Manner.QUESTION, Manner.PERMITTED)
    plain = " ".join(re.sub(r"--|[()\"]", " ", said.plain).split())
    for name, pattern in words.WHOLE.possible(said.stems):
        if said.manner is Manner.WISHED or (asks and name not in _ASKABLE) or not (led := pattern.match(plain)):
            continue
        if led.end() == len(plain) or (
            (remark := _REMARK.match(plain, led.end())) and is_a_reason(plain[remark.end() :])
        ):
            return [Command(name)]
    return []


def _about_people(said: Sentence) -> list[Command]:
    if said.plain.startswith("why"):
        return read_why(said)
    masked = people_masked(said)
    if said.manner is Manner.PERMITTED:
        return []
    ways = words.WHAT_IS_HELD if said.manner is Manner.QUESTION else words.LEADING
    for name, pattern in ways.possible(said.stems):
        if led := pattern.match(masked):
            if name == "invite":
                return read_invitations(said.part(led.end()))
            read = _decision if name in _DECISIONS else _allocation if name == "allocate" else _about_one
            return read(name, said, masked, led.end())
    return []


def _about_one(name: str, said: Sentence, masked: str, start: int) -> list[Command]:
    told = words.PERSON.match(masked, start)
    if told is None:
        return _shown_in_small_letters(said) if name == "show" else []
    record = words.THEIR_RECORD.match(masked, told.end())
    end = record.end() if record else told.end()
    who, remark = person(re.sub(r"['’]s$", "", said.written[start : told.end()])), masked[end:]
    may_stand = may_follow(remark) and not (name == "forget" and _TAKES_BACK.search(remark))
    if not _END.match(masked, end) or not may_stand or not is_a_person(who):
        return []
    return [Command(name, str(who), people=(who,))]


def _decision(name: str, said: Sentence, masked: str, start: int) -> list[Command]:
    """`approve Asha and Ben`, `swap Asha with Cleo`: which numbers those are, the proposal knows."""
    people: list[re.Match[str]] = []
    place = start
    while told := words.PERSON.match(masked, place):
        people.append(told)
        joint = _AND.match(masked, told.end()) or words.BETWEEN_A_PAIR.match(masked, told.end())
        place = joint.end() if joint else len(masked)
    named = tuple(person(said.written[one.start() : one.end()]) for one in people)
    remark = masked[people[-1].end() :] if people else ""
    is_clear = may_follow(remark) and not _TAKES_BACK.search(remark) and all(map(is_a_person, named))
    if not named or not is_clear or not _END.match(remark) or (name == "swap" and len(named) != 2):
        return []
    return [Command(name, " and ".join(map(str, named)), people=named)]


def _allocation(_name: str, said: Sentence, masked: str, place: int) -> list[Command]:
    """`allocate Asha to Ben`, `pair Asha and Ben`; of `allocate Asha and Cleo to Ben, Dana to Eli` one for each mentee."""
    commands: list[Command] = []
    while True:
        people = _people_in_a_row(masked, place)
        between = words.BETWEEN_A_PAIR.match(masked, people[-1].end()) if people else None
        if between and (mentor := words.PERSON.match(masked, between.end())):
            people.append(mentor)
        elif len(people) != 2 or "," in masked[people[0].end() : people[1].start()]:
            return [] if commands else _allocation_in_small_letters(said)
        named = [person(said.written[one.start() : one.end()]) for one in people]
        end = people[-1].end()
        if len(named) < 2 or not _END.match(masked, end) or not all(map(is_a_person, named)):
            return []
        commands += [_allocated(mentee, named[-1]) for mentee in named[:-1]]
        more = _AND.match(masked, end)
        if not (more and words.PERSON.match(masked, more.end())):
            return commands if may_follow(masked[end:]) else []
        place = more.end()


def _people_in_a_row(masked: str, place: int) -> list[re.Match[str]]:
    people: list[re.Match[str]] = []
    while told := words.PERSON.match(masked, place):
        people.append(told)
        joint = _AND.match(masked, told.end())
        if joint is None:
            break
        place = joint.end()
    return people


def _allocation_in_small_letters(said: Sentence) -> list[Command]:
    told = _SMALL_LETTERS.fullmatch(said.plain)
    people = two_people(said.quoted(told, "one"), said.quoted(told, "other")) if told else None
    return [_allocated(*people)] if people else []


def _shown_in_small_letters(said: Sentence) -> list[Command]:
    """`show maya`: which changes nothing, whoever that may be."""
    told = _SHOWN_IN_SMALL_LETTERS.fullmatch(said.plain)
    who = person(said.quoted(told, "who")) if told else None
    return [Command("show", str(who), people=(who,))] if who and names_somebody(who) else []


def _allocated(mentee: Who, mentor: Who) -> Command:
    return Command("allocate", f"{mentee} to {mentor}", people=(mentee, mentor))
