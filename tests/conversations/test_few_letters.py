"""However many pairings somebody is in, they are asked one thing at a time, and left alone in between."""

from datetime import datetime, timedelta

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest


def test_a_mentor_of_two_silent_mentees_is_asked_about_one_then_about_the_other(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    mentor = a_mentor(programme)
    mentor.writes("mentees: 2")
    maya = a_mentee(programme)
    sam = a_mentee(programme, "Sam Lindqvist <sam@example.net>")
    programme.pairs_people()
    for person in (mentor, maya, sam):
        person.reads_everything()
    programme.days_pass(2)
    mentor.receives("contact-check").says("Maya Okafor")
    mentor.receives_nothing()
    for mentee in (maya, sam):  # whose only question it is
        mentee.receives("contact-check")
    came: list[tuple[datetime, str]] = [(programme.clock.now, "contact-check")]
    for _ in range(20):
        programme.days_pass(1)
        came += [(programme.clock.now, letter.kind) for letter in mentor.unread()]
        mentor.reads_everything()
    assert [kind for _, kind in came] == 2 * ["contact-check", "chase", "chase"]
    in_a_week = [sum(first <= at < first + timedelta(days=7) for at, _ in came) for first, _ in came]
    assert max(in_a_week) == 3


def test_whoever_answers_late_and_again_late_is_not_asked_more_often_than_whoever_does_not(
    programme: ProgrammeUnderTest,
) -> None:
    programme.with_settings(pairing="automatic")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    for person in (mentor, mentee):
        person.reads_everything()
    programme.days_pass(2)
    check = mentor.receives("contact-check")
    programme.days_pass(2)
    mentor.receives("chase")
    mentor.replies("not yet", to=check)
    mentor.receives("result")
    programme.days_pass(2)
    mentor.receives("contact-check")
    programme.days_pass(2)
    mentor.receives_nothing()  # it would be the fourth in six days
    programme.days_pass(1)
    mentor.receives("chase")


def test_after_a_question_of_the_two_clocks_somebody_is_left_alone_for_a_week(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic", check_in_every="1d")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    for person in (mentor, mentee):
        person.reads_everything()
    programme.days_pass(2)
    mentee.receives("contact-check")
    mentee.replies("yes")
    mentee.receives("result")
    programme.days_pass(6)
    mentee.receives_nothing()
    programme.days_pass(1)
    mentee.receives("check-in")
