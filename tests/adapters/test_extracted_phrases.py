"""Every sentence that a workflow can say to somebody in a letter is there in each language that we ship."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailbot.adapters.letter_files import OURS
from mailbot.adapters.phrases import FILE, GAP
from mailbot.adapters.renderer import languages

HOUSE = Path(__file__).resolve().parents[2] / "mailbot"
WORKFLOWS = HOUSE / "workflows"
TO_COORDINATORS = {
    "allocation", "chase", "contact_facts", "coordination", "digest", "directing", "mentors_named", "notices",
    "overview_in_words", "matching", "pairing", "pairs_named",
    "people_by_mail", "people_import", "people_named", "people_summary", "process", "proposal_letters",
    "proposals", "replacement", "spending", "undeliverable", "withdrawing",
}  # fmt: skip
"""Modules of which people who are no coordinators read nothing but what their letters' files say."""
PARSERS_THAT_ASK = ["record", "fields/capacity", "prose/stated_facts", "prose/stated_times", "prose/findings"]
NOT_FOR_LETTERS = {"notice", "tell", "ValueError", "processed", "ignored", "held", "note"}
"""What is given to these is for coordinators, for the records or for programmers."""
FACTS_OF_NOTICES = {
    ("setting_aside", "READ_IT"), ("second_address", "facts"), ("second_address", "append"),
    ("erasure", "left_over"),
}  # fmt: skip
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z{])|(?<=\{\}) (?=[A-Z])")
_SENTENCE = re.compile(r"^\s*(?:[A-Z]|\{\} [a-z]).*[.?!]\s*$", re.DOTALL)


def modules() -> list[Path]:
    own = [path for path in sorted(WORKFLOWS.rglob("*.py")) if path.stem not in TO_COORDINATORS]
    return [*own, HOUSE / "domain/matching/waiting.py", *(HOUSE / f"parsers/{name}.py" for name in PARSERS_THAT_ASK)]


def sentences(module: Path) -> Iterator[str]:
    """What a module says in whole sentences, with `{}` for its gaps."""
    return (said for said in _said(ast.parse(module.read_text("utf-8")), module.stem) if _SENTENCE.match(said))


def _said(node: ast.AST, module: str) -> Iterator[str]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if (isinstance(node, ast.Call) and _name(node.func) in NOT_FOR_LETTERS) or _is_a_fact(node, module):
        return
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _said(child, module)


def _is_a_fact(node: ast.AST, module: str) -> bool:
    if isinstance(node, ast.FunctionDef):
        return (module, node.name) in FACTS_OF_NOTICES
    names = [node.func] if isinstance(node, ast.Call) else node.targets if isinstance(node, ast.Assign) else []
    return any((module, _name(name)) in FACTS_OF_NOTICES for name in names)


def _name(function: ast.expr) -> str:
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def known(language: str) -> set[str]:
    lines = (OURS / language / FILE).read_text("utf-8").splitlines()
    return {GAP.sub("{}", line.split("\t")[0]) for line in lines if "\t" in line}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("module", modules(), ids=lambda path: path.stem)
def test_every_sentence_to_people_is_translated(language: str, module: Path) -> None:
    there = known(language)
    missing = [
        said
        for said in sentences(module)
        if said.strip() not in there and not set(_SENTENCE_END.split(said.strip())) <= there | {"{}"}
    ]
    assert missing == []


def test_a_sentence_that_is_new_would_be_seen(tmp_path: Path) -> None:
    module = tmp_path / "new.py"
    module.write_text('def words(name):\n    "Says it."\n    return f"How odd that {name} is late."\n')
    assert list(sentences(module)) == ["How odd that {} is late."]
    assert not set(sentences(module)) & known("de")


def test_what_goes_to_coordinators_is_named_as_it_is_called() -> None:
    assert {path.stem for path in WORKFLOWS.rglob("*.py")} >= TO_COORDINATORS
