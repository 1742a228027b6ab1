"""With Slack set up, a new pair gets a conversation there as well; whatever Slack says, their letter has gone out."""

import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest

from mailbot.adapters.slack import Slack
from mailbot.errors import ChatLockedOut, ChatUnavailable, SettingsError
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest
from tests.support.slack_server import DOWN, NO_RIGHT, REVOKED, TOKEN, TOO_FAST, Answer, SlackServer

LOOK_UP, OPEN, POST = "users.lookupByEmail", "conversations.open", "chat.postMessage"


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    with SlackServer({"tom@example.net": "U1", "maya@example.net": "U2"}) as server:
        yield server


@pytest.fixture
def pair(programme: ProgrammeUnderTest, slack: SlackServer) -> tuple[PersonUnderTest, PersonUnderTest]:
    """Introduced by letter; of Slack nobody has been asked anything yet."""
    programme.with_settings(pairing="automatic", slack_token=TOKEN, slack_url=slack.url)
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    for person in (mentor, mentee, programme.coordinator):
        person.receives("introduction")
    assert slack.asked == []
    return mentor, mentee


def outcome(programme: ProgrammeUnderTest) -> tuple[str, str]:
    """As `mailbot pairings --json` shows it, after a sweep."""
    programme.assembly.application.chat()
    slack = programme.listing("pairings")[0]["slack"]
    return slack["state"], slack["reason"]


@pytest.mark.usefixtures("pair")
def test_a_new_pair_has_a_conversation_in_which_the_introduction_stands(
    programme: ProgrammeUnderTest, slack: SlackServer
) -> None:
    assert outcome(programme) == ("opened", "")
    (said,) = slack.said
    assert said.members == ("U1", "U2")
    assert "https://calendly.com/tom" in said.text
    assert "maya@example.net" in said.text
    assert outcome(programme) == ("opened", "")
    assert slack.asked == [LOOK_UP, LOOK_UP, OPEN, POST]


def test_without_a_token_nobody_hears_of_slack(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.assembly.application.chat()
    assert "slack" not in programme.listing("pairings")[0]


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize("missing", ["not a member", "deactivated"])
def test_whoever_is_not_in_slack_has_the_letter(
    programme: ProgrammeUnderTest, slack: SlackServer, missing: str
) -> None:
    del slack.members["maya@example.net"]
    if missing == "deactivated":
        slack.members["maya@example.net"] = "GONE"
    assert outcome(programme) == ("failed", "one of the two is not there")
    assert slack.said == []


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize("method", [LOOK_UP, OPEN, POST])
@pytest.mark.parametrize(
    ("answer", "pause"),
    [(TOO_FAST, 90), (DOWN, 60), (Answer("service_unavailable"), 60), (Answer(status=500, body=""), 60)],
    ids=["too fast", "down", "unavailable", "nothing"],
)
def test_what_slack_cannot_do_now_is_tried_again_no_sooner_than_it_says(
    programme: ProgrammeUnderTest, slack: SlackServer, method: str, answer: Answer, pause: int
) -> None:
    slack.answers(method, answer)
    assert outcome(programme)[0] == "wanted"
    programme.clock.advance(timedelta(seconds=pause - 1))
    asked = len(slack.asked)
    assert (outcome(programme)[0], len(slack.asked)) == ("wanted", asked)
    programme.clock.advance(timedelta(seconds=2))
    assert outcome(programme) == ("opened", "")
    assert len(slack.said) == 1


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize(
    ("answer", "words"),
    [(REVOKED, "the token was revoked"), (NO_RIGHT, "users:read.email"), (Answer("invalid_auth"), "not valid")],
    ids=["revoked", "a right is missing", "invalid"],
)
def test_coordinators_hear_once_that_slack_lets_nobody_in_and_it_goes_on_when_it_does(
    programme: ProgrammeUnderTest, slack: SlackServer, answer: Answer, words: str
) -> None:
    slack.answers(LOOK_UP, *[answer] * 5)
    for _ in range(5):
        outcome(programme)
        programme.time_passes(hours=2)
    programme.coordinator.receives("notice").says("Slack does not let us in", words).does_not_say(TOKEN)
    programme.coordinator.receives_nothing()
    assert outcome(programme) == ("opened", "")


@pytest.mark.usefixtures("pair")
def test_a_refusal_is_shown_and_not_tried_again(programme: ProgrammeUnderTest, slack: SlackServer) -> None:
    slack.answers(OPEN, Answer("user_disabled"))
    assert outcome(programme) == ("failed", "Slack refuses it (user_disabled)")
    programme.clock.advance(timedelta(days=1))
    assert outcome(programme)[0] == "failed"


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize("answer", [Answer(cut_off=True, after=True), Answer("fatal_error", after=True)])
def test_what_may_have_been_said_is_not_said_again(
    programme: ProgrammeUnderTest, slack: SlackServer, answer: Answer
) -> None:
    slack.answers(POST, answer)
    state, reason = outcome(programme)
    assert (state, "may not stand" in reason, len(slack.said)) == ("opened", True, 1)
    programme.clock.advance(timedelta(days=1))
    outcome(programme)
    assert slack.asked.count(POST) == 1


@pytest.mark.usefixtures("pair")
def test_killed_after_the_post_a_worker_leaves_nothing_that_is_said_twice(
    programme: ProgrammeUnderTest, slack: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    chats = programme.assembly.application.chats
    assert chats is not None

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(chats, "_settle", dies)
    with pytest.raises(KeyboardInterrupt):
        programme.assembly.application.chat()
    programme.starts_anew()
    assert outcome(programme)[0] == "posting"  # it may be another worker's, which is at it
    programme.clock.advance(timedelta(minutes=10))
    assert outcome(programme)[0] == "opened"
    assert len(slack.said) == slack.asked.count(POST) == 1


@pytest.mark.usefixtures("pair")
def test_slack_is_given_up_after_five_days(programme: ProgrammeUnderTest, slack: SlackServer) -> None:
    slack.answers(LOOK_UP, *[DOWN] * 100)
    for _ in range(11):
        outcome(programme)
        programme.clock.advance(timedelta(hours=12))
    assert outcome(programme) == ("failed", "Slack can't do it now (503)")


@pytest.mark.usefixtures("pair")
def test_a_paused_programme_opens_no_conversation(programme: ProgrammeUnderTest, slack: SlackServer) -> None:
    with programme.assembly.store.begin() as records:
        records.pauses.begin(programme.clock.now, "cora@example.org")
    assert (outcome(programme)[0], slack.asked) == ("wanted", [])


def test_nobody_answers_where_slack_should_be(programme: ProgrammeUnderTest, slack: SlackServer) -> None:
    tool = Slack(TOKEN, "http://127.0.0.1:1/api/")
    with pytest.raises(ChatUnavailable) as refused:
        tool.post("C1", "Hello", "<a@example.org>")
    assert refused.value.in_doubt is False


def test_what_a_text_holds_calls_nobody(slack: SlackServer) -> None:
    Slack(TOKEN, slack.url).post("C1", "<!channel> R&D", "<a@example.org>")
    assert [said.text for said in slack.said] == ["&lt;!channel&gt; R&amp;D"]


def test_the_doctor_says_who_we_are_there_and_which_right_is_missing(slack: SlackServer) -> None:
    tool = Slack(TOKEN, slack.url)
    assert tool.check() == "we are mailbot in Code Mentors"
    slack.rights = "chat:write"
    with pytest.raises(ChatLockedOut, match=r"mpim:write and users:read\.email"):
        tool.check()


def test_a_token_without_the_package_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "slack_sdk", None)  # as where it is not installed
    with pytest.raises(SettingsError, match=r"pip install 'mailbot\[slack\]'"):
        Slack(TOKEN)
