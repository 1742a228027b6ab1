"""Commands of one letter that contradict each other, or leave each other's numbers out."""

from collections.abc import Sequence
from dataclasses import replace

from mailbot.parsers.commands.command import Command


def without_contradictions(commands: Sequence[Command]) -> list[Command]:
    """Those that no other contradicts; what is said of all leaves out what is said of a number."""
    ignored = contrary(commands)
    return [_specified(command, commands) for command in commands if command not in ignored]


def contrary(commands: Sequence[Command]) -> list[Command]:
    """Those that approve and reject one number, or everything."""
    decided = {verb: [one for one in commands if one.name == verb] for verb in ("approve", "reject")}
    return [
        command
        for verb, other in (("approve", "reject"), ("reject", "approve"))
        for command in decided[verb]
        if any(
            set(command.numbers) & set(one.numbers) or (command.everything and one.everything) for one in decided[other]
        )
    ]


def _specified(command: Command, commands: Sequence[Command]) -> Command:
    """`approve all` beside `reject 3` is not about number 3; beside `why 3`, and behind `swap 3 with 4`, it is."""
    if not command.everything:
        return command
    before = commands[: commands.index(command)] if command.argument.startswith("all") else []
    acts = (
        other
        for other in commands
        if other.name not in (command.name, "why", "why not") and not (other.name == "swap" and other in before)
    )
    others = {number for other in acts for number in other.numbers}
    return replace(command, excepted=tuple(sorted({*command.excepted, *others})))
