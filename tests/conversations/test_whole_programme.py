"""A whole programme by mail: from the first request to the farewell, over ten weeks."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from tests.conversations.test_clocks import introduced
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.conversations.test_sessions import FIRST, sessions, state
from tests.support.calendar_programs import calendly, google, outlook
from tests.support.invitations import Invitation, as_mail
from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest


def weekly(number: int) -> Invitation:
    """The session of one week, on Wednesday at four in Berlin."""
    return replace(FIRST, starts=FIRST.starts + timedelta(weeks=number), uid=f"session-{number}@invite.example")


def test_from_a_request_to_the_farewell_by_a_match(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(working_hours="Mon-Fri 08:00-18:00")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("approve 1")
    for person in (mentor, mentee, programme.coordinator):
        person.reads_everything()
    # Week 1: the mentor says hello, the mentee books, and the time is moved.
    mentor.replies("Hello Maya! Do book a time.")
    programme.deliver(as_mail(FIRST, calendly(FIRST)))
    programme.days_pass(2)
    for person in (mentor, mentee):
        person.receives("session-guide").says("Wednesday 10 March at 15:00", "https://us05web.zoom.us", "48 hours")
    moved = FIRST.moved(days=1)
    programme.deliver(as_mail(moved, calendly(moved)))
    # Week 2: they meet, and are asked how it was.
    programme.days_pass(9)
    assert (sessions(programme), state(programme)) == ([("2027-03-11T15:00:00Z", "held")], "active")
    mentor.receives("check-in").says("How was it")
    mentor.replies("5\ngoals: a first dashboard of her own")
    mentor.receives("result").says("Lovely", "has not told us any goals yet")
    mentee.receives("check-in").says("How was it", "goals:")
    mentee.replies("great, thanks!\nGoals: read any query")
    mentee.receives("result").says("Tom Reed has told us: “a first dashboard of her own”.")
    # Week 3: one is cancelled, the mentor is away, and the mentee forwards the next invitation.
    programme.deliver(as_mail(weekly(2), outlook(weekly(2))))
    cancelled = weekly(2).cancelled()
    programme.deliver(as_mail(cancelled, outlook(cancelled)))
    assert sessions(programme)[-1] == ("2027-03-24T15:00:00Z", "cancelled")
    programme.days_pass(10)
    absent = mentor.message("I am away and will be back on 12 April.", subject="Automatic reply")
    absent["Auto-Submitted"] = "auto-replied"
    programme.deliver(absent)
    programme.days_pass(1)
    mentee.receives("absence").says("back on 12 April").does_not_say("I am away")
    forwarded = mentee.message("For your information.", subject="Fwd: Invitation: Mentoring")
    forwarded.add_attachment(as_mail(weekly(5), google(weekly(5))))
    programme.deliver(forwarded)
    mentee.receives("result").says("Wednesday 14 April at 14:00")
    # Week 7: a check-in meets trouble, which coordinators hear of and the mentor does not.
    programme.days_pass(28)
    mentee.receives("check-in").says("on track", "read any query", "a first dashboard of her own")
    mentee.replies("We are stuck, and he is often late.")
    mentee.receives("result").says("A coordinator reads this")
    programme.coordinator.receives("notice").says("Maya Okafor", "We are stuck, and he is often late.")
    mentor.receives("check-in")
    mentor.replies("4")
    mentor.receives("result").does_not_say("stuck")
    # Weeks 8 to 10: four more sessions in one series, then the review and the farewell.
    series = replace(
        FIRST, starts=datetime(2027, 4, 20, 16), rule="FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", uid="series@invite.example"
    )
    programme.deliver(as_mail(series, google(series)))
    programme.days_pass(11)
    for person in (mentor, mentee):
        person.receives("review").says("met 6 times", "end", "go on")
    mentor.replies("go on")
    mentor.receives("result").says("go on")
    mentee.replies("end")
    mentee.receives("result")
    assert state(programme) == "ended"
    programme.days_pass(8)
    mentor.receives("farewell").says("You met 6 times", "mentor somebody again")
    mentee.receives("farewell").says("read any query", "be a mentor yourself")
    mentee.replies("yes")
    mentee.receives("invitation")
    mentor.replies("no, thank you")
    mentor.receives("result").says("quite all right", "capacity: 1")
    programme.pairs_people()
    assert len(programme.listing("pairings")) == 1
    assert {message["state"] for message in programme.listing("messages")} == {"processed"}


def test_from_an_allocation_to_somebody_new(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    mentee = a_mentee(programme, skills="rust")
    programme.allocates(mentee, mentor)
    programme.pairs_people()
    for person in (mentor, mentee, programme.coordinator):
        person.receives("introduction")
    series = replace(FIRST, rule="FREQ=WEEKLY;COUNT=6")
    programme.deliver(as_mail(series, google(series)))
    programme.days_pass(50)
    mentee.reads_everything()
    review = [letter for letter in mentor.unread() if letter.kind == "review"]
    assert len(review) == 1
    assert mentee.latest is not None
    assert mentee.latest.kind == "review"
    mentee.replies("I'd like a new mentor", to=mentee.latest)
    mentee.receives("result").says("You go first")
    programme.coordinator.receives("notice").says("Maya Okafor would like somebody new")
    a_mentor(programme, "Ben Carter <ben@example.net>", skills="rust")
    programme.pairs_people()
    pairs = [(p["mentor"], p["state"]) for p in programme.listing("pairings")]
    assert pairs == [("tom@example.net", "ended"), ("ben@example.net", "proposed")]


def test_a_pair_that_books_nothing_is_asked_after_some_weeks(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentor.replies("Hello Maya!")
    programme.days_pass(27)
    mentee.receives_nothing()
    programme.days_pass(2)
    mentee.receives("check-in").says("on track", "https://calendly.com/tom")


def test_what_did_not_take_place_is_no_session(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    programme.deliver(as_mail(FIRST, google(FIRST)))
    programme.days_pass(11)
    mentee.receives("session-guide")
    mentee.receives("check-in")
    mentee.replies("we didn't meet")
    mentee.receives("result")
    assert sessions(programme) == [("2027-03-10T15:00:00Z", "cancelled")]


def test_nobody_gets_two_letters_a_week_that_they_did_not_ask_for(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(check_in_every="1d")
    mentor, _ = introduced(programme)
    mentor.replies("Hello Maya!")
    arrivals: list[datetime] = []
    for _ in range(22):
        programme.days_pass(1)
        arrivals += [programme.clock.now for letter in mentor.unread() if letter.kind == "check-in"]
        mentor.reads_everything()
    assert len(arrivals) == 4
    assert all(later - earlier >= timedelta(days=7) for earlier, later in pairwise(arrivals))


def test_whoever_has_left_and_their_partner_are_asked_no_more(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentor.replies("Hello Maya!")
    mentee.writes("stop")
    mentee.receives("result")
    programme.days_pass(60)
    mentee.receives_nothing()
    assert [letter.kind for letter in mentor.unread()] == []


def test_nothing_of_what_the_pair_says_to_each_other_is_kept(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    introduction = mentor.latest
    assert introduction is not None
    mentor.replies("canary-1 shall we meet?", to=introduction)
    mentee.replies("canary-2 I'd love to", to=introduction)
    invitation = (
        google(FIRST).replace("SUMMARY:Mentoring", "SUMMARY:canary-3").replace("DESCRIPTION:", "DESCRIPTION:canary-4 ")
    )
    programme.deliver(as_mail(FIRST, invitation))
    answer = FIRST.answered("ACCEPTED")
    programme.deliver(as_mail(answer, google(answer).replace("DESCRIPTION:", "COMMENT:canary-5\r\nDESCRIPTION:")))
    away = mentor.message("I am away until 20 March. My deputy knows canary-6.", subject="Automatic reply")
    away["Auto-Submitted"] = "auto-replied"
    programme.deliver(away)
    programme.days_pass(30)
    letters: list[PersonUnderTest] = [mentor, mentee, programme.coordinator]
    assert not any("canary" in letter.text for person in letters for letter in person.unread())
    programme.clock.advance(timedelta(days=90))
    programme.assembly.application.tidy()
    kept = programme.database_bytes() + b"".join(programme.filed("Processed"))
    assert [n for n in range(1, 6) if b"canary-%d" % n in kept] == []
