"""What `pip install` gets: the wheel holds everything that the code reads at run time."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("mailbot-*.whl")
    return ZipFile(built)


def files_under(folder: str, suffix: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(f"*{suffix}")}


def test_every_module_is_inside(wheel: ZipFile) -> None:
    assert files_under("mailbot", ".py") - set(wheel.namelist()) == set()


def test_every_letter_is_inside(wheel: ZipFile) -> None:
    letters = files_under("mailbot/templates", ".md") | files_under("mailbot/templates", ".html")
    assert letters
    assert letters - set(wheel.namelist()) == set()


def test_what_charts_and_pages_are_drawn_with_is_inside(wheel: ZipFile) -> None:
    drawn_with = [files_under("mailbot", suffix) for suffix in (".ttf", ".svg", ".css", ".html")]
    assert all(drawn_with)
    assert set().union(*drawn_with) - set(wheel.namelist()) == set()


def test_every_migration_is_inside(wheel: ZipFile) -> None:
    migrations = files_under("migrations", ".py")
    assert migrations
    assert {f"mailbot/{path}" for path in migrations} - set(wheel.namelist()) == set()


def test_its_types_are_for_others_too(wheel: ZipFile) -> None:
    assert "mailbot/py.typed" in wheel.namelist()


def test_it_brings_the_command_and_the_licence(wheel: ZipFile) -> None:
    (entry_points,) = [name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt")]
    assert "mailbot = mailbot.cli:main" in wheel.read(entry_points).decode()
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in wheel.namelist()}


def test_nothing_else_is_inside(wheel: ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if top != "mailbot" and not top.endswith(".dist-info")} == set()


def test_no_lock_names_a_package_index() -> None:
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    names = ["bench.txt", "build.txt", "demo.txt", "dev.txt", "fuzz.txt", "image.txt", "runtime.txt", "servers.txt"]
    assert [lock.name for lock in locks] == names
    assert [lock.name for lock in locks if "://" in lock.read_text(encoding="utf-8")] == []
