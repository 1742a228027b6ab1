"""The answer to commands: each line that was written, and what was done about it."""

from collections.abc import Sequence

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.parsers.quoting.separation import new_text
from mailbot.workflows.context import Incoming

Done = tuple[str, str]  # what was said, and what was done about it


def transcript(
    incoming: Incoming, done: Sequence[Done], not_understood: Sequence[str] = (), *, for_coordinator: bool = False
) -> Draft:
    """A `result` letter to whoever wrote, in the thread of their message."""
    matter = incoming.letter.matter if for_coordinator and incoming.letter else f"commands {incoming.sender.key}"
    return Draft(
        LetterKind.RESULT,
        (incoming.sender,),
        {
            "lines": [{"said": said, "done": words} for said, words in done],
            "not_understood": list(not_understood),
            "for_coordinator": for_coordinator,
        },
        matter,
        answers=incoming.message,
        person=incoming.person,
    )


def first_line(incoming: Incoming) -> str:
    """How their message begins."""
    return new_text(incoming.lines).strip().partition("\n")[0]
