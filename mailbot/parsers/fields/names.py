"""Names that people give for themselves."""

import re

from mailbot.parsers.folding import fold

LONGEST_NAME = 80
_SMALL_PARTS = r"de|van|von|da|der|den|la|bin|al|dos|del|di|ter|zu"
_NAME_IN_PROSE = re.compile(
    r"(?:^|[.!?,]\s+|\b(?:Hi|Hello|Hey|Hallo|Bonjour|Hola|Ola|Olá|Ciao|Dear \w+),?\s+)"
    r"(?:[Mm]y (?:full |first )?name is(?: (?:actually|spelt|spelled|written))?|(?:[Pp]lease )?[Cc]all me|[Mm]y name's|I am called|[Tt]he name is|[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Jj]e m'appelle|"
    r"[Mm]e llamo|[Mm]i nombre es|[Oo] meu nome é|[Mm]eu nome é|[Cc]hamo-me|[Mm]e chamo|[Mm]i chiamo|[Mm]ijn naam is|[Ii]k heet|[Nn]azywam się|"
    r"[Mm]am na imię|(?:I'm|I am|Im|[Tt]his is|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ou|[Ss]ono|[Ii]k ben|[Jj]estem)(?= [^\W\d_a-z]))\s+"
    rf"(?P<name>[^\W\d_a-z][\w'’-]++(?:\s+(?:[^\W\d_a-z][\w'’.-]*|{_SMALL_PARTS})){{0,3}})"
    r"(?=\s*(?:[.,;:!(\n–—-]|$|and\b|from\b|here\b|please\b|by\b|a\b|an\b|currently\b|working\b|und\b|et\b|y\b|e\b|en\b|i\b|aus\b|de\b|uit\b|z\b))"
)
_NO_NAMES = frozenset(
    "free available based happy looking in not new open currently also interested keen good fine sorry here afraid "
    "sure back away very so just still really writing working living into learning trying hoping able going done busy "
    "retired unable excited thrilled delighted glad well ok okay curious ready willing student developer engineer "
    "british english french german spanish italian dutch polish portuguese indian american nigerian kenyan irish "
    "scottish welsh canadian australian brazilian mexican ghanaian african european "
    "python java javascript senior junior lead head monday tuesday wednesday thursday friday saturday sunday".split()
)


def read_name(value: str) -> str | None:
    """A name as a whole value, on one line, without what could break a header."""
    name = " ".join(value.split()).strip(" .,;\"'*_<>")
    return name if name and len(name) <= LONGEST_NAME and not re.search(r"[@:/<>\x00-\x1f]", name) else None


def place_of_name(sentence: str) -> tuple[str, int, int] | None:
    """`I'm Maya`, `My name is Maya Lopez`, and where that stands; but not `I'm free`, and not `I'm Based in Leeds`."""
    told = _NAME_IN_PROSE.search(sentence.replace("’", "'"))
    if told is None or not told["name"][0].isupper() or fold(told["name"].split()[0]) in _NO_NAMES:
        return None
    name = read_name(told["name"])
    return (name, *told.span()) if name else None
