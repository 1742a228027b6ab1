"""The page: every letter once, nothing from elsewhere, and nothing that people wrote comes alive in it."""

import json
import re
from datetime import UTC, datetime, time, timedelta
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from mailbot.domain.correspondence import Correspondent, LetterKind
from mailbot.domain.pairing import PairingState
from mailbot.sandbox.character import Character, Part
from mailbot.sandbox.mail import Mail
from mailbot.sandbox.story import Story, Turn, Verdict, Waiting
from mailbot.sandbox.swimlane import LOOKS, draw
from mailbot.sandbox.timeline import Timeline

MONDAY = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
PROGRAMME = Correspondent("mentoring@example.org", "Harbour Mentoring")
CORA = Character("Cora Lind", "cora@example.org", Part.COORDINATOR, "Europe/London")
TOM = Character("Tom Reed", "tom@example.net", Part.MENTOR, "Europe/Madrid", invited=(1, time(8, 0)))
MAYA = Character("Maya Okafor", "maya@example.net", Part.MENTEE, "Africa/Lagos")
HOSTILE = "</script><script>alert(1)</script><img src=https://evil.example/x.png onerror=alert(2)>{{ 7*7 }}"


@pytest.fixture
def story() -> Story:
    return Story(PROGRAMME, (CORA, TOM, MAYA), MONDAY, MONDAY + timedelta(days=4))


def mail(
    kind: str, sender: Correspondent, *to: Character, hours: float = 0, words: str = "Hello", html: str = ""
) -> Mail:
    at = MONDAY + timedelta(hours=hours)
    receivers = tuple(character.correspondent for character in to) or (PROGRAMME,)
    return Mail(
        at=at,
        kind=kind,
        message_id=f"<{kind}.{hours}.{sender.address}@example.org>",
        references="",
        subject=words,
        sender=sender,
        to=receivers,
        cc=(),
        reply_to=(),
        text=words,
        html=html,
        writer=sender.address,
        words=words,
    )


class Page(HTMLParser):
    """What a browser would make of it: buttons, scripts, and whatever would be fetched."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._data = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._data = ""

    def handle_data(self, data: str) -> None:
        self._data += data
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.all("script")[-1].get("id") == "letters":
            self.letters = json.loads(self._data)

    def all(self, tag: str, with_class: str = "") -> list[dict[str, str | None]]:
        return [
            attributes
            for name, attributes in self.tags
            if name == tag and with_class in ["", *(attributes.get("class") or "").split()]
        ]


def a_conversation(story: Story) -> Story:
    story.add(mail("invitation", PROGRAMME, TOM))
    story.add(mail("message", TOM.correspondent, hours=4, words="Skills: Python"))
    story.add(mail("message", MAYA.correspondent, hours=5, words="I would love to learn Python"))
    story.add(mail("introduction", PROGRAMME, TOM, MAYA, hours=30))
    story.add(mail("message", TOM.correspondent, MAYA, hours=33, words="Hi Maya!"))
    story.turns += [
        Turn(MONDAY + timedelta(hours=28), TOM.address, MAYA.address, PairingState.PROPOSED),
        Turn(MONDAY + timedelta(hours=30), TOM.address, MAYA.address, PairingState.INTRODUCED),
    ]
    return story


def test_every_letter_stands_there_once(story: Story) -> None:
    page = Page(draw(a_conversation(story)))
    numbers = [str(number) for number in range(5)]
    assert [mark["data-number"] for mark in page.all("button", "mark")] == numbers
    in_the_list = [button for button in page.all("button") if "data-number" in button and "class" not in button]
    assert [button["data-number"] for button in in_the_list] == numbers
    assert [letter["text"] for letter in page.letters] == [entry.text for entry in story.mails]


def test_one_letter_to_two_people_is_one_letter(story: Story) -> None:
    letter = mail("introduction", PROGRAMME, TOM, MAYA)
    assert story.add(letter)
    assert not story.add(letter)
    page = Page(draw(story))
    assert len(page.letters) == 1
    assert page.letters[0]["to"] == "Tom Reed <tom@example.net>, Maya Okafor <maya@example.net>"


def test_a_mark_says_in_words_what_it_stands_for(story: Story) -> None:
    labels = [mark["aria-label"] for mark in Page(draw(a_conversation(story))).all("button", "mark")]
    assert labels[0] == "Monday 08:00, Harbour Mentoring → Tom Reed: invitation, Hello"
    assert labels[1] == "Monday 12:00, Tom Reed → Harbour Mentoring: message, Skills: Python"


def test_hostile_text_stays_text(story: Story) -> None:
    story.add(mail("message", Correspondent(MAYA.address, HOSTILE), words=HOSTILE, html=HOSTILE))
    story.waiting.append(Waiting(MAYA.name, HOSTILE))
    page = Page(draw(story))
    assert len(page.all("script")) == 2
    assert page.all("img") == []
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert page.letters[0]["html"] == HOSTILE
    assert HOSTILE in page.words


def test_nothing_is_fetched_from_elsewhere(story: Story) -> None:
    page = Page(draw(a_conversation(story)))
    fetching = {"src", "href", "action", "data", "poster", "srcset", "background"}
    assert [(tag, name) for tag, attributes in page.tags for name in attributes if name in fetching] == []
    assert page.all("link") == []
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|import\(", page.html)
    (policy,) = [meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "http" not in policy


def test_peoples_html_is_shown_in_a_sandbox_that_runs_nothing(story: Story) -> None:
    (frame,) = Page(draw(a_conversation(story))).all("iframe")
    assert frame["sandbox"] == ""


def test_it_tells_what_the_programme_did_with_a_message(story: Story) -> None:
    a_conversation(story)
    story.verdicts = {
        story.mails[1].message_id: Verdict("processed", "read as mentor: skills"),
        story.mails[4].message_id: Verdict("processed", "a pair is in touch"),
    }
    verdicts = [letter["verdict"] for letter in Page(draw(story)).letters]
    assert verdicts == [
        "",
        "processed: read as mentor: skills",
        "",
        "",
        "processed: a pair is in touch (the programme kept none of its text)",
    ]


def test_a_pairing_runs_along_both_lanes(story: Story) -> None:
    page = Page(draw(a_conversation(story)))
    bars = [(bar["class"], bar["title"]) for bar in page.all("i", "bar")]
    assert bars == [
        ("bar proposed", "with Maya Okafor: proposed"),
        ("bar introduced", "with Maya Okafor: introduced"),
        ("bar proposed", "with Tom Reed: proposed"),
        ("bar introduced", "with Tom Reed: introduced"),
    ]
    assert "introduced: Maya" in page.words


def test_it_tells_where_everybody_stands_in_the_end(story: Story) -> None:
    story.add(mail("invitation", PROGRAMME, TOM))
    story.waiting.append(Waiting(MAYA.name, "No mentor has offered Haskell yet."))
    words = Page(draw(story)).words
    assert "never answered" in words
    assert "waits: No mentor has offered Haskell yet." in words


def test_letters_that_came_back_are_told_apart_from_silence(story: Story) -> None:
    daemon = Correspondent("mailer-daemon@mx.example.net", "Mail Delivery System")
    report = mail("message", daemon, words="nobody has this address")
    story.add(Mail(**{**vars(report), "writer": TOM.address}))
    page = Page(draw(story))
    assert "letters come back" in page.words
    assert page.all("button", "mark")[0]["aria-label"] == (
        "Monday 08:00, Mail Delivery System → Harbour Mentoring: message, nobody has this address"
    )


def test_marks_on_one_lane_never_cover_each_other() -> None:
    mails = [mail("message", TOM.correspondent, hours=number / 60) for number in range(20)]
    places = Timeline(mails, [[TOM.address]] * 20, MONDAY, MONDAY + timedelta(days=1)).places
    assert all(right - left >= 1 for left, right in pairwise(places))


def test_what_happens_at_one_moment_stands_above_each_other() -> None:
    mails = [mail("waitlist", PROGRAMME, TOM), mail("waitlist", PROGRAMME, MAYA)]
    places = Timeline(mails, [[TOM.address], [MAYA.address]], MONDAY, MONDAY).places
    assert places[0] == places[1]


def test_an_empty_day_is_short_and_keeps_its_place() -> None:
    mails = [mail("message", TOM.correspondent, hours=hours) for hours in (1, 2, 3, 49)]
    timeline = Timeline(mails, [[TOM.address]] * 4, MONDAY, MONDAY + timedelta(days=2))
    monday, tuesday, wednesday = timeline.days
    assert tuesday.width < monday.width
    assert monday.start + monday.width == tuesday.start
    assert wednesday.start + wednesday.width == timeline.width
    assert tuesday.start < timeline.at(MONDAY + timedelta(days=1)) < wednesday.start


def test_any_moment_has_its_place_between_its_neighbours() -> None:
    mails = [mail("message", TOM.correspondent, hours=hours) for hours in (1, 6)]
    timeline = Timeline(mails, [[TOM.address]] * 2, MONDAY, MONDAY + timedelta(days=1))
    between = timeline.at(MONDAY + timedelta(hours=3))
    assert timeline.places[0] < between < timeline.places[1]
    assert timeline.at(MONDAY - timedelta(days=9)) == 0
    assert timeline.at(MONDAY + timedelta(days=9)) == timeline.width


def test_every_kind_of_letter_has_a_look_of_its_own() -> None:
    assert set(LetterKind) <= LOOKS.keys()
    assert len({(look.sign, look.name) for look in LOOKS.values()}) == len(LOOKS)
