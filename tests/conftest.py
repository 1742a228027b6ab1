"""What every test may ask for."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support import storage
from tests.support.certificate import Certificate, self_signed
from tests.support.programme import READER, ProgrammeUnderTest
from tests.support.shared_statements import share_statements
from tests.support.token_server import TokenServer

_servers = ExitStack()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--scale", action="store_true", help="on PostgreSQL and Valkey: see `make test-scale`")


def pytest_configure(config: pytest.Config) -> None:
    """Servers once for all processes that pytest-xdist starts, in the one that starts them."""
    share_statements()
    if config.getoption("--scale") and not hasattr(config, "workerinput"):
        _servers.enter_context(storage.servers())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL there is no story of a file that is locked or full."""
    if config.getoption("--scale"):
        items[:] = [item for item in items if item.get_closest_marker("of_sqlite") is None]


def pytest_unconfigure() -> None:
    _servers.close()


@pytest.fixture(scope="session", autouse=True)
def _shared_reader() -> Iterator[None]:
    yield
    READER.close_at_last()


@pytest.fixture(autouse=True)
def _databases_are_dropped() -> Iterator[None]:
    with storage.databases_of_a_test():
        yield


@pytest.fixture
def programme(tmp_path: Path) -> Iterator[ProgrammeUnderTest]:
    """A whole programme on an embedded post office, with a clock that the test moves."""
    with ProgrammeUnderTest(tmp_path) as under_test:
        yield under_test


@pytest.fixture(scope="session")
def certificate_of_tokens(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return self_signed(tmp_path_factory.mktemp("tokens"))


@pytest.fixture
def tokens(certificate_of_tokens: Certificate, monkeypatch: pytest.MonkeyPatch) -> Iterator[TokenServer]:
    """Whoever gives out tokens, for mailboxes that take no passwords."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate_of_tokens.file))
    with TokenServer(certificate_of_tokens) as server:
        yield server
