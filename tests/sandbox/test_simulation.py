"""A programme that lives by mail for a fortnight, on a clock that is moved by hand."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mailbot.cli import app
from mailbot.console.simulation_views import sentences
from mailbot.sandbox.agenda import Agenda
from mailbot.sandbox.moved_programme import MovedProgramme
from mailbot.sandbox.simulation import BEGINS, PROGRAMME, Plan, simulate
from mailbot.sandbox.simulation_figures import Figures
from mailbot.sandbox.simulation_tally import share_of

FORTNIGHT = Plan(people=12, weeks=2, seed=3)


@pytest.fixture(scope="module")
def figures() -> Figures:
    return simulate(FORTNIGHT)


def test_people_are_invited_answer_are_paired_and_meet(figures: Figures) -> None:
    assert {"invitation", "confirmation", "proposal", "introduction", "chase"} <= figures.letters.keys()
    assert figures.messages["processed"] > FORTNIGHT.people
    assert figures.messages.keys() <= {"processed", "ignored"}  # nothing that they write is too hard to read
    assert sum(figures.mentors_by_mentees.values()) > 0
    assert sum(day.letters for day in figures.days) == sum(figures.letters.values())
    waits = {wait.step: wait for wait in figures.waits}
    assert waits["introduced → in touch"].number > 0
    assert waits["answers in the queue"].longest == 0


def test_the_same_seed_has_the_same_figures_and_a_limit_makes_letters_wait(figures: Figures) -> None:
    limited = replace(FORTNIGHT, weeks=1, send_per_day=3)
    short, again = simulate(limited), simulate(limited)
    assert again == replace(short, seconds=again.seconds, rate=again.rate)
    assert max(day.recipients for day in short.days) <= 3 < max(day.recipients for day in figures.days)
    assert max(wait.longest for wait in short.waits if "queue" in wait.step) > 1
    assert f"letters were used up on {short.days_used_up} of 7 days" in sentences(limited, short)[-1]


def test_the_command_prints_tables_or_an_object_and_draws_a_page(tmp_path: Path) -> None:
    asked = ["simulate", "--people", "3", "--weeks", "1"]
    page = tmp_path / "simulation.html"
    shown = CliRunner().invoke(app, [*asked, "--html", str(page)])
    assert "3 people, 1 week, seed 1" in shown.output
    assert "Recipients on the busiest day" in page.read_text(encoding="utf-8")
    said = CliRunner().invoke(app, [*asked, "--json"])
    assert json.loads(said.stdout)["people"] == 3


def test_mail_that_comes_is_dealt_with_once_and_filed(tmp_path: Path) -> None:
    letters: list[bytes] = []
    programme = MovedProgramme(PROGRAMME, BEGINS, tmp_path, lambda letter: letters.append(letter.raw))
    programme.mailbag.put(b"From: maya@example.net\nTo: mentoring@example.org\n\nI'd love to learn React\n")
    programme.sweep()
    programme.deal_with_mail()
    programme.close()
    assert len(letters) == 1
    assert b"maya@example.net" in letters[0]
    assert len(programme.mailbag) == 0


def test_what_is_planned_meanwhile_happens_in_its_turn() -> None:
    agenda, done = Agenda(), []
    agenda.plan(BEGINS, lambda: agenda.plan(BEGINS, lambda: done.append("planned by the first")))
    agenda.plan(BEGINS, lambda: done.append("second"))
    for _, act in agenda.until(BEGINS):
        act()
    assert done == ["second", "planned by the first"]


@pytest.mark.parametrize(("numbers", "share", "found"), [([], 0.9, 0), ([1, 2, 3, 4], 0.5, 2), ([1, 2, 3, 4], 0.9, 4)])
def test_a_share_of_numbers(numbers: list[float], share: float, found: float) -> None:
    assert share_of(numbers, share) == found
