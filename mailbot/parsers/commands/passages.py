"""Lines as they belong together: what a mail program has wrapped, and what goes on with `but not …` in the next line;
a list of people with the line above it.

A line that another one leads up to (`Ben wrote:`, `my mentor told me to write`) is reported, and commands nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mailbot.parsers.folding import fold
from mailbot.parsers.prose.courtesy import is_a_name, is_courtesy, is_sign_off

_WRAPPED_FROM = 55
_LONGEST = 1000
_GOES_ON = re.compile(
    r"\s*(?:(?:[Bb]ut|[Uu]nless|[Ee]xcept|[Ee]xcluding|[Aa]part from|[Oo]nly if|[Ii]f|although)\b|or )"
)
# `Please invite as mentees:` goes on with a line for each of them.
_LISTS_PEOPLE = re.compile(r"(?i)\W*(?:\w+\s){0,3}(?:invite|add|enrol|enroll|onboard|register)\b[^.?!@]{0,60}:\s*$")
_ADDRESS = re.compile(r"[^\s@]@[^\s@]")
_REPORTS = re.compile(
    r"\b(?:said|says?|wrote|writes?|writing|written|told|asked|reply|replied|replies|type|typed|letter|e?mail|message|"
    r"word|command|quote|mean[st]?)\b"
)
_REFERS_BACK = re.compile(
    r"\W*(?:that|this)(?:'s|\sis|\swas)\s(?:what|the (?:word|command|line|text|message|answer))\b|\W*is what\b"
)
_IS_OPEN = re.compile(
    r"(?:\b(?:to|write|wrote|say|said|says|reply|type|word|command|not|don't|never|the|a|an|of|if|or|than|my|his|her)|"
    r"[,\"“„])$"
)


@dataclass(frozen=True)
class Passage:
    """One line, or several that are read as one; `places` are theirs."""

    places: tuple[int, ...]
    text: str


def passages(lines: Mapping[int, str]) -> Iterator[Passage]:
    """What of `lines` may hold commands, in order. Blank lines are left out, and so are a name below a sign-off
    and what is reported.
    """
    written = {place: text for place, text in lines.items() if text.strip()}
    places = list(written)
    before = ""
    while places:
        taken = [places.pop(0)]
        text = written[taken[0]].strip()
        while (
            places
            and places[0] == taken[-1] + 1
            and len(text) < _LONGEST
            and _belong(written[taken[0]], written[taken[-1]], written[places[0]])
        ):
            taken.append(places.pop(0))
            text = f"{text} {written[taken[-1]].strip()}"
        is_reported = _leads_up_to_a_report(before) or (places and _REFERS_BACK.match(fold(written[places[0]][:200])))
        if not is_reported and not (not places and _is_a_name_below(before, text)):
            yield Passage(tuple(taken), text)
        before = text


def _belong(first: str, line: str, following: str) -> bool:
    """Whether `following` goes on with `line`, the last one of a passage that begins with `first`."""
    if _LISTS_PEOPLE.match(first):
        return bool(_ADDRESS.search(following))
    if is_courtesy(line):
        return False
    if _GOES_ON.match(following):
        return True
    is_wrapped = len(line.strip()) >= _WRAPPED_FROM and not re.search(r"[.!?:;]\s*$", line)
    return is_wrapped and bool(re.match(r"\s*[a-z\d(]", following))


def _leads_up_to_a_report(before: str) -> bool:
    plain = fold(before[-200:]).rstrip()
    return bool(_REPORTS.search(plain)) and (plain.endswith(":") or bool(_IS_OPEN.search(plain)))


def _is_a_name_below(before: str, text: str) -> bool:
    return is_a_name(text) and is_sign_off(before) and not before.endswith("!")
