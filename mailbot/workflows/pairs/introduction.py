"""Two people get each other's name, address and booking link, and the coordinators a copy."""

from datetime import timedelta

from mailbot.domain.availability import CommonTime, common_times, zone_in_words
from mailbot.domain.booking_links import host_of
from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.matching.words import joined, listed, spelt
from mailbot.domain.pair_chat import PairChat
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.pairs.contact import booking_link_for, matter_of

TIMES_SHOWN = 3


def introduce(pairing: Pairing, context: Context) -> Draft:
    """Marks the pairing introduced and drafts the one letter to both.

    Its Reply-To holds both people beside the programme, so that a plain reply reaches the partner and we see that
    they are in touch.
    """
    pairing.introduce(context.now)
    pairing.chat = PairChat(context.now) if context.programme.has_chat else None
    pairing.mentee.waiting_because = ""
    mentor, mentee = pairing.mentor.person, pairing.mentee.person
    both = (address_of(mentor), address_of(mentee))
    return Draft(
        LetterKind.INTRODUCTION,
        both,
        _values(pairing, mentor, mentee, context),
        matter_of(pairing),
        cc=context.programme.coordinators,
        reply_to=both,
        pairing=pairing,
    )


def times_in_common(pairing: Pairing, context: Context) -> tuple[CommonTime, ...]:
    """When both are free next week, for a session at least."""
    mentor, mentee = pairing.mentor.person, pairing.mentee.person
    return common_times(
        mentor.availability,
        context.zone_of(mentor),
        mentee.availability,
        context.zone_of(mentee),
        week_of=(context.now + timedelta(days=7)).date(),
        at_least=context.programme.matching.session_length,
    )[:TIMES_SHOWN]


def _values(pairing: Pairing, mentor: Person, mentee: Person, context: Context) -> dict[str, object]:
    link = booking_link_for(pairing)
    mentor_zone, mentee_zone = context.zone_of(mentor), context.zone_of(mentee)
    times = [
        {"mentor": common.in_zone(mentor_zone), "mentee": common.in_zone(mentee_zone)}
        for common in times_in_common(pairing, context)
    ]
    return {
        "mentor": _named(mentor),
        "mentee": _named(mentee),
        "booking_link": link,
        "booking_host": host_of(link),
        "why": _why(pairing, mentor, mentee),
        "times": times,
        "mentor_zone": zone_in_words(mentor_zone),
        "mentee_zone": zone_in_words(mentee_zone),
        "same_zone": mentor_zone == mentee_zone or _one_clock(times),
        "goals": pairing.mentee.goals,
        "about_mentee": mentee.about,
        "allocated": pairing.allocated,
    }


def _why(pairing: Pairing, mentor: Person, mentee: Person) -> list[str]:
    """Why these two, in sentences to both. What somebody else would have been worth is not for them to read."""
    shared, wishes = pairing.shared_skills, pairing.mentee.skills
    languages = [language for language in mentor.languages if language in mentee.languages]
    learner = mentee.first_name or mentee.called
    sentences = []
    if shared:
        can_help = f"{mentor.first_name or mentor.called} can help with {listed(shared, 'and')}"
        if len(shared) >= len(wishes):
            sentences.append(f"{can_help}, all that {learner} would like to learn.")
        else:
            of_all = f"{spelt(len(shared))} of {spelt(len(wishes))} things"
            sentences.append(f"{can_help}, {of_all} that {learner} would like to learn.")
    if languages:
        sentences.append(f"You both speak {joined(languages, 'and')}.")
    return sentences


def _one_clock(times: list[dict[str, str]]) -> bool:
    """Whether two zones show the same times, as Berlin and Paris do."""
    return bool(times) and all(time["mentor"] == time["mentee"] for time in times)


def _named(person: Person) -> dict[str, str]:
    return {"name": person.called, "first_name": person.first_name or person.called, "address": person.address}
