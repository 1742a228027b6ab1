"""Which attachments of a message are people files: mail programs call them by many types, so names count as well."""

from mailbot.parsers.message.content import Attachment

_TYPES = ("text/csv", "text/comma-separated-values", "text/tab-separated-values", "application/csv", "text/x-csv")
_NAMES = (".csv", ".tsv", ".tab")
_WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")
_BEGINNING = 1000  # bytes


def may_hold_people(file: Attachment) -> bool:
    """A CSV file, a spreadsheet's text with tabs in it, or a workbook, which can't be read but answered."""
    name = file.name.casefold()
    if name.endswith((*_NAMES, *_WORKBOOKS)) or file.content_type in _TYPES:
        return True
    return name.endswith(".txt") and b"\t" in file.content[:_BEGINNING] and b"@" in file.content
