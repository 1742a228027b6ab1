"""Text as readers compare it: small letters without accents, plain apostrophes and dashes."""

import unicodedata

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "ł": "l", "Ł": "l"})


class _Letters(dict[int, str]):
    """Each character's plain one, found out when it first occurs."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = letter = folded[0] if folded else " "
        return letter


_LETTERS = _Letters()


def fold(text: str) -> str:
    """`Après-midi` becomes `apres-midi`. A plain ASCII text keeps its length; the Polish ł has no decomposition."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def fold_in_place(text: str) -> str:
    """As `fold`, but one character for each, so that what is found there is found at the same place in `text`.

    Of a letter that folds into two (`ß`) only the first is kept: patterns for this spelling are written through it.
    """
    return text.lower() if text.isascii() else text.translate(_LETTERS)
