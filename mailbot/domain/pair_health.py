"""How a pair is doing, told from dates and answers alone: nobody reads what the two write to each other."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mailbot.domain.calendar_days import day_in_words
from mailbot.domain.pairing import Pairing
from mailbot.domain.sessions import SessionState

# Pairs that last meet every week or two; most that die never meet, and die early.
QUIET_AFTER = timedelta(weeks=3)
AT_RISK_AFTER = timedelta(weeks=6)
FIRST_CONTACT_AT_RISK_AFTER = timedelta(weeks=1)  # beyond the programme's own patience


class Health(StrEnum):
    """In the order in which they are told."""

    THRIVING = "thriving"
    QUIET = "quiet"
    AT_RISK = "at risk"
    ENDED = "ended"


@dataclass(frozen=True)
class SignsOfLife:
    """What is known of a pair that was introduced. None where nothing is known yet.

    `heard_at` is the latest sign that they are in touch, `last_session` and `next_session` are what was not cancelled.
    `said_not_yet` and `never_answered` are what the two made of our questions, either of them.
    """

    introduced_at: datetime
    heard_at: datetime | None = None
    last_session: datetime | None = None
    next_session: datetime | None = None
    said_not_yet: bool = False
    never_answered: bool = False
    ended_at: datetime | None = None
    ended_because: str = ""


@dataclass(frozen=True)
class Diagnosis:
    """A pair's health, and why: one sentence for coordinators."""

    health: Health
    reason: str


def signs_of(pairing: Pairing, now: datetime) -> SignsOfLife:
    """What the record of one pair that was introduced tells by itself; what became of our letters it does not know."""
    standing = [s.starts_at for s in pairing.sessions if s.state is not SessionState.CANCELLED and s.starts_at]
    return SignsOfLife(
        pairing.introduced_at or now,
        heard_at=pairing.heard_at,
        last_session=max((at for at in standing if at <= now), default=pairing.met_at),
        next_session=min((at for at in standing if at > now), default=None),
        said_not_yet=any(side.contact is not None for side in pairing.sides),
        ended_at=pairing.ended_at,
        ended_because=pairing.ended_because,
    )


def diagnose(signs: SignsOfLife, now: datetime, *, patience: timedelta) -> Diagnosis:
    """`patience` is how long the programme waits for the first contact. Days are told in the zone of `now`."""
    if signs.ended_at is not None:
        because = f": {signs.ended_because}" if signs.ended_because else ""
        return Diagnosis(Health.ENDED, f"Ended on {day_in_words(signs.ended_at, now)}{because}.")
    if signs.next_session is not None:
        return Diagnosis(Health.THRIVING, f"They meet on {day_in_words(signs.next_session, now)}.")
    latest = max(filter(None, (signs.heard_at, signs.last_session)), default=None)
    if latest is None:
        return _before_first_contact(signs, now, patience)
    return _since(latest, signs, now)


def _before_first_contact(signs: SignsOfLife, now: datetime, patience: timedelta) -> Diagnosis:
    waited, since = now - signs.introduced_at, day_in_words(signs.introduced_at, now)
    if waited < patience:
        return Diagnosis(Health.QUIET, f"Introduced on {since}: it is early days.")
    if signs.never_answered:
        return Diagnosis(Health.AT_RISK, f"Introduced on {since}; we asked, and had no answer.")
    if signs.said_not_yet:
        return Diagnosis(Health.AT_RISK, f"Introduced on {since}; they say that they are not in touch yet.")
    health = Health.QUIET if waited < patience + FIRST_CONTACT_AT_RISK_AFTER else Health.AT_RISK
    return Diagnosis(health, f"Introduced on {since}, and no sign that they are in touch.")


def _since(latest: datetime, signs: SignsOfLife, now: datetime) -> Diagnosis:
    met = signs.last_session is not None
    silence = now - latest
    if silence < QUIET_AFTER:
        last = "They met" if met and latest == signs.last_session else "They were in touch"
        return Diagnosis(Health.THRIVING, f"{last} on {day_in_words(latest, now)}.")
    health = Health.QUIET if silence < AT_RISK_AFTER else Health.AT_RISK
    never_met = "" if met else "; as far as we know they have never met"
    return Diagnosis(health, f"Nothing heard since {day_in_words(latest, now)}{never_met}.")
