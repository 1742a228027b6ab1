"""Numbers of things, as a sentence has them."""


def counted(number: int, one: str, many: str = "") -> str:
    """`1 letter`, `2 letters`, `0 letters`, `1,200 letters`; `many` where an s won't do (`person`, `people`)."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
