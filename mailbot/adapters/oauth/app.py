"""What the operator registered with the provider of the mailbox, as it stands in the settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from enum import Enum


class Provider(Enum):
    """Who gives out tokens."""

    MICROSOFT = "microsoft"
    GOOGLE = "google"


@dataclass(frozen=True, kw_only=True)
class OAuthApp:
    """An application in the sense of the provider, and where it is known.

    With Microsoft a secret means that the application itself may open the mailbox, and nobody logs in; with Google it
    is `key_file`, the key of a service account, that means so.
    """

    provider: Provider
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    tenant: str = "organizations"
    key_file: str = ""
    server: str = ""

    @property
    def needs_nobody(self) -> bool:
        """Whether it gets its tokens without that somebody has logged in."""
        return bool(self.client_secret if self.provider is Provider.MICROSOFT else self.key_file)

    @classmethod
    def parse(cls, text: str) -> "OAuthApp":
        """Reads `provider = microsoft, client_id = 1b7f…`; ValueError in words that go on after the setting's name."""
        said = dict(_read(part) for part in text.split(",") if part.strip())
        try:
            provider = Provider(said.pop("provider", "").casefold())
        except ValueError as error:
            raise ValueError("must name a provider, `microsoft` or `google`") from error
        app = cls(provider=provider, **said)
        if missing := _missing(app, said):
            raise ValueError(f"needs {missing}, as docs/operating.md shows for {provider.value}")
        return app


def _read(part: str) -> tuple[str, str]:
    name, _, value = (side.strip() for side in part.partition("="))
    if name not in _NAMES:
        meant = next((f"did you mean `{known}`" for known in get_close_matches(name, _NAMES, 1)), "")
        names = f"the names are {', '.join(_NAMES)}"
        raise ValueError(f"has `{name}`, which mailbot does not know; {meant or names}")
    return name, value.strip("\"'")


def _missing(app: OAuthApp, said: Mapping[str, str]) -> str:
    if app.provider is Provider.GOOGLE:
        is_whole = app.key_file or (app.client_id and app.client_secret)
        return "" if is_whole else "`client_id` and `client_secret`, or a `key_file`"
    if not app.client_id:
        return "a `client_id`"
    return "the `tenant` to which the secret belongs" if app.client_secret and "tenant" not in said else ""


_NAMES = tuple(one.name for one in fields(OAuthApp))
