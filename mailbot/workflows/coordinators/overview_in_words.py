"""An overview as letters and pages tell it: sentences, and the few charts worth a glance."""

from collections.abc import Iterable

from mailbot.domain.calendar_days import day_in_words
from mailbot.domain.chart import Bar, Chart, Tone, worth_drawing
from mailbot.domain.correspondence import LetterKind
from mailbot.domain.counting import counted
from mailbot.domain.overview import Funnel, SilentPerson, Some
from mailbot.domain.pair_health import Health
from mailbot.domain.pairing import PairingState
from mailbot.workflows.coordinators.overview import Overview

_REACHED = {
    PairingState.INTRODUCED: "Introduced",
    PairingState.IN_CONTACT: "In touch for the first time",
    PairingState.BOOKED: "Booked their first session",
    PairingState.ACTIVE: "Met for the first time",
    PairingState.ENDED: "Ended",
}
_ASKED = {
    LetterKind.INVITATION: "invited on {day}",
    LetterKind.CONTACT_CHECK: "asked on {day} whether they are in touch",
}
_TIMES = {0: "", 1: ", and once more since", 2: ", and twice more since"}
_TONES = {
    Health.THRIVING: Tone.GOOD,
    Health.QUIET: Tone.FAIR,
    Health.AT_RISK: Tone.POOR,
    Health.ENDED: Tone.OVER,
}


def values_of(overview: Overview) -> dict[str, object]:
    """What a template is given: plain values, every sentence finished."""
    now = overview.now
    return {
        "day": day_in_words(now, now),
        "since": day_in_words(overview.since, now),
        "needs": list(_needs(overview)),
        "notices": overview.notice_count,
        "proposed": [
            {"number": number, "mentor": pair.mentor, "mentee": pair.mentee}
            for number, pair in enumerate(overview.proposed, start=1)
        ],
        "proposed_more": overview.undecided.count - len(overview.proposed),
        "moved": list(_moved(overview)),
        "pairs": _pairs(overview.health),
        "frail": [{"names": pair.names, "reason": pair.reason} for pair in overview.frail],
        "frail_more": overview.health[Health.AT_RISK] - len(overview.frail),
        "silent": [{"name": one.name, "asked": _asked(one, overview)} for one in overview.silent],
        "silent_more": overview.silent_count - len(overview.silent),
        "waiting": [
            {
                "name": one.name,
                "reason": f"{one.reason} Since {day_in_words(one.since, now)}." if one.since else one.reason,
            }
            for one in overview.waiting
        ],
        "waiting_more": overview.waiting_count - len(overview.waiting),
        "steps": [{"step": d.step, "days": days_in_words(d.days)} for d in overview.durations if d.days is not None],
        "funnel": _funnel(overview.funnel),
    }


def charts_of(overview: Overview) -> tuple[Chart, ...]:
    """The funnel, the days of each step, and the pairs by health, as far as there is anything to see."""
    steps = [duration for duration in overview.durations if duration.days is not None]
    return worth_drawing(
        (
            Chart(
                "health",
                "Pairs by health",
                tuple(
                    Bar(health.capitalize(), count, str(count), _TONES[health])
                    for health, count in overview.health.items()
                ),
            ),
            Chart(
                "steps",
                "Days to each step",
                tuple(Bar(d.step.capitalize(), d.days or 0, days_in_words(d.days)) for d in steps),
            ),
            Chart("funnel", "From request to first session", _funnel_bars(overview.funnel)),
        )
    )


def days_in_words(days: float | None) -> str:
    """`2.5 days`, or hours where it is less than one."""
    if days is None:
        return "not known yet"
    if days >= 1:
        rounded = f"{days:.1f}".removesuffix(".0")
        return f"{rounded} day{'' if rounded == '1' else 's'}"
    hours = round(days * 24)
    return counted(hours, "hour") if hours else "under an hour"


def _needs(overview: Overview) -> Iterable[str]:
    """What only a coordinator can do, the most pressing first."""
    now, undecided, deferred = overview.now, overview.undecided, overview.deferred
    if overview.is_paused:
        yield "The programme is paused, so nothing is sent to anybody. Write “resume programme” to go on."
    if undecided.count:
        oldest = f", the oldest since {day_in_words(undecided.since, now)}" if undecided.since else ""
        waits = "waits" if undecided.count == 1 else "wait"
        yield f"{counted(undecided.count, 'pairing')} {waits} for your decision{oldest}."
    for notice in overview.notices:
        yield f"{notice.subject} ({day_in_words(notice.since, now)})."
    if more := overview.notice_count - len(overview.notices):
        yield f"And {counted(more, 'older notice')} that nobody has settled."
    if deferred.count:
        oldest = f", the oldest since {day_in_words(deferred.since, now)}" if deferred.since else ""
        are = "letter is" if deferred.count == 1 else "letters are"
        yield f"{deferred.count:,} {are} not delivered yet{oldest}. We keep trying."


def _asked(one: SilentPerson, overview: Overview) -> str:
    asked = _ASKED.get(one.kind, "asked on {day}").format(day=day_in_words(one.since, overview.now))
    return asked + _TIMES.get(one.chases, f", and {one.chases} times since")


def _moved(overview: Overview) -> Iterable[str]:
    arrivals = overview.arrivals
    if arrivals.mentors or arrivals.mentees:
        new = [counted(n, what) for n, what in ((arrivals.mentors, "mentor"), (arrivals.mentees, "mentee")) if n]
        yield f"New: {' and '.join(new)}."
    for milestone in overview.milestones:
        if milestone.pairs.count:
            yield f"{_REACHED[milestone.state]}: {_some(milestone.pairs)}."


def _some(pairs: Some) -> str:
    more = [f"and {pairs.more:,} more"] if pairs.more else []
    return "; ".join((*pairs.first, *more))


def _pairs(health: dict[Health, int]) -> str:
    """`12 thriving, 3 quiet and 1 at risk`, or nothing."""
    parts = [f"{count:,} {which.value}" for which, count in health.items() if count]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def _funnel(funnel: Funnel) -> str:
    if not funnel.asked:
        return ""
    counts = (
        (funnel.complete, "told us all that we need"),
        (funnel.introduced, "were introduced"),
        (funnel.in_contact, "got in touch"),
        (funnel.met, "met"),
    )
    steps = [f"{count:,} {what}" if count else f"none {what}" for count, what in counts]
    return f"Of {counted(funnel.asked, 'mentee')} in the past year, {', '.join(steps[:-1])} and {steps[-1]}."


def _funnel_bars(funnel: Funnel) -> tuple[Bar, ...]:
    steps = (
        ("Asked for a mentor", funnel.asked),
        ("Told us all that we need", funnel.complete),
        ("Introduced", funnel.introduced),
        ("In touch", funnel.in_contact),
        ("Met for the first time", funnel.met),
    )
    return tuple(Bar(label, count, f"{count:,}") for label, count in steps)
