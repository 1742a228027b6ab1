"""From answers and findings to the values of a record, with a question wherever a value is in doubt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mailbot.domain.availability import Availability
from mailbot.domain.skills import skill_in_words
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.availability.time_zones import read_time_zone, rival_zones
from mailbot.parsers.fields.answer import Answer
from mailbot.parsers.fields.capacity import read_capacity
from mailbot.parsers.fields.links import read_booking_link
from mailbot.parsers.fields.names import read_name
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.plain_words import Findings
from mailbot.parsers.skills.reader import read_skills, says_no_skill, suggestion

_UNCHANGED = frozenset(
    "same,same as before,as before,unchanged,no change,no changes,same as last time,as above,see above,correct,ok,"
    "fine,still the same,"
    "the same,tbd,tbc,...,…,?,same as above,wie gehabt,unverandert,inchange,idem,ditto,later".split(",")
)
_DAYS = 7
_EVERY_DAY = re.compile(
    r"\b(?:every|each|any|all|daily|days?|week|weekdays?|weekends?|most|jeden|taglich|immer|tous|toda|todos|tutti|elke|"
    r"nights?|mornings?|evenings?|afternoons?|lunch\w*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?)\b"
)
# What is to be taken out is for the person to say as a whole: a list is replaced, never guessed at.
_REMOVES = re.compile(
    r"\b(?:drop|remove|delete|take (?:off|out|away)|no longer|any ?more|not .{0,40} any ?more|without|instead of|used to)\b"
)
_SHORTEST_SAYING = 60
_CALLED = {"time_zone": "time zone", "booking_link": "booking link"}


@dataclass(frozen=True)
class Doubt:
    """Something to ask the person: the field, the line that raised it, and one plain sentence."""

    field: str
    line: str
    question: str


@dataclass
class Stated:
    """The values as far as they are known, and the line that stated each."""

    home_zone: str | None = None  # IANA, where we know it: it decides between zones of one name
    values: dict[str, str] = field(default_factory=dict)
    skills: tuple[str, ...] | None = None
    availability: Availability | None = None
    capacity: int | None = None
    lines: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)  # what labels spoke of, so that prose doesn't

    def doubt(self, of: str, line: str, question: str) -> None:
        self.doubts.append(Doubt(of, line, question))


def take_answers(answers: Iterable[Answer], stated: Stated) -> None:
    """Takes what stands behind labels. A bare label changes nothing; two different values are asked about."""
    by_field: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.value.strip() and fold(answer.value).strip(" .!") not in _UNCHANGED:
            by_field.setdefault(answer.field, []).append(answer)
    for name, given in by_field.items():
        stated.settled.add(name)
        if len({fold(answer.value).strip(" .") for answer in given}) > 1:
            values = " and ".join(f"“{_shortened(answer.value)}”" for answer in given[:3])
            label = _CALLED.get(name, name)
            stated.doubt(name, "\n".join(a.line for a in given), f"You wrote {values} for {label}: which is right?")
        else:
            _READERS[name](given[-1], stated)


def take_findings(found: Findings, stated: Stated) -> None:
    """Takes what sentences said, where no label spoke of it."""
    if found.times and "availability" not in stated.settled:
        _availability(Answer("availability", ". ".join(found.times), found.lines["availability"], frozenset()), stated)
    if found.skills and "skills" not in stated.settled and _REMOVES.search(fold(found.lines["skills"])):
        line = found.lines["skills"]
        stated.doubt(
            "skills", line, "Which skills shall we note for you? Please write all of them, as in: skills: SQL, Go"
        )
    elif found.skills and "skills" not in stated.settled:
        stated.skills = tuple(dict.fromkeys(found.skills))
        stated.lines["skills"] = found.lines["skills"]
    if found.capacity is not None and "capacity" not in stated.settled:
        stated.capacity = found.capacity
        stated.lines["capacity"] = found.lines["capacity"]
        if found.capacity_doubtful:
            question = f"We have noted that you can take {found.capacity}: is that right?"
            stated.doubt("capacity", found.lines["capacity"], question)
    for name, value in found.values.items():
        if name not in stated.settled and name not in stated.values:
            stated.values[name] = value
            stated.lines[name] = found.lines[name]


def _name(answer: Answer, stated: Stated) -> None:
    if name := read_name(answer.value):
        _state("name", name, answer, stated)
    else:
        stated.doubt("name", answer.line, "What name may we use for you?")


def _skills(answer: Answer, stated: Stated) -> None:
    skills = read_skills(answer.value)
    if skills:
        stated.skills = skills
        stated.lines["skills"] = answer.line
    elif not says_no_skill(answer.value):
        stated.doubt("skills", answer.line, f"Which skills do you mean by “{_shortened(answer.value)}”?")
    for skill in skills:
        if near := suggestion(skill):
            stated.doubt("skills", answer.line, f"You wrote “{skill}”: did you mean {skill_in_words(near)}?")


def _availability(answer: Answer, stated: Stated) -> None:
    reading = read_availability(answer.value, stated.home_zone)
    if reading.availability:
        stated.availability = reading.availability
        stated.lines["availability"] = answer.line
    if reading.availability and not reading.question and _is_every_day_unsaid(reading.availability, answer.value):
        times = reading.availability.in_words()
        stated.doubt("availability", answer.line, f"I read your times as {times}. Is that right?")
    if reading.question:
        stated.doubt("availability", answer.line, reading.question)
    if reading.time_zone and "time_zone" not in stated.settled:
        _state("time_zone", reading.time_zone, answer, stated)


def _is_every_day_unsaid(week: Availability, value: str) -> bool:
    """`7pm to 9pm` alone: a clock time on all seven days, none of which was named."""
    everywhere = len({slot.day for slot in week.slots}) == _DAYS
    return everywhere and bool(re.search(r"\d", value)) and not _EVERY_DAY.search(fold(value))


def _time_zone(answer: Answer, stated: Stated) -> None:
    rivals = rival_zones(answer.value, stated.home_zone)
    if zone := read_time_zone(answer.value, stated.home_zone):
        _state("time_zone", zone, answer, stated)
        if rivals:
            question = f"Which time zone do you mean by “{_shortened(answer.value)}”: {' or '.join(rivals)}?"
            stated.doubt("time_zone", answer.line, question)
    else:
        question = (
            f"Which time zone do you mean by “{_shortened(answer.value)}”? The name of a big city in it is enough."
        )
        stated.doubt("time_zone", answer.line, question)


def _booking_link(answer: Answer, stated: Stated) -> None:
    link = read_booking_link(answer.value)
    if link is not None:
        _state("booking_link", link, answer, stated)
    else:
        question = "What is the address of your booking page? It begins with https://; write none if you have none."
        stated.doubt("booking_link", answer.line, question)


def _capacity(answer: Answer, stated: Stated) -> None:
    stated.capacity, question = read_capacity(answer.value)
    if question:
        stated.doubt("capacity", answer.line, question)
    if stated.capacity is not None:
        stated.lines["capacity"] = answer.line


def _free_text(answer: Answer, stated: Stated) -> None:
    _state(answer.field, answer.value, answer, stated)


_READERS = {
    "name": _name,
    "skills": _skills,
    "availability": _availability,
    "time_zone": _time_zone,
    "booking_link": _booking_link,
    "capacity": _capacity,
    "goals": _free_text,
    "about": _free_text,
}


def _state(name: str, value: str, answer: Answer, stated: Stated) -> None:
    stated.values[name] = value
    stated.lines[name] = answer.line


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHORTEST_SAYING else f"{text[:_SHORTEST_SAYING].rstrip()}…"
