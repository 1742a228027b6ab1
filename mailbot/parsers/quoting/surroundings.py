"""What stands around a person's own words, within each run of them: signatures, sign-offs, law, banners."""

from collections.abc import Sequence
from itertools import groupby

from mailbot.parsers.quoting.display import LineKind, Role, ShownLine
from mailbot.parsers.quoting.notices import is_banner, law_start
from mailbot.parsers.quoting.sign_offs import is_link, is_sign_off
from mailbot.parsers.quoting.signatures import signature_start

_SOMEBODYS = (LineKind.NEW, LineKind.CITED)
BANNER_LINES = 6
"""A gateway puts its warning above everything else."""


def surroundings(shown: Sequence[ShownLine], kinds: Sequence[LineKind], sender: str = "") -> list[LineKind]:
    """`kinds` with the signatures, disclaimers and banners told apart within each run of NEW or of CITED lines.

    `sender` is the name in the From field, or "".
    """
    marked = list(kinds)
    backwards = range(len(kinds) - 1, -1, -1)
    last = next((place for place in backwards if kinds[place] is LineKind.NEW and shown[place].text), -1)
    start = 0
    for kind, run in groupby(kinds):
        end = start + sum(1 for _ in run)
        if kind in _SOMEBODYS:
            is_all = start == 0 and last < end
            _mark_run(shown[start:end], marked, start, is_all=is_all, sender=sender)
        start = end
    return marked


def _mark_run(run: Sequence[ShownLine], kinds: list[LineKind], offset: int, *, is_all: bool, sender: str) -> None:
    texts = [line.text for line in run]
    law = law_start(texts)
    signature = signature_start(texts[:law], is_all=is_all, sender=sender)
    for position, line in enumerate(run):
        if not line.text and position < min(law, signature):
            continue
        if position >= law or (offset + position < BANNER_LINES and is_banner(line.text)):
            kinds[offset + position] = LineKind.DISCLAIMER
        elif position >= signature or _signs_off(run, position, kinds[offset + position - 1]):
            kinds[offset + position] = LineKind.SIGNATURE


def _signs_off(run: Sequence[ShownLine], position: int, above: LineKind) -> bool:
    """Whether a line is a program's own, or the link to the program below such a line."""
    line = run[position]
    is_programs = line.role is Role.SIGNATURE or is_sign_off(line.text)
    return is_programs or (position > 0 and above is LineKind.SIGNATURE and is_link(line.text))
