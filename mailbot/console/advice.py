"""What `mailbot doctor` says that is neither well nor wrong."""


class Advice(str):
    """It works as it is; whoever does what this says makes it better."""

    __slots__ = ()
