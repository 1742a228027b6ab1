"""What is a command, and what only looks like one."""

from datetime import UTC, date, datetime

import pytest

from mailbot.parsers.commands.reader import read_coordinator_commands, read_personal_command
from mailbot.parsers.quoting.display import Line, LineKind

NOW = datetime(2026, 3, 3, 10, 12, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("help", "help"),
        ("Help please!", "help"),
        ("STATUS.", "status"),
        ("stop", "stop"),
        ("please stop", "stop"),
        ("unsubscribe", "stop"),
        ("Remove me please", "stop"),
        ("resume", "resume"),
        ("my data", "my data"),
        ("forget me", "forget me"),
        ("not yet, sorry", "not yet"),
        ("No, not yet.", "not yet"),
        ("I haven't heard from them", "not yet"),
        ("we met yesterday", "met"),
        ("We met last Friday, it went well", "met"),
        ("decline", "decline"),
        ("rematch please", "rematch"),
        ("pause", "pause"),
        ("Yes, booked", "booked"),
    ],
)
def test_a_command_is_understood_in_forgiving_words(line: str, name: str) -> None:
    command = read_personal_command(line, NOW, "Europe/London")

    assert command is not None
    assert (command.name, command.line) == (name, line)


@pytest.mark.parametrize(
    "line",
    [
        "please stop by",
        "stop the war",
        "help with python",
        "can you help me with SQL",
        "status quo",
        "I met my last mentor in 2019",
        "we met at university",
        "met office",
        "Let's meet on Thursday",
        "resume writing",
        "not yet sure about times",
        "booked solid until May",
        "I'm fully booked",
        "booked my holiday for May",
        "I paused my studies until May",
        "pause and think",
        "my data skills are rusty",
        "forget me not",
        "stop 5",
        "",
    ],
)
def test_what_only_looks_like_a_command_is_none(line: str) -> None:
    assert read_personal_command(line, NOW, "Europe/London") is None


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("pause until 12 May", date(2026, 5, 12)),
        ("Pause until 12 May please", date(2026, 5, 12)),
        ("pause until next Tuesday", date(2026, 3, 10)),
        ("pause for 3 weeks", date(2026, 3, 24)),
        ("pause until June", date(2026, 6, 1)),
        ("pause bis 12. Mai", date(2026, 5, 12)),
        ("pause jusqu'au 3 avril", date(2026, 4, 3)),
    ],
)
def test_a_pause_has_its_last_day(line: str, until: date) -> None:
    command = read_personal_command(line, NOW, "Europe/London")

    assert command is not None
    assert (command.name, command.until) == ("pause", until)


@pytest.mark.parametrize(
    ("line", "zone", "when"),
    [
        ("booked Thursday 4pm", "Europe/London", datetime(2026, 3, 5, 16, tzinfo=UTC)),
        ("booked Thursday 4pm", "America/New_York", datetime(2026, 3, 5, 21, tzinfo=UTC)),
        ("Yes, booked for Thursday 4pm", "Europe/London", datetime(2026, 3, 5, 16, tzinfo=UTC)),
        ("We've booked for 12 March at 5pm CET", "Europe/London", datetime(2026, 3, 12, 16, tzinfo=UTC)),
        ("booked 2026-06-12 17:00", "Europe/London", datetime(2026, 6, 12, 16, tzinfo=UTC)),
        ("booked 5/6 at 3pm", "Europe/London", None),  # June or May?
        ("booked", "Europe/London", None),
    ],
)
def test_a_booking_has_its_moment_in_the_persons_zone(line: str, zone: str, when: datetime | None) -> None:
    command = read_personal_command(line, NOW, zone)

    assert command is not None
    assert (command.name, command.when) == ("booked", when)


def test_coordinators_decide_by_numbers() -> None:
    written = [
        "Hi,",
        "approve 1,3",
        "approve 2 and 4",
        "reject #5",
        "approve 6-8",
        "ok 9",
        "approve 1 but not 2",
        "Best,",
        "Kim",
    ]

    commands, not_understood = read_coordinator_commands(Line(text, LineKind.NEW) for text in written)

    assert [(command.name, command.numbers) for command in commands] == [
        ("approve", (1, 3)),
        ("approve", (2, 4)),
        ("reject", (5,)),
        ("approve", (6, 7, 8)),
    ]
    assert not_understood == ["ok 9", "approve 1 but not 2"]


def test_coordinators_approve_everything_at_once_but_never_from_quoted_text() -> None:
    commands, _ = read_coordinator_commands([Line("Approve all!", LineKind.NEW), Line("reject 1", LineKind.QUOTED)])

    assert [(command.name, command.everything) for command in commands] == [("approve", True)]
