"""`mailbot report --html`: how the programme stands, with the way of every pair, as one self-contained page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from mailbot.adapters.charts import as_svg
from mailbot.adapters.page import render_page
from mailbot.bootstrap import Assembly
from mailbot.domain.calendar_days import day_in_words
from mailbot.domain.counting import counted
from mailbot.domain.overview import Course
from mailbot.domain.pair_health import Diagnosis, Health, diagnose
from mailbot.errors import MailbotError
from mailbot.workflows.context import Context
from mailbot.workflows.coordinators.overview import Overview, overview
from mailbot.workflows.coordinators.overview_in_words import charts_of, values_of

_UNDECIDED = "waits for your decision"
_SHOWN_FIRST = (Health.AT_RISK, Health.QUIET, Health.THRIVING, _UNDECIDED, Health.ENDED)  # whoever needs a hand
_MOST_TICKS = 8


@dataclass(frozen=True)
class Stretch:
    """A part of a pair's way on the page's time axis: both in percent of its length."""

    kind: str
    left: float
    width: float


@dataclass(frozen=True)
class Way:
    """One pair's line. `story` tells it in words."""

    names: str
    health: str
    reason: str
    stretches: Sequence[Stretch]
    sessions: Sequence[float]
    story: str


@dataclass(frozen=True)
class Axis:
    """Time as the page shows it, from `begins` to `ends`."""

    begins: datetime
    ends: datetime

    def at(self, moment: datetime) -> float:
        """Where a moment stands, in percent from the left."""
        whole = (self.ends - self.begins).total_seconds()
        return round(min(max((moment - self.begins).total_seconds() / whole * 100, 0), 100), 2)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """The first days of months (of every so many, where there are too many), and where they stand."""
        firsts, day = [], self.begins.replace(day=1, hour=0, minute=0)
        while (day := (day + timedelta(days=31)).replace(day=1)) < self.ends:
            firsts.append(day)
        step = -(-len(firsts) // _MOST_TICKS) or 1
        return [(self.at(first), f"{first:%b %Y}" if first.month == 1 else f"{first:%b}") for first in firsts[::step]]


def write_report(assembly: Assembly, file: Path) -> None:
    """Draws how things stand now; nothing is changed. MailbotError when the file can't be written."""
    with assembly.store.look() as records:
        page = page_of(Context(assembly.settings.programme, records, assembly.application.desk.clock()))
    try:
        file.write_text(page, encoding="utf-8")
    except OSError as error:
        raise MailbotError(f"{file} can't be written: {error.strerror}.") from error


def page_of(context: Context) -> str:
    """The whole page."""
    programme, now = context.programme, context.now.astimezone(ZoneInfo(context.programme.time_zone))
    seen = overview(context, now - programme.digest.period)
    courses = context.records.pair_progress.courses()
    axis = _axis(courses, now)
    ways = _ways(courses, context, axis, now)
    return render_page(
        Path(__file__).with_name("report.html"),
        programme=programme.name,
        date=f"{now:%-d %B %Y}",
        figures=_figures(seen),
        charts=[as_svg(chart) for chart in charts_of(seen)],
        axis=axis,
        groups=[(health, [way for way in ways if way.health == health]) for health in _SHOWN_FIRST],
        ways=len(ways),
        **values_of(seen),
    )


def _axis(courses: Sequence[Course], now: datetime) -> Axis:
    """From the first request to the last session that is booked."""
    begins = min((course.asked_at or course.proposed_at or now for course in courses), default=now)
    ends = max((session for course in courses for session in course.sessions), default=now)
    return Axis(
        begins.astimezone(now.tzinfo) - timedelta(days=1), max(ends.astimezone(now.tzinfo), now) + timedelta(days=1)
    )


def _figures(seen: Overview) -> list[tuple[str, str]]:
    running = sum(count for health, count in seen.health.items() if health is not Health.ENDED)
    return [
        (f"{running:,}", "pair together" if running == 1 else "pairs together"),
        (f"{seen.health[Health.THRIVING]:,}", "thriving"),
        (f"{seen.waiting_count:,}", "waiting"),
        (f"{seen.undecided.count:,}", "to decide on"),
    ]


def _ways(courses: Sequence[Course], context: Context, axis: Axis, now: datetime) -> list[Way]:
    long_ago = datetime.min.replace(tzinfo=now.tzinfo)
    signs = {pair.id: pair.signs for pair in context.records.pair_progress.pairs(now, long_ago)}
    patience = context.programme.contact_within
    return [
        _way(course, diagnose(signs[course.id], now, patience=patience) if course.id in signs else None, axis, now)
        for course in courses
    ]


def _way(course: Course, found: Diagnosis | None, axis: Axis, now: datetime) -> Way:
    steps = [
        ("asked", "asked for a mentor", course.asked_at),
        ("introduced", "introduced", course.introduced_at),
        ("in-contact", "in touch", course.in_contact_at),
        ("met", "met for the first time", course.met_at),
    ]
    taken = [(kind, words, moment) for kind, words, moment in steps if moment is not None]
    ends = [*(moment for _, _, moment in taken[1:]), course.ended_at or now]
    story = [f"{words} on {day_in_words(moment, now)}" for _, words, moment in taken]
    sessions = [moment for moment in course.sessions if course.ended_at is None or moment <= course.ended_at]
    story += [counted(len(sessions), "session")] if sessions else []
    return Way(
        names=f"{course.mentee} and {course.mentor}",
        health=found.health if found else _UNDECIDED,
        reason=found.reason if found else f"Proposed on {day_in_words(course.proposed_at or now, now)}.",
        stretches=[
            Stretch(kind, axis.at(begin), round(max(axis.at(end) - axis.at(begin), 0.4), 2))
            for (kind, _, begin), end in zip(taken, ends, strict=True)
        ],
        sessions=[axis.at(moment) for moment in sessions],
        story=_as_sentence(story),
    )


def _as_sentence(parts: Sequence[str]) -> str:
    told = "; ".join(parts)
    return f"{told[:1].upper()}{told[1:]}."
