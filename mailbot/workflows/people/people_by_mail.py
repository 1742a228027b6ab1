"""People files that coordinators attach: shown what each would do, imported when they answer that letter `import`."""

from mailbot.domain.correspondence import Draft, Letter
from mailbot.errors import ImportRefused, UnreadableMessage
from mailbot.parsers.commands.importing import asks_to_import
from mailbot.parsers.message.content import Attachment, InboundMessage
from mailbot.parsers.people_file.attached import may_hold_people
from mailbot.parsers.people_file.roles import roles_in
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.asking import TOO_LATE, FileAsked, ask_before_importing, is_too_late
from mailbot.workflows.conversation.transcript import Line, first_line, transcript
from mailbot.workflows.coordinators import coordination
from mailbot.workflows.people.people_import import Plan, carry_out, plan_import
from mailbot.workflows.people.people_summary import summary_of

_TOO_LARGE = "It is empty, or larger than 2 MB. Please send it in several files, or use `mailbot import`."
_NOTHING_NEW = "Nothing in it is new, so there is nothing to import."
_NOT_MEANT = "Nothing has been imported. To go on, answer that letter with the one word “import”."
_CHANGED = (
    "Since that letter something has changed, so nothing was imported. Another letter says what would happen now."
)
_GONE = "The file is no longer kept, so nothing was imported. Please send it again."


def brings_people(incoming: Incoming, context: Context) -> bool:
    return context.programme.is_coordinator(incoming.sender.address) and any(
        map(may_hold_people, incoming.content.attachments)
    )


def show(incoming: Incoming, context: Context) -> Outcome:
    """Says what importing each file would do; commands in the same message are carried out first.

    Whoever the message is from: the answer goes to the coordinator's address, and changes nothing.
    """
    commands = coordination.known(incoming.directions.commands)
    done = coordination.decide(incoming, context) if commands else processed("people file")
    places = [n for n, file in enumerate(incoming.content.attachments) if may_hold_people(file)]
    answers = [_answer_to(place, incoming, context) for place in places]
    return processed(f"{done.reason}: shown" if not commands else f"{done.reason}; people file", *done.drafts, *answers)


def answered(asked: FileAsked, letter: Letter, incoming: Incoming, context: Context) -> Outcome:
    """Imports the file if the answer says so, and if that would still do just what the letter said."""
    if not asks_to_import(new_text(incoming.lines)):
        return _not_meant(letter, incoming, context)
    if is_too_late(letter, context.now):
        return processed("imported too late", _said(incoming, TOO_LATE))
    content = _message_again(asked, incoming, context)
    if content is None:
        return processed("imported too late", _said(incoming, _GONE))
    letter.answered_at = context.now
    plan = _plan(content, asked.place, incoming, context)
    if plan.fingerprint != asked.fingerprint:
        anew = ask_before_importing(
            summary_of(plan),
            content.attachments[asked.place].name,
            FileAsked(asked.message, asked.place, plan.fingerprint),
            incoming,
        )
        return processed("not imported: something has changed", _said(incoming, _CHANGED), anew)
    letters = carry_out(plan, context, by=incoming.sender.key, message=incoming.message)
    summary = summary_of(plan)
    done = _said(incoming, "\n".join((f"Imported: {summary.figures}.", *summary.not_understood)))
    return processed(f"imported: {summary.figures}", done, *letters)


def _not_meant(letter: Letter, incoming: Incoming, context: Context) -> Outcome:
    """It says something else, which may be commands, or thanks once it is done; a yes would leave them waiting."""
    if coordination.known(incoming.directions.commands):
        return coordination.decide(incoming, context)
    if letter.answered_at and incoming.reading.only_courtesy:
        return processed("a courtesy")
    return processed("not imported", _said(incoming, _NOT_MEANT))


def _answer_to(place: int, incoming: Incoming, context: Context) -> Draft:
    file = incoming.content.attachments[place]
    try:
        plan = _plan(incoming.content, place, incoming, context)
    except ImportRefused as problem:
        return _about(file, str(problem), incoming)
    summary = summary_of(plan)
    if not (plan.new or plan.changed):
        return _about(file, "\n".join((_NOTHING_NEW, *summary.not_understood, *summary.notes)), incoming)
    asked = FileAsked(incoming.message.id or 0, place, plan.fingerprint)
    return ask_before_importing(summary, file.name, asked, incoming)


def _plan(content: InboundMessage, place: int, incoming: Incoming, context: Context) -> Plan:
    """Where neither a column nor the name of the file says who they are, the subject may (“Our new mentees”)."""
    file = content.attachments[place]
    if not file.content:
        raise ImportRefused(_TOO_LARGE)
    says_who = file.name if roles_in(file.name) else content.subject
    return plan_import(incoming.reader.people_file(file.content, says_who), context)


def _message_again(asked: FileAsked, incoming: Incoming, context: Context) -> InboundMessage | None:
    """The message in which the file came that the letter was about."""
    message = context.records.messages.get(asked.message)
    if message is None or not message.raw or not context.programme.is_coordinator(incoming.sender.address):
        return None
    opened = next(incoming.reader.open_each([message.raw], context.programme.owns))
    if isinstance(opened, UnreadableMessage):
        raise opened
    return opened.content


def _about(file: Attachment, words: str, incoming: Incoming) -> Draft:
    return _result([(file.name or "your file", words)], incoming)


def _said(incoming: Incoming, words: str) -> Draft:
    return _result([(first_line(incoming), words)], incoming)


def _result(lines: list[Line], incoming: Incoming) -> Draft:
    return transcript(incoming, lines, for_coordinator=True)
