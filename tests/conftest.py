"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.programme import READER, ProgrammeUnderTest


@pytest.fixture(scope="session", autouse=True)
def _shared_reader() -> Iterator[None]:
    yield
    READER.close_at_last()


@pytest.fixture
def programme(tmp_path: Path) -> Iterator[ProgrammeUnderTest]:
    """A whole programme on an embedded post office, with a clock that the test moves."""
    with ProgrammeUnderTest(tmp_path) as under_test:
        yield under_test
