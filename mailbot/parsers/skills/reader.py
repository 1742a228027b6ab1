"""Skills in a list or in prose → their canonical names. What is unknown stays as it was written, and matches exactly.

A near miss (`javscript`) is never taken for the skill that it resembles: `suggestion` names it, so that we can ask.
"""

import re
from functools import cache

from mailbot.parsers.folding import fold
from mailbot.parsers.skills.methods import METHODS
from mailbot.parsers.skills.professions import PROFESSIONAL_SKILLS
from mailbot.parsers.skills.technologies import TECHNOLOGIES

LONGEST = 2000
_WORDS_OF_A_TOKEN = 5
_SEPARATORS = re.compile(
    r"[,;\n|•·]|\s[-*]\s|\s/\s|\s?&\s?|\s\+\s|(?<!\w)(?:and|or|und|et|y|oder|plus|as well as)(?!\w)", re.I
)
_WORD = re.compile(r"\.?[a-z][\w+#.'/-]*|\d[\w.-]*", re.I)
_NEGATIVE = re.compile(
    r"(?:^|\b)(?:no|not|non|without|except|excluding|but not|apart from|rather than|instead of|don't want|do not want|"
    r"anything but|other than|(?:can't|cannot|can not|don't|do not|won't|never) (?:do|help with|teach|use|used|done|"
    r"know|like)|"
    r"kein|keine|pas de|sin|sem)\b\s*",
    re.I,
)
_POSITIVE_AGAIN = re.compile(r"[,;.\n]|\b(?:but|although|though|however|just|only)\b", re.I)
# Words around a skill that are no part of it: "some basic Python please", "Java 17 (advanced)".
_AROUND = frozenset(
    "a an the some any bit of more basic basics advanced intermediate beginner beginners beginner's intro introduction "
    "to in my learning learn learning with please mainly mostly maybe perhaps also e.g eg i.e ie like such as "
    "especially "
    "including incl etc skills skill experience experienced expert knowledge fundamentals senior junior level modern "
    "programming language development i'd i want would love help need improve improving on about getting better at "
    "using "
    "started i'm am interested and or particularly general generally things stuff really anything all".split()
)
# Answers that name no skill at all.
_NO_SKILL = frozenset(
    "anything,whatever,not sure,not sure yet,no idea,unsure,no preference,none,nothing,n/a,na,tbd,tbc,open,flexible,"
    "any,"
    "anything really,i don't mind,don't mind,don't know,i don't know,see above,same as before,same,as before,-,?,"
    "i can go either way,either,either way,everything,all,various,many,lots,see cv,ask me".split(",")
)
# Skills that are also common words: in prose they count with a capital or beside another skill.
_ALSO_WORDS = frozenset(
    "go r c d less rest swift rust spark express remix spring helm chef puppet ruby scheme lean sketch elm ada dart "
    "flask "
    "kafka julia bun astro celery electron flutter scala perl nim zig unity phoenix snowflake looker excel ml ai ts "
    "py ds dl "
    "fe fp ci cli db dbs api ui pg wp rn vb bdd cloud mobile terminal architecture testing monitoring security "
    "performance "
    "leading presenting feedback strategy operations policy legal law training writing research communication teaching "
    "selling sales hiring stats node angular expressjs apex sas gatsby cypress jest oracle apache lambda ros animation "
    "coding programming networking mentoring coaching contracts english qa pairing translation portfolio terminal "
    "dynamo "
    "elastic babel networking diversity photography interviews documentation productivity stakeholders contracting "
    "freelance startup startups logistics cvs resumes finance marketing collaboration".split()
)
# Of those, the ones that even a capital does not make a skill at the start of a sentence or beside other words.
_CAPITAL_NEEDED = frozenset(
    "go r c d less rest swift rust spark express remix spring helm chef puppet ruby scheme".split()
)
# What people say that they do or look for, and seldom that they want to be better at it.
_ACTS = frozenset("teaching mentoring coaching training".split())
_SKILL_CONTEXT = re.compile(
    r"\b(?:learn|learning|develop|developing|improve|improving|know|teach|teaching|skills?|code|coding|program|"
    r"programming|"
    r"developer|engineer|experience|experienced|help (?:\w+ ){0,2}with|better at|good at|struggling with|stuck (?:on|"
    r"with)|"
    r"interested in|focus on|about|expert|working with|work with|using|mentor\w* (?:in|on|for)|support with|"
    r"advice on)\b",
    re.I,
)
_VERSION = re.compile(r"^(?P<name>.*?[a-z#+])[\s-]?v?\d+(?:\.\d+)*(?:\.x)?\+?$")
_SQUEEZE = re.compile(r"[\s\-_.]+")


def read_skills(text: str) -> tuple[str, ...]:
    """A list such as `Python, SQL & data viz` → canonical names in order of mention, unknown skills as free tokens.

    What stands behind a negative ("no frontend please", "not Java") is left out.
    """
    found: list[str] = []
    if says_no_skill(text):
        return ()
    for wanted in _wanted(text[:LONGEST].replace("\t", " ")):
        for piece in _pieces(wanted):
            found.extend(_skills_of(piece))
    return tuple(dict.fromkeys(found))


def find_skills(text: str, *, cue: bool = False) -> tuple[str, ...]:
    """The known skills that prose names, in order of mention; words that are also skills need a capital or a cue.

    `cue` says that the text is about skills, which is otherwise told by its own words.
    """
    text = text[:LONGEST]
    cued = cue or bool(_SKILL_CONTEXT.search(text))
    # What is known to be about skills does not begin a sentence, whose capital would say nothing.
    whole = f" {text}" if not cue else f"… {text}"
    found: list[str] = []
    for wanted in _wanted(whole):
        found.extend(_known_in(wanted, cued))
    return tuple(dict.fromkeys(found))


def suggestion(token: str) -> str:
    """The known skill that an unknown token resembles by one slip of the keyboard, or "": `javscript`, `javascript`."""
    name = _squeezed(fold(token))
    if len(name) < 5 or name in _by_name():
        return ""
    close = {_by_name()[near] for near in _one_slip(name) if near in _by_name()}
    return close.pop() if len(close) == 1 else ""


def says_no_skill(text: str) -> bool:
    """`not sure yet`, `anything really`: an answer, but one that names no skill."""
    return fold(text).strip(" .!?") in _NO_SKILL


def names_what_is_not_meant(text: str) -> bool:
    """Whether there is a negative in a text, behind which skills do not count."""
    return bool(_NEGATIVE.search(text))


def is_technology(name: str) -> bool:
    """Whether a canonical name is a technology or a method, not a professional skill."""
    return name in _technologies()


def _wanted(text: str) -> list[str]:
    """The stretches of a text that are not behind a negative."""
    stretches, rest = [], text
    while negative := _NEGATIVE.search(rest):
        stretches.append(rest[: negative.start()])
        behind = rest[negative.end() :]
        again = _POSITIVE_AGAIN.search(behind)
        rest = behind[again.end() :] if again else ""
    return [*stretches, rest]


def _pieces(text: str) -> list[str]:
    """Cuts a list at its separators, brackets and slashes; but `CI/CD` and `and` inside a known name hold together."""
    if _lookup(text):
        return [text]
    pieces: list[str] = []
    for piece in _SEPARATORS.split(text.replace("(", ",").replace(")", ",").replace("[", ",").replace("]", ",")):
        part = re.sub(r"^[\s\-*>:.]+(?!net\b)|[\s:!?\"]+$", "", piece, flags=re.I)
        if "/" in part and not _lookup(part):
            pieces.extend(part.split("/"))
        elif part:
            pieces.append(part)
    return pieces


def _skills_of(piece: str) -> list[str]:
    """One list item: a known name, else the known names within it, else itself as a free token."""
    if says_no_skill(piece):
        return []
    if name := _lookup(piece) or _lookup(_bare(piece)):
        return [name]
    words = _bare(piece).split()
    if not words:
        return []
    if len(words) > _WORDS_OF_A_TOKEN or any(word in _VERBS for word in words):
        return _known_in(piece, cue=False)
    return [" ".join(words)]


_VERBS = frozenset("i you we can can't have has is are was will mind happy think know".split())


def _bare(piece: str) -> str:
    """A list item without the words around it: `some basic Python please` → `python`."""
    words = [word for word in fold(piece).strip(" .,:;!?\"'").split() if word]
    while words and words[0] in _AROUND:
        words.pop(0)
    while words and words[-1] in _AROUND:
        words.pop()
    return " ".join(words)


def _known_in(text: str, cue: bool) -> list[str]:
    """Known names in running words, the longest first at each place."""
    words = [found[0].rstrip(".'/-") for found in _WORD.finditer(text)]
    names: list[tuple[str, str]] = []
    place = 0
    while place < len(words):
        for length in range(min(4, len(words) - place), 0, -1):
            written = " ".join(words[place : place + length])
            if name := _lookup(written):
                names.append((written, name))
                place += length
                break
        else:
            parts = words[place].split("/")
            names.extend((part, name) for part in parts if len(parts) > 1 and (name := _lookup(part)))
            place += 1
    certain = [name for written, name in names if fold(written) not in _ALSO_WORDS]
    return [name for written, name in names if _counts(written, text, cue, bool(certain))]


def _counts(written: str, text: str, cue: bool, beside_others: bool) -> bool:
    folded = fold(written)
    if folded in _ACTS:
        return bool(
            re.search(rf"\b(?:better at|good at|learn|learn about|improve my|improving my) {folded}\b", fold(text))
        )
    if folded not in _ALSO_WORDS:
        return True
    starts_the_sentence = text.lstrip().startswith(written)
    if folded in _CAPITAL_NEEDED:
        return written != folded and not starts_the_sentence and (cue or beside_others)
    return cue or beside_others or (written.isupper() and len(written) > 1)


def _lookup(written: str) -> str:
    """The canonical name, or "". A version behind the name (`python3`, `Vue 3`, `java 17`) does not count."""
    folded = fold(written).strip(" ,:;!?\"'")
    if folded.startswith("."):
        folded = f"dot{folded[1:]}"
    names = _by_name()
    if name := names.get(_squeezed(folded)):
        return name
    version = _VERSION.match(folded) if len(folded) < 60 else None
    return names.get(_squeezed(version["name"]), "") if version else ""


def _squeezed(folded: str) -> str:
    return _SQUEEZE.sub("", folded)


@cache
def _by_name() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in (TECHNOLOGIES + METHODS + PROFESSIONAL_SKILLS).splitlines():
        canonical, _, aliases = line.partition(":")
        if canonical:
            for alias in (canonical, *aliases.split(",")):
                key = _squeezed(fold(alias.strip()))
                if key:
                    names.setdefault(
                        f"dot{alias.strip()[1:]}".replace(" ", "") if alias.strip()[:1] == "." else key, canonical
                    )
    return names


@cache
def _technologies() -> frozenset[str]:
    return frozenset(line.partition(":")[0] for line in (TECHNOLOGIES + METHODS).splitlines() if line)


def _one_slip(name: str) -> set[str]:
    """Every spelling that differs by one letter too many, too few, wrong or swapped."""
    if len(name) > 30:
        return set()
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(name[:n], name[n:]) for n in range(len(name) + 1)]
    return (
        {a + b[1:] for a, b in cuts if b}
        | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
        | {a + letter + b[1:] for a, b in cuts if b for letter in letters}
        | {a + letter + b for a, b in cuts for letter in letters}
    )
