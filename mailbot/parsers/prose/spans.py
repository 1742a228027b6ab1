"""A sentence and who has understood which words of it: what nobody claims is left over."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mailbot.parsers.folding import fold_in_place


@dataclass
class Words:
    """`text` as it was written, `plain` in small letters without accents, character for character.

    `open` is `plain`, `unclaimed` is `text`, with blanks in place of what was claimed.
    """

    text: str
    plain: str = field(init=False)
    unclaimed: str = field(init=False)
    open: str = field(init=False)

    def __post_init__(self) -> None:
        self.plain = self.open = fold_in_place(self.text)
        self.unclaimed = self.text

    def claim(self, *spans: tuple[int, int]) -> None:
        """Marks stretches of the text as understood."""
        self.unclaimed = blanked(self.unclaimed, spans)
        self.open = blanked(self.open, spans)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with blanks in place of some stretches of it."""
    kept, done = [], 0
    within = ((min(start, len(text)), min(end, len(text))) for start, end in spans)
    for start, end in sorted(within):
        if end > done:
            kept += [text[done:start], " " * (end - max(start, done))]
            done = end
    return "".join([*kept, text[done:]])
