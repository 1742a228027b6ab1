"""Why a pair is proposed, for coordinators; and why somebody waits, in a sentence to that person."""

from collections.abc import Sequence
from datetime import date, timedelta

from mailbot.domain.availability import CommonTime, common_times, zone_in_words
from mailbot.domain.compatibility import Compatibility, Obstacle, shared_skills
from mailbot.domain.seats import MenteeWish, MentorSeat
from mailbot.domain.skills import skill_in_words
from mailbot.domain.week import zone_named

_TIMES_NAMED = 3

FORBIDDEN = {
    Obstacle.SAME_PERSON: "They are one and the same person.",
    Obstacle.ENDED_BEFORE: "One of them declined, or this pairing ended before.",
    Obstacle.OTHER_COHORT: "They belong to different cohorts.",
}

_PIN_FORBIDDEN = {
    Obstacle.SAME_PERSON: "You were allocated to yourself as a mentor; a coordinator has to choose somebody else.",
    Obstacle.ENDED_BEFORE: "The mentor chosen for you is one with whom a pairing was declined or ended before.",
    Obstacle.OTHER_COHORT: "The mentor chosen for you belongs to another cohort.",
}


def meeting_times(
    mentor: MentorSeat, mentee: MenteeWish, *, today: date, session_length: timedelta
) -> tuple[CommonTime, ...]:
    """Where the two meet in the week after `today`'s, which nobody has lived through yet; none when unknown."""
    if zone_named(mentor.time_zone) is None or zone_named(mentee.time_zone) is None:
        return ()
    return common_times(
        mentor.availability,
        mentor.time_zone,
        mentee.availability,
        mentee.time_zone,
        week_of=today + timedelta(weeks=1),
        at_least=session_length,
    )


def reasons(mentor: MentorSeat, mentee: MenteeWish, times: Sequence[CommonTime]) -> tuple[str, ...]:
    """Why these two, in sentences for coordinators."""
    shared = shared_skills(mentor, mentee)
    sentences = ["Allocated by a coordinator."] if mentee.allocated_to == mentor.id else []
    if shared:
        wishes = len(mentee.skills)
        of_all = "all that is wanted" if len(shared) == wishes else f"{len(shared)} of {wishes} skills wanted"
        sentences.append(f"{mentor.name or 'The mentor'} can help with {listed(shared, 'and')}: {of_all}.")
    else:
        sentences.append("They share no skill.")
    sentences.append(_times_in_words(times, mentor.time_zone, mentee.time_zone))
    return tuple(sentences)


def why_waiting(mentee: MenteeWish, compatibility: Compatibility) -> str:
    """What keeps the mentee from a place, in one sentence that can be sent to them."""
    if mentee.allocated_to is not None:
        return _why_pin_fails(mentee, compatibility)
    if not mentee.skills:
        return "You have not told us what you would like to learn."
    if not mentee.availability:
        return "You have not told us when you are free."
    if zone_named(mentee.time_zone) is None:
        return "We do not know your time zone."
    offering = compatibility.offering(mentee)
    if not offering:
        return f"No mentor has offered {listed(mentee.skills, 'or')} yet."
    allowed = compatibility.allowed(mentee)
    if not allowed:
        other_cohort = any(compatibility.obstacle(mentor, mentee) is Obstacle.OTHER_COHORT for mentor in offering)
        who = "mentor in your cohort" if other_cohort else "other mentor"
        return f"No {who} has offered {_wishes_met(mentee, offering)} yet."
    meeting = [mentor for mentor in allowed if compatibility.choice(mentor, mentee)]
    if meeting:
        return f"Every mentor for {_wishes_met(mentee, meeting)} is full at the moment."
    if any(compatibility.states_times(mentor) for mentor in allowed):
        return f"The mentors for {_wishes_met(mentee, allowed)} are free at other times."
    return f"The mentors for {_wishes_met(mentee, allowed)} have not told us yet when they are free."


def listed(skills: Sequence[str], conjunction: str) -> str:
    """`SQL`, `SQL or Go`, `SQL, Go or Rust`."""
    words = [skill_in_words(skill) for skill in skills]
    return f" {conjunction} ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _why_pin_fails(mentee: MenteeWish, compatibility: Compatibility) -> str:
    mentor = compatibility.pinned_to(mentee)
    if mentor is None:
        return "We are waiting for an answer from the mentor chosen for you."
    forbidden = compatibility.obstacle(mentor, mentee)
    return _PIN_FORBIDDEN[forbidden] if forbidden else "The mentor chosen for you is full at the moment."


def _wishes_met(mentee: MenteeWish, mentors: Sequence[MentorSeat]) -> str:
    met = {wish for mentor in mentors for wish in shared_skills(mentor, mentee)}
    return listed([wish for wish in mentee.skills if wish in met], "or")


def _times_in_words(times: Sequence[CommonTime], mentor_zone: str, mentee_zone: str) -> str:
    if not times:
        return "No common time is known."
    shared = sum((time.end - time.start for time in times), timedelta())
    named = "; ".join(_in_both_zones(time, mentor_zone, mentee_zone) for time in times[:_TIMES_NAMED])
    more = f"; and {len(times) - _TIMES_NAMED} more" if len(times) > _TIMES_NAMED else ""
    return f"They share {_duration(shared)} a week: {named}{more}."


def _in_both_zones(time: CommonTime, mentor_zone: str, mentee_zone: str) -> str:
    """For example `Tuesday 18:00-20:00 (Europe/London), 19:00-21:00 (Europe/Berlin)`."""
    here, there = time.in_zone(mentor_zone), time.in_zone(mentee_zone)
    if mentor_zone == mentee_zone:
        return f"{here} ({zone_in_words(mentor_zone)})"
    same_day = here.split()[0] == there.split()[0]
    clock_there = there.split()[1] if same_day else there
    return f"{here} ({zone_in_words(mentor_zone)}), {clock_there} ({zone_in_words(mentee_zone)})"


def _duration(length: timedelta) -> str:
    hours, minutes = divmod(length // timedelta(minutes=1), 60)
    counted = ((hours, "hour"), (minutes, "minute"))
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in counted if count)
