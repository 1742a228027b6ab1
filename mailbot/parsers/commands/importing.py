"""The one word that has a people file imported, and what people write around it."""

import re

from mailbot.parsers.folding import fold

_WORD = r"(?:import|importieren|importiere|importer|importar|importa)"
_BEFORE = (
    r"(?:(?:yes|ok|okay|sure|great|perfect|fine|good|please|pls|ja|oui|si|bitte|go ahead|go ahead and|do|you can|then|"
    r"hi|hello)[\s,.!:-]+)*"
)
_BEHIND = (
    r"(?:[\s,.!:-]+(?:it|them|all|all of it|all of them|everything|everyone|these|now|please|pls|thanks|thank you|"
    r"many thanks|then|bitte|danke|merci|gracias))*"
)
_SAYS_IMPORT = re.compile(rf"{_BEFORE}{_WORD}{_BEHIND}[\s.!]*")
_AROUND = str.maketrans("", "", "\"'`“”„‘’«»*_>")
_TAKES_BACK = re.compile(
    r"\b(?:except|but|not|only|without|don't|dont|never|wait|stop|hold|unless|until|if|first|instead|remove|skip|leave|"
    r"ausser|nicht|nur|ohne|erst|sauf|pas|excepto|solo)\b|\d"
)


def asks_to_import(text: str) -> bool:
    """True for `import`, `Import!` and `yes, import them please`; not for `import 3` or `don't import yet`.

    A line below it may be a name or a thank you, but nothing that takes some of it back (`but not Maya`).
    """
    first, *others = [fold(line).translate(_AROUND).strip() for line in text.splitlines() if line.strip()] or [""]
    return _SAYS_IMPORT.fullmatch(first) is not None and not any(map(_TAKES_BACK.search, others))
