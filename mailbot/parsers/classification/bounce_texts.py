"""Delivery reports written as prose, before RFC 3464 and beside it: qmail, Exim, old Postfix, Sendmail, Exchange."""

import re

LONGEST_READ = 20_000
"""Characters of a text in which a report is looked for: it stands at the top."""
MOST_RECIPIENTS = 100

_SUBJECT = re.compile(
    r"undeliver|non.?deliver|delivery (?:status )?(?:notification|failure|failed|report|error|problem|has failed|"
    r"unsuccessful)|"
    r"failure notice|failure notification|returned mail|mail delivery|mail (?:system )?error|message (?:status|"
    r"not delivered|delivery|undelivered)|"
    r"could not (?:be delivered|send message)|message has not yet been delivered|non-delivery|delivery (?:delayed|"
    r"delay|incomplete)|delayed mail|warning: (?:could not send|message)|"
    r"user unknown|unknown (?:user|address|recipient)|can'?t (?:deliver|send)|cannot send|not delivered|"
    r"failed mail|bounce|"
    r"returned to sender|unable to deliver|unzustellbar|nicht zustellbar|zustellung|automatically rejected|"
    r"mailzustellung|nicht zugestellt|"
    r"non remis|échec de (?:la )?(?:remise|distribution)|no se (?:puede|pudo) entregar|no entregado|"
    r"mancato recapito|onbestelbaar|"
    r"niet bezorgd|não (?:foi )?entreg|"
    r"不達|配信不能|退信|недоставленное|не доставлено|不能投递|投递失败|nie dostarczon",
    re.IGNORECASE,
)
_DAEMON = re.compile(
    r"mailer-?daemon|\bpost-?master\b|mail-?daemon|mail delivery (?:sub)?system|\bmail system\b", re.IGNORECASE
)
_PERHAPS_DAEMON = re.compile(
    r"mail[. _-]?(?:delivery|admin)|mdaemon|bounce|auto-?responder|\bsmtp|mmdf|daemon|administrator|jetmail|"
    r"\badmin|e?mail service",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"(?:could not|couldn'?t|can ?not|can'?t|was not able to|wasn'?t able to|unable to|not be|failed to|did not|"
    r"has not been|not been|"
    r"was not|were not|is not|isn'?t) (?:\w+ ){0,3}?(?:deliver|reach|be reached|send|sent|found|accept|relay|"
    r"process|complete|exist)|"
    r"delivery (?:to|of|for|has|attempt)[^.]{0,80}fail|permanent (?:fatal )?(?:error|failure)|fatal errors|undeliver|"
    r"user (?:is )?unknown|unknown (?:user|recipient|address)|unrouteable|no such (?:user|person|recipient|"
    r"mailbox|address|account|host)|"
    r"mailbox (?:is )?(?:full|unavailable|not found|disabled|over|does not)|(?:over|exceeded?)(?: \w+){0,3} quota|"
    r"quota exceed|"
    r"does(?: not|n'?t) (?:exist|have a)|not (?:a )?(?:known|valid|listed|our customer)|invalid (?:recipient|user|"
    r"address|mailbox)|"
    r"host (?:unknown|not found)|returned (?:to you|mail|unopened)|bounc(?:ed|ing)|"
    r"account (?:has been )?(?:disabled|closed|inactive|suspended)|"
    r"nicht (?:zugestellt|übermittelt|zustellbar|erreicht)|unzustellbar|n'a (?:pas )?pu (?:être|etre)|non remis|"
    r"no (?:se )?(?:ha )?pud?o|"
    r"não (?:pôde|pode|foi)|delivery (?:status )?notification|\b[45]\.\d\.\d{1,3}\b|\b55[0-4][ -]",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"\bdelayed\b|will (?:continue|keep|be re-?tried|retry)|warning message only|not yet been delivered|"
    r"still (?:being )?(?:trying|retried)|"
    r"no action is required|temporary (?:problem|failure)|wird weiterhin versucht|verzögert|retardé|retrasad",
    re.IGNORECASE,
)
_GAVE_UP = re.compile(
    r"permanent|giv(?:en|ing) up|given up|too long|final|undeliverable|returned to sender", re.IGNORECASE
)

# Below one of these begins the copy of the message that could not be delivered.
_COPY = re.compile(
    r"^[\s>*#-]*(?:-{2,}.{0,40}(?:copy|original|unsent|returned|undelivered|message (?:header|follows|text)|"
    r"header|transcript).{0,60}"
    r"|(?:your|the) (?:original|returned|undelivered|failed)?\s?message (?:follows|reads|headers?)\b.{0,40}"
    r"|(?:original|returned|unsent|undelivered) message\b.{0,60}|return-path: .{0,200}|received: .{0,300})",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
_NAMED = re.compile(
    r"^[\s>*-]{0,12}(?:\w[\w ]{0,30}[:;]\s{0,4})?(?:rfc822;)?['\"<(\[]{0,2}(?:smtp:|mailto:)?"
    rf"({_ADDRESS})[^\S\n]*(?:$|[\s>'\")\],;:.]|\.\.\.)",
    re.IGNORECASE | re.MULTILINE,
)
_ANYWHERE = re.compile(rf"(?<![\w.+@-]){_ADDRESS}(?![\w@])")
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.])([45]\d\d)[ -](?=\S)")


def subject_tells(subject: str) -> bool:
    """Whether a subject is that of a delivery report."""
    return bool(_SUBJECT.search(subject[:300]))


def sender_is_system(sender: str) -> bool:
    """Whether a From field is that of a mail system beyond doubt."""
    return bool(_DAEMON.search(sender[:300]))


def sender_may_be_system(sender: str) -> bool:
    """Whether a From field can be that of a mail system, but also of a person or a list."""
    return bool(_PERHAPS_DAEMON.search(sender[:300]))


def text_tells(text: str) -> bool:
    """Whether a text says that something could not be delivered."""
    return bool(_FAILED.search(text[:LONGEST_READ]))


def says_delayed(text: str) -> bool:
    """Whether a text says that delivery is still being tried."""
    own = report_itself(text)
    return bool(_DELAYED.search(own)) and not _GAVE_UP.search(own)


def report_itself(text: str) -> str:
    """The text without the copy of the undelivered message."""
    text = text[:LONGEST_READ]
    copy = _COPY.search(text, 1)
    return text[: copy.start()] if copy and text[: copy.start()].strip() else text


def named_recipients(text: str) -> tuple[str, ...]:
    """Addresses that stand at the start of a line, as reports list them; else any."""
    own = report_itself(text)
    found = _NAMED.findall(own) or _ANYWHERE.findall(own)
    return tuple(dict.fromkeys(address.rstrip(".") for address in found))[:MOST_RECIPIENTS]


def status_after(text: str, address: str) -> tuple[str, str]:
    """The status code (RFC 3463) that follows an address in a report, and the line that says why."""
    own = report_itself(text)
    place = own.find(address)
    below = own[place : place + 1_000] if place >= 0 else own
    status, code = _STATUS.search(below), _REPLY_CODE.search(below)
    why = status or code
    if why is None:
        return "", ""
    line = below[below.rfind("\n", 0, why.start()) + 1 :].split("\n", 1)[0]
    return (status[1] if status else f"{code[1][0]}.0.0" if code else ""), " ".join(line.split())[:200]
