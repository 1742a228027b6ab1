"""A calendar file reduced to the properties that we read, in linear time, however large it is.

Five megabytes of it are mostly descriptions, pictures and other people's appointments. What is left is small enough
for a reader of single properties.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LONGEST_LINE = 4_000
"""Characters of one property, unfolded; the rest of it is left out."""
LONGEST_DESCRIPTION = 20_000
MOST_EVENTS = 200
MOST_ATTENDEES = 500
MOST_PROPERTIES = 2_000
"""Of one component, attendees included."""

_OF_AN_EVENT = frozenset(
    "UID SEQUENCE DTSTAMP DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID STATUS ORGANIZER ATTENDEE LOCATION "
    "URL CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-ZOOM-JOIN-URL DESCRIPTION".split()
)
_OF_A_ZONE = frozenset(("TZID",))
_OF_A_RULE = frozenset("DTSTART RRULE RDATE TZOFFSETFROM TZOFFSETTO".split())
_READ = {
    "VCALENDAR": frozenset(("METHOD", "X-WR-TIMEZONE")),
    "VEVENT": _OF_AN_EVENT,
    "VTIMEZONE": _OF_A_ZONE,
    "STANDARD": _OF_A_RULE,
    "DAYLIGHT": _OF_A_RULE,
}
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}(?=[;:])")


@dataclass
class Component:
    """A component (RFC 5545 section 3.6): its properties as (NAME, whole line), and the components within it."""

    name: str
    properties: list[tuple[str, str]] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def take(self, name: str, line: str) -> None:
        """Keeps a property that we read."""
        if name in _READ[self.name] and len(self.properties) < MOST_PROPERTIES:
            self.properties.append((name, line))

    def lines(self, name: str) -> list[str]:
        return [line for known, line in self.properties if known == name]

    def value(self, name: str) -> str:
        """What stands behind the first colon of the first such line: right for properties without parameters."""
        return next((line.partition(":")[2].strip() for line in self.lines(name)), "")


def calendars_in(text: str) -> list[Component]:
    """Every VCALENDAR in `text`, with its events and zones. Whatever else there is, or is broken, is passed over."""
    found: list[Component] = []
    inside: list[Component] = []
    passed_over = 0  # how deep we are in components that nobody reads
    events = 0
    for name, line in _properties(text):
        value = line.partition(":")[2].strip().upper() if name in ("BEGIN", "END") else ""
        if name == "BEGIN":
            events += value == "VEVENT"
            if events > MOST_EVENTS:
                break
            if passed_over or value not in _READ or (not inside and value != "VCALENDAR"):
                passed_over += 1
                continue
            component = Component(value)
            (inside[-1].parts if inside else found).append(component)
            inside.append(component)
        elif name == "END":
            if passed_over:
                passed_over -= 1
            elif inside and inside[-1].name == value:
                inside.pop()
        elif inside and not passed_over:
            inside[-1].take(name, line)
    return found


def _properties(text: str) -> Iterator[tuple[str, str]]:
    """Content lines, unfolded (RFC 5545 section 3.1), with their names in capitals."""
    name, pieces, length = "", [""], 0
    for line in text.replace("\r", "").split("\n"):
        if line[:1] in (" ", "\t"):
            if length < (LONGEST_DESCRIPTION if name == "DESCRIPTION" else LONGEST_LINE):
                pieces.append(line[1:])
                length += len(line)
            continue
        if name:
            yield name, "".join(pieces)
        start = _NAME.match(line)
        name = start[0].upper() if start else ""
        pieces = [line[:LONGEST_DESCRIPTION]]
        length = len(pieces[0])
    if name:
        yield name, "".join(pieces)
