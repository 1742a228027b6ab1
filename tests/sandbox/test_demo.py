"""The demo: its people, its terminal, and once the whole story, on real servers and at the speed of the machine."""

import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, time, timedelta
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from mailbot.domain.correspondence import Correspondent
from mailbot.domain.pairing import PairingState
from mailbot.errors import MailbotError
from mailbot.sandbox import mail_program
from mailbot.sandbox.cast import BEGINS, CAST, ENDS, PROGRAMME, decide
from mailbot.sandbox.character import Actor, Character, Opening, Part, Reply, when_awake
from mailbot.sandbox.clock import ProgrammeClock
from mailbot.sandbox.demo import show
from mailbot.sandbox.live_view import LiveView
from mailbot.sandbox.mail import Mail
from mailbot.sandbox.performance import play
from mailbot.sandbox.stage import Audience, Pace
from mailbot.sandbox.story import Story, Turn
from mailbot.sandbox.swimlane import draw

EIGHT = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
AT_ONCE = Pace(day=1e9, night=1e9, sweep=timedelta(hours=3))


def letter(kind: str, to: str, at: datetime = EIGHT, text: str = "Hello", cc: str = "") -> Mail:
    return Mail(
        at=at,
        kind=kind,
        message_id=f"<{kind}.{at.isoformat()}@example.org>",
        references="",
        subject=f"About your {kind}",
        sender=PROGRAMME,
        to=(Correspondent(to),),
        cc=(Correspondent(cc),) if cc else (),
        reply_to=(Correspondent("mentoring+token@example.org"),),
        text=text,
        html="",
        writer=PROGRAMME.address,
        words=text,
    )


def mentor(*replies: Reply) -> Actor:
    return Actor(Character("Tom Reed", "tom@example.net", Part.MENTOR, "Asia/Kolkata", replies=replies))


# The people.


def test_everybody_is_invented_and_nobody_shares_an_address() -> None:
    domains = {character.address.rpartition("@")[2] for character in CAST}
    assert domains <= {"example.org", "example.net", "example.com"}
    assert len({character.address for character in CAST}) == len(CAST) >= 12
    assert Counter(character.part for character in CAST)[Part.COORDINATOR] == 1


def test_people_live_in_many_zones_and_write_by_many_programs() -> None:
    assert len({character.zone for character in CAST}) >= 10
    programs = {reply.program or character.program for character in CAST for reply in character.replies}
    assert programs >= {
        mail_program.gmail,
        mail_program.outlook,
        mail_program.apple_mail,
        mail_program.phone,
        mail_program.in_place,
        mail_program.absence_notice,
        mail_program.delivery_report,
    }


def test_somebody_answers_hours_later_and_once() -> None:
    actor = mentor(Reply(to="invitation", after=3, says="Gladly"))
    plan = actor.receives(letter("invitation", "tom@example.net"))
    assert plan is not None
    assert plan.at == EIGHT + timedelta(hours=3)
    assert actor.receives(letter("invitation", "tom@example.net")) is None


def test_a_standing_reply_is_given_every_time() -> None:
    actor = mentor(Reply(to="introduction", after=1, says="Hello!", standing=True))
    assert all(actor.receives(letter("introduction", "tom@example.net")) for _ in range(3))


def test_a_copy_is_not_answered() -> None:
    actor = mentor(Reply(to="introduction", after=1, says="Hello!"))
    assert actor.receives(letter("introduction", "maya@example.net", cc="tom@example.net")) is None


def test_somebody_may_answer_an_earlier_letter() -> None:
    actor = mentor(Reply(to="contact-check", after=1, says="Hi!", in_thread_of="introduction"))
    introduction = letter("introduction", "tom@example.net")
    actor.receives(introduction)
    plan = actor.receives(letter("contact-check", "tom@example.net"))
    assert plan is not None
    assert plan.write(plan.at)["In-Reply-To"] == introduction.message_id


def test_people_sleep_and_machines_do_not() -> None:
    evening = datetime(2027, 3, 1, 16, 0, tzinfo=UTC)  # 21:30 in Kolkata
    asleep = mentor(Reply(to="invitation", after=3, says="Gladly"))
    person = asleep.receives(letter("invitation", "tom@example.net", evening))
    automatic = Reply(to="invitation", after=3, says="Away", program=mail_program.absence_notice)
    machine = mentor(automatic).receives(letter("invitation", "tom@example.net", evening))
    assert person is not None
    assert machine is not None
    assert f"{person.at:%A}" == "Tuesday"
    assert time(7, 40) <= person.at.time() <= time(9, 10)
    assert machine.at == evening + timedelta(hours=3)


def test_who_is_awake_answers_at_once() -> None:
    assert when_awake(EIGHT, "Tom") == EIGHT


def test_an_opening_is_on_its_day_where_its_writer_lives() -> None:
    opening = Opening(day=2, clock=time(10, 0), subject="Hello", says="I want to learn Rust")
    (plan,) = Actor(Character("Maya", "maya@example.net", Part.MENTEE, "Africa/Lagos", openings=(opening,))).opens(
        EIGHT, PROGRAMME.address
    )
    assert plan.at == datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
    assert plan.write(plan.at)["To"] == PROGRAMME.address


def test_the_coordinator_approves_all_but_two_colleagues() -> None:
    text = "1. Tom Reed mentors Maya Okafor\n\n2. Hannah Vogel mentors Leila Haddad\n\n3. Ann Bo mentors Cy Dee\n"
    assert decide(letter("proposal", "ingrid@example.org", text=text)).splitlines()[:2] == ["approve 1,3", "reject 2"]
    assert decide(letter("proposal", "ingrid@example.org", text="1. Tom Reed mentors Maya\n")) == "approve 1"


# The terminal.


@pytest.fixture
def story() -> Story:
    return Story(PROGRAMME, CAST, BEGINS, ENDS)


def what_is_shown(story: Story, console: Console) -> str:
    mail = letter("invitation", "priya.raman@example.com")
    story.add(mail)
    with LiveView(story, ProgrammeClock(EIGHT, 0), console) as view:
        view.show_mail(mail)
        view.show_turn(Turn(EIGHT, "priya.raman@example.com", "amara@example.org", PairingState.IN_CONTACT))
    view.sum_up(Path("demo.html"))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_in_a_pipe_there_are_plain_lines(story: Story) -> None:
    shown = what_is_shown(story, Console(file=StringIO(), width=20))
    assert "\nMonday, 1 March\n08:00  Harbour → Priya            invitation: About your invitation\n" in shown
    assert "\n       ◆ Priya Raman and Amara Nwosu: in contact\n" in shown
    assert "1 letters sent" not in shown
    assert "1 letter sent" in shown
    assert shown.splitlines()[-1].startswith("Read every letter: file:///")
    assert "\x1b" not in shown


def test_in_a_terminal_a_clock_stands_below(story: Story) -> None:
    shown = what_is_shown(story, Console(file=StringIO(), width=90, force_terminal=True, color_system="standard"))
    assert "Monday 1 March  08:00" in shown
    assert "\x1b[" in shown


# What the operator may do wrong.


def test_without_the_packages_of_the_post_office_one_sentence_says_what_to_do() -> None:
    without_pymap = (
        "import sys; sys.modules['pymap'] = None; sys.argv[1:] = ['demo']; from mailbot.cli import main; main()"
    )
    ended = subprocess.run([sys.executable, "-c", without_pymap], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == "The demo needs a post office: install it with `pip install 'mailbot[demo]'`.\n"


@pytest.mark.parametrize("page", [Path("no such folder") / "page.html", Path()])
def test_a_page_that_cannot_be_written_is_told_before_the_story_begins(page: Path) -> None:
    with pytest.raises(MailbotError, match="can't be written; name a file in a folder that exists"):
        show(page)


# The whole of it.


def test_a_programme_goes_from_invitations_to_pairs_that_met(story: Story) -> None:
    play(story, ProgrammeClock(BEGINS, AT_ONCE.mail), AT_ONCE, Audience(lambda _mail: None, lambda _turn: None))
    assert [mail.at for mail in story.mails] == sorted(mail.at for mail in story.mails)
    kinds = Counter(mail.kind for mail in story.mails)
    every_kind = {"invitation", "question", "confirmation", "proposal", "result", "introduction", "waitlist"}
    assert every_kind | {"chase", "contact-check", "notice"} <= kinds.keys()
    spoken = sum(mail.kind == "message" for mail in story.mails)
    assert spoken >= sum(len(character.replies) + len(character.openings) for character in CAST)
    outcomes = {(story.called(turn.mentor), story.called(turn.mentee)): turn.state for turn in story.turns}
    assert outcomes == {
        ("Tomás Herrera", "Ben Whitaker"): PairingState.ACTIVE,
        ("Hannah Vogel", "Leila Haddad"): PairingState.ENDED,
        ("Kwame Mensah", "Noor Aziz"): PairingState.ACTIVE,
        ("Priya Raman", "Amara Nwosu"): PairingState.IN_CONTACT,
        ("Priya Raman", "Leila Haddad"): PairingState.IN_CONTACT,
        ("Sofia Lindqvist", "Rafael Costa"): PairingState.IN_CONTACT,
    }
    assert [waiting.name for waiting in story.waiting] == ["Yuki Tanaka"]
    notices = {mail.subject for mail in story.mails if mail.kind == "notice"}
    assert notices == {"Letters to Giulia Conti come back", "Marcus Webb has not answered"}
    assert {verdict.state for verdict in story.verdicts.values()} == {"processed"}
    page = draw(story)
    assert all(mail.message_id in story.verdicts for mail in story.mails if mail.kind == "message")
    assert page.count('class="mark ') == len(story.mails)
