"""The letter that tells coordinators how the programme stands: once in a period, and whenever one of them asks."""

from datetime import datetime

from mailbot.domain.correspondence import Correspondent, Draft, LetterKind, Message
from mailbot.parsers.commands.command import Command
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.conversation.transcript import Done
from mailbot.workflows.coordinators.overview import overview
from mailbot.workflows.coordinators.overview_in_words import charts_of, values_of


def digest_when_due(context: Context) -> list[Draft]:
    """The digest of the latest period, unless some worker has written it. One that was missed is caught up.

    A programme in which nobody was yet when it was due has nothing to tell; a pause puts it off.
    """
    due = context.programme.digest.latest(context.now, context.programme.time_zone)
    if due is None or context.records.pauses.is_paused() or not context.records.people.anybody_by(due):
        return []
    if not context.records.is_first("digest", f"{due:%Y-%m-%d}", context.now):
        return []
    return [_digest(context, due - context.programme.digest.period, context.programme.coordinators)]


def on_request(_command: Command, incoming: Incoming, context: Context) -> Done:
    """To whoever asks; the letter itself is the answer."""
    since = context.now - context.programme.digest.period
    return Done("", (_digest(context, since, (incoming.sender,), answers=incoming.message),))


def _digest(context: Context, since: datetime, to: tuple[Correspondent, ...], answers: Message | None = None) -> Draft:
    seen = overview(context, since)
    return Draft(
        LetterKind.DIGEST,
        to,
        values_of(seen),
        f"digest {context.now:%Y-%m-%d %H:%M}",
        answers=answers,
        items=tuple(pair.id for pair in seen.proposed),
        charts=charts_of(seen),
    )
