"""When somebody is back, as their absence note says."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mailbot.parsers.classification import return_words as words
from mailbot.parsers.classification.own_words import OwnWords
from mailbot.parsers.classification.phrases import any_of
from mailbot.parsers.classification.written_dates import WrittenDate, find_dates
from mailbot.parsers.folding import fold
from mailbot.parsers.message.content import InboundMessage

LONGEST_ABSENCE = timedelta(days=730)
FAR = timedelta(days=120)
"""An absence that would end later than this is more likely one whose day and month are the other way round."""

_BACK = re.compile(any_of(words.BACK))
_NOT_BACK = re.compile(any_of(words.NOT_BACK))
_UNTIL = re.compile(rf"(?:{any_of(words.UNTIL)})\W{{0,3}}(?:\w{{1,14}}\W{{1,3}}){{0,3}}$")
_UNTIL_BEHIND = re.compile(
    rf"(?:'\w{{1,3}})?\W{{0,3}}(?:\([^()]{{1,12}}\)\s?|.\)\s?)?"
    rf"(?:{any_of(words.UNTIL_BEHIND)}|(?:\w{{1,12}} ){{1,2}}kadar\b)"
)
_BETWEEN_ENDS = re.compile(
    rf"\W{{0,4}}(?:(?:{any_of(words.TO)})|[-~])\W{{0,3}}(?:\w{{1,12}}\W{{1,3}}){{0,2}}|\s?[-~]\s?"
)
_BEGUN_SPAN = re.compile(
    rf"\d(?:st|nd|rd|th|\.|er)?\s?(?:(?:{any_of(words.TO)})|[-~])\W{{0,3}}(?:\w{{1,4}}\W{{1,2}})?$"
)
_OTHER_MATTERS = re.compile(any_of(words.OTHER_MATTERS))
_SENTENCE_END = re.compile(r"(?<=\w\w\w)[.;]\s|[!?]\s|[。！？;]|\s\|\s")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})(?!\d)")
_ENGLISH = re.compile(r"\b(?:office|return|returning|back|until|away|leave|vacation|will)\b")
NEAR = 45
"""Characters behind a date within which "back" still belongs to it."""


def return_date(message: InboundMessage, now: datetime, time_zone: str) -> date | None:
    """The day from which an absence note says that its writer can be reached; None when it names none.

    It is the day stated: of "back on 12 May" and of "until 12 May", whose 12 May may still be the last day away, the
    twelfth of May; of "from 3 to 17 August" the seventeenth. A return goes before the end of an absence where
    both are stated. It lies after `now` (aware) as the calendar shows it in `time_zone`, and within two years. In
    6/7 the month stands first if that is what makes a future day near, or where the writer's clock and words are North
    American.
    """
    today = now.astimezone(ZoneInfo(time_zone)).date()
    own = OwnWords(message)
    text = _one_line(f"{message.subject[:300]}\n\n{own.text}")
    month_first = _month_goes_first(text, message, time_zone)
    likely = _return_in(text, today, month_first=month_first)
    if not _SLASHED.search(text) or (likely and likely - today <= FAR):
        return likely
    other = _return_in(text, today, month_first=not month_first)
    return other if other and (likely is None or other - today <= FAR) else likely


def _one_line(text: str) -> str:
    return " ".join(_PARAGRAPHS.sub(". ", fold(text)).split())


def _month_goes_first(text: str, message: InboundMessage, time_zone: str) -> bool:
    written = [(int(one), int(two)) for one, two in _SLASHED.findall(text)]
    if any(one > 12 or two > 12 for one, two in written):
        return any(two > 12 for _, two in written)
    offset = message.date.utcoffset() if message.date else None
    american = time_zone.startswith("America/") or (offset is not None and -10 <= offset.total_seconds() / 3600 <= -4)
    return american and bool(_ENGLISH.search(text))


def _return_in(text: str, today: date, *, month_first: bool) -> date | None:
    dates = find_dates(text, today, month_first=month_first)
    ends: list[date] = []
    for place, one in enumerate(dates):
        if not today < one.day <= today + LONGEST_ABSENCE:
            continue
        before = dates[place - 1] if place else None
        behind = dates[place + 1] if place + 1 < len(dates) else None
        lead = text[before.end if before else 0 : one.start]
        trail = text[one.end : behind.start if behind else len(text)]
        if _is_other_matter(lead, trail):
            continue
        if _says_back(lead, trail, is_last=behind is None):
            return one.day
        if _is_an_end(one, before, lead, trail):
            ends.append(one.day)
    return next(iter(ends), None)


def _says_back(lead: str, trail: str, *, is_last: bool) -> bool:
    if _names_a_return(_last_sentence(lead)):
        return True
    sentence = _SENTENCE_END.split(trail, maxsplit=1)
    closes_here = is_last or len(sentence) > 1
    return closes_here and _names_a_return(sentence[0][:NEAR])


def _names_a_return(text: str) -> bool:
    return bool(_BACK.search(_NOT_BACK.sub(" ", text)))


def _is_an_end(one: WrittenDate, before: WrittenDate | None, lead: str, trail: str) -> bool:
    closing = lead[-60:]
    until = _UNTIL.search(closing)
    if one.ends_span or until or _UNTIL_BEHIND.match(trail[:40]):
        return True
    if one.is_weekday:
        return False
    return bool((before and _BETWEEN_ENDS.fullmatch(closing)) or _BEGUN_SPAN.search(closing))


def _is_other_matter(lead: str, trail: str) -> bool:
    around = _last_sentence(lead) + " " + _SENTENCE_END.split(trail, maxsplit=1)[0][:80]
    return bool(_OTHER_MATTERS.search(around))


def _last_sentence(text: str) -> str:
    return _SENTENCE_END.split(text)[-1]
