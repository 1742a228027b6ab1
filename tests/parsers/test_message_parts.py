"""What of a message is displayed, what is attached, what is a report on another message, and what nobody can open."""

import pytest

from tests.support.raw_messages import HTML, PLAIN, message, multipart

SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
UNCLOSED = "Content-Type: multipart/x; boundary=b\r\n\r\n--b\r\n\r\nskills: sql"
FILE = "Content-Type: application/pdf; name=a.pdf\r\n\r\nx"


def test_the_body_may_have_a_file_name() -> None:
    assert message('Content-Type: text/plain; name="reply.txt"', body="skills: python").text == "skills: python"


def test_an_attached_text_is_no_body() -> None:
    reply = multipart(
        "mixed",
        "Content-Type: text/plain\r\n\r\nsee the list",
        'Content-Type: text/plain; name="list.txt"\r\nContent-Disposition: attachment; filename="../list.txt"\r\n'
        "\r\nstop",
    )
    assert reply.text == "see the list"
    assert [(file.name, file.content) for file in reply.attachments] == [("list.txt", b"stop")]


def test_a_forwarded_message_is_never_merged_into_the_text() -> None:
    reply = multipart(
        "mixed",
        "Content-Type: text/plain\r\n\r\nFYI",
        "Content-Type: message/rfc822\r\n\r\nSubject: old\r\nMessage-ID: <old@example.org>\r\n\r\nskills: cobol",
    )
    assert reply.text == "FYI"
    assert reply.attachments == ()
    assert "<old@example.org>" in reply.reports[0].text


def test_both_bodies_and_the_calendar_of_an_alternative_are_found() -> None:
    calendar = "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR"
    reply = multipart("alternative", PLAIN + "plain", HTML + "<p>rich</p>", calendar)
    assert (reply.text, reply.html, reply.calendars) == ("plain", "<p>rich</p>", ("BEGIN:VCALENDAR",))


@pytest.mark.parametrize(
    "stub",
    [
        "This message needs an HTML capable reader. Please upgrade.",
        "Ihr E-Mail-Programm kann kein HTML anzeigen.",
        "View this email in your browser: https://example.net/v/123",
        "???????, ? ???? ?????? ????????",
        "[image: logo]",
        " \r\n",
    ],
)
def test_a_text_that_only_says_there_is_html_is_none(stub: str) -> None:
    page = "<style>p {margin: 0}</style><p>Hello,</p><p>skills: sql and python</p><p>I am fr<b>ee</b> on Tuesdays</p>"
    assert multipart("alternative", PLAIN + stub, HTML + page).text.strip() == ""


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Yes", "<div>Yes</div>"),
        ("Größe & Maß für München", "<p>Gr&ouml;&szlig;e &amp; Ma&szlig; f&uuml;r M&#252;nchen</p>"),
        ("Yes please, Tuesday works", "<p>Yes <b>please</b>, <i>Tue</i>sday works</p>"),
        ("我星期二有空", "<div>我星期二有空</div>"),
        ("skills: sql\navailability: tuesday evening", "<p>..</p>"),
    ],
)
def test_a_text_that_says_what_the_html_says_is_kept(text: str, page: str) -> None:
    assert multipart("alternative", PLAIN + text, HTML + page).text == text


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ("multipart/mixed; boundary=edge", "--edge\r\n\r\nskills: sql"),
        ("multipart/mixed; boundary=edge", "This is MIME\r\n--edge  \r\n\r\nskills: sql\r\n--edge--  \r\nepilogue"),
        ("multipart/mixed; boundary=edge; boundary=other", "--edge\r\n\r\nskills: sql\r\n--edge--"),
        ("multipart/mixed; boundary*0=ed; boundary*1=ge", "--edge\r\n\r\nskills: sql\r\n--edge--"),
        ('multipart/mixed;\r\n\tboundary=\r\n\t"an edge"', "--an edge\r\n\r\nskills: sql\r\n--an edge--"),
        ("multipart/mixed", "--edge\r\n\r\nskills: sql\r\n--edge--"),
        ("multipart/mixed", "skills: sql"),
        ("multipart/mixed; boundary=none", "skills: sql"),
        ("multipart/signed; boundary=edge", f"--edge\r\n{PLAIN}skills: sql\r\n--edge--"),
        ("multipart/mixed; boundary=a", f"--a\r\n{UNCLOSED}\r\n--a--"),
        ("text/plain (a comment); charset=utf-8;;", "skills: sql"),
        ("nonsense", "skills: sql"),
        ("text/plain; format=flowed; delsp=yes", "skills: s \r\nql"),
        ("text/enriched", "<bold>skills:</bold> <x-color><param>red</param>sql</x-color>"),
        ("text/plain", f"{SIGNED}\r\nHash: SHA256\r\n\r\nskills: sql\r\n-----BEGIN PGP SIGNATURE-----"),
    ],
)
def test_the_text_is_found_however_it_is_wrapped(fields: str, body: str) -> None:
    assert message(f"Content-Type: {fields}", body=body).text.strip() == "skills: sql"


def test_text_around_a_picture_is_whole() -> None:
    reply = multipart("mixed", PLAIN + "Here it is:", FILE, PLAIN + "skills: sql")
    assert reply.text == "Here it is:\nskills: sql"
    assert [file.name for file in reply.attachments] == ["a.pdf"]


def test_a_line_that_only_begins_like_a_boundary_is_text() -> None:
    assert multipart("mixed", "\r\nfirst\r\n--edge of the world").text == "first\n--edge of the world"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9%20menu.pdf", "café menu.pdf"),
        ("Content-Disposition: x; filename*0*=UTF-8''caf%C3;\r\n filename*1*=%A9;\r\n filename*2=.pdf", "café.pdf"),
        ("Content-Disposition: attachment; filename*=caf%E9.pdf", "café.pdf"),
        ('Content-Disposition: attachment; filename="a;b.pdf"', "a;b.pdf"),
        ('Content-Disposition: attachment; filename="a.pdf', "a.pdf"),
        ('Content-Disposition: attachment; filename="..\\..\\evil/a.pdf"', "a.pdf"),
        ('X: y; name="=?utf-8?b?Y2Fmw6kucGRm?="', "café.pdf"),
        ('X: y; name="café.pdf"', "café.pdf"),
        ("X: y; name=my cv.pdf", "my cv.pdf"),
    ],
)
def test_a_file_has_the_name_that_its_sender_meant(field: str, name: str) -> None:
    part = field.replace("X: y", "Content-Type: application/pdf")
    kind = "" if part.startswith("Content-Type") else "Content-Type: application/pdf\r\n"
    assert [file.name for file in multipart("mixed", f"{kind}{part}\r\n\r\nx").attachments] == [name]


def test_a_uuencoded_file_is_attached_and_a_sentence_that_begins_like_one_is_not() -> None:
    reply = message(
        "Subject: cat",
        body="See:\nbegin 644 cat.txt\n#0V%T\n`\nend\nI'd like to\nbegin 644 things at once\nand learn\n",
    )
    assert reply.text == "See:\nI'd like to\nbegin 644 things at once\nand learn\n"
    assert [(file.name, file.content) for file in reply.attachments] == [("cat.txt", b"Cat")]


@pytest.mark.parametrize(
    ("content_type", "body", "says"),
    [
        ("multipart/encrypted; boundary=e", "--e\r\nContent-Type: application/x\r\n\r\n1\r\n--e--", "encrypted"),
        ("text/plain", "Hi,\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n-----END PGP MESSAGE-----", "encrypted"),
        ("application/pkcs7-mime; smime-type=enveloped-data", "MIIB", "encrypted"),
        ("application/x-pkcs7-mime; smime-type=signed-data", "MIIB", "S/MIME"),
        ("application/octet-stream; name=smime.p7m", "MIIB", "S/MIME"),
        ("application/ms-tnef; name=winmail.dat", "eJ8+", "winmail.dat"),
        ("message/partial; number=1; total=2; id=x", "Subject: x\r\n\r\nhello", "pieces"),
    ],
)
def test_words_that_nobody_can_open_are_said_to_be_so(content_type: str, body: str, says: str) -> None:
    assert says in message(f"Content-Type: {content_type}", body=body).obstacle


@pytest.mark.parametrize(
    "part",
    [
        "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\neJ8+",
        "Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----",
        "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nMIIB",
        f"{PLAIN}> -----BEGIN PGP MESSAGE-----\r\n> quoted",
    ],
)
def test_what_stands_beside_readable_words_is_no_obstacle(part: str) -> None:
    assert multipart("signed", PLAIN + "skills: sql", part).obstacle == ""
