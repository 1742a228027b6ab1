"""Skills that stand in a row: "maths, python, beekeeping and public speaking"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mailbot.parsers.skills.names import Mention

_FILLER = r"(?:also in|also with|also|maybe|perhaps|some|even|then|possibly|a (?:little )?bit of|a little|basic|advanced|my|the)"
_BETWEEN = re.compile(
    rf"\s*(?:[,/&+(]|(?<!\w)(?:and|or|und|oder|et|ou|y|o|e|en|oraz|lub|plus|as well as|then)(?!\w))"
    rf"(?:\s*(?:[,/&+(]|(?:and|or|und|et|y|e|plus|as well as)(?!\w)|{_FILLER}(?!\w)))*\s*"
)
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:and|or|und|et|y|e)\s|,|\s(?:and|or|und|oder|et|ou|y|e|en|oraz)\s|\s&\s|/)\s*")
_LEAD = re.compile(
    r"(?:(?<!\w)(?:learn|teach|help (?:\w+ ){0,2}(?:with|in|on)|skills (?:are |in |like )+|(?:better|good|great) at|"
    r"improve(?: my)?|experience (?:in|with)|interested in|mentor\w* (?:in|on)|knowledge of|advice on|support with|"
    r"guidance on|do|know|use))\s+(?P<items>[^.!?;:()]{2,120}|)$"
)
_LAST_ITEM = re.compile(r"(?:(?! - | (?:my|our|your|for|in|at|on|so|because|if|when|with|to|please)\b)[^.!?;:,()\n])*")
_GOES_ON = re.compile(r"ing to\b")  # "applying to be a teacher"
_UNKNOWN = re.compile(r"[^\W\d_][\w'+#-]*(?: [^\W_][\w'+#-]*){0,2}")
_NO_SKILL = frozenset(
    "i'm i've i'd i'll we're you're they're it's based located live i we you he she it they me us him her them my your our their this that these those who what which is am are was "
    "were be been have has had do does did can could will would should want need like love hope know think feel work "
    "works live time times day days week weeks month months year years morning mornings afternoon afternoons evening "
    "evenings night weekend weekends monday tuesday wednesday thursday friday saturday sunday mondays tuesdays "
    "wednesdays thursdays fridays today tomorrow am pm please thanks thank regards best cheers hi hello dear so "
    "because if when where while not no never more less much many lots etc things stuff others other else anything "
    "everything something whatever so on just only also maybe happy free available looking hoping trying ich bin je "
    "suis soy estoy sono the peu poco pouco bisschen".split()
)

_LEADS_ON = frozenset("through of out into over about with by from as than how to".split())  # "getting through your …"


def series(text: str, named: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions in rows: each follows the one before after a comma, an "and" or a slash, and nothing else."""
    row: list[Mention] = []
    for mention in named:
        if row and not _BETWEEN.fullmatch(text, row[-1].end, mention.start):
            yield row
            row = []
        row.append(mention)
    if row:
        yield row


def unknown_items(text: str, known: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The items between known ones of a list, and before and behind them in a list that a cue opens."""
    spans = sorted(known)
    if not spans:
        return
    for (_, end), (start, _) in pairwise(spans):
        if start - end < 120:
            yield from _items(text, end, start, closed=True)
    led = _LEAD.search(text, max(0, spans[0][0] - 160), spans[0][0])
    if led and led["items"]:
        yield from _items(text, led.start("items"), spans[0][0], closed=False)
    if led or len(spans) > 1:
        yield from _last(text, spans[-1][1])


def _items(text: str, start: int, end: int, *, closed: bool) -> Iterator[tuple[int, int, str]]:
    """What stands between separators; nothing at all if any of it is no item."""
    cuts = [(cut.start(), cut.end()) for cut in _SEPARATOR.finditer(text, start, end)]
    if not cuts or cuts[-1][1] != end or (closed and cuts[0][0] != start):
        return
    edges = [start, *(edge for cut in cuts for edge in cut)]
    pieces = [(first, last) for first, last in zip(edges[::2], edges[1::2], strict=False) if text[first:last].strip()]
    if all(_may_be_a_skill(text[first:last]) for first, last in pieces):
        yield from ((first, last, text[first:last].strip()) for first, last in pieces)


def _last(text: str, end: int) -> Iterator[tuple[int, int, str]]:
    """`… and beekeeping`, where the sentence ends behind it."""
    joint = re.compile(r",? (?:and|or|und|et|y|e) (?:(?:with|at|in|about|on) )?").match(text, end)
    rest = _LAST_ITEM.match(text, joint.end()) if joint else None
    if joint and rest and _may_be_a_skill(rest[0].strip()) and not _GOES_ON.match(text, rest.end() - len("ing")):
        yield joint.end(), joint.end() + len(rest[0].rstrip()), rest[0].strip()


def _may_be_a_skill(item: str) -> bool:
    item = item.strip()
    said = item.split()
    return bool(_UNKNOWN.fullmatch(item)) and _NO_SKILL.isdisjoint(said) and said[-1] not in _LEADS_ON
