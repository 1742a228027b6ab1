"""Rows of a sheet → people. A row of which only a cell can't be read is taken without that cell."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from mailbot.domain.people import Role
from mailbot.parsers.commands.command import Who
from mailbot.parsers.message.header import visible
from mailbot.parsers.people_file.cells import Read, correspondent_in, meaning_of, quoted, says_nothing
from mailbot.parsers.people_file.columns import Columns
from mailbot.parsers.people_file.formulas import unescaped
from mailbot.parsers.people_file.people import PeopleFile, PersonRow
from mailbot.parsers.people_file.roles import roles_in
from mailbot.parsers.people_file.sheet import Row

LONGEST_CELL = 10_000
"""Characters."""

_BREAK = re.compile(r"[ \t]*[\r\n]+\s*")
_LISTS = ("skills", "offers", "wishes", "availability")  # where a line break separates
_FOR_BOTH = ("name", "availability", "time zone", "about", "language", "languages")
_OF_A_ROLE: Mapping[Role, tuple[str, ...]] = {
    Role.MENTOR: ("skills", "calendly", "capacity", "cohort"),
    Role.MENTEE: ("skills", "goals", "cohort"),
}
_OWN_SKILLS = {Role.MENTOR: "offers", Role.MENTEE: "wishes"}


def read_people(rows: Iterable[Row], columns: Columns, file_name: str = "") -> PeopleFile:
    """`file_name` says who they are where no column does: `mentors.csv`."""
    usual, meaning = roles_in(file_name), cache(meaning_of)  # of what many rows say it is found once
    found = [read for row in rows for read in _people_in(row, columns, usual, meaning)]
    return PeopleFile(
        tuple(person for person in found if isinstance(person, PersonRow)),
        tuple(problem for problem in found if isinstance(problem, str)),
        columns.unused,
    )


def _people_in(
    row: Row, columns: Columns, usual: Sequence[Role], meaning: Callable[[str, str], Read]
) -> Iterator[PersonRow | str]:
    """One for each role that the row speaks of, or the sentence that says what is wrong with it."""
    if any(len(cell) > LONGEST_CELL for cell in row.cells):
        yield f"Line {row.line}: one of its cells is longer than {LONGEST_CELL:,} characters."
        return
    cells = _cells(row, columns)
    address, name = cells.get("address") or cells.get("name", ""), cells.get("name", "")
    person = correspondent_in(address, "" if "@" in name else name)
    if isinstance(person, str):
        yield f"Line {row.line}: {_without_address(name) if address == name else person}."
        return
    roles = _roles(cells, usual)
    if not roles:
        told = quoted(cells["role"]) if cells.get("role") else "nothing"
        yield f"Line {row.line}: the role must be “mentor” or “mentee”, not {told}."
        return
    if person.name and ("@" in name or not name):
        cells["name"] = person.name
    for role in roles:
        written = _written(cells, role)
        read = {column: meaning(column, cell) for column, cell in written.items()}
        yield PersonRow(
            row.line,
            role,
            person,
            written,
            {column: value for column, (value, problem) in read.items() if not problem},
            {column: problem for column, (_, problem) in read.items() if problem},
            _mentor(cells) if role is Role.MENTEE else None,
        )


def _without_address(name: str) -> str:
    return f"{name} has no email address" if name else "there is no email address"


def _cells(row: Row, columns: Columns) -> dict[str, str]:
    """The cells by column, each on one line; of first and last name one name is made."""
    cells: dict[str, str] = {}
    for column, cell in zip(columns.at, row.cells, strict=False):
        if column:
            text = unescaped(cell).strip()
            text = visible(" ".join((_BREAK.sub(", ", text) if column in _LISTS else text).split()))
            cells |= {} if says_nothing(column, text) else {column: text}
    names = (cells.pop("first name", ""), cells.pop("last name", ""))
    if "name" not in cells and any(names):
        cells["name"] = " ".join(filter(None, names))
    return cells


def _roles(cells: Mapping[str, str], usual: Sequence[Role]) -> Sequence[Role]:
    """What the row says; where there is no such column, who has a mentor is a mentee, else what the file is called."""
    if "role" in cells:
        return roles_in(cells["role"])
    return (Role.MENTEE,) if _mentor(cells) else usual if len(usual) == 1 else ()


def _written(cells: Mapping[str, str], role: Role) -> dict[str, str]:
    written = {column: cells[column] for column in (*_FOR_BOTH, *_OF_A_ROLE[role]) if column in cells}
    if own := cells.get(_OWN_SKILLS[role]):
        written["skills"] = own
    return written


def _mentor(cells: Mapping[str, str]) -> Who | None:
    told = [cells[column] for column in ("mentor", "mentor name") if column in cells]
    names = [cell for cell in told if "@" not in cell]
    for cell in told:
        who = correspondent_in(cell, "".join(names))
        if not isinstance(who, str):
            return Who(who.name, who.address)
    return Who(name=told[0]) if told else None
