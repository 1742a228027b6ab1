"""A file of people becomes records: first a plan, which changes nothing and can be shown; then what was planned."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mailbot.domain.correspondence import Draft, Message
from mailbot.domain.matching.rules import Obstacle
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.errors import NotFound
from mailbot.parsers.people_file.people import PeopleFile, PersonRow
from mailbot.workflows.context import Context
from mailbot.workflows.pairs.allocation import cannot_be_allocated, pin
from mailbot.workflows.pairs.matching import obstacles
from mailbot.workflows.people.enrolment import in_role, newcomer
from mailbot.workflows.people.mentors_named import MentorsNamed
from mailbot.workflows.people.newcomers import expect, greet
from mailbot.workflows.people.people_export import cells_of, one_line

_ATTRIBUTES = {"time zone": "time_zone", "calendly": "booking_link"}
_OF_THE_PERSON = ("name", "availability", "time zone", "about", "language", "languages")


@dataclass(frozen=True)
class Change:
    """What a column says now and what it would say, as an export writes both."""

    column: str
    old: str
    new: str
    value: object


@dataclass(frozen=True)
class Planned:
    """What would become of one row. `person` is None for somebody whom we don't know in any role."""

    row: PersonRow
    person: Person | None
    is_new: bool
    changes: tuple[Change, ...]
    mentor: str = ""  # the address of the mentor to whom a mentee would be allocated

    @property
    def hears(self) -> bool:
        """Whether a letter goes out: an invitation, or the record if it is complete."""
        return self.is_new and (self.person is None or self.person.can_be_written_to())


@dataclass(frozen=True)
class Plan:
    """What importing a file would do, in the order of its lines; sentences about what was not understood."""

    rows: tuple[Planned, ...]
    problems: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def new(self) -> list[Planned]:
        return [planned for planned in self.rows if planned.is_new]

    @property
    def changed(self) -> list[Planned]:
        return [planned for planned in self.rows if not planned.is_new and (planned.changes or planned.mentor)]

    @property
    def fingerprint(self) -> int:
        """Two plans that would do the same have the same; of 60 bits, so that any JSON keeps it."""
        does = [
            (
                p.row.correspondent.key,
                p.row.role.value,
                p.is_new,
                p.hears,
                p.mentor,
                [c[:3] for c in map(_plain, p.changes)],
            )
            for p in (*self.new, *self.changed)
        ]
        return int(hashlib.sha256(repr((does, self.problems)).encode()).hexdigest()[:15], 16)


def plan_import(file: PeopleFile, context: Context) -> Plan:
    """Compares the file with the records."""
    known = {address: person for person in context.records.people.everybody() for address in person.addresses}
    mentors, apart = MentorsNamed(file.rows, known.values()), obstacles(context)
    problems = list(file.refused)
    rows: list[Planned] = []
    for row in _each_once(file.rows, context, problems):
        person = known.get(row.correspondent.key)
        written = cells_of(person, row.role) if person else {}
        is_new = person is None or row.role not in person.roles
        problems += [
            f"Line {row.line}: {problem}; the line is taken without it."
            for column, problem in row.problems.items()
            if row.written[column] != one_line(written.get(column, ""))
        ]
        try:
            mentor = mentors.address_of(row.mentor) if row.mentor else ""
        except NotFound as error:
            problems.append(f"Line {row.line}: {error}; the line is taken without it.")
            mentor = ""
        is_allocated = bool(mentor) and mentor != written.get("mentor", "")
        if is_allocated and (forbidden := _forbidden(person, known.get(mentor), apart)):
            problems.append(f"Line {row.line}: {forbidden} The line is taken without it.")
            is_allocated = False
        rows.append(Planned(row, person, is_new, _changes(row, person, written), mentor if is_allocated else ""))
    return Plan(tuple(rows), tuple(problems), file.unused)


def carry_out(plan: Plan, context: Context, *, by: str, message: Message | None = None) -> list[Draft]:
    """Changes the records, and writes to whoever is new. The plan must have been made in this transaction."""
    people: dict[str, Person] = {}
    for planned in plan.rows:
        who = planned.row.correspondent
        person = people.get(who.key) or planned.person or newcomer(who, context)
        people[who.key] = person
        if planned.row.role not in person.roles:
            in_role(person, planned.row.role, context)
        for change in planned.changes:
            setattr(_holder(change.column, person, planned.row.role), _attribute(change.column), change.value)
        if planned.is_new or planned.changes or planned.mentor:
            context.records.note(context.now, "imported", by=by, about=person.address, message=message)
    newcomers = [_record(people[p.row.correspondent.key], p.row.role) for p in plan.rows if p.hears]
    expect(newcomers)
    context.records.people.add_all(people.values())
    for planned in plan.rows:
        if planned.mentor:
            _allocate(people[planned.row.correspondent.key], planned.mentor, people, context)
    return greet(newcomers, context)


def _allocate(mentee: Person, address: str, of_the_file: Mapping[str, Person], context: Context) -> None:
    mentor = of_the_file.get(address) or context.records.people.at(address)
    if mentee.mentee is not None and mentor is not None and mentor.mentor is not None:
        pin(mentee.mentee, mentor.mentor, context)


def _forbidden(mentee: Person | None, mentor: Person | None, apart: Callable[[Mentor, Mentee], Obstacle | None]) -> str:
    """Why a coordinator may not bring these two together; of newcomers only the round that comes can tell."""
    if mentee is None or mentor is None or mentee.mentee is None or mentor.mentor is None:
        return ""
    obstacle = apart(mentor.mentor, mentee.mentee)
    return "" if obstacle is None else cannot_be_allocated(mentee.mentee, mentor.mentor, obstacle)


def _each_once(rows: Iterable[PersonRow], context: Context, problems: list[str]) -> Iterator[PersonRow]:
    """The first row of each person and role; never the programme itself."""
    seen: dict[tuple[str, Role], int] = {}
    for row in rows:
        who = (row.correspondent.key, row.role)
        if context.programme.owns(row.correspondent.address):
            problems.append(f"Line {row.line}: {row.correspondent.address} is the programme's own address.")
        elif first := seen.get(who):
            problems.append(f"Line {row.line}: {row.correspondent.address} stands in line {first} already.")
        else:
            seen[who] = row.line
            yield row


def _changes(row: PersonRow, person: Person | None, written: Mapping[str, str]) -> tuple[Change, ...]:
    """A cell that says what an export would say changes nothing, whatever else it could mean."""
    return tuple(
        Change(column, one_line(written.get(column, "")), row.written[column], value)
        for column, value in row.values.items()
        if row.written[column] != one_line(written.get(column, "")) and value != _present(column, person, row.role)
    )


def _present(column: str, person: Person | None, role: Role) -> object:
    record = (person.mentor if role is Role.MENTOR else person.mentee) if person else None
    holder: object = person if column in _OF_THE_PERSON else record
    return getattr(holder, _attribute(column)) if holder is not None else None


def _holder(column: str, person: Person, role: Role) -> Person | Mentor | Mentee:
    return person if column in _OF_THE_PERSON else _record(person, role)


def _attribute(column: str) -> str:
    return _ATTRIBUTES.get(column, column)


def _plain(change: Change) -> tuple[str, str, str]:
    return change.column, change.old, change.new


def _record(person: Person, role: Role) -> Mentor | Mentee:
    record = person.mentor if role is Role.MENTOR else person.mentee
    if record is None:
        raise ValueError("the role was given before")
    return record
