"""The CSS that letters may use: what each property does in the programs that people read mail with.

Collected from what the makers publish and from looking: Gmail (web, Android, iOS), Apple Mail, Outlook (Windows with
Word's engine, Mac, web), Yahoo, Thunderbird. Everything else (flex, grid, position, variables, calc) is missing from
at least one that many people use, and breaks a letter there.
"""

EVERYWHERE = frozenset(
    (
        "background-color", "border", "border-left", "border-top", "border-left-color", "border-top-color", "color",
        "font", "font-size", "font-style", "font-weight", "line-height", "margin", "margin-top", "text-decoration",
    )
)  # fmt: skip

# Unknown to some, and what a reader sees there: nothing that they would miss.
HARMLESS_WHERE_UNKNOWN = {
    "-webkit-text-size-adjust": "WebKit alone: elsewhere nothing enlarges small type anyway",
    "border-radius": "Outlook for Windows: square corners",
    "color-scheme": "all but Apple Mail: the media query and the meta field say the same",
    "display": "Outlook for Windows, as inline-block: a button as wide as its words",
    "height": "Outlook for Windows, of pictures: their own height, which is in proportion to the width attribute",
    "max-width": "Outlook for Windows: a letter as wide as the window; pictures go by their width attribute",
    "overflow-wrap": "Outlook for Windows: a very long word runs over",
    "padding": "Outlook for Windows, of anything but table cells: text nearer to the edge",
    "supported-color-schemes": "all but early Apple Mail, which knew no other name",
}

AT_RULES = frozenset(("@media (prefers-color-scheme: dark)",))
UNITS = frozenset(("px", "%", ""))
CLIPPED_AT = 102_000  # bytes of HTML after which Gmail shows "message clipped"
