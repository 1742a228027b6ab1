"""Signs that a machine answered: those of RFC 3834, those that programs had before it, and the words of absence."""

import re

from mailbot.parsers.message.inbound import InboundMessage
from mailbot.parsers.quoting.reply_marks import is_a_reply_subject

LONGEST_BODY_CHECKED = 1_500

# Field → the values that mean a machine; None: its presence does. X-Auto-Response-Suppress says what the sender does
# not want to get, nothing about who wrote, so it is no sign.
_FIELDS: dict[str, re.Pattern[str] | None] = {
    "x-autoreply": re.compile(r"(?!no\b).*", re.IGNORECASE),
    "x-autorespond": None,
    "x-autoresponder": None,
    "x-autoreply-from": None,
    "x-mail-autoreply": None,
    "x-auto-reply": re.compile(r"(?!no\b).*", re.IGNORECASE),
    "x-vacation": None,
    "x-ms-exchange-generated-message-source": re.compile(r".*(?:mailbox rules|agent).*", re.IGNORECASE),
    "x-ms-exchange-inbox-rules-loop": None,
    "preference": re.compile(r"auto[_-]?reply", re.IGNORECASE),
    "precedence": re.compile(r"auto[_-]?reply", re.IGNORECASE),
    "x-precedence": re.compile(r"auto[_-]?reply", re.IGNORECASE),
    "delivered-to": re.compile(r"autoresponder"),
    "return-path": re.compile(r"<?(?:mailer-daemon|autoresponder)\b.*", re.IGNORECASE),
}

_REPORT_TYPE = re.compile(r"report-type=\"?(?:disposition-notification|feedback-report)", re.IGNORECASE)
_TAKES_NO_ANSWER = re.compile(r"(?:no|do[-_.]?not)[-_.]?reply(?:[-_.+].*)?|mailer-daemon|postmaster", re.IGNORECASE)
_AUTO_SUBJECT = re.compile(
    r"\W*(?:auto(?:matic|mated|matische|matisch|matique|mático|mática|matica|matico|matisk|matyczna|maattinen)?[- _]?"
    r"(?:re(?:ply|sponse|sponder)?|antwort|antwoord|svar|odpowied\w*|vastaus)?\s*[:：]"
    r"|automatic reply|automated (?:reply|response)|automatische (?:antwort|abwesenheit|reactie|nachricht)|"
    r"automatisch antwoord|"
    r"abwesenheits(?:notiz|nachricht|assistent|info|benachrichtigung|meldung)|réponse automatique|"
    r"respuesta automática|"
    r"resposta automática|risposta automatica|autosvar|automatiskt svar|automatisk (?:svar|svar)|"
    r"automaattinen vastaus|"
    r"odpowied\w* automatyczna|automatyczna odpowied|автоматический ответ|автоответ|автоматична відповідь|"
    r"otomatik yanıt|"
    r"自動返信|自动回复|自動回覆|자동 ?응답)",
    re.IGNORECASE,
)
_ABSENCE = re.compile(
    r"out of (?:the )?office|\bo{3}\b|on (?:annual |maternity |parental |sick )?(?:leave|vacation|holiday)|"
    r"away from (?:the|my) (?:office|desk|mail)|"
    r"(?:nicht|außer) (?:im|in) (?:haus|büro)|außer haus|abwesen|urlaub|absent|absence|en (?:congé|vacances)|"
    r"hors du bureau|"
    r"fuera de (?:la )?oficina|de vacaciones|ausen(?:te|cia)|fora do escritório|de férias|fuori (?:ufficio|sede)|"
    r"in ferie|assen(?:te|za)|"
    r"afwezig|niet op kantoor|met vakantie|på semester|frånvaro|fravær|på ferie|poissa|lomalla|nieobecn|na urlopie|"
    r"отпуск|отсутств|відпуст|відсутн|izinde|ofis dışında|不在|休暇|休假|外出|부재",
    re.IGNORECASE,
)
_RESPONDS = re.compile(
    r"(?:will|shall|i'?ll) (?:\w+ )?(?:reply|respond|answer|return|be back|get back|read)|automat|limited access|"
    r"no access to|"
    r"in urgent|for urgent|if (?:it|your \w+) is urgent|please contact|your (?:e-?mail|message) (?:will|has been|"
    r"is)|thank you for your (?:e-?mail|message)|"
    r"dringend|wenden sie sich|vielen dank für ihre|(?:nachricht|e-?mail)en? (?:wird|werden) (?:nicht|in)|ab dem|"
    r"wieder (?:erreichbar|da|im)|"
    r"en cas d'urgence|je (?:serai|vous répond|répondrai)|merci de (?:contacter|votre)|urgente|contact(?:ar|e|"
    r"a) (?:con|a)|volver|regres|"
    r"in caso di|rientr|bij spoed|dringende|ik ben (?:weer|terug)|brådskande|åter|tilbage|kiireelli|pilnych|срочн|"
    r"термінов|acil",
    re.IGNORECASE,
)


def automatic_sign(message: InboundMessage) -> str:
    """What shows that a machine wrote this message, in a few words; "" when nothing does.

    The words of absence count only where no person can have written them: in the subject, with a body that reads
    like one of those notes. Somebody who answers that they are away this week is somebody.
    """
    submitted = message.header("auto-submitted").split(";")[0].split("(")[0].strip().lower()
    if submitted and submitted != "no":  # RFC 3834 section 5
        return f"Auto-Submitted: {submitted[:40]}"
    for name, values in _FIELDS.items():
        if any(values is None or values.fullmatch(value) for value in message.headers.get(name, ())):
            return name.title()
    if _REPORT_TYPE.search(message.header("content-type")):
        return "read receipt"
    if message.sender is not None and _TAKES_NO_ANSWER.fullmatch(message.sender.address.partition("@")[0]):
        return "an address that takes no answers"
    if _AUTO_SUBJECT.match(message.subject):
        return "subject of an automatic response"
    body = message.text[:LONGEST_BODY_CHECKED] or message.html[:LONGEST_BODY_CHECKED]
    if message.return_path == "":  # RFC 5321 section 4.5.5: nobody wants an answer there
        return "null sender"
    says_absent = bool(_ABSENCE.search(message.subject[:300]))
    if says_absent and not is_a_reply_subject(message.subject) and _ABSENCE.search(body) and _RESPONDS.search(body):
        return "absence note"
    return ""
