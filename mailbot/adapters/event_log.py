"""One plain line per event: `2027-05-12T08:00:00Z letter.sent id=7 kind=chase`. No bodies, tokens or addresses."""

import logging
import sys
import time

_logger = logging.getLogger("mailbot")


def log_event(event: str, **facts: object) -> None:
    """Writes one event with its figures."""
    _logger.info(" ".join([event, *(f"{name}={_value(fact)}" for name, fact in facts.items())]))


def log_trouble(event: str, **facts: object) -> None:
    """Writes one event that the operator should look into."""
    _logger.warning(" ".join([event, *(f"{name}={_value(fact)}" for name, fact in facts.items())]))


def write_log_to_stderr() -> None:
    """For the worker: every line in UTC, and of the libraries only what is wrong."""
    formatter = logging.Formatter("%(asctime)sZ %(message)s", datefmt="%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    _logger.setLevel(logging.INFO)


def _value(fact: object) -> str:
    """Quoted where it has spaces, so that a line can be taken apart again."""
    text = " ".join(str(fact).split())
    return f'"{text}"' if " " in text or '"' in text or not text else text
