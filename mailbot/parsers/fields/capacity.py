"""How many mentees somebody can take, as a whole value or said in a sentence.

Of two numbers ("one or two", "2-3") the lower one is noted, which promises nobody too much, and the person is asked.
"""

import re
from typing import NamedTuple

from mailbot.parsers.folding import fold, fold_in_place

ASK_HOW_MANY = "How many mentees could you take at one time? One number is enough."
MOST_MENTEES = 50
_WORDS_BY_NUMBER = {
    0: "none zero",
    1: "a an one single un une ein eine einen eins uno una um uma een jeden jedna jedna osobe",
    2: "two couple pair deux zwei dos dois duas due twee dwa dwie dwoje",
    3: "three trois drei tres tre drie trzy troje",
    4: "four quatre vier cuatro quatro quattro cztery",
    5: "five cinq funf cinco cinque vijf piec",
    **dict(enumerate(("six", "seven", "eight", "nine", "ten"), start=6)),
}
_NUMBERS = {word: number for number, words in _WORDS_BY_NUMBER.items() for word in words.split() if word != "osobe"}
_ARTICLES = frozenset("a an un une ein eine einen uno una um uma een".split())
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_NUMBER = re.compile(rf"(?<![\w.,-]){_COUNT}(?![\w.]\w|\w)|(?<=\d-)\d{{1,3}}(?!\w)")
_AT_A_TIME = re.compile(
    r"\bat (?:a|any one|one|any given|the same) time\b|\bat once\b|\beach\b|\ba (?=couple|pair|single|few)"
)
_PEOPLE = (
    r"(?:mentees?|mentees|mentorees?|menteos|people|persons?|persone|persona|personas|pessoas?|personen|personnes?|"
    r"osob[yea]?|osoby|persoon|mensen|leute|menschen|estudiantes|alunos|ppl|peeps|mentee\(s\)|folks|pupils?|students?|learners?|youngsters?|individuals?|juniors?|beginners?|apprentices?|graduates?|of them|souls?)"
)
_RANGE = rf"(?P<many>{_COUNT})(?:\s?(?:-|or|to|ou|oder|o|of|lub|maybe|perhaps|possibly|,)+\s?(?:(?:maybe|possibly|perhaps|even|to) )?(?P<more>{_COUNT}))?"
_LIMIT = r"(?:let's say|lets say|i'd say|say|up to|at most|about|around|only|just|maybe|perhaps|a maximum of|max(?:imum)?(?: of)?|no more than|not more than|a|the|maximal|maximaal|maximo|massimo|au maximum|bis zu|jusqu'a|hasta|ate|fino a|tot|do)"
_TAKING = (
    r"(?:take|taking|mentor|mentoring|support|supporting|handle|manage|accommodate|guide|look after|cope with|accept|do|"
    r"capacity(?: (?:for|is|of))?|room for|space for|open to|time for|happy with|fine with|ok with|start with|limit (?:is|of)|"
    r"ubernehmen|betreuen|begleiten|accompagner|prendre|encadrer|suivre|tomar|aceptar|acompanar|acompanhar|"
    r"aceitar|seguire|prendere|accogliere|begeleiden|aannemen|przyjac|wziac|prowadzic)"
)
_IN_PROSE = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b{_TAKING}\s+(?:on\s+)?(?:{_LIMIT}\s+){{0,2}}{_RANGE}(?:\s+(?:of|more|new|extra))?"
            rf"(?:\s+{_PEOPLE}|(?=\s+(?:at (?:a|the|most|once)|max|for now|right now|this|each|though|please|to (?:start|begin)|now)\b|\s*[.,;!)]|\s*$))"
        ),
        (
            rf"(?:\b{_LIMIT}\s+)?\b{_RANGE}\s+(?:(?:of|new|more|young)\s+)?{_PEOPLE}\b(?! (?:of|on|in|with|from|have|has|at (?:work|my)))"
            rf"(?=.{{0,30}}\b(?:tops|max|maximum|most|more|once|time|please|start|begin|now|ok|okay|only|plenty|enough|fine|ideal)\b|\s*[.!,;)]*\s*$)"
        ),
        rf"\b(?:set|put|raise|increase|lower|reduce|bump|move|make|leave|keep) (?:me|it|that|this|mine) (?:back |up |down )*(?:to|at|for) (?:{_LIMIT}\s+)?{_RANGE}(?![\w:.]\w|\w|\s*(?:[ap]m|o'clock|-|to|hours?|minutes?|days?|weeks?)\b)",
        rf"\b(?:more|another|extra)\b[^.!?]{{0,40}}?\bso (?:that(?:'s| is| makes| would (?:be|make)) |make (?:it|that) )?{_RANGE}(?![\w:.]\w|\w)",
        rf"\b{_RANGE}\s+(?:{_PEOPLE} )?(?:in total|in all|altogether|all together|overall)\b",
        rf"\b(?:number|no\.?|amount) of (?:mentees?|people|students) (?:\w+ ){{0,2}}?(?:to|is|be|:)\s+(?:just |only )?{_RANGE}(?!\w)",
        rf"(?:^|[.,;]\s+)(?:{_LIMIT}\s+)?{_RANGE}\s+(?:at (?:the )?most|max(?:imum)?|at a time|at once)(?=[\s.!,)]*(?:please|thanks|thank you|for now|to start)?[\s.!,)]*$)",
        rf"(?:^|[.,;(]\s*)(?:{_LIMIT}\s+){{1,2}}{_RANGE}(?:\s+{_PEOPLE})?(?=\s*[.!,;)](?!\d)|\s*$)",
        rf"\b{_RANGE}\s+(?:mentees?|mentorees?)\b(?! of)",
        rf"\b(?:(?P<german>{_COUNT})\s+(?:mentees?|menschen|leute|person(?:en)?)\s+(?:ubernehmen|betreuen|begleiten|nehmen|unterstutzen|aufnehmen))",
    )
)
_TOLD_OF_THE_PAST = re.compile(
    r"\b(?:already|currently|used to|had|have had|have mentored|i've mentored|mentored|managed|led|before|years?|"
    r"children|kids|team of|hours?|hrs?|minutes?|mins?|times)\b"
)
# "one more", "another mentee": how many that makes, only they know.
_MORE = re.compile(r"\s+(?:more|extra|additional|further)\b(?! than)")
_ONE_MORE = re.compile(
    rf"\b(?:{_TAKING}\s+(?:on\s+)?(?:{_LIMIT}\s+)?{_COUNT}\s+(?:more|extra|additional|further)(?:\s+{_PEOPLE})?|"
    rf"{_COUNT}\s+(?:more|extra|additional|further)\s+(?:mentees?|mentorees?))\b"
)
_BARELY_MORE = re.compile(rf"\W*(?:{_COUNT}|another)(?: (?:more|extra|additional|further)\b(?! than)| one\b)")
_NO_MORE = re.compile(r"\b(?:no|not|never|nor)\s+(?:\w+\s+)?$")
_ANOTHER = re.compile(
    rf"\b(?:(?:another|an? (?:additional|extra|further)) (?:(?:{_COUNT}|new) )?(?:mentees?|mentorees?|person|people|pupil|student|learner)|"
    r"take (?:on )?(?:another(?: one)?|an extra one))\b(?! (?:who|that|in|at|from|on my)\b)"
)
_NOT_SO_MANY = re.compile(
    rf"(?:\s+(?:for me|please|now))*,?\s+(?:and |but )?(?:not|instead of|rather than)\s+(?:the )?{_COUNT}(?:\s+{_PEOPLE})?(?!\w)"
)
_CLAUSE = re.compile(r"[,;()]|\b(?:and|but|so)\b")
_TOO_MANY = re.compile(r"\s*(?:is|are|was|were|'s) (?:far |a bit |a little )?too (?:many|much)")
_BARE = re.compile(
    rf"\W*(?:{_LIMIT}\s+){{0,2}}(?P<many>{_COUNT})(?:\s+(?:seule?|single|solo|sola))?(?: (?:or|maybe) (?P<more>{_COUNT}))?(?:\s+{_PEOPLE})?"
    r"(?:(?: would be| is| are|'s) (?:fine|ok|okay|plenty|enough|great|perfect|ideal|good|lovely|my (?:max|maximum|limit)))?(?:,? (?:but )?(?:not|no) more)?"
    rf"(?:,?\s+(?:please|bitte|svp|por favor|per favore|graag|only|max|tops|to begin with|to begin|for now|again|this time|this year|to start(?: with)?|at a time|is plenty|is enough|thanks|thank you))*(?: x{{1,3}})?\W*"
)
_REFUSED = re.compile(r"\b(?:can't|cannot|can not|couldn't|won't|not|never|unable to)\s+(?:\w+\s+){0,2}$")


class Capacity(NamedTuple):
    """`doubtful` where a higher number was named as well; `text[start:end]` said it."""

    mentees: int
    doubtful: bool
    start: int
    end: int


def read_capacity(value: str) -> tuple[int | None, str]:
    """How many mentees a whole value means, and a question where that is in doubt: `up to 3`, `two`, `1 at a time`."""
    folded = _AT_A_TIME.sub(" ", fold(value))
    if _ONE_MORE.search(folded) or _BARELY_MORE.match(folded):
        return None, ASK_HOW_MANY
    numbers = [number for number in _NUMBER.findall(folded) if number not in _ARTICLES] or _NUMBER.findall(folded)
    found = sorted({_count(number) for number in numbers})
    if not found or found[-1] > MOST_MENTEES or (re.search(r"(?<!\w)-\s?\d|\d[.,]\d", folded) and len(found) == 1):
        return None, ASK_HOW_MANY
    if len(found) == 1 or (len(found) == 2 and found[0] == 0 and "none" in folded):
        return found[0], ""
    return found[0], f"We have noted that you can take {found[0]}: is that right?"


def find_capacities(sentence: str) -> list[Capacity]:
    """The capacities that prose states, mostly one or none: `happy to take two`, `room for up to 3 mentees`.

    `one more` is none of them: see `place_of_more`.
    """
    folded = fold_in_place(sentence)
    stated: list[Capacity] = []
    for told in (told for pattern in _IN_PROSE for told in pattern.finditer(folded)):
        if any(told.start() < other.end and other.start < told.end() for other in stated):
            continue
        named = told.groupdict()
        many, more = named.get("many") or named["german"], named.get("more")
        end = max(told.end("many"), told.end("more")) if named.get("many") else told.end()
        if _MORE.match(folded, end) and not _NO_MORE.search(folded, 0, told.start()):
            continue
        is_refused = _REFUSED.search(folded, 0, told.start()) and "more than" not in told[0]
        if _count(many) <= MOST_MENTEES and not is_refused and not _tells_of_the_past(folded, told):
            denied = _NOT_SO_MANY.match(folded, told.end())
            is_range = bool(more) and _count(more or many) != _count(many)
            stated.append(Capacity(_count(many), is_range, told.start(), denied.end() if denied else told.end()))
    return stated


def place_of_more(sentence: str) -> tuple[int, int] | None:
    """Where a sentence offers to take more mentees than now: `one more mentee`, `another one`; how many that makes, it doesn't say."""
    folded = fold_in_place(sentence)
    told = _ONE_MORE.search(folded) or _ANOTHER.search(folded)
    is_offer = told and not (_REFUSED.search(folded, 0, told.start()) or _tells_of_the_past(folded, told))
    return told.span() if told and is_offer else None


def find_bare_count(rest: str) -> Capacity | None:
    """The number that is all that is left of a sentence: `1.`, `two`, `1 or 2`, `just the one`."""
    told = _BARE.fullmatch(fold_in_place(rest))
    if told is None or _count(told["many"]) > MOST_MENTEES:
        return None
    return Capacity(_count(told["many"]), bool(told["more"]), *told.span())


def _tells_of_the_past(folded: str, told: re.Match[str]) -> bool:
    """Whether the clause in which a number stands is about what was, or about hours: `I have mentored two people`."""
    start = max((cut.end() for cut in _CLAUSE.finditer(folded, 0, told.start())), default=0)
    if _TOO_MANY.match(folded, told.end()):
        return True
    end = _CLAUSE.search(folded, told.end())
    return bool(_TOLD_OF_THE_PAST.search(folded, start, end.start() if end else len(folded)))


def _count(number: str) -> int:
    return _NUMBERS[number] if number in _NUMBERS else int(number)
