"""What the operator can do to a programme; each returns what was done, in words."""

import re
from collections.abc import Iterator, Sequence
from email.utils import getaddresses

from mailbot.bootstrap import Assembly
from mailbot.domain.addresses import address_key
from mailbot.domain.correspondence import Correspondent, Draft, LetterState, MessageState
from mailbot.domain.matching.what_if import one_more_mentor, what_if
from mailbot.domain.people import Role
from mailbot.domain.skills import skills_in_words
from mailbot.errors import MailbotError, NotFound
from mailbot.parsers.commands.command import Who
from mailbot.parsers.skills.reader import read_skills
from mailbot.workflows.context import Context
from mailbot.workflows.coordinators import people_named
from mailbot.workflows.pairs import allocation, matching, pairing
from mailbot.workflows.people import enrolment, erasure

_ADDRESS = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+")


def invite_person(assembly: Assembly, role: str, text: str) -> str:
    """Invites `NAME <ADDRESS>`."""
    found = getaddresses([text])
    name, address = found[0] if len(found) == 1 else ("", "")
    if not _ADDRESS.fullmatch(address):
        raise MailbotError(f'`{text}` is not one email address; write it as "Ada Lovelace <ada@example.org>".')
    if assembly.settings.programme.owns(address):
        raise MailbotError(f"{address} is the programme's own address; invite somebody else.")
    person = Correspondent(address_key(address), name)
    letters = assembly.application.act(lambda context: enrolment.invite(Role(role), person, context))
    if not letters:
        return f"{address} has been asked already, or has a complete record as a {role}; no letter was needed."
    return f"The invitation to {address} is queued."


def allocate_mentee(assembly: Assembly, mentee: str, mentor: str) -> str:
    """Pins a mentee to a mentor."""
    words: list[str] = []

    def pin(context: Context) -> list[Draft]:
        done, drafts = allocation.allocate(Who(address=mentee), Who(address=mentor), context)
        words.append(done)
        return drafts

    assembly.application.act(pin)
    return words[0]


def explain_pair(assembly: Assembly, mentee: str, mentor: str, *, against: bool) -> list[str]:
    """Why two people are, or are not, a pair; they are named by address or by name. NotFound when one is unknown."""
    with assembly.store.look() as records:
        context = Context(assembly.settings.programme, records, assembly.application.desk.clock())
        one, other = (people_named.find(_who(named), context) for named in (mentee, mentor))
        if one.mentee is None or other.mentor is None:
            raise NotFound("Please name a mentee first, and then a mentor.")
        return list(matching.explain_pair(other.mentor, one.mentee, context, against=against))


def _who(named: str) -> Who:
    return Who(address=named) if "@" in named else Who(name=named)


def erase_address(assembly: Assembly, address: str) -> str:
    """Erases what is held on an address, enrolled or not. NotFound when there is nothing."""
    key = address_key(address)

    left: list[str] = []

    def forget(context: Context) -> list[Draft]:
        person = context.records.people.at(key)
        addresses = person.addresses if person else (key,)
        if not (person or _is_known(key, context)):
            raise NotFound(f"Nothing is held on {address}; `mailbot people` lists who is known.")
        waiting = erasure.erase(addresses, person.name if person else "", context, assembly.reader)
        left.extend(erasure.left_over(waiting))
        return []

    assembly.application.act(forget)
    assembly.store.wipe_traces()
    done = f"All that was held on {address} is deleted. Its copies in the mailbox go when the worker next looks there."
    return " ".join((done, *left))


def _is_known(key: str, context: Context) -> bool:
    return bool(context.records.messages.from_addresses([key]) or context.records.letters.to_addresses([key]))


def run_round(assembly: Assembly, *, dry: bool) -> list[str]:
    """A round now: a line for each pairing and for each mentee who waits. A dry one leaves no trace."""
    lines: list[str] = []

    def round_now(context: Context) -> list[Draft]:
        result = pairing.run_round(context)
        for paired in result.pairings:
            reasons = " ".join(paired.reasons)
            lines.append(
                f"{paired.mentee.person.called} with {paired.mentor.person.called} ({paired.state.value}). {reasons}"
            )
        if result.kept:
            lines.append(f"Proposed before and waiting for a coordinator's word: {result.kept}.")
        lines.extend(result.withdrawn)
        lines.extend(f"{mentee.person.called} waits: {reason}" for mentee, reason in result.waiting)
        lines.extend(result.scarce)
        if dry:
            raise _Undo
        return list(result.drafts)

    try:
        assembly.application.act(round_now)
    except _Undo:
        lines.append("This was a dry run: nothing was changed.")
    return lines or ["There is nobody to pair."]


def with_one_more_mentor(assembly: Assembly, skills: str) -> str:
    """What one more mentor, free at any time, would change. `skills` as people write them."""
    known = read_skills(skills)
    with assembly.store.look() as records:
        context = Context(assembly.settings.programme, records, assembly.application.desk.clock())
        plan = matching.plan_now(context)
    difference = what_if(plan, one_more_mentor(known, plan))
    names = {mentee.id: mentee.name for mentee in plan.mentees}
    placed = ", ".join(names[mentee] for mentee in difference.placed) or "nobody more"
    return f"With one more mentor for {skills_in_words(known)}, {placed} would get a place."


def retry_messages(assembly: Assembly, numbers: Sequence[int]) -> Iterator[str]:
    """Puts held or failed messages back in line; the worker takes them at its next sweep."""
    for number in numbers:
        with assembly.store.begin() as records:
            message = records.messages.get(number)
            if message is None:
                raise NotFound(f"There is no message {number}; `mailbot messages` lists them.")
            if message.state not in (MessageState.HELD, MessageState.FAILED):
                raise MailbotError(f"Message {number} is {message.state}; only held or failed ones can be tried again.")
            if not message.raw:
                raise MailbotError(f"Message {number} named somebody who was erased; read it in the mailbox.")
            message.state, message.reason, message.attempts = MessageState.PENDING, "", 0
        yield f"Message {number} is tried again at the next sweep."


def retry_letters(assembly: Assembly, numbers: Sequence[int]) -> Iterator[str]:
    """Queues failed letters again, for the recipients who have not had them."""
    for number in numbers:
        with assembly.store.begin() as records:
            letter = records.letters.get(number)
            if letter is None:
                raise NotFound(f"There is no letter {number}; `mailbot letters` lists them.")
            if letter.state not in (LetterState.FAILED, LetterState.DEFERRED):
                raise MailbotError(
                    f"Letter {number} is {letter.state}; only failed or deferred ones can be sent again."
                )
            letter.state, letter.try_again_at, letter.reason = LetterState.QUEUED, None, ""
            for recipient in letter.recipients:
                if recipient.state is not LetterState.SENT:
                    recipient.state, recipient.response = LetterState.QUEUED, ""
        yield f"Letter {number} is sent again at the next sweep."


class _Undo(Exception):
    """Rolls a dry run back."""
