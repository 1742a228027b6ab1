"""What a sentence says of somebody else: `my colleague knows Kubernetes`, `she thinks I should offer Python`."""

import re
from collections.abc import Iterable, Iterator

_SOMEBODY = (
    r"(?:colleague|co-?worker|friend|mate|manager|boss|partner|wife|husband|girlfriend|boyfriend|fiancee?|brother|sister|mum|mom|mother|dad|"
    r"father|son|daughter|cousin|uncle|aunt|niece|nephew|flatmate|roommate|housemate|neighbour|neighbor|team ?mate|kollegin|kollege|freundin|"
    r"freund|frau|mann|collegue|ami|amie|amiga|amigo|colega|amica|amico|collega|vriend|vriendin|kolega|kolezanka)s?"
)
_OTHERS = re.compile(
    rf"\b(?:(?:my|our|one of my|a|meine?|mon|ma|mi|meu|minha|mio|mia|mijn|moj|moja) (?:\w+ )?{_SOMEBODY}(?: of mine)?\b|(?:she|he|they)(?:'s|'re|'d|'ll)?\b)"
)
_ONESELF = re.compile(r"\b(?:i|i'm|i'd|i've|i'll|im|ive|we|me|us|my own|ich|je|j'\w+|yo|eu|io|ik)\b")
_OPINION = re.compile(
    r"\b(?:says?|said|thinks?|thought|reckons?|suggest\w*|told|wants?|keeps?|believes?|recommend\w*)\b[^,;]{0,25}\bi\b(?: \w+)? ?(?:should|could|can|must|ought|might|do|offer|try|learn|teach|add)?"
)


def of_others(plain: str, clauses: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a folded sentence, cut into `clauses`, of which somebody else is the subject."""
    goes_on = False
    for start, end in clauses:
        other = _OTHERS.search(plain, start, end)
        oneself = _ONESELF.search(plain, start, end)
        if other and not (oneself and oneself.start() < other.start()):
            opinion = _OPINION.search(plain, other.end(), end)
            own = _ONESELF.search(plain, opinion.end() if opinion else other.end(), end)
            yield other.start(), own.start() if own else end
            goes_on = own is None
        elif oneself:
            goes_on = False
        elif goes_on:
            yield start, end
