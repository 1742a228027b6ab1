"""What people say in sentences, with no label: a wish, skills, times, how many mentees, where and who they are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mailbot.domain.people import Role
from mailbot.parsers.availability.reader import read_availability, speaks_of_weekly_times
from mailbot.parsers.availability.time_zones import find_time_zone
from mailbot.parsers.fields.values import find_capacity, find_link, find_name, is_booking_link, says_no_link
from mailbot.parsers.prose.courtesy import is_courtesy
from mailbot.parsers.prose.wishes import SkillsMeant, role_in, wishes_something

MOST_SENTENCES = 100  # nobody introduces themselves at greater length; what is left over is asked about
_ENUMERATED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'(¿¡])|(?<=[!?;])\s+|(?<=[a-z)]\.)\s+")


@dataclass
class Findings:
    """What was found so far, each with the line that said it; `understood` are the places of those lines."""

    skills: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    capacity: int | None = None
    lines: dict[str, str] = field(default_factory=dict)
    understood: set[int] = field(default_factory=set)
    role: Role | None = None


def read_plain_words(paragraphs: Iterable[Mapping[int, str]], asked: Role | None) -> Findings:
    """Reads paragraphs, each a mapping of a line's place to its text; a sentence may run over several lines."""
    told = [sentence for paragraph in paragraphs for sentence in _sentences(paragraph)][:MOST_SENTENCES]
    findings = Findings(role=role_in(text for text, _ in told))
    role = asked or findings.role
    meant = SkillsMeant(role, wishes_something=wishes_something(text for text, _ in told))
    for text, places in told:
        if _read_sentence(text, role, findings, meant) or role_in([text]) is not None:
            findings.understood |= places
    return findings


def _sentences(paragraph: Mapping[int, str]) -> list[tuple[str, set[int]]]:
    """The sentences of a paragraph, with the places of the lines that each runs over."""
    joined, owners = "", []
    for place, line in paragraph.items():
        joined += f"{_ENUMERATED.sub('', line).strip()} "
        owners.append((len(joined), place))
    sentences, start = [], 0
    for end in [*(found.end() for found in _SENTENCE_END.finditer(joined)), len(joined)]:
        text = joined[start:end].strip()
        if text:
            begins = [0, *(until for until, _ in owners)]
            places = {
                place for (until, place), begin in zip(owners, begins, strict=False) if begin < end and until > start
            }
            sentences.append((text, places))
        start = end
    return sentences


def _read_sentence(text: str, role: Role | None, findings: Findings, meant: SkillsMeant) -> bool:
    """Takes what a sentence says into the findings; whether it said anything."""
    found = False
    link = find_link(text)
    if link and (is_booking_link(link) or role is Role.MENTOR):
        findings.values.setdefault("booking_link", link)
        findings.lines.setdefault("booking_link", text)
        found = True
    elif says_no_link(text):
        findings.values.setdefault("booking_link", "")
        findings.lines.setdefault("booking_link", text)
        found = True
    words = text.replace(link, " ") if link else text
    if (capacity := find_capacity(words)) is not None and findings.capacity is None and role is not Role.MENTEE:
        findings.capacity, found = capacity, True
        findings.role = findings.role or Role.MENTOR
        findings.lines.setdefault("capacity", text)
    for name, value in (("name", find_name(words)), ("time_zone", find_time_zone(words))):
        if value:
            findings.values.setdefault(name, value)
            findings.lines.setdefault(name, text)
            found = True
    # "Good evening." does not say when they are free.
    if not is_courtesy(text) and (times := _about_time(words)) and read_availability(times).availability:
        findings.times.append(times)
        findings.lines["availability"] = (
            f"{findings.lines['availability']}\n{text}" if "availability" in findings.lines else text
        )
        found = True
    if skills := meant.read(words):
        findings.skills.extend(skills)
        findings.lines["skills"] = f"{findings.lines['skills']}\n{text}" if "skills" in findings.lines else text
        found = True
    return found


def _about_time(sentence: str) -> str:
    """The clauses from the first to the last that speaks of weekly times; "" where none does."""
    clauses = re.split(r"(?<=[,;])\s", sentence)
    about = [n for n, clause in enumerate(clauses) if speaks_of_weekly_times(clause)]
    return (
        " ".join(clauses[about[0] : about[-1] + 1])
        if about
        else sentence
        if len(clauses) > 1 and speaks_of_weekly_times(sentence)
        else ""
    )
