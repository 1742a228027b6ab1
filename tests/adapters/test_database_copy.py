"""A programme moves to another database, and nothing is lost on the way."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore
from mailbot.console.moving import copy
from mailbot.domain.people import Person
from mailbot.errors import MailbotError
from tests.support.programme import ProgrammeUnderTest
from tests.support.storage import storage_for


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[ProgrammeUnderTest]:
    """A programme with people, letters, a pairing and odd characters, whose worker has stopped."""
    (tmp_path / "old").mkdir()
    with ProgrammeUnderTest(tmp_path / "old", pairing="automatic") as programme:
        mentor, mentee = programme.invites("mentor"), programme.invites("mentee")
        mentor.replies("skills: python\navailability: tue 17-19\ncalendly: https://calendly.com/m\nabout: naïve 🦊")
        mentee.replies("skills: python\navailability: tue 18-20")
        programme.pairs_people()
        programme.assembly.application.close()
        yield programme


def url_of(programme: ProgrammeUnderTest) -> str:
    return programme.assembly.settings.database_url


def empty(folder: Path) -> str:
    folder.mkdir()
    return storage_for(folder, migrated=False)["database_url"]


def test_every_row_comes_over_and_life_goes_on(busy: ProgrammeUnderTest, tmp_path: Path) -> None:
    target = empty(tmp_path / "new")
    before = {name: busy.listing(name) for name in ("people", "pairings", "letters", "messages")}
    assert "rows are copied, and compared one by one" in copy(url_of(busy), target)
    busy.with_settings(database_url=target)
    assert {name: busy.listing(name) for name in before} == before
    busy.stranger().writes("I'd love to learn React")
    assert len(busy.listing("messages")) == len(before["messages"]) + 1


def test_a_database_that_holds_something_is_left_alone(busy: ProgrammeUnderTest, tmp_path: Path) -> None:
    target = empty(tmp_path / "new")
    with closing(DatabaseStore(target)) as store:
        migrate(store.engine)
        with store.begin() as records:
            records.people.add(Person("somebody@example.org"))
    with pytest.raises(MailbotError, match="holds something already"):
        copy(url_of(busy), target)


def test_a_programme_that_runs_is_not_copied(
    busy: ProgrammeUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert busy.assembly.application.watches()
    monkeypatch.setattr("mailbot.console.moving.system_clock", busy.clock)
    with pytest.raises(MailbotError, match="stop it first"):
        copy(url_of(busy), empty(tmp_path / "new"))
