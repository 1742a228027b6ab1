"""`mailbot demo`: two weeks of a programme in less than a minute, told in the terminal and kept as a page."""

from pathlib import Path

from mailbot.errors import MailbotError

_EXTRA = {"aiosmtpd", "proxyprotocol", "pymap", "pysasl"}  # what `pip install mailbot` alone does not bring


def show(page: Path) -> None:
    """Plays the whole story and writes `page`: one HTML file that needs nothing else.

    MailbotError when the packages of the post office are not installed, or when the page can't be written.
    """
    try:
        from mailbot.sandbox.performance import perform
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in _EXTRA:
            raise
        raise MailbotError("The demo needs a post office: install it with `pip install 'mailbot[demo]'`.") from missing
    if page.is_dir() or not page.parent.is_dir():
        raise MailbotError(f"{page} can't be written; name a file in a folder that exists.")
    try:
        perform(page)
    except OSError as error:
        raise MailbotError(f"{page} can't be written: {error.strerror}.") from error
