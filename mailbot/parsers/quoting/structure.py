"""Own and quoted lines by the marks that mail programs leave: quote marks, introductions, dividers."""

from collections.abc import Sequence

from mailbot.parsers.quoting.attributions import Attributions, frames
from mailbot.parsers.quoting.display import LineKind, Role, ShownLine
from mailbot.parsers.quoting.dividers import divider_length, passes_on

MOST_BLANK_LINES = 8
"""Between an introduction and what it introduces."""


def structure(shown: Sequence[ShownLine]) -> list[LineKind]:
    """NEW, QUOTED or ATTRIBUTION for each line; CITED for what was forwarded without a word above it.

    An introduction that is followed by quote marks leaves it to them where the quotation ends; without them
    everything below it is quoted, unless nothing stood above it (then it is the reply, written below).
    """
    reader = _Reader(shown)
    while len(reader.kinds) < len(shown):
        reader.read(len(reader.kinds))
    return reader.kinds


class _Reader:
    """Reads the lines in their order; `kinds` are those of the lines read."""

    def __init__(self, shown: Sequence[ShownLine]) -> None:
        self.kinds: list[LineKind] = []
        self._shown = shown
        self._attributions = Attributions(shown)
        self._unmarked = LineKind.NEW  # what a line without quote marks is
        self._wrote_something = False

    def read(self, here: int) -> None:
        """The line `here` and those that belong to it."""
        line = self._shown[here]
        if line.depth:
            self._read_marked(here, line)
        elif not line.text or (self._unmarked is not LineKind.NEW and line.role is Role.REPLY_HEADER):
            self.kinds.append(self._unmarked)
        elif length := divider_length(self._shown, here):
            self._divide(here + length, is_passed_on=passes_on(line))
        elif length := self._attributions.length(here):
            self._attribute(here + length)
        elif line.text[-1] in ")>" and _is_broken_off(self._shown, here):
            self.kinds.append(LineKind.QUOTED)
        else:
            self.kinds.append(self._unmarked)
            self._wrote_something = True

    def _read_marked(self, here: int, line: ShownLine) -> None:
        """Some programs put the marks before their introduction as well."""
        if frames(line):
            self._divide(here + 1, is_passed_on=False)
            return
        opens_quote = line.text and (not here or self._shown[here - 1].depth < line.depth)
        length = (self._attributions.length(here) or divider_length(self._shown, here)) if opens_quote else 0
        if length and all(marked.depth for marked in self._shown[here : here + length]):
            self.kinds += [LineKind.ATTRIBUTION] * length
        else:
            self.kinds.append(LineKind.QUOTED)

    def _divide(self, end: int, *, is_passed_on: bool) -> None:
        self.kinds += [LineKind.ATTRIBUTION] * (end - len(self.kinds))
        if self._wrote_something or self._unmarked is not LineKind.NEW:
            self._unmarked = LineKind.QUOTED
        elif not self._is_quoted(end):
            self._unmarked = LineKind.CITED if is_passed_on else LineKind.QUOTED

    def _attribute(self, end: int) -> None:
        self.kinds += [LineKind.ATTRIBUTION] * (end - len(self.kinds))
        if (self._wrote_something or self._unmarked is LineKind.CITED) and not self._is_quoted(end):
            self._unmarked = LineKind.QUOTED

    def _is_quoted(self, start: int) -> bool:
        """Whether the next line that says something carries quote marks, or introduces one that does."""
        near = range(start, min(start + MOST_BLANK_LINES, len(self._shown)))
        following = next((place for place in near if self._shown[place].text), None)
        if following is None or self._shown[following].depth:
            return following is not None
        length = self._attributions.length(following)
        return length > 0 and self._is_quoted(following + length)


def _is_broken_off(shown: Sequence[ShownLine], here: int) -> bool:
    """The end of a link that wrapping pushed out of the quotation."""
    text = shown[here].text
    return ("=" in text or "://" in text) and all(
        0 <= near < len(shown) and shown[near].depth > 0 for near in (here - 1, here + 1)
    )
