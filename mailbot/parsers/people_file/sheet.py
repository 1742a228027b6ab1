"""The bytes of a CSV file as rows of cells: whatever separates them, whatever charset they are in."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from mailbot.errors import ImportRefused
from mailbot.parsers.message.charsets import decode_text
from mailbot.parsers.people_file.columns import WRITTEN, Columns, read_columns
from mailbot.parsers.people_file.roles import names_a_role, roles_in

LARGEST_FILE = 25 * 1024 * 1024
"""Bytes."""
_DELIMITERS = ",;\t|"
_HEADER_WITHIN = 20  # rows: above the header some exports write a title, a date, a note
_LONGEST_ROLE = 60  # characters of a cell that says who somebody is to be
_OTHER_PAGES = ("cp1250", "mac_roman")  # of Excel in Central Europe, and on old Macs
_SEPARATOR = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)  # how Excel is told what separates cells
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx, .ods and .numbers; .xls

# A cell that is too long costs its line and not the file; csv would stop at 128 KB.
csv.field_size_limit(LARGEST_FILE)


@dataclass(frozen=True)
class Row:
    """The cells of a row. `line` is where it begins in the file, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """What the columns hold, and the rows below the header that are not blank."""

    columns: Columns
    rows: tuple[Row, ...]


def read_sheet(content: bytes, file_name: str = "") -> Sheet:
    """ImportRefused, in a sentence that says what to do, for a file that doesn't say what its columns or people are."""
    if content.startswith(_WORKBOOKS):
        raise ImportRefused(
            "It is a workbook. In the spreadsheet choose “Save as” or “Download”, then CSV, and send that."
        )
    if len(content) > LARGEST_FILE:
        raise ImportRefused(f"It is larger than {LARGEST_FILE // 1024**2} MB; please send it in several files.")
    text = _best_known(content)
    delimiters = _DELIMITERS
    if told := _SEPARATOR.match(text):
        delimiters, text = told[1], "\n" + text[told.end() :]
    delimiter = max(delimiters, key=lambda one: len(_header(text, one)[1].known))
    place, columns = _header(text, delimiter)
    if not columns.known & {"address", "name", "first name"}:
        raise ImportRefused(
            "No line of it names its columns. The first line should: address is needed, and the others are "
            f"{', '.join(column for column in WRITTEN if column != 'address')}."
        )
    rows = tuple(row for row in islice(_rows(text, delimiter), place + 1, None) if any(map(str.strip, row.cells)))
    columns = columns if "role" in columns.known else _with_roles_by_what_they_say(columns, rows)
    if not columns.known & {"role", "mentor"} and len(roles_in(file_name)) != 1:
        raise ImportRefused(
            "Nothing in it says who is a mentor and who is a mentee. Add a column `role`, or call the file mentors.csv "
            "or mentees.csv."
        )
    return Sheet(columns, rows)


def _with_roles_by_what_they_say(columns: Columns, rows: Sequence[Row]) -> Columns:
    """A column in which every cell is about mentors or mentees says who they are, whatever heads it."""
    for place, column in enumerate(columns.at):
        cells = [row.cells[place].strip() for row in rows if place < len(row.cells) and row.cells[place].strip()]
        if not column and cells and all(len(cell) <= _LONGEST_ROLE and names_a_role(cell) for cell in cells):
            return Columns((*columns.at[:place], "role", *columns.at[place + 1 :]), columns.headings)
    return columns


def text_of(content: bytes) -> str:
    """Its characters: spreadsheets write UTF-8 and UTF-16, with a mark or without one, or windows-1252 and the like."""
    is_wide = b"\0" in content[:200]
    return decode_text(content, "utf-16" if is_wide else "").removeprefix("\ufeff").replace("\0", "")


def _best_known(content: bytes) -> str:
    """What no mark and no UTF-8 tells is in the code page in which most of its columns are known."""
    text = text_of(content)
    if _is_utf_8(content) or b"\0" in content[:200]:
        return text
    pages = [text, *(content.decode(page, "replace") for page in _OTHER_PAGES)]
    return max(pages, key=lambda page: max(len(_header(page, one)[1].known) for one in _DELIMITERS))


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _header(text: str, delimiter: str) -> tuple[int, Columns]:
    """The row, among the first ones, in which most columns are known."""
    read = [read_columns(row.cells) for row in islice(_rows(text, delimiter), _HEADER_WITHIN)]
    place = max(range(len(read)), key=lambda n: len(read[n].known), default=0)
    return place, read[place] if read else Columns((), ())


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            yield Row(line, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ImportRefused(f"Line {line} is no CSV: {error}.") from error
