"""Writes mailbot.toml: the answers of `mailbot init`, a new secret, and a comment for whatever else can be set."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path

from mailbot.errors import MailbotError
from mailbot.settings import FILE, read_settings

_OTHERS = """
# What else can be set, with what holds when nobody says anything. Take away the # in front of what you change;
# `mailbot doctor` then checks it, and names the line where something is wrong.

# How patient the programme is.
# chase_after = "2d"                          # a letter that awaits an answer and got none: 90s, 36h, 2d
# max_chases = 2                              # then a coordinator is told
# contact_within = "2d"                       # from an introduction to the first contact
# unasked_every = "1w"                        # at most one letter to a person in this time, answers and chases aside
# check_in_every = "4w"                       # how often pairs are asked how it goes
# review_after = 6                            # sessions, then a pair looks back
# review_within = "26w"                       # the same, however often they have met
# remind_before = "1d"                        # reminds both of a session; nobody is reminded as long as this is not set
# working_hours = "Mon-Fri 08:00-18:00"       # chases go out only then, in the recipient's zone; or "always"
# timezone = "UTC"                            # of the programme (IANA), and of people who state none

# How people are brought together.
# pairing = "approve"                         # coordinators decide on every pairing; or "automatic"
# pair_every = "1h"                           # between two rounds
# matching = { session_length = "1h", most_mentees = 1 }  # and more, see docs/operating.md

# What coordinators hear of it besides.
# digest = "Mon 08:00"                        # in the programme's zone; or "daily 08:00", or "never"

# What is kept, and where.
# retention = "90d"                           # raw messages are emptied after it
# database_url = "sqlite:///mailbot.db"       # or postgresql://user:password@host/database
# queue_url = "sqlite:///mailbot-queue.db"    # or redis://host:6379/0
# templates = "letters"                       # a folder whose files replace our letters; see `mailbot preview`

# How mail comes and goes.
# send_per_day = 1800                         # recipients that your provider lets you reach in 24 hours
# send_per_minute = 30                        # the same in a minute
# send_warm_up = "4w"                         # how long a new address takes to reach them, beginning low
# send_per_domain = 20                        # the same in a minute at any one domain, such as gmail.com
# smtp_connections = 4                        # at one time
# subaddressing = "yes"                       # "no" where mail to mentoring+anything@ does not arrive
# poll_every = "60s"                          # between two looks where the server does not announce new mail
# tick_every = "15s"                          # between two sweeps for what is due
# sent_mailbox = "Sent"                       # where the provider keeps what was sent; found by its mark
# oauth = { provider = "microsoft", client_id = "1b7f" }  # where the provider takes no passwords; see docs/operating.md
# authserv_id = "mx.example.org"              # whose Authentication-Results are believed (RFC 8601)

# A conversation in Slack for each new pair; see docs/operating.md.
# slack_token = "xoxb-…"                      # of a bot with users:read.email, mpim:write and chat:write
# slack_url = "https://slack.com/api/"        # or https://slack-gov.com/api/

# How it is watched.
# log_format = "text"                         # or "json"
# metrics_port = 9464                         # figures for Prometheus, on 127.0.0.1 alone
"""


def write_settings(answers: Mapping[str, str], file: Path = FILE) -> None:
    """Writes the file, readable by its owner alone, and checks it.

    MailbotError when the file exists: it holds a secret that letters on their way depend on.
    """
    refuse_to_overwrite(file)
    lines = [f"{name} = {json.dumps(answer, ensure_ascii=False)}" for name, answer in answers.items()]
    lines.append(f'secret_key = "{secrets.token_urlsafe(36)}"  # keep a copy: letters on their way depend on it')
    file.touch(mode=0o600)
    file.write_text("\n".join(lines) + "\n" + _OTHERS, encoding="utf-8")
    try:
        read_settings(file, environment={})
    except MailbotError:
        file.unlink()
        raise


def refuse_to_overwrite(file: Path = FILE) -> None:
    if file.exists():
        raise MailbotError(f"{file} exists already; edit it, or move it away first.")
