"""Forgetting somebody: their record, their messages, our letters to them, and what others wrote of them."""

import re
from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from mailbot.adapters.tables import (
    audit,
    erased_mail,
    letters,
    mentees,
    mentors,
    messages,
    pairings,
    people,
    recipients,
    sessions,
)
from mailbot.domain.correspondence import LetterState, MessageState

_UNSENT = (LetterState.QUEUED, LetterState.DEFERRED)
_SHORTEST_NAME = 3  # letters: a shorter one is in half of all sentences
_SOMEBODY = "erased"


class ErasureRecords:
    """What `erase` removed from the mailbox's point of view waits in `pending`, until it is gone there too."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def erase(self, address: str, name: str, names_them: Callable[[bytes, re.Pattern[str]], bool]) -> None:
        """Deletes whatever tells of `address` (as stored) or of `name`.

        What others wrote or were sent stays as a fact (who, when, its state), but without its words where they name
        the person; `names_them` looks into a raw message for that.
        """
        mention = _mention(address, name)
        mine = self._ids(select(people.c.id).where(people.c.address == address))
        as_mentor = self._ids(select(mentors.c.id).where(mentors.c.person_id.in_(mine)))
        as_mentee = self._ids(select(mentees.c.id).where(mentees.c.person_id.in_(mine)))
        paired = self._ids(
            select(pairings.c.id).where(or_(pairings.c.mentor_id.in_(as_mentor), pairings.c.mentee_id.in_(as_mentee)))
        )
        self._erase_letters(address, mine, paired, mention)
        self._erase_messages(address, mention, names_them)
        self._run(update(audit).where(audit.c.by == address).values(by=_SOMEBODY))
        self._run(update(mentees).where(mentees.c.allocated_to_id.in_(as_mentor)).values(allocated_to_id=None))
        for table, those in (
            (sessions, sessions.c.pairing_id.in_(paired)),
            (pairings, pairings.c.id.in_(paired)),
            (mentees, mentees.c.id.in_(as_mentee)),
            (mentors, mentors.c.id.in_(as_mentor)),
            (people, people.c.id.in_(mine)),
        ):
            self._run(delete(table).where(those))
        self._session.expire_all()

    def pending(self) -> Sequence[str]:
        """Message-IDs whose copies still lie in the mailbox."""
        return self._session.scalars(select(erased_mail.c.message_id).order_by(erased_mail.c.id)).all()

    def done(self, message_ids: Sequence[str]) -> None:
        self._run(delete(erased_mail).where(erased_mail.c.message_id.in_(message_ids)))

    def _erase_letters(
        self, address: str, mine: Sequence[int], paired: Sequence[int], mention: re.Pattern[str]
    ) -> None:
        """Letters to them alone go; those that others had too, or that name them, lose their words."""
        received = set(self._ids(select(recipients.c.letter_id).where(recipients.c.address == address)))
        shared = set(
            self._ids(
                select(recipients.c.letter_id).where(
                    recipients.c.letter_id.in_(received), recipients.c.address != address
                )
            )
        )
        alone = received - shared
        self._leave_on_the_list(letters.c.message_id, letters.c.id.in_(alone))
        self._run(update(letters).where(letters.c.chase_of_id.in_(alone)).values(chase_of_id=None))
        self._run(delete(recipients).where(or_(recipients.c.letter_id.in_(alone), recipients.c.address == address)))
        self._run(delete(letters).where(letters.c.id.in_(alone)))
        rows = self._session.execute(
            select(letters.c.id, letters.c.subject, letters.c.text).where(letters.c.text != "")
        )
        naming = {row.id for row in rows if mention.search(f"{row.subject}\n{row.text}")}
        theirs = or_(letters.c.id.in_(shared | naming), letters.c.pairing_id.in_(paired), letters.c.person_id.in_(mine))
        unsent = update(letters).where(theirs, letters.c.state.in_(_UNSENT))
        self._run(unsent.values(state=LetterState.CANCELLED, reason="somebody whom it names was erased"))
        self._run(
            update(letters)
            .where(theirs)
            .values(raw=b"", text="", subject="", person_id=None, pairing_id=None, awaits_answer=False)
        )

    def _erase_messages(
        self, address: str, mention: re.Pattern[str], names_them: Callable[[bytes, re.Pattern[str]], bool]
    ) -> None:
        from_them = messages.c.sender == address
        self._leave_on_the_list(messages.c.message_id, from_them)
        open_ones = (MessageState.PENDING, MessageState.HELD, MessageState.FAILED)
        settled = update(messages).where(from_them, messages.c.state.in_(open_ones))
        self._run(settled.values(state=MessageState.IGNORED, try_again_at=None))
        emptied = {"raw": b"", "sender": _SOMEBODY, "message_id": "", "references": "", "reason": _SOMEBODY}
        self._run(update(messages).where(from_them).values(**emptied))
        rows = self._session.execute(select(messages.c.id, messages.c.raw).where(messages.c.raw != b""))
        naming = [row.id for row in rows if names_them(row.raw, mention)]
        settled_ones = (messages.c.id.in_(naming), messages.c.state.not_in(open_ones))
        self._run(update(messages).where(*settled_ones).values(raw=b""))

    def _leave_on_the_list(self, column: ColumnElement[str], which: ColumnElement[bool]) -> None:
        known = set(self.pending())
        found = set(self._session.scalars(select(column).where(which, column != ""))) - known
        for message_id in sorted(found):
            self._run(erased_mail.insert().values(message_id=message_id))

    def _ids(self, query: object) -> Sequence[int]:
        return self._session.scalars(query).all()  # type: ignore[call-overload, no-any-return]

    def _run(self, statement: object) -> None:
        self._session.connection().execute(statement)  # type: ignore[call-overload]


def _mention(address: str, name: str) -> re.Pattern[str]:
    words = [re.escape(address)]
    if len(name.strip()) >= _SHORTEST_NAME:
        words.append(r"\s+".join(map(re.escape, name.split())))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
