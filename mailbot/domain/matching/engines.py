"""Which engine solves a round."""

from importlib.util import find_spec

from mailbot.domain.matching import network_simplex, successive_paths
from mailbot.domain.matching.flow import Engine

LARGE = 1500  # people; up to here the engine in Python takes well under a second
_SLOW_WITHOUT = 6000  # people; from here on it can take long, where seats are scarce


def engine_for(people: int) -> Engine:
    """The compiled engine for a large round, where it is installed; otherwise the one in Python, slower there."""
    return network_simplex.cheapest if people > LARGE and has_compiled_engine() else successive_paths.cheapest


def remark_on_engine(people: int) -> list[str]:
    """A sentence for coordinators and operators, where a large round has to do without the compiled engine."""
    if people < _SLOW_WITHOUT or has_compiled_engine():
        return []
    slow = f"With {people} people a round can take a minute or more, because the package pylmcf is not installed"
    return [f"{slow}; `pip install 'mailbot[matching]'` makes that seconds. The result is the same."]


def has_compiled_engine() -> bool:
    return find_spec("pylmcf") is not None
