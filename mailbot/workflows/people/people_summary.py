"""What importing a file would do, or did, in words: the same for the coordinator's letter and for the command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.domain.counting import counted
from mailbot.workflows.people.people_import import Plan, Planned

MOST_SHOWN = 25
"""People or lines that are listed one by one; of more the number is given."""
_LONGEST = 80  # characters of a value that changes


@dataclass(frozen=True)
class Summary:
    """`figures` is one line; the lists hold a line each, the last of which may say how many more there are."""

    figures: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    not_understood: tuple[str, ...]
    notes: tuple[str, ...]


def summary_of(plan: Plan) -> Summary:
    """In the tense of a list, so that it says what would happen as well as what happened."""
    new, changed = plan.new, plan.changed
    unchanged = len(plan.rows) - len(new) - len(changed)
    problems = plan.problems
    notes = []
    if unchanged:
        notes.append(f"{counted(unchanged, 'line says', 'lines say')} what we have already.")
    if letters := sum(planned.hears for planned in new):
        notes.append(f"Whoever is new gets a letter: {counted(letters, 'letter')}.")
    if plan.unused:
        notes.append(f"These columns are not used: {', '.join(_shown(plan.unused))}.")
    return Summary(
        f"{len(new):,} new, {len(changed):,} changed, {counted(len(problems), 'line')} not understood",
        _shown([f"{_called(planned)}, {planned.row.role.value}" + _allocated(planned) for planned in new]),
        _shown([_changes(planned) for planned in changed]),
        _shown(problems),
        tuple(notes),
    )


def _shown(lines: Sequence[str]) -> tuple[str, ...]:
    more = len(lines) - MOST_SHOWN
    return (*lines[:MOST_SHOWN], f"and {more:,} more") if more > 0 else tuple(lines)


def _called(planned: Planned) -> str:
    who = planned.row.correspondent
    return f"{who.name} ({who.address})" if who.name else who.address


def _allocated(planned: Planned) -> str:
    return f", allocated to {planned.mentor}" if planned.mentor else ""


def _changes(planned: Planned) -> str:
    changes = [f"{c.column} “{_cut(c.new)}”" + (f", was “{_cut(c.old)}”" if c.old else "") for c in planned.changes]
    changes += [f"mentor {planned.mentor}"] if planned.mentor else []
    return f"{_called(planned)}: {'; '.join(changes)}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
