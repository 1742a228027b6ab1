"""What the cells of a row mean, column by column; a sentence where one means nothing."""

import re
from collections.abc import Callable, Mapping

from mailbot.domain.addresses import address_key
from mailbot.domain.correspondence import Correspondent
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.availability.time_zones import read_time_zone
from mailbot.parsers.fields.capacity import read_capacity
from mailbot.parsers.fields.languages import read_language_of_letters, read_languages
from mailbot.parsers.fields.links import read_booking_link
from mailbot.parsers.fields.names import read_name
from mailbot.parsers.folding import fold
from mailbot.parsers.people_file.formulas import is_formula
from mailbot.parsers.skills.reader import read_skills

LONGEST_ADDRESS = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets
LONGEST_SHOWN = 60  # characters of a cell that we quote back

_ADDRESS = re.compile(r"[^\s@<>,;:\"'()\[\]\\|/]+@[^\s@<>,;:\"'()\[\]\\|/]+\.[^\s@<>,;:\"'()\[\]\\|/.]+")
_BEFORE_ADDRESS = re.compile(r"^(?P<name>[^<>@]*)<|^[^\s@]+@\S+\s*\((?P<behind>[^()]*)\)\s*$")
_SAYS_NOTHING = frozenset(
    "- -- – — . ? n/a na n.a. nil null none nan tbd tbc unknown #n/a #ref! keine keiner undefined".split()
)
_BEHIND_A_NAME = re.compile(r"(?-i:[A-Z]{2,})|(?:ph\.?d|m\.?d|jr|sr|esq|dr|msc|bsc|mba|ma|ba|ii|iii)\.?", re.IGNORECASE)
_WHOLE_FLOAT = re.compile(r"(\d+)[.,]0+")  # as spreadsheets write a whole number

Read = tuple[object, str]  # what a cell means, and the sentence where it means nothing


def says_nothing(column: str, cell: str) -> bool:
    """Empty, or filled in for the sake of it; that there is no booking link says something."""
    return not cell or (column != "calendly" and fold(cell) in _SAYS_NOTHING)


def correspondent_in(address: str, name: str) -> Correspondent | str:
    """The one mailbox in an address cell (`Ada Byron <ada@example.org>` names her too), or what is wrong with it."""
    found = list(dict.fromkeys(map(address_key, _ADDRESS.findall(address.removeprefix("mailto:")))))
    if len(found) != 1 or len(found[0]) > LONGEST_ADDRESS:
        return f"{quoted(address)} is not {'one email address' if found else 'an email address'}"
    told = _BEFORE_ADDRESS.match(address)
    return Correspondent(
        found[0], _first_name_first(name) or (read_name(told["name"] or told["behind"] or "") or "" if told else "")
    )


def meaning_of(column: str, cell: str) -> Read:
    return _READERS[column](cell)


def quoted(cell: str) -> str:
    return f"“{cell if len(cell) <= LONGEST_SHOWN else cell[: LONGEST_SHOWN - 1] + '…'}”"


def _name(cell: str) -> Read:
    name = None if is_formula(cell) else read_name(_first_name_first(cell))
    return name, "" if name else f"{quoted(cell)} is no name that can be used"


def _first_name_first(name: str) -> str:
    """`Byron, Ada` as an address book sorts it; but not `Ada Byron, PhD`."""
    last, comma, first = name.partition(", ")
    is_sorted = (
        comma and re.fullmatch(r"[^\W\d_]{2,}(?:[ -][^\W\d_]+){0,2}", first) and not _BEHIND_A_NAME.fullmatch(first)
    )
    return f"{first} {last}" if is_sorted and len(last.split()) < 3 else name


def _skills(cell: str) -> Read:
    skills = read_skills(cell)
    return skills or None, "" if skills else f"the skills {quoted(cell)} can't be read"


def _availability(cell: str) -> Read:
    times = read_availability(cell)
    if times.question or not times.availability:
        return None, f"the times {quoted(cell)} can't be read for certain; like “Tue 17:00-19:00” they can"
    return times.availability, ""


def _time_zone(cell: str) -> Read:
    zone = read_time_zone(cell)
    return zone, "" if zone else f"the time zone {quoted(cell)} is not known; “Europe/London” is, or a big city"


def _booking_link(cell: str) -> Read:
    link = read_booking_link(cell)
    return link, "" if link is not None else f"the booking link {quoted(cell)} does not begin with https://"


def _capacity(cell: str) -> Read:
    number, doubt = read_capacity(_WHOLE_FLOAT.sub(r"\1", cell))
    return (None, f"the capacity {quoted(cell)} is not one number") if doubt else (number, "")


def _languages(cell: str) -> Read:
    read = read_languages(cell)
    if read.unknown or not read.names:
        return None, f"the language {quoted(read.unknown[0] if read.unknown else cell)} is not known by that name"
    return read.names, ""


def _language(cell: str) -> Read:
    language = read_language_of_letters(cell)
    return (
        language,
        "" if language is not None else f"we write no letters in {quoted(cell)} yet, but in English or German",
    )


def _text(cell: str) -> Read:
    return cell, ""


_READERS: Mapping[str, Callable[[str], Read]] = {
    "name": _name,
    "skills": _skills,
    "availability": _availability,
    "time zone": _time_zone,
    "calendly": _booking_link,
    "capacity": _capacity,
    "cohort": _text,
    "goals": _text,
    "about": _text,
    "language": _language,
    "languages": _languages,
}
