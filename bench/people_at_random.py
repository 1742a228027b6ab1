"""What people do after their introduction, by the throw of a die.

Four in five are in touch at once, some after they were asked, a few never. Whoever is in touch meets every one to
three weeks; some are away, some leave, and most end at their review.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from mailbot.domain.availability import Availability, Slot
from mailbot.domain.correspondence import Draft
from mailbot.domain.pairing import FINISHED, Pairing, PairingState
from mailbot.domain.people import Mentee, Mentor, Person
from mailbot.domain.sessions import CalendarWord, PlannedDate
from mailbot.domain.sides import Mood
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.answers import close_awaiting
from mailbot.workflows.pairs.contact import matter_of
from mailbot.workflows.pairs.introduction import introduce


class Received(NamedTuple):
    """One letter in one mailbox; `words` are its subject and text."""

    at: datetime
    to: str
    kind: str
    words: str


ZONES = ("Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
SEATS = 2  # mentees of one mentor
_IN_TOUCH, _LATE, _AWAY, _LEAVES, _CANCELS = 0.8, 0.1, 0.004, 0.0007, 0.05  # per day, where it is about a day


def make_pairs(number: int, die: Random, context: Context) -> list[Draft]:
    """All are introduced at once: no programme is ever busier than that."""
    drafts = []
    mentors = [_mentor(place, die, context) for place in range((number + SEATS - 1) // SEATS)]
    for place in range(number):
        mentee = Mentee(_person(f"mentee{place}", die, context), ("sql",), waiting_since=context.now)
        context.records.people.add(mentee.person)
        pairing = Pairing(mentors[place // SEATS], mentee, shared_skills=("sql",))
        context.records.pairings.add(pairing)
        drafts.append(introduce(pairing, context))
    return drafts


def settle_in(die: Random, context: Context) -> list[Draft]:
    """Most write to each other at once."""
    for pairing in context.records.pairings.open():
        if die.random() < _IN_TOUCH:
            pairing.saw_contact(context.now)
    return []


def live_a_day(die: Random, context: Context, letters: Iterable[Received]) -> list[Draft]:
    """What happens in a day, answers to the letters of that day included."""
    kinds: dict[str, set[str]] = {}
    for letter in letters:
        kinds.setdefault(letter.to, set()).add(letter.kind)
    for pairing in context.records.pairings.open():
        for person in (pairing.mentor.person, pairing.mentee.person):
            _answer(pairing, person, kinds.get(person.address, set()), die, context)
            _come_and_go(person, die, context)
        if pairing.state not in (PairingState.INTRODUCED, PairingState.ENDED):
            _meet(pairing, die, context)
    return []


def _person(name: str, die: Random, context: Context) -> Person:
    zone, free = die.choice(ZONES), Availability((Slot(1, 1000, 1200),))
    return Person(f"{name}@example.net", name.capitalize(), zone, free, created_at=context.now, answered_at=context.now)


def _mentor(place: int, die: Random, context: Context) -> Mentor:
    person = _person(f"mentor{place}", die, context)
    person.mentor = Mentor(person, ("sql",), f"https://calendly.com/mentor{place}", SEATS)
    context.records.people.add(person)
    return person.mentor


def _answer(pairing: Pairing, person: Person, kinds: set[str], die: Random, context: Context) -> None:
    if kinds & {"contact-check", "chase"} and pairing.state is PairingState.INTRODUCED and die.random() < _LATE * 3:
        pairing.saw_contact(context.now)
        close_awaiting(context, matter_of(pairing))
    if "check-in" in kinds:
        pairing.side_of(person).mood = die.choice(tuple(Mood))
    if "review" in kinds and die.random() < 0.5 and pairing.is_open:
        pairing.end(FINISHED, context.now)
        pairing.mentee.waiting_since = None


def _come_and_go(person: Person, die: Random, context: Context) -> None:
    if die.random() < _AWAY:
        day = context.now.date() + timedelta(days=die.randint(3, 21))
        person.away_until = datetime.combine(day, time(), UTC)
    if die.random() < _LEAVES:
        person.stopped_at = person.stopped_at or context.now


def _meet(pairing: Pairing, die: Random, context: Context) -> None:
    if pairing.next_session(context.now) is not None:
        return
    starts_at = context.now + timedelta(days=die.randint(5, 20), hours=die.randint(0, 12))
    date = PlannedDate("", starts_at, starts_at + timedelta(hours=1))
    word = CalendarWord(f"{pairing.id}-{len(pairing.sessions)}", 0, context.now, (date,))
    pairing.hear_calendar(word, context.now)
    if die.random() < _CANCELS:
        pairing.hear_calendar(CalendarWord(word.uid, 1, context.now, (), all_off=True), context.now)
