"""The programme's login at its provider: one for all workers, sealed in the database, renewed by one of them."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from mailbot.adapters.oauth.grants import Grant, Say, TokenSource
from mailbot.adapters.oauth.seal import Seal
from mailbot.adapters.store import DatabaseStore
from mailbot.domain.login import LoginStanding
from mailbot.errors import LoginRefused, LoginUnavailable, StoreUnavailable

# A token is renewed when a third of its life is left: if that is refused, the one we hold still carries a letter that
# says so.
_RENEW_AFTER = 2 / 3
_AGAIN_AFTER_NOBODY, _AGAIN_AFTER_NO = timedelta(minutes=1), timedelta(minutes=5)
_JOB, _LEASE = "login", timedelta(minutes=5)  # longer than any library waits for its provider
_PATIENCE, _LOOK_EVERY = 30.0, 0.2  # seconds that another worker's renewal is waited for


@dataclass(frozen=True)
class _Kept:
    """What lies in the database; times are those of our own clock."""

    access_token: str = field(repr=False)
    renewal: str = field(repr=False)
    expires_at: datetime
    renew_at: datetime
    ends_at: datetime | None = None
    refused: str = ""

    @classmethod
    def of(cls, grant: Grant, now: datetime, ends_at: datetime | None) -> "_Kept":
        """`ends_at` of the login before, since not every answer says it."""
        ends_at = now + grant.ends_in if grant.ends_in is not None else ends_at
        renew_at = now + grant.lifetime * _RENEW_AFTER
        return cls(grant.access_token, grant.renewal, now + grant.lifetime, renew_at, ends_at)


class KeptLogin:
    """Gives out the token of now. It may be shared by threads; each method raises LoginUnavailable or LoginRefused."""

    def __init__(
        self,
        store: DatabaseStore,
        source: TokenSource,
        seal: Seal,
        user: str,
        worker: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._store, self._source, self._seal = store, source, seal
        self._user, self._worker, self._clock = user, worker, clock
        self._turn = threading.Lock()

    def log_in(self, say: Say) -> LoginStanding:
        """Has somebody log in, and keeps what comes of it."""
        kept = _Kept.of(self._source.log_in(say), self._clock(), None)
        with _plain_words():
            self._keep(kept)
        return _standing(kept)

    def access_token(self) -> str:
        """One that is good now."""
        kept = self._current()
        if kept.expires_at > self._clock():
            return kept.access_token
        if kept.refused:
            raise LoginRefused(kept.refused)
        raise LoginUnavailable("Whoever gives out tokens for the mailbox can't be reached now; it will be tried again.")

    def standing(self) -> LoginStanding:
        """How long this goes on, after renewing what is due to be renewed."""
        return _standing(self._current())

    def _current(self) -> _Kept:
        with self._turn, _plain_words():
            kept = self._recall()
            return kept if self._clock() < kept.renew_at else self._renewed(kept)

    def _renewed(self, kept: _Kept) -> _Kept:
        """Renews it, at one time in one worker: of two renewals at once a provider may take the second for a theft."""
        with self._store.begin() as records:
            now = self._clock()
            is_ours = records.leases.hold(_JOB, self._worker, now, now + _LEASE)
        if not is_ours:
            return kept if kept.expires_at > self._clock() else self._await_another(kept)
        try:
            kept = self._recall()  # it may have been renewed since
            if self._clock() >= kept.renew_at:
                kept = self._ask_for_next(kept)
                self._keep(kept)
            return kept
        finally:
            with self._store.begin() as records:
                records.leases.let_go(_JOB, self._worker)

    def _ask_for_next(self, kept: _Kept) -> _Kept:
        try:
            return _Kept.of(self._source.renew(kept.renewal), self._clock(), kept.ends_at)
        except LoginUnavailable:
            return replace(kept, renew_at=self._clock() + _AGAIN_AFTER_NOBODY)
        except LoginRefused as error:
            return replace(kept, renew_at=self._clock() + _AGAIN_AFTER_NO, refused=str(error))

    def _await_another(self, kept: _Kept) -> _Kept:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            time.sleep(_LOOK_EVERY)
            now_kept = self._recall()
            if now_kept.renew_at != kept.renew_at:
                return now_kept
        return kept

    def _recall(self) -> _Kept:
        with self._store.look() as records:
            sealed = records.logins.of(self._user)
        if sealed is not None:
            return _read(self._seal.open(sealed))
        if self._source.needs_nobody:
            return _Kept("", "", self._clock(), self._clock())
        raise LoginRefused(f"Nobody has logged in as {self._user} yet; run `mailbot auth login`.")

    def _keep(self, kept: _Kept) -> None:
        sealed = self._seal.close(json.dumps(asdict(kept), default=datetime.isoformat))
        with self._store.begin() as records:
            records.logins.keep(self._user, sealed)


@contextmanager
def _plain_words() -> Iterator[None]:
    try:
        yield
    except StoreUnavailable as error:
        raise LoginUnavailable(str(error)) from error


def _standing(kept: _Kept) -> LoginStanding:
    return LoginStanding(kept.expires_at, kept.ends_at, kept.refused)


def _read(text: str) -> _Kept:
    said: dict[str, Any] = json.loads(text)
    times = {name: datetime.fromisoformat(said[name]) for name in ("expires_at", "renew_at", "ends_at") if said[name]}
    return _Kept(**(said | times))
