"""Which numbers of a proposal a coordinator means by names: `approve Asha and Ben`, `swap Asha with Cleo`."""

from collections.abc import Sequence
from dataclasses import replace

from mailbot.domain.correspondence import Letter
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.commands.contradictions import without_contradictions
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.coordinators.people_named import is_called
from mailbot.workflows.pairs.proposal_letters import pairing_at, proposal_of

UNCLEAR = "Nothing was done: which pairs of a proposal do you mean? Answer it with their numbers."
_DECISIONS = ("approve", "reject", "lock", "swap")


def by_number(commands: Sequence[Command], incoming: Incoming, context: Context) -> tuple[list[Command], list[str]]:
    """The commands with numbers for names, and the lines that are left to be asked about.

    As long as one name is not clear, nothing is decided about all: it could be the one that was to be left out.
    """
    if not any(_is_by_name(command) for command in commands):
        return list(commands), []
    proposal = proposal_of(incoming, context)
    numbered = [_numbered(command, proposal, context) if _is_by_name(command) else command for command in commands]
    clear = [one for one in numbered if not _is_by_name(one)]
    if len(clear) < len(numbered):
        clear = [one for one in clear if not one.everything]
    agreed = without_contradictions(clear)
    done = {command.line for command in agreed}
    return agreed, list(dict.fromkeys(one.line for one in numbered if one.line not in done))


def _is_by_name(command: Command) -> bool:
    return command.name in _DECISIONS and bool(command.people) and not command.numbers


def _numbered(command: Command, proposal: Letter | None, context: Context) -> Command:
    """With the numbers of the pairs that it names; unchanged where a name is nobody's, or could be of several.

    Who names mentors and mentees must mean whole pairs: `approve Asha and Ben` may ask for one that was not proposed.
    """
    pairs = _pairs_in(proposal, context) if proposal is not None else {}
    mentees = [_numbers_of(who, {n: pair.mentee.person for n, pair in pairs.items()}) for who in command.people]
    mentors = [_numbers_of(who, {n: pair.mentor.person for n, pair in pairs.items()}) for who in command.people]
    if not all(bool(one) != bool(other) for one, other in zip(mentees, mentors, strict=True)):
        return command
    of_mentees, of_mentors = set().union(*mentees), set().union(*mentors)
    if of_mentees and of_mentors:
        meant = of_mentees & of_mentors  # of two called alike, the one whose partner is named
        is_clear = len(meant) * 2 == len(command.people)
    else:
        meant = of_mentees | of_mentors
        is_clear = len(meant) == len(command.people)
    return replace(command, numbers=tuple(sorted(meant)), people=()) if is_clear else command


def _pairs_in(proposal: Letter, context: Context) -> dict[int, Pairing]:
    pairs = {number: pairing_at(number, proposal, context) for number in range(1, len(proposal.items) + 1)}
    return {number: pair for number, pair in pairs.items() if pair is not None}


def _numbers_of(who: Who, people: dict[int, Person]) -> set[int]:
    return {number for number, person in people.items() if is_called(person, who)}
