"""`invite mentor Jo Park <jo@example.org>`, also several at once and with the role behind them."""

import re
from collections.abc import Iterator

from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.commands.people_named import ADDRESS, person
from mailbot.parsers.commands.sentences import Sentence

_MOST_AT_ONCE = 20
_ROLE = re.compile(r"\b(mentor|mentee)s?\b")
_AROUND_A_NAME = re.compile(
    r"^(?:(?:as|a|an|the|new|and|also|following|called|named|to|join|our|programme|is|with|at)\b[\s,]*)+"
)
_BEHIND = re.compile(
    r"[\s,.!)]*(?:(?:to (?:join|be|the)|as|for|into)\b[\w\s]{0,40})?[\s,.!)]*(?:please|pls|thanks)?[\s.!]*"
)
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
    """The role and the name of each; a role counts until another is told, one behind them all for all."""
    found = list(ADDRESS.finditer(said.written))
    if not found or not _BEHIND.fullmatch(said.plain[found[-1].end() :]):
        return
    behind = _ROLE.search(said.plain, found[-1].end())
    role, start = behind[1] if behind else "", 0
    for address in found:
        if told := _ROLE.search(said.plain, start, address.start()):
            role, start = told[1], told.end() if told.start() == start or not _is_name(said, start, told) else start
        yield role, _named(said, start, address.end())
        start = address.end()


def _is_name(said: Sentence, start: int, role: re.Match[str]) -> bool:
    """Whether a name stands before the role: `Jo Park as mentor, jo@example.org`."""
    return said.written[start : role.start()].strip(" ,:;")[:1].isupper()


def _named(said: Sentence, start: int, end: int) -> Who:
    who = person(said.written[start:end])
    name = re.sub(r"[\s,]*\b(?:as )?(?:an? )?(?:mentor|mentee)s?$", "", _without_fillers(who.name), flags=re.I)
    return Who(name.strip(" ,:;"), who.address)


def _without_fillers(name: str) -> str:
    fillers = _AROUND_A_NAME.match(name.strip(" ,:;-").lower())
    return name.strip(" ,:;-")[fillers.end() :] if fillers else name
