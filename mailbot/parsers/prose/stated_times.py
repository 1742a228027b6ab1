"""When a sentence says that its writer is free, or no longer is."""

import re

from mailbot.domain.availability import DAY_NAMES
from mailbot.parsers.availability.reader import ASK_WHEN, read_availability
from mailbot.parsers.availability.tokens import tokens_of_times
from mailbot.parsers.availability.words import Kind
from mailbot.parsers.prose.changed_days import ChangedDays
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.prose.places import place_of_town
from mailbot.parsers.prose.sentences import Sentence
from mailbot.parsers.prose.spans import Words, blanked
from mailbot.parsers.prose.times import names_a_day, times_in

_INSTEAD = re.compile(
    r"\b(?:instead|any ?more|no longer|rather|statt|stattdessen|plutot|en su lugar|em vez|invece|in plaats|zamiast)\b"
)
_NOT_THAT = re.compile(r",?\s(?:and )?(?:not|instead of|rather than)\s")
_DENIES = re.compile(r"\s*(?:no|nope|nein|non|nao|nee|nie)\s*[,.:;-]+\s*")


def take_times(words: Words, whole: Words, place: tuple[int, int], sentence: Sentence, found: Findings) -> None:
    """Reads the times that stand at `place`; `whole` is the sentence without skills."""
    start, end = (min(edge, len(words.text)) for edge in place)  # of ¼ and its like folding makes more than one letter
    denied = _DENIES.match(sentence.text)
    times = _between_skills(words, whole, max(start, denied.end()) if denied else start, end)
    if (found.amends or found.is_correcting) and not found.gone_days:
        times = _NOT_THAT.split(times)[0]
    _, towns = place_of_town(Words(times))
    gone = [
        (token.place, token.stop)
        for token in (tokens_of_times(times) if found.gone_days and times.isascii() else ())
        if token.kind is Kind.DAYS and token.days <= found.gone_days
    ]
    times = blanked(times, [*towns, *gone])
    reading = read_availability(times)
    says_nothing = (denied and not names_a_day(times)) or (found.is_correcting and reading.only_excludes)
    if reading.availability and not says_nothing:
        words.claim((start, end))
        found.times.append(times.strip())
        found.say("availability", sentence)
        if _INSTEAD.search(words.plain) and not found.gone_days:
            found.doubt("availability", sentence, "Are these all the times at which you are free now?")
    else:
        found.unread |= sentence.lines
        question = "Which of your times would you like to change, and to what?" if found.is_correcting else ASK_WHEN
        found.doubt("availability", sentence, question if reading.availability else reading.question or question)


def take_changed_days(changed: ChangedDays, words: Words, sentence: Sentence, found: Findings) -> None:
    """Notes days that are taken back, and those that take their place."""
    found.gone_days |= changed.gone
    found.moved_to |= changed.instead
    found.amends = True
    found.say("availability", sentence)
    if not changed.offers_times:
        words.claim((0, len(words.text)))
    if changed.instead and not changed.same_times:
        days = " and ".join(f"{DAY_NAMES[day]}s" for day in sorted(changed.instead))
        found.doubt("availability", sentence, f"We have noted {days} at the same times instead: is that right?")


def _between_skills(words: Words, whole: Words, start: int, end: int) -> str:
    """The part of a sentence about times that no skill interrupts: `on Mondays` of `Java on Mondays`."""
    times = [place for place, _ in times_in(whole, start, end)]
    claimed = [n for n in range(start, end) if words.text[n] != whole.unclaimed[n]]
    first, last = min(times, default=start), max(times, default=end)
    start = max((n + 1 for n in claimed if n < first), default=start)
    return whole.unclaimed[start : min((n for n in claimed if n > last), default=end)]
