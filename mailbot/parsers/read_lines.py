"""What each line of a message turned out to be, for whoever wants to see why it was read as it was."""

from collections.abc import Iterable, Mapping

from mailbot.parsers.meaning import ReadLine, Sense
from mailbot.parsers.prose.findings import Findings


def lines_as_read(
    texts: Iterable[str],
    commands: frozenset[int],
    fields: Mapping[int, set[str]],
    findings: Findings,
    courtesies: frozenset[int],
) -> tuple[ReadLine, ...]:
    """The lines in order; `commands`, `fields` and `courtesies` know them by their places."""
    return tuple(
        ReadLine(
            text,
            _sense(place, text, commands, fields, findings, courtesies),
            tuple(sorted(fields.get(place, ()))),
            asked_about=place in findings.unread,
        )
        for place, text in enumerate(texts)
    )


def _sense(
    place: int,
    text: str,
    commands: frozenset[int],
    fields: Mapping[int, set[str]],
    findings: Findings,
    courtesies: frozenset[int],
) -> Sense:
    if not text.strip():
        return Sense.BLANK
    if place in commands:
        return Sense.COMMAND
    if fields.get(place):
        return Sense.FIELD
    if place in findings.unread:
        return Sense.NOT_UNDERSTOOD
    if place in findings.stories:
        return Sense.REMARK
    return Sense.COURTESY if place in courtesies or place in findings.courtesies else Sense.NOT_UNDERSTOOD
