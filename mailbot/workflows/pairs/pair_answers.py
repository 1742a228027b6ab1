"""Answers to the letters of the follow-through: how it goes, what they would like to do, whether they mentor again."""

import re
from dataclasses import dataclass, field

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.pairing import FINISHED, Pairing
from mailbot.domain.people import Person, Role
from mailbot.domain.sides import Course, Mood
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.pair_answers.reader import Verdict, Wish, read_verdict, read_wish
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.notices import notice, quoted
from mailbot.workflows.conversation.transcript import Line, first_line, transcript
from mailbot.workflows.pairs import contact_answers, pair_goals
from mailbot.workflows.pairs.replacement import put_first
from mailbot.workflows.people import enrolment, personal

KINDS = {
    LetterKind.SESSION_GUIDE,
    LetterKind.SESSION_REMINDER,
    LetterKind.CHECK_IN,
    LetterKind.REVIEW,
    LetterKind.FAREWELL,
}
_AGREED = re.compile(r"(?:yes,? )?(?:i |we )?(?:both )?agreed?\b", re.IGNORECASE)
_MOODS = {Verdict.GOOD: Mood.GOOD, Verdict.FAIR: Mood.FAIR, Verdict.TROUBLE: Mood.TROUBLE}
_CHOICES = {LetterKind.REVIEW, LetterKind.FAREWELL}
_SAID_BY_A_CHOICE = {"rematch", "resume", "decline"}  # what would be a command elsewhere: `no, thank you`


@dataclass
class _Taken:
    """What was understood of an answer: lines of its transcript, letters, and what it is called in the records."""

    lines: list[Line] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    def add(self, reason: str, line: str, words: str, *drafts: Draft) -> None:
        self.reasons.append(reason)
        self.lines.append((line, words))
        self.drafts += drafts


def is_one(incoming: Incoming, _context: Context) -> bool:
    letter = incoming.letter
    return (
        letter is not None and letter.kind in KINDS and letter.pairing is not None and letter.person is incoming.person
    )


def take(incoming: Incoming, context: Context) -> Outcome:
    """Everything that it tells counts; what tells nothing of this is read as any other answer about a pairing."""
    letter, person = incoming.letter, incoming.person
    if letter is None or letter.pairing is None or person is None:
        raise ValueError("the route has seen to it that there are all of them")
    taken = _Taken()
    _take_goals(letter.pairing, person, incoming, taken)
    if letter.kind is LetterKind.REVIEW:
        _take_wish(letter.pairing, person, incoming, context, taken)
    elif letter.kind is LetterKind.FAREWELL:
        _take_farewell(person, incoming, context, taken)
    elif letter.kind is LetterKind.CHECK_IN:
        _take_mood(letter.pairing, person, incoming, context, taken)
    return _conclude(taken, incoming, context)


def _conclude(taken: _Taken, incoming: Incoming, context: Context) -> Outcome:
    commands = {command.name for command in incoming.reading.commands}
    is_answered = incoming.letter is not None and incoming.letter.kind in _CHOICES and bool(taken.reasons)
    if commands - (_SAID_BY_A_CHOICE if is_answered else set()):
        obeyed = personal.obey(incoming, context)
        return processed("; ".join((*taken.reasons, obeyed.reason)), *obeyed.drafts, *taken.drafts)
    if not taken.reasons:
        return contact_answers.read_prose(incoming, context)
    return processed("; ".join(taken.reasons), transcript(incoming, taken.lines), *taken.drafts)


def _take_goals(pairing: Pairing, person: Person, incoming: Incoming, taken: _Taken) -> None:
    if incoming.reading.goals is not None:
        taken.add("goals of a pair", *pair_goals.take_down(pairing, person, incoming))
    elif _AGREED.match(new_text(incoming.lines).strip()) and pairing.side_of(pairing.partner_of(person)).goals:
        taken.add("goals of a pair are agreed", first_line(incoming), pair_goals.agree(pairing, person))


def _take_mood(pairing: Pairing, person: Person, incoming: Incoming, context: Context, taken: _Taken) -> None:
    if any(command.name == "not yet" for command in incoming.reading.commands):
        pairing.did_not_meet()
        return
    verdict = read_verdict(new_text(incoming.lines))
    if verdict is None:
        return
    side, partner = pairing.side_of(person), pairing.partner_of(person)
    side.mood = _MOODS[verdict]
    if verdict is not Verdict.TROUBLE:
        words = "Lovely to hear. " if verdict is Verdict.GOOD else "Thank you for telling us. "
        taken.add(f"it goes: {verdict}", first_line(incoming), words + "We will ask again in a few weeks.")
        return
    told = notice(
        context,
        f"trouble from message {incoming.message.id}",
        f"{person.called} says that it does not go well with {partner.called}",
        *quoted(new_text(incoming.lines)),
        f"{partner.called} has not been told of this.",
        to_do=f"Please write to {person.called} at {person.address} and ask what would help.",
        about=incoming.message,
    )
    words = f"Thank you for telling us. A coordinator reads this and writes to you; {partner.called} is not told."
    taken.add("it goes: trouble; coordinators are told", first_line(incoming), words, *told)


def _take_wish(pairing: Pairing, person: Person, incoming: Incoming, context: Context, taken: _Taken) -> None:
    wish, partner = read_wish(new_text(incoming.lines)), pairing.partner_of(person)
    side = pairing.side_of(person)
    if wish is None or not pairing.is_open:
        return
    if wish is Wish.GO_ON:
        side.course = Course.GO_ON
        taken.add(
            "review: go on", first_line(incoming), f"How nice. You and {partner.called} go on; we look back again."
        )
        return
    side.course = Course.END if wish is Wish.END else Course.NEW_MENTOR
    pairing.end(FINISHED, context.now)
    pairing.mentee.waiting_since = None
    words = f"We have noted that you and {partner.called} have come to an end, and thank you both in a letter."
    if wish is Wish.END:
        taken.add("review: end", first_line(incoming), words)
        return
    if person is pairing.mentee.person:
        put_first(person, context)
        words += " You go first when we next look for mentors."
    else:
        words += " We write when somebody wants to learn from you."
    taken.add("review: somebody new", first_line(incoming), words, *_tell_of_change(person, partner, context, incoming))


def _tell_of_change(person: Person, partner: Person, context: Context, incoming: Incoming) -> list[Draft]:
    return notice(
        context,
        f"change asked for in message {incoming.message.id}",
        f"{person.called} would like somebody new",
        f"Their pairing with {partner.called} has ended at its review.",
        to_do="There is nothing that you must do: the next round looks for somebody.",
        about=incoming.message,
    )


def _take_farewell(person: Person, incoming: Incoming, context: Context, taken: _Taken) -> None:
    answer = agrees(new_text(incoming.lines))
    if answer is None:
        return
    if answer is False:
        words = "That is quite all right. Thank you for all that you did."
        if person.mentor is not None:
            person.mentor.capacity = 0
            words += " If you change your mind, write “capacity: 1”."
        taken.add("no mentor for now", first_line(incoming), words)
        return
    if person.mentor is not None:
        person.mentor.capacity = max(1, person.mentor.capacity)
        words = "Wonderful! We write as soon as somebody wants to learn from you."
        taken.add("mentors again", first_line(incoming), words)
        return
    enrolment.welcome(incoming.sender, Role.MENTOR, context, person)
    letter = enrolment.invitation(person, Role.MENTOR, context, incoming)
    taken.add("becomes a mentor", first_line(incoming), "Wonderful! A letter with a few questions follows.", letter)
