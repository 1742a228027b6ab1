"""The two URLs as operators write them, right and wrong."""

import pytest

from mailbot.adapters.mail_url import MailUrl, Security, parse_imap_url, parse_smtp_url
from mailbot.errors import SettingsError

SECRET = "s3cret"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "imaps://mentoring:s3cret@mail.example.org:1993/INBOX",
            MailUrl(Security.TLS, "mail.example.org", 1993, "mentoring", SECRET, "INBOX"),
        ),
        ("imaps://m:s3cret@example.org", MailUrl(Security.TLS, "example.org", 993, "m", SECRET, "INBOX")),
        ("imaps://m:s3cret@example.org/", MailUrl(Security.TLS, "example.org", 993, "m", SECRET, "INBOX")),
        (
            "imap+starttls://m:s3cret@example.org/Lists/Mentoring",
            MailUrl(Security.STARTTLS, "example.org", 143, "m", SECRET, "Lists/Mentoring"),
        ),
        ("imap://m:s3cret@localhost", MailUrl(Security.NONE, "localhost", 143, "m", SECRET, "INBOX")),
        ("IMAP://m:s3cret@127.0.0.1:10143", MailUrl(Security.NONE, "127.0.0.1", 10143, "m", SECRET, "INBOX")),
        ("imap://m:s3cret@[::1]:10143", MailUrl(Security.NONE, "::1", 10143, "m", SECRET, "INBOX")),
    ],
)
def test_a_mailbox(text: str, read: MailUrl) -> None:
    assert parse_imap_url(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("smtps://m:s3cret@example.org", MailUrl(Security.TLS, "example.org", 465, "m", SECRET)),
        ("smtp+starttls://m:s3cret@example.org", MailUrl(Security.STARTTLS, "example.org", 587, "m", SECRET)),
        ("smtp+starttls://relay.example.org", MailUrl(Security.STARTTLS, "relay.example.org", 587)),
        ("smtp://127.0.0.1:10025", MailUrl(Security.NONE, "127.0.0.1", 10025)),
        ("smtp://localhost/", MailUrl(Security.NONE, "localhost", 25)),
    ],
)
def test_a_mail_server(text: str, read: MailUrl) -> None:
    assert parse_smtp_url(text) == read


@pytest.mark.parametrize(
    ("login", "user", "password"),
    [
        ("mentoring%40example.org:s3cret", "mentoring@example.org", "s3cret"),
        ("mentoring@example.org:s3cret", "mentoring@example.org", "s3cret"),
        ("mentoring:p@ss:w/rd?#", "mentoring", "p@ss:w/rd?#"),
        ("mentoring:100%25%3A%40%C3%A9", "mentoring", "100%:@é"),
    ],
)
def test_a_user_may_be_an_address_and_a_password_anything(login: str, user: str, password: str) -> None:
    url = parse_imap_url(f"imaps://{login}@mail.example.org:993/INBOX")
    assert (url.user, url.password, url.host) == (user, password, "mail.example.org")


def test_the_account_is_known_and_shown_without_its_password() -> None:
    url = parse_imap_url("imaps://mentoring%40example.org:s3cret@mail.example.org")
    assert url.account == "mentoring@example.org@mail.example.org:993"
    assert SECRET not in repr(url)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "must begin with imaps://, imap+starttls:// or imap://"),
        ("mail.example.org", "must begin with"),
        ("https://m:s3cret@example.org", "must begin with"),
        (
            "imap://m:s3cret@mail.example.org",
            "unencrypted to mail.example.org; begin it with imaps:// or imap+starttls",
        ),
        ("imap://m:s3cret@127.0.0.1.example.org", "unencrypted"),
        ("imap://m:s3cret@10.0.0.1", "unencrypted"),
        ("imaps://mail.example.org", "has no user or no password"),
        ("imaps://m@mail.example.org", "has no user or no password"),
        ("imaps://:s3cret@mail.example.org", "has no user or no password"),
        ("imaps://m:s3cret@", "names no host"),
        ("imaps://m:s3cret@:993/INBOX", "names no host"),
        ("imaps://m:s3cret@mail.example.org:imap", "no number from 1 to 65535 as its port"),
        ("imaps://m:s3cret@mail.example.org:0", "no number from 1 to 65535"),
        ("imaps://m:s3cret@mail.example.org:65536", "no number from 1 to 65535"),
        ("imaps://m:s3cret%0D%0AX@mail.example.org", "control character"),
    ],
)
def test_a_mailbox_that_can_not_be_used_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_imap_url(text)
    sentence = str(caught.value)
    assert said in sentence
    assert sentence.startswith("MAILBOT_IMAP_URL ")
    assert SECRET not in sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("imaps://m:s3cret@example.org", "must begin with smtps://, smtp+starttls:// or smtp://"),
        ("smtp://mail.example.org", "unencrypted to mail.example.org"),
        ("smtps://m@example.org", "a user or a password alone"),
        ("smtps://m:s3cret@example.org/INBOX", "must end after the port"),
    ],
)
def test_a_mail_server_that_can_not_be_used_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_smtp_url(text)
    assert said in str(caught.value)
    assert str(caught.value).startswith("MAILBOT_SMTP_URL ")
    assert SECRET not in str(caught.value)
