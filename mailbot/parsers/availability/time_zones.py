"""Time zones in what people write; `time_zone_names` says which names mean which zone."""

import re
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from mailbot.parsers.availability.time_zone_names import ABBREVIATIONS, NAMES, PLACES
from mailbot.parsers.folding import fold

_KINDS_OF_TIME = ("time", "standard time", "daylight time", "summer time", "timezone", "time zone")

# Offsets that are no whole hours, where the clocks are not changed in summer.
_HALF_HOURS = {"+0530": "Asia/Kolkata", "+0545": "Asia/Kathmandu", "+0630": "Asia/Yangon", "+0430": "Asia/Kabul"}
_HALF_HOURS |= {"+0330": "Asia/Tehran", "+0930": "Australia/Darwin"}
_REGIONS_WITHOUT_CITIES = ("Etc/", "US/", "Canada/", "Brazil/", "Mexico/", "Chile/")
_NO_CITIES = frozenset(("north", "south", "west", "center", "easter", "troll", "general"))
_IN_WINTER, _IN_SUMMER = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
_Named = tuple[int, int, str]  # where a zone is named in a text, and its IANA name
_OFFSET = re.compile(r"\b(?:utc|gmt)\s?([+\-−–])\s?(\d{1,2})(?::?([0-5]\d))?(?![\d:])", re.I)
_NAME_OF_A_ZONE = re.compile(r"\b[A-Za-z]{2,12}/[\w+\-]{2,20}(?:/[\w+\-]{2,20})?")
_WORD = re.compile(r"[a-z]+")
_WORDS_OF_A_PLACE = 3
_PLACE_BEHIND = r"\s+(?:the\s+)?(?P<place>[a-z.'-]+(?:\s+[a-z.'-]+){0,2})"
_WHERE_THEY_ARE = re.compile(
    r"\b(?:i(?:'m| am) (?:(?!interested )[\w-]+,? ){0,6}?in|i(?:'m| am) (?:\w+ ){0,4}from|(?:based|located|living|"
    r"live|"
    r"working|"
    r"here|wohne|lebe|wohnhaft|vivo|moro|abito|woon) (?:in|en|em|a)|(?:hello|hi|greetings|writing|joining|calling|"
    rf"working|here) from|komme aus|j'habite (?:a|en)|mieszkam w){_PLACE_BEHIND}"
)
_IN_A_PLACE = re.compile(_PLACE_BEHIND.replace(r"\s+(?:the", r"(?:\bin\s+|[(,]\s*)(?:the", 1))
_BESIDE_A_TIME = re.compile(
    rf"(?:(?<=[\d,(])|(?<=[ap]m))\s*(?P<name>{'|'.join(NAMES)})(?![\w'])"
    rf"|(?<=[ap]m)\s+(?P<abbreviation>{'|'.join(set(ABBREVIATIONS) - {'ET'}).lower()})(?!\w)"
)


def read_time_zone(value: str) -> str | None:
    """The IANA zone that a whole value such as `London`, `UK time`, `CET (Berlin)`, `UTC+2` means, or None."""
    plain = fold(value.split("(")[0].split(",")[0]).strip(" .!?")
    return _named(plain) or _places().get(plain) or find_time_zone(value) or _in_small_letters(value)


def find_time_zone(text: str) -> str | None:
    """The IANA zone named somewhere in prose, or None: `UTC+1`, `Europe/Rome`, `UK time`, `CET`, `I'm in Berlin`."""
    for name in _NAME_OF_A_ZONE.findall(text):
        if zone := _iana_zones().get(name.casefold()):
            return zone
    if offset := _OFFSET.search(text):
        return offset_zone(offset[1], int(offset[2]), int(offset[3] or 0))
    folded = fold(text)
    named = next(_before_the_word_time(folded), None) or next(_places_behind(_WHERE_THEY_ARE, folded), None)
    return _the_place_of(_in_capitals(text), named[2] if named else None)


def zones_of_times(text: str) -> tuple[str, ...]:
    """The zones in a text that is about nothing but times: also `6pm est`, `4:30 Pacific`, `7pm in Singapore`.

    Several that are not alike mean that nobody but the writer knows which one counts.
    """
    folded = fold(text)
    places = [zone for _, _, zone in (*_before_the_word_time(folded), *_beside_times(folded))]
    unsigned = _OFFSET.sub(" ", text)
    places += [zone for _, _, zone in _places_behind(_WHERE_THEY_ARE, folded)]
    found: list[str] = []
    for zone in filter(None, (*places, *_all_in_capitals(unsigned), find_time_zone(text))):
        if not any(_are_alike(zone, other) for other in found):
            found.append(zone)
    return tuple(found)


def without_time_zones(text: str) -> str:
    """A text about times in small letters, without the zones that it names, so that no reader stumbles on them."""
    text = _OFFSET.sub(
        " ", _NAME_OF_A_ZONE.sub(lambda name: " " if name[0].casefold() in _iana_zones() else name[0], text)
    )
    folded = fold(re.sub(r"\b[A-Z]{2,5}\b", lambda word: " " if word[0] in ABBREVIATIONS else word[0], text))
    for named in (_before_the_word_time, lambda written: _places_behind(_WHERE_THEY_ARE, written), _beside_times):
        for start, end, _ in reversed(list(named(folded))):
            folded = f"{folded[:start]} {folded[end:]}"
    return folded


def offset_zone(sign: str, hours: int, minutes: int = 0) -> str | None:
    """The zone of a fixed offset from UTC, such as `Etc/GMT-7` for +7; None where no zone has it."""
    plus = sign == "+"
    if minutes:
        return _HALF_HOURS.get(f"{'+' if plus else '-'}{hours:02}{minutes:02}")
    if hours == 0:
        return "UTC"
    return f"Etc/GMT{'-' if plus else '+'}{hours}" if hours <= (14 if plus else 12) else None


def _named(plain: str) -> str | None:
    """A whole value: a zone's own name, or one of our names for it with or without `time` behind it."""
    for kind in _KINDS_OF_TIME:
        plain = plain.removesuffix(f" {kind}")
    return _iana_zones().get(plain.replace(" ", "_")) or NAMES.get(plain)


def _before_the_word_time(folded: str) -> Iterator[_Named]:
    """`UK time`, `Karachi time`, `Central European Summer Time`."""
    words = list(_WORD.finditer(folded))
    for place in (n for n, word in enumerate(words) if word[0] in ("time", "timezone")):
        last = place - 1 - (place > 0 and words[place - 1][0] in ("standard", "daylight", "summer"))
        for first in range(max(0, last - _WORDS_OF_A_PLACE + 1), last + 1):
            name = " ".join(word[0] for word in words[first : last + 1])
            if zone := NAMES.get(name) or _places().get(name):
                yield words[first].start(), words[place].end(), zone
                break


def _places_behind(pattern: re.Pattern[str], folded: str) -> Iterator[_Named]:
    for found in pattern.finditer(folded):
        words = list(re.finditer(r"\S+", found["place"]))
        for last in reversed(words):
            if zone := _places().get(found["place"][: last.end()].rstrip(".")):
                yield found.start(), found.start("place") + last.end(), zone
                break


def _beside_times(folded: str) -> Iterator[_Named]:
    for found in _BESIDE_A_TIME.finditer(folded):
        which = found.lastgroup or ""
        zone = NAMES.get(found[which]) or ABBREVIATIONS[found[which].upper()]
        yield found.start(which), found.end(), zone
    yield from _places_behind(_IN_A_PLACE, folded)


def _in_small_letters(value: str) -> str | None:
    """A value that is about nothing else may say `est`; but `UTC+25` is no zone at all."""
    return None if _OFFSET.search(value) else _in_capitals(value.upper())


def _in_capitals(text: str) -> str | None:
    return next(_all_in_capitals(text), None)


def _all_in_capitals(text: str) -> Iterator[str]:
    return (ABBREVIATIONS[word] for word in re.findall(r"\b[A-Z]{2,5}\b", text) if word in ABBREVIATIONS)


def _the_place_of(abbreviated: str | None, place: str | None) -> str | None:
    """`CET (Berlin)`: a place says more than an abbreviation that fits it."""
    if abbreviated and place and _are_alike(abbreviated, place):
        return place
    return abbreviated or place


@cache
def _are_alike(one: str, other: str) -> bool:
    """Whether two zones show the same time in winter or in summer: people say GMT in London all year."""
    return one == other or any(
        ZoneInfo(one).utcoffset(day) == ZoneInfo(other).utcoffset(day) for day in (_IN_WINTER, _IN_SUMMER)
    )


@cache
def _iana_zones() -> dict[str, str]:
    """Every IANA name by its small letters, without the abbreviations that we read by our own conventions."""
    return {
        name.casefold(): name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("posix")
    }


@cache
def _places() -> dict[str, str]:
    cities = {
        zone.rpartition("/")[2].replace("_", " ").casefold(): zone
        for zone in sorted(_iana_zones().values())
        if not zone.startswith(_REGIONS_WITHOUT_CITIES)
    }
    return {city: zone for city, zone in cities.items() if len(city) > 3 and city not in _NO_CITIES} | PLACES
