"""Every phrase that we know, and the tokens that it becomes; put together from the tables of words."""

from collections.abc import Iterator

from mailbot.parsers.availability.conventions import EVERY_DAY, MIDNIGHT, NOON, WEEKDAYS, WEEKEND
from mailbot.parsers.availability.cue_words import AT_WORK, DOUBTS, TURNS
from mailbot.parsers.availability.day_words import COMPOUND_DAYS, COMPOUND_PARTS, SEVERAL_DAYS, SHORT_DAYS, SINGLE_DAYS
from mailbot.parsers.availability.time_words import AROUND_TIMES, LIMITS, MIDNIGHT_WORDS, NOON_WORDS, PARTS, VAGUE_PARTS
from mailbot.parsers.availability.words import Kind, Token

Meaning = tuple[Token, ...]
_EARLY_AND_LATE = ("early", "earlier", "late", "later", "mid")
_EVERY_OTHER = (
    "every other",
    "every second",
    "every 2nd",
    "alternate",
    "alternating",
    "jeden zweiten",
    "om de",
    "co drugi",
)
_COMPOUNDS = {"morgen": "morgens", "nacht": "nachts"}
_PEOPLE = (
    "night owl",
    "early bird",
    "morning person",
    "evening person",
    "or so",
    "work from home",
    "i work from home",
    "working from home",
    "after all",
    "before that",
    "before then",
    "until then",
    "till then",
)


def names_in(table: str) -> Iterator[str]:
    """The names in a table of words, which are set apart by commas."""
    return (" ".join(name.split()) for name in table.split(",") if name.strip())


def _lexicon() -> dict[str, Meaning]:
    words: dict[str, Meaning] = {}
    for kind, table in (*DOUBTS.items(), *AROUND_TIMES.items(), *TURNS.items()):
        words |= {name: (Token(kind, name),) for name in names_in(table)}
    for kind, table in LIMITS.items():
        words |= {name: (Token(kind, name, limit=True),) for name in names_in(table)}
    words |= {name: (Token(Kind.BUSY, name, days=WEEKDAYS),) for name in names_in(AT_WORK)}
    words |= _days() | _parts()
    words |= {name: (Token(Kind.CLOCK, "noon", start=NOON, half="pm"),) for name in names_in(NOON_WORDS)}
    words |= {name: (Token(Kind.CLOCK, "midnight", start=MIDNIGHT, half="am"),) for name in names_in(MIDNIGHT_WORDS)}
    words |= dict.fromkeys(_PEOPLE, (Token(Kind.WORD, "i"),))  # what people are is not when they are free
    return words


def _days() -> dict[str, Meaning]:
    names: dict[str, Meaning] = {}
    for days, table in (*((frozenset((n,)), table) for n, table in enumerate(SINGLE_DAYS)), *SEVERAL_DAYS.items()):
        names |= {name: (Token(Kind.DAYS, name, days=days),) for name in names_in(table)}
    for name, meaning in list(names.items()):
        if len(meaning[0].days) == 1:
            names |= {f"{other} {name}": (Token(Kind.FORTNIGHT, other), *meaning) for other in _EVERY_OTHER}
            names[f"{name} week"] = (Token(Kind.ONCE, f"{name} week"),)
    return names


def _parts() -> dict[str, Meaning]:
    names = {name: (Token(Kind.PART, name, start=start, end=end),) for (start, end), table in PARTS.items()
             for name in names_in(table)}  # fmt: skip
    vague = {
        f"{how} {name}": (part._replace(text=f"{how} {name}", vague=True),)
        for name, (part,) in names.items()
        for how in _EARLY_AND_LATE
        if name.isalpha() and name not in ("am", "pm")
    }
    for (start, end), table in VAGUE_PARTS.items():
        vague |= {name: (Token(Kind.PART, name, start=start, end=end, vague=True),) for name in names_in(table)}
    compounds: dict[str, Meaning] = {}
    for stems, parts in zip(COMPOUND_DAYS, COMPOUND_PARTS, strict=True):
        for day, stem in enumerate(stems.split()):
            for part in parts.split():
                whole = (Token(Kind.DAYS, stem, days=frozenset((day,))), *names[_COMPOUNDS.get(part, part)])
                compounds |= {f"{stem}{part}{plural}": whole for plural in ("", "s", "en")}
    nights: dict[str, Meaning] = {
        f"{night}{plural}": (Token(Kind.DAYS, f"{night}s", days=days), *names["evenings"])
        for night, days in _NIGHTS.items()
        for plural in ("", "s")
    }
    return names | vague | compounds | nights


_NIGHTS = {
    "weeknight": WEEKDAYS,
    "week night": WEEKDAYS,
    "weekday night": WEEKDAYS,
    "weekend night": WEEKEND,
    "school night": EVERY_DAY - frozenset((4, 5)),
}

LEXICON = _lexicon()
LONGEST_PHRASE = max(name.count(" ") + 1 for name in LEXICON)
FIRST_WORDS = frozenset(name.split()[0] for name in LEXICON)
SHORT = {
    name: Token(Kind.DAYS, name, days=frozenset((day,)))
    for day, names in enumerate(SHORT_DAYS)
    for name in names.split()
}
