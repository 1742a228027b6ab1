"""`javscript` resembles `javascript`: a name for the question "did you mean …?", never for a record.

Two words are near when a slip of the keyboard lies between them: a letter too many, too few, wrong or swapped; in long
words two. Near words leave the same prints (one letter left out, the letters in order, the ends), so that only the few
that share a print are compared.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

from mailbot.parsers.skills.names import index, own_names
from mailbot.parsers.skills.spelling import key, plain
from mailbot.parsers.skills.surroundings import barer

_SHORTEST = 5
_LONG = 10
_LONGEST = 30
_END = 5


def suggestion(token: str) -> str:
    """The known skill that an unknown token resembles by a slip of the keyboard, or "": `javscript`, `javascript`."""
    written = plain(token[: 2 * _LONGEST])
    if "&" in written or "/" in written:
        return ""
    core = barer(written)
    return _near(key(written)) or (_near(key(core)) if " " not in written or len(key(core)) < _LONG else "")


def _near(spelt: str) -> str:
    if not _SHORTEST <= len(spelt) <= _LONGEST or spelt in index() or spelt in _words_that_resemble():
        return ""
    candidates = {known for print_ in _prints(spelt) for known in _by_print().get(print_, ())}
    near: dict[int, set[str]] = defaultdict(set)
    for known in candidates:
        if len(set(spelt) ^ set(known)) > 2 * _allowed(len(known)):
            continue
        slips = 1 if _is_rearranged(spelt, known) else _slips(spelt, known)
        if slips > 1 and spelt[0] != known[0]:
            continue  # two slips and another beginning: another word (VAT returns, tax returns)
        if slips <= _allowed(min(len(known), len(spelt))) and not _is_inflected(spelt, known):
            near[slips].add(own_names()[known].canonical)
    closest = near[min(near)] if near else set()
    return closest.pop() if len(closest) == 1 else ""


def _allowed(length: int) -> int:
    return 2 if length >= _LONG else 1


def _is_inflected(spelt: str, known: str) -> bool:
    """`pythons`: a plural is no slip."""
    return spelt == f"{known}s" and not known.endswith("s")


def _is_rearranged(spelt: str, known: str) -> bool:
    """`phyton`: the right letters between the right first and last one."""
    return spelt[0] == known[0] and spelt[-1] == known[-1] and sorted(spelt) == sorted(known)


def _prints(spelt: str) -> set[str]:
    """What two near words have in common: all but one letter, the letters in order, or a long word's ends."""
    prints = {spelt[:place] + spelt[place + 1 :] for place in range(len(spelt))} | {spelt, "".join(sorted(spelt)) + "="}
    return prints | {f"{spelt[:_END]}-", f"-{spelt[-_END:]}"} if len(spelt) >= _LONG else prints


@cache
def _by_print() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for spelt in own_names():
        if _SHORTEST - 1 <= len(spelt) <= _LONGEST:
            for print_ in _prints(spelt):
                found[print_].append(spelt)
    return {print_: tuple(spellings) for print_, spellings in found.items()}


@cache
def _words_that_resemble() -> frozenset[str]:
    """Ordinary words that lie one letter from a skill's name: nobody is asked whether by trust they meant Rust."""
    return frozenset(files("mailbot.parsers.skills").joinpath("resembling_words.txt").read_text("utf-8").split())


def _slips(one: str, other: str) -> int:
    """How many slips lie between two words (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        after = [place]
        for at, known in enumerate(other, 1):
            cost = min(row[at] + 1, after[at - 1] + 1, row[at - 1] + (letter != known))
            if before and at > 1 and letter == other[at - 2] and one[place - 2] == known:
                cost = min(cost, before[at - 2] + 1)
            after.append(cost)
        before, row = row, after
    return row[-1]
