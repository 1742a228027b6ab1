"""Proposals that nobody has decided on, and that a later round no longer makes: what is said of them."""

from collections.abc import Collection, Sequence

from mailbot.domain.correspondence import Draft
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.notices import notice


def withdraw(standing: Collection[Pairing], kept: Collection[Pairing], context: Context) -> list[Pairing]:
    """Ends the proposals that a round has not kept. Nobody but coordinators has heard of them."""
    withdrawn = [pairing for pairing in standing if pairing not in kept]
    for pairing in withdrawn:
        pairing.withdraw(context.now)
    context.records.write_down()
    return withdrawn


def no_longer(pairing: Pairing, context: Context) -> str:
    """That a proposal is withdrawn, and what there is in its place; to be said when the round is over."""
    mentee = pairing.mentee.person.called
    gone = f"{mentee} and {pairing.mentor.person.called} are no longer proposed."
    current = [p for p in context.records.pairings.of(pairing.mentee.person) if p.mentee is pairing.mentee]
    if current and current[0].state is PairingState.PROPOSED:
        return f"{gone} {mentee} is proposed to {current[0].mentor.person.called} now."
    if current:
        return f"{gone} {mentee} has been introduced to {current[0].mentor.person.called}."
    if not pairing.mentee.person.takes_part(context.now):
        return f"{gone} {mentee} takes no part at the moment."
    return f"{gone} {mentee} waits. {pairing.mentee.waiting_because}".rstrip()


def tell(withdrawn: Sequence[Pairing], in_words: Sequence[str], context: Context) -> list[Draft]:
    """A notice, for when no new proposal says it."""
    return notice(
        context,
        f"withdrawn {', '.join(str(pairing.id) for pairing in withdrawn)}",
        "A proposal is withdrawn" if len(withdrawn) == 1 else f"{len(withdrawn)} proposals are withdrawn",
        *in_words,
        to_do="There is nothing to do: they were told nothing yet, and the next round looks again.",
    )
