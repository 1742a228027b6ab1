"""Bytes to text: charsets that are declared, not declared, and declared falsely; encodings that are broken."""

from base64 import b64encode, urlsafe_b64encode

import pytest

from tests.support.raw_messages import message


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("utf-8", "utf-8", "Größe 🎉"),
        ("us-ascii", "utf-8", "Größe"),
        ("iso-8859-1", "utf-8", "São Paulo, às terças"),
        ("iso-8859-1", "cp1252", "I’m “free” – ok €5"),
        ("iso-8859-9", "cp1254", "salı “akşam”"),
        ("iso-8859-15", "iso-8859-15", "5 €"),
        ("windows-1251", "cp1251", "Добрый день"),
        ("win-1251", "cp1251", "Добрый день"),
        ("windows-1251", "utf-8", "Добрый день"),
        ("koi8-r", "koi8-r", "Привет"),
        ("iso-8859-8-i", "iso-8859-8", "שלום"),
        ("TIS-620", "cp874", "สวัสดี"),
        ("gb2312", "gb18030", "周二晚上有空"),
        ("gb2312", "gbk", "谢谢"),  # valid UTF-8 by chance
        ("gb2312", "utf-8", "我想学习编程"),
        ("Shift_JIS", "cp932", "火曜日の夜"),
        ("x-sjis", "cp932", "火曜日の夜"),
        ("shift_jis", "utf-8", "火曜日の夜"),
        ("iso-2022-jp", "iso-2022-jp", "火曜日の夜"),
        ("", "iso-2022-jp", "火曜日の夜"),
        ("euc-kr", "cp949", "똠방각하"),
        ("hz-gb-2312", "hz", "你好"),
        ("x-mac-roman", "mac-roman", "Café"),
        ("utf-16", "utf-16", "Tuesday é"),
        ("utf-16", "utf-16-be", "Tuesday é"),
        ("utf-16", "utf-16-le", "Tuesday é"),
        ("", "utf-16", "Tuesday é"),
        ("utf-16", "ascii", "skills: sql."),
        ("utf-8", "utf-8-sig", "skills: sql"),
        ("made-up", "cp1252", "café"),
        ("punycode", "cp1252", "café"),
        ("utf-7", "utf-8", "é +ADw-script+AD4-"),
        ("unicode_escape", "ascii", "a\\x41b"),
    ],
)
def test_the_text_is_read_whatever_the_label_says(charset: str, codec: str, text: str) -> None:
    encoded = b64encode(text.encode(codec))
    field = f"Content-Type: text/plain; charset={charset}" if charset else "Content-Type: text/plain"
    assert message(field, "Content-Transfer-Encoding: base64", body=encoded).text == text


@pytest.mark.parametrize(
    ("declared", "data", "text"),
    [
        ("utf-8", "Größe im Büro ".encode() + b"\xff skills: sql", "Größe im Büro \ufffd skills: sql"),
        ("utf-8", "Größe im Büro é".encode()[:-1], "Größe im Büro \ufffd"),
        ("gb18030", "周二晚上有空".encode("gb18030") + b"\xff", "周二晚上有空\ufffd"),
    ],
)
def test_a_few_wrong_bytes_spoil_no_other(declared: str, data: bytes, text: str) -> None:
    assert message(f"Content-Type: text/plain; charset={declared}", body=data).text == text


@pytest.mark.parametrize("head", ['<meta charset="koi8-r">', "<META http-equiv=x content='text/html; charset=koi8-r'>"])
def test_a_page_may_name_its_charset_itself(head: str) -> None:
    assert "привет" in message("Content-Type: text/html", body=head.encode() + "привет".encode("koi8-r")).html


@pytest.mark.parametrize(
    ("encoding", "data", "text"),
    [
        ("Base64", b64encode(b"skills: sql, go").rstrip(b"="), "skills: sql, go"),
        ("BASE64 (really)", b64encode(b"skills: sql"), "skills: sql"),
        ('"base64"', b"c2tp\r\n\r\nbGxz\r\n\r\nOiBzcWw=\r\n", "skills: sql"),
        ("base64", b"c2tp bGxz\t!\r\nOiBzcWw=", "skills: sql"),
        ("base64", b64encode(b"skills: sql, go and more")[:29], "skills: sql, go and m"),
        ("base64", urlsafe_b64encode("größ?>>? ü~~~ÿ".encode()), "größ?>>? ü~~~ÿ"),
        ("base64", b64encode(b"skills: sql\n1") + b"\r\n" + b64encode(b"\nstop later"), "skills: sql\n1\nstop later"),
        ("base64", b64encode(b"skills: sql!") + b"=\r\n\r\nFooter of the list", "skills: sql!\n\nFooter of the list"),
        ("base64", b"Hi there,\r\nskills: sql", "Hi there,\nskills: sql"),
        ("quoted-printable", b"caf=c3=a9 100=25", "café 100%"),
        ("quoted-printable", b"skills: py=  \r\nthon", "skills: python"),
        ("quoted-printable", b"a=ZZ =3 sql=", "a=ZZ =3 sql"),
        ("x-uuencode", b"begin 644 x\r\n+<VMI;&QS.B!S<6P \r\n`\r\nend\r\n", "skills: sql"),
        ("8-bit", "café".encode(), "café"),
        ("nonsense", "café".encode(), "café"),
    ],
)
def test_a_broken_encoding_loses_as_little_as_it_can(encoding: str, data: bytes, text: str) -> None:
    read = message("Content-Type: text/plain", f"Content-Transfer-Encoding: {encoding}", body=data)
    assert read.text == text


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("=?utf-8?q?caf=C3?=\r\n =?utf-8?q?=A9?=", "café"),
        ("=?utf-8?q?caf=C3=A9?= =?iso-8859-1?q?_=E9t=E9?=", "café été"),
        ("=?utf-8?b?Y2Fmw6k?=", "café"),
        ("=?utf-8?q?my subject?=", "my subject"),
        ("=?x-unknown?q?caf=C3=A9?=", "café"),
        ("=?gb2312?b?u9i4tDogzq/Ozw==?=", "回复: 委蜗"),
        ("Größe und Maß", "Größe und Maß"),
        ("Re:\r\n a long\r\n\tsubject", "Re: a long subject"),
    ],
)
def test_a_subject_is_read_as_it_was_meant(subject: str, text: str) -> None:
    assert message(f"Subject: {subject}").subject == text
