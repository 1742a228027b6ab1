"""`mailbot preview`: every letter as people get it, with sample people, on one page.

What a rewording changed is marked.
The page needs nothing from elsewhere. Its one script gives each letter the height that it needs.
"""

import base64
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mailbot.adapters.charts import as_png
from mailbot.adapters.page import render_page
from mailbot.console.preview_check import Wordings, problems_of
from mailbot.console.sample_people import CHARTS
from mailbot.domain.correspondence import LetterKind
from mailbot.errors import MailbotError

DEFAULT_FOLDER = Path("mailbot-preview")
PAGE = "index.html"


@dataclass(frozen=True)
class Line:
    """A line of a letter's text. `mark` is `+` for a reworded one, `-` for ours that it replaces, "" for the rest."""

    mark: str
    text: str


@dataclass(frozen=True)
class Shown:
    """One letter in one case. `name` is that of its file in the folder, without an ending."""

    case: str
    name: str
    subject: str
    lines: tuple[Line, ...]
    html: str
    is_reworded: bool


@dataclass(frozen=True)
class Chapter:
    """All cases of a letter, and what is wrong with it."""

    kind: LetterKind
    letters: tuple[Shown, ...]
    problems: tuple[str, ...]
    is_reworded: bool


def write_gallery(templates: Path | None, folder: Path) -> tuple[Path, int]:
    """Writes the page, and each letter as a page and as a text. Returns the page, and how many letters it shows."""
    wordings = Wordings(templates)
    chapters = [_chapter(kind, wordings) for kind in LetterKind]
    page = render_page(Path(__file__).with_name("gallery.html"), chapters=chapters, templates=templates)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PAGE).write_text(page, encoding="utf-8")
        for shown in (letter for chapter in chapters for letter in chapter.letters):
            (folder / f"{shown.name}.html").write_text(shown.html, encoding="utf-8")
            text = "\n".join(line.text for line in shown.lines if line.mark != "-")
            (folder / f"{shown.name}.txt").write_text(f"{shown.subject}\n\n{text}\n", encoding="utf-8")
    except OSError as error:
        raise MailbotError(f"{folder} can't be written ({error.strerror}); name another folder.") from error
    return folder / PAGE, sum(len(chapter.letters) for chapter in chapters)


def _chapter(kind: LetterKind, wordings: Wordings) -> Chapter:
    problems = tuple(problems_of(kind, wordings))
    letters = tuple(_shown(kind, wordings))
    return Chapter(kind, letters, problems, any(letter.is_reworded for letter in letters))


def _shown(kind: LetterKind, wordings: Wordings) -> Iterator[Shown]:
    for case, letter, ours, _ in wordings.of(kind):
        name = "-".join((kind.value, *case.replace(":", "").replace(",", "").split()))
        lines = _marked(ours.text, letter.text)
        yield Shown(case, name, letter.subject, lines, _with_pictures(letter.html), is_reworded=letter != ours)


def _with_pictures(html: str) -> str:
    """With the charts that travel beside a letter (`cid:`, RFC 2392) put into it (`data:`, RFC 2397)."""
    for chart in CHARTS:
        if f"cid:{chart.name}." in html:
            drawn = base64.b64encode(as_png(chart)).decode()
            html = re.sub(rf"cid:{chart.name}\.[^\"]*", f"data:image/png;base64, {drawn}", html)
    return html


def _marked(ours: str, letter: str) -> tuple[Line, ...]:
    compared = difflib.ndiff(ours.splitlines(), letter.splitlines())
    return tuple(Line(line[0].strip(), line[2:]) for line in compared if not line.startswith("?"))
