"""Nothing is kept longer than the programme needs it."""

from mailbot.workflows.process import Desk


def forget_old_messages(desk: Desk, limit: int = 500) -> int:
    """Empties the raw text of settled messages older than the retention, a bite at a time. Returns how many."""
    before = desk.clock() - desk.programme.retention
    with desk.store.begin() as records:
        forgotten = records.messages.forget_raw(before, limit)
    desk.store.wipe_traces()
    return forgotten
