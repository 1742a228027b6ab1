"""Forgetting somebody: their record, their messages, our letters to them, and what others wrote or were sent of them.

What others wrote or were sent stays as a fact (who, when, its state), without its words. Of their mail a tombstone
stays, so that it is known, and not kept, if it is delivered again (receive.fetch_new).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.domain.correspondence import Draft, Letter, LetterState, Message, MessageState
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.errors import UnreadableMessage
from mailbot.parsers.opened import Opened
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.notices import notice
from mailbot.workflows.conversation.transcript import first_line, transcript
from mailbot.workflows.people.mentions import Mentions
from mailbot.workflows.ports import Reader

_AWAIT_A_HUMAN = (MessageState.HELD, MessageState.FAILED)


def on_request(person: Person, incoming: Incoming, context: Context) -> Outcome:
    """The person has confirmed it, and hears no more; or a coordinator has, and is answered."""
    left = erase(person.addresses, person.name, context, incoming.reader, because_of=incoming.message)
    if person is not incoming.person:
        drafts = [transcript(incoming, [(first_line(incoming), " ".join(("Everything is erased.", *left_over(left))))])]
    else:
        drafts = notice(
            context,
            f"erased by message {incoming.message.id}",
            "Somebody asked to be erased",
            "Their record, their messages and our letters to them are gone, and a pairing of theirs with them.",
            *left_over(left),
            to_do="A kind word to their partner, if they had one, may be welcome.",
        )
    done = processed("erased on request", *drafts)
    return Outcome(done.state, done.reason, done.drafts, erased=True)


def erase(
    addresses: Sequence[str], name: str, context: Context, reader: Reader, *, because_of: Message | None = None
) -> int:
    """Leaves nothing that tells of `addresses` (all of one person, as stored, enrolled or not), or of `name`.

    Copies in the mailbox are put on a list, and deleted when it is next open (receive.delete_erased). Those that still
    wait for a human stay there, without their words here. Returns how many these are.
    """
    records = context.records
    records.write_down()
    person = records.people.at(addresses[0])
    pairings = [p for p in records.pairings.everything() if person is not None and p.includes(person)]
    partners = [side.person for p in pairings for side in (p.mentor, p.mentee) if side.person is not person]
    coordinators = context.programme.coordinators
    mentions = Mentions(addresses, name, [*(one.name for one in coordinators), *(one.name for one in partners)])
    acquainted = {*(one.key for one in coordinators), *(address for one in partners for address in one.addresses)}
    erasure = _Erasure(frozenset(addresses), mentions, frozenset(acquainted), context)
    left = erasure.forget_messages(reader, because_of)
    erasure.forget_letters(person, pairings)
    records.forget_in_audit(addresses)
    for mentee in records.people.mentees():
        if person is not None and mentee.allocated_to is person.mentor:
            mentee.allocated_to = None
    records.write_down()
    for pairing in pairings:
        records.pairings.remove(pairing)
    if person is not None:
        records.people.remove(person)
    return left


def left_over(count: int) -> list[str]:
    """What the coordinators have to delete by hand, in a sentence; nothing where there is nothing."""
    if not count:
        return []
    what = "One message" if count == 1 else f"{count} messages"
    return [f"{what} of others that may name them: please read what lies under Held and Failed, and delete it then."]


def tell_of_copies(count: int, context: Context) -> list[Draft]:
    """Some messages have no Message-ID, or none that can be searched for safely: those a human has to delete."""
    return notice(
        context,
        f"copies of erased mail {context.now:%Y-%m-%d %H:%M}",
        "Copies of erased mail are left in the mailbox",
        f"Somebody was erased, but {count} of their messages can't be found in the mailbox by a program.",
        to_do="Please look through Processed, Held and Failed for the mail of whoever was erased, and delete it.",
    )


@dataclass(frozen=True)
class _Erasure:
    """Whom it is about, and in which transaction. `acquainted` are the addresses of partners and coordinators."""

    addresses: frozenset[str]
    mentions: Mentions
    acquainted: frozenset[str]
    context: Context

    def forget_messages(self, reader: Reader, because_of: Message | None) -> int:
        """Theirs are forgotten whole, others' lose their words. Returns how many of these wait for a human."""
        records = self.context.records
        theirs = list(records.messages.from_addresses(self.addresses))
        known_ids = {message.message_id for message in theirs} - {""}
        for message in theirs:
            self._bury(message)
            message.forget()
        records.write_down()
        waiting = 0
        for some in records.messages.with_words():
            opened = reader.open_each([message.raw for message in some], self.context.programme.owns)
            for message, content in zip(some, opened, strict=True):
                if message.state is MessageState.PENDING and message is not because_of:
                    if because_of is None:  # else they wrote it after they had asked for this
                        self._forget_if_theirs(message, content)
                    continue
                close = message.sender in self.acquainted
                if self.mentions.are_in_message(message.raw, content, from_close=close):
                    waiting += self._forget_words(message)
            records.write_down()
        # Identifiers may hold a name, too.
        records.messages.forget_threads(known_ids)
        records.letters.forget_threads(known_ids)
        return waiting

    def forget_letters(self, person: Person | None, pairings: Sequence[Pairing]) -> None:
        """Letters to them alone go; those that others had too, or that name them, lose their words."""
        letters = self.context.records.letters
        received = letters.to_addresses(self.addresses)
        alone = [letter for letter in received if {to.address for to in letter.recipients} <= self.addresses]
        for letter in received:
            letter.recipients = [to for to in letter.recipients if to.address not in self.addresses]
        similar = letters.containing(self.mentions.words)
        naming = [letter for letter in similar if self._names(letter, from_close=False)]
        of_record = [] if person is None else letters.of(person)
        for letter in dict.fromkeys((*received, *naming, *letters.in_pairings(pairings), *of_record)):
            self.context.records.erased_mail.add(letter.message_id)
            letter.forget()
            if self.mentions.are_in(letter.matter, from_close=False):
                letter.matter = "of somebody who was erased"
        for letter in similar:
            if letter.state is LetterState.SENT and letter.raw and self._names(letter, from_close=True):
                self.context.records.erased_mail.add(letter.message_id)
                letter.forget_words()
        self.context.records.write_down()
        for letter in alone:
            letters.remove(letter)

    def _forget_if_theirs(self, message: Message, content: Opened | UnreadableMessage) -> None:
        """Of what nobody has read yet, it isn't written down who sent it."""
        if isinstance(content, UnreadableMessage) or content.content.sender is None:
            return
        if content.content.sender.key in self.addresses:
            message.message_id = content.content.message_id
            self._bury(message)
            message.forget()

    def _forget_words(self, message: Message) -> bool:
        """Whether it still waits for a human: then its copy in the mailbox, which is the last one, stays."""
        waits = message.state in _AWAIT_A_HUMAN
        if not waits:
            self._bury(message)
        message.forget_words()
        return waits

    def _bury(self, message: Message) -> None:
        self.context.records.tombstones.lay({message.fingerprint, message.message_id} - {""})
        self.context.records.erased_mail.add(message.message_id)

    def _names(self, letter: Letter, *, from_close: bool) -> bool:
        if from_close and not {to.address for to in letter.recipients} <= self.acquainted:
            return False
        return self.mentions.are_in(f"{letter.subject}\n{letter.text}\n{letter.matter}", from_close=from_close)
