"""Writes mailbot.toml: the answers of `mailbot init`, a new secret, and a comment for whatever else can be set."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path

from mailbot.errors import MailbotError
from mailbot.settings import FILE, read_settings

_OTHERS = """
# What else can be set, with what holds when nobody says anything.
# timezone = "UTC"                            # the programme's IANA zone
# pairing = "approve"                         # or "automatic"
# pair_every = "1h"
# chase_after = "2d"                          # a letter that awaits an answer
# max_chases = 2
# contact_within = "2d"                       # from the introduction to the first contact
# working_hours = "Mon-Fri 08:00-18:00"       # chases go out only then, in the recipient's zone; or "always"
# database_url = "sqlite:///mailbot.db"
# queue_url = "sqlite:///mailbot-queue.db"
# send_per_day = 1800                         # recipients that your provider lets you reach in 24 hours
# subaddressing = "yes"                       # "no" where mail to mentoring+anything@ does not arrive
# templates = "letters"                       # a folder whose files replace our letters
# retention = "90d"                           # raw messages are deleted after it
#
# [matching]                                  # how people are paired; docs/operating.md explains each
# session_length = "1h"
# most_mentees = 1                            # at most so many for one mentor, whatever they offer
"""


def write_settings(answers: Mapping[str, str], file: Path = FILE) -> str:
    """Writes the file, readable by its owner alone, and checks it. Returns what to do next.

    MailbotError when the file exists: it holds a secret that letters on their way depend on.
    """
    if file.exists():
        raise MailbotError(f"{file} exists already; edit it, or move it away first.")
    lines = [f"{name} = {json.dumps(answer, ensure_ascii=False)}" for name, answer in answers.items()]
    lines.append(f'secret_key = "{secrets.token_urlsafe(36)}"')
    file.touch(mode=0o600)
    file.write_text("\n".join(lines) + "\n" + _OTHERS, encoding="utf-8")
    try:
        read_settings(file, environment={})
    except MailbotError:
        file.unlink()
        raise
    return f"{file} is written. Next: `mailbot doctor` checks it, `mailbot run` starts the programme."
