"""Markdown for letters: one parse, two dresses.

HTML and text are made from the same tokens, so they can't drift. What people wrote is escaped before the parse and
shows literally in both.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

# Longer than any honest answer to one question; keeps a letter short and its rendering fast.
LONGEST_VALUE = 2000
PICTURE_WIDTH = 360  # CSS pixels, as charts are drawn; Outlook goes by the attribute and knows no max-width

# CommonMark 0.31: what means something anywhere in a line, and what means something only where a block begins. A value
# is one line, so block marks count at its beginning alone: an escape costs the parser a token.
_MARKS = re.compile(r"([\\`*_\[\]<>&!~|]|^[!-/:-@\[-`{-~])")
_NUMBERED = re.compile(r"^(\d+)([.)])")  # as an ordered list begins
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
# Zero width space, directional marks, embeddings, isolates, invisible operators, BOM: they can make a line read as
# something that it is not. The joiners U+200C and U+200D stay, Persian names and emoji are spelled with them.
_INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def one_line(value: object) -> str:
    """`value` as one line of at most `LONGEST_VALUE` characters, without controls and without invisible characters."""
    text = _INVISIBLE.sub("", _LONE_SURROGATE.sub("\ufffd", str(value)))
    text = _BREAKS.sub(" ", text).strip()
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def literal(value: object) -> str:
    """`value` as one line of Markdown that shows exactly what stands there (CommonMark 0.31, backslash escapes)."""
    text = _MARKS.sub(r"\\\1", one_line(value))
    return _NUMBERED.sub(r"\1\\\2", text)


def _mark_buttons(state: StateCore) -> None:
    """A link that is a paragraph of its own gets the class `button`."""
    for token in state.tokens:
        parts = token.children or []
        kinds = [part.type for part in parts]
        if kinds[:1] == ["link_open"] and kinds.index("link_close") == len(kinds) - 1:
            parts[0].attrJoin("class", "button")


def _keep_own_pictures(state: StateCore) -> None:
    """A picture that travels with the letter (RFC 2392) stays; nothing in a letter is fetched from elsewhere."""
    for token in state.tokens:
        for part in token.children or []:
            if part.type == "image" and str(part.attrs["src"]).startswith("cid:"):
                part.attrSet("width", str(PICTURE_WIDTH))
            elif part.type == "image":
                part.type, part.tag = "text", ""


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.core.ruler.push("buttons", _mark_buttons)
    parser.core.ruler.push("pictures", _keep_own_pictures)
    return parser


_PARSER = _parser()


def parse(markdown: str) -> list[Token]:
    """The tokens of a whole text."""
    return _PARSER.parse(markdown)


def as_html(tokens: list[Token]) -> str:
    """A fragment of HTML."""
    return str(_PARSER.renderer.render(tokens, _PARSER.options, {}))


def as_text(tokens: list[Token]) -> str:
    """Plain text: a paragraph is one long line, links are written out, emphasis leaves no mark."""
    return _blocks(SyntaxTreeNode(tokens).children, "\n\n") + "\n"


def line_as_text(markdown: str) -> str:
    """One line of Markdown, such as a subject, as plain text."""
    return one_line(as_text(_PARSER.parseInline(markdown)))


def _blocks(nodes: list[SyntaxTreeNode], gap: str) -> str:
    return gap.join(filter(None, map(_block, nodes)))


def _block(node: SyntaxTreeNode) -> str:
    match node.type:
        case "inline":
            return "\n".join(line.rstrip() for line in _inline(node.children).split("\n"))
        case "blockquote":
            return _indented(_blocks(node.children, "\n\n"), "> ", "> ")
        case "bullet_list":
            return "\n".join(_item(item, "- ") for item in node.children)
        case "ordered_list":
            return "\n".join(_item(item, f"{item.info}. ") for item in node.children)
        case "hr":
            return "* * *"  # not dashes: those begin a signature or a quoted message
        case "fence" | "code_block":
            return node.content.rstrip("\n")
        case _:
            return _blocks(node.children, "\n\n")


def _item(item: SyntaxTreeNode, mark: str) -> str:
    tight = all(child.type != "paragraph" or child.hidden for child in item.children)
    return _indented(_blocks(item.children, "\n" if tight else "\n\n"), mark, " " * len(mark))


def _indented(text: str, first: str, others: str) -> str:
    head, *tail = text.split("\n")
    return "\n".join([(first + head).rstrip(), *((others + line).rstrip() for line in tail)])


def _inline(nodes: list[SyntaxTreeNode]) -> str:
    return "".join(map(_span, nodes))


def _span(node: SyntaxTreeNode) -> str:
    match node.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "link":
            label, address = _inline(node.children), str(node.attrs["href"])
            is_bare = address.removeprefix("mailto:") in (label, _PARSER.normalizeLink(label))
            return label if is_bare else f"{label}: {address}"
        case "image":
            return ""  # what it shows is said beside it
        case "em" | "strong":
            return _inline(node.children)
        case _:
            return node.content
