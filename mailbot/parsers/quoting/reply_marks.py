"""The lines with which mail programs introduce the message being answered, in the languages that they speak."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailbot.parsers.quoting.display import Role, ShownLine

LONGEST_ATTRIBUTION = 400
MOST_ATTRIBUTION_LINES = 5
MOST_HEADER_LINES = 12

# "wrote", as programs conjugate it.
_WROTE = (
    "wrote|writes|sent|schrieb|schreibt|a écrit|écrit|escribió|escribio|escribiu|escreveu|ha scritto|scrive|"
    "schreef|geschreven|skrev|skriver|kirjoitti|napisał|napisała|napisał\\(a\\)|napisal|napsal|napsal\\(a\\)|pisze|"
    "написал|написала|написал\\(а\\)|пишет|пише|írta|a scris|yazdı|şunu yazdı|đã viết|menulis|έγραψε|כתב|כתבה|"
    "كتب|のメール|さんは書きました|写道|寫道|작성"
)
_SAYS_WROTE = re.compile(rf"(?:^|[\s,;:>\)\"0-9])(?:{_WROTE})(?![\w(])", re.IGNORECASE)
_ENDS_WITH_WROTE = re.compile(rf"(?:{_WROTE})\s*[:：]?$", re.IGNORECASE)

# What an attribution begins with when it runs over more than one line.
_OPENS = re.compile(
    r"(?:On|At|Am|Le|El|Em|Il|Op|Den|På|Dnia|W dniu|Dne|Dana|La|A|Vào|Pada|Em|Στις|Sent from)\b"
    r"|\d{1,4}[-./年 ]|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|ons|tor|fre|пн|вт|ср|чт|пт|сб|вс)\b"
    r"|\w+, \d{1,2} ",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[<(\[]?\s*(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+")
_MENTIONS_WHEN_OR_WHO = re.compile(r"[\d@]")
_DATE = re.compile(
    r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{4}年|\d{1,2}:\d{2}|\b\d{1,2}[.,]?\s+\w+[.,]?\s+\d{4}|\b\w+ \d{1,2}, \d{4}"
)
_DATE_FIRST = re.compile(
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}\s(?:\d{1,2}:\d{2} (?:GMT|UTC)\S*\s\S|[^<>]{1,80}<\s?\S+@\S+>:?$)"
)
_NAME_WROTE = re.compile(rf"[^\s:.!?](?:[^:.!?\n]|\. ?(?=\w)){{0,60}} (?:{_WROTE})\s*[:：]", re.IGNORECASE)

# "-----Original Message-----" and "Begin forwarded message:". `\w` at both ends keeps plain rules out.
_DIVIDER = re.compile(r"[-_]{2,}\s*(\w[^-_]{2,58}[\w)])\s*[-_]{2,}")
_MESSAGE_WORD = re.compile(
    r"messag|nachricht|mensaje|mensagem|messaggio|meddelelse|meddelande|melding|bericht|wiadomo|сообщени|повідомлен|"
    r"viesti|zpráva|správa|üzenet|mesaj|μήνυμα|邮件|郵件|メッセージ|메시지|thư|הודעה|رسالة|begin forwarded|original",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|"
    r"inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht)\s?:?",
    re.IGNORECASE,
)
_REPLY_ABOVE = re.compile(
    r"\W*(?:please )?(?:reply|write|type|respond|antworten? sie|répondez|responda)\b[^.]{0,60}\b"
    r"(?:above|oberhalb|au-dessus|encima|acima)\b.{0,40}\b(?:line|linie|zeile|ligne|línea|linha)\W*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[-_=*—]{5,}\s*")

_FROM, _SENT, _TO, _SUBJECT, _OTHER = "from", "sent", "to", "subject", "other"
_HEADER_LABELS = {
    _FROM: "from von de da van från fra od от від lähettäjä feladó kimden από 发件人 寄件者 差出人 보낸사람 "
    "gönderen odesílatel expéditeur",
    _SENT: "sent date gesendet datum envoyé enviado enviada data inviato verzonden skickat sendt dato wysłano "
    "дата отправлено надіслано fecha lähetetty päivämäärä odesláno elküldve gönderildi 发送时间 日期 "
    "送信日時 日時 날짜",
    _TO: "to an à para a aan till til do кому vastaanottaja komu címzett kime προς 收件人 宛先 "
    "받는사람 destinataire pour",
    _SUBJECT: "subject betreff objet asunto assunto oggetto onderwerp ämne emne temat тема "
    "aihe předmět tárgy konu θέμα "
    "主题 主旨 件名 제목",
    _OTHER: "cc bcc kopie copia copie reply-to antwort antwoord risposta importance priority attachments kopia",
}
_LABELS = {label: meaning for meaning, labels in _HEADER_LABELS.items() for label in labels.split()}
_INNER_LABEL = re.compile(r"\s([^\W\d_][\w-]{1,15})\s?[:：]\s")
_LABELLED = re.compile(r"[\s*_>|]*([^\W\d_][\w -]{0,15}?)[*_]*\s?[:：][*_]*(?:\s|$)")

_REPLY_SUBJECT = re.compile(
    r"\s*(?:re|aw|antw|antwort|sv|vs|odp|rif|ref|res|tr|fw|fwd|wg|rv|enc|vl|i|на|回复|答复|回覆|返信)(?:\[\d{1,3}\])?\s?[:：]",
    re.IGNORECASE,
)


# "yes, thanks On Wed, 4 Mar 2026 at 10:12, Programme wrote:", where a line break was lost.
_SHARED_LINE = re.compile(
    r"(?P<own>\S.{0,400}?)(?:\s|-{2,3}\s?)(?P<mark>On (?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? |\d{1,2}[ ./-]|"
    r"\w{3,9} \d{1,2},? ).{5,200}\bwrote:)\s*",
    re.IGNORECASE,
)


def cut_from_attribution(line: ShownLine) -> list[ShownLine]:
    """Their words and the introduction that stands behind them on one line, apart."""
    text = line.text
    if line.depth or len(text) > LONGEST_ATTRIBUTION or not text.rstrip().lower().endswith("wrote:"):
        return [line]
    shared = _SHARED_LINE.fullmatch(text)
    if shared is None or not (_DATE.search(shared["mark"]) or _ADDRESS.search(shared["mark"])):
        return [line]
    return [replace(line, text=shared["own"]), replace(line, text=shared["mark"])]


def is_a_reply_subject(subject: str) -> bool:
    """Whether a subject is somebody else's, with "Re:" or the like put before it."""
    return bool(_REPLY_SUBJECT.match(subject))


def attribution_length(lines: Sequence[ShownLine], start: int) -> int:
    """How many lines from `start` on say who wrote when what follows; 0 when they don't."""
    if lines[start].role is Role.ATTRIBUTION:
        return 1
    if not _MENTIONS_WHEN_OR_WHO.search(lines[start].text) and not _ENDS_WITH_WROTE.search(
        lines[start].text[-40:].rstrip()
    ):
        return 0
    joined: list[str] = []
    for position in range(start, min(start + MOST_ATTRIBUTION_LINES, len(lines))):
        line = lines[position]
        if line.role is not Role.NONE or len(line.text) > LONGEST_ATTRIBUTION:
            return 0
        if line.is_blank:
            if position == start:
                return 0
            continue
        joined.append(line.text.strip())
        text = " ".join(joined).strip(" -_*|").replace("\u00a0", " ")
        if len(text) > LONGEST_ATTRIBUTION:
            return 0
        if _attributes(text) or (text.endswith((":", "：")) and _precedes_quote(lines, position, text)):
            return position + 1 - start
        if position == start and not _goes_on(text):
            return 0
    return 0


def _goes_on(text: str) -> bool:
    """Whether a line can be the first of several."""
    return bool(_OPENS.match(text) or _ADDRESS.search(text))


def _attributes(text: str) -> bool:
    if _DATE_FIRST.match(text):
        return True
    ends_with_colon = text.endswith((":", "："))
    says_wrote = _ENDS_WITH_WROTE.search(text[-40:]) or (ends_with_colon and _SAYS_WROTE.search(text))
    if not says_wrote:
        return False
    opens = ends_with_colon and _OPENS.match(text) and _has_digit(text)
    return bool(opens or _DATE.search(text) or _ADDRESS.search(text))


def _precedes_quote(lines: Sequence[ShownLine], position: int, text: str) -> bool:
    """An introduction in a language that we don't know still ends with a colon right before the quoted lines."""
    following = next((line for line in lines[position + 1 : position + 4] if not line.is_blank), None)
    if following is None or following.depth <= lines[position].depth:
        return False
    return bool(_NAME_WROTE.fullmatch(text) or (_has_digit(text) and (_ADDRESS.search(text) or _DATE.search(text))))


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def divider_length(lines: Sequence[ShownLine], start: int) -> int:
    """How many lines from `start` on divide the reply from the message below it; 0 when they don't."""
    if lines[start].role is Role.REPLY_HEADER:
        return _role_length(lines, start)
    text = lines[start].text.strip()
    if not text or len(text) > 200:
        return 0
    divider = text[0] in "-_*" and _DIVIDER.fullmatch(text.strip("* "))
    if (
        (divider and (_MESSAGE_WORD.search(divider[1]) or _ENDS_WITH_WROTE.search(divider[1])))
        or _FORWARDED.fullmatch(text)
        or _REPLY_ABOVE.fullmatch(text)
    ):
        following = _next_shown(lines, start + 1)
        return max(1, following + header_length(lines, following) - start if header_length(lines, following) else 1)
    if _RULE.fullmatch(text):
        following = _next_shown(lines, start + 1)
        block = header_length(lines, following)
        return following + block - start if block else 0
    return header_length(lines, start)


def _role_length(lines: Sequence[ShownLine], start: int) -> int:
    """The header block alone: an outer element may hold the answered message as well."""
    first = _next_shown(lines, start)
    return first - start + max(1, header_length(lines, first))


def _next_shown(lines: Sequence[ShownLine], start: int) -> int:
    position = start
    while position < min(len(lines), start + 4) and lines[position].is_blank:
        position += 1
    return position


def header_length(lines: Sequence[ShownLine], start: int) -> int:
    """The length of a block "From: … Sent: … To: … Subject: …" at `start`, its wrapped lines included; else 0."""
    if start < len(lines) and _is_header_on_one_line(lines[start].text):
        return 1
    meanings: set[str] = set()
    length = 0
    for position in range(start, min(start + MOST_HEADER_LINES, len(lines))):
        if lines[position].is_blank:
            break
        meaning = _label_meaning(lines[position].text)
        if meaning:
            meanings.add(meaning)
            length = position + 1 - start
        elif position == start or position + 1 - start > length + 2:
            break
    is_header = (_SENT in meanings and len(meanings) >= 2) or {_FROM, _SUBJECT} <= meanings
    return length if is_header else 0


def _is_header_on_one_line(text: str) -> bool:
    """`From: ana@example.com Sent: Tue, 3 Mar 2026`, as some programs' HTML shows the block."""
    if _label_meaning(text) != _FROM or not _has_digit(text):
        return False
    meanings = {_LABELS.get(label.lower()) for label in _INNER_LABEL.findall(text[:LONGEST_ATTRIBUTION])}
    return _SENT in meanings


def _label_meaning(line: str) -> str | None:
    if ":" not in line[:60] and "：" not in line[:60]:
        return None
    labelled = _LABELLED.match(line[:60])
    return _LABELS.get(labelled[1].strip().lower()) if labelled else None
