"""Replies as mail programs write them: an answer, and below, above or around it the letter that is answered.

Each style takes the answer as text and the letter as it was sent, and returns the message that would arrive. The
shapes are those of the programs; names, times and wording vary only by language.
"""

import textwrap
from collections.abc import Callable
from email.message import EmailMessage
from html import escape

from mailbot.domain.correspondence import Rendered

Style = Callable[[str, Rendered], bytes]

WHO = "Mentoring <mentoring@example.org>"
RULE = "_" * 32
DATED = "On Tue, Mar 3, 2026 at 10:12 AM Mentoring <\nmentoring+k3j9d0s8f7@example.org> wrote:"
FIELDS = ("From", "Sent", "To", "Subject")


def in_text(body: str, parameters: str = "") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ana@example.net", "mentoring@example.org", "Re: Mentoring"
    message.set_content(body, charset="utf-8", cte="base64")
    message.replace_header("Content-Type", f"text/plain; charset=utf-8{parameters}")
    return message.as_bytes()


def in_html(page: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ana@example.net", "mentoring@example.org", "Re: Mentoring"
    message.set_content(page, subtype="html", charset="utf-8", cte="base64")
    return message.as_bytes()


def quoted(text: str, mark: str = "> ") -> str:
    return "\n".join(mark + line if line else mark.rstrip() for line in text.rstrip().split("\n"))


def wrapped(text: str, width: int) -> str:
    """As programs wrap what they send: long lines only, without a care for lists."""
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join("\n".join(pieces) for pieces in lines)


def header_block(names: tuple[str, ...], date: str = "Tuesday, March 3, 2026 10:12 AM", mark: str = "") -> str:
    values = (WHO, date, "Ana Silva <ana@example.net>", "Mentoring with us")
    return "\n".join(f"{mark}{name}:{mark} {value}" for name, value in zip(names, values, strict=True))


def body_of(page: str) -> str:
    """What a program takes from a page that it quotes."""
    return page[page.index("<body") :].partition(">")[2].partition("</body>")[0]


def as_divs(text: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.split("\n"))


def as_lines(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def as_word(text: str) -> str:
    return "".join(f'<p class="MsoNormal">{escape(line) or "&nbsp;"}<o:p></o:p></p>' for line in text.split("\n"))


def flowed(text: str, *, delete_space: bool) -> str:
    """RFC 3676: long lines broken softly, lines that could be taken for quoted or soft ones stuffed."""
    lines: list[str] = []
    for line in text.split("\n"):
        marks = line[: len(line) - len(line.lstrip(">"))]
        pieces = textwrap.wrap(line[len(marks) :], 60, break_long_words=False, break_on_hyphens=False) or [""]
        soft = "  " if delete_space else " "
        ends = [soft] * (len(pieces) - 1) + [""]
        stuffed = (f" {piece}" if marks or piece.startswith((" ", ">")) else piece for piece in pieces)
        lines += [marks + piece + end for piece, end in zip(stuffed, ends, strict=True)]
    return "\n".join(lines)


def gmail(answer: str, letter: Rendered) -> bytes:
    listed = letter.text.replace("\n- ", "\n   - ")
    return in_text(f"{answer}\n\n{DATED}\n\n{quoted(wrapped(listed, 74))}\n")


def gmail_page(answer: str, letter: Rendered) -> bytes:
    return in_html(
        f'<div dir="ltr">{as_divs(answer)}</div><br><div class="gmail_quote gmail_quote_container">'
        f'<div dir="ltr" class="gmail_attr">{escape(DATED)}<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">{body_of(letter.html)}</blockquote></div>'
    )


def gmail_with_signature(answer: str, letter: Rendered) -> bytes:
    signature = "-- \nAna Silva\nEngineer at Example Ltd\n+351 912 345 678"
    return in_text(f"{answer}\n\n{signature}\n\n{DATED}\n\n{quoted(wrapped(letter.text, 76))}\n")


def outlook(answer: str, letter: Rendered) -> bytes:
    return in_text(f"{answer}\n\n{header_block(FIELDS)}\n\n{letter.text}\n")


def outlook_german(answer: str, letter: Rendered) -> bytes:
    block = header_block(("Von", "Gesendet", "An", "Betreff"), "Dienstag, 3. März 2026 10:12")
    return in_text(f"{answer}\n\n{block}\n\n{letter.text}\n")


def outlook_2003(answer: str, letter: Rendered) -> bytes:
    return in_text(f"{answer}\n\n-----Original Message-----\n{header_block(FIELDS)}\n\n{wrapped(letter.text, 76)}\n")


def outlook_page(answer: str, letter: Rendered) -> bytes:
    fields = as_lines(header_block(FIELDS)).replace("From:", "<b>From:</b>").replace("Sent:", "<b>Sent:</b>")
    border = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
    return in_html(
        f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang="EN-GB"><div class="WordSection1">'
        f'{as_word(answer)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="{border}">'
        f'<p class="MsoNormal">{fields}<o:p></o:p></p></div></div>{body_of(letter.html)}</div></body></html>'
    )


def outlook_web_page(answer: str, letter: Rendered) -> bytes:
    return in_html(
        f'<html><head><style>P {{margin-top:0}}</style></head><body dir="ltr"><div class="elementToProof">'
        f'{as_divs(answer)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font>{as_lines(header_block(FIELDS))}</font><div>&nbsp;</div></div>'
        f"{body_of(letter.html)}</body></html>"
    )


def outlook_phone(answer: str, letter: Rendered) -> bytes:
    offer = "Get Outlook for iOS<https://aka.ms/o0ukef>"
    return in_text(f"{answer}\n\n{offer}\n{RULE}\n{header_block(FIELDS)}\n\n{letter.text}\n")


def outlook_mac(answer: str, letter: Rendered) -> bytes:
    block = header_block(("From", "Date", "To", "Subject"), "Tuesday, 3 March 2026 at 10:12", mark="*")
    return in_text(f"{answer}\n\n{block}\n{letter.text}\n")


def apple(answer: str, letter: Rendered) -> bytes:
    dated = f"> On 3 Mar 2026, at 10:12, {WHO} wrote:\n> "
    return in_text(f"{answer}\n\n{dated}\n{quoted(letter.text)}\n")


def apple_page(answer: str, letter: Rendered) -> bytes:
    return in_html(
        f'<html><body style="line-break: after-white-space;">{as_lines(answer)}<br><div><br>'
        f'<blockquote type="cite"><div>On 3 Mar 2026, at 10:12, {escape(WHO)} wrote:</div>'
        f'<br class="Apple-interchange-newline"><div>{body_of(letter.html)}</div></blockquote></div><br></body></html>'
    )


def iphone_page(answer: str, letter: Rendered) -> bytes:
    return in_html(
        f'<html><body dir="auto">{as_divs(answer)}<div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br>'
        f'<blockquote type="cite">On 3 Mar 2026, at 10:12, {escape(WHO)} wrote:<br><br></blockquote></div>'
        f'<blockquote type="cite"><div dir="ltr">\ufeff{body_of(letter.html)}</div></blockquote></body></html>'
    )


def yahoo(answer: str, letter: Rendered) -> bytes:
    dated = f"    On Tuesday, March 3, 2026 at 10:12:33 AM GMT+1, {WHO} wrote:  "
    return in_text(f"{answer}\n\n{dated}\n \n {letter.text}  \n")


def yahoo_page(answer: str, letter: Rendered) -> bytes:
    dated = f"On Tuesday, March 3, 2026 at 10:12:33 AM GMT+1, {escape(WHO)} wrote:"
    return in_html(
        f'<div class="yahoo-style-wrap">{as_divs(answer)}<div><br></div></div><div id="yahoo_quoted_1" '
        f'class="yahoo_quoted"><div><div>{dated} </div><div><br></div>{body_of(letter.html)}</div></div>'
    )


def thunderbird(answer: str, letter: Rendered) -> bytes:
    body = f"{answer}\n\nOn 03/03/2026 10:12, Mentoring wrote:\n{quoted(letter.text, '>')}\n"
    return in_text(flowed(body, delete_space=False), "; format=flowed")


def thunderbird_below(answer: str, letter: Rendered) -> bytes:
    return in_text(f"Am 03.03.26 um 10:12 schrieb Mentoring:\n{quoted(letter.text)}\n\n{answer}\n\n-- \nAna Silva\n")


def thunderbird_page(answer: str, letter: Rendered) -> bytes:
    return in_html(
        f'<html><body>{as_lines(answer)}<br><div class="moz-cite-prefix">On 03/03/2026 10:12, Mentoring wrote:<br>'
        f'</div><blockquote type="cite" cite="mid:1@example.org">{body_of(letter.html)}</blockquote></body></html>'
    )


def proton(answer: str, letter: Rendered) -> bytes:
    dated = f"On Tuesday, March 3rd, 2026 at 10:12, {WHO} wrote:"
    return in_text(f"{answer}\n\nSent with Proton Mail secure email.\n\n{dated}\n\n{quoted(letter.text)}\n")


def fastmail(answer: str, letter: Rendered) -> bytes:
    return in_text(
        f"{answer}\n\nOn Tue, 3 Mar 2026, at 10:12 AM, Mentoring wrote:\n{quoted(wrapped(letter.text, 72))}\n"
    )


def samsung(answer: str, letter: Rendered) -> bytes:
    block = header_block(("From", "Date", "To", "Subject"), "03/03/2026  10:12  (GMT+01:00)")
    return in_text(
        f"{answer}\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\n{block}\n\n{letter.text}\n"
    )


def k9(answer: str, letter: Rendered) -> bytes:
    sign_off = "-- \nSent from my Android device with K-9 Mail. Please excuse my brevity."
    return in_text(
        f"{answer}\n\nOn 3 March 2026 10:12:00 CET, {WHO} wrote:\n{quoted(letter.text, '>')}\n\n{sign_off}\n"
    )


def gmx(answer: str, letter: Rendered) -> bytes:
    block = header_block(("Gesendet", "Von", "An", "Betreff")).replace(WHO, "Dienstag, 03. März 2026 um 10:12 Uhr", 1)
    return in_text(f"{answer}\n \n\n{block}\n{letter.text}\n")


def qq(answer: str, letter: Rendered) -> bytes:
    block = header_block(("发件人", "发送时间", "收件人", "主题"), "2026年3月3日(星期二) 上午10:12")
    divider = f"{'-' * 18} 原始邮件 {'-' * 18}"
    return in_text(f"{answer}\n\n\n\n{divider}\n{block}\n\n\n\n{letter.text}\n")


def naver(answer: str, letter: Rendered) -> bytes:
    block = header_block(("From", "To", "Sent", "Subject"), "<ana@example.net>")
    return in_text(f"{answer}\n\n-----Original Message-----\n{block}\n\n{letter.text}\n")


def mutt(answer: str, letter: Rendered) -> bytes:
    dated = "On Tue, Mar 03, 2026 at 10:12:00AM +0000, Mentoring wrote:"
    return in_text(f"{dated}\n{quoted(wrapped(letter.text, 72))}\n\n{answer}\n\n-- \nana\n")


def notes(answer: str, letter: Rendered) -> bytes:
    block = header_block(("From", "To", "Date", "Subject"), "Ana Silva/EXAMPLE@EXAMPLE").replace(": ", ":        ")
    return in_text(f"{answer}\n\n\n\n{block}\n\n\n\n{letter.text}\n")


def help_desk(answer: str, letter: Rendered) -> bytes:
    return in_text(f"{answer}\n\n##- Please type your reply above this line -##\n\n{letter.text}\n")


def deleting_space(answer: str, letter: Rendered) -> bytes:
    body = f"{answer}\n\n> On 3 Mar 2026, at 10:12, {WHO} wrote:\n>\n{quoted(letter.text, '>')}\n"
    return in_text(flowed(body, delete_space=True), "; format=flowed; delsp=yes")


STYLES: dict[str, Style] = {
    style.__name__: style
    for style in (
        gmail, gmail_page, gmail_with_signature, outlook, outlook_german, outlook_2003, outlook_page, outlook_web_page,
        outlook_phone, outlook_mac, apple, apple_page, iphone_page, yahoo, yahoo_page, thunderbird, thunderbird_below,
        thunderbird_page, proton, fastmail, samsung, k9, gmx, qq, naver, mutt, notes, help_desk, deleting_space,
    )
}  # fmt: skip
