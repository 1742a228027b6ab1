"""An explanation on the terminal, and the same as a page."""

from pathlib import Path

from rich.console import Console
from rich.text import Text

from mailbot.console.explanation import Explanation, Verdict

_STYLES = {
    Verdict.FIELD: "bold green",
    Verdict.COMMAND: "bold magenta",
    Verdict.TO_ASK: "bold yellow",
    Verdict.NOT_UNDERSTOOD: "bold yellow",
    Verdict.THEIRS: "bold",
    Verdict.OURS: "cyan",
    Verdict.QUOTED: "dim",
    Verdict.CITED: "dim",
    Verdict.ATTRIBUTION: "dim",
    Verdict.SIGNATURE: "dim italic",
    Verdict.DISCLAIMER: "dim italic",
}
_PAGE = Path(__file__).parent / "explanation.html"


def show(explanation: Explanation, console: Console) -> None:
    console.print(f"From {explanation.sender}", markup=False)
    console.print(f"It is {explanation.kind}.\n", markup=False)
    for line in explanation.lines:
        style = _STYLES[line.verdict]
        margin = Text(f"{line.verdict.value:>14} │ ", style="dim")
        about = Text(f"  ← {line.about}" if line.about else "", style="dim")
        console.print(margin + Text(line.text, style=style) + about)
    console.print("\nUnderstood:" if explanation.values else "\nNothing was understood for a record.")
    for value in explanation.values:
        console.print(f"  {value.label}: {value.value}   ← {value.lines}", markup=False)
    for remark in explanation.remarks:
        console.print(f"  {remark}", markup=False)


def page_of(explanation: Explanation) -> str:
    """One self-contained HTML page, without a script or anything remote."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_PAGE.read_text(encoding="utf-8")).render(e=explanation)
