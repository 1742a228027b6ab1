"""The labels at the beginnings of lines, and the questions under which people answer without one."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from mailbot.parsers.fields.label_words import LABELS
from mailbot.parsers.folding import fold

__all__ = ["LABELS", "asks_for", "label_of", "labels_in"]

# What a question of ours, without a label in it, asks for: the first that fits.
_QUESTIONS = (
    ("time_zone", ("time zone", "timezone", "where are you based", "zeitzone", "fuseau")),
    (
        "capacity",
        ("how many", "mentees can you", "wie viele", "combien", "cuantos", "quantos", "quanti", "hoeveel", "ilu"),
    ),
    ("booking_link", ("booking", "calendly", "link", "buchung", "reserva", "book time")),
    (
        "availability",
        ("when are you", "when in the week", "free", "available", "availability", "times", "wann", "quand", "cuando"),
    ),
    ("goals", ("goal", "achieve", "hope to", "aim")),
    ("skills", ("skill", "help with", "learn", "develop", "topics", "get better at")),
    ("name", ("your name", "call you")),
    ("about", ("about you", "yourself")),
)
_MARKS = re.compile(r"^[\s>|]*(?:(?:[-*+•·–—]|\d{1,2}[.)]|\(?[a-z\d]\))\s+)?[*_#`]*\s*")
_SEPARATORS = (":", "：", "; ", "=", "\t", "|", " - ", " – ", " — ", " -> ", " → ", " > ", "…", "...")
_QUESTION = re.compile(r"[^?]{8,90}\?[*_)\s:]*(?=\S)")
_LONGEST_LABEL = 45
_WORDS_OF_A_LABEL = 4
_MOST_LABELS = 12  # colons in a line
_OF_WHOM = re.compile(
    r"(?:my|your|our|the|preferred|current|updated|new|meine?|deine?|mon|ma|mes|mi|mis|meus?|minhas?|mijn) "
)
# "Technical skills: Python": a sort of them; several such lines make one answer.
_SORT_OF_SKILLS = re.compile(
    r"(?:technical|tech|soft|hard|professional|practical|trade|vocational|office|business|digital|creative|people|work|life|core|key|main|top|other|"
    r"computer|it|design|data|craft|manual)(?: skills?| topics?)|technical|soft"
)


def is_sort_of_skills(line: str) -> bool:
    """Whether a labelled line tells skills of one sort: `Soft skills: coaching`."""
    head = line.partition(":")[0]
    plain = _MARKS.sub("", head) if len(head) <= _LONGEST_LABEL else ""
    return bool(_SORT_OF_SKILLS.fullmatch(_OF_WHOM.sub("", fold(plain).strip(" *_"), count=1)))


def label_of(line: str, labels: Mapping[str, str] = LABELS) -> tuple[str, str] | None:
    """The field that a line begins with and the value behind it (perhaps empty), or None.

    Bullets, numbers, Markdown's marks, brackets behind the label and a space before the colon don't matter:
    `2. **Skills** (can help with) : Python` gives `("skills", "Python")`. So does a question of ours with its answer
    in the same line.
    """
    marks = _MARKS.match(line)
    written = line[marks.end() :] if marks else line
    head = written[: _LONGEST_LABEL + 40]
    for separator in _SEPARATORS:
        label, found, _ = head.partition(separator)
        if found and (field := _field(label, labels)):
            return field, written[len(label) + len(found) :].lstrip(".…").strip(" \t*_`|")
    if len(written) <= _LONGEST_LABEL and (field := _field(written.rstrip(" ?|"), labels)):
        return field, ""
    asked = _QUESTION.match(written[:120])
    if asked and "you" in asked[0].split("?")[0].split() and (field := asks_for(asked[0], labels)):
        return field, written[asked.end() :].strip(" \t*_`|")
    return None


def asks_for(question: str, labels: Mapping[str, str] = LABELS) -> str | None:
    """The field that a line of our own letter asks for: by its label, else by its words."""
    if "?" not in question and (labelled := label_of(question, labels)):
        return labelled[0]
    folded = fold(question)
    fields = set(labels.values())
    return next(
        (field for field, signs in _QUESTIONS if field in fields and any(sign in folded for sign in signs)), None
    )


def labels_in(line: str, labels: Mapping[str, str] = LABELS) -> list[str]:
    """The line, cut where a second label begins: `skills: sql; availability: tue 17-19` are two lines."""
    cuts = [0]
    for start in _later_labels(line, labels):
        is_list_number = not line[cuts[-1] : start].strip(" .;|,0123456789()-*_•")
        if not is_list_number:
            cuts.append(start)
    ends = [*cuts[1:], len(line)]
    return [
        line[start:end].rstrip(" ;|,.") if end < len(line) else line[start:end]
        for start, end in zip(cuts, ends, strict=True)
    ]


def _later_labels(line: str, labels: Mapping[str, str]) -> Iterator[int]:
    """Where a label stands in front of a colon, behind a comma and the like or with a capital letter."""
    for colon in islice(re.finditer(r"(?<=[^\W\d])\s?(?::(?!//)|=(?=\s))", line), _MOST_LABELS):
        words = list(re.finditer(r"[^\s;|,.:]+", line[max(0, colon.start() - _LONGEST_LABEL) : colon.start()]))
        behind = colon.start() - _LONGEST_LABEL if colon.start() > _LONGEST_LABEL else 0
        for word in words[-_WORDS_OF_A_LABEL:]:
            start = behind + word.start()
            label = line[start : colon.start()]
            before = line[:start].rstrip()
            if re.search(r"[;|,.:]", label) or not _field(label, labels):
                continue
            if before and (before[-1] in ";|,." or label[0].isupper()):
                yield start
                break


def _field(label: str, labels: Mapping[str, str]) -> str | None:
    if len(label) > _LONGEST_LABEL + 20:
        return None
    plain = fold(label.partition("(")[0]).strip(" \t*_`#?\"'.|")
    plain = plain if plain in labels else _OF_WHOM.sub("", plain, count=1)
    return labels.get(plain) or ("skills" if _SORT_OF_SKILLS.fullmatch(plain) and "skills" in labels else None)
