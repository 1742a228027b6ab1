"""`mailbot preview --check`: what is wrong with the letters as they are sent, ours or reworded."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from mailbot.adapters.renderer import Renderer, is_written_in, languages
from mailbot.console.sample_letters import Values, variants
from mailbot.domain.correspondence import LetterKind, Rendered

# Letters that are answered in the programme's own words, whatever the language: one of these has to stand in them.
_COMMANDS: dict[LetterKind, tuple[str, ...]] = {
    LetterKind.INVITATION: ("skills:", "fähigkeiten:"),
    LetterKind.CONTACT_CHECK: ("booked", "met", "not yet", "gebucht"),
    LetterKind.SESSION_GUIDE: ("goals:", "ziele:"),
    LetterKind.CHECK_IN: ("5",),
    LetterKind.CONFIRM: ("yes", "ja", "import"),
    LetterKind.PROPOSAL: ("approve",),
    LetterKind.HELP: ("skills:", "approve", "fähigkeiten:"),
    LetterKind.CHASE: ("skills:", "approve", "booked", "reply", "answer", "antwort", "gebucht"),
}
# These say what was done, or come from values that do; the others invite to a reply, in the languages that we ship.
_NEED_NO_ANSWER = {LetterKind.RESULT, LetterKind.NOTICE}
_INVITES_A_REPLY = re.compile(r"\b(?:repl(?:y|ies)|answers?|respond|antwort\w*|schreib\w*)\b", re.IGNORECASE)
_SCHEMES = ("https", "http", "mailto")
_LINK = re.compile(r"https?://[^\s<>\"]+")


class Wordings:
    """Letters as they are sent, and as we would word them."""

    def __init__(self, templates: Path | None) -> None:
        self.told: list[str] = []
        self.sent = Renderer(templates, self.told.append)
        self.ours = Renderer()

    def of(self, kind: LetterKind) -> Iterator[tuple[str, Rendered, Rendered, Values]]:
        """Each case of a letter, in each language: its name, as it is sent, as we would word it, what it is given."""
        for language in ("", *(language for language in languages() if is_written_in(language, kind))):
            for case, values in variants(kind):
                named = ", ".join(filter(None, (language, case)))
                yield named, self.sent.render(kind, values, language), self.ours.render(kind, values, language), values


def check(templates: Path | None) -> list[str]:
    """One plain sentence for each problem; empty when all is well."""
    wordings = Wordings(templates)
    problems = wordings.sent.check()
    for kind in LetterKind:
        if not any(f"{kind}.md" in problem for problem in problems):  # of a broken file the first problem is enough
            problems += problems_of(kind, wordings)
    return problems


def problems_of(kind: LetterKind, wordings: Wordings) -> Iterator[str]:
    """What is wrong with a letter in any of its cases, each thing once."""
    found: dict[str, str] = {}
    for case, letter, ours, values in wordings.of(kind):
        for problem in (*wordings.told, *_in_letter(kind, letter, ours, values)):
            found.setdefault(problem, case)
        wordings.told.clear()
    for problem, case in found.items():
        yield problem if problem.startswith(f"{kind}.md") else f"{kind}.md{f' ({case})' if case else ''}: {problem}"


def _in_letter(kind: LetterKind, letter: Rendered, ours: Rendered, values: Values) -> Iterator[str]:
    for target in _Links.of(letter.html):
        if not _leads_somewhere(target):
            yield f"a link leads nowhere (`{target}`); write https:// or mailto: in front."
    for link in dict.fromkeys(_LINK.findall(ours.text)):
        if link in _words_of(values) and not (link in letter.text and link in letter.html):
            yield f"the link {link}, which our wording shows, is missing."
    if kind is LetterKind.INTRODUCTION:
        for address in _addresses(values):
            if address not in letter.text:
                yield f"the address {address} is missing: the two can't write to each other."
    yield from _without_a_way_to_answer(kind, letter.text)


def _without_a_way_to_answer(kind: LetterKind, text: str) -> Iterator[str]:
    commands = _COMMANDS.get(kind)
    if commands and not any(command in text.casefold() for command in commands):
        yield f"nobody is told how to answer it; show {' or '.join(f'`{command}`' for command in commands)}."
    if not commands and kind not in _NEED_NO_ANSWER and not _INVITES_A_REPLY.search(text):
        yield "nobody is told how to answer it; say that a reply will do."


def _leads_somewhere(target: str) -> bool:
    parts = urlsplit(target)
    return parts.scheme in _SCHEMES and bool(parts.netloc or parts.path)


def _words_of(values: Values) -> str:
    return repr(values)


def _addresses(values: Values) -> list[str]:
    people = [values[side] for side in ("mentor", "mentee")]
    return [str(person["address"]) for person in people if isinstance(person, dict)]


class _Links(HTMLParser):
    """Where the links of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    @classmethod
    def of(cls, html: str) -> list[str]:
        reader = cls()
        reader.feed(html)
        return reader.targets

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.targets.append(dict(attrs).get("href") or "")
