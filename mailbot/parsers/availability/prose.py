"""Whether prose says when somebody is free: `evenings suit me`, but not `we deploy on Fridays`."""

from mailbot.parsers.availability.cue_words import SAID_OF_ONESELF, WISHES
from mailbot.parsers.availability.lexicon import names_in
from mailbot.parsers.availability.small_words import HARMLESS
from mailbot.parsers.availability.tokens import tokens_of_times
from mailbot.parsers.availability.words import Kind, Token
from mailbot.parsers.folding import fold

LONGEST = 2000
_CONTENT = frozenset((Kind.DAYS, Kind.CLOCK, Kind.PART, Kind.ANYTIME))
_STRANGE = frozenset((Kind.WORD, Kind.NUMBER, Kind.VAGUE))
_SAID_OF_ONESELF = frozenset(names_in(SAID_OF_ONESELF))
_WISHES = frozenset(names_in(WISHES))
# "Have a nice evening", "Good morning!"
_WISHED = frozenset(
    "good nice great lovely pleasant happy wonderful enjoy schonen schones guten bonne buenas buena boa".split()
)
_SUBJECTS = frozenset("i i've we we've our my he she they it it's there i'm the let's since".split())
_GREETED = frozenset("all everyone everybody team folks there".split())
_A_FEW = 2
_ABOUT_SOMETHING = frozenset("to about with regarding".split())
# mittwochs, lundis, quartas: a plural, which one week's appointment would not use
_PLURALS = (
    "days",
    "tags",
    "wochs",
    "dis",
    "credis",
    "dredis",
    "manches",
    "ados",
    "ingos",
    "feiras",
    "cas",
    "tas",
    "das",
)


def speaks_of_weekly_times(text: str) -> bool:
    """Whether prose says when somebody is free, week by week. Takes time in proportion to the length of `text`."""
    tokens = tokens_of_times(text[:LONGEST])
    content = [token for place, token in enumerate(tokens) if _is_content(tokens, place)]
    if not content or any(token.kind is Kind.ONCE for token in tokens):
        return False
    strangers = sum(token.kind in _STRANGE and token.text not in HARMLESS for token in tokens)
    if all(token.kind is Kind.ANYTIME for token in content):
        return strangers == 0
    if any(token.text in _SAID_OF_ONESELF for token in tokens):
        return True
    folded = fold(text[:LONGEST])
    if any(wish in folded for wish in _WISHES):
        return any(_is_weekly(token) for token in content)
    if len(content) == 1 and content[0].kind is Kind.DAYS and not _is_weekly(content[0]) and len(tokens) > _A_FEW:
        return False  # "thanks for the session on Thursday"
    return strangers == 0 or (strangers == 1 and tokens[0].text.split()[0] not in _SUBJECTS)


def _is_content(tokens: list[Token], place: int) -> bool:
    token = tokens[place]
    if token.kind is Kind.ANYTIME:  # "flexible about the language"
        return place + 1 == len(tokens) or tokens[place + 1].text not in _ABOUT_SOMETHING
    greets = place == 0 and len(tokens) > 1 and tokens[1].text in _GREETED
    wished = greets or (place > 0 and tokens[place - 1].text in _WISHED)
    return token.kind in _CONTENT and not (wished and not _is_plural(token))


def _is_weekly(token: Token) -> bool:
    """A plural or a collective: `evenings`, `weekdays`, `Tuesdays`."""
    return (token.kind is Kind.DAYS and len(token.days) > 1) or _is_plural(token)


def _is_plural(token: Token) -> bool:
    if token.kind is Kind.DAYS:
        return token.text.endswith(_PLURALS)
    return token.kind is Kind.PART and token.text.endswith("s") and token.text != "working hours"
