"""Every letter's HTML as mail programs show it: nothing fetched, everything legible, no CSS that they lack."""

import re

import pytest

from mailbot.adapters.renderer import Renderer
from mailbot.domain.correspondence import LetterKind
from tests.adapters.test_letters import courses, with_lists_of
from tests.support.colours import contrast
from tests.support.mail_css import AT_RULES, CLIPPED_AT, EVERYWHERE, HARMLESS_WHERE_UNKNOWN, UNITS
from tests.support.page import read_page
from tests.support.painted import declarations, painted, rules, style_sheet
from tests.support.sample_values import sample_values

RENDERER = Renderer()


def pages(kind: LetterKind) -> list[str]:
    return [RENDERER.render(kind, values).html for values in courses(kind)]


def styles(html: str) -> list[dict[str, str]]:
    """Of every element, and of what is left for the night."""
    return [declarations(style) for style in re.findall(r'style="([^"]*)"', html)] + [
        declared for _, declared in rules(re.sub(r"@media[^{]*\{", "", style_sheet(html)))
    ]


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_words_stand_out_from_what_is_behind_them(kind: LetterKind, dark: bool) -> None:
    for html in pages(kind):
        words = painted(html, dark=dark)
        assert len(words) > 2
        assert [one for one in words if contrast(one.colour, one.ground) < 4.5] == []


@pytest.mark.parametrize("kind", LetterKind)
def test_night_is_darker_than_day(kind: LetterKind) -> None:
    """So that the two are not one because a rule was misread."""
    html = RENDERER.render(kind, sample_values(kind)).html
    day, night = (painted(html, dark=dark)[0] for dark in (False, True))
    assert contrast(day.ground, "#ffffff") < 1.2
    assert contrast(night.ground, "#ffffff") > 10


@pytest.mark.parametrize("kind", LetterKind)
def test_nothing_is_fetched_and_pictures_are_said_in_words(kind: LetterKind) -> None:
    for html in pages(kind):
        page = read_page(html)
        assert not re.search(r"\b(src|srcset|background|poster)=(?!\"cid:)|url\(|@import", html)
        assert not page.tags & {"script", "iframe", "object", "embed", "link", "form", "video", "audio", "svg"}
        assert all(len(alternative) > 10 for alternative in page.pictures.values())


@pytest.mark.parametrize("kind", LetterKind)
def test_only_css_is_used_that_mail_programs_know_or_do_well_without(kind: LetterKind) -> None:
    for html in pages(kind):
        used = [(name, value) for style in styles(html) for name, value in style.items()]
        assert {name for name, _ in used} - EVERYWHERE - HARMLESS_WHERE_UNKNOWN.keys() == set()
        assert {unit for _, value in used for unit in re.findall(r"(?<![#\w.])\d+(?:\.\d+)?([a-z%]*)", value)} <= UNITS
        assert (
            set(re.findall(r"@[a-z-]+[^{]*", style_sheet(html).replace(":dark", ": dark")))
            <= {f"{rule} " for rule in AT_RULES} | AT_RULES
        )


def test_every_property_in_the_table_is_used() -> None:
    used = {name for kind in LetterKind for html in pages(kind) for style in styles(html) for name in style}
    assert used == EVERYWHERE | HARMLESS_WHERE_UNKNOWN.keys()


@pytest.mark.parametrize("kind", LetterKind)
def test_no_letter_is_so_long_that_gmail_cuts_it(kind: LetterKind) -> None:
    many = {name: with_lists_of(25, value) for name, value in sample_values(kind).items()}
    for html in (*pages(kind), RENDERER.render(kind, many).html):
        assert len(html.encode()) < CLIPPED_AT
