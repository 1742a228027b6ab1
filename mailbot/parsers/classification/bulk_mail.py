"""Mail for many: lists (RFC 2919, RFC 2369), newsletters, marketing. Signs have weights, and it takes MANY together.

One sign alone proves little: gateways of companies set Precedence, letters of programs like ours have a
List-Unsubscribe, and people write to us through groups that they are in.
"""

import re
from collections.abc import Callable, Iterator

from mailbot.parsers.classification.own_words import OwnWords
from mailbot.parsers.classification.phrases import any_of, plain
from mailbot.parsers.message.content import InboundMessage

MANY = 2

_ANY = re.compile(r".")
_LIST_FIELDS: tuple[tuple[int, str, re.Pattern[str]], ...] = (
    (2, "list-id", _ANY),
    (2, "list-post", _ANY),
    (2, "mailing-list", _ANY),
    (2, "x-mailing-list", _ANY),
    (2, "x-mailman-version", _ANY),
    (2, "x-beenthere", _ANY),
    (1, "x-google-group-id", _ANY),
    (1, "precedence", re.compile(r"\s*(?:bulk|list|junk)\b", re.IGNORECASE)),
    (1, "list-unsubscribe", _ANY),
    (1, "list-help", _ANY),
)
_CAMPAIGN_FIELDS: tuple[tuple[int, str, re.Pattern[str]], ...] = (
    (2, "list-unsubscribe-post", _ANY),  # RFC 8058: one click is asked of bulk senders
    (1, "feedback-id", _ANY),
    (1, "x-mc-user", _ANY),
    (1, "x-campaign", _ANY),
    (1, "x-campaign-id", _ANY),
    (1, "x-campaignid", _ANY),
    (1, "x-mailgun-sid", _ANY),
    (1, "x-sg-eid", _ANY),
    (1, "x-sfmc-stack", _ANY),
    (1, "x-ses-outgoing", _ANY),
    (1, "x-csa-complaints", _ANY),
    (1, "x-report-abuse", _ANY),
    (1, "x-mailer", re.compile(r".*(?:mailchimp|sendgrid|mailjet|brevo|sendinblue|campaign|phplist|listserv)", re.I)),
)
_SENDER = re.compile(
    r"(?:.*[-_.])?(?:newsletters?|news|marketing|promo|promotions|offers|deals|digest|digests|mailing|hello|info|invite|messages|updates|team|campaigns?)(?:[-_.].*)?@",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    any_of("newsletter* | digest | weekly | issue | abridged summary | rundbrief | infolettre | boletín")
)
_FOOTER = re.compile(
    any_of(
        """
en: unsubscribe | manage your email preferences | email preferences | view this email in your browser |
    view in browser | no longer wish to receive | you are receiving this email because |
    you're receiving this email because | update your preferences | manage preferences | opt out | opt-out
de: abmelden | abbestellen | newsletter abbestellen | im browser ansehen
fr: se désinscrire | désabonner | désinscription | vous désabonner
es: cancelar suscripción | darse de baja | anular la suscripción
pt: cancelar inscrição | descadastrar | cancelar subscrição
it: disiscriv* | annulla l'iscrizione | cancellati
nl: uitschrijven | afmelden
pl: wypisz | zrezygnuj | rezygnacji z
sv: avsluta prenumeration* | avregistrera
da: afmeld
no: avmeld | avslutt abonnement
fi: peruuta tilaus
cs: odhlásit
sk: odhlásiť
hu: leiratkozás | leiratkoz*
ro: dezabona*
bg: отписв*
ru: отпис*
uk: відпис*
el: διαγραφή | κατάργηση εγγραφής
tr: abonelikten çık*
ja: 配信停止 | メール配信
zh: 退订 | 取消订阅 | 取消訂閱
ko: 수신거부 | 수신 거부 | 구독 취소
"""
    )
)
_ADDRESS = re.compile(r"<(?:mailto:)?([^<>\s?]{1,200})>")


def bulk_sign(message: InboundMessage, own: OwnWords, is_ours: Callable[[str], bool]) -> str:
    """What shows that a message went to many; "" when nothing does, or not enough.

    A message through a list that is ours, or that answers a letter of ours, is written to us. So is one that reached
    us past a list's own address and asks for what we offer.
    """
    lists = frozenset(_list_addresses(message))
    if any(map(is_ours, lists)) or _answers_the_addressee(message, lists):
        return ""
    shared = _of_fields(message, _LIST_FIELDS)
    campaign = [] if message.in_reply_to else _of_fields(message, _CAMPAIGN_FIELDS)
    if not (shared or campaign):
        return ""
    campaign += [] if message.in_reply_to else _of_a_newsletter(message)
    weight = sum(weight for weight, _ in (*shared, *campaign))
    if len(campaign) < 2:
        weight -= _for_a_person(message, own, lists, weight)
    return max(*shared, *campaign, (0, ""))[1] if weight >= MANY else ""


def _for_a_person(message: InboundMessage, own: OwnWords, lists: frozenset[str], weight: int) -> int:
    past_the_list = lists.isdisjoint(one.address for one in (*message.to, *message.cc))
    if past_the_list and own.weight >= 4:
        return weight
    # What a group sends its members says where to write and how to leave.
    unmarked = past_the_list and not (message.header("list-unsubscribe") or message.header("list-post"))
    return 2 * unmarked + (own.weight if weight <= 3 else 0)


def _answers_the_addressee(message: InboundMessage, lists: frozenset[str]) -> bool:
    """Whether it answers a message whose Message-ID was made in the domain that this one is sent to: one of ours.

    In the threads of a list the answered messages come from its members' own domains.
    """
    addressees = {one.address for one in (*message.to, *message.cc)} - lists
    domains = {address.rpartition("@")[2].lower() for address in addressees}
    answered = (*message.in_reply_to, *message.references)
    return any(message_id.rstrip(">").rpartition("@")[2].lower() in domains for message_id in answered)


def _of_fields(message: InboundMessage, fields: tuple[tuple[int, str, re.Pattern[str]], ...]) -> list[tuple[int, str]]:
    return [(weight, name.title()) for weight, name, values in fields if values.match(message.header(name))]


def _of_a_newsletter(message: InboundMessage) -> Iterator[tuple[int, str]]:
    if message.sender is not None and _SENDER.match(message.sender.address):
        yield 1, "the address of a newsletter"
    if _SUBJECT.search(plain(message.subject[:300])):
        yield 1, "subject of a newsletter"
    if _FOOTER.search(_ending(message)):
        yield 1, "can be unsubscribed from"


def _ending(message: InboundMessage) -> str:
    return plain((message.text or message.html)[-3_000:])


def _list_addresses(message: InboundMessage) -> Iterator[str]:
    """Where a list takes messages; its List-Id is that address with a dot for the at sign, or likely to be."""
    yield from (address for value in message.headers.get("list-post", ()) for address in _ADDRESS.findall(value))
    for value in message.headers.get("list-id", ()):
        for name in _ADDRESS.findall(value):
            local, _, domain = name.partition(".")
            yield f"{local}@{domain}"
