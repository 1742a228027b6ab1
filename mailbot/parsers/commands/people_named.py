"""People in a coordinator's command: `Sam Lee`, `"Sam Lee" <sam@example.net>`, `sam@example.net`, `Ana de la Cruz`."""

import re

from mailbot.parsers.commands.command import Who
from mailbot.parsers.commands.phrases import with_names_masked
from mailbot.parsers.commands.sentences import Sentence
from mailbot.parsers.skills.reader import is_technology

ADDRESS = re.compile(
    r"[<(\[]?(?<![\w.+@-])(?P<address>[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})(?![\w@-])[>)\]]?"
)
_QUOTED_NAME = re.compile(r"[\"“„«']([^\W\d_][\w.'’ -]{0,60})[\"”“»']")
_NO_NAMES = frozenset(
    "me us him her them it you i we they someone somebody anyone everyone people anybody else others each other the a "
    "an my our your his their this that these those programming mentor mentee mentors mentees team group wine work "
    "session sessions "
    "of hands way shoes skills needs and or not new another more less good junior juniors senior seniors developers students".split()
)
_MARKS = " \"“”„«»<>()[]:,;.'"


def people_masked(said: Sentence) -> str:
    """The folded sentence with a run of N for each person: capitalised words and an address that stands behind them."""
    masked = with_names_masked(said.written, said.plain)
    for pattern in (ADDRESS, _QUOTED_NAME):
        for found in pattern.finditer(said.written):
            masked = masked[: found.start()] + "N" * len(found[0]) + masked[found.end() :]
    return masked


def person(written: str) -> Who:
    """Whom these words name."""
    found = ADDRESS.search(written)
    name = (written[: found.start()] if found else written).strip(_MARKS)
    return Who(" ".join(name.split()), found["address"] if found else "")


def is_a_person(who: Who) -> bool:
    """Whether this may be somebody's name or address: `Rust` is neither."""
    return bool(who.address or (who.name and not is_technology(who.name.casefold())))


def two_people(one: str, other: str) -> tuple[Who, Who] | None:
    """Two names in small letters, or None when one of them holds a word that is no name."""
    people = Who(one), Who(other)
    return people if all(map(names_somebody, people)) else None


def names_somebody(who: Who) -> bool:
    """Whether every word of a name in small letters may be one."""
    return _NO_NAMES.isdisjoint(who.name.split()) and is_a_person(who)
