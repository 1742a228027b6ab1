"""The lines by which mail programs introduce what they quote, and lines of people that look alike."""

from dataclasses import replace

import pytest

from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.quoting.separation import separate

EMPTY = read_message(b"From: ana@example.net\n\n")
QUOTED = "> How are you?\n>\n> skills:\n"
UNMARKED = "How are you?\n\nskills:\n"


def read(text: str) -> str:
    return new_text(separate(replace(EMPTY, text=text), None))


ATTRIBUTIONS = (
    """
On Tue, Mar 3, 2026, 10:12 AM Team <team@example.org> wrote:
On Tue, Mar 3, 2026 at 10:12 AM 'Team' via Mentors <↵mentors@example.org> wrote:
On Tue, 3 Mar 2026 10:12:00 +0100↵Team <team@example.org> wrote:
Den tirs. 3. mar. 2026 kl. 10.12 skrev Team <team@example.org>:
ti 3. maalisk. 2026 klo 10.12 Team (team@example.org) kirjoitti:
Team <team@example.org> ezt írta (időpont: 2026. márc. 3., K, 10:12):
În mar., 3 mar. 2026 la 10:12, Team <team@example.org> a scris:
út 3. 3. 2026 v 10:12 odesílatel Team <team@example.org> napsal:
ut 3. 3. 2026 o 10:12 Team <team@example.org> napísal(a):
вт, 3 бер. 2026 р. о 10:12 Team <team@example.org> пише:
На вт, 3.03.2026 г. в 10:12 Team <team@example.org> написа:
Στις Τρί 3 Μαρ 2026 στις 10:12 π.μ., ο/η Team <team@example.org> έγραψε:
uto, 3. ožu 2026. u 10:12 Team <team@example.org> napisao je:
Team <team@example.org>, 3 Mar 2026 Sal, 10:12 tarihinde şunu yazdı:
Pada Sel, 3 Mar 2026 pukul 10.12 Team <team@example.org> menulis:
Vào Th 3, 3 thg 3, 2026 vào lúc 10:12 Team <team@example.org> đã viết:
Missatge de Team <team@example.org> del dia dt., 3 de març 2026 a les 10:12:
Вторник, 3 марта 2026, 10:12 +03:00 от Team <team@example.org>:
Mentoring <team@example.org> 于2026年3月3日周二 10:12写道：
2026년 3월 3일 (화) 오전 10:12, Team <team@example.org>님이 작성:
בתאריך יום ג׳, 3 במרץ 2026 ב-10:12 מאת Team <team@example.org>:
Am Dienstag, 3. März 2026, 10:12:33 MEZ hat Team <team@example.org> Folgendes geschrieben:
Op 3 mrt 2026 om 10:12 heeft Team <team@example.org> het volgende geschreven:
At 10:12 AM 3/3/2026, Team wrote:
Team <team@example.org> wrote on 03/03/2026 10:12:00 AM:
---- On Tue, 03 Mar 2026 10:12:00 +0100 Team <team@example.org> wrote ----
""".strip()
    .replace("↵", "\n")
    .split("\n")
)
MORE_ATTRIBUTIONS = [
    "Quoting Team <team@example.org>:",
    "Team escribió:",
    "* Team <team@example.org> [2026-03-03 10:12]:",
]


def joined(lines: list[str]) -> list[str]:
    """Wrapped attributions whole again: a line goes on with the next one until it ends like one."""
    whole: list[str] = []
    for line in lines:
        if whole and not whole[-1].endswith((":", "：", "-")):
            whole[-1] += f"\n{line}"
        else:
            whole.append(line)
    return whole


@pytest.mark.parametrize("attribution", [*joined(ATTRIBUTIONS), *MORE_ATTRIBUTIONS])
def test_an_attribution_introduces_quoted_lines(attribution: str) -> None:
    assert read(f"Fine.\n\n{attribution}\n\n{QUOTED}") == "Fine."
    assert read(f"{attribution}\n{QUOTED}\nFine.") == "Fine."


@pytest.mark.parametrize("attribution", joined(ATTRIBUTIONS))
def test_what_an_attribution_introduces_needs_no_marks(attribution: str) -> None:
    assert read(f"Fine.\n\n{attribution}\n\n{UNMARKED}") == "Fine."


@pytest.mark.parametrize(
    "labels",
    [
        "From Sent To Subject", "From Date To Subject", "Von Gesendet An Betreff", "De Envoyé À Objet",
        "De Enviado Para Asunto", "Da Inviato A Oggetto", "Van Verzonden Aan Onderwerp", "Från Skickat Till Ämne",
        "Fra Sendt Til Emne", "Lähettäjä Lähetetty Vastaanottaja Aihe", "Od Wysłano Do Temat",
        "Od Odesláno Komu Předmět",
        "Feladó Elküldve Címzett Tárgy", "De_la Trimis Către Subiect", "Gönderen Gönderildi Kime Konu",
        "От Отправлено Кому Тема", "Від Надіслано Кому Тема", "От Изпратено До Относно", "Από Στάλθηκε Προς Θέμα",
        "发件人 发送时间 收件人 主题", "差出人 送信日時 宛先 件名", "보낸_사람 보낸_날짜 받는_사람 제목",
        "Šalje Poslano Prima Predmet", "Dari Dikirim Kepada Subjek", "Từ Đã_gửi Đến Chủ_đề", "מאת נשלח אל נושא",
    ],
)  # fmt: skip
def test_a_header_block_introduces_all_that_is_below(labels: str) -> None:
    values = ("Team <team@example.org>", "2026-03-03 10:12", "Ana <ana@example.net>", "Hello")
    names = [label.replace("_", " ") for label in labels.split()]
    block = "\n".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
    assert read(f"Fine.\n\n{block}\n\n{UNMARKED}") == "Fine."


@pytest.mark.parametrize(
    "divider",
    [
        "-----Ursprüngliche Nachricht-----",
        "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐",
        "---------- Původní e-mail ----------",
        "------------------ 原始邮件 ------------------",
        ">>> Team <team@example.org> 3/3/2026 10:12 AM >>>",
        "Team ---03/03/2026 10:12:26 AM---How are you? Please tell us",
        "Please reply above this line",
        "##- Bitte geben Sie Ihre Antwort über dieser Zeile ein. -##",
        "-- Répondez au-dessus de cette ligne --",
        "---------- Reply above this line ----------",
        "From: Team <team@example.org> Sent: Tuesday, March 3, 2026 10:12 AM To: Ana Subject: Hello",
    ],
)
def test_below_a_divider_nothing_is_new(divider: str) -> None:
    assert read(f"Fine.\n\n{divider}\n\n{UNMARKED}") == "Fine."


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("On Tue, 3 Mar 2026 at 10:12, Team <team@example.org> wrote: sounds good", "sounds good"),
        ("Le mar. 3 mars 2026 à 10:12, Team <team@example.org> a écrit : c'est bon", "c'est bon"),
        (f"sounds good On Tue, 3 Mar 2026 at 10:12, Team <team@example.org> wrote:\n{QUOTED}", "sounds good"),
        (f"passt mir Am 03.03.2026 um 10:12 schrieb Team <team@example.org>:\n{QUOTED}", "passt mir"),
        ("ja On 3 Mar 2026, at 10:12, Team <team@example.org> wrote: How are you?", "ja"),
    ],
)
def test_words_that_share_a_line_with_an_attribution_are_kept(text: str, new: str) -> None:
    assert read(text) == new


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesdays I can do 5pm, as I wrote:\n\nskills: python",
        "On 3 March I wrote to you about Rust: no answer yet.\n\nCan you help?",
        "On the 3rd of March, at 10:12, Paul wrote: a nice letter.\n\nDid you see it?",
        'My mentor Paul wrote: "be ready at 10:30".\n\nIs that right?',
        "Thanks. My address is tom@example.com, and this is what my boss wrote:\n\nTom is a great colleague.",
        "Paul <paul@example.com> and Eva <eva@example.com> know me, ask them:\n\nboth are mentors",
        "Am Dienstag um 10:12 schrieb mir Paul: er hat keine Zeit.\n\nWas nun?",
        "on Mondays, from 17:00\nto 19:00\n\nthat is all I can do on 3 March",
        "From: Monday to Friday\nTo: whenever\n\nI can make it.",
        "Date: 12 May\nTime: 5pm\nSubject: Python\n\nWould that do for a first session?",
        "To: learn Go\nFrom: zero\nDate: any\n\nThat is my goal!",
        "Subject: Python\nLevel: beginner\nFrom: September",
        "Reply to the above: yes, line 3 is right.\n\nAnd line 4 too.",
        "Original message below was unclear to me, sorry.\n\nWhat do you need?",
        "yes\n-- really --\nno",
        "Hello\n\n-----\n\nskills: go\n\n-----\n\nbye",
    ],
)
def test_what_people_write_is_no_introduction(text: str) -> None:
    assert read(text) == text


def test_what_people_write_right_above_an_introduction_is_theirs() -> None:
    attribution = "On Tue, 3 Mar 2026 at 10:12, Team <team@example.org> wrote:"
    for last in ("to 19:00", "on 3 March", "Contact me at <ana@example.net>", "From: nine", "I have 10 years"):
        assert read(f"{last}\n{attribution}\n{QUOTED}") == last
        assert read(f"{last}\n\n{attribution}\n{QUOTED}") == last
