"""Dates and moments in people's words. dateparser reads them; we let it see only what looks like a date.

By itself dateparser finds dates in "may", "so" and "1", so a phrase must name a day, a month, a clock time or a
distance, and nothing that we don't know; otherwise there is no date in it.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailbot.parsers.availability.time_zones import find_time_zone, without_time_zones
from mailbot.parsers.availability.times import spans, time_at
from mailbot.parsers.availability.tokens import tokenise
from mailbot.parsers.availability.words import Kind, Token
from mailbot.parsers.folding import fold

LONGEST = 80
_LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl"]
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|marz|mai|juni|juli|okt|dez|janvier|fevrier|"
    r"mars|"
    r"avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|dezembro|"
    r"gennaio|"
    r"febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|stycznia|"
    r"lutego|"
    r"marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
)
_CALENDAR_DAY = re.compile(
    rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}(?:[./](?:\d{{4}}|\d{{2}}))?(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:of\s|de\s)?{_MONTH}(?:,?\s(?:de\s)?\d{{4}})?\b"
    rf"|\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?![\d:]|\s?[ap]m)(?:,?\s\d{{4}})?"
)
_MONTH_ALONE = re.compile(rf"\b{_MONTH}(?:\s\d{{4}})?(?!\w)")
_DISTANCE = re.compile(
    r"\b(?:in\s)?(?P<many>\d{1,3}|an?|one|two|three|four|five|six)\s(?P<unit>day|week|month|year)s?\b(?P<ago>\sago)?"
)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NEAR_DAYS = {
    "today": 0, "tonight": 0, "heute": 0, "hoy": 0, "oggi": 0, "hoje": 0, "vandaag": 0, "dzisiaj": 0, "this evening": 0,
    "this afternoon": 0, "this morning": 0, "tomorrow": 1, "morgen": 1, "demain": 1, "domani": 1, "jutro": 1,
    "day after tomorrow": 2, "yesterday": -1, "gestern": -1, "hier": -1, "ayer": -1, "ieri": -1, "last night": -1,
}  # fmt: skip
_NEAR = re.compile(rf"\b(?:{'|'.join(sorted(_NEAR_DAYS, key=len, reverse=True))})\b")


def read_date(text: str, *, now: datetime, time_zone: str, future: bool = True) -> date | None:
    """The one day that `text` names, seen from `now` in `time_zone`, or None when there is none or in doubt.

    A month without a day means its first; a bare weekday means the next one (the last one unless `future`).
    """
    phrase = fold(text[:LONGEST])
    today = now.astimezone(ZoneInfo(time_zone)).date()
    if near := _NEAR.search(phrase):
        return today + timedelta(days=_NEAR_DAYS[near[0]])
    if calendar := _CALENDAR_DAY.search(phrase):
        return _calendar_day(calendar[0], now=now, time_zone=time_zone, future=future)
    if distance := _DISTANCE.search(phrase):
        return _at_a_distance(distance, today, future)
    weekdays = [token for token in tokenise(phrase) if token.kind is Kind.DAYS]
    if len(weekdays) == 1 and len(weekdays[0].days) == 1:
        return _weekday(min(weekdays[0].days), today, phrase, future)
    if re.search(r"\bnext (?:week|month)\b", phrase):
        return _first_of_next(today, week="week" in phrase)
    if (month := _MONTH_ALONE.search(phrase)) and not (
        month[0] in ("may", "mar", "march") and phrase.strip() != month[0]
    ):
        return _calendar_day(f"1 {month[0]}", now=now, time_zone=time_zone, future=future)
    return None


def read_moment(text: str, *, now: datetime, time_zone: str, future: bool = True) -> datetime | None:
    """The moment that `text` names, in UTC; None unless both a day and a time of day are told, without doubt.

    A zone named in `text` ("4pm CET") goes before the person's `time_zone`.
    """
    text = text[:LONGEST]
    zone = find_time_zone(text) or time_zone
    day = read_date(text, now=now, time_zone=zone, future=future)
    starts = _starts(tokenise(without_time_zones(_CALENDAR_DAY.sub(" ", fold(text)) if text.isascii() else text)))
    if day is None or len(starts) != 1:
        return None
    moment = datetime.combine(day, time(starts[0] // 60, starts[0] % 60), tzinfo=ZoneInfo(zone))
    if future and moment < now and day == now.astimezone(ZoneInfo(zone)).date() and not _NEAR.search(fold(text)):
        moment += timedelta(days=7)  # "Thursday 4pm", said on a Thursday at five
    return moment.astimezone(UTC)


def names_a_month(word: str) -> bool:
    """Whether a folded word is the name of a month in one of the languages that we read."""
    return bool(_MONTH_ALONE.fullmatch(word))


def _starts(tokens: list[Token]) -> list[int]:
    """Where the times of day in a phrase begin, in minutes after midnight: `from 4 to 5pm` begins at 16:00."""
    found = []
    place = 0
    while place < len(tokens):
        if tokens[place].kind in (Kind.CLOCK, Kind.AFTER, Kind.BETWEEN):
            told, place = time_at(tokens, place)
            if told and told.start:
                found.append(spans([(0, told)])[0][0][0])
        else:
            place += 1
    return sorted({start for start in found if start < 24 * 60})


def _calendar_day(phrase: str, *, now: datetime, time_zone: str, future: bool) -> date | None:
    if not re.search(r"[a-z]", phrase) and re.fullmatch(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?", phrase):
        first, second = (int(number) for number in phrase.split("/")[:2])
        if first <= 12 and second <= 12 and first != second:
            return None  # the fifth of June or the sixth of May: ask
    import dateparser  # takes a quarter of a second, which only mail with a date should pay

    found = dateparser.parse(
        re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", phrase),
        languages=_LANGUAGES,
        settings={
            "RELATIVE_BASE": now.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None),
            "PREFER_DATES_FROM": "future" if future else "past",
            "DATE_ORDER": "YMD" if re.match(r"\d{4}-", phrase) else "DMY",
            "STRICT_PARSING": False,
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found else None


def _at_a_distance(distance: re.Match[str], today: date, future: bool) -> date | None:
    many = _NUMBERS.get(distance["many"]) or int(distance["many"])
    if distance["ago"] is None and not future:
        return None
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[distance["unit"]] * many
    return today + timedelta(days=-days if distance["ago"] else days)


def _weekday(day: int, today: date, phrase: str, future: bool) -> date:
    if not future or re.search(r"\blast\b", phrase):
        return today - timedelta(days=(today.weekday() - day) % 7)
    ahead = (day - today.weekday()) % 7
    return today + timedelta(days=7 if ahead == 0 and re.search(r"\bnext\b", phrase) else ahead)


def _first_of_next(today: date, *, week: bool) -> date:
    if week:
        return today + timedelta(days=7 - today.weekday())
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
