"""What a sentence states besides skills and times: a link, a number of mentees, a name, a place."""

import re

from mailbot.domain.people import Role
from mailbot.parsers.availability.tokens import tokens_of_times
from mailbot.parsers.availability.words import Kind
from mailbot.parsers.fields.capacity import ASK_HOW_MANY, Capacity, find_bare_count, find_capacities, place_of_more
from mailbot.parsers.fields.links import is_booking_link, place_of_link, place_of_no_link, speaks_of_booking
from mailbot.parsers.fields.mentors_wanted import find_mentors_wanted
from mailbot.parsers.fields.names import place_of_name
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.prose.places import place_of_zone
from mailbot.parsers.prose.sentences import Sentence
from mailbot.parsers.prose.spans import Words

_MAIL_ADDRESS = re.compile(r"(?<![\w./+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")


def take_link(words: Words, sentence: Sentence, found: Findings, role: Role | None) -> None:
    """A page for appointments, or that there is none; somebody's address is neither."""
    words.claim(*(address.span() for address in _MAIL_ADDRESS.finditer(words.text)))
    if told := place_of_link(words.unclaimed):
        link, start, end = told
        words.claim((start, end))
        if is_booking_link(link) or role is Role.MENTOR or speaks_of_booking(words.unclaimed):
            found.links.append(link)
            found.say("booking_link", sentence)
    if none := place_of_no_link(words.unclaimed):
        words.claim(none)
        if not told:
            found.links.append("")
            found.say("booking_link", sentence)


def take_capacity(words: Words, sentence: Sentence, found: Findings) -> None:
    """`room for two`; whoever has places to give is a mentor."""
    more = place_of_more(words.unclaimed)
    for told in find_capacities(words.unclaimed):
        if (told.doubtful and _is_of_times(words, told)) or (more and told.start < more[0]):
            continue  # "I have one mentee and could take one more"
        found.role = found.role or Role.MENTOR
        _take_count(told, words, sentence, found)
    if more:
        found.role = found.role or Role.MENTOR
        words.claim(more)
        if not found.capacities:
            found.doubt("capacity", sentence, ASK_HOW_MANY)


def _is_of_times(words: Words, told: Capacity) -> bool:
    """`early afternoon, say 1 to 3`; but not `Tuesdays, one or two people`."""
    names_people = re.search(r"[a-z]{4,}\W*$", words.plain[told.start : told.end])
    tokens = () if names_people else tokens_of_times(words.unclaimed)
    return any(token.kind in (Kind.DAYS, Kind.PART) for token in tokens)


def take_bare_count(words: Words, sentence: Sentence, found: Findings) -> None:
    """`London. Two.`: a mentor's number that nothing else explains."""
    if told := find_bare_count(words.unclaimed):
        _take_count(told, words, sentence, found)


def _take_count(told: Capacity, words: Words, sentence: Sentence, found: Findings) -> None:
    words.claim((told.start, told.end))
    found.capacities.append(told.mentees)
    found.say("capacity", sentence)
    if told.doubtful:
        found.doubt("capacity", sentence, f"We have noted that you can take {told.mentees}: is that right?")


def take_mentors_wanted(words: Words, sentence: Sentence, found: Findings) -> None:
    """`I'd like a second mentor`."""
    if told := find_mentors_wanted(words.unclaimed):
        count, start, end = told
        words.claim((start, end))
        found.mentors.append(count)
        found.say("mentors", sentence)


def take_name(words: Words, sentence: Sentence, found: Findings) -> None:
    """`I'm Maya.`"""
    if told := place_of_name(words.text):
        name, start, end = told
        words.claim((start, end))
        found.names.append(name)
        found.say("name", sentence)


def take_zone(words: Words, whole: Words, sentence: Sentence, found: Findings) -> None:
    """`I live in Leeds`; several zones where the sentence leaves the choice."""
    zones, spans = place_of_zone(whole)
    words.claim(*spans)
    if len(zones) == 1:
        found.zones.append(zones[0])
        found.say("time_zone", sentence)
    elif zones:
        found.rival_zones.append(zones)
