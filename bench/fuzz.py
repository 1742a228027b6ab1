"""Throws broken messages at the whole reading, guided by the code that they reach (atheris, libFuzzer): `make fuzz`.

    python -m bench.fuzz -max_total_time=60

What makes it stop is written to build/fuzz/, and stays there to be run again: python -m bench.fuzz build/fuzz/crash-…
"""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mailbot.parsers", "mailbot.domain"]):
    from bench import adapters
from tests.support.mime_trees import CHARSETS, ENCODINGS, FIELDS, MULTIPARTS, TYPES, WORDS

WHERE = Path("build/fuzz")
SEEDS = 200
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LETTER = "Hello Ana,\n\nWhat can you help with?\nskills:\n\nWhen are you usually free?\navailability:\n"
LIMITS = ["-timeout=2", "-rss_limit_mb=1024", "-max_len=8192", f"-artifact_prefix={WHERE}/"]


def main() -> None:
    corpus = WHERE / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    for number in range(SEEDS):
        (corpus / f"seed-{number}").write_bytes(_seed(chance))
    options = sys.argv[1:]
    is_rerun = any(not option.startswith("-") for option in options)
    atheris.Setup([sys.argv[0], *LIMITS, *options, *([] if is_rerun else [str(corpus)])], read)
    atheris.Fuzz()


def read(data: bytes) -> None:
    """Every message is read twice, as an answer to our letter and as one to nothing; and as a calendar file."""
    adapters.appointments([data.decode("utf-8", "replace")], NOW)
    for letter in (None, LETTER):
        try:
            adapters.read(data, letter, NOW)
        except adapters.Unreadable:
            return


def _seed(chance: random.Random) -> bytes:
    fields = chance.sample(FIELDS, chance.randint(1, 6))
    parts = [_part(chance) for _ in range(chance.randint(1, 3))]
    if len(parts) == 1:
        return "\r\n".join([*fields, parts[0]]).encode()
    kind = f"Content-Type: multipart/{chance.choice(MULTIPARTS)}; boundary=b"
    return "\r\n".join([*fields, kind, "", *(f"--b\r\n{part}" for part in parts), "--b--", ""]).encode()


def _part(chance: random.Random) -> str:
    words = "\r\n".join(chance.sample(WORDS, chance.randint(1, 6)))
    kind = f"Content-Type: {chance.choice(TYPES)}; charset={chance.choice(CHARSETS)}"
    return f"{kind}\r\nContent-Transfer-Encoding: {chance.choice(ENCODINGS)}\r\n\r\n{words}"


if __name__ == "__main__":
    main()
