"""The demo in the terminal: a line for every letter and reply, and below them a clock. Plain lines in a pipe."""

from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console, RenderableType
from rich.live import Live
from rich.text import Text

from mailbot.domain.correspondence import LetterKind
from mailbot.domain.counting import counted
from mailbot.sandbox.clock import ProgrammeClock
from mailbot.sandbox.mail import Mail
from mailbot.sandbox.story import IN_TOUCH, Story, Turn

_STYLES = {
    LetterKind.INTRODUCTION: "bold green",
    LetterKind.CONFIRMATION: "green",
    LetterKind.PROPOSAL: "bold magenta",
    LetterKind.NOTICE: "bold red",
    LetterKind.DIGEST: "bold magenta",
    LetterKind.CHASE: "yellow",
    LetterKind.CONTACT_CHECK: "yellow",
    LetterKind.WAITLIST: "yellow",
}
_FRAMES_PER_SECOND = 12


class LiveView:
    """Shows a story while it is played, as long as the `with` block lasts."""

    def __init__(self, story: Story, clock: ProgrammeClock, console: Console | None = None) -> None:
        self._story = story
        self._clock = clock
        self._console = console or Console(highlight=False)
        self._live = Live(
            get_renderable=self._footer,
            console=self._console,
            refresh_per_second=_FRAMES_PER_SECOND,
            transient=True,
        )
        self._day: date | None = None

    def __enter__(self) -> Self:
        people = len(self._story.cast)
        self._say(
            Text.assemble((self._story.programme.name, "bold"), f": {people} invented people and one mailbox"),
            Text(
                "Real SMTP and IMAP on this machine, a real worker, and a clock that runs a day in three seconds.",
                "dim",
            ),
        )
        if self._console.is_terminal:
            self._live.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def show_mail(self, mail: Mail) -> None:
        self._begin_day(mail.at)
        to = " and ".join(self._story.called(correspondent.address).split()[0] for correspondent in mail.to)
        style = _STYLES.get(LetterKind(mail.kind), "cyan") if mail.is_letter else "bold"
        what = Text(f"{mail.kind}: ", style) + Text(mail.subject) if mail.is_letter else Text(_in_one_line(mail.words))
        sender = self._story.called(mail.writer).split()[0] if mail.writer == mail.sender.key else "Mail server"
        self._say(Text.assemble((f"{mail.at:%H:%M}  ", "dim"), f"{sender} → {to}".ljust(26), " ") + what)

    def show_turn(self, turn: Turn) -> None:
        self._begin_day(turn.at)
        mentor, mentee = self._story.called(turn.mentor), self._story.called(turn.mentee)
        state = turn.state.replace("_", " ")
        self._say(Text(f"       ◆ {mentor} and {mentee}: {state}", "green" if turn.state in IN_TOUCH else "dim"))

    def sum_up(self, page: Path) -> None:
        """What came of it all, and where it can be read."""
        story = self._story
        letters = sum(mail.is_letter for mail in story.mails)
        notices = [mail.subject for mail in story.mails if mail.kind == LetterKind.NOTICE]
        self._say(
            Text(),
            Text(
                f"{counted(letters, 'letter')} sent, {counted(len(story.mails) - letters, 'message')} from people; "
                f"{counted(story.introduced, 'pair')} introduced, {story.in_touch} of them in touch.",
                "bold",
            ),
            *(Text(f"{waiting.name} waits: {waiting.reason}") for waiting in story.waiting),
            *(Text(f"The coordinator was told: {notice}.") for notice in notices),
            Text(f"Read every letter: {page.resolve().as_uri()}"),
        )

    def _begin_day(self, moment: datetime) -> None:
        if moment.date() != self._day:
            self._day = moment.date()
            self._say(Text(), Text(f"{moment:%A, %-d %B}", "bold"))

    def _say(self, *lines: Text) -> None:
        for line in lines:
            if self._console.is_terminal:
                self._console.print(line, no_wrap=True, overflow="ellipsis", crop=True)
            else:
                self._console.print(line, soft_wrap=True)

    def _footer(self) -> RenderableType:
        story, now = self._story, self._clock()
        letters = sum(mail.is_letter for mail in list(story.mails))
        return Text.assemble(
            (f" {now:%A %-d %B  %H:%M} ", "reverse bold"),
            f"  {letters} letters   {story.introduced} introduced   {story.in_touch} in touch",
        )


def _in_one_line(words: str) -> str:
    return f"“{' '.join(words.split())}”"
