"""Days as letters write them."""

from datetime import datetime


def day_in_words(moment: datetime, now: datetime) -> str:
    """`3 March`, on a calendar in the zone of `now`; with the year where it is not that of `now`."""
    local = moment.astimezone(now.tzinfo)
    return f"{local:%-d %B}" if local.year == now.year else f"{local:%-d %B %Y}"
