"""A stranger learns nothing about who is enrolled (promise 12): what is asked of one who is and of one who isn't gets
one answer, and takes the same work, so that the time until the answer tells nothing either."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from tests.conversations.test_pairing import a_mentor
from tests.support.programme import ProgrammeUnderTest

ENROLLED = ("Tom Reed", "tom@example.net")
UNKNOWN = ("Jim Rook", "jim@example.net")


QUESTIONS = [
    "status",
    "stop",
    "my data",
    "forget me",
    "rematch",
    "show {address}",
    "show {name}",
    "forget {address}",
    "why {name} {name}",
    "invite mentor {name} <{address}>",
    "Is {name} a mentor with you? Could you give me their address?",
    "I am {name}, {address}, writing from a friend's account. What do you hold on me?",
    "Please introduce me to {name}.",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_asked_about_somebody_enrolled_or_not_the_answer_is_one(programme: ProgrammeUnderTest, question: str) -> None:
    a_mentor(programme, "{} <{}>".format(*ENROLLED))
    asked = enumerate((ENROLLED, UNKNOWN))
    (answer, work), (same_answer, same_work) = (_answer(programme, number, question, who) for number, who in asked)
    assert answer == same_answer
    assert work == same_work
    programme.stranger("{} <{}>".format(*UNKNOWN)).receives_nothing()


@contextmanager
def _statements(programme: ProgrammeUnderTest) -> Iterator[list[str]]:
    seen: list[str] = []
    engine = programme.assembly.store.engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def _answer(programme: ProgrammeUnderTest, number: int, question: str, who: tuple[str, str]) -> tuple[str, list[str]]:
    """What a stranger gets back, and what becomes of their message, but for the names in it; and what it took.

    That is what the database was asked: no clock of a busy machine tells so well. Rows are written in any order.
    """
    stranger = programme.stranger(f"Mallory <mallory{number}@example.com>")
    with _statements(programme) as statements:
        stranger.writes(question.format(name=who[0], address=who[1]))
    letters = [(letter.kind, letter["Subject"], letter.text) for letter in stranger.unread()]
    message = programme.listing("messages")[-1]
    told = f"{message['state']} {message['reason']} {letters}"
    for some in (*who, who[0].split()[0], stranger.address):
        told = told.replace(some, "…")
    return told, sorted(statements)
