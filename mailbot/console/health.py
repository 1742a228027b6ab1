"""`mailbot health` and `mailbot metrics`: whether the programme is served, and the figures behind it."""

from collections.abc import Iterator
from datetime import timedelta

from mailbot.adapters import metrics
from mailbot.bootstrap import Assembly
from mailbot.errors import MailbotError, StoreUnavailable
from mailbot.workflows.context import Context
from mailbot.workflows.post.spending import used_up

_LONGEST_WAIT = 15 * 60  # seconds that a message, or a letter that is due, may wait before somebody should look


def metrics_text(assembly: Assembly) -> str:
    return metrics.as_text(assembly.figures())


def examine_health(assembly: Assembly) -> str:
    """One sentence when all is well; MailbotError with what is not."""
    try:
        figures = {figure.name: figure.value for figure in assembly.figures() if not figure.labels}
    except Exception as error:
        raise StoreUnavailable(f"The database can't be read ({type(error).__name__}); see whether it runs.") from error
    if figures["paused"] or _goes_at_its_pace(assembly):
        figures["oldest_queued_seconds"] = 0
    if problems := list(_problems(figures)):
        raise MailbotError(" ".join(problems))
    return "The mailbox is watched, and nothing waits too long."


def _problems(figures: dict[str, float]) -> Iterator[str]:
    if not figures["mailbox_watched"]:
        yield "No worker watches the mailbox: start `mailbot run`, or see what it logs."
    if figures["oldest_pending_seconds"] > _LONGEST_WAIT:
        yield f"A message has waited for {_minutes(figures['oldest_pending_seconds'])} to be read."
    if figures["oldest_queued_seconds"] > _LONGEST_WAIT:
        yield f"A letter has waited for {_minutes(figures['oldest_queued_seconds'])} to be sent; see `mailbot doctor`."


def _goes_at_its_pace(assembly: Assembly) -> bool:
    """Whether letters leave, if slowly, or today's are used up: then some wait because the settings say so."""
    now = assembly.application.desk.clock()
    with assembly.store.look() as records:
        reached = records.letters.recipients_between(now - timedelta(seconds=_LONGEST_WAIT), now)
        return bool(reached or used_up(Context(assembly.settings.programme, records, now)))


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes"
