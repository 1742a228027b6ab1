"""One round of matching: who is proposed to whom, why, and why the others wait.

In this order, none traded for a later one: coordinators' pins; as many people as possible placed; whoever waited
longest placed; the least sum of squared shortfalls (1000 - score)^2, so that nobody is served badly for a small gain
elsewhere; and then a hash of the ids, so that neither the order of the input nor low ids decide.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import blake2b

from mailbot.domain.assignment import assign
from mailbot.domain.compatibility import Candidate, Compatibility, shared_skills
from mailbot.domain.explanation import FORBIDDEN, meeting_times, reasons, why_waiting
from mailbot.domain.seats import History, MenteeWish, MentorSeat, Proposed, Round, Waiting
from mailbot.domain.timetable import Timetable

__all__ = ["History", "MenteeWish", "MentorSeat", "Proposed", "Round", "Waiting", "explain", "match"]

_AN_HOUR = timedelta(hours=1)
_TIMES_KEPT = 3
_HASH_BITS = 32


def match(
    mentors: Sequence[MentorSeat],
    mentees: Sequence[MenteeWish],
    history: History,
    *,
    today: date,
    session_length: timedelta = _AN_HOUR,
) -> Round:
    """Proposes pairs that can meet for `session_length` in every week of the half year from `today`'s on.

    Every mentee is in the result once, proposed or waiting. Ids are unique among mentors and among mentees. Bad input
    (an unknown zone, no availability, no skills, no capacity, a pin that can't be) is a reason to wait, not an error.
    """
    seats = sorted(mentors, key=lambda mentor: mentor.id)
    queue = sorted(mentees, key=lambda mentee: (mentee.waiting_since, mentee.id))
    compatibility = Compatibility(seats, history, Timetable(today, session_length))

    allocated = _pins(queue, compatibility)
    pairs = allocated + _best([m for m in queue if m.allocated_to is None], seats, allocated, compatibility)

    placed = {pair.mentee.id for pair in pairs}
    left_out = (mentee for mentee in queue if mentee.id not in placed)
    return Round(
        proposed=tuple(_proposed(pair, today, session_length) for pair in pairs),
        waiting=tuple(Waiting(mentee.id, why_waiting(mentee, compatibility)) for mentee in left_out),
    )


def explain(
    mentor: MentorSeat,
    mentee: MenteeWish,
    history: History,
    *,
    today: date,
    session_length: timedelta = _AN_HOUR,
) -> tuple[str, ...]:
    """What speaks for and against these two, each on its own, in sentences for coordinators."""
    compatibility = Compatibility([mentor], history, Timetable(today, session_length))
    forbidden = compatibility.obstacle(mentor, mentee)
    sentences = [FORBIDDEN[forbidden]] if forbidden else []
    if mentor.capacity < 1:
        sentences.append("The mentor has no free seat.")
    times = meeting_times(mentor, mentee, today=today, session_length=session_length)
    if times and not compatibility.choice(mentor, mentee):
        sentences.append("There are weeks in the coming half year in which they have no common time.")
    score = f"Their score is {compatibility.candidate(mentor, mentee).score} of 1000."
    return (*sentences, *reasons(mentor, mentee, times), score)


def _pins(queue: Sequence[MenteeWish], compatibility: Compatibility) -> list[Candidate]:
    """Every pin that can be, for whoever waited longest where a mentor has fewer seats than pins."""
    pins = [
        compatibility.candidate(mentor, mentee)
        for mentee in queue
        if (mentor := compatibility.pinned_to(mentee)) and compatibility.obstacle(mentor, mentee) is None
    ]
    pins.sort(key=lambda pin: (pin.mentee.waiting_since, _shortfall(pin), _tie_break(pin)))
    taken = Counter[int]()
    kept = []
    for pin in pins:
        if taken[pin.mentor.id] < pin.mentor.capacity:
            taken[pin.mentor.id] += 1
            kept.append(pin)
    return kept


def _best(
    queue: Sequence[MenteeWish],
    mentors: Sequence[MentorSeat],
    allocated: Sequence[Candidate],
    compatibility: Compatibility,
) -> list[Candidate]:
    """The optimal pairs in the seats that pins leave; `queue` is in the order of waiting."""
    position = {mentor.id: n for n, mentor in enumerate(mentors)}
    free = [max(mentor.capacity, 0) for mentor in mentors]
    for pair in allocated:
        free[position[pair.mentor.id]] -= 1

    candidates = [{position[pair.mentor.id]: pair for pair in compatibility.candidates(mentee)} for mentee in queue]
    room_for_hashes = _HASH_BITS + len(queue).bit_length()  # so that all of them together weigh less than one shortfall
    choices = [
        [(mentor, (_shortfall(pair) << room_for_hashes) + _tie_break(pair)) for mentor, pair in row.items()]
        for row in candidates
    ]
    waiting_since = sorted({mentee.waiting_since for mentee in queue})
    rank = {since: n for n, since in enumerate(waiting_since)}
    chosen = assign(choices, free, [rank[mentee.waiting_since] for mentee in queue])
    return [row[mentor] for row, mentor in zip(candidates, chosen, strict=True) if mentor is not None]


def _shortfall(pair: Candidate) -> int:
    return (1000 - pair.score) ** 2


def _tie_break(pair: Candidate) -> int:
    """A number that depends on the two ids alone, the same on every machine."""
    digest = blake2b(f"{pair.mentor.id} {pair.mentee.id}".encode(), digest_size=_HASH_BITS // 8).digest()
    return int.from_bytes(digest)


def _proposed(pair: Candidate, today: date, session_length: timedelta) -> Proposed:
    mentor, mentee = pair.mentor, pair.mentee
    times = meeting_times(mentor, mentee, today=today, session_length=session_length)
    return Proposed(
        mentor=mentor.id,
        mentee=mentee.id,
        score=pair.score,
        shared_skills=shared_skills(mentor, mentee),
        times=times[:_TIMES_KEPT],
        reasons=reasons(mentor, mentee, times),
        allocated=mentee.allocated_to == mentor.id,
    )
