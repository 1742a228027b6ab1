"""Messages as bytes, written as short as a test can read them."""

from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.inbound import read_message

PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n"


def message(*fields: str, body: str | bytes = "Hello\n") -> InboundMessage:
    content = body if isinstance(body, bytes) else body.encode()
    return read_message("\r\n".join((*fields, "", "")).encode() + content)


def multipart(kind: str, *parts: str, fields: tuple[str, ...] = (), end: str = "--edge--\r\n") -> InboundMessage:
    body = "".join(f"--edge\r\n{part}\r\n" for part in parts) + end
    return message(*fields, f"Content-Type: multipart/{kind}; boundary=edge", body=body)
