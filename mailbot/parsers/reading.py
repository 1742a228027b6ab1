"""The whole meaning of a message's new text: fields, commands, doubts, and the lines that nobody understood.

Labelled lines go before plain words; what is stated twice and differently is asked about, and nothing is guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mailbot.domain.availability import Availability
from mailbot.domain.people import Role
from mailbot.parsers.commands.reader import Command, read_personal_commands
from mailbot.parsers.fields.additions import adds
from mailbot.parsers.fields.labelled import Answer, read_fields
from mailbot.parsers.fields.ordered import read_ordered
from mailbot.parsers.prose.courtesy import courtesies_among
from mailbot.parsers.prose.plain_words import Findings, read_plain_words
from mailbot.parsers.prose.wishes import role_in, wants_both_roles
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.record import Doubt, Stated, take_answers, take_findings
from mailbot.parsers.safeguarding import is_worrying
from mailbot.parsers.subjects import is_fresh

__all__ = ["Doubt", "Reading", "read"]

LONGEST_LINE = 2000
MOST_LINES = 1000
LONGEST_SHOWN = 200


@dataclass(frozen=True)
class Reading:
    """What was understood. A field that was not mentioned is None; `booking_link` is "" when they have none.

    `fields` gives for each field that was understood the line or lines that said it. `role` is what a stranger wants
    to be. `not_understood` are lines with content that were no field, command or courtesy. `worrying` messages go to
    a human unanswered. `adds_skills`: they come on top of those that we know ("I can also help with SQL").
    """

    fields: Mapping[str, str]
    name: str | None
    skills: tuple[str, ...] | None
    availability: Availability | None
    time_zone: str | None
    booking_link: str | None
    capacity: int | None
    goals: str | None
    about: str | None
    role: Role | None
    commands: tuple[Command, ...]
    doubts: tuple[Doubt, ...]
    not_understood: tuple[str, ...]
    only_courtesy: bool
    worrying: bool
    adds_skills: bool = False

    @property
    def understood_anything(self) -> bool:
        return bool(self.fields or self.commands)


def read(lines: Iterable[Line], *, subject: str = "", now: datetime, time_zone: str, asked: Role | None) -> Reading:
    """Reads the NEW lines. `now` is aware; `time_zone` (IANA) is where relative dates are meant.

    `asked` is the role in which the person was asked, None for a stranger. The subject counts when it is fresh: for a
    command, and for a wish when the body says nothing. Never raises, and takes linear time.
    """
    written = [line for line in lines if line.kind is LineKind.NEW]
    new = [Line(line.text[:LONGEST_LINE], line.kind, line.question) for line in written[:MOST_LINES]]
    unread = [line.text[LONGEST_LINE:] for line in written[:MOST_LINES]] + [line.text for line in written[MOST_LINES:]]
    fresh_subject = subject[:LONGEST_LINE] if is_fresh(subject) else ""
    told = read_personal_commands([line.text for line in new], subject=fresh_subject, now=now, time_zone=time_zone)
    commands = told.commands
    left = [replace(line, text=told.rest.get(n, line.text)) for n, line in enumerate(new)]
    answers = read_fields(left)
    if asked is not None and not answers:
        answers = read_ordered({n: line.text for n, line in enumerate(left) if line.text.strip()})
    answered = frozenset[int]().union(*(answer.places for answer in answers))
    rest = {n: line.text for n, line in enumerate(left) if n not in answered and line.text.strip()}
    courtesies = courtesies_among(rest)
    prose = {n: text for n, text in rest.items() if n not in courtesies}
    if not prose and not answers and fresh_subject and not commands:
        prose = {-1: fresh_subject}
    findings = read_plain_words(_paragraphs(prose), asked)
    reading = _reading(new, answers, findings, commands, prose, bool(courtesies), fresh_subject, asked, time_zone)
    too_much = next((text.strip() for text in unread if text.strip()), "")
    if too_much:  # nobody writes that much to us: it is shown, so that a human may read it
        reading = replace(reading, not_understood=(*reading.not_understood, too_much[:LONGEST_SHOWN]))
    return reading


def _reading(
    new: list[Line],
    answers: list[Answer],
    findings: Findings,
    commands: tuple[Command, ...],
    prose: Mapping[int, str],
    courteous: bool,
    subject: str,
    asked: Role | None,
    time_zone: str,
) -> Reading:
    stated = Stated(home_zone=time_zone)
    take_answers(answers, stated)
    take_findings(findings, stated)
    wants_both = asked is None and wants_both_roles(" ".join(prose.values()))
    if wants_both:
        stated.doubt(
            "skills", "", "You would like to be a mentor and a mentee: what can you help with, and what to learn?"
        )
    return Reading(
        fields=stated.lines,
        name=stated.values.get("name"),
        skills=None if wants_both else stated.skills,
        availability=stated.availability,
        time_zone=stated.values.get("time_zone"),
        booking_link=stated.values.get("booking_link"),
        capacity=stated.capacity,
        goals=stated.values.get("goals"),
        about=stated.values.get("about"),
        role=asked or findings.role or role_in([subject]),
        commands=commands,
        doubts=tuple(stated.doubts),
        not_understood=tuple(text.strip() for n, text in prose.items() if n >= 0 and n not in findings.understood),
        only_courtesy=courteous and not (prose or answers or commands),
        worrying=is_worrying([*(line.text for line in new), subject]),
        adds_skills=adds(stated.lines.get("skills", "")),
    )


def _paragraphs(prose: Mapping[int, str]) -> list[dict[int, str]]:
    """Lines that stand under each other; a bulleted line begins anew."""
    paragraphs: list[dict[int, str]] = []
    before = None
    for place, text in prose.items():
        if before is None or place != before + 1 or text.lstrip()[:2] in ("- ", "* ", "• "):
            paragraphs.append({})
        paragraphs[-1][place] = text
        before = place
    return paragraphs
