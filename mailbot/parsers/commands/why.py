"""`why MENTEE MENTOR`, `why 3` and `why not …`: two people, the number of a pairing, or one who is waiting, and only the words of such a question."""

import re

from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.people_named import is_a_person, people_masked, person, two_people
from mailbot.parsers.commands.phrases import compiled
from mailbot.parsers.commands.sentences import Sentence

_PERSON = compiled(("NAME",))
_MASK = re.compile(r"N+(?:\sN+)*")
_OF_THE_QUESTION = frozenset(
    "why not is isn't are aren't was wasn't were weren't did didn't do does doesn't don't have has haven't hasn't been "
    "be you we it get got getting pair paired pairing match matched matching with and to together the a put allocate "
    "allocated assigned for suggest suggested propose proposed still yet never can't cannot couldn't could can then "
    "mentor mentee by as up waiting from "
    "found find choose chose chosen pick picked give gave given".split()
)
_OF_A_NUMBER = frozenset("no nr number numbers pairing proposal this good fit idea".split())
_NUMBER = re.compile(r"(?<![\w#.:/-])#?(\d{1,3})(?![\w:/-]|\.\d)")
_NEGATIVE = re.compile(r"\b(?:not|never|waiting|can't|cannot|\w+n't)\b")
_OF_ONE = re.compile(r"\b(?:paired|matched|waiting|allocated|assigned|mentor|mentee|pair|match)\b")
_SMALL_LETTERS = re.compile(
    r"why (?:is|are|was|were|isn't|wasn't|aren't|weren't|did you|didn't you) (?P<one>[a-z'-]+) (?:and )?(?:not "
    r")?(?:(?:get|got) )?(?:paired|matched|put|pair|match) (?:up )?(?:with|to) (?P<other>[a-z'-]+)"
)


def read_why(said: Sentence) -> list[Command]:
    """The question why two people are or are not paired, or why one has nobody; nothing for other whys."""
    masked = people_masked(said)
    if numbers := _numbers_in(said.plain):
        return [Command("why", ",".join(map(str, numbers)), numbers=numbers)]
    name = "why not" if _NEGATIVE.search(masked) else "why"
    people = [said.written[found.start() : found.end()] for found in _MASK.finditer(masked)]
    if not people and (small := _SMALL_LETTERS.fullmatch(said.plain)):
        two = two_people(said.quoted(small, "one"), said.quoted(small, "other"))
        return [Command(name, f"{two[0]} {two[1]}", people=two)] if two else []
    others = re.findall(r"[a-z]+(?:'[a-z]+)?", _MASK.sub(" ", masked))
    if not people or len(people) > 2 or not set(others) <= _OF_THE_QUESTION:
        return []
    if len(people) == 1:
        people = _cut_in_two(people[0]) or people
    named = tuple(person(one) for one in people)
    is_enough = len(named) == 2 or (name == "why not" and _OF_ONE.search(" ".join(others)))
    return [Command(name, " ".join(people), people=named)] if is_enough and all(map(is_a_person, named)) else []


def _numbers_in(plain: str) -> tuple[int, ...]:
    """The proposal's numbers in `why 3`, `why did you pair number 2?`; none where anything else is asked."""
    numbers, others = _NUMBER.findall(plain), set(re.findall(r"[^\W\d_]+(?:'[a-z]+)?|\d+", _NUMBER.sub(" ", plain)))
    asked = others <= _OF_THE_QUESTION | _OF_A_NUMBER and not _NEGATIVE.search(plain)
    return tuple(dict.fromkeys(map(int, numbers))) if asked else ()


def _cut_in_two(people: str) -> list[str]:
    """`Asha Ben` are two, and so are `Asha Rao Ben Fox`; of three words nobody knows where one ends."""
    parts = people.split()
    if len(parts) not in (2, 4):
        return [people] if len(parts) < 2 else [" ".join(parts)]
    half = len(parts) // 2
    return [" ".join(parts[:half]), " ".join(parts[half:])]
