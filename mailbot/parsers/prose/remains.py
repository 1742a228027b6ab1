"""What single sentences left open, settled once the whole mail has been read."""

from dataclasses import dataclass, field

from mailbot.parsers.availability.reader import ASK_WHEN
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.prose.sentences import Sentence
from mailbot.parsers.skills.reader import read_skills

_MOST_ITEMS = 3


@dataclass
class Remains:
    """`unknown` might be a skill if nothing else is, `changing` says that there is no usual week, `unread` matters and was
    not understood, `names_none` says that no skill is named: "anything".
    """

    unknown: list[tuple[Sentence, list[str]]] = field(default_factory=list)
    changing: list[Sentence] = field(default_factory=list)
    unread: list[Sentence] = field(default_factory=list)
    names_none: str = ""

    def settle(self, found: Findings, *, about_skills: bool, is_asked: bool) -> None:
        """`about_skills`: nobody told any behind a label, and whoever `is_asked` was asked for them."""
        if about_skills and not _names_skills(found):
            if is_asked:
                self._take_what_no_vocabulary_knows(found)
            self._ask_about_stories(found)
        for sentence in self.unread:
            found.unread |= sentence.lines
        self._ask_about_changing_times(found)

    def _take_what_no_vocabulary_knows(self, found: Findings) -> None:
        """`Spanish conversation, Thursdays, Cork`: the items that are nothing else."""
        if len(self.unknown) == 1 and len(self.unknown[0][1]) <= _MOST_ITEMS and found.said:
            told, items = self.unknown[0]
            found.skills += read_skills(", ".join(items))
            found.say("skills", told)
            self.unread = [sentence for sentence in self.unread if sentence is not told]
        elif self.names_none:
            line = Sentence(self.names_none, frozenset())
            found.doubt("skills", line, f"Which skills do you mean by “{self.names_none}”?")

    def _ask_about_stories(self, found: Findings) -> None:
        """Where times or a place were told and no skill, something about skills must be among the stories."""
        if found.said and not (_names_skills(found) or found.doubts or self.names_none):
            found.unread |= found.stories

    def _ask_about_changing_times(self, found: Findings) -> None:
        """`I work shifts, so it changes`, and nothing else is said of times."""
        labelled = any(answer.field == "availability" for answer in found.answers)
        if self.changing and not (found.times or found.doubts or labelled):
            found.doubt("availability", self.changing[0], ASK_WHEN)


def _names_skills(found: Findings) -> bool:
    labelled = any(answer.field == "skills" for answer in found.answers)
    return bool(labelled or found.skills or found.professions or found.unwanted or found.of_others)
