"""Quotations that the writer chose, not the mail program: not read, but shown to people with what was written.

Mail programs introduce what they quote, and put it above or below the reply. So a quotation without an introduction
was typed, or left standing on purpose; and one between two pieces of the reply is what these speak of.
"""

from collections.abc import Sequence

from mailbot.parsers.quoting.display import LineKind, ShownLine

FEWEST_WORDS = 5
"""Below an introduced quotation, for a reply that goes on there; fewer are a greeting."""


def cite(shown: Sequence[ShownLine], kinds: Sequence[LineKind]) -> list[LineKind]:
    """`kinds` with the chosen quotations told from the others; where our letter is quoted there are none."""
    cited = list(kinds)
    if LineKind.QUOTED not in kinds or LineKind.OURS in kinds:
        return cited
    written = [place for place, kind in enumerate(kinds) if kind is LineKind.NEW and shown[place].text]
    spoken_of = _spoken_of(shown, kinds, written)
    typed = range(_typed_until(shown, kinds, written, spoken_of))
    if not spoken_of and typed.stop <= kinds.index(LineKind.QUOTED):
        return cited
    is_space = True  # that markup puts below a paragraph
    for place in range(len(kinds) - 1, -1, -1):
        line = shown[place]
        if kinds[place] is LineKind.QUOTED and line.depth and (place in typed or place in spoken_of):
            is_space = is_space and not (line.text or line.marks)
            cited[place] = LineKind.QUOTED if is_space else LineKind.CITED
        else:
            is_space = True
    return cited


def _spoken_of(shown: Sequence[ShownLine], kinds: Sequence[LineKind], written: Sequence[int]) -> range:
    """From the first to the last piece of the reply, if it begins above the quotations and goes on below one."""
    words, start = 0, len(kinds)
    for place in reversed(written):
        if words and LineKind.QUOTED in kinds[place + 1 : start]:
            break
        words, start = words + len(shown[place].text.split()), place
    goes_on = words >= FEWEST_WORDS and written[0] < kinds.index(LineKind.QUOTED) < start
    return range(written[0], start) if goes_on else range(0)


def _typed_until(
    shown: Sequence[ShownLine], kinds: Sequence[LineKind], written: Sequence[int], spoken_of: range
) -> int:
    """Above which line quotations have no introduction; one below everything is left out, programs quote so too."""
    if LineKind.ATTRIBUTION in kinds:
        return kinds.index(LineKind.ATTRIBUTION)
    if not written:
        return len(kinds)
    is_text = bool(shown[kinds.index(LineKind.QUOTED)].marks)
    return written[-1] if is_text or spoken_of else written[0]
