"""What pair_chats.py needs of the programme's chat tool."""

from typing import Protocol


class ChatTool(Protocol):
    """Raises ChatUnavailable, ChatRefused or ChatLockedOut (mailbot/errors.py), and nothing else."""

    def member_at(self, address: str) -> str | None:
        """The member with that address, by the tool's own id; None where there is none."""

    def open_conversation(self, members: tuple[str, ...]) -> str:
        """The id of the one conversation of these members and the programme. Asked twice, it is the same."""

    def post(self, conversation: str, text: str, key: str) -> None:
        """Says `text` there. `key` names it, so that the tool can know a repetition."""
