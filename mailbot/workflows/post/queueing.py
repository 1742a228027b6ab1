"""A draft becomes a letter: rendered, addressed, threaded and frozen, in the transaction of what caused it."""

import hashlib
import re
from collections.abc import Iterable, Sequence

from mailbot.domain.correspondence import Correspondent, Draft, Heading, Letter, Picture, Recipient
from mailbot.domain.programme import Programme
from mailbot.workflows.context import Context
from mailbot.workflows.ports import Stationery

_HEADER = 8192  # bytes of a message in which its recipients usually stand


def queue(drafts: Iterable[Draft], context: Context, stationery: Stationery, *, subaddressing: bool) -> list[Letter]:
    """Freezes each draft and adds it to the records. From here on its bytes and its Message-ID never change."""
    letters = [_freeze(draft, context, stationery, subaddressing) for draft in drafts]
    for letter in letters:
        context.records.letters.add(letter)
    return letters


def token_hash(token: str) -> str:
    """Tokens are stored hashed: who reads the database can't answer in another's name."""
    return hashlib.sha256(token.casefold().encode()).hexdigest()


def tokens_in(raw: bytes, programme: Programme) -> set[str]:
    """Hashes of what looks like a token of ours in a header: a hint at the letters that will be asked for, no more."""
    local = re.escape(programme.address.rpartition("@")[0].encode())
    found = re.findall(rb"\b" + local + rb"\+([a-z2-7]{26})@", raw[:_HEADER], re.IGNORECASE)
    return {token_hash(token.decode()) for token in found}


def subaddress(programme: Programme, token: str) -> str:
    """`mentoring+TOKEN@example.org` (RFC 5233)."""
    local, _, domain = programme.address.rpartition("@")
    return f"{local}+{token}@{domain}"


def _freeze(draft: Draft, context: Context, stationery: Stationery, subaddressing: bool) -> Letter:
    programme = context.programme
    message_id = stationery.new_message_id()
    token = stationery.token_for(message_id)
    own_address = subaddress(programme, token) if subaddressing else programme.address
    in_reply_to, references = _thread(draft)
    pictures = stationery.draw(draft.charts, message_id)
    rendered = stationery.render(draft.kind, _with_the_usual_values(draft, programme, pictures), _language_of(draft))
    heading = Heading(
        kind=draft.kind,
        message_id=message_id,
        sender=Correspondent(programme.address, programme.name),
        to=draft.to,
        cc=draft.cc,
        reply_to=(*draft.reply_to, Correspondent(own_address, programme.name)),
        date=context.now,
        in_reply_to=in_reply_to,
        references=references,
        answers_a_message=draft.answers is not None,
        unsubscribe=f"mailto:{own_address}?subject=stop",
    )
    return Letter(
        kind=draft.kind,
        message_id=message_id,
        raw=stationery.compose(heading, rendered, pictures),
        sender=own_address,
        token_hash=token_hash(token),
        subject=rendered.subject,
        text=rendered.text,
        matter=draft.matter,
        queued_at=context.now,
        recipients=[Recipient(address) for address in _envelope(draft)],
        person=draft.person,
        role=draft.role,
        pairing=draft.pairing,
        references=references,
        items=draft.items,
        awaits_answer=draft.awaits_answer,
        chase_of=draft.chase_of,
    )


def _thread(draft: Draft) -> tuple[str, str]:
    """In-Reply-To and References (RFC 5322, 3.6.4): the parent, and the thread that leads to it."""
    if draft.follows is not None:
        parent, before = draft.follows.message_id, draft.follows.references
    elif draft.answers is not None and draft.answers.message_id:
        parent, before = draft.answers.message_id, draft.answers.references
    else:
        return "", ""
    return parent, f"{before} {parent}".strip()


def _with_the_usual_values(draft: Draft, programme: Programme, pictures: Sequence[Picture]) -> dict[str, object]:
    return {
        "programme": {"name": programme.name, "address": programme.address},
        "greeting": draft.person.first_name if draft.person else "",
        "pictures": [{"name": each.name, "cid": each.content_id, "alt": each.alternative} for each in pictures],
        **draft.values,
    }


def _language_of(draft: Draft) -> str:
    """That of its readers: whoever it goes to, if they have said the same. Coordinators read English."""
    if draft.pairing is not None and len(draft.to) > 1:
        spoken = {draft.pairing.mentor.person.language, draft.pairing.mentee.person.language}
        return spoken.pop() if len(spoken) == 1 else ""
    person = draft.person
    return person.language if person and all(to.key in person.addresses for to in draft.to) else ""


def _envelope(draft: Draft) -> list[str]:
    """Every address once, in the order of the header, in the one form in which addresses are compared."""
    return list(dict.fromkeys(correspondent.key for correspondent in (*draft.to, *draft.cc)))
