"""What a row of a people file says of a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mailbot.domain.correspondence import Correspondent
from mailbot.domain.people import Role
from mailbot.parsers.commands.command import Who


@dataclass(frozen=True)
class PersonRow:
    """One person in one role. `line` is where they stand in the file, counted from 1.

    `written` maps a column to its cell, empty ones left out; `values` to what that means; `problems` to a sentence
    where it means nothing, which is no problem when the record says the same. `mentor` is whom they are allocated to.
    """

    line: int
    role: Role
    correspondent: Correspondent
    written: Mapping[str, str]
    values: Mapping[str, object]
    problems: Mapping[str, str]
    mentor: Who | None = None


@dataclass(frozen=True)
class PeopleFile:
    """People; sentences about the lines that nothing could be made of; headings of columns that we don't use."""

    rows: tuple[PersonRow, ...]
    refused: tuple[str, ...]
    unused: tuple[str, ...] = ()


def joined(parts: Iterable[PeopleFile], unused: tuple[str, ...]) -> PeopleFile:
    """One file of which some rows at a time were read."""
    read = list(parts)
    rows = tuple(row for part in read for row in part.rows)
    return PeopleFile(rows, tuple(problem for part in read for problem in part.refused), unused)
