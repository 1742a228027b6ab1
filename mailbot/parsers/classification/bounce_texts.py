"""Delivery reports written as prose, before RFC 3464 and beside it: qmail, Exim, old Postfix, Sendmail, Exchange."""

import re

from mailbot.parsers.classification.phrases import any_of, plain
from mailbot.parsers.classification.report_words import DELAYED, FAILED, SUBJECTS

LONGEST_READ = 20_000
"""Characters of a text in which a report is looked for: it stands at the top."""
MOST_RECIPIENTS = 100

_SUBJECT = re.compile(
    r"undeliver|non.?deliver|delivery (?:status )?(?:notification|failure|failed|report|error|problem|has failed|"
    r"unsuccessful|delayed|delay|incomplete)|error during delivery|failure notice|failure notification|returned mail|"
    r"mail delivery|mail (?:system )?error|message (?:status|not delivered|delivery|undelivered|rejected|blocked)|"
    r"message (?:you sent|was|has been) (?:was )?(?:blocked|rejected)|could not (?:be delivered|send message)|"
    r"message has not yet been delivered|delayed mail|warning: (?:could not send|message)|systems bounce|"
    r"user unknown|unknown (?:user|address|recipient)|can'?t (?:deliver|send)|cannot send|not delivered|failed mail|"
    r"mail failed|bounced? (?:mail|message|notification)|returned to sender|returning (?:message )?to sender|"
    r"unable to deliver|automatically rejected|rejected (?:mail|message)|quota exceeded|mailbox (?:full|unavailable)"
)
_SUBJECT_ABROAD = re.compile(any_of(SUBJECTS))
_DAEMON = re.compile(r"mailer-?daemon|mail-?daemon|mail delivery (?:sub)?system|\bmail system\b", re.IGNORECASE)
_POSTMASTER = re.compile(r"\bpost-?master\b", re.IGNORECASE)
_PERHAPS_DAEMON = re.compile(
    r"mail[. _-]?(?:delivery|admin)|mdaemon|bounce|auto-?responder|(?<![a-z])smtp|mmdf|daemon|administrator|jetmail|"
    r"\badmin|e?mail[ _]service|anti-?virus|anti-?spam|mail-?gateway|mimecast|barracuda|content-?filter",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"(?:could not|couldn'?t|can ?not|can'?t|was not able to|wasn'?t able to|unable to|not be|failed to|did not|"
    r"has not been|not been|was not|wasn'?t|were not|is not|isn'?t) (?:\w+ ){0,3}?"
    r"(?:deliver|reach|be reached|send|sent|found|accept|relay|process|complete|exist)|"
    r"delivery (?:to|of|for|has|attempt)[^.]{0,80}fail|permanent (?:fatal )?(?:error|failure)|fatal errors|undeliver|"
    r"user (?:is )?unknown|unknown (?:user|recipient|address)|unrouteable|"
    r"no such (?:user|person|recipient|mailbox|address|account|host)|"
    r"mailbox (?:is )?(?:full|unavailable|not found|disabled|over|does not)|(?:over|exceeded?)(?: \w+){0,3} quota|"
    r"quota exceed|does(?: not|n'?t) (?:exist|have a)|not (?:a )?(?:known|valid|listed|our customer)|"
    r"invalid (?:recipient|user|address|mailbox)|host (?:unknown|not found)|returned (?:to you|mail|unopened)|"
    r"bounc(?:ed|ing)|account (?:has been )?(?:disabled|closed|inactive|suspended)|"
    r"(?:was|been|automatically) (?:blocked|rejected)|rejected by|delivery (?:status )?notification|"
    r"delivery (?:incomplete|delayed)|\b[45]\.\d\.\d{1,3}\b|\b55[0-4][ -]"
)
_FAILED_ABROAD = re.compile(any_of(FAILED))
_DELAYED = re.compile(
    r"\bdelayed\b|will (?:continue|keep|be re-?tried|retry)|attempts will continue|warning message only|"
    r"not yet been delivered|still (?:being )?(?:trying|retried)|no action is required|temporar(?:y|ily)|"
    + any_of(DELAYED)
)
_GAVE_UP = re.compile(
    r"permanent|giv(?:en|ing) up|given up|too long|\bfinal\b|undeliverable|returned to sender|mail delivery failed|"
    r"could not be delivered (?:for|after)|endgültig|définitive|definitiv"
)

# Below one of these begins the copy of the message that could not be delivered.
_COPY = re.compile(
    r"^[\s>*#-]*(?:-{2,}.{0,40}(?:copy|original|unsent|returned|undelivered|message (?:header|follows|text)|"
    r"header|transcript).{0,60}"
    r"|(?:your|the) (?:original|returned|undelivered|failed)?\s?message (?:follows|reads|headers?)\b.{0,40}"
    r"|(?:original|returned|unsent|undelivered) message\b.{0,60}|return-path: .{0,200}|received: .{0,300})",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = r"[A-Za-z0-9.!#$%&*+/=?^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}"
_ADDRESS += r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
_NAMED = re.compile(
    r"^[\s>*-]{0,12}(?:\w[\w ]{0,30}[:;]\s{0,4})?(?:rfc822;)?['\"<(\[]{0,2}(?:smtp[:=]|mailto:)?"
    rf"({_ADDRESS})[^\S\n]*(?:$|[\s>'\")\],;:.]|\.\.\.)",
    re.IGNORECASE | re.MULTILINE,
)
_ANYWHERE = re.compile(rf"(?<![\w.+@-]){_ADDRESS}(?![\w@])")
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.])([45]\d\d)[ -](?=\S)")


def subject_tells(subject: str) -> bool:
    """Whether a subject is that of a delivery report."""
    folded = plain(subject[:300])
    return bool(_SUBJECT.search(folded) or _SUBJECT_ABROAD.search(folded))


def sender_is_daemon(sender: str) -> bool:
    """Whether a From field is that of a mail system beyond doubt."""
    return bool(_DAEMON.search(sender[:300]) or sender.strip().endswith("<>"))


def sender_is_postmaster(sender: str) -> bool:
    """Whether a From field is that of a mail system, or of the person who looks after it."""
    return bool(_POSTMASTER.search(sender[:300]))


def sender_may_be_system(sender: str) -> bool:
    """Whether a From field can be that of a mail system, but also of a person or a list."""
    return bool(_PERHAPS_DAEMON.search(sender[:300]))


def text_tells(text: str) -> bool:
    """Whether a text says that something could not be delivered, or not yet."""
    folded = plain(text[:LONGEST_READ])
    return any(pattern.search(folded) for pattern in (_FAILED, _FAILED_ABROAD, _DELAYED))


def says_delayed(text: str) -> bool:
    """Whether a text says that delivery is still being tried."""
    own = plain(report_itself(text))
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
    return tuple(dict.fromkeys(address.removeprefix("SMTP=").rstrip(".") for address in found))[:MOST_RECIPIENTS]


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
