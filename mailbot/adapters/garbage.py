"""How often a process that lives long looks for garbage in cycles (what is in none is freed at once, without it)."""

import gc

NEW_OBJECTS = 50_000
"""Between two looks. Python's own 700 make a batch of a hundred messages, all of which is still needed, be looked
through hundreds of times: a quarter of the worker's time."""


def look_for_it_seldom() -> None:
    """To be called once, when everything is imported: that stays, and is not looked through any more."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
