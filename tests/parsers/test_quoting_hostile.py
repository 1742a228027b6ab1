"""Texts that are made to keep a reader busy, 100 kB each: none may take long, with a letter or without."""

import time
from collections.abc import Callable

import pytest

from mailbot.parsers.quoting.display import ShownLine, text_lines
from mailbot.parsers.quoting.html import html_lines
from mailbot.parsers.quoting.separation import separate_lines

SIZE = 100_000
LONGEST = 5.0
"""Seconds of processor time; ordinarily it is a tenth, but machines that run tests are busy."""

LETTER = "Dear Ana,\n\nskills: (comma separated)\navailability:\n\n> as you wrote\n\nThe programme\n"


def filled(piece: str, size: int = SIZE) -> str:
    return piece * (size // len(piece))


TEXTS = {
    "blank lines": filled("\n"),
    "one long word": filled("x"),
    "one long line": filled("words "),
    "On": filled("On "),
    "On, line by line": filled("On \n"),
    "a megabyte of quote marks": filled(">", 1_000_000),
    "quote marks, line by line": filled(">\n"),
    "quotes ever deeper": "\n".join(">" * depth + " x" for depth in range(440)),
    "delimiters": filled("-- \n"),
    "signatures": filled("-- \nAna\n"),
    "header fields": filled("From: Ana <ana@example.net>\n"),
    "header blocks": filled("From: a\nSent: b\n\n"),
    "attributions": filled("On Mon, 2 Mar 2026 at 09:00, Ana <ana@example.net> wrote:\n"),
    "attributions without an end": filled("On Mon, 2 Mar 2026 at 09:00, "),
    "ends of attributions": filled("On 1 wrote\n"),
    "digits before a colon": filled("1a" * 150 + ":\n"),
    "labels": filled("a:\n"),
    "colons": filled(": "),
    "dashes": filled("-----\n"),
    "brackets": filled("a@b.c <("),
    "capitals": filled("\n" + "A" * 60 + "!\ntel: 1234567\n"),
    "sign-offs": filled("Sent from my iPhone\n"),
    "law": filled("\nThis message is confidential\n"),
    "replies among quotations": filled("On 1/1/2026 x wrote:\n> a\nb c d e f g\n"),
    "invisible characters": filled("\u200b"),
    "our letter again and again": filled(LETTER),
}
PAGES = {
    "unclosed tags": filled("<div>"),
    "stray ends": filled("</div>"),
    "half tags": filled("<a"),
    "quotes in tags": filled('<a ">" '),
    "quotations ever deeper": filled("<blockquote>x"),
    "comments": filled("<!--"),
    "entities": filled("&#"),
    "paragraphs": filled("<p>a"),
    "tables": filled("<table><tr><td>"),
    "crossing": filled("<b><i>", SIZE // 2) + filled("</i></b></p>", SIZE // 2),
    "attributes": "<div " + filled('a="') + ">",
    "preformatted": filled("<pre>\n"),
    "breaks": filled("<br>&gt; a"),
    "rules above fields": filled("<hr>From: a<br>"),
}
QUESTIONS = "\n".join(
    f"Question {n}: what do you think of number {n * 7 % 101} and the rest of it?" for n in range(2000)
)
LONG_LINE = " ".join(f"w{n % 50}" for n in range(20_000))
LETTERS = {
    "two thousand lines": (QUESTIONS, QUESTIONS),
    "two thousand lines, quoted": ("> " + QUESTIONS.replace("\n", "\n> "), QUESTIONS),
    "two thousand lines, backwards": ("\n".join(reversed(QUESTIONS.split("\n"))), QUESTIONS),
    "the same two words": (filled("> a b\n"), "a b\n" * 2000),
    "one long line, wrapped": (LONG_LINE.replace(" w0 ", "\nw0 "), LONG_LINE),
    "the same label": (filled("> label: y\n"), "label: x\n" * 2000),
}


def seconds_for(text: str, letter: str | None, shown: Callable[[str], list[ShownLine]]) -> float:
    began = time.process_time()
    separate_lines(shown(text), letter)
    return time.process_time() - began


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_hostile_text_takes_no_time(text: str) -> None:
    assert seconds_for(text, None, text_lines) < LONGEST
    assert seconds_for(text, LETTER, text_lines) < LONGEST


@pytest.mark.parametrize("page", [*PAGES.values(), *TEXTS.values()], ids=[*PAGES, *TEXTS])
def test_a_hostile_page_takes_no_time(page: str) -> None:
    assert seconds_for(page, LETTER, html_lines) < LONGEST


@pytest.mark.parametrize(("text", "letter"), LETTERS.values(), ids=LETTERS.keys())
def test_a_long_letter_takes_no_time(text: str, letter: str) -> None:
    assert seconds_for(text, letter, text_lines) < LONGEST
