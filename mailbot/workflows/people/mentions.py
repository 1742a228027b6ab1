"""Whether a text tells of somebody: by an address of theirs, by their name, or by what identifies their messages."""

import re
from collections.abc import Iterable, Sequence

from mailbot.errors import UnreadableMessage
from mailbot.parsers.opened import Opened
from mailbot.parsers.people_file.attached import may_hold_people
from mailbot.parsers.people_file.sheet import text_of

_SHORTEST_NAME = 3  # letters: a shorter one is in half of all sentences


class Mentions:
    """Finds whoever has these `addresses` and this `name` in texts, whatever the case, and across lines.

    The whole name tells of them in anybody's words. A part of it does so only in the words of those who know them:
    elsewhere Will and April are no people. `others` are the names of these; what they have in common tells of nobody.
    """

    def __init__(self, addresses: Sequence[str], name: str, others: Sequence[str] = ()) -> None:
        common = {part for other in others for part in other.casefold().split()}
        parts = [part for part in name.split() if len(part.strip(".")) >= _SHORTEST_NAME]
        parts = [part for part in parts if part.casefold() not in common]
        whole = [r"\s+".join(map(re.escape, name.split()))] if len(name.strip()) >= _SHORTEST_NAME else []
        theirs = list(map(re.escape, addresses))
        self.words = (*addresses, *parts)
        self._known = _one_of([*theirs, *whole])
        self._known_closely = _one_of([*theirs, *whole, *map(re.escape, parts)])

    def are_in(self, text: str, *, from_close: bool) -> bool:
        """`from_close`: whether it is by, or to, somebody who knows them."""
        return (self._known_closely if from_close else self._known).search(text) is not None

    def are_in_message(self, raw: bytes, opened: Opened | UnreadableMessage, *, from_close: bool) -> bool:
        """Also when a file that it brings is too large to be looked into."""
        if isinstance(opened, UnreadableMessage):
            return self.are_in(raw.decode("latin-1"), from_close=from_close)
        content = opened.content
        header = "\n".join(value for values in content.headers.values() for value in values)
        files = [file for file in content.attachments if may_hold_people(file)]
        if not all(file.content for file in files):
            return True
        texts = (header, content.text, content.html, *(text_of(file.content) for file in files))
        return any(self.are_in(text, from_close=from_close) for text in texts)


def _one_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
