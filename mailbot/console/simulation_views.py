"""What `mailbot simulate` found, as tables and as a page with charts."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from mailbot.adapters.charts import as_svg
from mailbot.adapters.page import render_page
from mailbot.domain.chart import Bar, Chart
from mailbot.domain.counting import counted
from mailbot.sandbox.simulation import Plan
from mailbot.sandbox.simulation_figures import Figures
from mailbot.sandbox.simulation_tally import Day

_HOURS_A_DAY = 24


def show(plan: Plan, figures: Figures, console: Console) -> None:
    """Figures first, then how they came about."""
    for line in sentences(plan, figures):
        console.print(line)
    waits = _table("how long it takes", "times", "half within", "nine in ten", "longest", "not yet")
    for wait in figures.waits:
        spans = map(_in_words, (wait.median, wait.most, wait.longest))
        waits.add_row(wait.step, f"{wait.number:,}", *spans, f"{wait.waiting:,}")
    loads = _table("letters a week", "people", "on average", "nine in ten", "most")
    for load in figures.loads:
        loads.add_row(f"each {load.who}", f"{load.people:,}", f"{load.mean}", f"{load.most:.0f}", f"{load.highest}")
    kinds = _table("letters", "number")
    for kind, number in figures.letters.items():
        kinds.add_row(kind, f"{number:,}")
    for table in (waits, loads, kinds):
        console.print()
        console.print(table)
    console.print()
    console.print(f"{figures.seconds:.0f} s, {figures.rate:.0f} letters and messages a second", style="dim")


def sentences(plan: Plan, figures: Figures) -> list[str]:
    """The whole in a few lines."""
    busiest = max(figures.days, key=lambda day: day.recipients)
    letters, messages = sum(figures.letters.values()), sum(figures.messages.values())
    seats = ", ".join(f"{number} with {mentees}" for mentees, number in figures.mentors_by_mentees.items())
    size = f"{counted(plan.people, 'person', 'people')}, {counted(plan.weeks, 'week')}, seed {plan.seed}"
    average = f"{letters / len(figures.days):.0f} on average"
    lines = [
        f"{size}: {counted(letters, 'letter')}, {counted(messages, 'message')}.",
        f"Letters a day: {average}; on the busiest {busiest.letters:,}, to {counted(busiest.recipients, 'recipient')}.",
        f"Pairings: {_listed(figures.pairings)}. Messages: {_listed(figures.messages)}.",
        f"Mentors by mentees in the end: {seats or 'none has any'}.",
    ]
    if plan.send_per_day is not None:
        lines.append(
            f"With {plan.send_per_day:,} recipients a day, letters were used up on "
            f"{figures.days_used_up} of {len(figures.days)} days."
        )
    return lines


def page_of(plan: Plan, figures: Figures) -> str:
    """A page that needs nothing else."""
    return render_page(
        Path(__file__).with_name("simulation_page.html"),
        lines=sentences(plan, figures),
        charts=[as_svg(chart) for chart in charts_of(figures)],
        waits=[(wait.step, _in_words(wait.median), _in_words(wait.most), wait.waiting) for wait in figures.waits],
    )


def charts_of(figures: Figures) -> list[Chart]:
    weeks = [figures.days[start : start + 7] for start in range(0, len(figures.days), 7)]
    busiest = tuple(_busiest(number, week) for number, week in enumerate(weeks, start=1))
    return [
        Chart("recipients", "Recipients on the busiest day", busiest),
        Chart("waits", "Nine in ten wait at most", tuple(_long(wait.step, wait.most) for wait in figures.waits)),
        Chart("kinds", "Letters by kind", tuple(Bar(kind, n, f"{n:,}") for kind, n in figures.letters.items())),
    ]


def _busiest(number: int, week: Sequence[Day]) -> Bar:
    most = max(day.recipients for day in week)
    return Bar(f"week {number}", most, f"{most:,}")


def _long(step: str, hours: float) -> Bar:
    return Bar(step, hours, _in_words(hours))


def _in_words(hours: float) -> str:
    if hours < 1:
        return "at once" if not hours else f"{hours * 60:.0f} min"
    return f"{hours:.0f} h" if hours < 2 * _HOURS_A_DAY else f"{hours / _HOURS_A_DAY:.1f} d"


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in counts.items()) or "none"


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 1))
    table.add_column(first)
    for heading in others:
        table.add_column(heading, justify="right")
    return table
