"""Erases people who left words everywhere, and looks for these in every byte: python -m bench.erasures [--people 100].

A real Dovecot, an SMTP server that keeps what was sent, and `mailbot run`. Each person has a word of their own, which
stands in their name, address, fields, subject, Message-ID, Cc and attachment. They are paired, partners write of them,
and a coordinator imports a file in which one in five stands. Half of them ask to be forgotten and confirm it, half are
erased by the operator. At last what they wrote is delivered again.
"""

import argparse
import base64
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from bench.correspondence import Correspondence, wait_until
from bench.machine import assembled, settings_for, worker
from mailbot.bootstrap import Assembly
from mailbot.console import acts, listings
from tests.support.dovecot import PASSWORD, Dovecot
from tests.support.keeping_sink import KeepingSink

COORDINATOR = "Cora Lind <cora@example.org>"
STAY = 20  # people who are not erased, so that some pairs are parted
QUIET = 15  # looks at the database, a fifth of a second apart
SETTINGS = {"MAILBOT_TICK_EVERY": "1s", "MAILBOT_PAIR_EVERY": "9999h", "MAILBOT_PAIRING": "automatic"}
WEEK = "availability: tuesday 18:00-20:00"


@dataclass(frozen=True)
class Somebody:
    """`word` stands in everything that tells of them, each time with what it stands in: xyzname, xyzsubject …"""

    word: str
    mentors: bool
    wrote: list[EmailMessage] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"{self.word}address@example.net"

    @property
    def name(self) -> str:
        return f"Ana {self.word.capitalize()}name"

    @property
    def mailbox(self) -> str:
        return f"{self.name} <{self.address}>"


def main() -> None:
    """Exits with 1 when a word was found, or somebody could not be erased."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    sys.exit(bool(erasures(chosen.people, random.Random(chosen.seed))))


def erasures(count: int, chance: random.Random) -> int:
    """Runs it; prints and returns how much was left."""
    began = time.perf_counter()
    everybody = [Somebody(_word(chance), mentors=number % 2 == 0) for number in range(count + STAY)]
    erased = everybody[:count]
    with (
        Dovecot() as dovecot,
        KeepingSink(dovecot.imap_port, "mentoring", PASSWORD) as sink,
        tempfile.TemporaryDirectory() as name,
    ):
        folder, post = Path(name), Correspondence(dovecot, sink)
        environment = settings_for(folder, dovecot, sink) | SETTINGS
        with closing(assembled(environment, folder)) as assembly:
            with worker(environment, folder, core=0):
                _enrol(everybody, post, assembly)
                _write_of_each_other(everybody, post, assembly)
                before = _found(erased, _places(folder, dovecot))
                print(f"before: {before.total():,} words of {count} people found")
                _forget(erased, post, assembly)
                again = [message for one in erased for message in one.wrote]
                post.delivers(*again)
                _await_rest(assembly)
                print(f"after: {len(again)} messages delivered again")
                places = _places(folder, dovecot)
            still = {row["address"] for row in _rows(assembly, "people")} & {one.address for one in erased}
        left = _found(erased, places)
    for (place, what), number in sorted(left.items()):
        print(f"left in {place}: {number} times …{what}")
    print(f"{count} erased, {len(still)} still enrolled, {sum(map(len, places.values())):,} bytes searched")
    print(f"words left: {left.total()}; {time.perf_counter() - began:.0f} s")
    return left.total() + len(still)


def _enrol(everybody: Sequence[Somebody], post: Correspondence, assembly: Assembly) -> None:
    """Mentors are invited and answer, mentees write out of the blue; then all are paired."""
    for one in everybody:
        if one.mentors:
            acts.invite_person(assembly, "mentor", one.mailbox)
    wait_until(lambda: len(post.letters("invitation")) >= len(everybody) // 2)
    invitations = post.letters("invitation")
    for one in everybody:
        told = f"name: {one.name}\nskills: python, {one.word}skill\n{WEEK}\nabout: I like {one.word}about"
        if one.mentors:
            _send(one, post, post.answers(one.mailbox, invitations[one.address], f"{told}\ncalendly: none\n"))
        else:
            wish = f"{told}\ngoals: to be {one.word}goals\n"
            _send(one, post, _with_file(post.writes(one.mailbox, wish, **_traces(one)), one))
    wait_until(lambda: sum(row["state"] == "enrolled" for row in _rows(assembly, "people")) >= len(everybody))
    acts.run_round(assembly, dry=False)
    _await_rest(assembly)


def _write_of_each_other(everybody: Sequence[Somebody], post: Correspondence, assembly: Assembly) -> None:
    """To partners, to the programme, and in a coordinator's file; some of it can't be read by a machine."""
    by_address = {one.address: one for one in everybody}
    introductions = post.letters("introduction")
    for pairing in _rows(assembly, "pairings"):
        mentor, mentee = by_address[pairing["mentor"]], by_address[pairing["mentee"]]
        letter = introductions[mentor.address]
        mail = post.answers(mentor.mailbox, letter, f"Dear {mentee.name}, nice to meet you. I am {mentor.word}words.")
        mail["Cc"] = f"{mentee.mailbox}, {mentor.word}cc@example.net"
        _send(mentor, post, mail)
        _send(mentee, post, post.answers(mentee.mailbox, letter, f"I have met {mentor.name.split()[1]}, thank you!"))
    for one in everybody:
        odd = post.writes(one.mailbox, f"Colourless green {one.word}ideas sleep furiously.", **_traces(one))
        _send(one, post, odd)
    rows = [f"{one.name},{one.address},mentee,sql,{one.word}goals" for one in everybody[::5]]
    rows += [f"New {number},new{number}@example.com,mentee,sql,to learn" for number in range(4 * len(rows))]
    file = post.writes(COORDINATOR, "Please import these.", Subject="Our mentees")
    table = "\n".join(("name,email,role,skills,goals", *rows))
    file.add_attachment(table.encode(), maintype="text", subtype="csv", filename="people.csv")
    post.delivers(file)
    wait_until(lambda: "cora@example.org" in post.letters("confirm"))
    post.delivers(post.answers(COORDINATOR, post.letters("confirm")["cora@example.org"], "import"))
    _await_rest(assembly)


def _forget(erased: Sequence[Somebody], post: Correspondence, assembly: Assembly) -> None:
    """Every other person asks for it; of the others the operator has been told."""
    asking = erased[::2]
    for one in asking:
        _send(one, post, post.writes(one.mailbox, "forget me", **_traces(one)))
    wait_until(lambda: {one.address for one in asking} <= set(post.letters("confirm")))
    confirming = post.letters("confirm")
    for one in asking:
        _send(one, post, post.answers(one.mailbox, confirming[one.address], "yes"))
    for one in erased[1::2]:
        acts.erase_address(assembly, one.address)
    _await_rest(assembly)


def _send(one: Somebody, post: Correspondence, message: EmailMessage) -> None:
    one.wrote.append(message)
    post.delivers(message)


def _traces(one: Somebody) -> dict[str, str]:
    number = len(one.wrote)
    return {"Subject": f"About {one.word}subject", "Message_ID": f"<{number}@{one.word}id.example>"}


def _with_file(message: EmailMessage, one: Somebody) -> EmailMessage:
    content = f"The life of {one.word}file".encode()
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=f"{one.word}cv.pdf")
    return message


def _await_rest(assembly: Assembly) -> None:
    """Until nothing is to be read, sent or filed any more, for the time of some sweeps."""
    quiet = 0

    def is_quiet() -> bool:
        nonlocal quiet
        with assembly.store.look() as records:
            busy = records.messages.any_due(assembly.application.desk.clock()) or records.erased_mail.pending()
            waiting = any(letter.state.value in ("queued", "sending") for letter in records.letters.everything())
        quiet = 0 if busy or waiting else quiet + 1
        return quiet > QUIET

    wait_until(is_quiet)


def _rows(assembly: Assembly, name: str) -> list[dict[str, Any]]:
    with assembly.store.look() as records:
        return listings.LISTINGS[name](records, assembly.application.desk.clock())


def _places(folder: Path, dovecot: Dovecot) -> dict[str, bytes]:
    """Every byte that is kept anywhere."""
    files = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    return {**files, "the mailbox": b"\n".join(dovecot.kept("mentoring"))}


def _found(people: Sequence[Somebody], places: Mapping[str, bytes]) -> Counter[tuple[str, str]]:
    """How often what stands where: plainly in any case, or in base64 (RFC 4648) at any place of its three."""
    found: Counter[tuple[str, str]] = Counter()
    words = re.compile(rb"(?:%s)([a-z]*)" % b"|".join(one.word.encode() for one in people))
    for place, content in places.items():
        for match in words.finditer(content.lower()):
            found[place, match[1].decode()] += 1
        for one in people:
            found[place, "in base64"] += sum(content.count(form) for form in _in_base64(one.word))
    return +found


def _in_base64(word: str) -> list[bytes]:
    """What is the same of it whatever stands around it."""
    forms = [base64.b64encode(b"x" * before + word.encode()) for before in range(3)]
    return [form[4 if before else 0 : -4] for before, form in enumerate(forms)]


def _word(chance: random.Random) -> str:
    return "".join(chance.choices("bcdfghjklmnpqrstvwxz", k=12))


if __name__ == "__main__":
    main()
