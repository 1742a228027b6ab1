"""The operator's commands, as somebody types them."""

import json
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mailbot.cli import app
from mailbot.errors import MailbotError

runner = CliRunner()
INIT = ["init", "--address", "mentoring@example.org", "--coordinators", "Cora <cora@example.org>"]
URLS = ["--imap-url", "imap://u:p@127.0.0.1:1/INBOX", "--smtp-url", "smtp://127.0.0.1:1", "--name", "Code Mentors"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mailbot(*words: str) -> Result:
    return runner.invoke(app, list(words))


def test_init_writes_settings_that_only_their_owner_can_read(folder: Path) -> None:
    result = mailbot(*INIT, *URLS)
    assert result.exit_code == 0
    assert "mailbot doctor" in result.output
    assert stat.S_IMODE((folder / "mailbot.toml").stat().st_mode) == 0o600
    assert mailbot("people").output == "Nothing yet.\n"


def test_init_never_overwrites(folder: Path) -> None:
    (folder / "mailbot.toml").write_text("name = 'Precious'\n")
    result = mailbot(*INIT, *URLS)
    assert isinstance(result.exception, MailbotError)
    assert "Precious" in (folder / "mailbot.toml").read_text()


def test_init_keeps_nothing_of_wrong_answers(folder: Path) -> None:
    result = mailbot("init", "--address", "nowhere", *INIT[3:], *URLS)
    assert isinstance(result.exception, MailbotError)
    assert not (folder / "mailbot.toml").exists()


def test_a_report_is_written_to_the_file_that_is_named(folder: Path) -> None:
    mailbot(*INIT, *URLS)
    assert mailbot("report", "--html", "report.html").output == "The page is report.html.\n"
    assert "Code Mentors" in (folder / "report.html").read_text()
    assert mailbot("report").exit_code == 2
    assert "nowhere/report.html can't be written" in str(mailbot("report", "--html", "nowhere/report.html").exception)


def test_an_invitation_is_queued_and_listed() -> None:
    mailbot(*INIT, *URLS)
    assert "queued" in mailbot("invite", "mentor", "Tom Reed <tom@example.net>").output
    (letter,) = json.loads(mailbot("letters", "--json").output)
    assert set(letter) == {"id", "kind", "to", "state", "message_id", "queued_at", "sent_at", "awaits_answer", "chases"}
    assert (letter["kind"], letter["to"], letter["state"]) == ("invitation", "tom@example.net", "queued")
    (person,) = json.loads(mailbot("people", "--json").output)
    assert set(person) == {"address", "name", "roles", "skills", "availability", "time_zone", "state"}
    assert "tom@example.net" in mailbot("people").output


def test_people_are_imported_paired_dry_and_paired(folder: Path) -> None:
    mailbot(*INIT, *URLS)
    (folder / "people.csv").write_text(
        "role,address,name,skills,availability,calendly\n"
        "mentor,tom@example.net,Tom,SQL,Tue 17-20,https://calendly.com/tom\n"
        "mentee,maya@example.net,Maya,SQL,Tue 18-20,\n"
    )
    assert "2 new" in mailbot("import", "people.csv").output
    assert "dry run" in mailbot("pair", "--dry-run").output
    assert json.loads(mailbot("pairings", "--json").output) == []
    (waiting,) = json.loads(mailbot("waiting", "--json").output)
    assert set(waiting) == {"address", "since", "reason"}
    assert "Maya with Tom (proposed)" in mailbot("pair").output
    (pairing,) = json.loads(mailbot("pairings", "--json").output)
    assert set(pairing) == {"id", "mentor", "mentee", "state", "reasons", "sessions"}
    assert json.loads(mailbot("waiting", "--json").output) == []


def test_allocate_is_written_like_a_sentence() -> None:
    mailbot(*INIT, *URLS)
    assert mailbot("allocate", "maya@example.net", "tom@example.net").exit_code == 2
    assert isinstance(mailbot("allocate", "maya@example.net", "to", "tom@example.net").exception, MailbotError)


def test_explain_shows_whose_each_line_is_and_what_was_understood(folder: Path) -> None:
    (folder / "reply.eml").write_bytes(
        b"From: Maya <maya@example.net>\nTo: mentoring@example.org\nSubject: Re: hello\n\n"
        b"skills: React\nblah the purple elephant\n\nOn Monday, Mentoring wrote:\n> skills:\n> availability:\n"
    )
    result = mailbot("explain", "reply.eml")
    assert result.exit_code == 0
    for part in ("maya@example.net", "field", "attribution", "skills: React", "not understood", "purple elephant"):
        assert part in result.output


def test_explain_writes_the_same_as_a_page(folder: Path) -> None:
    (folder / "reply.eml").write_bytes(
        b"From: Maya <maya@example.net>\nTo: mentoring@example.org\nSubject: Hi <b>\n\n"
        b"skills: React\nblah the purple elephant\n\n-- \nMaya\n"
    )
    assert mailbot("explain", "reply.eml", "--html", "page.html").exit_code == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    for part in ("Hi &lt;b&gt;", '<li class="field"', '<li class="not-understood"', '<li class="signature"'):
        assert part in page
    assert "http" not in page.replace("http-equiv", "")


def test_explain_refuses_what_is_no_message(folder: Path) -> None:
    (folder / "noise.eml").write_bytes(b"X: " + b"y" * 80_000)
    assert isinstance(mailbot("explain", "noise.eml").exception, MailbotError)


def test_retry_names_what_is_not_there() -> None:
    mailbot(*INIT, *URLS)
    assert isinstance(mailbot("retry", "7").exception, MailbotError)


def test_migrate_says_whether_there_was_something_to_do() -> None:
    mailbot(*INIT, *URLS)
    assert "now" in mailbot("migrate").output
    assert "already" in mailbot("migrate").output
