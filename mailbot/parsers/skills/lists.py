"""What a list of skills names: `Python, SQL & data viz`. An unknown skill stays as it was written, a free token."""

import re

from mailbot.domain.skills import Ordinariness
from mailbot.parsers.skills.addresses import without_addresses
from mailbot.parsers.skills.items import ABBREVIATION, items
from mailbot.parsers.skills.names import Mention, Name, lookup, mentions
from mailbot.parsers.skills.negation import stretches
from mailbot.parsers.skills.no_skill import says_no_skill
from mailbot.parsers.skills.places import follows_like_a_skill
from mailbot.parsers.skills.prose import find_skills
from mailbot.parsers.skills.spelling import Word, plain, words
from mailbot.parsers.skills.surroundings import AROUND, DOING, bare, barer

LONGEST = 6_000
_WORDS_OF_A_TOKEN = 5
_PREPOSITIONS = re.compile(
    r"\s(?:in|with|for|of|on|using|through|via|within|en|con|com|mit|avec|fur|pour|para|per|met|voor)\s"
)
_NOTHING_IN_PARTICULAR = frozenset("something anything whatever everything stuff".split())
_VERBS = frozenset("is are was were stays stay remains".split())
_KNOWN_ALREADY = re.compile(r"\([^()]{0,80}\b(?:already|i know|i've (?:done|used)|i have (?:done|used))\b[^()]{0,80}\)")
_KNOWN_BESIDE = re.compile(
    r"(?<=[,;.])\s*(?:but |and )?i (?:already (?:know|do|use|have)\b[^,;.()]{0,60}|(?:know|use|can do|have done)\b[^,;.()]{0,60}\balready\b)"
)
_SAYS_A_SENTENCE = frozenset(
    "i we you he she they it's i'm i'd i've i'll who what which can can't could would will won't is am are was were "
    "have has had mind happy think know guess do does did go see ask let please my your me us this that there "
    "ich wir je nous yo io eu".split()
)


def read_skills(text: str) -> tuple[str, ...]:
    """A list such as `Python, SQL & data viz` → canonical names in order of mention, unknown skills as free tokens.

    What stands behind a negative ("no frontend please", "not Java") is left out, and what comes after 6,000 characters.
    """
    if says_no_skill(text):
        return ()
    whole = _KNOWN_ALREADY.sub(" ", _KNOWN_BESIDE.sub(" ", without_addresses(plain(text[:LONGEST]))))
    found: list[str] = []
    for stretch in stretches(whole):
        if not stretch.negated:
            for item in items(whole[stretch.start : stretch.end]):
                found.extend(_skills_of(item))
    return tuple(dict.fromkeys(found))


def _skills_of(item: str) -> list[str]:
    """One list item: a name, else the names that it is made of or that stand out in it, else itself as a free token."""
    if says_no_skill(item):
        return []
    if name := lookup(item):
        return [name.canonical]
    core = bare(item)
    if name := lookup(core) or lookup(barer(core)):
        return [name.canonical]
    said = core.split()
    if all(word in AROUND or word in DOING for word in item.split()):
        return []  # "the language"
    if not said or ABBREVIATION.fullmatch(core):
        return said
    if len(said) > _WORDS_OF_A_TOKEN or not _SAYS_A_SENTENCE.isdisjoint(said) or not _VERBS.isdisjoint(item.split()):
        return list(find_skills(item, cue=True))
    if said[0] in _NOTHING_IN_PARTICULAR:
        return _that_stand_out(item)
    return _made_of_names(core) or _on_both_sides_of_a_preposition(core) or _that_stand_out(core) or [core]


def _made_of_names(core: str) -> list[str]:
    """`python sql docker`, `c# .net developer`: names and nothing else."""
    found = list(words(core))
    named = mentions(core, found)
    covered = {place for name in named for place in range(name.first, name.last)}
    rest = [word.key for place, word in enumerate(found) if place not in covered]
    return [name.name.canonical for name in named] if all(_adds_nothing(word) for word in rest) else []


def _adds_nothing(word: str) -> bool:
    return word in AROUND or word in DOING or word.isdigit()


def _on_both_sides_of_a_preposition(core: str) -> list[str]:
    """`web scraping with python`, `programming in java`, `statistics for biologists`."""
    if not _PREPOSITIONS.search(core):
        return []
    sides = [side for part in _PREPOSITIONS.split(core) if (side := bare(part))]
    known = [lookup(side) or lookup(barer(side)) for side in sides]
    if not any(map(_says_enough, known)):
        return []
    named = [name.canonical if name else side for name, side in zip(known, sides, strict=True) if name or side]
    return [name for name in named if name != "programming" or len(named) == 1]


def _says_enough(name: Name | None) -> bool:
    return name is not None and name.ordinariness is not Ordinariness.EVERYDAY


def _that_stand_out(core: str) -> list[str]:
    """`kotlin multiplatform basics`, `swift developer role`: names that can mean nothing else there."""
    found = list(words(core))
    return [name.name.canonical for name in mentions(core, found) if _stands_out(core, found, name)]


def _stands_out(core: str, found: list[Word], mention: Mention) -> bool:
    return mention.name.ordinariness is Ordinariness.DISTINCTIVE or follows_like_a_skill(core, found, mention)
