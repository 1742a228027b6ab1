"""Letters in words: one Markdown file per kind, written once as text and once as HTML.

A letter's file is a Jinja template with front matter (`subject: …` between two `---` lines). One Jinja pass puts the
sentences together, one Markdown parse for all letters of that shape reads them, the values are filled in, and
`base.html` dresses the HTML. A file of the same name in the folder of overrides replaces ours; where it is broken, ours
is sent and the log says so once.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import NamedTuple, TypeVar

from css_inline import CSSInliner, InlineError
from jinja2 import Environment
from markupsafe import Markup

from mailbot.adapters import markdown
from mailbot.adapters.letter_files import OURS, fill, letter_files, unknown_names
from mailbot.adapters.letter_shape import Gaps, shape_of
from mailbot.adapters.phrases import FILE as PHRASES
from mailbot.adapters.phrases import Phrases
from mailbot.domain.correspondence import LetterKind, Rendered
from mailbot.errors import TemplateError

PAGE = "base.html"
LONGEST_SUBJECT = 150
ENGLISH = "en"
_MOST_PAGES = 64  # that are kept, of some 10 kB each

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?P<head>.*?)^---[ \t]*\n(?P<body>.*)\Z", re.S | re.M)
_SUBJECT = re.compile(r"^subject[ \t]*:[ \t]*(?P<subject>\S.*)$", re.M | re.I)
_EVERY_FILE = {PAGE, *(f"{kind}.md" for kind in LetterKind)}

_log = logging.getLogger("mailbot.letters")
_inliner = CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
T = TypeVar("T")


class Renderer:
    """Writes letters. `overrides` is the folder whose files replace ours (MAILBOT_TEMPLATES).

    `tell` is told what is wrong with one of them, the first time that ours is sent instead.
    """

    def __init__(self, overrides: Path | None = None, tell: Callable[[str], None] | None = None) -> None:
        self._overrides = overrides
        self._ours = letter_files(OURS)
        self._reworded = letter_files(overrides, OURS) if overrides else None
        self._phrases = {language: Phrases(OURS / language / PHRASES) for language in languages()}
        self._tell = tell or _warn
        self._told: set[str] = set()

    def render(self, kind: LetterKind, values: Mapping[str, object], language: str = "") -> Rendered:
        """The letter of this kind; TemplateError when our own file can't be filled with `values`.

        `language` is that of the reader (`de`). Where a letter is not there in it, it is English.
        """
        if is_written_in(language, kind):
            translated = {name: self._phrases[language].translated(value) for name, value in values.items()}
            try:
                return self._rendered(kind, translated, language)
            except TemplateError as problem:
                self._tell_once(f"{problem} Until that is mended, the letter is sent in English.")
        return self._rendered(kind, values, "")

    def _rendered(self, kind: LetterKind, values: Mapping[str, object], language: str) -> Rendered:
        letter = self._prefer_override(lambda files: _letter(files, kind, values, language))
        html = self._prefer_override(lambda files: _page(files, letter, language or ENGLISH))
        return Rendered(letter.subject, letter.text, html)

    def check(self) -> list[str]:
        """What is wrong with the overriding files, one plain sentence per problem; empty when all is well."""
        if self._overrides is None:
            return []
        if not self._overrides.is_dir():
            return [f"{self._overrides} is no folder; set MAILBOT_TEMPLATES to one, or leave it out."]
        files = (file for file in self._overrides.rglob("*") if file.suffix in (".md", ".html"))
        return [problem for file in sorted(files) for problem in self._problems(file, self._overrides)]

    def _problems(self, file: Path, folder: Path) -> Iterator[str]:
        ours = OURS / file.relative_to(folder)
        if file.name not in _EVERY_FILE or not ours.exists():
            yield f"{file} replaces no letter; the names are {', '.join(sorted(_EVERY_FILE))}."
            return
        try:
            yield from unknown_names(file, ours)
            if file.name != PAGE:
                _split(file.read_text("utf-8-sig"), file)
        except TemplateError as problem:
            yield str(problem)

    def _prefer_override(self, write: Callable[[Environment], T]) -> T:
        if self._reworded is not None:
            try:
                return write(self._reworded)
            except TemplateError as problem:
                self._tell_once(f"{problem} Until that is mended, our own wording is sent.")
        return write(self._ours)

    def _tell_once(self, warning: str) -> None:
        if warning not in self._told:
            self._told.add(warning)
            self._tell(warning)


@cache
def languages() -> tuple[str, ...]:
    """The languages besides English in which we ship letters, as in `de` (BCP 47)."""
    return tuple(sorted(folder.name for folder in OURS.iterdir() if folder.is_dir()))


@cache
def is_written_in(language: str, kind: LetterKind) -> bool:
    """Whether we ship the letter in this language, one of `languages`."""
    return language in languages() and (OURS / language / f"{kind}.md").exists()


class _Letter(NamedTuple):
    """Subject and body in plain text, and the body in HTML: that still has `gaps`, if any."""

    subject: str
    text: str
    fragment: str
    gaps: Gaps | None


def _letter(files: Environment, kind: LetterKind, values: Mapping[str, object], language: str) -> _Letter:
    name = f"{language}/{kind}.md" if language else f"{kind}.md"
    gaps = Gaps()
    shape = shape_of(*_split(fill(files, name, values, gaps.leave), name))
    if shape is None:
        subject, body = _split(fill(files, name, values), name)
        tokens = markdown.parse(body)
        return _Letter(_short(markdown.line_as_text(subject)), markdown.as_text(tokens), markdown.as_html(tokens), None)
    subject = markdown.one_line(gaps.fill_text(shape.subject))
    return _Letter(_short(subject), gaps.fill_text(shape.text), shape.fragment, gaps)


def _short(subject: str) -> str:
    return subject if len(subject) <= LONGEST_SUBJECT else subject[: LONGEST_SUBJECT - 1].rstrip() + "…"


def _split(letter: str, file: Path | str) -> tuple[str, str]:
    front_matter = _FRONT_MATTER.match(letter)
    subject = _SUBJECT.search(front_matter["head"]) if front_matter else None
    if front_matter is None or subject is None:
        raise TemplateError(f"{file}, line 1: a letter begins with ---, a line `subject: …`, and --- again.")
    return subject["subject"], front_matter["body"]


def _page(files: Environment, letter: _Letter, language: str) -> str:
    """The letter in HTML. The page of a shape is dressed once, and filled in afterwards."""
    title = letter.gaps.leave(letter.subject) if letter.gaps else escape(letter.subject)
    page = fill(files, PAGE, {"subject": Markup(title), "body": Markup(letter.fragment), "language": language})
    return letter.gaps.fill_html(_dressed_once(page)) if letter.gaps else _dressed(page)


def _dressed(page: str) -> str:
    """Styles stand in each element as well: not every mail program heeds those of a page."""
    try:
        return _inliner.inline(page)
    except (InlineError, ValueError) as error:
        raise TemplateError(f"{PAGE}: its styles can't be read.") from error


_dressed_once = lru_cache(maxsize=_MOST_PAGES)(_dressed)


def _warn(problem: str) -> None:
    _log.warning("%s", problem)
