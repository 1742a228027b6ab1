"""The one word that has a people file imported, and what people write around it."""

import re

from mailbot.parsers.folding import fold

_WORD = r"(?:import|importieren|importiere|importer|importar|importa)"
_BEFORE = r"(?:(?:yes|ok|okay|sure|great|perfect|fine|good|please|pls|ja|oui|si|bitte|go ahead|go ahead and|do|you can|then)[\s,.!:-]+)*"
_BEHIND = r"(?:[\s,.!:-]+(?:it|them|all|all of it|all of them|everything|everyone|these|now|please|pls|thanks|thank you|many thanks|then|bitte|danke|merci|gracias))*"
_SAYS_IMPORT = re.compile(rf"{_BEFORE}{_WORD}{_BEHIND}[\s.!]*")
_AROUND = "\"'`“”„‘’«»*_>"


def asks_to_import(text: str) -> bool:
    """True for `import`, `Import!` and `yes, import them please`; not for `import 3` or `don't import yet`.

    What stands on lines below it (a name, a thank you) is not looked at.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return bool(lines) and _SAYS_IMPORT.fullmatch(fold(lines[0]).translate(str.maketrans("", "", _AROUND))) is not None
