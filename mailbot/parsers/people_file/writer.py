"""People as a CSV file (RFC 4180): what `mailbot export` writes, and what importing it again reads back exactly."""

import csv
import io
from collections.abc import Iterable, Mapping

from mailbot.parsers.people_file.columns import WRITTEN
from mailbot.parsers.people_file.formulas import escaped

_MARK = "\ufeff"  # without it Excel takes UTF-8 for windows-1252


def write_people_file(people: Iterable[Mapping[str, str]]) -> bytes:
    """Each person as cells by column; a missing one is empty."""
    out = io.StringIO(_MARK)
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out)
    writer.writerow(WRITTEN)
    for cells in people:
        writer.writerow(escaped(cells.get(column, "")) for column in WRITTEN)
    return out.getvalue().encode()
