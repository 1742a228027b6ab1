"""How much mail a programme means, with a daily limit and without: the figures and the plot of docs/scaling.md."""

import sys
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from mailbot.adapters import garbage
from mailbot.adapters.charts import as_png
from mailbot.console.simulation_views import charts_of, show
from mailbot.sandbox.simulation import Plan, simulate

PLOT = Path(__file__).resolve().parents[1] / "docs" / "scaling.png"
PEOPLE, WEEKS, SEND_PER_DAY = 1000, 12, 150


def main(people: int = PEOPLE, weeks: int = WEEKS, send_per_day: int = SEND_PER_DAY) -> None:
    garbage.look_for_it_seldom()
    plan = Plan(people, weeks)
    for one in (plan, replace(plan, send_per_day=send_per_day)):
        figures = simulate(one)
        show(one, figures, Console(width=100))
        if one is plan:
            PLOT.write_bytes(as_png(charts_of(figures)[0]))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
