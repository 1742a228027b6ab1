"""Sentences: they may run over several lines that a mail program has wrapped, and each knows its lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_ENUMERATED = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[-*•·–+])\s+")
_END = re.compile(
    r"(?<=[.!?…])[)\"']?\s+(?=[A-Z\"'(¿¡]|[^\W\d_a-z])|(?<=[!?;])\s+|(?<=[a-z\d)]\.)\s+(?=[a-z])|(?<=\w[.]\))\s+|(?<=[a-zA-Z]{2}\.)\s+(?=\d{1,2}(?: [a-z]+| or \d){0,2}\W*$)"
)
_ABBREVIATION = re.compile(
    r"(?<![\w./-])(?:e\.g|i\.e|eg|ie|approx|ca|circa|mr|mrs|ms|dr|prof|engr|rev|hon|barr|sr|jr|st|no|nr|vs|min|max|hrs?|mins?|inc|ltd|incl|excl|esp|tel|"
    r"mon|tues?|wed|thurs?|thur|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|bzw|z\.b|ca|evtl|inkl|usw|u\.a|p\.m|a\.m|"
    r"yrs?|dept|univ|[a-z])\.$",
    re.I,
)
_NARROWEST = 58  # at which a mail program wraps its lines
_NARROWEST_OF_SMALL_LETTERS = 40
_GOES_ON = re.compile(
    r"(?:[,(/&]|(?<!:)(?<!: )[–-]|(?<!/)\b(?:and|or|with|in|to|the|a|an|of|for|at|on|is|are|my|i|from|but|as|und|oder|et|ou|y|o|e|de|en|mit|bei|i'm|about))\s*$",
    re.I,
)
_LONGEST_TAIL = 12
_LETTER_OF_A_SKILL = re.compile(r"[a-z,&] [CR]\.$")  # "a little bit of R. Thursdays …", but "Ann R. Smith"
_LABEL = re.compile(r"[A-Z][a-z]+(?: [a-z]+)?:")
_ANSWERS_IT = re.compile(
    r"(?:no|nope|nah|not really|not so much|not any ?more|not at all|yes|yep|sure|of course)\s*(?:[.;!,]|$)", re.I
)
_LONGEST = 2000


@dataclass(frozen=True)
class Sentence:
    """`lines` are the places of the lines that it runs over; `is_item` of one with a bullet or a number in front."""

    text: str
    lines: frozenset[int]
    is_item: bool = False


def sentences_of(lines: Mapping[int, str]) -> Iterator[Sentence]:
    """The sentences in `lines`, each a place and its text, in order."""
    for paragraph in _paragraphs(lines):
        yield from _in_paragraph(paragraph)


def _paragraphs(lines: Mapping[int, str]) -> Iterator[dict[int, str]]:
    """Lines of which each goes on with the one above it."""
    paragraph: dict[int, str] = {}
    before: tuple[int, str] | None = None
    for place, text in lines.items():
        if before is None or place != before[0] + 1 or not _belong(before[1], text):
            if paragraph:
                yield paragraph
            paragraph = {}
        paragraph[place] = text
        before = place, text
    if paragraph:
        yield paragraph


def _belong(line: str, following: str) -> bool:
    """Whether `following` goes on with what `line` says, which has not ended."""
    line = line.rstrip()
    if _ENUMERATED.match(following) or re.search(r"[.!?:;]$", line):
        return False
    with_next_word = (
        len(line) + 1 + len(following.split(maxsplit=1)[0])
    )  # which would have stood there if it had fitted
    goes_on = following.lstrip()[:1].islower()
    is_wrapped = with_next_word > (_NARROWEST_OF_SMALL_LETTERS if goes_on else _NARROWEST)
    return is_wrapped or bool(_GOES_ON.search(line[-_LONGEST_TAIL:]))


def _in_paragraph(paragraph: Mapping[int, str]) -> Iterator[Sentence]:
    joined, owners, length = [], [], 0
    for place, line in paragraph.items():
        text = f"{_ENUMERATED.sub('', line).strip()} "
        joined.append(text)
        length += len(text)
        owners.append((length, place))
    whole, start, first = "".join(joined), 0, 0
    is_item = bool(_ENUMERATED.match(next(iter(paragraph.values()))))
    for end in _at_most_so_long([*_ends(whole), len(whole)]):
        if text := whole[start:end].strip():
            while owners[first][0] <= start:
                first += 1
            last = first
            while owners[last][0] < end:
                last += 1
            yield Sentence(text, frozenset(place for _, place in owners[first : last + 1]), is_item)
        start = end


def _at_most_so_long(ends: list[int]) -> Iterator[int]:
    """The ends, with more of them wherever a sentence would be longer than any is."""
    start = 0
    for end in ends:
        yield from range(start + _LONGEST, end, _LONGEST)
        yield end
        start = end


def _ends(whole: str) -> Iterator[int]:
    for found in _END.finditer(whole):
        before = whole[max(0, found.start() - _LONGEST_TAIL) : found.start()]
        following = whole[found.end() : found.end() + 1]
        if before.rstrip().endswith("?") and _ANSWERS_IT.match(whole, found.end()):
            continue  # "Python? Sure. Machine learning? Not really."
        if _LETTER_OF_A_SKILL.search(before) and following.isupper():
            yield found.end()
            continue
        if (
            _ABBREVIATION.search(before)
            and not _LABEL.match(whole, found.end())
            and not (
                following.isupper() and before.lower().endswith(("etc.", "m.", "max.", "min.", "hrs.", "hr.", "mins."))
            )
        ):
            continue
        yield found.end()
