"""What people say in sentences, with no label: a wish, skills, times, how many mentees, where and who they are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mailbot.domain.people import Role
from mailbot.parsers.availability import read_availability, speaks_of_weekly_times
from mailbot.parsers.folding import fold
from mailbot.parsers.skills import find_skills, names_what_is_not_meant, read_skills
from mailbot.parsers.time_zones import find_time_zone
from mailbot.parsers.values import find_capacity, find_link, find_name, is_booking_link, says_no_link

MOST_SENTENCES = 100  # nobody introduces themselves at greater length; what is left over is asked about
_OFFERS = re.compile(
    r"\b(?:(?:like|love|want|happy|glad|willing|able|keen|ready|pleased|delighted|interested) (?:to )?(?:be |become |"
    r"becoming |being )?"
    r"(?:a mentor\b|mentor\b|mentoring (?!programme|program|scheme|from|for me|myself)|coach|support (?:someone|"
    r"somebody|others|people|a)|"
    r"teach|share|give back|offer|volunteer|help (?:others|people|someone|somebody|anyone|anybody|with|out|folks|"
    r"learners|beginners|a ))|"
    r"(?:i|we) (?:can|could|'d be able to|am able to) (?:help|teach|mentor|offer|support|coach|share)|"
    r"sign(?:ing)? up as a mentor|as a mentor\b|be(?:come|coming)? a mentor|to mentor\b|mentor (?:others|people|"
    r"someone|somebody|a )|"
    r"volunteer(?:ing)?|offer(?:ing)? (?:my|some|mentoring|mentorship|help)|give something back|giving back|"
    r"happy to help|"
    r"als mentor|mentorin|devenir mentor|ser mentor|diventare mentor|mentor worden|zostac mentorem)"
)
_WISHES = re.compile(
    r"\b(?:(?:looking for|need|find|get|want|like|love|have|seeking|after) (?:a|an|some|my)? ?(?:\w+ )?(?:mentor\b|"
    r"mentorship|mentoring)|"
    r"be mentored|being mentored|mentor me|as a mentee|be(?:come)? a mentee|"
    r"(?:want|like|love|hope|hoping|need|trying|keen|eager|wish|looking|try|plan|planning) (?:\w+ ){0,2}(?:learn|"
    r"develop|improve|get better|get into|grow|understand|"
    r"know more|start|practi[sc]e|become|move into|switch|change|brush up|work on|be better)|"
    r"learn(?:ing)?\b|struggl\w+|stuck\b|help me|help (?:us )?with my|(?:need|like|love|want|appreciate|could use|"
    r"get|looking for) (?:some |a bit of |a little |any )?(?:help|support|guidance|advice|coaching)|"
    r"(?:can|could|would|is there) (?:some(?:one|body)|any(?:one|body)|you) .{0,20}(?:help|teach|support|guide|"
    r"mentor)|teach me|beginner\b|get better at|improve my|"
    r"lernen|apprendre|aprender|imparare|leren|nauczyc)"
)
_HAS_ALREADY = re.compile(
    r"\b(?:i (?:already )?(?:know|work|have|do|teach|use)|i've|i already|background in|experience (?:in|with|of)|"
    r"years of|work(?:ing)? (?:as|in)|"
    r"i(?:'m| am) an? |fluent in|comfortable with|good at)\b"
)
_WANTS = re.compile(
    r"\b(?:learn(?: about| more about| how to)?|get better at|getting better at|improve (?:my|on)|develop my|"
    r"work on my|help with my|"
    r"better at|interested in|mentor(?:ing|ship)? (?:in|on|for|with)|help (?:\w+ )?(?:with|on|in)|advice on|"
    r"support with|guidance on)\s+"
    r"(?P<what>[^,.;!?()]{2,60})"
)
_CLAUSES = re.compile(r"[,;()]|\s-\s|\s–\s|\b(?:but|although|though|however|whereas)\b", re.I)
_ENUMERATED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•])\s+")
_COMING_FROM = re.compile(r"\bfrom [\w -]{2,30}? (?:in)?to\b", re.I)  # "from QA into backend" is no wish for QA
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'(¿¡])|(?<=[!?;])\s+|(?<=[a-z)]\.)\s+")
_STOPS_A_WISH = re.compile(r"\b(?:and i|so i|because|as i|since|if|when|from|please|but|to|for|at|on|i'm|i am|i)\b")


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
    findings = Findings(role=role_in(" ".join(text for text, _ in told)))
    role = asked or findings.role
    wishes_something = any(_WISHES.search(fold(text)) for text, _ in told)
    for text, places in told:
        if _read_sentence(text, role, findings, wishes_something) or _states_a_role(text):
            findings.understood |= places
    return findings


def role_in(text: str) -> Role | None:
    """What somebody wants to be, from the words of an offer or a wish; None if there is neither, or both."""
    folded = fold(text)
    wishes = _WISHES.search(_OFFERS.sub(" ", folded))
    offers = _OFFERS.search(folded)
    if offers and wishes:
        as_mentor = re.search(r"\b(?:be(?:come)? a mentor|to mentor\b|as a mentor|mentor others)", folded)
        as_mentee = re.search(r"\b(?:for a mentor|need a mentor|find a mentor|be mentored|as a mentee|struggl)", folded)
        return None if bool(as_mentor) == bool(as_mentee) else Role.MENTOR if as_mentor else Role.MENTEE
    return Role.MENTOR if offers else Role.MENTEE if wishes else None


def _states_a_role(text: str) -> bool:
    return role_in(text) is not None


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


def _read_sentence(text: str, role: Role | None, findings: Findings, wishes_something: bool) -> bool:
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
    if (times := _about_time(words)) and read_availability(times).availability:
        findings.times.append(times)
        findings.lines["availability"] = (
            f"{findings.lines['availability']}\n{text}" if "availability" in findings.lines else text
        )
        found = True
    if skills := _skills(words, role, wishes_something):
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


def _skills(sentence: str, role: Role | None, wishes_something: bool) -> list[str]:
    """Skills that are offered or wished for. Of a mentee those that they say they have already do not count."""
    found: list[str] = []
    sentence = _COMING_FROM.sub("to", sentence)
    for clause in _CLAUSES.split(sentence) if role is not Role.MENTOR else [sentence]:
        folded = fold(clause)
        if role is Role.MENTEE and wishes_something and _HAS_ALREADY.search(folded) and not _WISHES.search(folded):
            continue
        # A cue anywhere in the sentence serves every clause: "I want to learn Go, maybe R".
        cue = "learn " if (_WISHES.search(fold(sentence)) or _OFFERS.search(fold(sentence))) else ""
        found.extend(find_skills(f"{cue}{clause.strip()}"))
    if (
        not found
        and not names_what_is_not_meant(sentence)
        and (wish := _WANTS.search(fold(sentence)))
        and role is not None
    ):
        what = _STOPS_A_WISH.split(wish["what"])[0].strip()
        if what and len(what.split()) <= 3:
            found.extend(read_skills(what))
    return found
