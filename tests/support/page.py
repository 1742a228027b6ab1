"""What a reader sees of an HTML page, and what the page would fetch or open."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Page:
    """The visible words of a page, its tags, where its links lead, and its pictures with their alternatives."""

    words: str = ""
    tags: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.tags.add(tag)
        self._hidden = tag in ("style", "title") or self._hidden
        given = dict(attrs)
        if tag == "img":
            self.page.pictures[given.get("src") or ""] = given.get("alt") or ""
        if tag == "a":
            self.page.links.append((given.get("href") or "", given.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        self._hidden = self._hidden and tag not in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.page.words += data


def read_page(html: str) -> Page:
    """Reads a whole page; runs of blank space become one space, as in a browser."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.words = " ".join(reader.page.words.split())
    return reader.page
