"""Nothing is kept longer than the programme needs it."""

from collections.abc import Callable

from mailbot.workflows.post.process import Desk

BITE = 200  # messages in a transaction: nobody waits long for the database


def forget_old_messages(desk: Desk, may_go_on: Callable[[], bool] = lambda: True) -> int:
    """Empties the raw text of settled messages older than the retention, bite by bite. Returns how many."""
    before = desk.clock() - desk.programme.retention
    forgotten = 0
    while may_go_on():
        with desk.store.begin() as records:
            bite = records.messages.forget_raw(before, BITE)
        forgotten += bite
        if bite < BITE:
            break
    desk.store.wipe_traces()
    return forgotten
