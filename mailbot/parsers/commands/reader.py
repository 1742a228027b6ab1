"""Commands: what people and coordinators tell the programme to do, each alone on a line of new text.

A line that only looks like a command ("please stop by", "help with python", "I met my mentor in 2019") is none: what
stands behind a command must be what the command asks for, and nothing else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from mailbot.parsers.availability.time_zones import find_time_zone
from mailbot.parsers.commands.dates import names_a_month, read_date, read_moment
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.courtesy import courtesies_among
from mailbot.parsers.quoting.display import Line, LineKind

LONGEST = 160


@dataclass(frozen=True)
class Command:
    """`line` is what was written. `numbers` are those of a proposal; `when` is in UTC, `until` a day in their zone."""

    name: str
    argument: str
    line: str
    numbers: tuple[int, ...] = ()
    when: datetime | None = None
    until: date | None = None
    everything: bool = False


# The commands that take nothing, and the other ways to say them: a whole line each.
_WHOLE_LINES = {
    "help": "help,help me,commands,how does this work,what can i do",
    "status": "status,my status,what is my status,what's my status,where do i stand",
    "resume": "resume,unpause,un-pause,i'm back,i am back,resume me,please resume me",
    "stop": "stop,unsubscribe,unsubscribe me,remove me,remove me from the list,remove me from this list,"
    "unsubscribe me from this list,take me off "
    "the list,"
    "take me off this list,stop emailing me,stop writing to me,stop sending me emails,opt out,opt me out",
    "my data": "my data,what do you know about me,what data do you hold on me,send me my data,send my data",
    "forget me": "forget me,erase me,delete me,delete my data,erase my data,delete all my data,forget my data",
    "not yet": "not yet,no not yet,not yet no,nothing yet,no nothing yet,haven't yet,i haven't yet,we haven't yet,"
    "not so far,no contact yet,haven't heard yet,haven't heard from them,haven't heard anything,i haven't heard "
    "anything,"
    "i haven't heard from them,no word yet,not heard anything yet,no reply yet,i haven't heard anything yet,not "
    "heard yet,"
    "haven't met yet,we haven't met yet,not met yet,haven't booked yet,not booked yet,we haven't spoken yet",
    "met": "met,we met,we've met,we have met,we already met,we've already met,yes we met,yes we've met,yes met,met "
    "already,"
    "yes we have met,already met,we had our first session,we had our first meeting,had our first session,we've had "
    "our first "
    "session,we had a first session,we spoke,yes we spoke,we've spoken,yes we have,we met and it went well,met and "
    "it went well",
    "decline": "decline,i decline,no thanks i decline,i'd like to decline,i would like to decline,decline the "
    "invitation",
    "rematch": "rematch,rematch me,i'd like a rematch,i would like a rematch,can i have a rematch,could i have a "
    "rematch,"
    "could i have a different mentor,can i have a different mentor,i'd like a different mentor,"
    "i would like a different "
    "mentor,i'd like to be matched with someone else,i would like to be matched with someone else,i'd like another "
    "mentor,i would like another mentor,can i have another mentor",
    "booked": "booked,we booked,we've booked,we have booked,yes booked,booked in,it's booked,it is booked,we're "
    "booked in,"
    "yes it's booked,yes we booked,yes we've booked,yes we have booked,i booked,i've booked,i have booked,yes i've "
    "booked,"
    "all booked,we have a date,booked already,already booked,booked a session,booked a slot,i've booked a session,"
    "i've booked a slot,we've booked a session",
}
_BY_LINE = {line: name for name, lines in _WHOLE_LINES.items() for line in lines.split(",")}
_POLITE = re.compile(
    r"^(?:(?:hi|hello|hey|dear all|please|pls|could you|can you|would you|kindly|unfortunately|all sorted|great|yes|"
    r"yep|yeah|ok|okay|thanks|thank you|sorry|just)[\s,"
    r".!:]+)+"
    r"|[\s,]+(?:please|pls|thanks|thank you|many thanks|sorry|cheers|though|i'm afraid)[\s!.]*$"
)
# What people say that they would like: these alone, for "I want to help" asks for nothing.
_WISHING = re.compile(r"^(?:i'd like to|i would like to|i want to|i need to|i have to|i'd rather|i wish to)\s+")
_WISHED = frozenset(("stop", "pause", "resume", "decline"))
_FINAL = frozenset(("stop", "forget me"))
_NOT_YET = re.compile(
    r"(?:(?:no|sorry|unfortunately|i'm afraid)[\s,]+)*(?:we have |we've |i have |i've )?not yet"
    r"(?:\s*[,.;:-]+\s*|\s+(?=but|because|as\b|i'm|sorry))"
    r"(?:but|because|as|sorry|i|i'm|i'll|i've|we|we're|we'll|we've|will|was|been|busy|she|he|they|it's|it has|due|"
    r"planning|hopefully|hope)\b[^?]{0,80}"
    r"|(?:sorry )?(?:i |we )?(?:haven't|have not) (?:heard|met|spoken|talked|booked|been in touch|had contact)"
    r"(?: (?:anything|back|from|with|any|her|him|them|each|other|my|the|mentor|mentee|contact|up)){0,5}(?: yet|"
    r" so far)?"
)
_PAUSE = re.compile(
    r"(?:put (?:me|my (?:account|enrolment|mentoring)) on pause|"
    r"pause (?:me|my (?:account|enrolment|matching|mentoring))|pause)(?:\s*[:,]?\s*(?P<until>\S.*))?"
)
_BOOKED = re.compile(
    r"(?:(?:our |the )?(?:first |next )?(?:session|call|meeting|chat) (?:is|has been) (?:booked|scheduled|arranged|"
    r"set)|"
    r"we (?:will |'ll )?meet|we'll meet|"
    r"(?:(?:we|i|it)(?:'ve| have|'s| is|'re| are)?\s+)?(?:got\s+)?(?:booked|scheduled|arranged|booked in|meeting))"
    r"(?:\s+(?:in|a (?:first )?(?:slot|session|call|meeting|time)|our (?:first )?(?:session|call|meeting)|"
    r"something))?(?P<when>\s*[:,-]?\s+\S.*)"
)
_MET = re.compile(
    r"(?:(?:we|i)(?:'ve| have)?\s+(?:already\s+)?)?(?:met|spoke|talked|"
    r"had (?:our|a|the) (?:(?:really |very )?(?:great|good|lovely|nice|brilliant) )?(?:first )?(?:session|call|"
    r"meeting|chat))"
    r"(?:\s+(?:up|already))?(?P<when>\s*[:,-]?\s+\S.*)"
)
# Words that may stand around a day or a time without making the line say something else.
_AROUND_A_DATE = re.compile(
    r"[\d:./,+\-]+|\b(?:until|till|til|to|for|on|at|in|the|of|from|this|next|last|coming|st|nd|rd|th|am|pm|a|an|h|"
    r"uhr|uk|time|noon|"
    r"midday|day|days|week|weeks|month|months|year|ago|and|between|o'clock|end|about|around|evening|morning|"
    r"afternoon|night|"
    r"today|tonight|tomorrow|yesterday|after|one|two|three|four|five|six|early|late|first thing|lunchtime|"
    r"it went (?:really |very )?well|"
    r"all good|by|zoom|video|via|online|bis|jusqu'au|le|hasta|el|de|fino|al|ate|do|tot|zum|am|um|utc|gmt|bst|cet|"
    r"cest|est|edt|pst|pdt|ist|"
    r"mon|tues?|wed|weds|thur?s?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|"
    r"mar(?:ch)?|"
    r"apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|[!;()]"
)
_NAMES_OF_DAYS = re.compile(r"\b[a-z]{3,}\b")
_DECISION = re.compile(
    r"(?P<name>approve|approved|reject|rejected)\s*:?\s*(?:(?:pairings?|proposals?|numbers?|nos?\.?)\s*)?"
    r"(?P<what>all|everything|all of them|#?\d{1,4}(?:(?:\s*(?:,|&|;|-|\band\b)\s*(?:and\s+)?|\s+)#?\d{1,4})*)"
)
_NUMBERS = re.compile(r"(?P<first>\d{1,4})(?:\s*-\s*(?P<last>\d{1,4}))?")


def read_personal_command(line: str, now: datetime, time_zone: str) -> Command | None:
    """The personal command that `line` is, or None. `now` is aware; `time_zone` is where "Thursday 4pm" is meant."""
    written = line.strip()
    if not written or len(written) > LONGEST:
        return None
    plain = _plain(written)
    polite = _without_politeness(written)
    asked_for = _WISHING.sub("", polite)
    for candidate in dict.fromkeys((plain, polite, asked_for)):
        found = _command(candidate, written, now, time_zone)
        if (
            found
            and _is_meant(found, written)
            and (candidate != asked_for or asked_for == polite or found.name in _WISHED)
        ):
            return found
    return None


def _command(candidate: str, written: str, now: datetime, time_zone: str) -> Command | None:
    if name := _BY_LINE.get(candidate.replace(",", "")):
        return Command(name, "", written)
    if _NOT_YET.fullmatch(candidate):
        return Command("not yet", "", written)
    if pause := _PAUSE.fullmatch(candidate):
        return _pause(pause["until"] or "", written, now, time_zone)
    for name, pattern in (("booked", _BOOKED), ("met", _MET)):
        told = pattern.fullmatch(candidate)
        if told and (found := _at_a_moment(name, told["when"], written, now, time_zone)):
            return found
    return None


def _is_meant(command: Command, written: str) -> bool:
    """`Stop?` is a question, `could you stop?` is none: what can't be undone is never taken from a question."""
    asks = "?" in written and not re.match(r"\W*(?:please,? )?(?:can|could|would|will) you\b", fold(written))
    return not (asks and command.name in _FINAL)


def read_coordinator_commands(lines: Iterable[Line]) -> tuple[list[Command], list[str]]:
    """`approve 1,3`, `approve all`, `reject 2`, `help` in new text; and the lines that are neither."""
    commands: list[Command] = []
    not_understood: list[str] = []
    new = {n: line.text.strip() for n, line in enumerate(lines) if line.kind is LineKind.NEW and line.text.strip()}
    courtesies = courtesies_among(new)
    for place, line in new.items():
        plain = _without_politeness(line) if len(line) <= LONGEST else ""
        decision = _DECISION.fullmatch(plain)
        if _BY_LINE.get(plain) == "help":
            commands.append(Command("help", "", line))
        elif decision:
            name = "approve" if decision["name"].startswith("approve") else "reject"
            numbers = _numbers(decision["what"])
            commands.append(Command(name, decision["what"], line, numbers, everything=not numbers))
        elif place not in courtesies:
            not_understood.append(line)
    return commands, not_understood


def _numbers(what: str) -> tuple[int, ...]:
    """`1, 3-5` → 1, 3, 4, 5."""
    spans = ((int(found["first"]), int(found["last"] or found["first"])) for found in _NUMBERS.finditer(what))
    return tuple(dict.fromkeys(number for first, last in spans for number in range(first, min(last, first + 100) + 1)))


def _plain(written: str) -> str:
    return re.sub(r"\s+", " ", fold(written)).strip(" .!?,:*_-\"'")


def _without_politeness(written: str) -> str:
    return _POLITE.sub("", _POLITE.sub("", _plain(written))).strip(" .!,:")


def _pause(phrase: str, line: str, now: datetime, time_zone: str) -> Command | None:
    """`pause until 12 May`; without a date the command stands, and whoever carries it out asks for one."""
    if not phrase:
        return Command("pause", "", line)
    until = read_date(phrase, now=now, time_zone=time_zone) if _is_only_a_date(phrase) else None
    return Command("pause", phrase, line, until=until) if until else None


def _at_a_moment(name: str, phrase: str, line: str, now: datetime, time_zone: str) -> Command | None:
    phrase = phrase.strip(" :,-")
    if not _is_only_a_date(phrase):
        return None
    future = name == "booked"
    day = read_date(phrase, now=now, time_zone=time_zone, future=future)
    if day is None and not re.search(r"\d", phrase):
        return None
    moment = read_moment(phrase, now=now, time_zone=find_time_zone(line) or time_zone, future=future)
    return Command(name, phrase, line, when=moment)


def _is_only_a_date(phrase: str) -> bool:
    return not _NAMES_OF_DAYS.search(_AROUND_A_DATE.sub(" ", phrase)) or _in_another_language(phrase)


def _in_another_language(phrase: str) -> bool:
    """`12 mai`, `3 de mayo`: at most one unknown word beside a number; the date reader has the last word."""
    strange = _NAMES_OF_DAYS.findall(_AROUND_A_DATE.sub(" ", phrase))
    return len(strange) == 1 and bool(re.search(r"\d", phrase)) and len(phrase) < 30 and names_a_month(strange[0])
