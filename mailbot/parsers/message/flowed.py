"""format=flowed (RFC 3676): paragraphs that were wrapped for the wire, on one line again."""


def unflow(text: str, *, delete_space: bool = False) -> str:
    """`text` with soft line breaks undone, quote marks written as `>>> `. `delete_space` is the DelSp parameter."""
    lines: list[list[str]] = []
    open_depth: int | None = None  # of the paragraph that the last line left open
    for raw in text.split("\n"):
        content = raw.lstrip(">")
        depth = len(raw) - len(content)
        content = content.removeprefix(" ")  # space-stuffing, section 4.4
        soft = content.endswith(" ") and content != "-- "
        if soft and delete_space:
            content = content[:-1]
        if open_depth == depth and content != "-- ":
            lines[-1].append(content)
        else:
            lines.append([f"{'>' * depth} " if depth else "", content])
        open_depth = depth if soft else None
    return "\n".join("".join(pieces).rstrip() if pieces[-1] != "-- " else "".join(pieces) for pieces in lines)
