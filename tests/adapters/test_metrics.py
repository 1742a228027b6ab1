"""The figures that an operator watches a programme by."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from mailbot.adapters.metrics import as_text, events
from mailbot.console.health import examine_health
from mailbot.errors import MailbotError
from tests.support.programme import ProgrammeUnderTest


def lines(programme: ProgrammeUnderTest) -> list[str]:
    return as_text(programme.assembly.figures()).splitlines()


def test_what_waits_is_counted_and_has_an_age(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    programme.works()
    programme.office.deliver(bytes(maya.message("I'd love to learn React", subject="Hello")))
    programme.assembly.application.receive()
    programme.clock.advance(timedelta(minutes=20))
    assert 'mailbot_letters{state="queued"} 1' in lines(programme)
    assert "mailbot_oldest_queued_seconds 1200" in lines(programme)
    programme.assembly.application.watches()
    with pytest.raises(MailbotError, match="A letter has waited for 20 minutes"):
        examine_health(programme.assembly)
    programme.works()
    assert 'mailbot_letters{state="queued"} 0' in lines(programme)
    assert "nothing waits too long" in examine_health(programme.assembly)


def test_a_letter_without_an_answer_is_a_chase_that_is_due(programme: ProgrammeUnderTest) -> None:
    programme.invites("mentor")
    assert "mailbot_chases_due 0" in lines(programme)
    programme.clock.advance(timedelta(days=2, minutes=1))
    assert "mailbot_chases_due 1" in lines(programme)


def test_the_dashboard_asks_for_figures_that_exist(programme: ProgrammeUnderTest) -> None:
    known = {f"mailbot_{figure.name}" for figure in (*programme.assembly.figures(), *events({"x": 1}))}
    dashboard = (Path(__file__).resolve().parents[2] / "docs" / "grafana.json").read_text(encoding="utf-8")
    asked = set(re.findall(r"mailbot_\w+", dashboard))
    assert asked
    assert asked - known == set()


def test_samples_of_one_name_stand_together_under_their_meaning() -> None:
    text = as_text(events({"letter.sent": 3, "letter.failed": 1}))
    assert text == (
        "# HELP mailbot_events_total Events of this worker since it started, as its log names them\n"
        "# TYPE mailbot_events_total counter\n"
        'mailbot_events_total{event="letter.failed"} 1\n'
        'mailbot_events_total{event="letter.sent"} 3\n'
    )


def test_letters_that_wait_because_the_day_is_used_up_are_nothing_to_be_alarmed_by(
    programme: ProgrammeUnderTest,
) -> None:
    programme.with_settings(send_per_day="1")
    for _ in range(2):
        programme.invites("mentor")
    programme.clock.advance(timedelta(hours=3))
    programme.works()
    assert 'mailbot_letters{state="queued"} 0' not in lines(programme)
    assert "nothing waits too long" in examine_health(programme.assembly)
