"""The whole meaning of a message's new text: fields, commands, doubts, and the lines that nobody understood.

Labelled lines go before plain words; what is stated twice and differently is asked about, and nothing is guessed.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from mailbot.domain.people import Role
from mailbot.parsers.commands.reader import PersonalCommands, read_personal_commands
from mailbot.parsers.fields.additions import adds
from mailbot.parsers.fields.answer import Answer
from mailbot.parsers.fields.labelled import read_fields
from mailbot.parsers.fields.labels import label_of
from mailbot.parsers.fields.ordered import questions_of, read_ordered, without_last_question
from mailbot.parsers.fields.overflow import without_overflow
from mailbot.parsers.meaning import Reading
from mailbot.parsers.prose.courtesy import courtesies_among
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.prose.plain_words import read_plain_words
from mailbot.parsers.prose.roles import role_in
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.read_lines import lines_as_read
from mailbot.parsers.record import take_answers, take_findings
from mailbot.parsers.safeguarding.reader import is_worrying
from mailbot.parsers.stated import Stated
from mailbot.parsers.subjects import is_fresh

LONGEST_LINE = 2000
MOST_LINES = 1000
LONGEST_SHOWN = 200


def read(lines: Iterable[Line], *, subject: str = "", now: datetime, time_zone: str, asked: Role | None) -> Reading:
    """Reads the NEW lines. `now` is aware; `time_zone` (IANA) is where relative dates are meant.

    `asked` is the role in which the person was asked, None for a stranger. The subject counts when it is fresh: for a
    command, and for a wish when the body says nothing. Never raises, and takes linear time.
    """
    shown = list(lines)
    written = [line for line in shown if line.kind is LineKind.NEW]
    new = [line._replace(text=_readable(line.text)) for line in written[:MOST_LINES]]
    fresh_subject = _readable(subject) if is_fresh(subject) else ""
    told = read_personal_commands(
        [_beside_labels(line.text) for line in new], subject=fresh_subject, now=now, time_zone=time_zone
    )
    left = [line._replace(text=told.rest.get(n, line.text)) for n, line in enumerate(new)]
    if _stands_below(shown):
        left = without_last_question(left)
    letter = [line.text for line in shown if line.kind is LineKind.OURS]
    answers, behind = without_overflow(_answers(left, letter))
    answered = frozenset[int]().union(*(answer.places for answer in answers))
    unanswered = ((n, behind.get(n, "" if n in answered else line.text)) for n, line in enumerate(left))
    rest = {n: text for n, text in unanswered if text.strip()}
    courtesies = courtesies_among(rest, below_answers=bool(answers))
    prose = {n: text for n, text in rest.items() if n not in courtesies}
    if not prose and not answers and not told.commands and fresh_subject:
        prose = {-1: fresh_subject}
    names_skills = any(answer.field == "skills" for answer in answers)
    findings = read_plain_words(
        prose,
        asked,
        "" if names_skills or told.commands else fresh_subject,
        questions=questions_of(letter),
        told_skills=names_skills,
    )
    if not (answers or told.commands or findings.said or findings.answers or findings.role):
        findings.unread |= {place for place in findings.stories if place >= 0}  # nothing else was said either
    reading = _reading(new, answers, findings, told, courtesies, asked, time_zone)
    return replace(
        reading,
        role=reading.role or role_in([fresh_subject]),
        not_understood=(*reading.not_understood, *_too_much(written)),
        only_courtesy=bool(courtesies or findings.courtesies)
        and not (answers or told.commands or _has_content(findings)),
        worrying=is_worrying([*(line.text for line in new), fresh_subject]),
    )


def _beside_labels(line: str) -> str:
    """A line in which a command may stand: `calendly: not yet` is an answer."""
    labelled = label_of(line)
    return "" if labelled and labelled[1] else line


def _stands_below(shown: Sequence[Line]) -> bool:
    """Whether all that is new was typed below the whole letter, as some mail programs propose."""
    kinds = [line.kind for line in shown if line.text.strip() and line.kind in (LineKind.NEW, LineKind.OURS)]
    return (
        LineKind.OURS in kinds
        and LineKind.OURS not in kinds[kinds.index(LineKind.NEW) if LineKind.NEW in kinds else 0 :]
    )


def _readable(text: str) -> str:
    return unicodedata.normalize("NFC", text[:LONGEST_LINE])


def _too_much(written: Sequence[Line]) -> tuple[str, ...]:
    """The beginning of what is more than anybody writes to us: it is shown, so that a human may read it."""
    unread = [line.text[LONGEST_LINE:] for line in written[:MOST_LINES]] + [line.text for line in written[MOST_LINES:]]
    return tuple(text.strip()[:LONGEST_SHOWN] for text in unread if text.strip())[:1]


def _answers(lines: list[Line], letter: list[str]) -> list[Answer]:
    """The answers behind labels; where there are none, those that follow the order of the letter's questions."""
    if answers := read_fields(lines):
        return answers
    by_place = {n: line.text for n, line in enumerate(lines) if line.text.strip()}
    return read_ordered(by_place, questions_of(letter))


def _has_content(findings: Findings) -> bool:
    return bool(findings.said or findings.answers or findings.unread or findings.stories or findings.role)


def _reading(
    new: list[Line],
    answers: list[Answer],
    findings: Findings,
    told: PersonalCommands,
    courtesies: frozenset[int],
    asked: Role | None,
    time_zone: str,
) -> Reading:
    # Nobody lives in UTC: it is what stands for a zone that we don't know.
    stated = Stated(home_zone=None if time_zone == "UTC" else time_zone)
    take_answers([*answers, *findings.answers], stated)
    take_findings(findings, stated)
    wants_both = asked is None and findings.wants_both_roles
    if wants_both:
        stated.doubt(
            "skills", "", "You would like to be a mentor and a mentee: what can you help with, and what to learn?"
        )
    lines = lines_as_read(
        (line.text for line in new), frozenset(told.rest), _fields_by_place(answers, findings), findings, courtesies
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
        role=asked or findings.role,
        commands=told.commands,
        doubts=tuple(stated.doubts),
        not_understood=tuple(
            told.rest.get(place, line.text).strip() for place, line in enumerate(lines) if line.asked_about
        ),
        only_courtesy=False,
        worrying=False,
        adds_skills=adds(stated.lines.get("skills", "")) or _swaps_skills(stated),
        adds_times=adds(stated.lines.get("availability", "")),
        amends_days=findings.amends,
        gone_days=findings.gone_days,
        moved_to=findings.moved_to,
        names_no_day=stated.names_no_day,
        unwanted_skills=stated.unwanted,
        languages=stated.languages,
        language=stated.language,
        mentors=stated.mentors,
        lines=lines,
    )


def _swaps_skills(stated: Stated) -> bool:
    """`Rust instead of Python, please`: the others stay. A labelled line is the whole answer."""
    return stated.changes_skills or (bool(stated.unwanted) and "skills" not in stated.settled)


def _fields_by_place(answers: list[Answer], findings: Findings) -> dict[int, set[str]]:
    fields = {place: set(said) for place, said in findings.places.items()}
    for answer in answers:
        for place in answer.places:
            fields.setdefault(place, set()).add(answer.field)
    return fields
