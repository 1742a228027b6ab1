"""What happened in the demo, as the live view tells it and the page shows it."""

from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.correspondence import Correspondent
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.sandbox.character import Character
from mailbot.sandbox.mail import Mail
from mailbot.workflows.ports import Records

IN_TOUCH = (PairingState.IN_CONTACT, PairingState.BOOKED, PairingState.ACTIVE)


@dataclass(frozen=True)
class Turn:
    """The moment from which a pairing is in a state. The addresses are those of its two people."""

    at: datetime
    mentor: str
    mentee: str
    state: PairingState


@dataclass(frozen=True)
class Verdict:
    """What became of a message that somebody wrote to the programme: `processed`, and the reason."""

    state: str
    reason: str


@dataclass(frozen=True)
class Waiting:
    """A mentee for whom there is no mentor yet, and why."""

    name: str
    reason: str


class Story:
    """Every piece of mail once, in the order in which it was written; and every turn of a pairing."""

    def __init__(self, programme: Correspondent, cast: tuple[Character, ...], begins: datetime, ends: datetime) -> None:
        self.programme = programme
        self.cast = cast
        self.begins = begins
        self.ends = ends
        self.mails: list[Mail] = []
        self.turns: list[Turn] = []
        self.verdicts: dict[str, Verdict] = {}  # by Message-ID
        self.waiting: list[Waiting] = []
        self._seen: set[str] = set()
        self._states: dict[tuple[str, str], PairingState] = {}

    def add(self, mail: Mail) -> bool:
        """False when it stands here already: one letter to three people is one letter."""
        if mail.message_id in self._seen:
            return False
        self._seen.add(mail.message_id)
        self.mails.append(mail)
        return True

    def observe(self, pairing: Pairing, now: datetime) -> Turn | None:
        """The turn that a pairing has taken since it was last looked at, if any."""
        pair = (pairing.mentor.person.address, pairing.mentee.person.address)
        if self._states.get(pair) is pairing.state:
            return None
        self._states[pair] = pairing.state
        turn = Turn(now, *pair, pairing.state)
        self.turns.append(turn)
        return turn

    def conclude(self, records: Records) -> None:
        """What the programme's records say in the end."""
        paired = {pairing.mentee for pairing in records.pairings.open()}
        self.verdicts = {
            message.message_id: Verdict(message.state.value, message.reason)
            for message in records.messages.everything()
        }
        self.waiting = [
            Waiting(mentee.person.called, mentee.waiting_because)
            for mentee in records.people.mentees()
            if mentee not in paired and mentee.waiting_because
        ]

    @property
    def introduced(self) -> int:
        """How many pairs have been introduced so far."""
        return sum(turn.state is PairingState.INTRODUCED for turn in self.turns)

    @property
    def in_touch(self) -> int:
        """How many pairs are known to be in touch by now."""
        return sum(state in IN_TOUCH for state in self._states.values())

    def called(self, address: str) -> str:
        """The name behind an address of this story."""
        known = {correspondent.key: correspondent.name for correspondent in self._everybody()}
        local, _, domain = address.casefold().rpartition("@")
        return known.get(address.casefold()) or known.get(f"{local.split('+')[0]}@{domain}") or address

    def _everybody(self) -> list[Correspondent]:
        return [self.programme, *(character.correspondent for character in self.cast)]
