"""Time zones in what people write; `time_zone_names` says which names mean which zone.

Every mention of a zone is taken for the one or more zones that it can mean. Mentions settle each other (`IST (Dublin)`,
`CET, I'm in Berlin`), and the zone that somebody is known to be in settles the rest; what stays open must be asked.
"""

import re
import zoneinfo
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from mailbot.parsers.availability.regions import is_region, shares_continent, zone_in_region, zone_of_region
from mailbot.parsers.availability.time_zone_names import ABBREVIATIONS, NAMES, PLACES
from mailbot.parsers.folding import fold

_KINDS_OF_TIME = ("time", "standard time", "daylight time", "summer time", "timezone", "time zone")

# Offsets that are no whole hours, where the clocks are not changed in summer.
_HALF_HOURS = {"+0530": "Asia/Kolkata", "+0545": "Asia/Kathmandu", "+0630": "Asia/Yangon", "+0430": "Asia/Kabul"}
_HALF_HOURS |= {"+0330": "Asia/Tehran", "+0930": "Australia/Darwin"}
_REGIONS_WITHOUT_CITIES = ("Etc/", "US/", "Canada/", "Brazil/", "Mexico/", "Chile/")
_NO_CITIES = frozenset(("north", "south", "west", "center", "easter", "troll", "general"))
_IN_WINTER, _IN_SUMMER = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
_Zones = tuple[str, ...]  # what one mention can mean, the likeliest first
_Named = tuple[int, int, _Zones]  # where it stands in a text
_REGIONS_BEHIND = tuple(re.compile(rf",\s?([a-z]+(?: [a-z]+){{{more}}})(?!\w)") for more in (2, 1, 0))
_OFFSET = re.compile(r"\b(?:utc|gmt)\s?([+\-−–])\s?(\d{1,2})(?::?([0-5]\d))?(?![\d:])", re.I)
_NAME_OF_A_ZONE = re.compile(r"\b[A-Za-z]{2,12}/[\w+\-]{2,20}(?:/[\w+\-]{2,20})?")
_LIKE = re.compile(r"^(?:(?:the )?same (?:as|zone as|time as)|as|like|it's|it is|i'm|i am) (?:in )?")
_WORD = re.compile(r"[a-z]+")
_IN_CAPITALS = re.compile(r"\b[A-Z]{2,5}\b")
_WORDS_OF_A_PLACE = 3
_PLACE_BEHIND = r"\s+(?:the\s+)?(?P<place>[a-z.'-]+(?:\s+[a-z.'-]+){0,2})"
_WHERE_THEY_ARE = re.compile(
    r"\b(?:i(?:'m| am) (?:(?!interested )[\w-]+,? ){0,6}?in|i(?:'m| am) (?:\w+ ){0,4}from|(?:based|located|living|"
    r"live|working|here|wohne|lebe|wohnhaft|vivo|moro|abito|woon) (?:in|en|em|a)|(?:hello|hi|greetings|writing|"
    rf"joining|calling|working|here) from|komme aus|j'habite (?:a|en)|mieszkam w){_PLACE_BEHIND}"
)
_IN_A_PLACE = re.compile(_PLACE_BEHIND.replace(r"\s+(?:the", r"(?:\bin\s+|[(,]\s*)(?:the", 1))
_BEHIND_A_TIME = re.compile(r"(?:\b\d{1,2}|[ap]m)\s+(?P<place>[a-z]{4,}(?:\s+[a-z]+){0,2})")
# In small letters an abbreviation that is also a word is read only behind `6pm`.
_ALSO_WORDS = frozenset(("ET", "EST", "IST", "ART", "EAT", "WAT", "CAT", "WEST", "ICT", "COT", "PT", "CT", "HST"))
_BESIDE_A_TIME = re.compile(
    rf"(?:(?<=[\d,(])|(?<=[ap]m))\s*(?P<name>{'|'.join(NAMES)})(?![\w'])"
    rf"|(?<=[ap]m)\s+(?P<behind_a_half>{'|'.join(ABBREVIATIONS.keys() - {'ET'}).lower()})(?![\w+-])"
    rf"|(?<=\d)\s+(?P<behind_a_number>{'|'.join(ABBREVIATIONS.keys() - _ALSO_WORDS).lower()})(?![\w+-])"
)


def read_time_zone(value: str, home_zone: str | None = None) -> str | None:
    """The IANA zone that a whole value such as `London`, `UK time`, `CET (Berlin)`, `UTC+2` means, or None.

    `home_zone`, the IANA zone that somebody is known to be in, decides what an ambiguous abbreviation means; without
    it `rival_zones` tells whether the value leaves a choice.
    """
    return next(iter(_meant_by(value, home_zone)), None)


def rival_zones(value: str, home_zone: str | None = None) -> tuple[str, ...]:
    """The IANA zones between which a whole value such as `IST` leaves the choice; empty where it is clear."""
    zones = _meant_by(value, home_zone)
    return zones if len(zones) > 1 else ()


def zone_of_place(name: str) -> str | None:
    """The IANA zone of a town, a country or a zone's own name, perhaps with more behind a comma: `Leeds, UK`."""
    parts = [fold(part).strip(" .!?") for part in name.split(",")[:2]]
    told = (zone for part in parts if (zone := _named(part) or _place(part) or _with_its_country(part)))
    return _in_a_region(name) or next(told, None)


def find_time_zone(text: str, home_zone: str | None = None) -> str | None:
    """The IANA zone named somewhere in prose, or None: `UTC+1`, `Europe/Rome`, `UK time`, `CET`, `I'm in Berlin`."""
    return next(iter(_settled(*_mentions(text), home_zone)), None)


def zones_of_times(text: str, home_zone: str | None = None) -> tuple[str, ...]:
    """The zones in a text that is about nothing but times: also `6pm est`, `4:30 Pacific`, `7pm in Singapore`.

    Several mean that nobody but the writer knows which one counts: they contradict each other, or `home_zone` can't
    tell which one an abbreviation stands for.
    """
    signs, places = _mentions(text)
    beside = [zones for _, _, zones in _beside_times(fold(_OFFSET.sub(" ", text)))]
    return _settled(signs, [*places, *beside], home_zone)


def without_time_zones(text: str) -> str:
    """The folded text about times with blanks in place of the zones that it names, so that no reader stumbles."""
    text = _OFFSET.sub(
        _blank, _NAME_OF_A_ZONE.sub(lambda name: _blank(name) if name[0].casefold() in _iana_zones() else name[0], text)
    )
    folded = fold(_IN_CAPITALS.sub(lambda word: _blank(word) if word[0] in ABBREVIATIONS else word[0], text))
    for named in (_before_the_word_time, lambda written: _places_behind(_WHERE_THEY_ARE, written), _beside_times):
        folded = _with_blanks(folded, sorted(named(folded)))
    return folded


def offset_zone(sign: str, hours: int, minutes: int = 0) -> str | None:
    """The zone of a fixed offset from UTC, such as `Etc/GMT-7` for +7; None where no zone has it."""
    plus = sign == "+"
    if minutes:
        return _HALF_HOURS.get(f"{'+' if plus else '-'}{hours:02}{minutes:02}")
    if hours == 0:
        return "UTC"
    return f"Etc/GMT{'-' if plus else '+'}{hours}" if hours <= (14 if plus else 12) else None


def _with_blanks(text: str, named: list[_Named]) -> str:
    kept, done = [], 0
    for start, end, _ in named:
        if start >= done:
            kept += [text[done:start], " " * (end - start)]
            done = end
    return "".join([*kept, text[done:]])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _meant_by(value: str, home_zone: str | None) -> tuple[str, ...]:
    if zone := _in_a_region(_LIKE.sub("", value)):
        return (zone,)
    plain = _LIKE.sub("", fold(value.split("(")[0].split(",")[0]).strip(" .!?"))
    signs, places = _mentions(value)
    places += [zones for _, _, zones in _places_behind(_IN_A_PLACE, fold(value))]
    if zone := _named(plain) or _place(plain) or _with_its_country(plain):
        places.insert(0, (zone,))
    if not signs and not places:  # a value that is about nothing else may say `est`; but `UTC+25` is no zone at all
        signs = [] if _OFFSET.search(value) else list(_abbreviated(value.upper()))
    return _settled(signs, places, home_zone)


def _mentions(text: str) -> tuple[list[_Zones], list[_Zones]]:
    """What the names, offsets and abbreviations in a text can mean, and what the places in it mean."""
    named = [(zone,) for name in _NAME_OF_A_ZONE.findall(text) if (zone := _iana_zones().get(name.casefold()))]
    text = _NAME_OF_A_ZONE.sub(lambda name: _blank(name) if name[0].casefold() in _iana_zones() else name[0], text)
    offsets = (offset_zone(sign, int(hours), int(minutes or 0)) for sign, hours, minutes in _OFFSET.findall(text))
    folded = fold(text)
    places = [zones for _, _, zones in (*_before_the_word_time(folded), *_places_behind(_WHERE_THEY_ARE, folded))]
    return [*((zone,) for zone in offsets if zone), *_abbreviated(_OFFSET.sub(" ", text))], [*named, *places]


def _settled(signs: list[_Zones], places: list[_Zones], home_zone: str | None) -> tuple[str, ...]:
    """The zones that remain: a place says more than an abbreviation that fits it, and so does where somebody lives."""
    home = [(home_zone,)] if home_zone else []
    clear = [zones[0] for zones in (*places, *home, *signs) if len(zones) == 1]
    found: list[str] = []
    for zones in (*signs, *places):
        elsewhere = "UTC" if home_zone and "UTC" in zones else None  # "GMT" in Canada is no slip for UK time
        known = next((zone for zone in clear if any(are_alike(zone, other) for other in zones)), elsewhere)
        if known is None:
            found += [zone for zone in zones if zone not in found]
        elif not any(are_alike(known, other) for other in found):
            found.append(known)
    return tuple(found)


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
            if zone := NAMES.get(name) or _place(name):
                yield words[first].start(), words[place].end(), (zone,)
                break


def _places_behind(pattern: re.Pattern[str], folded: str, *, towns: bool = True) -> Iterator[_Named]:
    for found in pattern.finditer(folded):
        words = list(re.finditer(r"\S+", found["place"]))
        for last in reversed(words):
            name = found["place"][: last.end()].rstrip(".")
            if zone := _place(name) if towns else _places().get(name):
                end = found.start("place") + last.end()
                if region := next(filter(lambda told: is_region(told[1]), _behind_a_comma(folded, end)), None):
                    zone, end = zone_in_region(zone, region[1]) or zone, region.end()
                yield found.start("place"), end, (zone,)
                break


def _beside_times(folded: str) -> Iterator[_Named]:
    for found in _BESIDE_A_TIME.finditer(folded):
        which = found.lastgroup or ""
        named = NAMES.get(found[which])
        yield found.start(which), found.end(), (named,) if named else ABBREVIATIONS[found[which].upper()]
    yield from _places_behind(_BEHIND_A_TIME, folded, towns=False)
    yield from _places_behind(_IN_A_PLACE, folded)


def _abbreviated(text: str) -> Iterable[_Zones]:
    return (ABBREVIATIONS[word] for word in _IN_CAPITALS.findall(text) if word in ABBREVIATIONS)


@cache
def are_alike(one: str, other: str) -> bool:
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


def _behind_a_comma(folded: str, place: int) -> Iterator[re.Match[str]]:
    """What may be a region's name, the longest first."""
    yield from (told for pattern in _REGIONS_BEHIND if (told := pattern.match(folded, place)))


def _in_a_region(name: str) -> str | None:
    """`London, Ontario`: the zone of a town that a region follows."""
    town, comma, behind = name.partition(",")
    region = behind.split(",")[0].strip(" .!?")
    region = region if is_region(region) else fold(region)
    return zone_in_region(_place(fold(town).strip(" .!?")), region) if comma and is_region(region) else None


def _place(plain: str) -> str | None:
    plain = plain.removesuffix(" city") if plain not in _places() else plain
    return _places().get(plain) or _towns().get(plain) or zone_of_region(plain)


def _with_its_country(plain: str) -> str | None:
    """`hyderabad india`, `freetown sierra leone`, `portland or`"""
    words = plain.split()
    splits = ((" ".join(words[:-n]), " ".join(words[-n:])) for n in (1, 2) if len(words) > n)
    return next(
        (
            zone
            for town, country in splits
            if (zone := _place(town))
            and (_place(country) or shares_continent(zone, country))
            and (zone := zone_in_region(zone, country))
        ),
        None,
    )


@cache
def _towns() -> dict[str, str]:
    """Smaller towns, by what they are called where they are (docs/decisions/0014)."""
    table = files("mailbot.parsers.availability").joinpath("towns.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {town: zone for zone, towns in rows for town in towns.split(",")}


@cache
def _places() -> dict[str, str]:
    cities = {
        zone.rpartition("/")[2].replace("_", " ").casefold(): zone
        for zone in sorted(_iana_zones().values())
        if not zone.startswith(_REGIONS_WITHOUT_CITIES)
    }
    return {city: zone for city, zone in cities.items() if len(city) > 3 and city not in _NO_CITIES} | PLACES
