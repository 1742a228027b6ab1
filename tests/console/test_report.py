"""The report as a page: the facts of the digest, and the way of every pair."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore
from mailbot.console.report import Axis, page_of
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.programme import Programme
from mailbot.workflows.context import Context
from tests.support.crowd import crowd
from tests.support.page import read_page
from tests.support.storage import storage_for

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
PROGRAMME = Programme("mentoring@example.org", "Riverside <Mentoring>", (Correspondent("cora@example.org", "Cora"),))

Report = Callable[[int], str]


@pytest.fixture
def report(tmp_path: Path) -> Iterator[Report]:
    """The page of a programme with so many pairs."""
    store = DatabaseStore(storage_for(tmp_path)["database_url"])
    migrate(store.engine)

    def draw(pairs: int) -> str:
        with store.begin() as records:
            crowd(records, pairs, NOW)
        with store.look() as records:
            return page_of(Context(PROGRAMME, records, NOW))

    yield draw
    store.close()


def test_a_programme_without_people_has_a_page(report: Report) -> None:
    words = read_page(report(0)).words
    assert "Nothing needs you." in words
    assert "There is no pair yet." in words


def test_one_person_is_one(report: Report) -> None:
    words = read_page(report(1)).words
    assert "Of 1 mentee in the past year" in words
    assert "Mentee 0No mentor has offered Rust yet." in words


def test_all_of_five_hundred_pairs_have_their_way_on_it(report: Report) -> None:
    page = report(500)
    assert page.count('class="line"') == 400  # a tenth waits, and a tenth is silent
    assert "Mentee 499 and Mentor 499" in page
    assert "At risk 100" in read_page(page).words
    assert len(page) < 500_000


def test_a_way_is_told_in_words_as_well(report: Report) -> None:
    page = report(10)
    assert 'aria-label="Asked for a mentor on 31 December 2026; introduced on 4 January; in touch on 6 January' in page
    assert "Thriving 3" in read_page(page).words
    assert "Waits for your decision 1" in read_page(page).words


def test_the_page_needs_nothing_else(report: Report) -> None:
    page = report(30)
    assert not re.search(r"<(script|link|img|iframe|object)\b|\bsrc=|@import|url\(", page)
    assert set(re.findall(r"https?://[^\s\"<]+", page)) == {"http://www.w3.org/2000/svg"}
    assert "Riverside &lt;Mentoring&gt;" in page
    assert "prefers-color-scheme: dark" in page
    assert page.count('role="img"') == 3 + page.count('class="line"')


def test_the_axis_of_ten_years_has_few_months_on_it() -> None:
    axis = Axis(NOW - timedelta(days=3650), NOW)
    assert 5 <= len(axis.ticks) <= 8
    assert axis.at(NOW) == 100
    assert axis.at(NOW - timedelta(days=9999)) == 0
