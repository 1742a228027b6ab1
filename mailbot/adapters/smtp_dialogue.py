"""One letter through an open SMTP connection: MAIL, RCPT, DATA (RFC 5321, section 3.3), and what was answered."""

import aiosmtplib
from aiosmtplib.email import parse_address

from mailbot.adapters.smtp_connection import hang_up, one_line
from mailbot.domain.correspondence import LetterState
from mailbot.domain.delivery import Delivery, Dispatch

_CLOSING = 421  # "closing transmission channel", in answer to whatever was asked
_START_INPUT = 354
# They concern our login, not this letter (RFC 4954, section 6): it waits until somebody has put that right.
_ABOUT_LOGIN = {530, 534, 535, 538}
_UNKNOWN = Delivery(LetterState.SENDING, "no answer after DATA")
_NO_SMTPUTF8 = Delivery(LetterState.FAILED, "the mail server takes no address with letters outside ASCII (no SMTPUTF8)")
_NO_ADDRESS = Delivery(LetterState.FAILED, "this is not an address that mail can be sent to")


async def transmit(smtp: aiosmtplib.SMTP, dispatch: Dispatch, patience: float) -> dict[str, Delivery]:
    """Hands over one letter and says what became of it, recipient by recipient.

    `patience`: seconds for the last answer, after which nobody knows whether the letter was taken; its recipients are
    SENDING then. aiosmtplib.SMTPServerDisconnected when the connection broke before the letter could be taken.
    """
    addresses = (dispatch.sender, *dispatch.recipients)
    encoding = "ascii" if all(map(str.isascii, addresses)) else "utf-8"
    if encoding == "utf-8" and not smtp.supports_extension("smtputf8"):
        return dict.fromkeys(dispatch.recipients, _NO_SMTPUTF8)
    try:
        await smtp.mail(dispatch.sender, options=_options(smtp, dispatch.raw, encoding), encoding=encoding)
    except aiosmtplib.SMTPSenderRefused as refusal:
        return dict.fromkeys(dispatch.recipients, _refused(refusal.code, refusal.message))
    refused = await _name_recipients(smtp, dispatch.recipients, encoding)
    accepted = [recipient for recipient in dispatch.recipients if recipient not in refused]
    if not accepted:
        await _forget(smtp)
        return refused
    return refused | dict.fromkeys(accepted, await _hand_over(smtp, dispatch.raw, patience))


async def _name_recipients(smtp: aiosmtplib.SMTP, recipients: tuple[str, ...], encoding: str) -> dict[str, Delivery]:
    """Those who are refused; a letter to several goes to the others all the same."""
    refused: dict[str, Delivery] = {}
    for recipient in recipients:
        if not _is_address(recipient):
            refused[recipient] = _NO_ADDRESS
            continue
        try:
            await smtp.rcpt(recipient, encoding=encoding)
        except aiosmtplib.SMTPRecipientRefused as refusal:
            refused[recipient] = _refused(refusal.code, refusal.message)
    return refused


async def _hand_over(smtp: aiosmtplib.SMTP, raw: bytes, patience: float) -> Delivery:
    """DATA in two steps, as aiosmtplib.SMTP.data() would not tell whether a lost connection had taken the letter."""
    permission = await smtp.execute_command(b"DATA")
    if permission.code != _START_INPUT:
        refusal = _refused(permission.code, permission.message)
        await _forget(smtp)
        return refusal
    try:
        if smtp.protocol is None:
            raise aiosmtplib.SMTPServerDisconnected("Connection lost")
        smtp.protocol.write(_as_transmitted(raw))
        answer = await smtp.protocol.read_response(timeout=patience)
    except (aiosmtplib.SMTPException, OSError):
        await hang_up(smtp)
        return _UNKNOWN
    if 200 <= answer.code < 300:
        return Delivery(LetterState.SENT, one_line(answer.code, answer.message))
    return _delivery_after(answer.code, answer.message)


def _is_address(text: str) -> bool:
    """Whether it goes out as it stands: of anything else aiosmtplib makes an address of its own, and sends there."""
    try:
        return parse_address(text) == text
    except ValueError:
        return False


def _as_transmitted(raw: bytes) -> bytes:
    """With a leading dot doubled, and a lone dot as the last line (RFC 5321, section 4.5.2)."""
    lines = (b"\r\n" + _with_line_ends(raw)).replace(b"\r\n.", b"\r\n..")[2:]
    return lines + (b".\r\n" if lines.endswith(b"\r\n") else b"\r\n.\r\n")


def _with_line_ends(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")


def _options(smtp: aiosmtplib.SMTP, raw: bytes, encoding: str) -> list[str]:
    options = []
    if smtp.supports_extension("size"):
        options.append(f"SIZE={len(_with_line_ends(raw))}")
    if not raw.isascii() and smtp.supports_extension("8bitmime"):
        options.append("BODY=8BITMIME")
    if encoding == "utf-8":
        options.append("SMTPUTF8")
    return options


def _refused(code: int, message: str) -> Delivery:
    """What a refusal means for the letter; SMTPServerDisconnected where it means that the connection ends here."""
    if code == _CLOSING:
        raise aiosmtplib.SMTPServerDisconnected(one_line(code, message))
    return _delivery_after(code, message)


def _delivery_after(code: int, message: str) -> Delivery:
    permanent = code >= 500 and code not in _ABOUT_LOGIN
    return Delivery(LetterState.FAILED if permanent else LetterState.DEFERRED, one_line(code, message))


async def _forget(smtp: aiosmtplib.SMTP) -> None:
    """RSET, so that the next letter starts anew; where that fails it starts with a new connection."""
    try:
        await smtp.rset()
    except (aiosmtplib.SMTPException, OSError):
        await hang_up(smtp)
