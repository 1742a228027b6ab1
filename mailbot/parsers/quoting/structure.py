"""Own and quoted lines by the marks that mail programs leave: quote marks, introductions, signatures."""

from collections.abc import Sequence

from mailbot.parsers.quoting.display import LineKind, Role, ShownLine
from mailbot.parsers.quoting.reply_marks import attribution_length, divider_length
from mailbot.parsers.quoting.signatures import disclaimer_start, is_banner, is_sign_off, signature_start

BANNER_LINES = 6
"""A gateway puts its warning above everything else."""


def structure(shown: Sequence[ShownLine]) -> list[LineKind]:
    """NEW, QUOTED or ATTRIBUTION for each line.

    An introduction that is followed by quote marks leaves it to them where the quotation ends; without them
    everything below it is quoted, unless nothing stood above it (then it is the reply, written below).
    """
    kinds: list[LineKind] = []
    below_divider = False
    wrote_something = False
    while len(kinds) < len(shown):
        here = len(kinds)
        line = shown[here]
        if line.depth or line.is_blank or (below_divider and line.role is Role.REPLY_HEADER):
            kinds.append(LineKind.QUOTED if line.depth or below_divider else LineKind.NEW)
        elif _is_broken_off(shown, here):
            kinds.append(LineKind.QUOTED)
        elif length := divider_length(shown, here):
            kinds += [LineKind.ATTRIBUTION] * length
            below_divider = True
        elif length := attribution_length(shown, here):
            kinds += [LineKind.ATTRIBUTION] * length
            below_divider = below_divider or (wrote_something and not _is_quoted(shown, here + length))
        else:
            kinds.append(LineKind.QUOTED if below_divider else LineKind.NEW)
            wrote_something = True
    return kinds


def _is_quoted(shown: Sequence[ShownLine], start: int) -> bool:
    """Whether the next line that says something carries quote marks."""
    following = next((line for line in shown[start : start + 8] if not line.is_blank), None)
    return following is not None and following.depth > 0


def _is_broken_off(shown: Sequence[ShownLine], here: int) -> bool:
    """The end of a link that wrapping pushed out of the quotation."""
    text = shown[here].text.rstrip()
    if not text.endswith((")", ">")) or not ("=" in text or "://" in text):
        return False
    return all(0 <= near < len(shown) and shown[near].depth > 0 for near in (here - 1, here + 1))


def surroundings(shown: Sequence[ShownLine], kinds: Sequence[LineKind]) -> list[LineKind]:
    """`kinds` with the signatures, disclaimers and banners told apart within each run of NEW lines."""
    marked = list(kinds)
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] is LineKind.NEW:
            end += 1
        if end > start:
            _mark_run(shown[start:end], marked, start)
        start = end + 1
    return marked


def _mark_run(run: Sequence[ShownLine], kinds: list[LineKind], offset: int) -> None:
    texts = [line.text for line in run]
    disclaimer = disclaimer_start(texts)
    signature = signature_start(texts[:disclaimer], opens_message=offset == 0)
    for position, line in enumerate(run):
        if position >= disclaimer or (offset + position < BANNER_LINES and is_banner(line.text)):
            kinds[offset + position] = LineKind.DISCLAIMER
        elif position >= signature or line.role is Role.SIGNATURE or is_sign_off(line.text):
            kinds[offset + position] = LineKind.SIGNATURE
