"""Where letter files run: they see plain values, change nothing, and can neither run for long nor grow large.

Jinja's own sandbox keeps a template from objects that it should not touch. It does not keep it from `range(9**9)`, so
every turn of a loop and every call is a step here, and there are only so many; and no text may outgrow a letter.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

MOST_STEPS = 20_000
"""Turns of loops and calls in one letter; a proposal of 500 pairings takes a tenth of them."""
LONGEST_TEXT = 200_000
"""Characters of a letter, or of anything that it is put together from."""
LARGEST_NUMBER = 10**9

_STEPS = "steps taken"  # no name that a file could write
_FILTERS = (
    "abs batch capitalize count d default dictsort first float groupby int items join last length list lower map max "
    "min reject rejectattr reverse round select selectattr slice sort string sum title trim truncate unique upper "
    "wordcount"
).split()
_METHODS = frozenset(
    "capitalize cycle endswith get items keys lower lstrip rstrip split splitlines startswith strip title upper".split()
)
_OTHER_FILES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


class Steps:
    """How many there were so far."""

    def __init__(self) -> None:
        self.taken = 0

    def take(self) -> None:
        self.taken += 1
        if self.taken > MOST_STEPS:
            raise SecurityError("it loops or calls too often")


class LetterSandbox(ImmutableSandboxedEnvironment):
    """Loops over what a letter is given, and a few harmless filters and methods; one file each, no other file."""

    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=StrictUndefined, **options)
        self.filters = {name: _kept_short(self.filters[name]) for name in _FILTERS}
        self.filters |= {"counted": _counted, "kept short": _short}
        self.globals = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if len(source) > LONGEST_TEXT:
            raise TemplateSyntaxError(f"a letter has at most {LONGEST_TEXT:,} characters", 1, name, filename)
        tree = super()._parse(source, name, filename)
        for other in tree.find_all(_OTHER_FILES):
            raise TemplateSyntaxError("a letter is one file and can't take in another", other.lineno, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = _through("counted", loop.iter)
        for block in tree.find_all(nodes.AssignBlock):
            block.filter = _through("kept short", block.filter)
        for output in tree.find_all(nodes.Concat):
            output.nodes = [_through("kept short", node) for node in output.nodes]
        return tree

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, Macro) or getattr(obj, "__name__", "") in _METHODS

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - as Jinja names them
        _steps_of(__context).take()
        return _short(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        are_numbers = all(isinstance(side, int | float) for side in (left, right))
        if operator == "**" or not (are_numbers or operator == "+"):
            raise SecurityError("this can't be computed in a letter")
        if are_numbers and max(abs(left), abs(right)) > LARGEST_NUMBER:
            raise SecurityError("these numbers are too large")
        return _short(super().call_binop(context, operator, left, right))


def run(template: Any, values: Mapping[str, object], ours: Mapping[str, object]) -> str:
    """What the template makes of `values`; raises whatever its expressions raise.

    `ours` are what we ourselves look up in the context, by names that no file can write.
    """
    pieces: list[str] = []
    length = 0
    given = {**{name: plain(value) for name, value in values.items()}, **ours, _STEPS: Steps()}
    for piece in template.generate(given):
        pieces.append(piece)
        length += len(piece)
        if length > LONGEST_TEXT:
            raise SecurityError("it grows too long")
    return "".join(pieces)


def plain(value: object) -> object:
    """Text, numbers, lists and dictionaries; of anything else only how it reads."""
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if value is None or type(value) in (str, int, float, bool, Markup):
        return value
    return str(value)


def _through(name: str, node: Any) -> nodes.Filter:
    wrapped = nodes.Filter(node, name, [], [], None, None)
    if node is not None:
        wrapped.set_lineno(node.lineno)
    return wrapped


def _steps_of(context: Context) -> Steps:
    steps = context.resolve_or_missing(_STEPS)
    return steps if isinstance(steps, Steps) else Steps()


@pass_context
def _counted(context: Context, items: Iterable[object]) -> Iterator[object]:
    steps = _steps_of(context)
    for item in items:
        steps.take()
        yield item


def _kept_short(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, whose result may not outgrow a letter. What it is passed (a context, say) stays as it is."""

    def filtered(*args: Any, **kwargs: Any) -> Any:
        return _short(function(*args, **kwargs))

    for mark in ("jinja_pass_arg", "jinja_async_variant"):
        if hasattr(function, mark):
            setattr(filtered, mark, getattr(function, mark))
    return filtered


def _short(value: Any) -> Any:
    if isinstance(value, str | list | tuple) and len(value) > LONGEST_TEXT:
        raise SecurityError("it grows too long")
    return value
