"""Cells that a spreadsheet would take for a formula, made harmless and read back.

A cell that begins with one of `= + - @` is computed when the file is opened, and can send what stands beside it
somewhere else (OWASP, "CSV Injection"). An apostrophe before it makes it text. The same goes for what follows a
semicolon, a tab or a line break: a spreadsheet that separates by those would begin a new cell there.
"""

import re

_FORMULA = re.compile(r"((?:^|[;\t\r\n])[ \t]*)(?='*[=+\-@\t\r])")
_ESCAPED = re.compile(r"((?:^|[;\t\r\n])[ \t]*)'(?='*[=+\-@\t\r])")


def escaped(cell: str) -> str:
    """`=1+1` becomes `'=1+1`; `unescaped` takes that back exactly, whatever the cell holds."""
    return _FORMULA.sub(r"\1'", cell)


def unescaped(cell: str) -> str:
    """What was meant by a cell of ours, or by one that somebody made text in the same way."""
    return _ESCAPED.sub(r"\1", cell)


def is_formula(cell: str) -> bool:
    return cell.lstrip().startswith(("=", "+", "-", "@"))
