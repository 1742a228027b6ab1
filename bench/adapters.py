"""Our readers as plain functions, for measurements that know nothing of our types."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from mailbot.domain.matching.engines import engine_for
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.problem import Pairs, Problem
from mailbot.domain.people import Role
from mailbot.errors import UnreadableMessage as Unreadable
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.calendar.reader import read_appointments
from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.delivery_report import is_delivery_report
from mailbot.parsers.classification.kind import MessageKind
from mailbot.parsers.classification.return_date import return_date
from mailbot.parsers.commands.reader import read_coordinator_commands
from mailbot.parsers.fields.labelled import read_fields
from mailbot.parsers.meaning import Reading
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import Line, LineKind, shown_text, text_lines
from mailbot.parsers.quoting.html import html_lines
from mailbot.parsers.quoting.separation import separate, separate_lines
from mailbot.parsers.reading import read as read_lines
from mailbot.parsers.skills.reader import is_technology, read_skills, suggestion
from mailbot.parsers.subjects import is_fresh

__all__ = [
    "Unreadable",
    "appointments",
    "assign",
    "availability",
    "bounce",
    "eml",
    "fields",
    "html",
    "message",
    "read",
    "skills",
    "text",
]

_KINDS = {
    MessageKind.OWN: "own",
    MessageKind.DELIVERY_REPORT: "report",
    MessageKind.AUTOMATIC: "automatic",
    MessageKind.CALENDAR: "calendar",
    MessageKind.LIST: "list",
}


def text(body: str) -> str:
    """The new text of a text/plain body whose letter is unknown."""
    return shown_text(separate_lines(text_lines(body.replace("\r\n", "\n").replace("\r", "\n")), None))


def html(body: str) -> str:
    """The new text of an HTML body whose letter is unknown."""
    return shown_text(separate_lines(html_lines(body), None))


def appointments(files: Iterable[str], now: datetime) -> tuple[Appointment, ...]:
    """What calendar files say."""
    return read_appointments(files, now)


def eml(raw: bytes) -> str:
    """The new text of a whole message whose letter is unknown. Raises Unreadable."""
    return shown_text(separate(read_message(raw), None))


def fields(raw: bytes, letter: str, keys: Sequence[str]) -> dict[str, str]:
    """What a reply to `letter` answers to each of `keys`; those that it does not answer are absent."""
    new = [line for line in separate(read_message(raw), letter) if line.kind is LineKind.NEW]
    answers = read_fields(new, {key: key for key in keys})
    return {answer.field: answer.value for answer in answers if answer.value}


def message(raw: bytes) -> InboundMessage:
    """Reads a message. Raises Unreadable, and nothing else."""
    return read_message(raw)


def bounce(raw: bytes) -> bool:
    """Whether a message is a delivery report; what can't be read is none."""
    try:
        return is_delivery_report(read_message(raw))
    except Unreadable:
        return False


def availability(phrase: str) -> tuple[list[tuple[int, int, int]], str, bool]:
    """The week as (day from Monday = 0, start, end in minutes), the IANA zone or "", and whether we would ask."""
    reading = read_availability(phrase)
    week = [(slot.day, slot.start, slot.end) for slot in reading.availability.slots]
    return week, reading.time_zone or "", bool(reading.question)


def skills(written: str) -> set[str]:
    """The canonical names in a list as people write it: what we know, and what we would ask about as a near miss."""
    named = {suggestion(skill) or skill for skill in read_skills(written)}
    return {skill for skill in named if is_technology(skill)}


def read(raw: bytes, letter: str | None = None, now: datetime | None = None) -> dict[str, Any]:
    """The whole reading of a message that answers `letter` (its plain text). Raises Unreadable.

    `now` is the aware moment of receipt. Keys that do not apply are absent: a machine's message has nothing but its
    kind, and an absence perhaps the ISO date on which it `returns`.
    """
    content = read_message(raw)
    moment = now or datetime.now(UTC)
    kind = classify(content, _is_ours(content)).kind
    if kind is MessageKind.AUTOMATIC and (back := return_date(content, moment, "UTC")):
        return {"kind": _KINDS[kind], "returns": back.isoformat()}
    if kind is not MessageKind.PERSONAL:
        return {"kind": _KINDS[kind]}
    lines = separate(content, letter)
    reading = read_lines(lines, subject=content.subject, now=moment, time_zone="UTC", asked=_asked_in(letter or ""))
    answers = letter is not None or bool(content.in_reply_to or content.references)
    return {
        "kind": "reply" if answers else "request",
        "ask": bool(reading.doubts or reading.not_understood)
        or not (reading.understood_anything or reading.only_courtesy),
        "human": reading.worrying or content.sender is None,
        "skills": list(reading.skills or ()),
        "commands": _commands(lines, content.subject, reading),
        "not_understood": list(reading.not_understood),
        **_stated(reading),
    }


def _commands(lines: Sequence[Line], subject: str, reading: Reading) -> list[tuple[str, str]]:
    """Personal and coordinators' commands in the order of the text; a line that is both is taken for personal."""
    personal = {command.place for command in reading.commands}
    said = {(command.name, command.argument) for command in reading.commands}
    by_coordinators, _ = read_coordinator_commands(lines, subject=subject if is_fresh(subject) else "")
    others = [
        command
        for command in by_coordinators
        if command.place not in personal and (command.name, command.argument) not in said
    ]
    return [(one.name, one.argument) for one in sorted((*reading.commands, *others), key=lambda one: one.place)]


def _stated(reading: Reading) -> dict[str, Any]:
    week = reading.availability.slots if reading.availability is not None else None
    values = {
        "availability": [(slot.day, slot.start, slot.end) for slot in week] if week is not None else None,
        "zone": reading.time_zone,
        "capacity": reading.capacity,
        "link": reading.booking_link,
        "name": reading.name,
    }
    return {name: value for name, value in values.items() if value is not None}


def _is_ours(content: InboundMessage) -> Callable[[str], bool]:
    """Stands for the programme's address, which isn't known here.

    Our letters say that they are ours. Else it is where the message was delivered, or, where no field tells, the
    addressee of a message to oneself that went through no list.
    """
    if "mailbot-letter" in content.headers:
        return lambda _address: True
    if content.delivered_to:
        return lambda address: address in content.delivered_to
    to_oneself = {one.address for one in content.to} if "list-id" not in content.headers else set()
    return lambda address: content.sender is not None and address == content.sender.address and address in to_oneself


def assign(
    edges: Iterable[tuple[Hashable, Hashable, int]], capacities: Mapping[Hashable, int]
) -> list[tuple[Hashable, Hashable]]:
    """Who is with whom, as (mentee, mentor), of edges (mentee, mentor, score 0 to 1000).

    Every mentee wants one mentor. As many are placed as possible; then the sum of (1000 - score)^2 is the least.
    """
    mentees: dict[Hashable, int] = {}
    mentors = {mentor: place for place, mentor in enumerate(capacities)}
    rows: list[dict[int, int]] = []
    for mentee, mentor, score in edges:
        place = mentees.setdefault(mentee, len(mentees))
        if place == len(rows):
            rows.append({})
        if mentor in mentors:
            cost, row = (1000 - score) ** 2, rows[place]
            row[mentors[mentor]] = min(cost, row.get(mentors[mentor], cost))
    seats = [min(max(capacity, 0), len(rows)) for capacity in capacities.values()]
    alike = [0] * len(rows)
    problem = Problem(Pairs(rows), seats, wanted=[1] * len(rows), had=alike, ranks=alike)
    solution = optimum(problem, engine_for(len(rows) + len(seats)))
    named = list(mentors)
    return [(mentee, named[mentor]) for mentee, place in mentees.items() for mentor in solution.mentors_of[place]]


def _asked_in(letter: str) -> Role | None:
    """In which role a letter asks, as the programme's records would say: mentors are asked for more."""
    plain = letter.casefold()
    if not any(line.strip().startswith(("skills", "availability")) for line in plain.splitlines()):
        return None
    return Role.MENTOR if any(word in plain for word in ("calendly", "booking", "capacity")) else Role.MENTEE
