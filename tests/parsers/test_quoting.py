"""Whose line is it? Replies as people send them, with and without the letter that they answer."""

import pytest

from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import Line, LineKind, new_text
from mailbot.parsers.quoting.separation import separate

LETTER = """Dear Ana,

welcome to the programme. Please answer these three questions by replying to this letter:

skills: (what you can help with, comma separated)
availability: (days and hours, e.g. Mon 17-19)
level: junior | medior | senior

For example:
skills: java
availability: Fri 9-11

What else should we know?

The mentoring programme
"""
ATTRIBUTION = "On Tue, 3 Mar 2026 at 10:12, Mentoring <mentoring@example.org> wrote:"


def plain(text: str, letter: str | None = None) -> tuple[Line, ...]:
    raw = f"From: ana@example.net\nContent-Type: text/plain; charset=utf-8\n\n{text}"
    return separate(read_message(raw.encode()), letter)


def rich(page: str, letter: str | None = None) -> tuple[Line, ...]:
    raw = f"From: ana@example.net\nContent-Type: text/html; charset=utf-8\n\n{page}"
    return separate(read_message(raw.encode()), letter)


def quoted(text: str) -> str:
    return "".join(f"> {line}\n" if line else ">\n" for line in text.splitlines())


def answers(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    """What was written under which question."""
    return [(line.question, line.text) for line in lines if line.kind is LineKind.NEW and line.text.strip()]


@pytest.mark.parametrize(
    "attribution",
    [
        ATTRIBUTION,
        "On Tue, Mar 3, 2026 at 10:12 AM The Mentoring Programme <\nmentoring+k3j9@reply.example.org> wrote:",
        "Am 03.03.2026 um 10:12 schrieb Mentoring <mentoring@example.org>:",
        "Le mar. 3 mars 2026 à 10:12, Mentoring <mentoring@example.org> a écrit :",
        "El mar, 3 mar 2026 a las 10:12, Mentoring (<mentoring@example.org>) escribió:",
        "Em ter., 3 de mar. de 2026 às 10:12, Mentoring <mentoring@example.org> escreveu:",
        "Il giorno mar 3 mar 2026 alle ore 10:12 Mentoring <mentoring@example.org> ha scritto:",
        "Op di 3 mrt 2026 om 10:12 schreef Mentoring <mentoring@example.org>:",
        "W dniu 3.03.2026 o 10:12, Mentoring pisze:",
        "Den tis 3 mars 2026 kl 10:12 skrev Mentoring <mentoring@example.org>:",
        "вт, 3 мар. 2026 г. в 10:12, Mentoring <mentoring@example.org>:",
        "2026年3月3日(火) 10:12 Mentoring <mentoring@example.org>:",
        "Mentoring wrote:",
    ],
)
def test_only_the_lines_above_the_quotation_are_new(attribution: str) -> None:
    lines = plain(f"Happy to help.\n\n{attribution}\n\n{quoted('skills: cobol')}")
    assert new_text(lines) == "Happy to help."
    assert {line.kind for line in lines if "cobol" in line.text} == {LineKind.QUOTED}


@pytest.mark.parametrize(
    "divider",
    [
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "________________________________\nFrom: Mentoring\nSent: Tuesday\nTo: Ana\nSubject: Your profile",
        "Von: Mentoring\nGesendet: Dienstag\nAn: Ana\nBetreff: Ihr Profil",
        "De : Mentoring\nEnvoyé : mardi\nÀ : Ana\nObjet : Votre profil",
        "*From:* Mentoring\n*Sent:* Tuesday\n*To:* Ana\n*Subject:* Your profile",
        "##- Please type your reply above this line -##",
        ATTRIBUTION,
    ],
)
def test_everything_below_a_divider_is_quoted_though_it_has_no_marks(divider: str) -> None:
    lines = plain(f"Yes please.\n\n{divider}\n\nskills: cobol\nstop\n")
    assert new_text(lines) == "Yes please."


def test_a_reply_below_the_quotation_is_new() -> None:
    assert new_text(plain(f"{ATTRIBUTION}\n{quoted('How are you?')}\nFine, thanks.")) == "Fine, thanks."


def test_words_that_only_look_like_marks_stay() -> None:
    text = "On Mondays I teach.\nFrom: 9\nTo: 5\nI wrote: a book -- in 2020.\nTime: 10:30"
    assert new_text(plain(text)) == text


@pytest.mark.parametrize(
    "below",
    [
        "-- \nAna Ortiz\nskills: leadership",
        "--\nAna",
        "Sent from my iPhone",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Von meinem iPhone gesendet",
        "Ana Ortiz | Engineer\nTel: +1 555 0100\nLevel: 5, Tower B",
        "This e-mail and any attachments are confidential and intended solely\nfor the addressee.",
    ],
)
def test_signatures_and_disclaimers_are_not_read(below: str) -> None:
    assert new_text(plain(f"skills: python\n\n{below}\n")) == "skills: python"


def test_a_banner_of_the_gateway_is_not_theirs() -> None:
    banner = "CAUTION: This email originated from outside of the organization. Do not click links."
    assert new_text(plain(f"{banner}\n\nI am in.")) == "I am in."


def test_somebody_sending_from_their_desk_is_writing() -> None:
    assert "desk" in new_text(plain("Hello\n\nSent from my desk, which is easier than the phone."))


def test_an_answer_under_a_quoted_question_knows_its_question() -> None:
    asked = quoted(LETTER).replace("senior\n", "senior\n\nsenior\n\n", 1)
    asked = asked.replace("comma separated)\n", "comma separated)\n\npython, sql\n\n", 1)
    assert answers(plain(f"{ATTRIBUTION}\n{asked}", LETTER)) == [
        ("skills: (what you can help with, comma separated)", "python, sql"),
        ("level: junior | medior | senior", "senior"),
    ]


def test_a_template_filled_in_inside_the_quotation_is_theirs() -> None:
    filled = quoted(LETTER).replace("(what you can help with, comma separated)", "python")
    filled = filled.replace("junior | medior | senior", "medior")
    assert [text for _, text in answers(plain(f"Inline.\n\n{ATTRIBUTION}\n{filled}", LETTER))] == [
        "Inline.",
        "skills: python",
        "level: medior",
    ]


def test_an_answer_equal_to_our_example_counts_where_we_ask_and_not_in_the_example() -> None:
    filled = quoted(LETTER).replace("(what you can help with, comma separated)", "java")
    lines = plain(f"{ATTRIBUTION}\n{filled}", LETTER)
    assert [line.kind for line in lines if line.text == "skills: java"] == [LineKind.NEW, LineKind.OURS]


def test_our_example_above_the_quotation_is_theirs() -> None:
    assert new_text(plain(f"skills: java\n\n{ATTRIBUTION}\n{quoted(LETTER)}", LETTER)) == "skills: java"


def test_a_template_sent_back_unfilled_says_nothing() -> None:
    assert new_text(plain(LETTER, LETTER)) == ""
    assert new_text(plain(f"{ATTRIBUTION}\n{quoted(LETTER)}", LETTER)) == ""
    prompts = "\n".join(line for line in LETTER.splitlines() if "(" in line or "|" in line)
    assert new_text(plain(prompts, LETTER)) == ""


def test_answers_in_an_unmarked_letter_below_an_outlook_header_are_found() -> None:
    header = "From: Mentoring\nSent: Tuesday, 3 March 2026 10:12\nTo: Ana\nSubject: Your profile"
    filled = LETTER.replace("(what you can help with, comma separated)", "go, rust").replace(
        "know?\n", "know?\nI stammer.\n"
    )
    assert answers(plain(f"See below.\n\n{header}\n\n{filled}", LETTER)) == [
        ("", "See below."),
        ("skills: (what you can help with, comma separated)", "skills: go, rust"),
        ("What else should we know?", "I stammer."),
    ]


def test_our_letter_is_ours_however_it_was_wrapped() -> None:
    wrapped = quoted(LETTER).replace("answer these three questions", "answer these\n> three questions")
    lines = plain(f"ok\n\n{ATTRIBUTION}\n{wrapped}", LETTER)
    assert {line.kind for line in lines if "three questions" in line.text} == {LineKind.OURS}
    assert new_text(lines) == "ok"


def test_below_a_divider_and_an_introduction_a_reply_can_stand_below_the_quotation() -> None:
    above = f"------- Original Message -------\n{ATTRIBUTION}\n{quoted(LETTER)}"
    for letter in (None, LETTER):
        assert new_text(plain(f"{above}\nskills: python\n", letter)) == "skills: python"


def test_a_letter_left_without_marks_below_labelled_answers_is_ours_from_its_first_line() -> None:
    assert new_text(plain(f"skills: python\navailability: tue 17-19\n\n{LETTER}", LETTER)) == (
        "skills: python\navailability: tue 17-19"
    )


def test_what_others_quoted_before_is_not_theirs() -> None:
    older = "On Mon, 2 Mar 2026 at 9:00, Zoe <zoe@example.com> wrote:\nskills: cobol\n"
    lines = plain(f"fine\n\n{ATTRIBUTION}\n{quoted(LETTER)}{quoted(quoted(older))}", LETTER)
    assert new_text(lines) == "fine"


GMAIL = f"""<div dir="ltr">skills: python</div><br><div class="gmail_quote"><div class="gmail_attr">{ATTRIBUTION}</div>
<blockquote>skills: cobol</blockquote></div>"""
OUTLOOK = """<p class="MsoNormal">skills: python</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>
<b>From:</b> Mentoring<br><b>Sent:</b> Tuesday</p></div><p>skills: cobol</p>"""
OUTLOOK_WEB = """<div>skills: python</div><div id="appendonsend"></div><hr>
<div id="divRplyFwdMsg"><b>Da:</b> Mentoring<br>
<b>Inviato:</b> marted&igrave;</div><div>skills: cobol</div>"""
APPLE = '<div>skills: python</div><blockquote type="cite">Mentoring:<div>skills: cobol</div></blockquote>'
YAHOO = '<div>skills: python</div><div class="yahoo_quoted"><div>On Tuesday</div><div>skills: cobol</div></div>'
THUNDERBIRD = """<p>skills: python</p><div class="moz-cite-prefix">words in no known language</div>
<blockquote>skills: cobol</blockquote>"""
SIGNED = '<div>skills: python</div><div class="gmail_signature">skills: cobol</div>'
SPARK = """<div name="messageBodySection">skills: python</div><div name="messageSignatureSection">skills: cobol</div>"""
COMPANY = """<div>skills: python</div><p>This email is confidential and may be legally privileged. If you are not the
intended recipient please delete it. skills: cobol</p>"""
HIDDEN = "<head><style>skills: cobol</style></head><!-- skills: cobol --><p>skills:&nbsp;python"


@pytest.mark.parametrize(
    "page",
    [GMAIL, OUTLOOK, OUTLOOK_WEB, APPLE, YAHOO, THUNDERBIRD, SIGNED, SPARK, COMPANY, HIDDEN],
    ids="gmail outlook outlook-web apple yahoo thunderbird signature spark company hidden".split(),
)
def test_html_of_the_big_programs_is_separated_too(page: str) -> None:
    assert new_text(rich(page)) == "skills: python"


def test_html_is_read_only_without_a_text() -> None:
    body = "--e\nContent-Type: text/plain\n\ntext\n--e\nContent-Type: text/html\n\n<p>page</p>\n--e--\n"
    both = read_message(f"Content-Type: multipart/alternative; boundary=e\n\n{body}".encode())
    assert new_text(separate(both, None)) == "text"


def test_every_displayed_line_is_kept_in_order() -> None:
    text = f"one\n\n{ATTRIBUTION}\n> two\nthree"
    assert [line.text for line in plain(text)] == ["one", "", ATTRIBUTION, "two", "three"]


def test_the_question_is_the_one_with_the_label_and_the_answer_is_what_was_added() -> None:
    letter = "When are you free? (e.g. Mondays)\navailability:\n\nBye\n"
    lines = plain(
        f"{ATTRIBUTION}\n> When are you free? (e.g. Mondays) only on Fridays\n> availability:\n>\n> Bye", letter
    )
    assert answers(lines) == [("availability:", "only on Fridays")]


def test_an_arrow_points_at_an_answer_and_is_none_of_it() -> None:
    asked = quoted(LETTER).replace("senior\n", "senior\n--> senior\n", 1)
    assert answers(plain(f"{ATTRIBUTION}\n{asked}", LETTER)) == [("level: junior | medior | senior", "senior")]


def test_a_greeting_below_the_last_question_answers_nothing() -> None:
    letter = "What can you help with?\nskills:\n"
    lines = plain(f"{ATTRIBUTION}\n{quoted(letter)}\npython\n\nBest regards,\nAna", letter)
    assert answers(lines) == [("skills:", "python"), ("", "Best regards,"), ("", "Ana")]


def test_what_we_quoted_ourselves_is_ours() -> None:
    letter = "We couldn't read this:\n\n> the usual\n\nWhat did you mean?\n"
    assert answers(plain(f"Mondays\n\n{ATTRIBUTION}\n{quoted(letter)}", letter)) == [("", "Mondays")]


def test_a_line_said_three_times_is_no_letter() -> None:
    text = "skills: java\n" * 5
    assert new_text(plain(text, LETTER)) == text.strip()


def test_a_signature_above_answers_inside_the_letter_is_none_of_them() -> None:
    filled = quoted(LETTER).replace("(what you can help with, comma separated)", "python")
    lines = plain(f"-- \nAna Ortiz\nskills: leadership\n\n{ATTRIBUTION}\n{filled}", LETTER)
    assert [text for _, text in answers(lines)] == ["skills: python"]


def test_nothing_below_an_endless_text_is_lost() -> None:
    text = "\n".join(f"line {number}" for number in range(12_000))
    assert new_text(plain(text)) == text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "Yes, sorry for the delay.\n\nTom Hart\nEngineer | Example Ltd\n+44 20 7946 0000",
            "Yes, sorry for the delay.",
        ),
        ("Yes.\n\nBest\nTom Hart\nSenior Engineer\nExample Ltd", "Yes.\n\nBest"),
        ("Hi\n\nTom Hart\nskills: python\nlead: no", "Hi\n\nTom Hart\nskills: python\nlead: no"),
        ("Hi\n\nTom Hart\nPython engineer\nTuesdays 6-8pm", "Hi\n\nTom Hart\nPython engineer\nTuesdays 6-8pm"),
        ("Tom Hart\nSenior Engineer | Example Ltd", "Tom Hart\nSenior Engineer | Example Ltd"),
    ],
)
def test_the_senders_own_name_above_a_title_or_a_number_begins_a_signature(body: str, words: str) -> None:
    raw = f"From: Tom Hart <tom@example.net>\nTo: mentoring@example.org\nSubject: Hi\nMessage-ID: <a@example.net>\n\n{body}\n"
    assert new_text(separate(read_message(raw.encode()), None)) == words
