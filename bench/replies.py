"""Replies whose new text is known: made from a letter, what people answer, and how their mail programs wrap both.

Everything is invented here and drawn from a seeded generator, so that two runs measure the same. Replies of other
people, as JSON lines with `raw`, `kind` and `labels`, can be measured too: see reading.py.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

LETTER = """Hello Ana,

Tom Reed said that you would like to be a mentor. We are glad, and need to know a little more.

What can you help with?
skills:

When are you usually free? Times in your own time zone are best.
availability:

Where can people book time with you?
calendly:

Just reply to this letter.
Code Mentors
"""

ANSWERS = (
    "skills: python, sql\navailability: tue 17-19",
    "Hi Cora,\n\nhappy to help! I know React and can do Tuesday evenings.\n\nBest,\nAna",
    "yes",
    "On second thoughts, I can only take one mentee.\nFrom March I have more time.",
    "Hallo zusammen,\n\ngerne! Ich kann bei SQL helfen und habe dienstags ab 18 Uhr Zeit.\n\nViele Grüße\nAna",
    "Bonjour,\n\nje suis libre le mardi soir. Je peux aider en Python.\n\nMerci !",
    "Hola:\n\nPuedo los martes por la tarde.\n\nUn saludo",
    "Thanks > all good.\n\n- Python\n- SQL\n\nbooking: https://calendly.com/ana-ruiz",
    "Dzień dobry,\n\nmogę pomóc w Pythonie, wolne mam wtorki wieczorem.",
    "Sure! I am away until 9 March, then free.\n\nOn Tuesdays I can do 18:00 or later.\nskills: java",
)

ATTRIBUTIONS = (
    "On Mon, 2 Mar 2026 at 09:00, Code Mentors <mentoring@example.org> wrote:",
    "On Mon, Mar 2, 2026, 9:00 AM Code Mentors <\nmentoring@example.org> wrote:",
    "On 2 Mar 2026, at 09:00, Code Mentors <mentoring@example.org> wrote:",
    "Am Mo., 2. März 2026 um 09:00 Uhr schrieb Code Mentors <\nmentoring@example.org>:",
    "Am 02.03.26 um 09:00 schrieb Code Mentors:",
    "Le lun. 2 mars 2026 à 09:00, Code Mentors <mentoring@example.org> a écrit :",
    "El lun, 2 mar 2026 a las 9:00, Code Mentors (<mentoring@example.org>)\nescribió:",
    "Il giorno lun 2 mar 2026 alle ore 09:00 Code Mentors <\nmentoring@example.org> ha scritto:",
    "Op ma 2 mrt 2026 om 09:00 schreef Code Mentors <mentoring@example.org>:",
    "pon., 2 mar 2026 o 09:00 Code Mentors <mentoring@example.org> napisał(a):",
    "W dniu 2.03.2026 o 09:00, Code Mentors pisze:",
    "------- Original Message -------\nOn Monday, March 2nd, 2026 at 09:00, Code Mentors <m@example.org> wrote:",
)

HEADER_BLOCKS = """\
From: Code Mentors <mentoring@example.org>
Sent: Monday, March 2, 2026 9:00 AM
To: Ana Ruiz <ana@example.net>
Subject: Would you like to be a mentor?

________________________________
From: Code Mentors <mentoring@example.org>
Sent: Monday, 2 March 2026 09:00
To: Ana Ruiz
Subject: Would you like to be a mentor?

Von: Code Mentors <mentoring@example.org>
Gesendet: Montag, 2. März 2026 09:00
An: Ana Ruiz
Betreff: Would you like to be a mentor?

De : Code Mentors <mentoring@example.org>
Envoyé : lundi 2 mars 2026 09:00
À : Ana Ruiz
Objet : Would you like to be a mentor?

-----Original Message-----
From: Code Mentors <mentoring@example.org>
Date: Mon, 02 Mar 2026 09:00
To: ana@example.net
Subject: Would you like to be a mentor?""".split("\n\n")

SIGNATURES = (
    "-- \nAna Ruiz\nSenior engineer, Example Ltd\n+34 600 000 000",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Get Outlook for iOS <https://aka.ms/o0ukef>",
    "--\nAna",
)


@dataclass(frozen=True)
class LabelledReply:
    """Any of the texts in `wanted` will do, white space apart; the tables have a column for each `style`."""

    style: str
    text: str
    wanted: tuple[str, ...]


def made_replies(count: int, seed: int = 1) -> list[LabelledReply]:
    """As many replies in each style as in any other, give or take one."""
    chance = random.Random(seed)
    styles = list(STYLES)
    return [_made(styles[number % len(styles)], chance) for number in range(count)]


def replies_in(folder: Path) -> Iterator[LabelledReply]:
    """Those of others that are plain text with exact labels; the style is the name of the file."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            wanted = tuple(label for label in row["labels"] if isinstance(label, str))
            if row["kind"] == "text" and wanted:
                yield LabelledReply(path.stem, row["raw"], wanted)


def is_exact(reply: LabelledReply, got: str) -> bool:
    return _lines(got) in map(_lines, reply.wanted)


def _lines(text: str) -> list[str]:
    """Without what nobody sees: white space at the ends of lines, and blank lines."""
    return [line for line in (re.sub(r"\s+", " ", line).strip() for line in text.split("\n")) if line]


def _made(style: str, chance: random.Random) -> LabelledReply:
    text, wanted = STYLES[style](chance)
    return LabelledReply(style, text, (wanted,))


def _quoted() -> str:
    return "\n".join(f"> {line}".rstrip() for line in LETTER.splitlines())


def _above_marks(chance: random.Random) -> tuple[str, str]:
    answer = chance.choice(ANSWERS)
    return f"{answer}\n\n{chance.choice(ATTRIBUTIONS)}\n\n{_quoted()}\n", answer


def _above_header_block(chance: random.Random) -> tuple[str, str]:
    answer = chance.choice(ANSWERS)
    return f"{answer}\n\n{chance.choice(HEADER_BLOCKS)}\n\n{LETTER}", answer


def _below(chance: random.Random) -> tuple[str, str]:
    answer = chance.choice(ANSWERS)
    return f"{chance.choice(ATTRIBUTIONS)}\n{_quoted()}\n\n{answer}\n", answer


def _signed(chance: random.Random) -> tuple[str, str]:
    answer = chance.choice(ANSWERS)
    text = f"{answer}\n\n{chance.choice(SIGNATURES)}\n\n{chance.choice(ATTRIBUTIONS)}\n\n{_quoted()}\n"
    return text, answer


def _in_place(chance: random.Random) -> tuple[str, str]:
    """Typed into the quoted letter, under its questions."""
    answers = {"skills:": "python and sql", "availability:": "tuesday evenings", "calendly:": "none"}
    lines, said = [], []
    for line in LETTER.splitlines():
        lines.append(f"> {line}".rstrip())
        if line in answers and chance.random() < 0.8:
            lines += ["", answers[line], ""]
            said.append(answers[line])
    return f"{chance.choice(ATTRIBUTIONS)}\n" + "\n".join(lines) + "\n", "\n".join(said)


def _unmarked(chance: random.Random) -> tuple[str, str]:
    """Above the whole letter, with no mark at all: some phones and web forms do that."""
    answer = chance.choice(ANSWERS)
    return f"{answer}\n\n{LETTER}", answer


STYLES: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "above marks": _above_marks,
    "above headers": _above_header_block,
    "below": _below,
    "signed": _signed,
    "in place": _in_place,
    "unmarked": _unmarked,
}
