"""A mailbox that takes tokens is opened only as long as they are given out: coordinators hear before that ends."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from mailbot.domain.correspondence import Draft
from mailbot.domain.login import LoginStanding
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.notices import notice, over

_MATTER = "login"
_COMMAND = re.compile("`([^`]*)`")  # as a terminal shows one


def tell_when_needed(standing: LoginStanding, context: Context) -> list[Draft]:
    """A notice, once until somebody has logged in; the token that we still hold carries it."""
    if not standing.needs_somebody(context.now):
        over(context, _MATTER)
        return []
    return notice(
        context,
        _MATTER,
        "Mailbot needs somebody to log in to its mailbox",
        f"It can open the mailbox by itself until {_moment(_end_of(standing), context)}.",
        "Mail that comes after that waits in the mailbox, and letters wait here: nothing is lost.",
        *([_COMMAND.sub(r"“\1”", standing.refused)] if standing.refused else []),
        to_do="Ask whoever looks after mailbot to run “mailbot auth login” on its machine.",
        lasting=True,
    )


def _end_of(standing: LoginStanding) -> datetime:
    return standing.good_until if standing.refused or standing.ends_at is None else standing.ends_at


def _moment(moment: datetime, context: Context) -> str:
    local = moment.astimezone(ZoneInfo(context.programme.time_zone))
    return f"{local:%A %-d %B} at {local:%H:%M} ({local.tzname()})"
