"""What stands beside the skills that a sentence names, or where it leads up to one: `technical writing, DITA, screen readers`.

Every item in a skill's place is accounted for: it is a skill that no vocabulary knows, or made of ordinary words, or
another reader has claimed it. What is none of these is asked about.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from mailbot.parsers.prose.ordinary_words import NEVER_FIRST, NEVER_LAST, OF_A_CLAUSE, ORDINARY
from mailbot.parsers.prose.role_words import ENDS_A_SKILL, NAMES_A_SKILL
from mailbot.parsers.prose.spans import Words
from mailbot.parsers.prose.unknown_skills import SAYS_MORE
from mailbot.parsers.skills.names import lookup
from mailbot.parsers.skills.reader import find_skills, read_skills

_CUT = re.compile(
    r"(?P<joint>[,()\[\]+&/]|(?<![\w'])(?:and|or|und|oder|et|ou|oraz|plus|then|as well as)(?![\w'])|(?<=\s)(?:y|o|e|en)(?=\s))|"
    r"(?P<colon>:(?=\s|$))|[;\"“”|]|\s[-–—]\s|[.!?](?=\s|$)|"
    r"(?<![\w'])(?:but|because|cos|coz|cuz|since|so|as i|although|though|while|when|if|which|that|who|not|aber|mais|pero|mas|maar|ale)(?![\w'])"
)
_HOW_TO = re.compile(r"\s*(?:(?:and|or|also|about|on|with|then)\s+)*how to\s+")
_ENDS_IT = re.compile(rf"(?<!\w){ENDS_A_SKILL}(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’#+.-]*")
_ARTICLE = re.compile(r"(?:l|d|qu)['’](?=\w)", re.I)  # l'anglais
_OF_ONESELF = re.compile(r"(?<![\w'])(?:i|i'm|i've|we|we're)(?![\w'])")
_SOMEBODYS = frozenset(
    "my our his her their its your it this that there everyone everybody people he she they you".split()
)
_A_NAME = re.compile(r"[^\W\d_][\w'’+#-]*(?: [^\W_][\w'’+#-]*){0,3}")
_NO_PART_OF_A_NAME = SAYS_MORE | frozenset(
    "a an the some any another both all each every very while until till during before after between than whose than me".split()
)


@cache
def _leads() -> re.Pattern[str]:
    """Large, and compiled where a message is read: that is not in the worker itself."""
    return re.compile(rf"\b(?:{'|'.join(NAMES_A_SKILL)})\b")


class Accounted(NamedTuple):
    """Skills that no vocabulary knows, and their places; `unclear` if something in a skill's place is none of all that.

    `instead` names a skill more closely: not law but `patent law`.
    """

    named: list[str]
    places: list[tuple[int, int]]
    instead: dict[str, str]
    unclear: bool


class _Sort(Enum):
    SKILL = auto()
    ORDINARY = auto()
    TAKEN = auto()  # by another reader, at least in part
    UNKNOWN = auto()


class _Item(NamedTuple):
    """`joined` to the item before it by a comma, an "and" or a bracket; `listed` behind a colon or a bracket."""

    start: int
    end: int
    joined: bool
    listed: bool


def account_for(words: Words, skills: Mapping[tuple[int, int], str], *, wishing: bool) -> Accounted:
    """Goes through a sentence item by item. `skills` are those that are meant, by their places.

    `wishing`: the sentence offers or wishes, so that what it leads up to is a skill.
    """
    named: list[str] = []
    places: list[tuple[int, int]] = []
    instead: dict[str, str] = {}
    waiting: list[tuple[int, int]] = []  # in front of a skill in a sentence that says nothing else
    unclear = in_list = False
    items = list(_items(words.plain, skills))
    for item, following in zip_longest(items, items[1:]):
        sort = _sort(words, item, skills)
        led = _led_up_to(words.plain, item) if wishing else None
        in_list = in_list and (item.joined or item.listed)
        is_heading = following is not None and following.listed and words.plain[item.end] == ":"
        waiting = waiting if item.joined else []
        if sort is _Sort.SKILL:
            in_list = True
            for place in waiting:
                told = _names(words.unclaimed[slice(*place)])
                is_a_word = bool(told) and (" " in words.text[slice(*place)] or words.text[place[0]].islower())
                named += told if is_a_word else []
                places += [place] if is_a_word else []
                unclear |= not is_a_word  # "Sam, Python": a name?
            waiting = []
            instead |= _more_closely(words, item, skills, led, is_led=wishing)
        elif sort is _Sort.TAKEN:
            in_list = False
        elif sort is _Sort.ORDINARY or (is_heading and led is not None):
            in_list = in_list or led is not None  # "help with everything about servers: Linux, nginx"
        else:
            start, end = _core(words.plain, item.start if led is None else led, item.end)
            told = _names(words.unclaimed[start:end])
            if _is_beside_the_list(words.plain, item, led, is_list=in_list and not wishing):
                in_list = False
                continue
            if in_list or led is not None or (item.listed and wishing):
                unclear |= start < end and not told
                in_list = bool(told)
            elif following is not None and following.joined and _is_an_item(words.plain[slice(*item[:2])], start, end):
                waiting.append((start, end))
                continue
            elif (
                not skills
                or not lookup(said := words.plain[slice(*item[:2])])
                or said.strip() != words.plain[start:end]
            ):
                continue  # but "testing - manual and automated (Cypress)"
            named += told
            places.append((start, end))
    return Accounted(named, places, instead, unclear)


def _more_closely(
    words: Words, item: _Item, skills: Mapping[tuple[int, int], str], led: int | None, *, is_led: bool
) -> dict[str, str]:
    """What an item names as a whole, if a list of skills would take it for that."""
    within = [place for place in skills if item.start <= place[0] and place[1] <= item.end]
    start, end = _core(words.plain, item.start if led is None or led > within[0][0] else led, item.end)
    whole = words.text[start:end].strip(" .!?")
    if len(within) != 1 or (start, end) == within[0] or not (start <= within[0][0] and within[0][1] <= end):
        return {}
    besides = _WORD.findall(f"{words.open[start : within[0][0]]} {words.open[within[0][1] : end]}")
    if not besides or any(map(_is_ordinary, besides)) or words.open[start:end].split() != besides:
        return {}
    if not is_led and words.plain[item.start : item.end].strip() != words.plain[start:end].strip():
        return {}
    told = _names(whole)
    return {skills[within[0]]: told[0]} if len(told) == 1 and len(told[0].split()) == len(whole.split()) else {}


def _items(plain: str, skills: Iterable[tuple[int, int]]) -> Iterator[_Item]:
    start = 0
    joined = listed = broken = False
    for cut in _CUT.finditer(plain):
        if any(first <= cut.start() < last for first, last in skills):
            continue
        if re.search(r"\w", plain[start : cut.start()]):
            yield _Item(start, cut.start(), joined and not broken, listed and not broken)
            joined = listed = broken = False
        joined = joined or bool(cut["joint"])
        listed = listed or bool(cut["colon"]) or cut[0] in "(["
        broken = broken or not (cut["joint"] or cut["colon"])
        start = cut.end()
    if re.search(r"\w", plain[start:]):
        yield _Item(start, len(plain), joined and not broken, listed and not broken)


def _sort(words: Words, item: _Item, skills: Iterable[tuple[int, int]]) -> _Sort:
    if any(item.start < end and start < item.end for start, end in skills):
        return _Sort.SKILL
    if words.open[item.start : item.end] != words.plain[item.start : item.end]:
        return _Sort.TAKEN
    said = words.plain[item.start : item.end]
    return _Sort.ORDINARY if all(map(_is_ordinary, _WORD.findall(said))) else _Sort.UNKNOWN


def _is_an_item(said: str, start: int, end: int) -> bool:
    """Whether an item says nothing but what it names."""
    is_all = len(said.strip(" .!?'’*_-")) <= end - start
    return is_all and _NO_PART_OF_A_NAME.isdisjoint(said.split()) and not find_skills(said, cue=True)


def _is_beside_the_list(plain: str, item: _Item, led: int | None, *, is_list: bool) -> bool:
    """A sentence of its own: `…, my voice shakes in every meeting`, `… and these days I look after the graduates`."""
    if is_list and _OF_ONESELF.search(plain, item.start, item.end):
        return True
    first, *others = map(_bare, plain[item.start : item.end].split())
    return item.joined and led is None and first in _SOMEBODYS and not OF_A_CLAUSE.isdisjoint(others)


def _led_up_to(plain: str, item: _Item) -> int | None:
    """Where the object of the last `learn`, `help with`, `better at` of an item begins."""
    return max((lead.end() for lead in _leads().finditer(plain, item.start, item.end)), default=None)


def _core(plain: str, start: int, end: int) -> tuple[int, int]:
    """An item without the small words around it, and without what it is for."""
    if how_to := _HOW_TO.match(plain, start, end):
        start = how_to.end()
    if over := _ENDS_IT.search(plain, start, end):
        end = over.start() if plain[start : over.start()].strip() else end
    said = [found.span() for found in re.finditer(r"\S+", plain[start:end])]
    said = [(start + first, start + last) for first, last in said]
    while said and _bare(plain[slice(*said[0])]) in NEVER_FIRST:
        del said[0]
    while said and _bare(plain[slice(*said[-1])]) in NEVER_LAST:
        del said[-1]
    if not said or all(_is_ordinary(plain[slice(*place)]) for place in said):
        return start, start
    return said[0][0], said[-1][1]


def _names(written: str) -> list[str]:
    """The skill that an item names by itself, if it can be the name of one."""
    name = _ARTICLE.sub("", written.strip(" .!?'’*_-"))
    if not _A_NAME.fullmatch(name) or not _NO_PART_OF_A_NAME.isdisjoint(name.casefold().split()):
        return []
    return list(read_skills(name))


def _is_ordinary(word: str) -> bool:
    return _bare(word) in ORDINARY


def _bare(word: str) -> str:
    return word.strip(".,!?'’*_-")
