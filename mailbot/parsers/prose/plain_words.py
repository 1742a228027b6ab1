"""What people say in sentences, with no label: a wish, skills, times, how many mentees, where and who they are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mailbot.domain.people import Role
from mailbot.parsers.availability.reader import find_availability, read_availability, speaks_of_weekly_times
from mailbot.parsers.availability.time_zones import find_time_zone, read_time_zone
from mailbot.parsers.fields.capacity import find_capacity
from mailbot.parsers.fields.links import find_link, is_booking_link, place_of_no_link
from mailbot.parsers.fields.names import find_name
from mailbot.parsers.prose.courtesy import is_courtesy
from mailbot.parsers.prose.wishes import SkillsMeant, role_in, wishes_something
from mailbot.parsers.skills.reader import find_skills, is_technology, read_skills, skill_spans

_A_FEW = 6  # words
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
    capacity_doubtful: bool = False
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
        if _read_sentence(text, role, findings, meant, answers=asked is not None) or role_in([text]) is not None:
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


def _read_sentence(text: str, role: Role | None, findings: Findings, meant: SkillsMeant, *, answers: bool) -> bool:
    """Takes what a sentence says into the findings; whether it said anything.

    Of who `answers` our questions a sentence may be nothing but the answer: `Go and Rust.`, `Stockholm.`
    """
    found = False
    link = find_link(text)
    if link and (is_booking_link(link) or role is Role.MENTOR):
        findings.values.setdefault("booking_link", link)
        findings.lines.setdefault("booking_link", text)
        found = True
    elif place_of_no_link(text):
        findings.values.setdefault("booking_link", "")
        findings.lines.setdefault("booking_link", text)
        found = True
    words = text.replace(link, " ") if link else text
    if (capacity := find_capacity(words)) is not None and findings.capacity is None and role is not Role.MENTEE:
        findings.capacity, findings.capacity_doubtful, found = capacity.mentees, capacity.doubtful, True
        findings.role = findings.role or Role.MENTOR
        findings.lines.setdefault("capacity", text)
    for name, value in (
        ("name", find_name(words)),
        ("time_zone", find_time_zone(words) or (_bare_place(words) if answers else None)),
    ):
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
    if skills := meant.read(words) or (_bare_skills(words) if answers or role is not None else []):
        findings.skills.extend(skills)
        findings.lines["skills"] = f"{findings.lines['skills']}\n{text}" if "skills" in findings.lines else text
        found = True
    return found


def _bare_skills(sentence: str) -> list[str]:
    """The skills of a sentence that consists of nothing else: `Go and Rust.`, `React please`."""
    named = read_skills(sentence.strip(" .!")) if len(sentence.split()) <= _A_FEW else ()
    return list(named) if named and all(map(is_technology, named)) else []


def _bare_place(sentence: str) -> str | None:
    """The zone of a sentence that is only the name of a place: `London.`"""
    words = sentence.strip(" .!")
    is_short = len(words.split()) <= _A_FEW // 2 and not find_skills(words, cue=True)
    return read_time_zone(words) if is_short and words[:1].isupper() else None


def _about_time(sentence: str) -> str:
    """The clauses from the first to the last that speaks of weekly times; "" where none does.

    Else what stands between the skills: `I can help with Python on Tuesday evenings`.
    """
    clauses = re.split(r"(?<=[,;])\s", sentence)
    about = [n for n, clause in enumerate(clauses) if speaks_of_weekly_times(clause)]
    if about:
        return " ".join(clauses[about[0] : about[-1] + 1])
    if len(clauses) > 1 and speaks_of_weekly_times(sentence):
        return sentence
    return next((piece for piece in _between_skills(sentence) if find_availability(piece)), "")


def _between_skills(sentence: str) -> list[str]:
    """The stretches of a sentence that no skill claims."""
    pieces, start = [], 0
    for span in skill_spans(sentence, cue=True):
        pieces.append(sentence[start : span.start])
        start = span.end
    return [*pieces, sentence[start:]] if pieces else []
