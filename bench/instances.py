"""Invented programmes by seed: skewed skills, evenings and weekends in many zones, 20 to 50 possible mentors."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from mailbot.domain.availability import Availability, Slot
from mailbot.domain.matching.fitting import Fitting
from mailbot.domain.matching.score import Weights
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat

TODAY = date(2027, 1, 11)
AN_HOUR = timedelta(hours=1)
_ZONES = {
    "Europe/London": 20, "Europe/Berlin": 16, "America/New_York": 14, "Asia/Kolkata": 9, "America/Los_Angeles": 9,
    "America/Chicago": 7, "Africa/Lagos": 4, "America/Sao_Paulo": 5, "Europe/Lisbon": 4, "Europe/Athens": 3,
    "Africa/Cairo": 3, "Asia/Tokyo": 2, "Asia/Singapore": 2, "Australia/Sydney": 2,
}  # fmt: skip
_FEWEST, _MOST = 20, 50  # possible mentors of a mentee


@dataclass(frozen=True)
class Programme:
    mentors: list[MentorSeat]
    mentees: list[MenteeWish]

    def changed(self, share: float, seed: int) -> "Programme":
        """The same a day later: of so many people, half have left and others have come, half write other wishes."""
        random = Random(seed)
        makers = _Makers(random, len(self.mentors))
        mentors = [
            makers.mentor(one.id + random.choice((0, 1_000_000))) if random.random() < share else one
            for one in self.mentors
        ]
        mentees = []
        for one in self.mentees:
            if random.random() < share:
                new = makers.mentee(one.id + random.choice((0, 1_000_000)))
                moment = one.waiting_since if new.id == one.id else datetime(2027, 1, 11, 12, tzinfo=UTC)
                mentees.append(replace(new, waiting_since=moment))
            else:
                mentees.append(one)
        return Programme(mentors, mentees)


def programme(mentees: int, seed: int, *, mentors: int | None = None) -> Programme:
    """So many mentees and, unless said otherwise, as many mentors, with one to three seats each."""
    random = Random(seed)
    count = mentees if mentors is None else mentors
    makers = _Makers(random, count)
    seats = [makers.mentor(number) for number in range(1, count + 1)]
    wishes: list[MenteeWish] = []
    while len(wishes) < mentees:
        drawn = [makers.mentee(number) for number in range(len(wishes) + 1, mentees + 1)]
        fitting = Fitting(seats, drawn, History(), today=TODAY, session_length=AN_HOUR, weights=Weights())
        possible = [sum(len(fitting.scores(w, p, g)) for p, g in fitting.by_skills(w, -1)) for w in drawn]
        least, most = (_FEWEST, _MOST) if count >= 500 else (1, count)
        kept = [wish for wish, many in zip(drawn, possible, strict=True) if least <= many <= most]
        wishes += [replace(wish, id=number) for number, wish in enumerate(kept, len(wishes) + 1)]
    return Programme(seats, wishes)


class _Makers:
    """Makes people; the fewer mentors there are, the fewer skills they have among them."""

    def __init__(self, random: Random, mentors: int) -> None:
        self._random = random
        self._skills = [f"skill {number}" for number in range(max(6, mentors // 30))]
        self._popularity = [1 / (place + 10) for place in range(len(self._skills))]

    def mentor(self, number: int) -> MentorSeat:
        random = self._random
        return MentorSeat(number, f"Mentor {number}", self._some(4), _week(random), _zone(random), random.randint(1, 3))

    def mentee(self, number: int) -> MenteeWish:
        random = self._random
        since = datetime(2027, 1, 10, tzinfo=UTC) - timedelta(minutes=random.randrange(60 * 24 * 90))
        return MenteeWish(number, f"Mentee {number}", self._some(3), _week(random), _zone(random), since)

    def _some(self, most: int) -> tuple[str, ...]:
        count = self._random.randint(1, most)
        return tuple(dict.fromkeys(self._random.choices(self._skills, self._popularity, k=count)))


def _zone(random: Random) -> str:
    return random.choices(list(_ZONES), list(_ZONES.values()))[0]


def _week(random: Random) -> Availability:
    """One to four evenings or weekend mornings, begun on the half-hour."""
    slots = []
    for day in random.sample(range(7), random.randint(1, 4)):
        start = random.randrange(8 * 60, 12 * 60, 30) if day > 4 else random.randrange(16 * 60 + 30, 20 * 60, 30)
        slots.append(Slot(day, start, start + random.choice([60, 90, 120, 120, 180])))
    return Availability.of(slots)
