"""What people say in sentences, with no label: a wish, skills, times, how many mentees, where and who they are.

Each reader claims the words that it understood, and the next one sees what is left; what nobody claimed is judged last.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from mailbot.domain.people import Role
from mailbot.parsers.fields.corrections import correction, without_approval
from mailbot.parsers.fields.labels import LABELS, label_of
from mailbot.parsers.fields.ordered import QUESTIONS
from mailbot.parsers.prose.changed_days import changed_days
from mailbot.parsers.prose.courtesy import is_courtesy, is_signature, length_of_greeting
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.prose.leftovers import Leftover, leftover_of
from mailbot.parsers.prose.meant_skills import SkillsMeant
from mailbot.parsers.prose.remains import Remains
from mailbot.parsers.prose.roles import offers, role_in, wants_both_roles, wishes
from mailbot.parsers.prose.sentences import Sentence, sentences_of
from mailbot.parsers.prose.skill_items import account_for
from mailbot.parsers.prose.spans import Words
from mailbot.parsers.prose.stated_facts import (
    take_bare_count,
    take_capacity,
    take_link,
    take_mentors_wanted,
    take_name,
    take_zone,
)
from mailbot.parsers.prose.stated_times import take_changed_days, take_times
from mailbot.parsers.prose.times import bounds_times, names_a_time, place_of_times, times_in
from mailbot.parsers.prose.unknown_skills import unknown_items_in
from mailbot.parsers.skills.reader import says_no_skill

MOST_CHARACTERS, MOST_SENTENCES = (
    6000,
    100,
)  # nobody introduces themselves at greater length; what is left over is asked about
_ADDS = re.compile(
    r"(?:,|;|\band|\bbut)\s+(?=(?:please )?(?:add|put|include|change|update|set|remove|drop|delete|take (?:\w+ ){0,3}?(?:off|out|away))\b)"
)
_ADDING = re.compile(
    r"\W*(?:please |also |and )*(?:add|put|include|plus)\b|\s*\+|.{0,60}\b(?:should be|i meant|i mean|instead of|rather than)\b"
)
_NAMES_SKILLS = re.compile(
    r"\b(?:topics?|subjects?|areas?|fields?|skills?|expertise|speciali[sz]e in|speciali[sz]ing in) (?:would be|could be|are|is|include|of)\b|"
    r"\b(?:i|we) (?:coach|advise|tutor|train|teach)\b|\bi(?:'d| would| could| can)?(?: \w+ly)? do (?=[a-z])(?!(?:it|that|this|so|not|one|two|three|\d|a\b|any\b|most (?:days|times|even|morn|week|mon)))"
)
_IS_EXPERT = re.compile(r"\b(?:years|experience|expertise|background|career) (?:in|of)\b")
_AMENDS = re.compile(
    r"\b(?:is|are|be) now\b|\bthe (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:slot|one|time|session)\b|\b(?:should|must|needs? to|has to|have to) (?:be|start|read|say)\b|\b(?:(?:the|all the|everything|all) )?(?:rest|else|others?) (?:is|are|stays?|remains?|looks?|can stay)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:is|are|stays?|remains?|still) (?:still |all )?(?:fine|ok|okay|good|right|correct|possible|unchanged|the same|as (?:it is|they are|before))\b"
)
_CHANGING = re.compile(
    r"\b(?:shifts?|rotas?|roster|var(?:y|ies)|changes? (?:weekly|daily|a lot|all the time|every|each|from)|it depends|depends on|irregular|unpredictable|different every)\b"
)
_OF_ONESELF = re.compile(r"\b(?:i|i'm|i'd|i've|im|my|we|our)\b")
_LONGEST_ITEM = 40
_GREETS = re.compile(r"\W*(?:morning|afternoon|evening)(?: all| everyone| team)?\W*", re.I)
_LABELLED = re.compile(r"([^:=]{2,40}?)(?::|=(?=\s)|\s[-–—](?=\s\S))")
_LONGEST_QUOTED = 80


def read_plain_words(
    lines: Mapping[int, str],
    asked: Role | None,
    subject: str = "",
    *,
    questions: Sequence[str] = QUESTIONS,
    told_skills: bool = False,
) -> Findings:
    """Reads prose, each line a place and its text, written by somebody who was `asked` in a role, or by a stranger.

    The subject may name the skills that the body doesn't. `questions` are the fields that our letter asked for: where
    skills were asked, and no label has `told_skills`, what is nothing else is one, and whoever was asked nothing
    speaks of what we noted.
    """
    first = _first_of(lines)
    stream = sentences_of(first)
    told = list(islice(stream, MOST_SENTENCES))
    findings = Findings(
        role=role_in([*(s.text for s in told), subject]),
        is_correcting=asked is not None and not questions,
        wants_both_roles=wants_both_roles(" ".join(s.text for s in told)),
    )
    role = asked or findings.role
    if len(told) > 1 and _GREETS.fullmatch(told[0].text):
        findings.courtesies |= told.pop(0).lines
    if len(told) > 1 and is_signature(told[-1].text) and not told[-1].text.endswith("."):  # "… on Thursdays. Noor"
        findings.courtesies |= told.pop().lines
    reader = _Reader(
        findings,
        role,
        asked is not None,
        SkillsMeant(role, wishes_something=any(wishes(Words(s.text).plain) for s in told)),
    )
    for sentence in told:
        for part in _ADDS.split(sentence.text):
            reader.read(Sentence(part, sentence.lines, sentence.is_item))
    if subject and not findings.skills:
        reader.read_subject(subject)
    reader.remains.settle(findings, about_skills="skills" in questions and not told_skills, is_asked=asked is not None)
    findings.unread |= lines.keys() - first.keys()
    for sentence in stream:
        findings.unread |= sentence.lines
    return findings


def _first_of(lines: Mapping[int, str]) -> dict[int, str]:
    """As many lines as anybody writes."""
    first: dict[int, str] = {}
    length = 0
    for place, text in lines.items():
        length += len(text)
        if first and length > MOST_CHARACTERS:
            break
        first[place] = text
    return first


class _Reader:
    """Reads sentence after sentence into the findings."""

    def __init__(self, findings: Findings, role: Role | None, is_known: bool, skills: SkillsMeant) -> None:
        self._found = findings
        self._role = role
        self._is_known = is_known
        self._skills = skills
        self.remains = Remains()
        self._goes_on = False  # the sentence before ended with a semicolon
        self._lists_skills = False  # the sentence before led up to a list of them
        self._sentence = Sentence("", frozenset())

    def read(self, sentence: Sentence) -> None:
        self._sentence = sentence
        text = without_approval(sentence.text)
        if corrected := correction(text, LABELS):
            self._found.label(corrected.field, corrected.value, sentence)
            if corrected.rest:
                self.read(replace(sentence, text=corrected.rest))
            return
        if labelled := _labelled(sentence.text):
            self._found.label(*labelled, sentence)
            return
        self._found.amends |= text != sentence.text or bool(self._is_known and _AMENDS.search(text))
        words = Words(text)
        wishing = bool(offers(words.plain) or wishes(words.plain))
        before = sum(map(len, self._found.said.values()))
        take_name(words, sentence, self._found)
        if not is_courtesy(text):
            words.claim((0, length_of_greeting(text)))
            self._values(words, wishing=wishing)
        if _CHANGING.search(words.plain):
            self.remains.changing.append(sentence)
        if says_no_skill(text):
            self.remains.names_none = text.strip(" .!")
        elif items := unknown_items_in(words):
            self.remains.unknown.append((sentence, items))
        gave = sum(map(len, self._found.said.values())) > before
        self._judge(words, gave=gave, wishing=wishing)
        ends = sentence.text.rstrip()[-1:]
        goes_on = sentence.is_item or self._goes_on
        self._lists_skills = (wishing and (ends == ":" or (ends == ";" and ":" in sentence.text))) or (
            self._lists_skills and goes_on
        )
        self._goes_on = ends == ";" and not _OF_ONESELF.search(words.plain[-_LONGEST_ITEM:])

    def _values(self, words: Words, *, wishing: bool) -> None:
        """What comes first goes before what comes later: an address is no place, a number of people no time."""
        sentence, found = self._sentence, self._found
        take_link(words, sentence, found, self._role)
        if self._role is not Role.MENTEE:
            take_capacity(words, sentence, found)
        if self._role is not Role.MENTOR:
            take_mentors_wanted(words, sentence, found)
        if self._role is Role.MENTOR:
            take_bare_count(words, sentence, found)
        whole = Words(words.unclaimed)
        times = place_of_times(words)
        if times:
            words.claim(*times_in(words, *times))
        cue = wishing or bool(_ADDING.match(words.plain) or _NAMES_SKILLS.search(words.open))
        meant = self._skills_in(words, whole, cue=cue)
        changed = changed_days(words.text) if self._is_known else None
        if changed:
            take_changed_days(changed, words, sentence, found)
        if (
            times
            and found.is_correcting
            and not bounds_times(words.text)
            and _STAYS.search(words.plain)
            and not names_a_time(words.text)
        ):
            words.claim(times)
            found.amends = True
        elif times and (changed is None or changed.offers_times):
            take_times(words, whole, times, sentence, found)
        take_zone(words, whole, sentence, found)
        if self._role is Role.MENTOR:
            take_bare_count(words, sentence, found)
        is_expert = self._role is Role.MENTOR and bool(_IS_EXPERT.search(words.plain))
        self._account_for(words, meant, wishing=cue or is_expert)

    def _account_for(self, words: Words, skills: Mapping[tuple[int, int], str], *, wishing: bool) -> None:
        """Takes the skills that nobody knows beside those that are known, and asks about what may be one."""
        if not (skills or wishing):
            return
        told = account_for(words, skills, wishing=wishing)
        words.claim(*told.places)
        self._found.skills = [told.instead.get(skill, skill) for skill in self._found.skills]
        if told.named:
            self._found.skills += told.named
            self._found.say("skills", self._sentence)
        if told.unclear:
            self.remains.unread.append(self._sentence)
            self._ask_about_all_of_it()

    def read_subject(self, subject: str) -> None:
        """Takes the skills from a subject such as `Help with SQL wanted`."""
        self._sentence = Sentence(subject, frozenset())
        words = Words(subject)
        cue = bool(offers(words.plain) or wishes(words.plain))
        self._skills_in(words, Words(subject), cue=cue)

    def _judge(self, words: Words, *, gave: bool, wishing: bool) -> None:
        left = leftover_of(words, gave=gave, wishes=wishing)
        lines = self._sentence.lines
        match left:
            case Leftover.MATTERS:
                self.remains.unread.append(self._sentence)
                if gave:
                    self._ask_about_all_of_it()
            case Leftover.COURTESY:
                self._found.courtesies |= lines
            case Leftover.STORY:
                self._found.stories |= lines

    def _ask_about_all_of_it(self) -> None:
        quoted = self._sentence.text[:_LONGEST_QUOTED]
        self._found.doubt("", self._sentence, f"You wrote “{quoted}”: have we understood all of it?")

    def _skills_in(self, words: Words, whole: Words, *, cue: bool) -> Mapping[tuple[int, int], str]:
        """The places of the skills that are meant; `whole` loses all of them, so that times are read without them."""
        before = words.unclaimed
        told = self._skills.read(
            words,
            cue=cue,
            listed=self._lists_skills
            and (self._sentence.is_item or (self._goes_on and not _OF_ONESELF.search(words.plain))),
        )
        whole.claim(*_changed(before, words.unclaimed))
        self._found.unwanted += told.unwanted
        self._found.skills += told.meant
        self._found.professions += told.profession
        self._found.of_others += told.of_others
        if told.meant or told.unwanted:
            self._found.say("skills", self._sentence)
        return told.places


def _labelled(text: str) -> tuple[str, str] | None:
    """`Mentees: 1` in the middle of a line."""
    label = _LABELLED.match(text)
    field = label_of(label[1]) if label else None
    return (field[0], text[label.end() :].strip()) if label and field and not field[1] else None


def _changed(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Where one text has blanks and the other, of the same length, has none."""
    if before != after:
        yield from ((n, n + 1) for n, (was, now) in enumerate(zip(before, after, strict=True)) if was != now)
