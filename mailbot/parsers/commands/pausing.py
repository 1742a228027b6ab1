"""`pause until DATE`, and the other ways in which people ask for a break with an end."""

import re
from dataclasses import replace
from datetime import datetime

from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.dates import date_at, read_date
from mailbot.parsers.commands.phrases import Ways
from mailbot.parsers.commands.sentences import Manner, Sentence
from mailbot.parsers.commands.surroundings import REMARK, is_a_reason, may_follow

_PARTS = {
    "me": "(me|us|my [mentoring|participation|matching|enrolment|account|emails|search|place|part]|everything|it|this|"
    "things|the mentoring|mentoring|all emails|emails|again)",
    "since": "[(from|starting|as of) (today|now|tomorrow)]",
}
_PHRASES = (
    "(pause|pausing|suspend|freeze|halt|snooze) [{me}] {since}",
    "(put|place|keep) {me} on (pause|hold|ice) {since}",
    "(be|go|i'm|i am) [put] on (pause|hold) {since}",
    "be paused {since}",
    "(keep|hold) my place",
    "hold off",
    "[a] break",
    "on (pause|hold) {since}",
    (
        "[i] [need|will need|am taking|'m taking|take|taking|have|need to take|'ll take|be taking] a [short|little|"
        "long] break [from (mentoring|this|the programme)] {since}"
    ),
    "(pausiert|pausieren|pausiere) [sie] (mich|bitte|mein mentoring|alles)",
    "(pausez-moi|suspendez-moi|mettez-moi en pause)",
    "(pausieren|pausiere|pausa|pausar|pauze|pauza|mettre en pause|mettez-moi en pause|faire une pause)",
)
PAUSE = Ways({"pause until": _PHRASES}, _PARTS)
_UNTIL = re.compile(
    r"[\s:,]*\b(?P<how>until|till|til|'til|untill|unti|up to|up until|to|through|thru|for|over|bis|jusqu'au|jusqu'a|"
    r"jusqu'en|hasta|ate|fino al|fino a|tot|do|pour|fur|por|per|voor)(?:\s(?:about|around|at least|zum|ao|el|le|al|il|"
    r"op|em|en))*\s"
)
_WITHOUT_A_DATE = re.compile(
    r"(?:further notice|(?:the whole of|all of|the whole) \w+|i (?:say|tell you|write|let you know|come back|return|"
    r"get back)(?: otherwise)?|(?:i'm|i am) "
    r"back(?: from .{2,40})?|(?:(?:the )?(?:end of|after|over)\s)?(?:the |my |our )?(?:(?:summer|winter|spring|autumn|"
    r"christmas|easter|school) )?(?:exams?|finals|holidays?|vacation|term|semester|summer|winter|spring|autumn|break|"
    r"ramadan|thesis|wedding|surgery|move)(?: (?:is|are) over)?|a while|a bit|some time|the time being|a few (?:days|"
    r"weeks|months)|several (?:weeks|months)|(?:late) \w+)"
)
_DATE_IN_A_REMARK = re.compile(r"\b(?:until|till|say|back(?:\s(?:on|by|in|from))?|bis)\s")
_NEEDS_A_DATE = re.compile(r"(?:(?!pause|put|place|on\b|be\b|go\b|pausieren|suspend).)*$")
_ENDS = re.compile(REMARK)


def read_pause(said: Sentence, lead: Sentence, *, now: datetime, time_zone: str) -> Command | None:
    """`pause until` with the day on which it ends, or None. `lead`: the words in front of the clause.

    A date that can't be read leaves `until` None, and whoever carries it out asks for one.
    """
    if said.manner is Manner.QUESTION:
        return None
    found = next(filter(None, (pattern.match(said.plain) for _, pattern in PAUSE.possible(said.stems))), None)
    if found is None:
        return None
    until = _UNTIL.match(said.plain, found.end())
    if until is None:
        return _without_a_date(said, found, lead, now, time_zone)
    end = date_at(said.plain, until.end())
    if end == until.end() and (vague := _WITHOUT_A_DATE.match(said.plain, end)):
        end = vague.end()
    if end == until.end() or not _ENDS.match(said.plain, end) or not may_follow(said.plain[end:]):
        return None
    argument = said.written[until.end() : end].rstrip(" .,")
    if better := _date_in_a_remark(said, end):
        argument = better
    return Command("pause until", argument, until=read_date(argument, now=now, time_zone=time_zone))


def _date_in_a_remark(said: Sentence, place: int) -> str:
    """`until the summer is over, say 1 September`: the more precise word counts."""
    told = re.compile(r",? say(?: until)? |,?\s?\(").match(said.plain, place)
    return said.written[told.end() : date_at(said.plain, told.end())] if told else ""


def _without_a_date(
    said: Sentence, found: re.Match[str], lead: Sentence, now: datetime, time_zone: str
) -> Command | None:
    """`pause`, `I'm away until 5 May, please pause`; but a mere break has an end or is none."""
    if not _ENDS.match(said.plain, found.end()) or not may_follow(said.plain[found.end() :]):
        return None
    for words in (said.part(found.end()), lead):
        if dated := with_its_end(Command("pause until"), words, now=now, time_zone=time_zone):
            return dated
    is_bare = said.manner is not Manner.PERMITTED and not _NEEDS_A_DATE.match(found[0])
    is_bare = is_bare and is_a_reason(said.plain[found.end() :])
    return Command("pause until") if is_bare else None


def with_its_end(pause: Command, remark: Sentence, *, now: datetime, time_zone: str) -> Command | None:
    """A pause that has no date yet, with the one in a remark beside it: `I'm back on 3 January`."""
    for before in _DATE_IN_A_REMARK.finditer(remark.plain):
        if (end := date_at(remark.plain, before.end())) > before.end():
            argument = remark.written[before.end() : end].rstrip(" .,")
            return replace(pause, argument=argument, until=read_date(argument, now=now, time_zone=time_zone))
    return None
