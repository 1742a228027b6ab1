"""One plain line per event: `2027-05-12T08:00:00Z letter.sent id=7 kind=chase`. No bodies, tokens or addresses.

Or, for programs that collect logs, the same as an object in JSON.
"""

import json
import logging
import sys
import time
from collections import Counter

_logger = logging.getLogger("mailbot")

COUNTS: Counter[str] = Counter()
"""How often each event was logged by this process."""


def log_event(event: str, **facts: object) -> None:
    """Writes one event with its figures."""
    _write(logging.INFO, event, facts)


def log_trouble(event: str, **facts: object) -> None:
    """Writes one event that the operator should look into."""
    _write(logging.WARNING, event, facts)


def write_log_to_stderr(*, as_json: bool = False) -> None:
    """For the worker: every line in UTC, and of the libraries only what is wrong."""
    formatter = _Json() if as_json else logging.Formatter("%(asctime)sZ %(message)s", datefmt="%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    _logger.setLevel(logging.INFO)


class _Json(logging.Formatter):
    """`{"at": "…Z", "level": "info", "event": "letter.sent", "id": 7}`; what libraries say stands in `message`."""

    def format(self, record: logging.LogRecord) -> str:
        what = getattr(record, "facts", None) or {"message": super().format(record)}
        at = self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ")
        return json.dumps({"at": at, "level": record.levelname.lower(), **what}, ensure_ascii=False, default=str)


def _write(level: int, event: str, facts: dict[str, object]) -> None:
    COUNTS[event] += 1
    line = " ".join([event, *(f"{name}={_value(fact)}" for name, fact in facts.items())])
    _logger.log(level, "%s", line, extra={"facts": {"event": event, **facts}})


def _value(fact: object) -> str:
    """Quoted where it has spaces, so that a line can be taken apart again."""
    text = " ".join(str(fact).split())
    return f'"{text}"' if " " in text or '"' in text or not text else text
