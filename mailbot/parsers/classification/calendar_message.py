"""Invitations, and the answers to them, that calendar programs send (RFC 5546, RFC 6047)."""

import re

from mailbot.parsers.classification.own_words import OwnWords
from mailbot.parsers.classification.phrases import any_of, plain
from mailbot.parsers.message.content import InboundMessage

_METHOD = re.compile(r"^METHOD:[ \t]*([A-Za-z]{1,20})", re.MULTILINE)
_CALENDAR_TYPE = re.compile(r"\s*text/calendar\b", re.IGNORECASE)
_SENDER = re.compile(r"calendar-notification@|calendar-server@|calendarserver@", re.IGNORECASE)

# What calendar programs put before the title of an appointment.
_SUBJECTS = """
en: accepted | declined | tentative | tentatively accepted | invitation | updated invitation | canceled event |
    cancelled event | canceled | cancelled | new time proposed | proposed new time | updated event | event update |
    updated invitation with note | invitation from google calendar | canceled event with note | accepted event |
    declined event | meeting forward notification | meeting canceled | reminder | new event | notification
de: zugesagt | angenommen | akzeptiert | abgelehnt | mit vorbehalt | mit vorbehalt zugesagt | vorläufig zugesagt |
    einladung | aktualisierte einladung | abgesagt | termin abgesagt | neue zeit vorgeschlagen |
    neuer besprechungszeitpunkt vorgeschlagen | abgesagter termin | unter vorbehalt
fr: accepté | acceptée | accepte | refusé | refusée | provisoire | invitation mise à jour | annulé | annulée |
    annulation | événement annulé | nouvel horaire proposé
es: aceptado | aceptada | rechazado | rechazada | provisional | invitación | invitación actualizada | cancelado |
    cancelada | evento cancelado | nueva hora propuesta
pt: aceite | aceito | aceita | recusado | recusada | provisório | tentativa | convite | convite atualizado |
    evento cancelado | nova hora proposta
it: accettato | accettata | rifiutato | rifiutata | provvisorio | invito | invito aggiornato | annullato |
    annullata | evento annullato | nuova ora proposta
nl: geaccepteerd | geweigerd | afgewezen | afgeslagen | voorlopig | voorlopig geaccepteerd | uitnodiging |
    bijgewerkte uitnodiging | geannuleerd | nieuwe tijd voorgesteld
pl: zaakceptowane | zaakceptowano | odrzucone | odrzucono | wstępna akceptacja | zaproszenie |
    zaktualizowane zaproszenie | anulowane | odwołane | anulowano
sv: accepterat | godkänt | accepterad | avböjt | avböjd | preliminärt | inbjudan | uppdaterad inbjudan | inställt |
    avbokat | ny tid föreslagen
da: accepteret | afvist | afslået | foreløbig | foreløbigt accepteret | invitation | opdateret invitation | aflyst |
    annulleret
no: godtatt | akseptert | avslått | avvist | foreløpig | invitasjon | oppdatert invitasjon | avlyst
fi: hyväksytty | hylätty | alustava | kutsu | peruutettu | päivitetty kutsu
cs: přijato | přijaté | odmítnuto | nezávazně | pozvánka | aktualizovaná pozvánka | zrušeno
sk: prijaté | odmietnuté | pozvánka | zrušené
hu: elfogadva | elfogadta | elutasítva | feltételesen elfogadva | meghívó | frissített meghívó | lemondva |
    törölve
ro: acceptat | refuzat | provizoriu | invitație | anulat
bg: прието | приета | отказано | отказана | покана | отменено | отменена
ru: принято | принята | отклонено | отклонена | под вопросом | приглашение | обновленное приглашение | отменено |
    мероприятие отменено
uk: прийнято | відхилено | запрошення | скасовано
el: αποδοχή | έγινε αποδοχή | αποδεκτό | απορρίφθηκε | απόρριψη | πρόσκληση | ακυρώθηκε | ακύρωση | δεκτό
tr: kabul edildi | kabul | reddedildi | belirsiz | davet | davetiye | iptal edildi | güncellenmiş davet
ja: 承諾 | 承諾済み | 辞退 | 仮承諾 | 招待 | 予定の招待 | キャンセル | 取り消し | 更新された招待
zh: 已接受 | 接受 | 已拒绝 | 拒绝 | 暂定 | 邀请 | 邀请函 | 已取消 | 更新的邀请 | 已接受邀請 | 邀請 | 婉拒
ko: 수락 | 수락됨 | 거절 | 거절됨 | 미정 | 초대 | 초대장 | 취소됨 | 취소
"""
_SUBJECT = re.compile(rf"(?:{any_of(_SUBJECTS)})\s?(?:\([^)]{{1,30}}\) ?)?[:：]")

# Lines that calendar programs write beside an invitation or an answer.
_OF_A_PROGRAM = re.compile(
    any_of(
        """
en: has accepted | has declined | has tentatively accepted | has been accepted | accepted this invitation |
    you have been invited | this event has been | invitation from google calendar | more details | reply for |
    microsoft teams | teams meeting | teams-besprechung | join zoom meeting | google meet | meeting id | passcode |
    join on your computer | join the meeting | when: | where: | organizer | who: | calendar: | click here to join |
    is inviting you to | you are receiving this | forwarding this invitation | dial-in | one tap mobile |
    meeting options | has proposed a new time | has canceled | has cancelled
de: hat zugesagt | hat diese einladung | sie wurden zu | wurden zu folgender
fr: a accepté | a refusé | vous avez été invité
es: ha aceptado | ha rechazado | has sido invitado | te han invitado
pt: aceitou | recusou | foi convidado
it: ha accettato | ha rifiutato | sei stato invitato
nl: heeft geaccepteerd | heeft deze uitnodiging | je bent uitgenodigd
pl: zaakceptował* | odrzucił* | zaproszono
sv: har accepterat | har tackat
da: har accepteret
no: har godtatt | har takket
fi: on hyväksynyt | on kutsuttu
cs: přijal* | pozvánka
hu: elfogadta
ro: a acceptat
bg: прие
ru: принял* | пригласил*
uk: прийняв | запрошує
el: αποδέχτηκε | αποδέχθηκε
tr: kabul etti | davet edildiniz
ja: 承諾しました | 招待され
zh: 已接受 | 接受了
ko: 수락했습니다 | 초대되었습니다
"""
    )
)


def calendar_sign(message: InboundMessage, own: OwnWords) -> str:
    """What shows that this is a calendar program's; "" where a person wrote, be it beside an invitation.

    An .ics file that a person attached to what they wrote has no method, or words of theirs beside it.
    """
    announced = bool(_SUBJECT.match(plain(message.subject[:300])))
    method = next((found[1].upper() for found in map(_METHOD.search, message.calendars) if found), "")
    if message.header("content-class").endswith("calendarmessage"):
        method = method or "unknown"
    if method:
        return "" if _somebody_wrote(message, own, announced) else f"METHOD:{method}"
    if announced and (_SENDER.search(message.header("sender") + message.header("from")) or _says_so(own)):
        return "subject of a calendar message"
    return ""


def _somebody_wrote(message: InboundMessage, own: OwnWords, announced: bool) -> bool:
    """Whether words stand beside the appointment that are neither a program's nor the appointment's own text."""
    if _CALENDAR_TYPE.match(message.header("content-type")) or not own.text.strip():
        return False
    if announced or _OF_A_PROGRAM.search(own.plain):
        return own.addressed >= 2
    described = plain(" ".join(message.calendars)[:20_000].replace("\n ", "").replace("\\n", " ").replace("\\", ""))
    lines = [plain(line) for line in own.text.split("\n") if line.strip()]
    return any(line not in described for line in lines)


def _says_so(own: OwnWords) -> bool:
    return bool(_OF_A_PROGRAM.search(own.plain)) and own.addressed < 2
