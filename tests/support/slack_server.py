"""A Slack of a test's own, which answers as docs.slack.dev says: most that is wrong stands in a body of status 200."""

import asyncio
import json
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from tests.support.loopback_server import LoopbackServer

TOKEN = "xoxb-token-of-a-test"


@dataclass(frozen=True)
class Answer:
    """One answer out of the ordinary. `after` means that what was asked is done all the same."""

    error: str = ""
    status: int = 200
    headers: tuple[str, ...] = ()
    body: str = ""
    after: bool = False
    cut_off: bool = False  # the connection ends without an answer

    @property
    def content(self) -> bytes:
        return (self.body or json.dumps({"ok": False, "error": self.error})).encode()


TOO_FAST = Answer("ratelimited", 429, ("Retry-After: 90",))
REVOKED = Answer("token_revoked")
DOWN = Answer(status=503, body="<html>upstream connect error</html>")
NO_RIGHT = Answer(body='{"ok":false,"error":"missing_scope","needed":"users:read.email","provided":"chat:write"}')


@dataclass
class Said:
    """A text in a conversation."""

    members: tuple[str, ...]
    text: str
    client_msg_id: str


@dataclass(eq=False)
class SlackServer(LoopbackServer):
    """`members` are ids by address, `next_answers` those that a method gives before it works again."""

    members: dict[str, str]
    rights: str = "chat:write,mpim:write,users:read,users:read.email"
    next_answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/"

    def answers(self, method: str, *answers: Answer) -> None:
        self.next_answers[method] = list(answers)

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve_one, "127.0.0.1", 0)

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        header = dict(line.casefold().split(": ", 1) for line in head[1:] if line)
        body = (await reader.readexactly(int(header["content-length"]))).decode()
        method = head[0].split(" ")[1].removeprefix("/api/").partition("?")[0]
        answer = self._answer(method, dict(parse_qsl(body)), header.get("authorization", ""))
        if not answer.cut_off:
            lines = (f"HTTP/1.1 {answer.status} As it is", "Connection: close", *answer.headers, "", "")
            writer.write("\r\n".join(lines).encode() + answer.content)
        writer.close()
        await writer.wait_closed()

    def _answer(self, method: str, arguments: dict[str, str], authorization: str) -> Answer:
        self.asked.append(method)
        unusual = self.next_answers.get(method, [])
        if unusual and not unusual[0].after:
            return unusual.pop(0)
        if authorization.casefold() != f"bearer {TOKEN}":
            return Answer("invalid_auth")
        usual = {
            "auth.test": lambda _: Answer(
                body='{"ok":true,"user":"mailbot","team":"Code Mentors"}', headers=(f"x-oauth-scopes: {self.rights}",)
            ),
            "users.lookupByEmail": self._look_up,
            "conversations.open": self._open,
            "chat.postMessage": self._post,
        }[method](arguments)
        return unusual.pop(0) if unusual else usual

    def _look_up(self, arguments: dict[str, str]) -> Answer:
        member = self.members.get(arguments["email"])
        if member is None:
            return Answer("users_not_found")
        return Answer(body=json.dumps({"ok": True, "user": {"id": member, "deleted": member.startswith("GONE")}}))

    def _open(self, arguments: dict[str, str]) -> Answer:
        """The same members have the same conversation: its id is made of theirs."""
        return Answer(body=json.dumps({"ok": True, "channel": {"id": arguments["users"].replace(",", "+")}}))

    def _post(self, arguments: dict[str, str]) -> Answer:
        known = [said for said in self.said if said.client_msg_id == arguments["client_msg_id"]]
        if not known:
            members = tuple(arguments["channel"].split("+"))
            self.said.append(Said(members, arguments["text"], arguments["client_msg_id"]))
        return Answer(body=json.dumps({"ok": True, "ts": "1503435956.000247"}))
