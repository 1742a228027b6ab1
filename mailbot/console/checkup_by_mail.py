"""What only a message to ourselves can tell: whether mail comes back, by a subaddress too, and what the server adds."""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.utils import format_datetime

from mailbot.adapters.clock import system_clock
from mailbot.adapters.inbox import ImapInbox
from mailbot.bootstrap import Assembly
from mailbot.console.advice import Advice
from mailbot.domain.correspondence import LetterState
from mailbot.domain.counting import counted
from mailbot.domain.delivery import Delivery, Dispatch
from mailbot.errors import MailbotError
from mailbot.workflows.post.receive import PLACES

PATIENCE, GRACE, LOOK_EVERY = 20.0, 10.0, 0.5  # seconds
_CLOCKS_MAY_DIFFER = timedelta(minutes=2)
_FORGED = "forged.invalid"


@dataclass
class RoundTrip:
    """A message to the programme's address and, where those are used, one to a subaddress of it.

    `patience`: seconds until the first has come. `grace`: seconds that the other may take longer.
    """

    patience: float = PATIENCE
    grace: float = GRACE
    signatures: list[str] = field(default_factory=list)

    def check(self, assembly: Assembly) -> Iterator[str]:
        """Sends, waits, and deletes what came. MailbotError where something has to be mended."""
        address = assembly.settings.address
        local, _, domain = address.rpartition("@")
        recipients = [address] + [f"{local}+doctor@{domain}"] * assembly.settings.subaddressing
        sent = {assembly.new_message_id(): to for to in recipients}
        began = system_clock()
        refused = _send(sent, assembly)
        with assembly.new_inbox() as inbox, _deleting(inbox, sent, assembly.settings.sent_mailbox):
            came = self._await(inbox, [one for one in sent if sent[one] not in refused])
            ended = system_clock()
        if address in refused:
            raise MailbotError(
                f"The server takes no mail to {address} itself ({refused[address]}); correct MAILBOT_ADDRESS."
            )
        if address not in {sent[one] for one in came}:
            yield Advice(
                f"what we sent to {address} did not come within {self.patience:.0f} seconds, so nothing is known of "
                "subaddresses and of what the server adds; see whether it came later, or as spam."
            )
            return
        for message_id, (header, moment) in came.items():
            if sent[message_id] == address:
                self.signatures = header.get_all("DKIM-Signature", [])
                yield from _about_clock(began, moment, ended)
                yield from _about_findings(header.get_all("Authentication-Results", []), assembly.settings.authserv_id)
        if len(came) < len(recipients):
            why = refused.get(recipients[1], "it did not come, though mail to the address itself did")
            raise MailbotError(f"Mail to {recipients[1]} is lost ({why}); set MAILBOT_SUBADDRESSING=no.")
        if assembly.settings.subaddressing:
            yield f"mail to {recipients[1]} comes to the same mailbox"

    def _await(self, inbox: ImapInbox, message_ids: list[str]) -> Mapping[str, tuple[Message, datetime]]:
        came: dict[str, tuple[Message, datetime]] = {}
        until = time.monotonic() + self.patience
        while len(came) < len(message_ids) and time.monotonic() < until:
            for message_id in message_ids:
                if message_id not in came and (found := inbox.look_for(message_id, PLACES)):
                    came[message_id] = message_from_bytes(found[0]), found[1]
                    until = time.monotonic() + self.grace
            if len(came) < len(message_ids):
                time.sleep(LOOK_EVERY)
                inbox.uids()  # what a server found out since is announced by a command only
        return came


def _send(sent: Mapping[str, str], assembly: Assembly) -> Mapping[str, str]:
    """What the server said of each recipient that it refused."""
    settings, now = assembly.settings, system_clock()
    forged = f"{settings.authserv_id or settings.address.rpartition('@')[2]}; dmarc=pass header.from={_FORGED}"
    refused: dict[str, str] = {}

    def note(_dispatch: Dispatch, deliveries: Mapping[str, Delivery]) -> None:
        refused.update({to: said.response for to, said in deliveries.items() if said.state is not LetterState.SENT})

    dispatches = []
    for number, (message_id, to) in enumerate(sent.items()):
        header = (
            f"Authentication-Results: {forged}",  # as a forger would write it: what becomes of it?
            f"From: {settings.address}",
            f"To: {to}",
            f"Date: {format_datetime(now)}",
            f"Message-ID: {message_id}",
            "Subject: mailbot doctor",
            "Auto-Submitted: auto-generated",
        )
        text = "mailbot doctor sent this to see whether it comes back, and deletes it then."
        dispatches.append(Dispatch(number, settings.address, (to,), "\r\n".join((*header, "", text, "")).encode()))
    assembly.courier.deliver(dispatches, note)
    return refused


@contextmanager
def _deleting(inbox: ImapInbox, sent: Mapping[str, str], sent_mailbox: str | None) -> Iterator[None]:
    with ExitStack() as at_last:
        places = [*PLACES, *filter(None, [inbox.sent_mailbox(sent_mailbox)])]
        for message_id in sent:
            at_last.callback(inbox.delete_everywhere, message_id, places)
        yield


def _about_clock(began: datetime, came: datetime, ended: datetime) -> Iterator[str]:
    if began - _CLOCKS_MAY_DIFFER <= came <= ended + _CLOCKS_MAY_DIFFER:
        yield "this machine and the mail server agree on what time it is"
        return
    behind, apart = ("behind", came - ended) if came > ended else ("ahead of", began - came)
    minutes = int(apart.total_seconds() // 60)
    much = counted(minutes, "minute") if minutes < 120 else counted(minutes // 60, "hour")
    yield Advice(f"the clock of this machine is {much} {behind} the mail server's; let it keep time by NTP.")


def _about_findings(found: list[str], believed: str) -> Iterator[str]:
    """What becomes of an Authentication-Results field that a forger writes (RFC 8601, section 5)."""
    top = " ".join(found[0].split()) if found else ""
    name = re.split(r"[\s;]", top, maxsplit=1)[0]
    if not top:
        yield "forged Authentication-Results are taken away"
    elif _FORGED not in top:
        yield f"the server writes its findings above whatever others wrote, as {name}"
        if believed and name != believed:
            yield Advice(f"its findings are not believed, since MAILBOT_AUTHSERV_ID is {believed}; make it {name}.")
    elif believed:
        raise MailbotError(
            f"A forged finding in the name of {believed} comes through with nothing above it, so anybody could give "
            "coordinators' commands; delete MAILBOT_AUTHSERV_ID, and they are confirmed by letter."
        )
    else:
        yield "forged Authentication-Results come through, and are not believed"
