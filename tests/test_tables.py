"""Listings on a terminal of 80 columns, for nobody, for one and for 500."""

from typing import Any

import pytest

from mailbot.console.tables import LISTINGS, print_table

ROWS: dict[str, dict[str, Any]] = {
    "people": {
        "address": "a.very.long.address.of.somebody@department.of.learning.example.org",
        "name": "Somebody With [a] Very Long Name Indeed",
        "roles": ["mentor", "mentee"],
        "skills": ["python", "sql", "public speaking"],
        "availability": "Monday 18:00-20:00",
        "time_zone": None,
        "state": "undeliverable",
    },
    "pairings": {
        "id": 12345,
        "mentor": "a.very.long.address@department.of.learning.example.org",
        "mentee": "another.very.long.address@department.of.learning.example.org",
        "state": "in_contact",
        "reasons": ["Tom can help with SQL.", "They share 2 hours a week."],
        "sessions": [{"starts_at": "2027-03-04T16:00:00Z", "state": "booked"}],
        "slack": {"state": "failed", "reason": "one of the two is not there"},
    },
    "waiting": {
        "address": "a.very.long.address@department.of.learning.example.org",
        "since": "2027-03-04T16:00:00Z",
        "reason": "Every mentor for Python, SQL, public speaking or project management is full at the moment.",
    },
    "letters": {
        "id": 12345,
        "kind": "contact-check",
        "to": "a.very.long.address@example.org, another@example.org",
        "state": "cancelled",
        "message_id": "<16a2e0ae725049d198d8c77705@example.org>",
        "queued_at": "2027-03-04T16:00:00Z",
        "sent_at": "2027-03-04T16:00:05Z",
        "awaits_answer": True,
        "chases": 2,
    },
    "messages": {
        "id": 12345,
        "message_id": "<x@example.org>",
        "from": "a.very.long.address@department.of.learning.example.org",
        "state": "processed",
        "reason": "read as mentor: skills, availability, time zone, booking link",
        "received_at": "2027-03-04T16:00:00Z",
    },
}
ROWS["failed_messages"] = ROWS["messages"]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("listing", LISTINGS)
@pytest.mark.parametrize("number", [1, 500])
def test_a_listing_fits_the_terminal(listing: str, number: int, capsys: pytest.CaptureFixture[str]) -> None:
    print_table(listing, [ROWS[listing]] * number, "Europe/Berlin")
    lines = capsys.readouterr().out.splitlines()
    shown = LISTINGS[listing]
    assert all(len(line) <= 80 for line in lines)
    assert lines[-1] == f"{number} {shown.one if number == 1 else shown.many}"
    assert len(lines) <= 3 + 5 * number
    for column in shown.columns:
        assert column.wide or column.heading in lines[0]


@pytest.mark.parametrize("listing", LISTINGS)
def test_where_there_is_nothing_a_sentence_says_so(listing: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_table(listing, [], "UTC")
    assert capsys.readouterr().out.strip() == LISTINGS[listing].nothing


def test_an_address_can_be_copied_whole(capsys: pytest.CaptureFixture[str]) -> None:
    print_table("people", [{**ROWS["people"], "address": "somebody.with.a.name@learning.example"}], "UTC")
    assert "somebody.with.a.name@learning.example" in capsys.readouterr().out


def test_times_are_shown_on_the_programmes_clock(capsys: pytest.CaptureFixture[str]) -> None:
    print_table("messages", [ROWS["messages"]], "Europe/Berlin")
    assert "04 Mar 17:00" in capsys.readouterr().out


def test_a_wide_terminal_shows_more(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    print_table("people", [ROWS["people"]], "UTC")
    shown = capsys.readouterr().out
    assert "python, sql" in shown
    assert "[a]" in shown
