"""Why a pair is proposed, or can't be: what the two have in common, in sentences for coordinators."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from mailbot.domain.availability import CommonTime, common_times
from mailbot.domain.matching.rules import Obstacle, shared_skills, spellings
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from mailbot.domain.matching.words import joined, listed, times_in_words
from mailbot.domain.week import zone_named

FORBIDDEN = {
    Obstacle.SAME_PERSON: "They are one and the same person.",
    Obstacle.ENDED_BEFORE: "One of them declined, or this pairing ended before.",
    Obstacle.OTHER_COHORT: "They belong to different cohorts.",
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
    """Why these two, the strongest reason first."""
    sentences = ["Allocated by a coordinator."] if mentee.allocated_to == mentor.id else []
    return (
        *sentences,
        skills_in_common(mentor, mentee),
        times_in_words(times, mentor.time_zone, mentee.time_zone),
        *_on_languages(mentor, mentee),
    )


def _on_languages(mentor: MentorSeat, mentee: MenteeWish) -> Iterator[str]:
    if mentor.languages and mentee.languages:
        shared = [language for language in mentor.languages if language in mentee.languages]
        yield f"Both speak {joined(shared, 'and')}." if shared else "They have named no language that both speak."


def skills_in_common(mentor: MentorSeat, mentee: MenteeWish) -> str:
    """For example `Ada can help with SQL and Go: 2 of 3 skills wanted.`"""
    shared, wishes = shared_skills(mentor, mentee), len(spellings(mentee.skills))
    if not shared:
        return "They share no skill."
    of_all = "all that is wanted" if len(shared) == wishes else f"{len(shared)} of {wishes} skills wanted"
    return f"{mentor.name or 'The mentor'} can help with {listed(shared, 'and')}: {of_all}."
