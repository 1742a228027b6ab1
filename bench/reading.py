"""How well and how fast the new text of replies is found, beside three libraries for the same task, in one run.

    python -m bench.reading [--corpus DIR]

`exact` is the share of replies of which every new line was found and no other, by the style of the reply; styles of
which no library can know (answers typed into the letter) are in it, since people answer so. Speeds are of this run,
their ratios to ours without the letter. DIR holds labelled replies of other people as JSON lines (see replies.py).
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.hostile import HOSTILE, STOPPED_AFTER, seconds_to_read
from bench.readers import NAMES, OURS, Read, reader
from bench.replies import LabelledReply, is_exact, made_replies, replies_in

MADE, TIMED, ROUNDS = 600, 300, 3


def main(arguments: Sequence[str] = ()) -> None:
    options = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    options.add_argument("--corpus", type=Path, help="a folder of labelled replies, *.jsonl")
    corpus = options.parse_args(arguments).corpus
    replies = made_replies(MADE)
    print_exactness(replies)
    if corpus:
        print_exactness(list(replies_in(corpus)))
    print_speed([reply.text for reply in replies[:TIMED]])
    print_patience()


def print_exactness(replies: list[LabelledReply]) -> None:
    styles = Counter(reply.style for reply in replies)
    print(f"\n{'exact %':<26}" + "".join(f"{style:>15}" for style in styles) + f"{'all':>8}")
    print(f"{'(replies)':<26}" + "".join(f"{count:>15}" for count in styles.values()) + f"{len(replies):>8}")
    for name in NAMES:
        read = reader(name)
        right = Counter(reply.style for reply in replies if is_exact(reply, read(reply.text)))
        shares = "".join(f"{100 * right[style] / count:>15.1f}" for style, count in styles.items())
        print(f"{name:<26}{shares}{100 * right.total() / len(replies):>8.1f}")


def print_speed(texts: list[str]) -> None:
    seconds = {name: min(_seconds(reader(name), texts) for _ in range(ROUNDS)) for name in NAMES}
    print(f"\n{'speed':<26}{'replies/s':>12}{'ratio':>8}")
    for name, took in seconds.items():
        print(f"{name:<26}{len(texts) / took:>12,.0f}{seconds[OURS] / took:>8.2f}")


def print_patience() -> None:
    """The worst time of those that were read, and how many were not: stopped after some seconds, or broken by them."""
    print(
        f"\n{f'{len(HOSTILE)} hostile texts':<26}{'worst':>12}{'not read':>10}   (stopped after {STOPPED_AFTER:.0f} s)"
    )
    for name in NAMES:
        taken = {text: seconds_to_read(name, text) for text in HOSTILE}
        worst, text = max((seconds, text) for text, seconds in taken.items() if seconds is not None)
        print(f"{name:<26}{1000 * worst:>9.0f} ms{list(taken.values()).count(None):>10}   worst: {text}")


def _seconds(read: Read, texts: list[str]) -> float:
    began = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1:])
