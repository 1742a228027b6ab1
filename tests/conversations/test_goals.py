"""What two people would like to reach: told by either, agreed by both, and shown to both from then on."""

from tests.conversations.test_clocks import introduced
from tests.conversations.test_sessions import FIRST
from tests.support.calendar_programs import google
from tests.support.invitations import as_mail
from tests.support.programme import ProgrammeUnderTest


def test_goals_are_told_by_one_agreed_by_the_other_and_shown_to_both(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentor.writes("Goals: a first dashboard by 30 June")
    mentor.receives("result").says("Maya Okafor has not told us any goals yet")
    programme.deliver(as_mail(FIRST, google(FIRST)))
    programme.days_pass(1)
    mentee.receives("session-guide").says("Tom: a first dashboard by 30 June")
    mentee.replies("Great, thanks!")
    mentee.receives_nothing()
    mentee.replies("agreed")
    mentee.receives("result").says("you and Tom Reed agree on your goals")
    programme.days_pass(10)
    mentee.receives("check-in").says("You: a first dashboard by 30 June").does_not_say("goals:")
    mentee.writes("my data")
    mentee.receives("record").says(
        "Your goals: a first dashboard by 30 June", "A session on Wednesday 10 March", "held"
    )


def test_the_day_that_both_have_named_brings_the_review(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentor.replies("Hello Maya!")
    mentee.writes("goals: read any query by 20 April")
    mentor.writes("goals: help with that until 20 April")
    programme.days_pass(20)
    mentor.reads_everything()
    programme.days_pass(35)
    assert "review" in [letter.kind for letter in mentor.unread()]


def test_the_goals_of_a_mentee_without_a_partner_stay_in_their_record(programme: ProgrammeUnderTest) -> None:
    mentee = programme.stranger()
    mentee.writes("skills: sql\navailability: tue 18-20")
    mentee.receives("confirmation")
    mentee.writes("goals: read any query")
    mentee.receives("confirmation").says("read any query")
