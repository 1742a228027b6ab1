"""What became of every message and of every letter, after a campaign against the worker."""

from collections import Counter
from collections.abc import Sequence
from email.message import EmailMessage
from email.parser import BytesHeaderParser

from mailbot.bootstrap import Assembly
from mailbot.domain.correspondence import LetterState, MessageState
from tests.support.smtp_sink import Received

FINAL = frozenset(MessageState) - {MessageState.PENDING}


def wish(number: int) -> bytes:
    """What a person writes out of the blue; its answer is one confirmation."""
    message = EmailMessage()
    message["From"] = f"Person {number} <{address(number)}>"
    message["To"], message["Subject"] = "mentoring@example.org", "Hello"
    message["Message-ID"] = f"<wish-{number}@example.net>"
    message.set_content("Hi,\n\nI'd love to learn React. I'm free on Tuesday evenings.\n")
    return bytes(message)


def address(number: int) -> str:
    return f"person{number}@example.net"


def is_settled(assembly: Assembly) -> bool:
    """Whether nothing is pending, queued or on its way."""
    with assembly.store.look() as records:
        letters = {letter.state for letter in records.letters.everything()}
        messages = {message.state for message in records.messages.everything()}
    return letters <= {LetterState.SENT} and messages <= FINAL


def settle_up(assembly: Assembly, received: Sequence[Received], people: int, delivered: int) -> int:
    """Prints and counts what was lost or repeated of `delivered` messages from so many `people`."""
    with assembly.store.look() as records:
        messages, letters = list(records.messages.everything()), list(records.letters.everything())
    states = Counter(str(message.state) for message in messages)
    parse = BytesHeaderParser().parsebytes
    arrived = Counter(str(parse(letter.raw)["Message-ID"]).strip() for letter in received)
    answered = Counter(recipient for letter in received for recipient in letter.recipients)
    everybody = {address(number) for number in range(people)}
    figures = {
        "messages lost": delivered - len(messages),
        "messages not settled": sum(message.state not in FINAL for message in messages),
        "messages failed": states["failed"] + states["held"],
        "people without an answer": len(everybody - answered.keys()),
        "people answered twice": sum(answered[person] > 1 for person in everybody),
        "letters lost": sum(letter.message_id not in arrived for letter in letters),
        "letters repeated": sum(times > 1 for times in arrived.values()),
    }
    print(", ".join(f"{state} {number}" for state, number in sorted(states.items())))
    for name, number in figures.items():
        print(f"{name}: {number}")
    return sum(map(abs, figures.values()))
