"""An explanation on the terminal, and the same as a page."""

from pathlib import Path

from rich.console import Console
from rich.text import Text

from mailbot.adapters.page import render_page
from mailbot.console.explanation import Explanation
from mailbot.parsers.meaning import Sense
from mailbot.parsers.quoting.display import LineKind

_STYLES: dict[str, str] = {
    Sense.FIELD: "bold green",
    Sense.COMMAND: "bold magenta",
    Sense.NOT_UNDERSTOOD: "bold yellow",
    LineKind.OURS: "cyan",
    LineKind.QUOTED: "dim",
    LineKind.ATTRIBUTION: "dim",
    LineKind.SIGNATURE: "dim italic",
    LineKind.DISCLAIMER: "dim italic",
}


def show(explanation: Explanation, console: Console) -> None:
    console.print(f"From {explanation.sender}", markup=False)
    console.print(f"It is {explanation.kind}.\n", markup=False)
    for line in explanation.lines:
        style = _STYLES.get(line.verdict, "bold")
        margin = Text(f"{line.verdict if line.text.strip() else '':>14} │ ", style="dim")
        about = Text(f"  ← {line.about}" if line.about else "", style="dim")
        console.print(margin + Text(line.text, style=style) + about)
    console.print("\nUnderstood:" if explanation.values else "\nNothing was understood for a record.")
    for value in explanation.values:
        console.print(f"  {value.label}: {value.value}   ← {value.lines}", markup=False)
    for remark in explanation.remarks:
        console.print(f"  {remark}", markup=False)


def page_of(explanation: Explanation) -> str:
    return render_page(Path(__file__).with_name("explanation.html"), e=explanation)
