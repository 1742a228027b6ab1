"""How the programme stands at one moment: the facts that the digest tells and the report shows."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mailbot.domain.overview import (
    Arrivals,
    Backlog,
    Duration,
    Funnel,
    Milestone,
    ProposedPair,
    SilentPerson,
    StandingNotice,
    WaitingPerson,
    durations,
)
from mailbot.domain.pair_health import Health, diagnose
from mailbot.workflows.context import Context

LISTED = 10  # of each kind: a letter is read on a phone
NAMED = 5
FUNNEL_OF = timedelta(days=365)
PAIRS_TIMED = 500  # the latest: how long things take now, not how long they took years ago


@dataclass(frozen=True)
class FrailPair:
    """A pair that may need a hand, and why."""

    names: str
    reason: str


@dataclass(frozen=True)
class Overview:
    """All that a coordinator wants to know at a glance. Lists hold the first few; the counts are of all."""

    now: datetime
    since: datetime
    is_paused: bool
    undecided: Backlog
    proposed: tuple[ProposedPair, ...]
    deferred: Backlog
    notices: tuple[StandingNotice, ...]
    notice_count: int
    arrivals: Arrivals
    milestones: tuple[Milestone, ...]
    silent: tuple[SilentPerson, ...]
    silent_count: int
    waiting: tuple[WaitingPerson, ...]
    waiting_count: int
    health: dict[Health, int]
    frail: tuple[FrailPair, ...]
    funnel: Funnel
    durations: tuple[Duration, ...]


def overview(context: Context, since: datetime) -> Overview:
    """Looks back to `since`; it changes nothing. Its times are in the programme's zone."""
    figures, pairs = context.records.overview, context.records.pair_progress
    zone = ZoneInfo(context.programme.time_zone)
    now = context.now.astimezone(zone)
    notices, notice_count = figures.notices(LISTED)
    silent, silent_count = figures.silent(now - context.programme.chase_after, LISTED)
    waiting, waiting_count = figures.waiting(now, LISTED)
    health, frail = _health(context, now)
    return Overview(
        now=now,
        since=since.astimezone(zone),
        is_paused=context.records.pauses.is_paused(),
        undecided=figures.undecided(),
        proposed=tuple(pairs.proposed(LISTED)),
        deferred=figures.deferred(),
        notices=tuple(notices),
        notice_count=notice_count,
        arrivals=figures.arrivals(since),
        milestones=tuple(pairs.milestones(since, NAMED)),
        silent=tuple(silent),
        silent_count=silent_count,
        waiting=tuple(waiting),
        waiting_count=waiting_count,
        health=health,
        frail=frail,
        funnel=figures.funnel(now - FUNNEL_OF),
        durations=durations(pairs.progress(PAIRS_TIMED)),
    )


def _health(context: Context, now: datetime) -> tuple[dict[Health, int], tuple[FrailPair, ...]]:
    """How many pairs are how well; and those at risk, the longest introduced first."""
    counted: Counter[Health] = Counter()
    at_risk: list[tuple[datetime, int, str]] = []
    for pair in context.records.pair_progress.pairs(now, now - FUNNEL_OF):
        found = diagnose(pair.signs, now, patience=context.programme.contact_within)
        counted[found.health] += 1
        if found.health is Health.AT_RISK:
            at_risk.append((pair.signs.introduced_at, pair.id, found.reason))
    shown = sorted(at_risk)[:LISTED]
    names = context.records.pair_progress.names([number for _, number, _ in shown])
    frail = tuple(FrailPair(names[number], reason) for _, number, reason in shown)
    return {health: counted[health] for health in Health}, frail
