"""Which stretches of a text say what is not meant: "no frontend", "anything but Java", "Python rather than R"."""

import re
from typing import NamedTuple

from mailbot.parsers.skills.spelling import plain

LONGEST = 16_000
_NOT = (
    r"(?:(?:do|does|did|would|will|can) not|cannot|never|"
    r"(?:don't|dont|doesn't|didn't|wouldn't|won't|can't))"
)
_VERB = (
    r"(?:want|need|liked?|loved?|enjoy|enjoyed|care for|care about|do|use|teach|touch|see|hear|offer|support|"
    r"mentor|help|cover|learn|work|go|get|have to|wish|intend|plan|be|pair|match|connect|put|give|list|show|mention|include)"
)
_SMALL_WORDS = (
    r"(?: (?:to|with|in|on|about|any|do|learn|use|teach|help|work|see|for|into|be|doing|learning|me|up|a|an)){0,6}"
)
# "Everything except Java, PHP and Perl": a whole list is meant.
_ALL = (
    r"(?:anything|everything|all|any|whatever) (?:but|except for|except|besides|apart from|other than|excluding|bar)",
    r"except for|except|excluding|apart from|other than|with the exception of",
    (
        r"(?:(?:tout|todo|tudo|tutto|alles|wszystko) )?"
        r"(?:sauf|excepte|hormis|excepto|salvo|menos|exceto|tranne|eccetto|ausser|außer|behalve|oprocz)"
    ),
)
_DISLIKE = (
    r"hate[sd]?|dislikes?|despise|loathe|detest|avoids?|avoiding|a break from|(?:fed up|done|finished) with",
    r"(?:sick|tired) of|away from|no more|(?:steer|stay|keep) clear of",
    rf"{_NOT} (?:really |ever |particularly )?{_VERB}{_SMALL_WORDS}",
)
_ONE = (
    (
        r"(?:not|no|non|nor|neither)(?: interested)?"
        r"(?: (?:in|a fan of|keen on|for|so much|into|any|need for|interest in|longer|good at|about|with)){0,4}"
    ),
    r"without|rather than|instead of|as opposed to|nothing (?:to do )?(?:with|in|about)",
    r"(?<!know )nothing(?= [\w+#.]+(?: please| thanks|[.,!;)]|\s*$))",
    r"(?<=, )never|less(?= [\w+#. ]{1,30}?,? (?:and )?more\b)",
    r"keine?[nmr]?|nicht|statt|anstatt|ohne|pas (?:de|du)|plutot que|au lieu de|sans|en (?:vez|lugar) de|sin",
    r"em vez de|nao|sem|niente|invece di|senza|geen|niet|zonder|zamiast|zadn(?:ego|ej|ych)|nie|bez",
)
# "I have never used Docker, keen to start": who says what they lack wishes for it, if they go on with a wish.
_LACKING = (
    r"(?:do not|don't|dont) (?:really )?(?:know|understand|have)(?: any| much| how to)?",
    (
        r"(?:never|(?:haven't|have not|hadn't)(?: really| ever| yet)?) "
        r"(?:used|written|done|learnt|learned|tried|touched|worked with|seen|studied)"
    ),
    r"no (?:experience|knowledge|background|clue)(?: (?:in|with|of|about|whatsoever|at all)){0,2}",
    r"(?:can't|cannot|can not) (?:do|code|write|program|read)(?: in| any)?",
)
_CONJUNCTION = r"(?:(?:but|and|so|just|please|aber|mais|pero|ma|mas|maar|ale) )?"
# "I prefer TypeScript over JavaScript", "I'd rather learn Vue than React"; elsewhere they are no choice.
_OVER = (r"(?<= )over", r"(?<= )than")
_PREFERS = re.compile(r"(?<!\w)(?:prefer|rather|sooner|instead)")


def _any(alternatives: tuple[str, ...]) -> str:
    return "|".join(alternatives)


_OPENS = re.compile(
    rf"(?<![\w'-])(?:(?P<lacking>{_any(_LACKING)})|(?P<all>{_any(_ALL)})|(?P<dislike>{_any(_DISLIKE)})|"
    rf"{_CONJUNCTION}(?P<one>{_any(_ONE)})|"
    rf"(?P<over>{_any(_OVER)}))(?=:?\s+[\"'(#.]*\w)"
)
_NO_NEGATIVE = re.compile(
    rf"{_CONJUNCTION}(?:not|no|nao|nie|nicht) (?:only|just|sure|yet|much|bad|least|too|to mention|problem|matter|idea|"
    r"preference|necessarily|nur|solo|so)\b|without (?:doubt|a doubt|further)|can't wait|cannot wait|don't mind|"
    r"never (?:too|mind)|no\.|no, |not (?:very|that|really|so) (?:good|confident|experienced|comfortable|strong)"
)
_DENIED = re.compile(
    r"(?P<item>(?<![^\s,;(])[^\s,.;:!?\n()][^,.;:!?\n()]{1,40})(?:(?:[,:?]| -) |\s\([^()\n]{0,20}?(?<!\w))(?:no|nope|nah|no thanks|not really|not so much|not any ?more|not at all|never again|never|no more|no longer)\)?(?=\s*(?:[.;!,)\n]|$))"
)
_TURNS = re.compile(
    r"[.!?;:\n)\]|•]|(?<![\w'])(?:but|although|though|however|just|only|please|rather|instead|i'd|more|otherwise|aber|"
    r"sondern|lieber|bitte|mais|plutot|pero|sino|mas|ma|maar|wel|ale|yet|"
    r"and(?= (?:i |we |now |am |i'm ){0,3}(?:want|would|wish|love|like|prefer|need|looking|hoping)))(?![\w'])"
)
_TURNS_OR_COMMA = re.compile(rf"{_TURNS.pattern}|,")
_GOES_ON_WITH_OR = re.compile(r"(?:[^.!?;:\n,]{1,40},){1,8}[^.!?;:\n,]{0,40}(?<!\w)(?:or|nor|oder|ou|czy|ani)(?!\w)")
_GOES_ON_WITH_AND = re.compile(r"(?: ?[\w+#.-]{1,30}(?: [\w+#.-]{1,30})?,){1,8} ?[\w+#.-]{1,30} (?:and|und|et|y|e|i) ")
_STILL_WISHED = re.compile(
    r"(?:\byet\b|\bbut\b|\bkeen\b|\bwant|\blike to\b|\blove to\b|\beager\b|\bhop|\blearn|\bstart)"
)


class Stretch(NamedTuple):
    """`text[start:end]`, and whether it is behind a negative."""

    start: int
    end: int
    negated: bool


def stretches(text: str) -> list[Stretch]:
    """Cuts a plain text where a negative opens and where it ends; the negatives' own words are left out."""
    cuts: list[Stretch] = []
    place = 0
    for denied in _DENIED.finditer(text):  # "JavaScript, no."
        cuts += [*_behind_openings(text[: denied.start()], place), Stretch(*denied.span("item"), negated=True)]
        place = denied.end()
    return [cut for cut in (*cuts, *_behind_openings(text, place)) if cut.start < cut.end]


def _behind_openings(text: str, place: int) -> list[Stretch]:
    cuts: list[Stretch] = []
    while opening := _next_opening(text, place):
        cuts.append(Stretch(place, opening.start(), negated=False))
        end = _end_of(text, opening)
        cuts.append(Stretch(opening.end(), end, negated=True))
        place = end
    return [*cuts, Stretch(place, len(text), negated=False)]


def names_what_is_not_meant(text: str) -> bool:
    """Whether there is a negative in a text (its first 16,000 characters), behind which skills do not count."""
    return any(stretch.negated for stretch in stretches(plain(text[:LONGEST])))


def _next_opening(text: str, place: int) -> re.Match[str] | None:
    while opening := _OPENS.search(text, place):
        harmless = _NO_NEGATIVE.match(text, opening.start())
        if not harmless and not _only_lacks(text, opening) and not _is_no_comparison(text, opening):
            return opening
        place = max(opening.end(), harmless.end() if harmless else 0)
    return None


def _only_lacks(text: str, opening: re.Match[str]) -> bool:
    """`I have never used Docker, keen to start`: who says what they lack wishes for it, if they go on with a wish."""
    if not opening["lacking"]:
        return False
    return bool(_STILL_WISHED.search(text, opening.end(), opening.end() + 120))


def _is_no_comparison(text: str, opening: re.Match[str]) -> bool:
    """`TypeScript over JavaScript` is a choice only where one is made."""
    return bool(opening["over"]) and not _PREFERS.search(text, max(0, opening.start() - 60), opening.start())


def _end_of(text: str, opening: re.Match[str]) -> int:
    """Where a negative ends: at the next turn; that of a single thing also at a comma, unless "or" goes on with it."""
    on = opening["all"] or _GOES_ON_WITH_OR.match(text, opening.end())
    on = on or (opening["dislike"] and _GOES_ON_WITH_AND.match(text, opening.end()))
    turn = (_TURNS if on else _TURNS_OR_COMMA).search(text, opening.end())
    return turn.start() if turn else len(text)
