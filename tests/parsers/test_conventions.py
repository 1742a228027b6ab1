"""docs/conventions.md is the published table of conventions: every row of it is tried against the reader."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailbot.domain.availability import clock
from mailbot.parsers.availability.conventions import (
    AFTER_WORK,
    AFTERNOON,
    BEFORE_WORK,
    EVENING,
    LUNCH,
    MORNING,
    WORKING_HOURS,
)
from mailbot.parsers.availability.reader import read_availability

PAGE = Path(__file__).parents[2] / "docs" / "conventions.md"
ASKED = ("Noted, but confirmed", "Asked, with nothing noted")


def rows() -> Iterator[tuple[str, str, bool]]:
    heading = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        heading = line.removeprefix("## ") if line.startswith("## ") else heading
        row = re.fullmatch(r"\| (.+?) \| (.+?) \|", line)
        if row and row[1] != "written":
            yield row[1], row[2], heading in ASKED


@pytest.mark.parametrize(("written", "taken_as", "asked"), list(rows()))
def test_the_reader_does_what_the_page_says(written: str, taken_as: str, asked: bool) -> None:
    reading = read_availability(written)

    assert (reading.availability.in_words() or "nothing") == taken_as
    assert bool(reading.question) is asked


def test_every_part_of_the_day_is_on_the_page() -> None:
    published = {taken_as for _, taken_as, _ in rows()}

    for start, end in (MORNING, LUNCH, AFTERNOON, EVENING, BEFORE_WORK, AFTER_WORK, WORKING_HOURS):
        assert f"Monday to Friday {clock(start)}-{clock(end)}" in published
