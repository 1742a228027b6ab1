"""A round as a page: who with whom, the parts of each score as bars, who waits and why, and whom to look for next."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mailbot.adapters.page import render_page
from mailbot.bootstrap import Assembly
from mailbot.domain.matching.advice import next_best
from mailbot.domain.matching.certificate import certify
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.round import in_words
from mailbot.domain.matching.scarcity import scarcities
from mailbot.domain.programme import Programme
from mailbot.workflows.context import Context
from mailbot.workflows.pairs.matching import plan_now

_LABELS = {"skills": "skills", "times": "times", "zones": "time zones", "language": "language", "load": "free seats"}


@dataclass(frozen=True)
class Bar:
    """One part of a score, of 1000 in all."""

    label: str
    points: int


@dataclass(frozen=True)
class ShownPair:
    mentor: str
    mentee: str
    score: int
    bars: Sequence[Bar]
    reasons: Sequence[str]
    instead: str
    stands: bool


def write_page(assembly: Assembly, file: Path) -> None:
    """Draws the round that would be run now; nothing is changed."""
    with assembly.store.look() as records:
        context = Context(assembly.settings.programme, records, assembly.application.desk.clock())
        plan = plan_now(context)
    file.write_text(page_of(plan, assembly.settings.programme), encoding="utf-8")


def page_of(plan: Plan, programme: Programme) -> str:
    result = in_words(plan)
    mentors, mentees = {m.id: m.name for m in plan.mentors}, {m.id: m.name for m in plan.mentees}
    fixed = {(pair.mentor.id, pair.mentee.id) for pair in plan.fixed}
    pairs = [
        ShownPair(
            mentors[one.mentor],
            mentees[one.mentee],
            one.score,
            [Bar(label, getattr(one.parts, part)) for part, label in _LABELS.items()],
            one.reasons,
            "" if (one.mentor, one.mentee) in fixed else next_best(plan, one.mentor, one.mentee),
            one.kept,
        )
        for one in result.proposed
    ]
    return render_page(
        Path(__file__).with_name("pairing_page.html"),
        programme=programme.name,
        day=f"{plan.asked.today:%-d %B %Y}",
        pairs=pairs,
        waiting=[(mentees[one.mentee], one.reason) for one in result.waiting],
        scarce=[one.in_words(programme.time_zone) for one in scarcities(plan)],
        remarks=result.remarks,
        labels=list(_LABELS.values()),
        is_best=not certify(plan.problem, plan.solution),
    )
