"""Text as readers compare it: small letters without accents, plain apostrophes and dashes."""

import unicodedata

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "ł": "l", "Ł": "l"})


def fold(text: str) -> str:
    """`Après-midi` becomes `apres-midi`. A plain ASCII text keeps its length; the Polish ł has no decomposition."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
