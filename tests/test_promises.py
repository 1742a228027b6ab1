"""Every promise of docs/security.md names a test that is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
_ROW = re.compile(r"^\| (\d+) \| .+ \| `(tests/[\w/]+\.py)::(test_\w+)` \|$", re.MULTILINE)


def test_each_of_the_sixteen_promises_names_its_test() -> None:
    rows = _ROW.findall((ROOT / "docs/security.md").read_text(encoding="utf-8"))
    assert [int(number) for number, _, _ in rows] == list(range(1, 17))
    for _, file, test in rows:
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"
