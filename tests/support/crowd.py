"""A programme with many people in it, put straight into the records: every tenth pair at each stage of its way."""

from datetime import datetime, timedelta

from mailbot.domain.availability import Availability, Slot
from mailbot.domain.correspondence import Letter, LetterKind, LetterState
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.workflows.ports import Records

TUESDAY_EVENING = Availability((Slot(1, 18 * 60, 20 * 60),))
STAGES = 10  # of a pair's way, and of how many pairs are at each


def crowd(records: Records, pairs: int, now: datetime) -> None:
    """`pairs` mentors and as many mentees, of whom every tenth waits, is proposed, introduced, in touch and so on."""
    for number in range(pairs):
        asked = now - timedelta(days=60 - number % 7)
        mentor, mentee = _mentor(number, asked), _mentee(number, asked)
        records.people.add(mentor.person)
        records.people.add(mentee.person)
        stage = number % STAGES
        if stage == 0:
            mentee.waiting_because = "No mentor has offered Rust yet."
        elif stage == 1:
            records.letters.add(_invitation(mentor.person, now - timedelta(days=5), number))
        else:
            records.pairings.add(_pairing(mentor, mentee, stage, asked, now))


def _mentor(number: int, asked: datetime) -> Mentor:
    person = Person(f"mentor{number}@example.net", f"Mentor {number}", availability=TUESDAY_EVENING, created_at=asked)
    person.mentor = Mentor(person, ("python",), "https://calendly.com/mentor")
    return person.mentor


def _mentee(number: int, asked: datetime) -> Mentee:
    person = Person(f"mentee{number}@example.net", f"Mentee {number}", availability=TUESDAY_EVENING, created_at=asked)
    person.mentee = Mentee(person, ("python",), waiting_since=asked)
    return person.mentee


def _pairing(mentor: Mentor, mentee: Mentee, stage: int, asked: datetime, now: datetime) -> Pairing:
    pairing = Pairing(mentor, mentee, proposed_at=asked)
    if stage >= 3:
        pairing.introduce(now - timedelta(days=1) if stage == 3 else asked + timedelta(days=4))
    if stage >= 5:
        pairing.saw_contact(asked + timedelta(days=6))
    if stage >= 6:
        pairing.book(now + timedelta(days=2), now - timedelta(days=4))
    if stage >= 7:
        pairing.met(now - timedelta(days=3))
    if stage >= 9:
        pairing.end("They have reached their goals", now - timedelta(days=1))
    return pairing


def _invitation(person: Person, sent_at: datetime, number: int) -> Letter:
    return Letter(
        LetterKind.INVITATION,
        message_id=f"<{number}@example.org>",
        raw=b"",
        sender="mentoring@example.org",
        token_hash=str(number),
        subject="Mentoring with us",
        text="",
        matter=f"enrolment {number}",
        queued_at=sent_at,
        person=person,
        role=Role.MENTOR,
        state=LetterState.SENT,
        sent_at=sent_at,
        awaits_answer=True,
    )
