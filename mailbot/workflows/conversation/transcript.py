"""The answer to commands: each line that was written, and what was done about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.domain.correspondence import Correspondent, Draft, LetterKind
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Incoming

Line = tuple[str, str]  # what was said, and what was done about it


@dataclass(frozen=True)
class Done:
    """What one command did, in words, and the letters that it causes besides the transcript.

    Without words those letters are the answer. `refused` when nothing was done.
    """

    words: str
    drafts: tuple[Draft, ...] = ()
    refused: bool = False


def refused(words: str) -> Done:
    """Why nothing was done."""
    return Done(words, refused=True)


def transcript(
    incoming: Incoming,
    done: Sequence[Line],
    not_understood: Sequence[str] = (),
    *,
    for_coordinator: bool = False,
    copies: tuple[Correspondent, ...] = (),
) -> Draft:
    """A `result` letter to whoever wrote, in the thread of their message.

    `copies` go to coordinators whom a decision of theirs concerns as well: it stands, and they need not take it again.
    """
    matter = incoming.letter.matter if for_coordinator and incoming.letter else f"commands {incoming.sender.key}"
    return Draft(
        LetterKind.RESULT,
        (incoming.sender,),
        {
            "lines": [{"said": said, "done": words} for said, words in done],
            "not_understood": list(not_understood),
            "for_coordinator": for_coordinator,
            "decided_by": (incoming.sender.name or incoming.sender.address) if copies else "",
        },
        matter,
        cc=copies,
        answers=incoming.message,
        person=incoming.person,
    )


def first_line(incoming: Incoming) -> str:
    """How their message begins."""
    return new_text(incoming.lines).strip().partition("\n")[0]
