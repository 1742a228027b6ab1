"""What people say in sentences, with no label: a wish, skills, times, how many mentees, where and who they are.

Each reader claims the words that it understood, and the next one sees what is left; what nobody claimed is judged last.
"""

import re
from collections.abc import Iterator, Mapping

from mailbot.domain.availability import DAY_NAMES
from mailbot.domain.people import Role
from mailbot.parsers.availability.reader import ASK_WHEN, read_availability
from mailbot.parsers.fields.answer import Answer, Doubt
from mailbot.parsers.fields.capacity import find_bare_count, find_capacities
from mailbot.parsers.fields.corrections import corrections, without_approval
from mailbot.parsers.fields.labels import LABELS, label_of
from mailbot.parsers.fields.links import is_booking_link, place_of_link, place_of_no_link, speaks_of_booking
from mailbot.parsers.fields.names import place_of_name
from mailbot.parsers.prose.changed_days import ChangedDays, changed_days
from mailbot.parsers.prose.courtesy import is_courtesy, length_of_greeting
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.prose.leftovers import Leftover, leftover_of
from mailbot.parsers.prose.meant_skills import SkillsMeant
from mailbot.parsers.prose.places import place_of_town, place_of_zone
from mailbot.parsers.prose.roles import offers, role_in, wants_both_roles, wishes
from mailbot.parsers.prose.sentences import Sentence, sentences_of
from mailbot.parsers.prose.spans import Words, blanked
from mailbot.parsers.prose.unknown_skills import unknown_items_in
from mailbot.parsers.prose.times import names_a_day, place_of_times, times_in
from mailbot.parsers.skills.reader import read_skills, says_no_skill

MOST_CHARACTERS = 6000  # nobody introduces themselves at greater length; what is left over is asked about
_ADDS = re.compile(r"(?:,|;|\band|\bbut)\s+(?=(?:please )?(?:add|put|include)\b)")
_ADDING = re.compile(
    r"\W*(?:please |also |and )*(?:add|put|include|plus)\b|\s*\+|.{0,60}\b(?:should be|i meant|i mean|instead of|rather than)\b"
)
_NAMES_SKILLS = re.compile(r"\b(?:topics?|subjects?|areas?|fields?|skills?|expertise|speciali[sz]e in|speciali[sz]ing in) (?:would be|could be|are|is|include|of)\b")
_AMENDS = re.compile(
    r"\b(?:is|are|be) now\b|\b(?:(?:the|all the|everything|all) )?(?:rest|else|others?) (?:is|are|stays?|remains?|looks?|can stay)\b", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"\b(?:instead|any ?more|no longer|rather|statt|stattdessen|plutot|en su lugar|em vez|invece|in plaats|zamiast)\b"
)
_NOT_THAT = re.compile(r",?\s(?:and )?(?:not|instead of|rather than)\s")
_DENIES = re.compile(r"\s*(?:no|nope|nein|non|nao|nee|nie)\s*[,.:;-]+\s*")
_MAIL_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_LABELLED = re.compile(r"([^:=]{2,40})(?::|=(?=\s))")
_LONGEST_QUOTED = 80


def read_plain_words(lines: Mapping[int, str], asked: Role | None, subject: str = "") -> Findings:
    """Reads prose, each line a place and its text, written by somebody who was `asked` in a role, or by a stranger.

    The subject may name the skills that the body doesn't.
    """
    first = _first_of(lines)
    told = list(sentences_of(first))
    findings = Findings(role_in([*(s.text for s in told), subject]), wants_both_roles(" ".join(s.text for s in told)))
    role = asked or findings.role
    reader = _Reader(findings, role, asked is not None, SkillsMeant(role, wishes_something=any(wishes(Words(s.text).plain) for s in told)))
    for sentence in told:
        for part in _ADDS.split(sentence.text):
            reader.read(Sentence(part, sentence.lines, sentence.is_item))
    if subject and not findings.skills:
        reader.read_subject(subject)
    reader.take_what_no_vocabulary_knows()
    findings.unread |= lines.keys() - first.keys()
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
        self._unknown: list[tuple[Sentence, list[str]]] = []  # what might be a skill if nothing else is
        self._names_none = ""  # what says that no skill is named: "anything"
        self._lists_skills = False  # the sentence before led up to a list of them
        self._sentence = Sentence("", frozenset())

    def read(self, sentence: Sentence) -> None:
        self._sentence = sentence
        if labelled := _LABELLED.match(sentence.text):
            field = label_of(labelled[1])
            if field and not field[1]:
                self._label(field[0], sentence.text[labelled.end() :].strip())
                return
        text = without_approval(sentence.text)
        corrected = corrections(text, LABELS)
        for field_name, value in corrected:
            self._label(field_name, value)
        if corrected:
            return
        self._found.amends |= text != sentence.text or bool(self._is_known and _AMENDS.search(text))
        words = Words(text)
        wishing = bool(offers(words.plain) or wishes(words.plain))
        before = sum(map(len, self._found.said.values()))
        self._name(words)
        if not is_courtesy(text):
            words.claim((0, length_of_greeting(text)))
            self._link(words)
            self._capacity(words)
            whole = Words(words.unclaimed)
            times = place_of_times(words)
            if times:
                words.claim(*times_in(words, *times))
            self._skills_in(words, whole, cue=wishing or bool(_ADDING.match(words.plain) or _NAMES_SKILLS.search(words.plain)))
            changed = changed_days(text) if self._is_known else None
            if changed:
                self._change_days(changed, words)
            if times and (changed is None or changed.offers_times):
                self._times(words, whole, times)
            self._zone(words, whole)
            self._bare_count(words)
        if says_no_skill(text):
            self._names_none = text.strip(" .!")
        elif items := unknown_items_in(words):
            self._unknown.append((sentence, items))
        gave = sum(map(len, self._found.said.values())) > before
        self._judge(words, gave=gave, wishing=wishing)
        leads_up = sentence.text.rstrip().endswith(":")
        self._lists_skills = (wishing and leads_up) or (self._lists_skills and sentence.is_item)

    def take_what_no_vocabulary_knows(self) -> None:
        """`Spanish conversation, Thursdays, Cork`: of somebody who was asked for skills, the item that is nothing else."""
        found = self._found
        if not self._is_known or found.skills or found.professions or found.unwanted or found.of_others:
            return
        items = [(sentence, item) for sentence, told in self._unknown for item in told]
        if len({item for _, item in items}) == 1 and found.said:
            self._sentence = items[0][0]
            found.skills += read_skills(items[0][1])
            found.unread -= self._sentence.lines
            self._say("skills")
        elif self._names_none:
            self._doubt("skills", f"Which skills do you mean by “{self._names_none}”?")

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
                self._found.unread |= lines
                if gave:
                    quoted = self._sentence.text[:_LONGEST_QUOTED]
                    self._doubt("", f"You wrote “{quoted}”: have we understood all of it?")
            case Leftover.COURTESY:
                self._found.courtesies |= lines
            case Leftover.STORY:
                self._found.stories |= lines

    def _say(self, field: str) -> None:
        self._found.said.setdefault(field, []).append(self._sentence.text)
        for place in self._sentence.lines:
            self._found.places.setdefault(place, set()).add(field)

    def _doubt(self, field: str, question: str) -> None:
        self._found.doubts.append(Doubt(field, self._sentence.text, question))

    def _label(self, field: str, value: str) -> None:
        """`Mentees: 1` in the middle of a line."""
        sentence = self._sentence
        self._found.answers.append(Answer(field, value.rstrip("."), sentence.text, sentence.lines))
        for place in sentence.lines:
            self._found.places.setdefault(place, set()).add(field)

    def _link(self, words: Words) -> None:
        words.claim(*(found.span() for found in _MAIL_ADDRESS.finditer(words.text)))
        if found := place_of_link(words.unclaimed):
            link, start, end = found
            words.claim((start, end))
            if is_booking_link(link) or self._role is Role.MENTOR or speaks_of_booking(words.unclaimed):
                self._found.links.append(link)
                self._say("booking_link")
        if none := place_of_no_link(words.unclaimed):
            words.claim(none)
            if not found:
                self._found.links.append("")
                self._say("booking_link")

    def _capacity(self, words: Words) -> None:
        for told in [] if self._role is Role.MENTEE else find_capacities(words.unclaimed):
            words.claim((told.start, told.end))
            self._found.capacities.append(told.mentees)
            self._found.role = self._found.role or Role.MENTOR
            self._say("capacity")
            if told.doubtful:
                self._doubt("capacity", f"We have noted that you can take {told.mentees}: is that right?")

    def _bare_count(self, words: Words) -> None:
        """`London. Two.`: a number that nothing else explains."""
        if self._role is Role.MENTOR and (count := find_bare_count(words.unclaimed)) is not None:
            words.claim((0, len(words.text)))
            self._found.capacities.append(count)
            self._say("capacity")

    def _name(self, words: Words) -> None:
        if found := place_of_name(words.text):
            name, start, end = found
            words.claim((start, end))
            self._found.names.append(name)
            self._say("name")

    def _times(self, words: Words, whole: Words, place: tuple[int, int]) -> None:
        start, end = place
        denied = _DENIES.match(self._sentence.text)
        times = _between_skills(words, whole, max(start, denied.end()) if denied else start, end)
        if self._found.amends and not self._found.gone_days:
            times = _NOT_THAT.split(times)[0]
        _, towns = place_of_town(Words(times))
        times = blanked(times, towns)
        reading = read_availability(times)
        if reading.availability and not (denied and not names_a_day(times)):
            words.claim(place)
            self._found.times.append(times.strip())
            self._say("availability")
            if _INSTEAD.search(words.plain) and not self._found.gone_days:
                self._doubt("availability", "Are these all the times at which you are free now?")
        else:
            self._found.unread |= self._sentence.lines
            self._doubt("availability", reading.question or ASK_WHEN)

    def _change_days(self, changed: ChangedDays, words: Words) -> None:
        self._found.gone_days |= changed.gone
        self._found.moved_to |= changed.instead
        self._found.amends = True
        self._say("availability")
        if not changed.offers_times:
            words.claim((0, len(words.text)))
        if changed.instead and not changed.same_times:
            days = " and ".join(f"{DAY_NAMES[day]}s" for day in sorted(changed.instead))
            self._doubt("availability", f"We have noted {days} at the same times instead: is that right?")

    def _zone(self, words: Words, whole: Words) -> None:
        zones, spans = place_of_zone(whole)
        words.claim(*spans)
        if len(zones) == 1:
            self._found.zones.append(zones[0])
            self._say("time_zone")
        elif zones:
            self._found.rival_zones.append(zones)

    def _skills_in(self, words: Words, whole: Words, *, cue: bool) -> None:
        """`whole` loses the skills, so that times are read without them."""
        before = words.unclaimed
        told = self._skills.read(words, cue=cue, listed=self._lists_skills and self._sentence.is_item)
        whole.claim(*_changed(before, words.unclaimed))
        self._found.unwanted += told.unwanted
        self._found.skills += told.meant
        self._found.professions += told.profession
        self._found.of_others += told.of_others
        if told.meant or told.unwanted:
            self._say("skills")


def _changed(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Where one text has blanks and the other, of the same length, has none."""
    if before != after:
        yield from ((n, n + 1) for n, (was, now) in enumerate(zip(before, after, strict=True)) if was != now)


def _between_skills(words: Words, whole: Words, start: int, end: int) -> str:
    """The part of a sentence about times that no skill interrupts: `on Mondays` of `Java on Mondays`."""
    times = [place for place, _ in times_in(whole, start, end)]
    claimed = [n for n in range(start, end) if words.text[n] != whole.unclaimed[n]]
    first, last = min(times, default=start), max(times, default=end)
    start = max((n + 1 for n in claimed if n < first), default=start)
    return whole.unclaimed[start : min((n for n in claimed if n > last), default=end)]
