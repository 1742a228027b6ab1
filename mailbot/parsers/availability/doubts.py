"""What was not understood, in the words of the person who wrote it."""

from collections.abc import Iterator

from mailbot.parsers.availability.small_words import HARMLESS
from mailbot.parsers.availability.words import Kind, Token
from mailbot.parsers.folding import fold

_JOINTS = (Kind.COMMA, Kind.AND)


def quoted(text: str, tokens: list[Token], doubts: list[Token]) -> tuple[str, ...]:
    """The stretches of `text` that `doubts` stand in; `tokens` are all that were cut from it when it was folded."""
    if not doubts:
        return ()
    origins = [n for n, char in enumerate(text) for _ in fold(char)]
    return tuple(text[origins[start] : origins[stop - 1] + 1].strip() for start, stop in _stretches(tokens, doubts))


def _stretches(tokens: list[Token], doubts: list[Token]) -> Iterator[tuple[int, int]]:
    """Neighbouring doubts are one stretch, with the small words between them."""
    open_stretch: tuple[int, int] | None = None
    unclear = {token.place for token in doubts}
    for token in tokens:
        if token.place in unclear:
            open_stretch = (open_stretch[0] if open_stretch else token.place, token.stop)
        elif open_stretch and token.kind not in _JOINTS and not (token.kind is Kind.WORD and token.text in HARMLESS):
            yield open_stretch
            open_stretch = None
    if open_stretch:
        yield open_stretch
