"""Listings as tables that fit a terminal of 80 columns: a line each, and below it how many there are.

An address is never cut, so that it can be copied; a reason may take a second line; what else is too long ends in `…`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from mailbot.domain.counting import counted

Row = Mapping[str, Any]
WIDE = 110
"""Columns of a terminal from which on a table shows more."""


@dataclass(frozen=True)
class Column:
    """What it shows of a row, and what becomes of words that are too long for it.

    One that needs room gets it, up to `most` characters, before the others do; `wide` ones need a wide terminal.
    """

    heading: str
    shows: Callable[[Row, ZoneInfo], str]
    too_long: Literal["ellipsis", "fold"] = "ellipsis"
    most: int | None = None
    wide: bool = False


@dataclass(frozen=True)
class Listing:
    """The columns; what one row and several are called; what is said when there is none."""

    columns: tuple[Column, ...]
    one: str
    many: str
    nothing: str


def print_table(listing: str, rows: Sequence[Row], time_zone: str) -> None:
    """`time_zone` is the programme's (IANA): times are shown on its clock."""
    console, zone, shown = Console(highlight=False), ZoneInfo(time_zone), LISTINGS[listing]
    if not rows:
        console.print(shown.nothing)
        return
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 1))
    columns = [column for column in shown.columns if not column.wide or console.width >= WIDE]
    cells = [[column.shows(row, zone) for column in columns] for row in rows]
    for column, shown_in_it in zip(columns, zip(*cells, strict=True), strict=True):
        table.add_column(
            column.heading,
            overflow=column.too_long,
            no_wrap=column.too_long == "ellipsis",
            max_width=column.most,
            min_width=_needed(column, shown_in_it),
        )
    for row_of_cells in cells:
        table.add_row(*map(escape, row_of_cells))
    console.print(table)
    console.print(f"\n{counted(len(rows), shown.one, shown.many)}", style="dim")


def _needed(column: Column, cells: Sequence[str]) -> int | None:
    return min(column.most, max(map(len, cells))) if column.most and column.too_long == "fold" else None


def _roles(row: Row, _zone: ZoneInfo) -> str:
    return "both" if len(row["roles"]) > 1 else "".join(row["roles"])


def _field(name: str) -> Callable[[Row, ZoneInfo], str]:
    return lambda row, _zone: "" if row[name] is None else str(row[name]).replace("_", " ")


def _list(name: str) -> Callable[[Row, ZoneInfo], str]:
    return lambda row, _zone: ", ".join(row[name])


def _moment(name: str) -> Callable[[Row, ZoneInfo], str]:
    return lambda row, zone: f"{datetime.fromisoformat(row[name]).astimezone(zone):%d %b %H:%M}" if row[name] else ""


def _sessions(row: Row, _zone: ZoneInfo) -> str:
    """How many there are, and what became of the latest."""
    return f"{len(row['sessions'])}, {row['sessions'][-1]['state']}" if row["sessions"] else ""


def _awaited(row: Row, _zone: ZoneInfo) -> str:
    if not row["awaits_answer"]:
        return ""
    return f"chased {counted(row['chases'], 'time')}" if row["chases"] else "awaited"


def _slack(row: Row, _zone: ZoneInfo) -> str:
    slack = row.get("slack")
    return ": ".join(filter(None, (slack["state"], slack["reason"]))) if slack else ""


_ID = Column("id", _field("id"))
_STATE = Column("state", _field("state"))
_REASON = Column("why", _field("reason"), "fold")

LISTINGS: dict[str, Listing] = {
    "people": Listing(
        (
            Column("address", _field("address"), "fold", most=40),
            Column("name", _field("name"), most=20),
            Column("as", _roles),
            _STATE,
            Column("skills", _list("skills"), wide=True),
        ),
        "person",
        "people",
        "Nobody yet. `mailbot invite` and `mailbot import` bring people in.",
    ),
    "pairings": Listing(
        (
            _ID,
            Column("mentor", _field("mentor"), "fold", most=24),
            Column("mentee", _field("mentee"), "fold", most=24),
            _STATE,
            Column("sessions", _sessions),
            Column("slack", _slack, "fold", wide=True),
            Column("why", lambda row, _zone: " ".join(row["reasons"]), "fold", wide=True),
        ),
        "pairing",
        "pairings",
        "No pairings yet. `mailbot pair --dry-run` says who could be paired.",
    ),
    "waiting": Listing(
        (Column("address", _field("address"), "fold", most=32), Column("since", _moment("since")), _REASON),
        "person waits",
        "people wait",
        "Nobody waits.",
    ),
    "letters": Listing(
        (
            _ID,
            Column("kind", _field("kind")),
            Column("to", _field("to"), "fold"),
            _STATE,
            Column("sent", _moment("sent_at")),
            Column("answer", _awaited),
        ),
        "letter",
        "letters",
        "No letters yet.",
    ),
    "messages": Listing(
        (
            _ID,
            Column("received", _moment("received_at")),
            Column("from", _field("from"), "fold", most=30),
            _STATE,
            _REASON,
        ),
        "message",
        "messages",
        "No messages yet.",
    ),
}
LISTINGS["failed_messages"] = Listing(
    LISTINGS["messages"].columns, "message", "messages", "No message is held or failed."
)
