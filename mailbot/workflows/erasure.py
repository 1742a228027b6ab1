"""Forgetting somebody: their record, their messages, our letters to them, and what others wrote or were sent of them.

What others wrote or were sent stays as a fact (who, when, its state), without its words.
"""

import re
from collections.abc import Sequence

from mailbot.domain.correspondence import Draft
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.errors import UnreadableMessage
from mailbot.parsers.opening import Opened
from mailbot.parsers.people_file.attached import may_hold_people
from mailbot.parsers.people_file.sheet import text_of
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.notices import notice
from mailbot.workflows.ports import Reader
from mailbot.workflows.transcript import first_line, transcript

_SHORTEST_NAME = 3  # letters: a shorter one is in half of all sentences


def on_request(person: Person, incoming: Incoming, context: Context) -> Outcome:
    """The person has confirmed it, and hears no more; or a coordinator has, and is answered."""
    if person is not incoming.person:
        drafts = [transcript(incoming, [(first_line(incoming), "Everything is erased.")])]
    else:
        drafts = notice(
            context,
            f"erased by message {incoming.message.id}",
            "Somebody asked to be erased",
            "Their record, their messages and our letters to them are gone, and a pairing of theirs with them.",
            to_do="A kind word to their partner, if they had one, may be welcome.",
        )
    erase(person.addresses, person.name, context, incoming.reader)
    done = processed("erased on request", *drafts)
    return Outcome(done.state, done.reason, done.drafts, erased=True)


def erase(addresses: Sequence[str], name: str, context: Context, reader: Reader) -> None:
    """Leaves nothing that tells of `addresses` (all of one person, as stored, enrolled or not), or of `name`.

    Copies in the mailbox are put on a list, and deleted when it is next open (receive.delete_erased).
    """
    records = context.records
    records.write_down()
    person = records.people.at(addresses[0])
    pairings = [p for p in records.pairings.everything() if person is not None and p.includes(person)]
    mention = _mention(addresses, name)
    _forget_letters(addresses, name, mention, person, pairings, context)
    _forget_messages(addresses, mention, context, reader)
    records.forget_author(addresses)
    for mentee in records.people.mentees():
        if person is not None and mentee.allocated_to is person.mentor:
            mentee.allocated_to = None
    records.write_down()
    for pairing in pairings:
        records.pairings.remove(pairing)
    if person is not None:
        records.people.remove(person)


def tell_of_copies(count: int, context: Context) -> list[Draft]:
    """Some messages have no Message-ID, or none that can be searched for safely: those a human has to delete."""
    return notice(
        context,
        f"copies of erased mail {context.now:%Y-%m-%d %H:%M}",
        "Copies of erased mail are left in the mailbox",
        f"Somebody was erased, but {count} of their messages can't be found in the mailbox by a program.",
        to_do="Please look through Processed, Held and Failed for the mail of whoever was erased, and delete it.",
    )


def _forget_letters(
    addresses: Sequence[str],
    name: str,
    mention: re.Pattern[str],
    person: Person | None,
    pairings: list[Pairing],
    context: Context,
) -> None:
    """Letters to them alone go; those that others had too, or that name them, lose their words."""
    letters = context.records.letters
    received = letters.to_addresses(addresses)
    alone = [letter for letter in received if {to.address for to in letter.recipients} <= set(addresses)]
    for letter in received:
        letter.recipients = [to for to in letter.recipients if to.address not in addresses]
    naming = [
        one
        for one in letters.containing((*addresses, *name.split()[-1:]))
        if mention.search(f"{one.subject}\n{one.text}")
    ]
    about = [*received, *naming, *letters.in_pairings(pairings), *([] if person is None else letters.of(person))]
    for letter in dict.fromkeys(about):
        letter.forget_words()
    context.records.write_down()
    for letter in alone:
        context.records.erased_mail.add(letter.message_id)
        letters.remove(letter)


def _forget_messages(addresses: Sequence[str], mention: re.Pattern[str], context: Context, reader: Reader) -> None:
    messages = context.records.messages
    for message in messages.from_addresses(addresses):
        context.records.erased_mail.add(message.message_id)
        message.forget()
    context.records.write_down()
    for ids, raws in messages.settled_raws():
        opened = reader.open_each(raws, context.programme.owns)
        naming = [one for one, raw, content in zip(ids, raws, opened, strict=True) if _names(raw, content, mention)]
        messages.empty(naming)


def _names(raw: bytes, opened: Opened | UnreadableMessage, mention: re.Pattern[str]) -> bool:
    if isinstance(opened, UnreadableMessage):
        return mention.search(raw.decode("latin-1")) is not None
    content = opened.content
    header = "\n".join(value for values in content.headers.values() for value in values)
    files = [file for file in content.attachments if may_hold_people(file)]
    if not all(file.content for file in files):
        return True  # a file that is too large to be looked into
    texts = (header, content.text, content.html, *(text_of(file.content) for file in files))
    return any(mention.search(text) for text in texts)


def _mention(addresses: Sequence[str], name: str) -> re.Pattern[str]:
    """Matches each address, and the name if it is long enough to be one, in any letters and across lines."""
    words = list(map(re.escape, addresses))
    if len(name.strip()) >= _SHORTEST_NAME:
        words.append(r"\s+".join(map(re.escape, name.split())))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
