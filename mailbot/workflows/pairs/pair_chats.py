"""On pairing, a conversation of the two in the programme's chat tool, where the introduction stands once more.

It comes after the introduction's commit and holds up no letter. What is wanted stands in the database. That a text is
about to be posted is committed before it is, so a worker that is killed in between leaves a conversation in which it
may stand already: it is not said twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbot.domain.correspondence import LetterKind
from mailbot.domain.pair_chat import ChatState, PairChat
from mailbot.domain.pairing import Pairing
from mailbot.errors import ChatLockedOut, ChatRefused, ChatUnavailable
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.notices import notice, over
from mailbot.workflows.pairs.chat_port import ChatTool
from mailbot.workflows.pairs.contact import matter_of
from mailbot.workflows.post.process import Desk
from mailbot.workflows.post.queueing import queue

LEASE = timedelta(minutes=10)  # that a worker has for one conversation; each of its few questions takes 10 s at most
REST = timedelta(hours=1)  # after we were locked out
IN_DOUBT = "the introduction may not stand in it: there was no answer when it was posted"
ABSENT = "one of the two is not there"
_MATTER = "the chat tool does not let us in"


@dataclass(frozen=True)
class _Wanted:
    """One conversation that is to be opened, as plain values: no transaction is open while the tool is asked."""

    pairing_id: int
    addresses: tuple[tuple[str, ...], ...]  # of the mentor, of the mentee
    text: str
    key: str


class PairChats:
    """The conversations of new pairs, as one worker opens them; for one thread at a time."""

    def __init__(self, desk: Desk, tool: ChatTool) -> None:
        self._desk = desk
        self._tool = tool
        self._rests_until: datetime | None = None  # a limit of the tool's holds for all conversations

    def open_wanted(self, may_go_on: Callable[[], bool]) -> None:
        """One after the other, until none is due or the tool asks for a rest."""
        while may_go_on() and not self._rests() and (wanted := self._claim()):
            self._open(wanted)

    def _rests(self) -> bool:
        return self._rests_until is not None and self._desk.clock() < self._rests_until

    def _claim(self) -> _Wanted | None:
        with self._desk.store.begin() as records:
            context = Context(self._desk.programme, records, self._desk.clock())
            while not records.pauses.is_paused() and (pairing := records.pairings.next_chat(context.now)):
                if wanted := _wanted(pairing, context):
                    return wanted
                records.write_down()
        return None

    def _open(self, wanted: _Wanted) -> None:
        is_posting = False
        try:
            members = tuple(self._member(addresses) for addresses in wanted.addresses)
            conversation = self._tool.open_conversation(members)
            is_posting = self._change(wanted, lambda chat, _: chat.begin_to_post())
            if is_posting:
                self._tool.post(conversation, wanted.text, wanted.key)
        except ChatUnavailable as error:
            self._put_off(wanted, error, in_doubt=is_posting and error.in_doubt)
        except ChatLockedOut as error:
            self._tell(wanted, error)
        except ChatRefused as error:
            self._settle(wanted, ChatState.FAILED, str(error))
        else:
            self._settle(wanted, ChatState.OPENED)

    def _member(self, addresses: tuple[str, ...]) -> str:
        for address in addresses:
            if member := self._tool.member_at(address):
                return member
        raise ChatRefused(ABSENT)

    def _settle(self, wanted: _Wanted, state: ChatState, reason: str = "") -> None:
        def settle(chat: PairChat, context: Context) -> None:
            chat.settle(state, reason)
            if state is ChatState.OPENED:
                over(context, _MATTER)

        self._change(wanted, settle)
        self._desk.log(f"chat.{state.value}", pairing=wanted.pairing_id, reason=reason)

    def _put_off(self, wanted: _Wanted, error: ChatUnavailable, *, in_doubt: bool) -> None:
        if in_doubt:
            self._settle(wanted, ChatState.OPENED, IN_DOUBT)
            return

        def put_off(chat: PairChat, context: Context) -> None:
            chat.put_off(str(error), context.now, error.pause)
            self._rests_until = chat.try_again_at

        self._change(wanted, put_off)
        self._desk.log("chat.put_off", pairing=wanted.pairing_id, reason=str(error))

    def _tell(self, wanted: _Wanted, error: ChatLockedOut) -> None:
        desk = self._desk

        def tell(chat: PairChat, context: Context) -> None:
            chat.put_off(str(error), context.now, REST)
            drafts = notice(
                context,
                _MATTER,
                "Slack does not let us in",
                f"No conversations are opened for new pairs: {error}. Their letters go out as always.",
                to_do="What the app needs stands in docs/operating.md. Once it has that, we go on by ourselves.",
                lasting=True,
            )
            queue(drafts, context, desk.stationery, subaddressing=desk.subaddressing)
            self._rests_until = context.now + REST

        self._change(wanted, tell)
        desk.log("chat.locked_out", pairing=wanted.pairing_id, reason=str(error))

    def _change(self, wanted: _Wanted, act: Callable[[PairChat, Context], None]) -> bool:
        """In a transaction of its own; False when the pairing was erased meanwhile."""
        with self._desk.store.begin() as records:
            pairing = records.pairings.get(wanted.pairing_id)
            if pairing is None or pairing.chat is None:
                return False
            act(pairing.chat, Context(self._desk.programme, records, self._desk.clock()))
        return True


def _wanted(pairing: Pairing, context: Context) -> _Wanted | None:
    """What is to be done for it, once it is ours for a while; None where nothing is to be done any more."""
    chat = pairing.chat
    if chat is None:
        return None
    if chat.state is ChatState.POSTING:
        chat.settle(ChatState.OPENED, IN_DOUBT)
        return None
    about = context.records.letters.about(matter_of(pairing))
    letter = next((one for one in about if one.kind is LetterKind.INTRODUCTION and one.text), None)
    if letter is None or not pairing.is_open:
        chat.settle(ChatState.FAILED, "the pairing had ended before")
        return None
    chat.try_again_at = context.now + LEASE
    both = (pairing.mentor.person.addresses, pairing.mentee.person.addresses)
    return _Wanted(pairing.id or 0, both, letter.text, letter.message_id)
