"""The coordinators' commands: what a line of theirs tells the programme to do."""

import re
from collections.abc import Iterator

from mailbot.parsers.commands import coordinator_words as words
from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.commands.decisions import may_decide, read_decisions
from mailbot.parsers.commands.inviting import read_invitations
from mailbot.parsers.commands.people_named import is_a_person, people_masked, person, two_people
from mailbot.parsers.commands.politeness import as_wish, freed_of_courtesy
from mailbot.parsers.commands.sentences import LONGEST, Manner, Sentence, sentences
from mailbot.parsers.commands.spelling import with_slip_corrected, word_meant
from mailbot.parsers.commands.surroundings import may_follow, parts
from mailbot.parsers.commands.why import read_why

_LONGEST_LINE = 1000
_TAKES_BACK = re.compile(r"\d|\b(?:except|but|only|not|unless|wait|hold|first|until|if)\b")
_END = re.compile(r"\s*(?:[,;:.!(-]|$)|\s+(?:because|as|since|so|for|he|she|they)\b")
_WAYS = (words.WHOLE, words.LEADING, words.WHAT_IS_HELD)
_ASKABLE = frozenset(("waiting", "pair dry run", "help", "digest"))
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
    said = as_wish(freed_of_courtesy(said))
    for spelt in filter(None, (said, with_slip_corrected(said))):
        if found := _whole(spelt) or _about_people(spelt):
            return found
    return []


def _whole(said: Sentence) -> list[Command]:
    asks = said.manner in (Manner.QUESTION, Manner.PERMITTED)
    plain = " ".join(re.sub(r"--|[()\"]", " ", said.plain).split())
    for name, pattern in words.WHOLE.possible(said.stems):
        if said.manner is not Manner.WISHED and pattern.fullmatch(plain) and (not asks or name in _ASKABLE):
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
            read = _allocation if name == "allocate" else _about_one
            return read(name, said, masked, led.end())
    return []


def _about_one(name: str, said: Sentence, masked: str, start: int) -> list[Command]:
    told = words.PERSON.match(masked, start)
    if told is None:
        return []
    record = words.THEIR_RECORD.match(masked, told.end())
    end = record.end() if record else told.end()
    who, remark = person(re.sub(r"['’]s$", "", said.written[start : told.end()])), masked[end:]
    may_stand = may_follow(remark) and not (name == "forget" and _TAKES_BACK.search(remark))
    if not _END.match(masked, end) or not may_stand or not is_a_person(who):
        return []
    return [Command(name, str(who), people=(who,))]


def _allocation(_name: str, said: Sentence, masked: str, start: int) -> list[Command]:
    first = words.PERSON.match(masked, start)
    between = words.BETWEEN_A_PAIR.match(masked, first.end()) if first else None
    second = words.PERSON.match(masked, between.end()) if between else None
    if first is None or second is None:
        return _allocation_in_small_letters(said)
    if not _END.match(masked, second.end()) or not may_follow(masked[second.end() :]):
        return []
    people = (person(said.written[start : first.end()]), person(said.written[second.start() : second.end()]))
    return [_allocated(*people)] if all(map(is_a_person, people)) else []


def _allocation_in_small_letters(said: Sentence) -> list[Command]:
    told = _SMALL_LETTERS.fullmatch(said.plain)
    people = two_people(said.quoted(told, "one"), said.quoted(told, "other")) if told else None
    return [_allocated(*people)] if people else []


def _allocated(mentee: Who, mentor: Who) -> Command:
    return Command("allocate", f"{mentee} to {mentor}", people=(mentee, mentor))
