"""What stands around a person's own words: signatures, sign-offs of programs, disclaimers, banners of gateways."""

import re
from collections.abc import Sequence

_DELIMITER = re.compile(r"\s*(?:--|—|–|__|ᐧ)\s*|\s*-- .{0,3}")  # RFC 3676 section 4.3, and what is made of it
_RULE = re.compile(r"\s*[-_=*~#+—]{4,}\s*")
_UNDERSCORES = re.compile(r"\s*_{5,}\s*")
_LIST_FOOTER = re.compile(r"mailing list|google group|unsubscribe|listinfo|maillinglist|mailinglist", re.IGNORECASE)
_DASHED_NAME = re.compile(r"\s*[-/~][^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}")

_LINK = re.compile(r"\s*(?:<?(?:https?://|mailto:|www\.)[^\s<>]*>?|\(https?://[^\s()]*\))")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]{1,80})\]")
_SENT_FROM = re.compile(
    r"\W{0,3}(?:"
    r"(?:message )?sent (?:from|via|by|with|using) (?:my |a |the )?\w[\w.'/+-]*(?: [\w.'/+-]+){0,5}"
    r"(?:[,.;]\s+(?:please|excuse|sorry|apologies|forgive)\b.{0,80})?"
    r"|from my \w+(?: \w+){0,2}|\w+ from mobile"
    r"|get (?:outlook|yahoo mail|gmail|bluemail|spark)\b.{0,40}|outlook für \w+ herunterladen|"
    r"téléchargez outlook.{0,40}"
    r"|(?:diese nachricht wurde )?von meine[mr] .{2,60}(?:gesendet)?|gesendet (?:von|mit|aus) .{2,60}"
    r"|envoyé (?:depuis|de|à partir de|avec) .{2,60}|enviado (?:desde|do|a partir do|de) (?:mi|meu|minha|o|"
    r"outlook)\b.{0,60}"
    r"|inviato (?:da|dal) .{2,60}|verzonden (?:met|vanaf|via) .{2,60}|skickat från .{2,60}|sendt fra (?:min|mit|"
    r"outlook|e-post)\b.{0,60}"
    r"|wysłane? z .{2,60}|lähetetty .{2,60}|отправлено (?:с|из) .{2,60}|надіслано (?:з|із) .{2,60}|"
    r"从我的.{2,30}发送.{0,20}|發自我的.{2,30}"
    r"|從我的.{2,30}傳送|发自我的.{2,30}|iphoneから送信|私の.{2,30}から送信"
    r")\W{0,4}",
    re.IGNORECASE,
)
_DESK = re.compile(r"sent (?:from|by|with) (?:my |the )?(?:desk|office|home|heart|friend|colleague)\b", re.IGNORECASE)

_CONTACT = re.compile(
    r"\s*(?:[tmpf]|tel|tél|telefon|telephone|téléphone|teléfono|telefono|telefoon|phone|mobile|mobil|móvil|mob|"
    r"cell|cellulare|fon|fax|"
    r"handy|direct|office|whatsapp)\b[.:]*\s*[:|.]?\s*\+?\(?\d[\d\s().\-/]{5,}",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(r"\s*\*?[^\W\d_][^:@?!\n]{0,60}")
MOST_SIGNATURE_LINES = 10

_BANNER = re.compile(
    r"[\W_]*(?:caution|warning|attention|achtung|external|extern|externe|externo|esterno|be careful|notice|note|"
    r"this (?:e-?mail|message)|"
    r"you don'?t often get|diese e-?mail|ce (?:message|courriel)|ext)\b.*",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\bexternal\b|outside (?:of )?(?:the |your |our )?\w*\s?(?:organi[sz]ation|company|network|university)|"
    r"you don'?t often get e?-?mail|"
    r"externe[nr]? (?:absender|e-?mail|sender)|expéditeur externe|correo externo|remitente externo|"
    r"do not click|links? or (?:open )?attachments|von außerhalb",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"\W*(?:confidential(?:ity)?|disclaimer|important notice|vertraulich|legal notice|avis de confidentialité|"
    r"aviso legal|"
    r"(?:the )?(?:information|contents?) (?:contained )?(?:in|of) this|this (?:e-?mail|message|communication|"
    r"transmission)|"
    r"diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:correo|mensaje|e-?mail)|esta mensagem|"
    r"questo messaggio|"
    r"(?:dit|deze) (?:bericht|e-?mail)|denne e-?(?:mail|post)|detta (?:e-post)?meddelande|ta wiadomość|"
    r"niniejsza wiadomość|"
    r"please consider the environment|registered (?:office|in))\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"confidential|privileged|intended (?:only|solely|recipient|for)|vertraulich|confidentiel|confidencial|"
    r"riservat|vertrouwelijk|"
    r"fortrolig|konfidentiell|poufn|addressee|destinat|empfänger|environment before printing|virus|"
    r"registered (?:office|in)",
    re.IGNORECASE,
)
LONGEST_CHECKED = 600
"""Characters of a line or paragraph that are looked at."""


def signature_start(texts: Sequence[str], *, opens_message: bool = True) -> int:
    """Where the signature begins in one run of a person's lines; len(texts) when there is none.

    A message can't open with its signature; a run below a quotation can.
    """
    end = next((position for position in range(len(texts)) if _delimits(texts, position, opens_message)), len(texts))
    words_end = end
    while words_end and not any(character.isalnum() for character in texts[words_end - 1]):
        words_end -= 1
    last = words_end - 1
    if last > 0 and _DASHED_NAME.fullmatch(texts[last]) and not texts[last - 1].strip():
        return last
    contact = _contact_block(texts[:words_end])
    return contact if contact is not None else _after_words(texts[:end], words_end)


def _delimits(texts: Sequence[str], position: int, opens_message: bool) -> bool:
    text = texts[position]
    if (text[:1].isalnum() and text.strip() != "ᐧ") or not text.strip() or (opens_message and position == 0):
        return False
    below = texts[position + 1 : position + 2 + MOST_SIGNATURE_LINES]
    return bool(
        _DELIMITER.fullmatch(text)
        or (_RULE.fullmatch(text) and any(_LIST_FOOTER.search(line[:LONGEST_CHECKED]) for line in below[:3]))
        or (_UNDERSCORES.fullmatch(text) and len(below) <= MOST_SIGNATURE_LINES)
    )


def _after_words(texts: Sequence[str], end: int) -> int:
    """Rules and dots below the last word are nobody's words; a smiley that stands alone is."""
    below = [text for text in texts[end:] if text.strip()]
    return end if end and any(_RULE.fullmatch(text) for text in below) else len(texts)


def _contact_block(texts: Sequence[str]) -> int | None:
    """The last paragraph, when it begins with a name and tells a telephone number."""
    start = len(texts)
    while start and texts[start - 1].strip():
        start -= 1
    block = texts[start:]
    if not start or not 2 <= len(block) <= MOST_SIGNATURE_LINES or not _NAME_LINE.fullmatch(block[0]):
        return None
    return start if any(_CONTACT.match(text[:LONGEST_CHECKED]) for text in block[1:]) else None


def is_sign_off(text: str) -> bool:
    """A line that a mail program puts below what people write: "Sent from my phone"."""
    if not 5 < len(text) < 200:
        return False
    bare = _MARKDOWN_LINK.sub(r"\1", _LINK.sub("", text)).strip()
    return bool(_SENT_FROM.fullmatch(bare)) and not _DESK.search(bare)


def is_banner(text: str) -> bool:
    """A line that a mail gateway puts above a message from outside."""
    text = text[:LONGEST_CHECKED]
    return bool(_BANNER.match(text) and _OUTSIDE.search(text)) or text.strip().casefold() in (
        "[external]",
        "external",
        "[extern]",
    )


def disclaimer_start(texts: Sequence[str]) -> int:
    """Where a paragraph of law begins, below which nobody writes; it never is the first paragraph."""
    for position in range(1, len(texts)):
        if texts[position].strip() and not texts[position - 1].strip() and _is_legal(texts[position : position + 8]):
            return position
    return len(texts)


def _is_legal(texts: Sequence[str]) -> bool:
    text = " ".join(texts)[:LONGEST_CHECKED]
    return bool(_DISCLAIMER.match(text) and _LEGAL.search(text))
