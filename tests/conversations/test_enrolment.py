"""People come in: invited or on their own, in labels or in plain words."""

from tests.conversations.test_people_files import sends
from tests.support.programme import ADDRESS, ProgrammeUnderTest

COMPLETE_MENTOR = "skills: python, sql\navailability: tue 17-19\ncalendly: https://calendly.com/m"


def test_an_invited_mentor_answers_in_labels_and_sees_the_whole_record(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    mentor.receives("invitation").says("skills:", "availability:", "calendly:", "Hello Tom")
    mentor.replies(COMPLETE_MENTOR)
    confirmation = mentor.receives("confirmation")
    confirmation.says("Python", "SQL", "Tuesday 17:00-19:00", "https://calendly.com/m", "UTC")
    (person,) = programme.listing("people")
    assert person["skills"] == ["python", "sql"]
    assert person["state"] == "enrolled"


def test_an_answer_stands_in_the_thread_of_the_letter(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    reply = mentor.replies(COMPLETE_MENTOR)
    confirmation = mentor.receives("confirmation")
    assert confirmation["In-Reply-To"] == reply["Message-ID"]
    assert confirmation["References"].split() == [*reply["References"].split(), reply["Message-ID"]]
    assert confirmation["Auto-Submitted"] == "auto-replied"


def test_what_is_missing_is_asked_and_what_was_not_understood_is_shown(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies("Skills : Python\nthe purple elephant dances at noon in the wardrobe")
    question = mentor.receives("question").says("Python", "availability:", "calendly:", "purple elephant")
    assert "skills:" not in [line.strip() for line in question.text.splitlines()]
    mentor.replies("availability: Mondays 9-12\ncalendly: none")
    mentor.receives("confirmation").says("Monday 09:00-12:00", "none")


def test_a_reply_to_the_confirmation_corrects_only_what_it_names(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies(COMPLETE_MENTOR)
    mentor.receives("confirmation")
    mentor.replies("capacity: 3")
    mentor.receives("confirmation").says("3", "Python", "Tuesday 17:00-19:00")


def test_a_mentor_takes_back_a_day_and_a_skill_in_plain_words(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies(COMPLETE_MENTOR)
    mentor.receives("confirmation")
    mentor.replies("Tuesday doesn't work any more, Wednesday same time instead.\nAnd please take SQL off my list.")
    mentor.receives("confirmation").says("Python", "Wednesday 17:00-19:00").does_not_say("SQL", "Tuesday")


def test_a_stranger_in_plain_words_is_asked_for_the_rest_and_then_enrolled(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes("Hi,\n\nI'd love to learn React.\n\nMaya")
    maya.receives("question").says("React", "availability:")
    maya.replies("I'm free on Tuesday evenings")
    maya.receives("confirmation").says("React", "Tuesday 18:00-21:00")
    (person,) = programme.listing("people")
    assert person["roles"] == ["mentee"]
    assert person["name"] == "Maya Okafor"


def test_a_stranger_who_says_it_all_at_once_is_enrolled_at_once(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes("I'd love to learn React, I'm free on Tuesday evenings")
    maya.receives("confirmation").says("React", "Tuesday 18:00-21:00")


def test_a_stranger_who_offers_help_gets_the_guide_for_mentors(programme: ProgrammeUnderTest) -> None:
    tom = programme.stranger("Tom Reed <tom@example.net>")
    tom.writes("Hello, I would like to become a mentor. I can help with Python.")
    tom.receives("invitation").says("Python", "availability:")
    assert programme.listing("people")[0]["roles"] == ["mentor"]


def test_one_person_is_mentor_and_mentee(programme: ProgrammeUnderTest) -> None:
    tom = programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.replies(COMPLETE_MENTOR)
    tom.receives("confirmation")
    tom.writes("I would also like to learn Rust myself, I'm looking for a mentor for that.")
    tom.receives("confirmation").says("Python", "Rust")
    assert programme.listing("people")[0]["roles"] == ["mentor", "mentee"]


def test_thanks_changes_nothing_and_is_not_answered(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies(COMPLETE_MENTOR)
    mentor.receives("confirmation")
    mentor.replies("Thanks!")
    mentor.receives_nothing()
    assert programme.listing("messages")[-1]["state"] == "processed"


def test_a_letter_sent_back_unfilled_changes_nothing_and_is_helped_once(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies("")
    mentor.receives("help")
    mentor.replies("")
    mentor.receives_nothing()
    assert programme.listing("messages")[-1]["state"] == "held"
    programme.coordinator.receives("notice").says(mentor.address)


def test_quoted_text_is_never_read_as_an_answer(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies("skills: python\n\n> availability: mon 9-12\n> calendly: https://evil.example.com/x")
    mentor.receives("question").says("availability:", "calendly:").does_not_say("evil")


def test_an_html_reply_is_read(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    letter = mentor.receives("invitation")
    message = mentor.message("", subject=f"Re: {letter['Subject']}")
    message.replace_header("To", letter["Reply-To"])
    message["In-Reply-To"] = letter["Message-ID"]
    message.set_content(
        '<div dir="ltr"><div>Skills: Python</div><div>Availability: Tue 5-7pm</div>'
        "<div>Calendly: https://calendly.com/m</div></div><br>"
        f'<div class="gmail_quote"><blockquote class="gmail_quote">{letter.html}</blockquote></div>',
        subtype="html",
    )
    programme.deliver(message)
    mentor.receives("confirmation").says("Python", "Tuesday 17:00-19:00")


def test_a_name_that_tries_to_add_a_header_stays_a_name(programme: ProgrammeUnderTest) -> None:
    mallory = programme.stranger("Mallory <mallory@example.net>")
    message = mallory.message("I'd love to learn React, I'm free on Tuesday evenings", subject="Hi")
    raw = bytes(message).replace(
        b"From: Mallory <mallory@example.net>",
        b"From: =?utf-8?q?x=0ABcc:_evil@example.com?= <mallory@example.net>",
    )
    programme.deliver(raw)
    letter = mallory.receives("confirmation")
    assert letter.message["Bcc"] is None
    assert letter.addresses("To") == ["mallory@example.net"]
    assert programme.office.mailbox_of("evil@example.com") == []


def test_every_letter_carries_the_headers_of_the_contract(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    letter = mentor.receives("invitation")
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["X-Auto-Response-Suppress"] == "DR, RN, NRN, AutoReply"
    (reply_to,) = letter.addresses("Reply-To")
    local, _, domain = reply_to.partition("@")
    assert local.startswith("mentoring+")
    assert len(local) == len("mentoring+") + 26
    assert domain == "example.org"
    assert letter["List-Unsubscribe"].startswith(f"<mailto:{local}@example.org?subject=stop")


def test_without_subaddressing_the_message_id_alone_threads(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(subaddressing="no")
    mentor = programme.invites("mentor")
    assert mentor.receives("invitation").addresses("Reply-To") == [ADDRESS]
    mentor.replies(COMPLETE_MENTOR)
    mentor.receives("confirmation")


def test_what_is_added_in_plain_words_replaces_nothing(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies(COMPLETE_MENTOR)
    mentor.receives("confirmation")
    mentor.replies("I can also help with Rust.")
    mentor.receives("confirmation").says("Python, SQL, Rust")
    mentor.replies("skills: Go")
    mentor.receives("confirmation").says("You can help with: Go").does_not_say("Rust")


def test_yes_to_a_question_whether_we_understood_closes_it(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    maya.writes("skills: javscript\navailability: tue 18-20")
    maya.receives("question").says("JavaScript")
    maya.replies("Yes, that's right")
    maya.receives("confirmation").says("You would like to learn: JavaScript")
    programme.days_pass(5)
    maya.receives_nothing()


def test_who_writes_of_mentoring_in_the_subject_is_a_mentor(programme: ProgrammeUnderTest) -> None:
    tom = programme.stranger("Tom Reed <tom@example.net>")
    tom.writes("skills: sql\navailability: tue 17-19\ncalendly: https://calendly.com/tom", subject="I want to mentor")
    tom.receives("confirmation").says("as a mentor")


def test_who_would_be_both_is_asked_which_skill_is_which(programme: ProgrammeUnderTest) -> None:
    ida = programme.stranger("Ida Brandt <ida@example.net>")
    ida.writes("I'd like to mentor people in Java and also find a mentor for leadership for myself. Fridays 9-11.")
    ida.receives("question").says("what can you help with").does_not_say("Java")


def test_times_without_a_day_are_meant_for_the_days_that_were_told(programme: ProgrammeUnderTest) -> None:
    mentee = programme.stranger()
    mentee.writes("I'd like to learn SQL. I'm free on Sunday mornings and live in Toronto.")
    mentee.reads_everything()
    mentee.replies("8 to 11 usually\n\nSent from my iPhone")
    mentee.receives("confirmation").says("You are free: Sunday 08:00-11:00")


def test_what_a_file_knows_already_need_not_be_filled_in(programme: ProgrammeUnderTest) -> None:
    sends(
        programme.coordinator,
        ("people.csv", "role,name,email,skills,capacity\nmentor,Tom Reed,tom@example.net,SQL,2\n"),
    )
    programme.coordinator.receives("confirm")
    programme.coordinator.replies("import")
    tom = programme.stranger("Tom <tom@example.net>")
    tom.receives("invitation").says("skills: SQL", "capacity: 2")
    tom.replies("availability: tue 17-19\ncalendly: none")
    tom.receives("confirmation").says("Mentees you can take: 2")
