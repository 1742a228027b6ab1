"""The line that a mail program puts below what people write: "Sent from my phone", in its many languages."""

import re
from collections.abc import Sequence

LONGEST_SIGN_OFF = 200

SENT_FIRST = frozenset(
    """
    securely secured gesendet versendet verschickt envoyé envoyée enviado enviada enviat inviato inviata verzonden
    verstuurd skickat skickades sendt sänt wysłane wysłano lähetetty отправлено послано надіслано изпратено odesláno
    odoslané poslané trimis poslano poslato στάλθηκε εστάλη đã dikirim terkirim saadetud išsiųsta nosūtīts נשלח أُرسلت
    أرسلت تم
    """.split()
)
"""With which a sign-off begins, in languages that put the verb there; English has a pattern of its own."""

FROM = frozenset(
    """
    von vom mit aus über via per des de depuis à avec par desde do da dal dalla con vanaf met vanuit från fra frå ved z
    ze s с со из з із през din dari từ gửi from with by out od iz ot no от от моя מ من الإرسال από
    """.split()
)
"""What follows the verb, if it isn't the device itself; what nobody's "sent yesterday" goes on with."""

SENT_LAST = ("gönderildi", "küldve", "送信", "发送", "發送", "傳送", "寄出", "보냄", "전송", "보냈습니다", "भेजा")
GERMAN_SENT_LAST = ("gesendet", "versendet")
WITHOUT_SPACES = ("发自", "發自", "从我的", "從我的", "iphoneから", "ipadから")

DEVICES = re.compile(
    r"iphon|ipad|ipod|android|galaxy|samsung|smartphone|blackberry|huawei|honor|xiaomi|redmi|oppo|pixel|nokia|htc"
    r"|xperia|motorola|handy|telefon|teléfono|telefone|téléphone|celular|cellulare|móvil|mobil|phone|tablet|outlook"
    r"|mail|yahoo|proton|tuta|spark|mailbox|k-9|device|gerät|appareil|dispositivo|dispositif|puhelim|телефон|почт"
    r"|смартфон|айфон|手机|手機|スマート|휴대|windows|courrier|correo|posta|mac\b|watch\b|κινητό",
    re.IGNORECASE,
)
_OFFERED_FOR = ("ios", "android", "iphone", "ipad", "windows", "mac")
_OFFERS = re.compile(
    r"\b(?:outlook|yahoo mail|gmail|bluemail|spark|proton mail)\b.{0,40}\b(?:ios|android|iphone|mac|win)", re.I
)
_OPENING = frozenset(
    """
    this diese ce este esta denne dette den message nachricht mail e-mail email mensaje mensagem melding besked
    meddelande was has been wurde a été fue foi er blev är
    """.split()
)
_ENGLISH = re.compile(
    r"\W{0,3}(?:"
    r"(?:message )?sent (?:from|via|by|with|using|through) (?:my |a |the )?\w[\w.'/+-]*(?: [\w.'/+-]+){0,9}"
    r"(?:[,.;]\s+(?:please|excuse|sorry|apologies|forgive|pardon)\b.{0,80})?"
    r"|from my \w+(?: \w+){0,2}|\w+ from mobile|yahoo mail\s?[:.].{0,40}"
    r")\W{0,4}",
    re.IGNORECASE,
)
_A_PERSON_DID = re.compile(
    r"sent (?:from|by|with|via|through) (?:my |the |a )?"
    r"(?:desk|office|home|house|heart|friend|colleague|love|best|boss|manager|school|university|old|new)\b",
    re.IGNORECASE,
)
_ENGLISH_BEGINNINGS = frozenset("sent message from someone yahoo".split())
_LINK = re.compile(r"\s*(?:<?(?:https?://|mailto:|www\.)[^\s<>]*>?|\(https?://[^\s()]*\))")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]{1,80})\]")
_BEGINNINGS = _ENGLISH_BEGINNINGS | SENT_FIRST | _OPENING
_ENDS = (*_OFFERED_FOR, *SENT_LAST, *GERMAN_SENT_LAST)
_AROUND = " .!<>()[]*_-–—"
MOST_WORDS, MOST_WORDS_OF_OFFER, DEVICE_WITHIN = 14, 8, 6
"""Of a sign-off, of "Get Outlook for iOS", and from its verb on to the device."""


def is_sign_off(text: str) -> bool:
    """Whether a line is a mail program's, not a person's."""
    if not 5 < len(text) < LONGEST_SIGN_OFF or not _could_be(text):
        return False
    before_link = _LINK.split(text, maxsplit=1)[0].strip()  # praise of the program may follow it
    bare = _MARKDOWN_LINK.sub(r"\1", _LINK.sub("", text)).strip()
    if _ENGLISH.fullmatch(bare) or (before_link != bare and _ENGLISH.fullmatch(before_link)):
        return (bare[0].isupper() or bool(DEVICES.search(bare))) and not _A_PERSON_DID.match(bare)
    words = bare.strip(_AROUND).lower().split()
    if not 0 < len(words) <= MOST_WORDS or "," in bare or bare.endswith((":", "?")):
        return False
    if len(words) <= MOST_WORDS_OF_OFFER and _OFFERS.search(bare):
        return True
    return _says_what_sent_it(words) or "".join(words).startswith(WITHOUT_SPACES)


def is_link(text: str) -> bool:
    """Whether a line is nothing but a link, as programs put their own below a sign-off."""
    return bool(_LINK.fullmatch(text))


def _could_be(text: str) -> bool:
    """A cheap look at the first and the last word."""
    lower = text.lower().strip(_AROUND)
    if lower.partition(" ")[0] in _BEGINNINGS or "outlook" in lower:
        return True
    return lower.endswith(_ENDS) or lower.startswith(WITHOUT_SPACES)


def _says_what_sent_it(words: Sequence[str]) -> bool:
    """A verb and a device, in the order of the language, after "This message was" or nothing."""
    start = next((place for place, word in enumerate(words) if word not in _OPENING), len(words))
    first, *others = words[start:] or ("",)
    if first in SENT_FIRST:
        return bool(others) and (others[0] in FROM or bool(DEVICES.search(others[0]))) and _names_device(others)
    if words[-1].endswith(GERMAN_SENT_LAST):
        return first in FROM and _names_device(others)
    return words[-1].endswith(SENT_LAST) and _names_device(words)


def _names_device(words: Sequence[str]) -> bool:
    return any(map(DEVICES.search, words[:DEVICE_WITHIN]))
