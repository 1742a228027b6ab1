"""`mailbot simulate`, as it is typed."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer


def simulate(
    people: Annotated[int, typer.Option(min=1, help="Mentors and mentees together.")] = 1000,
    weeks: Annotated[int, typer.Option(min=1)] = 12,
    seed: Annotated[int, typer.Option(help="The same seed, the same figures.")] = 1,
    send_per_day: Annotated[int | None, typer.Option(min=1, help="As MAILBOT_SEND_PER_DAY: recipients.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As an object, for programs.")] = False,
    html: Annotated[Path | None, typer.Option(help="Draw it as a page in this file.")] = None,
) -> None:
    """Live a programme of any size through any number of weeks, to see how much mail and waiting it means."""
    from rich.console import Console
    from rich.progress import Progress

    from mailbot.adapters import garbage
    from mailbot.console.simulation_views import page_of, show
    from mailbot.sandbox.simulation import Plan
    from mailbot.sandbox.simulation import simulate as run

    garbage.look_for_it_seldom()
    plan = Plan(people, weeks, seed, send_per_day)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(f"{weeks} weeks", total=weeks * 7)
        figures = run(plan, lambda _day: progress.advance(task))
    if html is not None:
        html.write_text(page_of(plan, figures), encoding="utf-8")
    if as_json:
        typer.echo(json.dumps(asdict(plan) | asdict(figures), ensure_ascii=False))
    else:
        show(plan, figures, Console())
