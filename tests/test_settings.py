"""Settings: one reader, and one sentence for whatever is wrong."""

from datetime import timedelta
from pathlib import Path

import pytest

from mailbot.domain.correspondence import Correspondent
from mailbot.domain.matching.policy import MatchingPolicy
from mailbot.domain.matching.score import Weights
from mailbot.domain.programme import PairingMode
from mailbot.errors import SettingsError
from mailbot.settings import read_settings

NEEDED = {
    "MAILBOT_ADDRESS": "Mentoring@Example.org",
    "MAILBOT_COORDINATORS": "Cora Lind <cora@example.org>, ben@example.org",
    "MAILBOT_IMAP_URL": "imaps://mentoring:hush@mail.example.org/INBOX",
    "MAILBOT_SMTP_URL": "smtps://mentoring:hush@mail.example.org",
    "MAILBOT_SECRET_KEY": "a secret of more than thirty-two characters",
}
NO_FILE = Path("there-is-no-such-file.toml")


def test_what_nobody_says_has_a_default() -> None:
    settings = read_settings(NO_FILE, NEEDED)
    assert settings.address == "Mentoring@example.org"
    assert settings.coordinators == (Correspondent("cora@example.org", "Cora Lind"), Correspondent("ben@example.org"))
    assert settings.chase_after == timedelta(days=2)
    assert settings.pairing is PairingMode.APPROVE
    assert settings.working_hours.days == frozenset(range(5))


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mailbot.toml"
    file.write_text('name = "From the file"\nmax_chases = 5\nsubaddressing = false\n')
    settings = read_settings(file, {**NEEDED, "MAILBOT_NAME": "From the environment"})
    assert settings.name == "From the environment"
    assert settings.max_chases == 5
    assert settings.subaddressing is False


@pytest.mark.parametrize(("text", "duration"), [("90s", 90), ("36h", 36 * 3600), ("2d", 172_800), ("1.5h", 5400)])
def test_durations(text: str, duration: float) -> None:
    settings = read_settings(NO_FILE, {**NEEDED, "MAILBOT_CHASE_AFTER": text})
    assert settings.chase_after == timedelta(seconds=duration)


@pytest.mark.parametrize(
    ("variable", "text", "sentence"),
    [
        ("MAILBOT_ADDRESS", "", "is missing"),
        ("MAILBOT_ADDRESS", "mentoring", "must be an address"),
        ("MAILBOT_COORDINATORS", "Cora", "must be an address"),
        ("MAILBOT_SECRET_KEY", "short", "at least 32 characters"),
        ("MAILBOT_TIMEZONE", "Mars/Olympus", "must be an IANA zone"),
        ("MAILBOT_TIMEZONE", "../etc/passwd", "must be an IANA zone"),
        ("MAILBOT_CHASE_AFTER", "soon", "must be a duration"),
        ("MAILBOT_CHASE_AFTER", "0s", "longer than nothing"),
        ("MAILBOT_MAX_CHASES", "-1", "whole number"),
        ("MAILBOT_WORKING_HOURS", "when awake", "Mon-Fri 08:00-18:00"),
        ("MAILBOT_PAIRING", "maybe", "`approve` or `automatic`"),
        ("MAILBOT_SUBADDRESSING", "perhaps", "`yes` or `no`"),
        ("MAILBOT_LOG_FORMAT", "xml", "`text` or `json`"),
        ("MAILBOT_METRICS_PORT", "many", "whole number"),
        ("MAILBOT_TEMPLATES", "/there/is/no/such/folder", "must be a folder"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(variable: str, text: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(NO_FILE, {**NEEDED, variable: text})
    assert str(raised.value).startswith(variable)
    assert sentence in str(raised.value)


def test_a_secret_may_lie_in_a_file_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("another secret of more than thirty-two characters\n")
    without = {name: text for name, text in NEEDED.items() if name != "MAILBOT_SECRET_KEY"}
    settings = read_settings(NO_FILE, {**without, "MAILBOT_SECRET_KEY_FILE": str(file)})
    assert settings.secret_key == "another secret of more than thirty-two characters"
    file.unlink()
    with pytest.raises(SettingsError, match="MAILBOT_SECRET_KEY_FILE names"):
        read_settings(NO_FILE, {**without, "MAILBOT_SECRET_KEY_FILE": str(file)})


def test_a_name_in_the_file_that_is_none_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mailbot.toml"
    file.write_text("chase_afer = '2d'\n")
    with pytest.raises(SettingsError, match=r"line 1, has a setting `chase_afer` .*; did you mean `chase_after`"):
        read_settings(file, NEEDED)


def test_matching_has_a_table_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "mailbot.toml"
    file.write_text('max_chases = 1\n[matching]\nskills = 500\nlanguage = 180\nleast_stated = "3h"\nweeks = 12\n')
    weights = Weights(skills=500, language=180, least_stated=180)
    assert read_settings(file, NEEDED).programme.matching == MatchingPolicy(weights, weeks=12)
    told = {**NEEDED, "MAILBOT_MATCHING": "session_length=45m, most_mentees=1"}
    assert read_settings(file, told).matching == MatchingPolicy(session_length=timedelta(minutes=45), most_mentees=1)


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("skills = 'much'", "has `skills = much`, which must be a whole number from 0 to 1000"),
        (
            "skills = 500",
            "skills, times, zones, language and load must make 1000 together, none of them below 0; 500, ",
        ),
        ("skils = 1", "has `skils`, which mailbot does not know; did you mean `skills`."),
        ("xyz = 1", "has `xyz`, which mailbot does not know; the names are skills, times"),
        ("session_length = '24h'", "has `session_length = 24h`, which must be from 15m to 12h"),
        ("least_stated = 90", "has `least_stated = 90`, which must be a duration such as 90s"),
        ("least_stated = '99999999999w'", "which must be shorter than that"),
        ("weeks = 0", "has `weeks = 0`, which must be a whole number from 1 to 106"),
    ],
)
def test_what_is_wrong_in_that_table_is_named(tmp_path: Path, table: str, sentence: str) -> None:
    file = tmp_path / "mailbot.toml"
    file.write_text(f"[matching]\n{table}")
    with pytest.raises(SettingsError) as raised:
        read_settings(file, NEEDED)
    assert sentence in str(raised.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# patience\n\nchase_after = 'soon'\n", "line 3, is wrong: `chase_after` must be a duration"),
        ("max_chases = -1\n", "line 1, is wrong: `max_chases` must be a whole number"),
        ("# pairing = 'x'\n  pairing='maybe'\n", "line 2, is wrong: `pairing` must be `approve`"),
        ("name = 'x'\n[extras]\na = 1\n", "line 2, has a setting `extras`"),
        ("name = 'x'\n\nname = 'y'\n", "line 3"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "mailbot.toml"
    file.write_text(text)
    with pytest.raises(SettingsError) as raised:
        read_settings(file, NEEDED)
    assert str(raised.value).startswith(str(file))
    assert sentence in str(raised.value)


def test_a_file_that_is_no_toml_is_said_so(tmp_path: Path) -> None:
    file = tmp_path / "mailbot.toml"
    file.write_text("name = ")
    with pytest.raises(SettingsError, match="can't be read as TOML"):
        read_settings(file, NEEDED)


def test_no_secret_shows_when_settings_are_printed() -> None:
    shown = repr(read_settings(NO_FILE, NEEDED))
    assert "hush" not in shown
    assert "a secret" not in shown
