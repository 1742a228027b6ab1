"""Where somebody says that they are: `I live in Lagos`, `développeur à Lyon`, `London.`"""

import re
from collections.abc import Iterator

from mailbot.parsers.availability.regions import is_region
from mailbot.parsers.availability.time_zones import (
    are_alike,
    find_time_zone,
    read_time_zone,
    without_time_zones,
    zone_of_place,
    zones_of_times,
)
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.spans import Words, blanked
from mailbot.parsers.skills.reader import find_skills

_LIVES = re.compile(
    r"\b(?:live|lives|living|based|located|residing|reside|settled|moved|moving|relocated|here|i'm|i am|im|am|writing|wohne|lebe|wohnhaft|komme|"
    r"bin|habite|vis|suis|vivo|resido|estoy|moro|vivo|estou|resido|abito|sono|woon|ben|zit|mieszkam|jestem|nome est)\s+"
    r"(?:(?:currently|now|just|presently|still|aktuell|actuellement|maintenant|ahora|agora|ora|nu|teraz|back|over|out)\s+)?"
    r"(?:in|near|to|around|outside|at|aus|a|au|aux|en|em|no|na|w|we|te|from|de)\s+(?:the\s+|la\s+|le\s+|los\s+)?"
)
_LIVES_BARE = re.compile(r"\b(?:live|living|based|from)\s+")  # "I live Bradford"
_ZONE_IS = re.compile(
    r"\b(?:time ?zone|zone|tz|zeitzone|fuseau(?: horaire)?|zona horaria|hora (?:local )?de|heure de|ora di|fuso(?: horario| orario)?|tijdzone|strefa(?: czasowa)?)"
    r"(?:'s| is| ist| est| es| e| jest| would be|:|-|\.)?\s+(?:the\s+)?"
)
_IN = re.compile(r"\b(?:in|from|near|around|aus|a|au|en|em|no|di|w|we|te|uit)\s+(?:the\s+|la\s+|le\s+)?")
_BASED = re.compile(r"(?P<place>[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)[ -]based\b")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:[ ][^\W\d_][\w'’.-]*){0,2}(?:,\s?[^\W\d_][\w'’.-]*(?:[ ][^\W\d_][\w'’.-]*)?)?")
_ABBREVIATED = re.compile(r"(?!UK|US|UAE|NYC|LA|SF|NZ|DC)[A-Z]{2,5}(?!\w)")  # an abbreviation is read as one
_ELSEWHERE = re.compile(
    r"\b(?:grew up|born|visit\w*|clients?|customers?|originally|moved from|used to|company|colleagues?|friends?|family|parents|"
    r"not|no longer|holiday|travel\w*|working with)\b(?:(?!\bbut\b)[^,;])*$"
)
_NOT_THERE = re.compile(
    r",?\s*\b(?:and |but )?(?:not|no longer|instead of|rather than)\s+(?:in |from |near |at )?(?P<place>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)(?: any ?more| now)?"
)
_SMALL = re.compile(
    r"^(?:and|still|now|in|from|i'm|im|i am|me|here|currently|near|the|btw|ps)\s+|\s+(?:time|based|here|btw|timezone|time zone|area)$",
    re.I,
)
_STATE = re.compile(r",\s?(?P<region>[A-Z]{2,3}\b|[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,2})")  # Portland, OR
_LONGEST_ITEM = 30
_SHORTEST_IN_SMALL_LETTERS = 4
_WORDS_TOO = frozenset("nice male bath reading mobile essen bari same lima".split())


def place_of_zone(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """The zones between which a sentence leaves the choice, mostly one or none, and where it says so."""
    left = [told.span() for told in _NOT_THERE.finditer(words.unclaimed) if zone_of_place(told["place"])]
    zones, spans = _place_of_zone(Words(blanked(words.unclaimed, left)) if left else words)
    return zones, [*spans, *(left if zones else ())]


def _place_of_zone(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    zones, spans = _named(words)
    if len(zones) == 1 and not zones[0].startswith(("Etc/", "UTC")):
        is_abbreviated = any(words.text[slice(*span)].strip("()").isupper() for span in spans)
        places, where = place_of_town(Words(blanked(words.unclaimed, spans))) if is_abbreviated else ((), [])
        says_more = len(places) == 1 and are_alike(places[0], zones[0])  # "CET (Brussels)"
        return (places, [*spans, *where]) if says_more else (zones, spans)
    places, where = place_of_town(words)  # says more than an offset or an abbreviation
    return (places, [*spans, *where]) if places else (zones, spans)


def place_of_town(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """The zones of the places that a sentence names, and where it does so."""
    for find in (_told, _lived_in, _based, _whole_item, _written_with_a_capital):
        zones, spans = find(words)
        if zones:
            return zones, spans
    return (), []


def _named(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """By an abbreviation, an offset, a zone's name, or as the availability reader knows that they say it."""
    text = words.unclaimed
    if not (zone := find_time_zone(text)):
        return (), []
    blanked = without_time_zones(text)
    zones = zones_of_times(text) if len(blanked) == len(text) else ()
    spans = [found.span() for found in re.finditer(r"\S+", words.open) if not blanked[slice(*found.span())].strip()]
    spans += [found.span() for cue in (_LIVES, _ZONE_IS) for found in cue.finditer(words.open)]
    return (zones if zone in zones else (zone,)), spans


def _told(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    return _behind(_ZONE_IS, words, capital=False)


def _lived_in(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    zones, spans = _behind(_LIVES, words, capital=False)
    return (zones, spans) if zones else _behind(_LIVES_BARE, words, capital=True)


def _based(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """`I'm UK based`, `London-based`."""
    for told in _BASED.finditer(words.unclaimed):
        for start in (told.start(), told.start() + told["place"].rfind(" ") + 1):
            if zone := zone_of_place(words.unclaimed[start : told.end("place")]):
                return (zone,), [(start, told.end())]
    return (), []


def _written_with_a_capital(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    return _behind(_IN, words, capital=True)


def _behind(cue: re.Pattern[str], words: Words, *, capital: bool) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    found: dict[str, tuple[int, int]] = {}
    for said in cue.finditer(words.open):
        name = _NAME.match(words.unclaimed, said.end())
        if (
            name is None
            or _ABBREVIATED.match(name[0])
            or (capital and not name[0][0].isupper())
            or _ELSEWHERE.search(words.plain, 0, said.start())
        ):
            continue
        for length in _shorter_and_shorter(name[0]):
            if zone := zone_of_place(name[0][:length]):
                found.setdefault(zone, (said.start(), said.end() + length))
                break
    return tuple(found), list(found.values())


def _shorter_and_shorter(name: str) -> Iterator[int]:
    """The lengths of a name and of what it begins with, the longest first."""
    yield len(name)
    yield from (cut.start() for cut in reversed(list(re.finditer(r",?\s", name))))


def _whole_item(words: Words) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """`London.`, `photoshop, weekends, manila`: a place that stands alone."""
    text = words.unclaimed
    for part in re.finditer(r"(?:(?! / )[^,;.!?()])+", text):
        item = _SMALL.sub("", _SMALL.sub("", part[0].strip(" /")))
        is_a_word_too = item in _WORDS_TOO or (
            len(item) < _SHORTEST_IN_SMALL_LETTERS and item.islower() and item != "uk"
        )
        if not item or len(item) > _LONGEST_ITEM or is_a_word_too or len(item.split()) > 4:
            continue
        zone = zone_of_place(item) if " " in item else read_time_zone(item)
        if zone and "/GMT" not in zone and not find_skills(item, cue=True):
            state = _STATE.match(text, part.end())
            if state and (state["region"].isupper() or is_region(fold(state["region"]))):
                return (zone_of_place(f"{item}{state[0]}") or zone,), [(part.start(), state.end())]
            return (zone,), [part.span()]
    return (), []
