"""Messages for property tests: trees of MIME parts that are nearly right, then broken here and there."""

from hypothesis import strategies as st

TYPES = [
    "text/plain",
    "text/plain; charset=utf-8; format=flowed; delsp=yes",
    "text/html",
    "text/html; charset=windows-1252",
    "text/enriched",
    "text/calendar; method=REPLY",
    "message/rfc822",
    "message/delivery-status",
    "message/partial; number=1",
    "application/pgp",
    "application/ms-tnef; name=winmail.dat",
    "application/pkcs7-mime; smime-type=enveloped-data",
    'application/pdf; name="=?utf-8?b?w6k=?="',
    "text/csv; name*0*=utf-8''%C3; name*1*=%A9.csv",
    "nonsense",
    "",
]
CHARSETS = ["utf-8", "iso-8859-1", "gb18030", "shift_jis", "utf-16", "utf-7", "iso-2022-jp", "hz", "x-unknown", "johab"]
ENCODINGS = ["base64", "quoted-printable", "7bit", "8bit", "x-uuencode", "Base64 (yes)", "nonsense"]
MULTIPARTS = ["mixed", "alternative", "related", "signed", "encrypted", "report", "digest"]
FIELDS = [
    "From: Ana <ana@example.net>",
    "From: ana@example.net, ben@example.net",
    "From: =?utf-8?q?A=00na?= <ana@example.net>",
    "From : ana@example.net",
    "From: mentoring+abc@example.org",
    "Subject: Re: =?iso-2022-jp?b?GyRC?= =?utf-8?q?=E2=82?= =?utf-8?q?=AC?=",
    "Subject: stop",
    "Date: Tue, 31 Feb 2026 25:61:00 +9999",
    "Message-ID: <1@example.net>",
    "In-Reply-To: <<a>@b>",
    "References: <a@example.org>\r\n\t<b@example.org>",
    'To: group: a@example.org, "b\\" <c@example.org>;',
    "Auto-Submitted: auto-replied",
    "List-Id: <x>",
    "Return-Path: <>",
    "Content-Disposition: attachment; filename=x",
    "Content-Type: text/plain; charset=",
    "no field at all",
]
WORDS = [
    "skills: python, sql",
    "availability: tue 17-19, any lunchtime except friday",
    "pause until 31 February",
    "I'd love to learn React, I'm free next Tuesday evening",
    "On Mon, 1 Mar 2027 at 09:00, Mentoring <m@example.org> wrote:",
    "> > What can you help with?",
    "-- ",
    "-----BEGIN PGP SIGNED MESSAGE-----",
    "-----BEGIN PGP SIGNATURE-----",
    "begin 644 x.txt",
    "#0V%T",
    "<div><blockquote><p>hello</div>",
    "<!--[if mso]>",
    "&#x110000; &nbsp;",
    "Größe 火曜日 \u202e\u2028\u00a0",
]

_line = st.one_of(st.sampled_from(WORDS), st.text(max_size=40))
_words = st.lists(_line, max_size=8).map("\r\n".join)
_content = st.one_of(
    _words.map(lambda words: words.encode("utf-8", "surrogatepass")),
    st.builds(
        lambda words, codec: words.encode(codec, "ignore"), _words, st.sampled_from(["gb18030", "utf-16", "cp932"])
    ),
    st.binary(max_size=80),
)


@st.composite
def _leaf(draw: st.DrawFn) -> bytes:
    kind, charset, encoding = (draw(st.sampled_from(choices)) for choices in (TYPES, CHARSETS, ENCODINGS))
    head = f"Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head.encode() + draw(_content)


@st.composite
def _multipart(draw: st.DrawFn, children: st.SearchStrategy[bytes]) -> bytes:
    boundary = draw(st.sampled_from([b"b", b"bb", b"=_b", b"b b"]))
    parts = draw(st.lists(children, max_size=4))
    kind = draw(st.sampled_from(MULTIPARTS)).encode()
    head = b"Content-Type: multipart/" + kind + b'; boundary="' + boundary + b'"\r\n\r\n'
    end = draw(st.sampled_from([b"--\r\n", b"\r\n", b""]))
    return head + b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts) + b"--" + boundary + end


@st.composite
def _breakages(draw: st.DrawFn, raw: bytes) -> bytes:
    for _ in range(draw(st.integers(0, 3))):
        at, until = sorted(draw(st.integers(0, len(raw))) for _ in range(2))
        breakage = draw(st.sampled_from(["cut", "repeat", "insert", "newlines"]))
        if breakage == "cut":
            raw = raw[:at] + raw[min(until, at + 20) :]
        elif breakage == "repeat":
            raw = raw[:until] + raw[at:until] + raw[until:]
        elif breakage == "insert":
            raw = (
                raw[:at]
                + draw(st.sampled_from([b"\0", b"\r", b"\n", b"\r\n\r\n", b'"', b"(", b"=", b"\xff\xfe"]))
                + raw[at:]
            )
        else:
            raw = raw.replace(b"\r\n", draw(st.sampled_from([b"\n", b"\r", b"\r\r\n"])))
    return raw


_trees = st.recursive(_leaf(), _multipart, max_leaves=6)
_headers = st.lists(st.sampled_from(FIELDS), max_size=8).map(lambda fields: "".join(f"{field}\r\n" for field in fields))
messages = st.builds(lambda head, tree: head.encode() + tree, _headers, _trees).flatmap(_breakages)
"""Whole messages in bytes."""
