"""A CSV file of people: rows that can be taken, and a sentence for every line that can't."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from mailbot.domain.addresses import address_key
from mailbot.domain.availability import Availability
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.people import Role
from mailbot.errors import ImportRefused
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.availability.time_zones import read_time_zone
from mailbot.parsers.fields.languages import read_languages
from mailbot.parsers.skills.reader import read_skills

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "role": ("role", "type"),
    "name": ("name", "full name"),
    "address": ("address", "email", "e-mail", "email address", "mail"),
    "skills": ("skills", "skill", "topics"),
    "availability": ("availability", "available", "times"),
    "time zone": ("time zone", "timezone", "zone", "tz"),
    "calendly": ("calendly", "booking link", "link"),
    "capacity": ("capacity", "mentees"),
    "mentor": ("mentor", "mentor allocated", "allocated to"),
    "cohort": ("cohort", "run"),
    "languages": ("languages", "spoken languages"),
    "goals": ("goals",),
    "about": ("about",),
}
_BY_SPELLING = {spelling: column for column, spellings in COLUMNS.items() for spelling in spellings}
_ADDRESS = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\s@<>,;:\"()]+")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True)
class PersonRow:
    """One person of the file. `line` is its number in the file, the header being line 1."""

    line: int
    role: Role
    correspondent: Correspondent
    skills: tuple[str, ...]
    availability: Availability
    time_zone: str | None
    booking_link: str | None
    capacity: int | None
    mentor: str
    cohort: str
    goals: str
    about: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class PeopleFile:
    """What was read: people, and problems as sentences that name their line."""

    rows: tuple[PersonRow, ...]
    problems: tuple[str, ...]


def read_people_file(content: bytes) -> PeopleFile:
    """Reads a CSV file with a header line. ImportRefused when the header can't be used at all."""
    text = _decode(content)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        header = _columns(next(rows, []))
        found = [
            _read_row(rows.line_num, dict(zip(header, row, strict=False))) for row in rows if any(map(str.strip, row))
        ]
    except csv.Error as error:
        raise ImportRefused(f"Line {rows.line_num} is no CSV: {error}. Nothing was imported.") from error
    return PeopleFile(
        tuple(row for row in found if isinstance(row, PersonRow)), tuple(row for row in found if isinstance(row, str))
    )


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")  # what spreadsheets write where it isn't UTF-8


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _columns(header: list[str]) -> list[str]:
    names = [" ".join(name.split()).replace("_", " ").casefold() for name in header]
    unknown = [name for name in names if name and name not in _BY_SPELLING]
    if unknown:
        raise ImportRefused(
            f"The column `{unknown[0]}` is not known; the columns are {', '.join(COLUMNS)}. Nothing was imported."
        )
    columns = [_BY_SPELLING.get(name, "") for name in names]
    if missing := [column for column in ("role", "address") if column not in columns]:
        raise ImportRefused(f"The column `{missing[0]}` is missing from the first line. Nothing was imported.")
    return columns


def _read_row(line: int, cells: dict[str, str]) -> PersonRow | str:
    """The person on one line, or the sentence that says what is wrong with it."""
    cell = {column: " ".join(value.split()) for column, value in cells.items()}
    if cell["role"].casefold() not in set(Role):
        return f"Line {line}: the role must be `mentor` or `mentee`, not `{cell['role']}`."
    if not _ADDRESS.fullmatch(cell["address"]):
        return f"Line {line}: `{cell['address']}` is not an email address."
    if cell.get("mentor") and not _ADDRESS.fullmatch(cell["mentor"]):
        return f"Line {line}: name the mentor by their address, not as `{cell['mentor']}`."
    capacity = cell.get("capacity", "")
    if capacity and not (capacity.isdecimal() and int(capacity) <= 1000):
        return f"Line {line}: the capacity must be a whole number, not `{capacity}`."
    link = cell.get("calendly", "")
    if link and link.casefold() != "none" and not _LINK.fullmatch(link):
        return f"Line {line}: the booking link must begin with https://, not be `{link}`."
    times = read_availability(cell.get("availability", ""))
    if cell.get("availability") and (times.question or not times.availability):
        return f"Line {line}: the times `{cell['availability']}` can't be read; write them like `Tue 17:00-19:00`."
    zone = read_time_zone(cell["time zone"]) if cell.get("time zone") else times.time_zone
    if cell.get("time zone") and zone is None:
        return f"Line {line}: the time zone `{cell['time zone']}` is not known; write it like `Europe/London`."
    languages = read_languages(cell.get("languages", ""))
    if languages.unknown:
        return f"Line {line}: the language `{languages.unknown[0]}` is not known; write its name in English."
    return PersonRow(
        line=line,
        role=Role(cell["role"].casefold()),
        correspondent=Correspondent(address_key(cell["address"]), cell.get("name", "")),
        skills=read_skills(cell.get("skills", "")),
        availability=times.availability,
        time_zone=zone,
        booking_link="" if link.casefold() == "none" else link or None,
        capacity=int(capacity) if capacity else None,
        mentor=address_key(cell.get("mentor", "")),
        cohort=cell.get("cohort", ""),
        goals=cell.get("goals", ""),
        about=cell.get("about", ""),
        languages=languages.names,
    )
