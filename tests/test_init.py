"""`mailbot init`: from an address to a programme that can be started."""

import stat
from dataclasses import fields
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mailbot.cli import app
from mailbot.console.mail_search import IMAP, SMTP, search, urls
from mailbot.errors import InboxRefused, InboxUnavailable, MailbotError
from mailbot.sandbox.post_office import PostOffice
from mailbot.settings import Settings, read_settings

ADDRESS, COORDINATOR = "mentoring@example.org", "Cora <cora@example.org>"
WHO = ("--address", ADDRESS, "--coordinators", COORDINATOR)
AWAY = ("--imap-url", "imap://u:p@127.0.0.1:1/INBOX", "--smtp-url", "smtp://127.0.0.1:1")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["init", *words], input=typed)


def test_servers_that_are_given_are_tried_and_written_down(folder: Path) -> None:
    with PostOffice(ADDRESS) as office:
        result = init(*WHO, "--imap-url", office.imap_url, "--smtp-url", office.smtp_url)
        assert result.exit_code == 0
        assert result.output.count("works") == 2
        assert read_settings(environment={}).imap_url == office.imap_url
    assert "mailbot doctor" in result.output
    assert str(folder / "mailbot.service") in result.output
    assert stat.S_IMODE((folder / "mailbot.toml").stat().st_mode) == 0o600


def test_a_server_that_is_away_is_said_so_and_written_down_all_the_same() -> None:
    result = init(*WHO, *AWAY)
    assert result.exit_code == 0
    assert result.output.count("takes no connections") == 2
    assert read_settings(environment={}).address == ADDRESS


def test_an_address_without_any_server_ends_with_a_sentence_and_no_file(folder: Path) -> None:
    result = init("--address", "mentoring@mail.invalid", "--coordinators", COORDINATOR, typed="hush\n")
    assert isinstance(result.exception, MailbotError)
    assert "give it by --imap-url" in str(result.exception)
    assert "hush" not in result.output
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("oauth", "imap"),
    [
        ("provider=microsoft, client_id=1b7f", "imaps://mentoring%40example.org@outlook.office365.com/INBOX"),
        ("provider=google, client_id=a, client_secret=b", "imaps://mentoring%40example.org@imap.gmail.com/INBOX"),
    ],
)
def test_where_tokens_are_taken_no_password_is_asked_for(oauth: str, imap: str) -> None:
    result = init(*WHO, "--oauth", oauth)
    assert "mailbot auth login" in result.output
    settings = read_settings(environment={})
    assert settings.imap_url == imap
    assert settings.oauth is not None


def test_what_is_wrong_with_the_registration_is_said_before_anything_is_written(folder: Path) -> None:
    result = init(*WHO, "--oauth", "provider=google")
    assert result.exit_code == 2
    assert "--oauth needs `client_id`" in result.output
    assert list(folder.iterdir()) == []


def test_the_file_has_a_comment_for_every_setting() -> None:
    init(*WHO, *AWAY, "--no-test")
    written = Path("mailbot.toml").read_text(encoding="utf-8")
    assert [setting.name for setting in fields(Settings) if f"{setting.name} = " not in written] == []


def test_what_stands_in_a_comment_can_be_set() -> None:
    init(*WHO, *AWAY, "--no-test")
    file = Path("mailbot.toml")
    Path("letters").mkdir()
    lines = file.read_text(encoding="utf-8").splitlines()
    set_now = [line.removeprefix("# ") if " = " in line and line.startswith("# ") else line for line in lines]
    file.write_text("\n".join(set_now), encoding="utf-8")
    read_settings(file, environment={})


def test_a_unit_names_this_folder_and_survives_odd_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = tmp_path / "100% mentors"
    odd.mkdir()
    monkeypatch.chdir(odd)
    init(*WHO, *AWAY, "--no-test")
    unit = (odd / "mailbot.service").read_text(encoding="utf-8")
    assert f"WorkingDirectory={tmp_path}/100%% mentors" in unit
    assert 'mailbot" run' in unit


def test_a_compose_file_or_none(folder: Path) -> None:
    assert "docker compose up" in init(*WHO, *AWAY, "--no-test", "--service", "compose").output
    assert ".:/data" in (folder / "docker-compose.yml").read_text(encoding="utf-8")
    (folder / "mailbot.toml").unlink()
    assert "systemctl" not in init(*WHO, *AWAY, "--no-test", "--service", "none").output
    assert not (folder / "mailbot.service").exists()


def test_a_file_of_somebodys_own_is_kept(folder: Path) -> None:
    (folder / "mailbot.service").write_text("mine")
    assert "stays as it is" in init(*WHO, *AWAY, "--no-test").output
    assert (folder / "mailbot.service").read_text() == "mine"


@pytest.mark.parametrize(
    ("address", "first"),
    [
        (ADDRESS, "imaps://mentoring%40example.org:p%2Fw@imap.example.org/INBOX"),
        ("mentoring@gmail.com", "imaps://mentoring%40gmail.com:p%2Fw@imap.gmail.com/INBOX"),
        ("mentoring@WEB.de", "imaps://mentoring%40WEB.de:p%2Fw@imap.web.de/INBOX"),
    ],
)
def test_the_likeliest_server_is_tried_first(address: str, first: str) -> None:
    assert next(urls(IMAP, address, "p/w")) == first


def test_a_password_is_never_sent_unencrypted() -> None:
    for kind in (IMAP, SMTP):
        assert {url.partition("://")[0] for url in urls(kind, ADDRESS, "p")} <= {
            "imaps", "imap+starttls", "smtps", "smtp+starttls"
        }  # fmt: skip


def test_the_first_server_that_lets_us_in_is_taken() -> None:
    def attempt(url: str) -> None:
        if "@mail.example.org" not in url:
            raise InboxUnavailable("nobody there")
        if "mentoring%40" in url:
            raise InboxRefused("no such user")

    assert search(IMAP, ADDRESS, "p", attempt) == "imaps://mentoring:p@mail.example.org/INBOX"


def test_a_refused_password_is_told_rather_than_that_there_is_no_server() -> None:
    def attempt(url: str) -> None:
        raise InboxRefused("wrong password") if "@imap." in url else InboxUnavailable("nobody there")

    with pytest.raises(InboxRefused, match="wrong password"):
        search(IMAP, ADDRESS, "p", attempt)
