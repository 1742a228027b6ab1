"""The page that the demo leaves behind: who wrote what to whom and when, each letter readable by a click.

One HTML file with everything in it; it fetches nothing, and shows people's HTML only in sandboxed frames.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from mailbot.adapters.page import render_page
from mailbot.domain.correspondence import Correspondent, LetterKind
from mailbot.sandbox.lanes import Lane, group_lanes
from mailbot.sandbox.mail import FROM_A_PERSON, Mail
from mailbot.sandbox.story import Story
from mailbot.sandbox.timeline import Timeline


@dataclass(frozen=True)
class Look:
    """How a kind is shown: a sign, its name in the legend, and the colour that it shares with its like."""

    sign: str
    name: str
    colour: str


LOOKS: Mapping[str, Look] = {
    FROM_A_PERSON: Look("", "what people write", "words"),
    LetterKind.INVITATION: Look("+", "invitation", "ask"),
    LetterKind.QUESTION: Look("?", "question", "ask"),
    LetterKind.CONFIRMATION: Look("✓", "confirmation", "settle"),
    LetterKind.RECORD: Look("≡", "record", "settle"),
    LetterKind.CONFIRM: Look("¿", "confirm", "ask"),
    LetterKind.RESULT: Look("=", "result", "settle"),
    LetterKind.HELP: Look("i", "help", "settle"),
    LetterKind.WAITLIST: Look("…", "waiting list", "wait"),
    LetterKind.CHASE: Look("»", "chase", "wait"),
    LetterKind.CONTACT_CHECK: Look("~", "contact check", "wait"),
    LetterKind.PROPOSAL: Look("#", "proposal", "decide"),
    LetterKind.DIGEST: Look("%", "digest", "decide"),
    LetterKind.NOTICE: Look("!", "notice", "decide"),
    LetterKind.INTRODUCTION: Look("&", "introduction", "meet"),
    LetterKind.SESSION_GUIDE: Look("→", "session guide", "meet"),
    LetterKind.SESSION_REMINDER: Look("◷", "session reminder", "meet"),
    LetterKind.ABSENCE: Look("z", "absence", "wait"),
    LetterKind.CHECK_IN: Look("☺", "check-in", "ask"),
    LetterKind.REVIEW: Look("↺", "review", "ask"),
    LetterKind.FAREWELL: Look("♥", "farewell", "meet"),
}
_LONGEST_EXCERPT = 140


@dataclass(frozen=True)
class Mark:
    """One piece of mail on the chart: in slots across, and in rows down.

    `row` is where its button stands, `also` where else it arrives, `end` the programme's row; its line runs from `top`
    to `bottom`.
    """

    number: int
    mail: Mail
    look: Look
    place: float
    row: float
    also: tuple[float, ...]
    end: float
    names: str
    label: str
    excerpt: str

    @property
    def top(self) -> float:
        return min(self.row, self.end, *self.also)

    @property
    def bottom(self) -> float:
        return max(self.row, self.end, *self.also)


def draw(story: Story) -> str:
    """The whole page."""
    touched = [_touched(mail, story) for mail in story.mails]
    timeline = Timeline(story.mails, touched, story.begins, story.ends)
    groups = group_lanes(story, timeline)
    lanes = {lane.address: lane for group in groups for lane in group.lanes}
    marks = [
        _mark(number, mail, place, touched[number], lanes, story)
        for number, (mail, place) in enumerate(zip(story.mails, timeline.places, strict=True))
    ]
    seen = {mail.kind for mail in story.mails}
    return render_page(
        Path(__file__).with_name("swimlane.html"),
        story=story,
        timeline=timeline,
        groups=groups,
        marks=marks,
        days=[(day, list(of_day)) for day, of_day in groupby(marks, key=lambda mark: mark.mail.at.date())],
        legend=[(kind, look) for kind, look in LOOKS.items() if kind in seen],
        figures=_figures(story),
        letters=[_for_reading(mark, story) for mark in marks],
    )


def _touched(mail: Mail, story: Story) -> list[str]:
    """The lanes on which a mark stands: of whoever wrote it and of those to whom it went, but not the programme's."""
    reached = [correspondent.key for correspondent in mail.correspondents]
    people = {character.address for character in story.cast}
    return [address for address in dict.fromkeys((mail.writer, *reached)) if address in people]


def _mark(number: int, mail: Mail, place: float, touched: list[str], lanes: Mapping[str, Lane], story: Story) -> Mark:
    own = lanes[story.programme.address].middle
    row, *also = [lanes[address].middle for address in touched] or [own]
    look = LOOKS[mail.kind]
    excerpt = mail.subject if mail.is_letter else " ".join(mail.words.split())
    if len(excerpt) > _LONGEST_EXCERPT:
        excerpt = f"{excerpt[:_LONGEST_EXCERPT].rstrip()}…"
    names = f"{_sender(mail, story)} → {_names(mail.to, story)}"
    label = f"{mail.at:%A %H:%M}, {names}: {look.name if mail.is_letter else 'message'}, {excerpt}"
    return Mark(number, mail, look, place, row, tuple(also), own, names, label, excerpt)


def _figures(story: Story) -> list[tuple[int, str]]:
    letters = sum(mail.is_letter for mail in story.mails)
    replies = sum(mail.kind == FROM_A_PERSON for mail in story.mails)
    return [
        (letters, "letters from the programme"),
        (replies, "messages from people"),
        (story.introduced, "pairs introduced"),
        (story.in_touch, "of them in touch"),
        (len(story.waiting), "still waiting"),
    ]


def _for_reading(mark: Mark, story: Story) -> dict[str, str]:
    """What the reader's script needs of one piece of mail."""
    mail = mark.mail
    return {
        "kind": mark.look.name if mail.is_letter else "message",
        "colour": mark.look.colour,
        "at": f"{mail.at:%A %-d %B %Y, %H:%M} UTC",
        "from": _in_full((mail.sender,)),
        "to": _in_full(mail.to),
        "cc": _in_full(mail.cc),
        "subject": mail.subject,
        "text": mail.text,
        "html": mail.html,
        "verdict": _verdict(mark, story),
    }


def _verdict(mark: Mark, story: Story) -> str:
    """What the programme did with a message; of what two people wrote to each other it keeps no text."""
    verdict = story.verdicts.get(mark.mail.message_id)
    if verdict is None:
        return ""
    private = " (the programme kept none of its text)" if mark.also else ""
    return f"{verdict.state}: {verdict.reason}{private}"


def _sender(mail: Mail, story: Story) -> str:
    """Who stands in From; a mail server speaks for itself."""
    return story.called(mail.writer) if mail.writer == mail.sender.key else mail.sender.name


def _names(correspondents: tuple[Correspondent, ...], story: Story) -> str:
    return " and ".join(story.called(correspondent.address) for correspondent in correspondents)


def _in_full(correspondents: tuple[Correspondent, ...]) -> str:
    return ", ".join(
        f"{correspondent.name} <{correspondent.address}>" if correspondent.name else correspondent.address
        for correspondent in correspondents
    )
