"""Which skills do sentences name? Words that mean other things too must stand where a skill would stand.

"I'd like to learn Go" and "I'd like to go", "better at Excel" and "excel at it", "Spring and Hibernate", "in spring".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.domain.skills import Ordinariness
from mailbot.parsers.skills.addresses import without_addresses
from mailbot.parsers.skills.items import is_part_of_an_abbreviation
from mailbot.parsers.skills.names import Mention, mentions
from mailbot.parsers.skills.negation import stretches
from mailbot.parsers.skills.places import Place, counts_alone, is_a_way_to_reach_people
from mailbot.parsers.skills.series import series, unknown_items
from mailbot.parsers.skills.spelling import Word, plain, words

LONGEST = 16_000
_CERTAINLY_A_LIST = 3  # "react, node, docker": each means other things too, but not one after the other
_SENTENCE = re.compile(r"[^.!?\n;]*(?:(?:\.(?=\w)|\?(?= (?:no|nope|nah|not)\b))[^.!?\n;]*)*[.!?\n;]*")
# Beginnings of the words by which a sentence is about skills.
_SPEAKS_OF_SKILLS = re.compile(
    r"(?<!\w)(?:learn|develop|improv|know|teach|taught|train|stud[iy]|course|skill|cod(?:e|ing)|program(?!me)|engineer|"
    r"language|framework|data|statistic|process|build|practi[cs]|us(?:e|ed|ing)(?!\w)|doing|"
    r"experience|expert|better|good at|great at|master|grow|struggl|stuck|"
    r"interest|focus|recommend|need|want|like to|love to|career|job|switch|mov(?:e|ing)|into(?!\w)|"
    r"mentor|advice|guidance|support|help|work(?:ing|ed)? (?:with|in|on)|"
    r"lern|verbessern|helfen|hilfe|apprend|ameliorer|progresser|aider|aprend|mejorar|ayuda|impar|leren|ucz|naucz)"
)


@dataclass(frozen=True, slots=True)
class SkillSpan:
    """A stretch `text[start:end]` that names skills; `negated` where they are not wanted ("not Java")."""

    start: int
    end: int
    names: tuple[str, ...]
    negated: bool


def find_skills(text: str, *, cue: bool = False) -> tuple[str, ...]:
    """The skills that prose names (in its first 16,000 characters), in order of mention.

    `cue` says that the text is about skills, which is otherwise told by its own words. Words that mean
    other things too need a skill's place. An item that no vocabulary knows
    counts in a list of skills: "maths, python, beekeeping and public speaking".
    """
    spans = skill_spans(text, cue=cue)
    return tuple(dict.fromkeys(name for span in spans if not span.negated for name in span.names))


def skill_spans(text: str, *, cue: bool = False) -> tuple[SkillSpan, ...]:
    """Where a text names skills, in order, and which of them it does not want. `cue` as in `find_skills`."""
    written = text[:LONGEST]
    whole = without_addresses(plain(written))
    return tuple(span for start, end in _sentences(whole) for span in _in_sentence(written, whole, start, end, cue))


def _sentences(whole: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(whole):
        if found[0].strip():
            yield found.span()


def _in_sentence(written: str, whole: str, start: int, end: int, cue: bool) -> Iterator[SkillSpan]:
    sentence = whole[start:end]
    about_skills = cue or bool(_SPEAKS_OF_SKILLS.search(sentence))
    for stretch in stretches(sentence):
        first, last = start + stretch.start, start + stretch.end
        place = Place(
            written[first:last],
            whole[first:last],
            about_skills=about_skills or stretch.negated,
            fragment=cue,
            begins=stretch.start == 0,
        )
        for span_start, span_end, name in _named(place):
            yield SkillSpan(first + span_start, first + span_end, (name,), stretch.negated)


def _named(place: Place) -> list[tuple[int, int, str]]:
    """The names that count in a stretch, and the unknown items of their lists."""
    found = list(words(place.text))
    named = [name for name in mentions(place.text, found) if not _is_part_of_a_word(place.text, name)]
    counting: list[tuple[int, int, str]] = []
    for chain in series(place.text, named):
        if len(chain) >= _CERTAINLY_A_LIST or any(_says_it(place, found, mention) for mention in chain):
            counting.extend((mention.start, mention.end, mention.name.canonical) for mention in chain)
    counting.extend(unknown_items(place.text, [(start, end) for start, end, _ in counting]))
    return sorted(counting)


def _is_part_of_a_word(text: str, mention: Mention) -> bool:
    """The R of `R&D`, the code of `docs-as-code`."""
    ends_a_compound = (
        text[mention.start - 1 : mention.start] == "-" and text[mention.start - 2 : mention.start - 1].isalpha()
    )
    return is_part_of_an_abbreviation(text, mention) or (
        ends_a_compound and mention.name.ordinariness is not Ordinariness.DISTINCTIVE
    )


def _says_it(place: Place, found: list[Word], mention: Mention) -> bool:
    if is_a_way_to_reach_people(found, mention):
        return False
    return mention.name.ordinariness is Ordinariness.DISTINCTIVE or counts_alone(place, found, mention)
