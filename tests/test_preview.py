"""`mailbot preview`: the gallery of letters, and what it finds wrong with a rewording."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mailbot.adapters.letter_files import OURS
from mailbot.cli import app
from mailbot.console.preview_check import check
from mailbot.domain.correspondence import LetterKind
from mailbot.errors import MailbotError
from tests.support.page import read_page


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words").mkdir()
    return tmp_path


def preview(*words: str) -> Result:
    return CliRunner().invoke(app, ["preview", *words])


def reworded(folder: Path, name: str, old: str, new: str) -> None:
    original = (OURS / name).read_text(encoding="utf-8")
    assert old in original
    (folder / "words" / name).write_text(original.replace(old, new), encoding="utf-8")


def test_the_gallery_shows_every_letter_and_needs_nothing_from_elsewhere(folder: Path) -> None:
    assert preview("out").exit_code == 0
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    for kind in LetterKind:
        assert f'<section id="{kind}">' in page
        assert read_page((folder / "out" / f"{kind}.html").read_text(encoding="utf-8")).words
        assert (folder / "out" / f"{kind}.txt").read_text(encoding="utf-8")
    assert read_page(page).tags.isdisjoint({"link", "img", "object"})
    assert "src=" not in page.replace("srcdoc=", "").replace("src=&#34;data:image/png;base64,", "")
    assert "reworded by" not in page


def test_what_a_rewording_changed_is_marked(folder: Path) -> None:
    reworded(folder, "waitlist.md", "You needn't do anything.", "Sit back.")
    assert preview("out", "--templates", "words").exit_code == 0
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert page.count("reworded by") == 1
    assert '<span class="minus">We look again' in page
    assert '<span class="plus">We look again' in page
    assert "Sit back." in (folder / "out" / "waitlist.txt").read_text(encoding="utf-8")


def test_a_broken_rewording_is_shown_as_ours_with_what_is_wrong(folder: Path) -> None:
    (folder / "words" / "notice.md").write_text("---\nsubject: Hm\n---\nDear {{ greting }},")
    result = preview("out", "--templates", "words")
    assert result.exit_code == 0
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert "our own wording is sent" in page
    assert "has not answered" in (folder / "out" / "notice.txt").read_text(encoding="utf-8")


def test_our_own_letters_pass(folder: Path) -> None:
    assert check(None) == []
    result = preview("--check")
    assert (result.exit_code, result.output) == (0, "Every letter is all right.\n")
    assert not (folder / "mailbot-preview").exists()


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "notice.md",
            "{{ to_do }}",
            "{{ todo }}",
            "notice.md, line 13: `todo` is not among what this letter is given.",
        ),
        ("introduction.md", "]({{ booking_link }})", "](somewhere)", "a link leads nowhere (`somewhere`)"),
        ("introduction.md", "]({{ booking_link }})", "](https://example.com)", "/maya-okafor, which our wording shows"),
        (
            "introduction.md",
            ", {% endif %}{{ mentee.address }}",
            "{% endif %}",
            "the address sam@example.net is missing",
        ),
        ("proposal.md", "approve", "agree", "nobody is told how to answer it; show `approve`"),
        ("waitlist.md", "Just reply and tell us.", "We wonder.", "say that a reply will do"),
        ("confirm.md", '{{ "import" if file else "yes" }}', "ok", "show `yes` or `ja` or `import`"),
        ("help.md", "{% if because %}", "{% if because %", "help.md, line 7: "),
    ],
)
def test_what_is_wrong_with_a_rewording_is_named(folder: Path, name: str, old: str, new: str, problem: str) -> None:
    reworded(folder, name, old, new)
    result = preview("--check", "--templates", "words")
    assert result.exit_code == 1
    assert problem in result.output
    assert all(name in line for line in result.output.splitlines())


def test_a_folder_that_is_not_there_is_said_so() -> None:
    assert isinstance(preview("--templates", "nowhere").exception, MailbotError)
