"""The settings: mailbot.toml, overridden by MAILBOT_* variables. The only reader of the environment.

MAILBOT_SECRET_KEY_FILE, and so on for each, names a file that holds the setting instead.

In mailbot.toml the same names stand in lower case without the prefix: `chase_after = "36h"`.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from difflib import get_close_matches
from email.utils import getaddresses
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from mailbot.adapters.oauth.app import OAuthApp
from mailbot.domain.addresses import ascii_domain
from mailbot.domain.budget import Budget
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.digest_rhythm import DigestRhythm
from mailbot.domain.durations import duration
from mailbot.domain.follow_through import Rhythm
from mailbot.domain.matching.policy import MatchingPolicy
from mailbot.domain.programme import PairingMode, Programme, WorkingHours
from mailbot.errors import SettingsError

FILE = Path("mailbot.toml")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text.strip()):
        raise ValueError("must be an address such as mentoring@example.org")
    local, _, domain = text.strip().rpartition("@")
    if (known := ascii_domain(domain)) is None:
        raise ValueError(f"names {domain}, which is no domain")
    return f"{local}@{known}"


def _correspondents(text: str) -> tuple[Correspondent, ...]:
    found = tuple(Correspondent(_address(address), name) for name, address in getaddresses([text]))
    if not found:
        raise ValueError("must name at least one coordinator, such as `Ada <ada@example.org>`")
    return found


def _interval(text: str) -> timedelta:
    length = duration(text)
    if not length:
        raise ValueError("must be longer than nothing")
    return length


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text.strip()).key
    except (ValueError, OSError, KeyError) as error:  # what zoneinfo raises for names that are none
        raise ValueError("must be an IANA zone such as Europe/London") from error


def _hours(text: str) -> WorkingHours:
    try:
        return WorkingHours.parse(text)
    except ValueError as error:
        raise ValueError("must look like `Mon-Fri 08:00-18:00`, or be `always`") from error


def _rhythm(text: str) -> DigestRhythm:
    try:
        return DigestRhythm.parse(text)
    except ValueError as error:
        raise ValueError("must look like `Mon 08:00` or `daily 08:00`, or be `never`") from error


def _mode(text: str) -> PairingMode:
    try:
        return PairingMode(text.strip().casefold())
    except ValueError as error:
        raise ValueError("must be `approve` or `automatic`") from error


def _count(text: str) -> int:
    if not text.strip().isdecimal():
        raise ValueError("must be a whole number such as 2")
    return int(text)


def _number(text: str) -> int:
    if not _count(text):
        raise ValueError("must be a whole number above 0")
    return int(text)


def _log_format(text: str) -> str:
    if text.strip().casefold() not in ("text", "json"):
        raise ValueError("must be `text` or `json`")
    return text.strip().casefold()


def _yes(text: str) -> bool:
    answers = {"yes": True, "true": True, "1": True, "on": True, "no": False, "false": False, "0": False, "off": False}
    if text.strip().casefold() not in answers:
        raise ValueError("must be `yes` or `no`")
    return answers[text.strip().casefold()]


def _web_address(text: str) -> str:
    url = urlsplit(text.strip())
    if url.scheme != "https" and (url.scheme, url.hostname) not in (("http", "127.0.0.1"), ("http", "localhost")):
        raise ValueError("must begin with https://")
    return text.strip()


def _secret(text: str) -> str:
    if len(text) < 32:
        raise ValueError("must have at least 32 characters; `mailbot init` makes one")
    return text


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise ValueError("must be a folder that exists")
    return Path(text)


def _setting(
    read: Callable[[str], Any], default: str | None = None, *, optional: bool = False, hidden: bool = False
) -> Any:
    """One setting: how its text is read, and the text that stands for it when nobody says anything."""
    return field(repr=not hidden, metadata={"read": read, "default": default, "optional": optional})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What the operator decided. URLs stay text here and hold passwords: they are never shown."""

    address: str = _setting(_address)
    name: str = _setting(str, "Mentoring programme")
    coordinators: tuple[Correspondent, ...] = _setting(_correspondents)
    imap_url: str = _setting(str, hidden=True)
    smtp_url: str = _setting(str, hidden=True)
    oauth: OAuthApp | None = _setting(OAuthApp.parse, optional=True)
    database_url: str = _setting(str, "sqlite:///mailbot.db", hidden=True)
    queue_url: str = _setting(str, "sqlite:///mailbot-queue.db", hidden=True)
    secret_key: str = _setting(_secret, hidden=True)
    timezone: str = _setting(_zone, "UTC")
    chase_after: timedelta = _setting(_interval, "2d")
    max_chases: int = _setting(_count, "2")
    contact_within: timedelta = _setting(_interval, "2d")
    unasked_every: timedelta = _setting(_interval, "1w")
    check_in_every: timedelta = _setting(_interval, "4w")
    review_after: int = _setting(_count, "6")
    review_within: timedelta = _setting(_interval, "26w")
    remind_before: timedelta | None = _setting(_interval, optional=True)
    working_hours: WorkingHours = _setting(_hours, "Mon-Fri 08:00-18:00")
    pairing: PairingMode = _setting(_mode, "approve")
    pair_every: timedelta = _setting(_interval, "1h")
    poll_every: timedelta = _setting(_interval, "60s")
    tick_every: timedelta = _setting(_interval, "15s")
    subaddressing: bool = _setting(_yes, "yes")
    sent_mailbox: str | None = _setting(str, optional=True)
    templates: Path | None = _setting(_folder, optional=True)
    retention: timedelta = _setting(_interval, "90d")
    authserv_id: str = _setting(str, "")
    smtp_connections: int = _setting(_number, "4")
    send_per_minute: int | None = _setting(_number, optional=True)
    send_per_domain: int | None = _setting(_number, optional=True)
    send_per_day: int | None = _setting(_number, optional=True)
    send_warm_up: timedelta | None = _setting(_interval, optional=True)
    log_format: str = _setting(_log_format, "text")
    metrics_port: int | None = _setting(_count, optional=True)
    slack_token: str | None = _setting(str.strip, optional=True, hidden=True)
    slack_url: str = _setting(_web_address, "https://slack.com/api/")
    matching: MatchingPolicy = _setting(MatchingPolicy.parse, "")
    digest: DigestRhythm = _setting(_rhythm, "Mon 08:00")

    @property
    def programme(self) -> Programme:
        """The part of the settings that workflows decide by."""
        return Programme(
            address=self.address,
            name=self.name,
            coordinators=self.coordinators,
            time_zone=self.timezone,
            chase_after=self.chase_after,
            max_chases=self.max_chases,
            contact_within=self.contact_within,
            unasked_every=self.unasked_every,
            rhythm=Rhythm(self.check_in_every, self.review_after, self.review_within, self.remind_before),
            working_hours=self.working_hours,
            pairing=self.pairing,
            pair_every=self.pair_every,
            retention=self.retention,
            budget=Budget(self.send_per_day, self.send_per_minute, self.send_warm_up, self.send_per_domain),
            has_chat=self.slack_token is not None,
            authserv_id=self.authserv_id,
            matching=self.matching,
            digest=self.digest,
        )


def read_settings(file: Path = FILE, environment: Mapping[str, str] = os.environ) -> Settings:
    """Reads and checks every setting. SettingsError names the first that is missing or wrong, and the mend."""
    written = _written_in(file)
    known = {setting.name for setting in fields(Settings)}
    for name in written.keys() - known:
        meant = next(iter(get_close_matches(name, known, 1)), "")
        mend = f"did you mean `{meant}`?" if meant else "correct its name or delete it."
        raise SettingsError(f"{_place(name, file)} has a setting `{name}` that mailbot does not know; {mend}")
    return Settings(**{setting.name: _value(setting, written, environment, file) for setting in fields(Settings)})


def _written_in(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} can't be read as TOML: {error}.") from error
    return {name: _as_text(value) for name, value in table.items()}


def _place(name: str, file: Path) -> str:
    """Where in the file a setting stands: `mailbot.toml, line 7`."""
    lines = file.read_text(encoding="utf-8").splitlines()
    is_set = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.\]]|\s*\[\s*["']?{re.escape(name)}\b""")
    line = next((number for number, line in enumerate(lines, start=1) if is_set.match(line)), None)
    return f"{file}, line {line}," if line else str(file)


def _as_text(value: object) -> str:
    """TOML has types of its own; a setting is read from the same text wherever it stands, a table as `a = 1, b = 2`."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{name} = {_as_text(part)}" for name, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _secret_file(variable: str, environment: Mapping[str, str]) -> str | None:
    """What stands in the file that MAILBOT_…_FILE names: how containers are handed secrets."""
    name = environment.get(f"{variable}_FILE")
    if not name:
        return None
    try:
        return Path(name).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{variable}_FILE names {name}, which can't be read; correct it.") from error


def _value(setting: Any, written: Mapping[str, str], environment: Mapping[str, str], file: Path) -> Any:
    variable = f"MAILBOT_{setting.name.upper()}"
    said = environment.get(variable) or _secret_file(variable, environment)
    text = said or written.get(setting.name) or setting.metadata["default"]
    if text is None:
        if setting.metadata["optional"]:
            return None
        raise SettingsError(
            f"{variable} is missing: set it, or `{setting.name}` in {FILE}; `mailbot init` writes that file."
        )
    try:
        return setting.metadata["read"](text)
    except ValueError as error:
        is_in_file = not said and setting.name in written
        where = f"{_place(setting.name, file)} is wrong: `{setting.name}`" if is_in_file else variable
        raise SettingsError(f"{where} {error}.") from error
