"""Commands: what people and coordinators tell the programme to do, in a line of new text or in a subject.

A line that only looks like a command ("please stop by", "help with python", "I met my mentor in 2019") is none, and is
left to be asked about.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate

from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.contradictions import contrary, without_contradictions
from mailbot.parsers.commands.coordinators import read_coordinators_line
from mailbot.parsers.commands.passages import passages
from mailbot.parsers.commands.personal import read_personal, without_lesser
from mailbot.parsers.commands.personal_words import FINAL
from mailbot.parsers.commands.sentences import sentence
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.courtesy import courtesies_among, is_courtesy
from mailbot.parsers.quoting.display import Line, LineKind

__all__ = [
    "Command",
    "PersonalCommands",
    "read_coordinator_commands",
    "read_personal_commands",
]

_MOST_LINES, _MOST_CHARACTERS = 300, 20_000
_MOST_COMMANDS = 40
_LONGEST_SHOWN = 200
_STAYS = re.compile(r"\b(?:don't|do not|not|never)\s(?:\w+\s){0,3}(?:stop|unsubscribe|leave|forget|erase|delete)\b")


@dataclass(frozen=True)
class PersonalCommands:
    """`rest` holds, for each line in which a command stood, what the line says besides: "" for nothing."""

    commands: tuple[Command, ...]
    rest: Mapping[int, str]


def read_personal_commands(
    lines: Sequence[str], *, subject: str = "", now: datetime, time_zone: str
) -> PersonalCommands:
    """The personal commands in new lines and in a fresh subject. `now` is aware; `time_zone` is the writer's (IANA)."""
    commands: list[Command] = []
    rest: dict[int, str] = {}
    for passage in passages(_beginning(dict(enumerate(lines)))):
        if len(commands) >= _MOST_COMMANDS:
            break
        found, others = read_personal(sentence(passage.text), now=now, time_zone=time_zone)
        is_torn = any(one.name in FINAL for one in found) and _goes_on_below(lines, passage.places[-1], now)
        if found and not is_torn:
            said = _without(others, passage.text)
            commands += [replace(one, line=said, place=passage.places[0]) for one in found]
            rest |= dict.fromkeys(passage.places, "") | {passage.places[0]: others}
    by_subject = _by_subject(subject, lines, now, time_zone)
    if by_subject and by_subject.name not in {command.name for command in commands}:
        commands.insert(0, by_subject)
    return PersonalCommands(tuple(without_lesser(commands)), rest)


def _without(others: str, line: str) -> str:
    """What of a line its commands are, to be shown with what was done about them."""
    before, _, behind = line.partition(others) if others else (line, "", "")
    return f"{before.strip()} {behind.strip()}".strip() or line


def _goes_on_below(lines: Sequence[str], place: int, now: datetime) -> bool:
    """Whether the next line goes on with what this one says: `I want to stop` / `being afraid of SQL`."""
    below = lines[place + 1].strip() if place + 1 < len(lines) else ""
    is_open = not lines[place].rstrip().endswith((".", "!"))
    if not (is_open and below[:1].islower() and " " in below) or is_courtesy(below):
        return False
    return not read_personal(sentence(below), now=now, time_zone="UTC")[0]


def _beginning(lines: Mapping[int, str]) -> dict[int, str]:
    """The lines in which commands are looked for; blank ones are left out."""
    written = [(place, text) for place, text in lines.items() if text.strip()][:_MOST_LINES]
    lengths = accumulate(len(text) for _, text in written)
    return {place: text for (place, text), length in zip(written, lengths, strict=True) if length <= _MOST_CHARACTERS}


def _by_subject(subject: str, lines: Sequence[str], now: datetime, time_zone: str) -> Command | None:
    """Who asks for help in the subject asks for what stands below it."""
    found, others = read_personal(sentence(subject), now=now, time_zone=time_zone)
    if len(found) != 1 or others:
        return None
    is_explained = found[0].name == "help" and any(line.strip() for line in lines)
    is_taken_back = found[0].name in FINAL and any(_STAYS.search(fold(line)) for line in lines)
    return None if is_explained or is_taken_back else replace(found[0], line=subject.strip())


def read_coordinator_commands(lines: Iterable[Line], *, subject: str = "") -> tuple[list[Command], list[str]]:
    """The coordinators' commands in new text, or in a fresh subject above nothing; and what was not understood.

    Places are those of the NEW lines among all. Of a text without end nothing is carried out. What is said of a number goes before what is said of all; of two
    contrary words on one number neither counts.
    """
    written = {
        n: text for n, text in enumerate(line.text for line in lines if line.kind is LineKind.NEW) if text.strip()
    }
    new = _beginning(written)
    if len(new) < len(written):  # what stands further down may take back what stands here
        return [], [next(text.strip()[:_LONGEST_SHOWN] for n, text in written.items() if n not in new)]
    courtesies = courtesies_among(new)
    not_understood: dict[int, str] = {n: line.strip() for n, line in new.items() if n not in courtesies}
    commands = _coordinators_subject(subject) if not not_understood else []
    for passage in passages(new):
        found, others = read_coordinators_line(sentence(passage.text))
        if found:
            said = _without(others, passage.text)
            commands += [replace(one, line=said, place=passage.places[0]) for one in found]
            not_understood |= dict.fromkeys(passage.places, "") | {passage.places[0]: others}
    agreed = without_contradictions(commands)
    not_understood |= {command.place: command.line for command in contrary(commands)}
    return agreed, [line for _, line in sorted(not_understood.items()) if line]


def _coordinators_subject(subject: str) -> list[Command]:
    found, others = read_coordinators_line(sentence(subject))
    return [] if others else [replace(one, line=subject.strip()) for one in found]
