"""`invite mentor Jo Park <jo@example.org>`, also several at once and with the role behind them."""

import re
from collections.abc import Iterator

from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.commands.people_named import ADDRESS
from mailbot.parsers.commands.sentences import Sentence

_MOST_AT_ONCE = 20
_ROLE = re.compile(r"\b(mentor|mentee)s?\b")
_AROUND_A_NAME = re.compile(
    r"(?:(?:as|a|an|the|new|and|also|following|called|named|to|join|our|programme|is|with|at)\b[\s,:]*)+(?=\s|\w|$)"
)
_A_NAME = re.compile(
    r"^(?:(?:as|a|an|the|new|and|also|following|called|named|to|join|our|programme|is|with|at)\b[\s,]*)+"
)
_BEHIND = re.compile(
    r"[\s,.!)]*(?:(?:to (?:join|be|the)|as|for|into)\b[\w\s]{0,40})?[\s,.!)]*(?:please|pls|thanks)?[\s.!]*"
)
_MARKS = " \"'“”„«»<>()[]:,;.-"
_A_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,4}")


def read_invitations(said: Sentence) -> list[Command]:
    """One command for each address behind `invite`; none unless everybody's role and address are known."""
    people = list(_people(said))
    if not people or len(people) > _MOST_AT_ONCE or any(not role for role, _ in people):
        return []
    if any(who.name and not _A_NAME.fullmatch(who.name) for _, who in people):
        return []
    return [Command("invite", f"{role} {who}", people=(who,), role=role) for role, who in people]


def _people(said: Sentence) -> Iterator[tuple[str, Who]]:
    """The role and the name of each. A role in front counts until another is told; one behind, for all before it."""
    found = list(ADDRESS.finditer(said.written))
    if not found or not _BEHIND.fullmatch(said.plain[found[-1].end() :]):
        return
    starts, ends = [0, *(one.end() for one in found)], [*(one.start() for one in found), len(said.plain)]
    roles = [_ROLE.search(said.plain, start, end) for start, end in zip(starts, ends, strict=True)]
    told = [role[1] if role else "" for role in roles]
    of_each = _carried_on(told[:-1]) if told[0] else _carried_on(told[:0:-1])[::-1]
    for address, start, role, name in zip(found, starts, roles, of_each, strict=False):
        yield name, Who(_name(said, start, address.start(), role), address["address"])


def _carried_on(roles: list[str]) -> list[str]:
    """`mentor`, ``, `mentee` becomes `mentor`, `mentor`, `mentee`."""
    carried: list[str] = []
    for told in roles:
        carried.append(told or (carried[-1] if carried else ""))
    return carried


def _name(said: Sentence, start: int, end: int, role: re.Match[str] | None) -> str:
    """The words between two addresses without the role; they stand behind it, or before it: `Jo Park as mentor, …`."""
    behind = _without_fillers(said.written[role.end() if role else start : end])
    return behind or _without_fillers(said.written[start : role.start() if role else end])


def _without_fillers(words: str) -> str:
    words = re.sub(r"\b(?:as|an?|is)[\s,]*$", "", words.strip(_MARKS)).strip(_MARKS)
    fillers = _AROUND_A_NAME.match(f"{words.lower()} ")
    return " ".join(words[fillers.end() if fillers else 0 :].strip(_MARKS).split())
