"""One run of the demo: a story, the servers and the worker that it happens to, and what is left of it."""

import secrets
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from mailbot.bootstrap import assemble
from mailbot.sandbox.cast import BEGINS, CAST, ENDS, PROGRAMME
from mailbot.sandbox.character import Part
from mailbot.sandbox.clock import ProgrammeClock
from mailbot.sandbox.live_view import LiveView
from mailbot.sandbox.mail import Delivered
from mailbot.sandbox.post_office import PostOffice
from mailbot.sandbox.stage import Audience, Pace, Stage
from mailbot.sandbox.story import Story
from mailbot.sandbox.swimlane import draw
from mailbot.settings import Settings, read_settings
from mailbot.worker import Worker


def perform(page: Path) -> None:
    """Plays the whole story, live in the terminal, and writes `page`. OSError when it can't be written."""
    story, pace = Story(PROGRAMME, CAST, BEGINS, ENDS), Pace()
    clock = ProgrammeClock(BEGINS, pace.mail)
    with LiveView(story, clock) as view:
        play(story, clock, pace, Audience(view.show_mail, view.show_turn))
    page.write_text(draw(story), encoding="utf-8")
    view.sum_up(page)


def play(story: Story, clock: ProgrammeClock, pace: Pace, audience: Audience) -> None:
    """A real worker between real servers, on loopback, with its databases in a folder that is gone afterwards."""
    letters: SimpleQueue[Delivered] = SimpleQueue()
    with (
        TemporaryDirectory(prefix="mailbot-demo-") as folder,
        PostOffice(story.programme.address, on_letter=letters.put, clock=clock) as office,
    ):
        assembly = assemble(_settings(story, office, Path(folder)), clock)
        assembly.migrate()
        worker = Worker(assembly)
        worker.start()
        try:
            Stage(story, assembly, clock, letters, pace, audience).play()
        finally:
            worker.stop()
            assembly.close()


def _settings(story: Story, office: PostOffice, folder: Path) -> Settings:
    coordinators = [character for character in story.cast if character.part is Part.COORDINATOR]
    environment = {
        "MAILBOT_ADDRESS": story.programme.address,
        "MAILBOT_NAME": story.programme.name,
        "MAILBOT_COORDINATORS": ", ".join(f"{person.name} <{person.address}>" for person in coordinators),
        "MAILBOT_IMAP_URL": office.imap_url,
        "MAILBOT_SMTP_URL": office.smtp_url,
        "MAILBOT_DATABASE_URL": f"sqlite:///{folder / 'mailbot.db'}",
        "MAILBOT_QUEUE_URL": f"sqlite:///{folder / 'queue.db'}",
        "MAILBOT_SECRET_KEY": secrets.token_hex(32),
        "MAILBOT_TIMEZONE": "Europe/London",
        "MAILBOT_PAIR_EVERY": "1d",
        "MAILBOT_DIGEST": "Fri 17:00",
        "MAILBOT_TICK_EVERY": "1s",
    }
    return read_settings(folder / "mailbot.toml", environment)
