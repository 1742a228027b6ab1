"""A sentence and who has understood which words of it: what nobody claims is left over."""

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

    def claim(self, start: int, end: int) -> None:
        """Marks `text[start:end]` as understood."""
        blank = " " * (end - start)
        self.unclaimed = f"{self.unclaimed[:start]}{blank}{self.unclaimed[end:]}"
        self.open = f"{self.open[:start]}{blank}{self.open[end:]}"
