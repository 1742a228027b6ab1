"""Letter files as Jinja reads them: what people wrote is escaped, and what is wrong with a file is a TemplateError."""

import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, TemplateSyntaxError, nodes, pass_context
from jinja2.ext import Extension
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context
from markupsafe import Markup

from mailbot.adapters.letter_sandbox import LetterSandbox, run
from mailbot.adapters.markdown import literal
from mailbot.errors import TemplateError

OURS = Path(__file__).parent.parent / "templates"

# Every letter is given these, whether our own wording uses them or not.
_ALWAYS_GIVEN = {"programme", "greeting", "name", "address"}
_SHOW = "show value"  # no name that a file could use
_TAG = re.compile(r"\{[%#].*?[%#]\}")


class _LineBreaks(Extension):
    """A tag alone on its line leaves no line behind; a tag that ends a line of words keeps the line's end.

    Jinja's trim_blocks alone would join that line with the next one.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return "\n".join(map(self._keep_end, source.split("\n")))

    def _keep_end(self, line: str) -> str:
        bare = line.rstrip()
        ends_in_tag = bare.endswith(("%}", "#}")) and bare[-3:-2] not in ("-", "+")
        return f"{bare[:-2]}+{bare[-2:]}" if ends_in_tag and _TAG.sub("", bare).strip() else line


@pass_context
def _shown(context: Context, value: object) -> object:
    """As `fill` was told to show values."""
    # Markup is what a macro or a {% set %} block has written: template text whose values are shown already.
    return value if isinstance(value, Markup) else Markup(context[_SHOW](value))


def letter_files(*folders: Path) -> Environment:
    """The letter files in these folders; a file in an earlier one hides its namesakes in later ones."""
    return LetterSandbox(
        loader=ChoiceLoader([FileSystemLoader(folder, encoding="utf-8-sig") for folder in folders]),
        extensions=[_LineBreaks],
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fill(files: Environment, name: str, values: Mapping[str, object], show: Callable[[object], str] = literal) -> str:
    """The file `name` with `values` filled in, each as `show` writes it in Markdown.

    TemplateError names file and line, never a value.
    """
    try:
        return run(files.get_template(name), values, {_SHOW: show})
    except TemplateSyntaxError as error:
        raise _syntax_problem(error, error.name or name) from error
    except UnicodeError as error:
        raise TemplateError(f"{name} can't be read; it must be a text file in UTF-8.") from error
    except Exception as error:  # a template can raise whatever its expressions raise
        where = next(
            (f for f in reversed(traceback.extract_tb(error.__traceback__)) if f.filename.endswith(name)), None
        )
        line = f", line {where.lineno}" if where else ""
        raise TemplateError(f"{name}{line}: something here can't be filled in ({type(error).__name__}).") from error


def unknown_names(file: Path, original: Path) -> Iterator[str]:
    """One sentence for each name that `file` uses and `original`, which it replaces, is not given.

    Our own wording uses all that it is given (a test keeps it so); so that is what any other wording may use.
    Raises TemplateError when one of them can't be read.
    """
    files = letter_files(file.parent)
    known = {name for name, _ in _names(_parsed(files, original))} | _ALWAYS_GIVEN | set(files.globals)
    for name, line in _names(_parsed(files, file)):
        if name not in known:
            yield f"{file}, line {line}: `{name}` is not among what this letter is given."


def _parsed(files: Environment, file: Path) -> nodes.Template:
    try:
        source = file.read_text("utf-8-sig")
        files.compile(source, filename=str(file))
        return files.parse(source, filename=str(file))
    except TemplateSyntaxError as error:
        raise _syntax_problem(error, str(file)) from error
    except (OSError, UnicodeError) as error:
        raise TemplateError(f"{file} can't be read; it must be a text file in UTF-8.") from error


def _names(template: nodes.Template) -> Iterator[tuple[str, int]]:
    """The values that a template asks for and the parts of them that it names, each with its line."""
    given = find_undeclared_variables(template)
    called = {id(call.node) for call in template.find_all(nodes.Call)}
    for node in template.find_all((nodes.Name, nodes.Getattr)):
        match node:
            case nodes.Name(name=name) if name in given:
                yield name, node.lineno
            case nodes.Getattr(attr=part, node=whole) if id(node) not in called:
                if not (isinstance(whole, nodes.Name) and whole.name == "loop"):
                    yield part, node.lineno


def _syntax_problem(error: TemplateSyntaxError, file: str) -> TemplateError:
    return TemplateError(f"{file}, line {error.lineno}: {(error.message or 'not understood').rstrip('.')}.")
