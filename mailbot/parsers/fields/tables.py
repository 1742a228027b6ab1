"""Answers in a table with the labels as its head: `| skills | availability |` above `| Ruby | Tue 6-8pm |`."""

import re
from collections.abc import Mapping

from mailbot.parsers.fields.answer import Answer
from mailbot.parsers.fields.labels import label_of

_RULE = re.compile(r"[\s|+:=-]+")
_FEWEST_COLUMNS = 2


def read_tables(lines: Mapping[int, str], labels: Mapping[str, str]) -> list[Answer]:
    """The answers in tables among `lines`, each a place and its text; places of head and rule belong to all answers."""
    answers: list[Answer] = []
    head: list[str] = []
    above: set[int] = set()
    for place, line in lines.items():
        cells = _cells(line)
        if fields := _head(cells, labels):
            head, above = fields, {place}
        elif head and _RULE.fullmatch(line):
            above.add(place)
        elif head and len(cells) == len(head):
            written = [cell for cell in cells if cell]
            places = frozenset((*above, place))
            answers += [
                Answer(field, cell, " | ".join(written), places)
                for field, cell in zip(head, cells, strict=True)
                if field and cell
            ]
        else:
            head = []
    return answers


def _cells(line: str) -> list[str]:
    """The cells of a row between bars or tabs; none where the line is no row."""
    if "|" in line:
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    return [cell.strip() for cell in line.split("\t")] if "\t" in line.strip() else []


def _head(cells: list[str], labels: Mapping[str, str]) -> list[str]:
    """The fields that the cells of a table's head name; none where the row is no head."""
    if len(cells) < _FEWEST_COLUMNS:
        return []
    named = [label_of(cell, labels) for cell in cells]
    fields = [found[0] if found and not found[1] else "" for found in named]
    return fields if sum(map(bool, fields)) >= _FEWEST_COLUMNS and all(map(bool, fields[:1])) else []
