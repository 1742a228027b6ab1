"""HTML bodies as the lines a mail program would show: one pass over the tags, no tree, no recursion.

The standard library's html.parser takes quadratic time on crafted tags (CVE-2025-6069), and all that is needed
here is where lines break, how deep the quoting is, and what the classes of the big mail programs say.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from mailbot.parsers.quoting.display import Role, ShownLine, visible_text

LONGEST_TAG = 512
"""Characters of a tag in which attributes are looked for, and within which quotes can hide a `>`."""

_MARKUP = re.compile(r"<(?:[!?]|(/?)([a-zA-Z][a-zA-Z0-9]*))")
_REST_OF_TAG = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+'){0,60}+>")
_ATTRIBUTE = re.compile(r"\b(class|id|name|style)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tbody tfoot thead title tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_HIDDEN = frozenset(("head", "script", "style", "title", "template"))
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

# Class, id or name → what it contains. Gmail, Thunderbird, Outlook, Apple Mail, Yahoo, Proton, Spark.
_ATTRIBUTIONS = frozenset(("gmail_attr", "moz-cite-prefix", "protonmail_quote_header"))
_REPLY_HEADERS = frozenset(("divrplyfwdmsg", "olk_src_body_section", "x_divrplyfwdmsg"))
_SIGNATURE = "signature"  # a part of all their names: gmail_signature, moz-signature, messageSignatureSection …
_QUOTES = frozenset(("yahoo_quoted",))
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_OUTLOOK_RULE = re.compile(r"border:\s*none;\s*border-top:\s*solid\s+#(?:e1e1e1|b5c4df)", re.IGNORECASE)


@dataclass(frozen=True)
class _Element:
    tag: str
    quotes: int = 0
    role: Role = Role.NONE
    hidden: bool = False
    preformatted: bool = False
    spaced: bool = False  # a paragraph with an empty line after it


def html_lines(page: str) -> list[ShownLine]:
    """The shown lines of an HTML body; `depth` counts the enclosing blockquotes."""
    reader = _Reader()
    position = 0
    while position < len(page):
        markup = _MARKUP.search(page, position)
        if markup is None:
            break
        reader.read_text(page[position : markup.start()])
        position = _read_markup(page, markup, reader)
    reader.read_text(page[position:])
    reader.break_line()
    return reader.lines


def _read_markup(page: str, markup: re.Match[str], reader: "_Reader") -> int:
    """Reads the tag or comment that begins with `markup`; returns where the text goes on."""
    start, end = markup.span()
    if markup[2] is None:
        return _after(page, "-->", start + 4) if page.startswith("<!--", start) else _after(page, ">", start)
    attributes = ""
    if page[end : end + 1] == ">":
        after = end + 1
    else:
        rest = _REST_OF_TAG.match(page, end, start + LONGEST_TAG)
        after = rest.end() if rest else _after(page, ">", start)
        attributes = page[end : min(after, start + LONGEST_TAG)]
    if markup[1]:
        reader.close(markup[2].lower())
    else:
        reader.open(markup[2].lower(), attributes)
    return after


def _after(page: str, mark: str, start: int) -> int:
    found = page.find(mark, start)
    return len(page) if found < 0 else found + len(mark)


class _Reader:
    """Collects lines while tags open and close, in any order that senders come up with."""

    def __init__(self) -> None:
        self.lines: list[ShownLine] = []
        self._pieces: list[str] = []
        self._open: list[_Element] = []
        self._open_tags: defaultdict[str, int] = defaultdict(int)
        self._depth = 0
        self._hidden = 0
        self._preformatted = 0
        self._roles: list[Role] = [Role.NONE]

    def read_text(self, text: str) -> None:
        if not text or self._hidden:
            return
        text = unescape(text) if "&" in text else text
        if self._preformatted:
            first, *others = text.split("\n")
            self._pieces.append(first)
            for line in others:
                self._end_line()
                self._pieces.append(line)
        else:
            self._pieces.append(_SPACE.sub(" ", text))

    def open(self, tag: str, attributes: str) -> None:
        if tag in _HIDDEN or not self._hidden:
            self._break_before(tag)
        if tag in _VOID:
            return
        element = _element(tag, attributes)
        self._open.append(element)
        self._open_tags[tag] += 1
        self._count(element, 1)

    def close(self, tag: str) -> None:
        if not self._open_tags[tag]:
            return
        if tag in _BLOCKS:
            self.break_line()
        while self._open:
            element = self._open.pop()
            self._open_tags[element.tag] -= 1
            self._count(element, -1)
            if element.tag == tag:
                if element.spaced:
                    self._blank_line()
                break

    def break_line(self) -> None:
        """Ends the line if something stands on it."""
        if "".join(self._pieces).strip(" \t\n"):
            self._end_line()
        else:
            self._pieces.clear()

    def _break_before(self, tag: str) -> None:
        if tag == "br":
            self._end_line()
        elif tag in _BLOCKS:
            self.break_line()
        elif tag in _CELLS and self._pieces:
            self._pieces.append(" ")

    def _end_line(self) -> None:
        text = visible_text("".join(self._pieces))
        self._pieces.clear()
        self.lines.append(ShownLine(text if self._preformatted else text.strip(), self._depth, self._roles[-1]))

    def _blank_line(self) -> None:
        if self.lines and not self.lines[-1].is_blank:
            self.lines.append(ShownLine("", self._depth, self._roles[-1]))

    def _count(self, element: _Element, step: int) -> None:
        self._depth += element.quotes * step
        self._hidden += element.hidden * step
        self._preformatted += element.preformatted * step
        if element.role is not Role.NONE:
            if step > 0:
                self._roles.append(element.role)
            else:
                self._roles.pop()


@lru_cache(maxsize=1024)
def _element(tag: str, attributes: str) -> _Element:
    found = {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(attributes)}
    names = {name.lower() for kind in ("class", "id", "name") for name in found.get(kind, "").split()}
    quotes = tag == "blockquote" or bool(names & _QUOTES)
    role = Role.NONE
    if names & _ATTRIBUTIONS:
        role = Role.ATTRIBUTION
    elif names & _REPLY_HEADERS or _OUTLOOK_RULE.search(found.get("style", "")):
        role = Role.REPLY_HEADER
    elif any(_SIGNATURE in name for name in names):
        role = Role.SIGNATURE
    spaced = tag == "p" and not any(name.startswith("mso") for name in names)
    hidden = tag in _HIDDEN or bool(_NOT_DISPLAYED.search(found.get("style", "")))
    return _Element(tag, int(quotes), role, hidden, tag == "pre", spaced)
