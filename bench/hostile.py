"""Texts that are made to keep a reader busy, 100 kB each, and how long each reader takes.

    python -m bench.hostile READER TEXT

Each is read in a process of its own, which is stopped after some seconds: some readers would never end.
"""

import subprocess
import sys
import time

from bench.readers import reader

SIZE = 100_000
STOPPED_AFTER = 5.0
"""Seconds."""


def _filled(piece: str) -> str:
    return piece * (SIZE // len(piece))


HOSTILE: dict[str, str] = {
    "blank lines": _filled("\n"),
    "spaces": _filled(" "),
    "spaces and tabs in lines": _filled(" \t \n"),
    "one long word": _filled("x"),
    "one long line": _filled("words "),
    "On, on one line": _filled("On "),
    "On, line by line": _filled("On \n"),
    "attributions without an end": _filled("On Mon, 2 Mar 2026 at 09:00, "),
    "attributions": _filled("On Mon, 2 Mar 2026 at 09:00, Ana <ana@example.net> wrote:\n"),
    "From lines": _filled("From: Ana <ana@example.net>\nSent: Monday\n"),
    "quote marks": _filled(">"),
    "quote marks and spaces": _filled("> "),
    "quotes ever deeper": "\n".join(">" * depth + " x" for depth in range(440)),
    "dashes": _filled("-"),
    "underscores in lines": _filled("__________\n"),
    "addresses": _filled("a@b.c <"),
    "signatures": _filled("-- \nAna\n"),
    "sent from": _filled("Sent from my "),
}


def seconds_to_read(name: str, text: str) -> float | None:
    """None when it was stopped, or broke."""
    command = [sys.executable, "-m", "bench.hostile", name, text]
    try:
        printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=STOPPED_AFTER)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    return float(printed.stdout)


def main() -> None:
    name, text = sys.argv[1:]
    read = reader(name)
    began = time.perf_counter()
    read(HOSTILE[text])
    print(time.perf_counter() - began)


if __name__ == "__main__":
    main()
