"""A pairing is looked at when its moment has come, or something has changed; otherwise no sweep sees it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailbot.adapters.migration import migrate
from mailbot.adapters.records import DatabaseRecords
from mailbot.adapters.store import DatabaseStore
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, Person
from tests.support.storage import storage_for

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    """With one pair, at which somebody looks tomorrow."""
    store = DatabaseStore(storage_for(tmp_path)["database_url"])
    migrate(store.engine)
    with store.begin() as records:
        mo, ana = Person("m@example.net", "Mo"), Person("a@example.net", "Ana")
        mo.mentor, ana.mentee = Mentor(mo), Mentee(ana)
        records.people.add_all([mo, ana])
        pairing = Pairing(mo.mentor, ana.mentee)
        pairing.introduce(NOW)
        records.pairings.add(pairing)
    with store.begin() as records:
        records.pairings.look_again({the_pair(records): LATER})
    yield store
    store.close()


def the_pair(records: DatabaseRecords) -> Pairing:
    return next(iter(records.pairings.everything()))


def is_looked_at(store: DatabaseStore, now: datetime = NOW) -> bool:
    with store.look() as records:
        return bool(records.pairings.to_look_at(now))


def test_it_waits_for_its_moment(store: DatabaseStore) -> None:
    assert not is_looked_at(store)
    assert is_looked_at(store, LATER)


def test_what_becomes_of_it_makes_it_due(store: DatabaseStore) -> None:
    with store.begin() as records:
        the_pair(records).saw_contact(NOW)
    assert is_looked_at(store)


def test_so_does_what_one_side_says(store: DatabaseStore) -> None:
    with store.begin() as records:
        the_pair(records).sides[0].goals = "a talk in May"
    assert is_looked_at(store)


def test_and_that_somebody_is_away(store: DatabaseStore) -> None:
    with store.begin() as records:
        the_pair(records).mentee.person.away_until = LATER
    assert is_looked_at(store)


def test_but_nothing_else_that_they_tell(store: DatabaseStore) -> None:
    with store.begin() as records:
        the_pair(records).mentee.person.about = "I paint"
    assert not is_looked_at(store)


def test_the_others_of_the_same_people_come_along(store: DatabaseStore) -> None:
    with store.begin() as records:
        second = Person("b@example.net", "Ben")
        second.mentee = Mentee(second)
        records.people.add(second)
        records.pairings.add(Pairing(the_pair(records).mentor, second.mentee))
    with store.look() as records:
        assert len(records.pairings.to_look_at(NOW)) == 2
