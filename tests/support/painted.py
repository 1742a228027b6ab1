"""A letter as a mail program paints it: every run of words with its colour and its ground, by day and by night."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_DARK = re.compile(r"@media \(prefers-color-scheme: ?dark\) ?\{(.*)\}\s*$", re.S)
_VOID = {"br", "hr", "img", "meta", "link", "input"}
_UNSEEN = {"style", "title", "head"}


@dataclass(frozen=True)
class Words:
    """A run of words, its colour and that of the nearest ground, as `#rrggbb`."""

    text: str
    colour: str
    ground: str


@dataclass(frozen=True)
class Element:
    """What an element hands on to what is inside it."""

    tag: str
    colour: str
    ground: str


def declarations(css: str) -> dict[str, str]:
    """Of one rule or style attribute."""
    pairs = (part.partition(":") for part in css.split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}


def style_sheet(html: str) -> str:
    """What is left in the head once styles stand in their elements."""
    return " ".join(re.findall(r"<style[^>]*>(.*?)</style>", html, re.S)).strip()


def rules(css: str) -> list[tuple[str, dict[str, str]]]:
    """(selector, declarations), the ones that count more last: with more classes, or later."""
    found = [
        (selector.strip(), declarations(body))
        for selectors, body in _RULE.findall(css)
        for selector in selectors.split(",")
    ]
    return sorted(found, key=lambda rule: rule[0].count("."))


class _Painter(HTMLParser):
    def __init__(self, dark: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[Words] = []
        self._rules = rules(dark)
        self._open = [Element("", "#000000", "#ffffff")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        style = declarations(given.get("style", ""))
        for selector, changes in self._rules:
            name, _, kind = selector.partition(".")
            if name in ("", tag) and (not kind or kind in given.get("class", "").split()):
                style |= changes
        around = self._open[-1]
        if tag not in _VOID:
            colour, ground = style.get("color", around.colour), style.get("background-color", around.ground)
            self._open.append(Element(tag, colour, ground))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        if data.strip() and not any(element.tag in _UNSEEN for element in self._open):
            self.words.append(Words(data.strip(), here.colour, here.ground))


def painted(html: str, *, dark: bool) -> list[Words]:
    """All words of the page with their colours."""
    found = _DARK.search(style_sheet(html))
    painter = _Painter(found[1] if dark and found else "")
    painter.feed(html)
    painter.close()
    return painter.words
