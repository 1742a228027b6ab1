"""Every promise of docs/security.md names a test that is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
WRITTEN = (ROOT / "docs/security.md").read_text(encoding="utf-8")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_PROMISE = re.compile(r"^\| (\d+) \| .+ \| `tests/[\w/]+\.py::test_\w+` \|$", re.MULTILINE)


def test_each_of_the_sixteen_promises_names_its_test() -> None:
    assert [int(number) for number in _PROMISE.findall(WRITTEN)] == list(range(1, 17))


def test_every_test_that_is_named_is_there() -> None:
    for file, test in _TEST.findall(WRITTEN):
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"
