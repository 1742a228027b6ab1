"""A Dovecot of our own (2.3, as Debian 12 packages it) on free ports of 127.0.0.1; the system's own is not touched."""

import grp
import os
import pwd
import shutil
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Self
from urllib.parse import quote

from tests.support.certificate import self_signed
from tests.support.ports import free_ports

PROGRAM = Path("/usr/sbin/dovecot")
LMTP_PROGRAM = Path("/usr/lib/dovecot/lmtp")
PASSWORD = "Sesam-öffne-dich"  # outside ASCII, as people's passwords are
PATIENCE = 20.0  # seconds to start or to stop

_CONFIGURATION = """\
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{certificate.file}
ssl_key = <{certificate.key}
disable_plaintext_auth = no
auth_username_format = %Ln
auth_failure_delay = 0
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no
mail_max_userip_connections = 200
mail_fsync = never
mailbox_idle_check_interval = 1 secs

default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
first_valid_uid = 1
mail_uid = {owner}
mail_gid = {owner_group}
mail_home = {root}/mail/%n
mail_location = maildir:~/Maildir

{by_token}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner_group} home={root}/mail/%n allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  prefix = {prefix}
  separator = {separator}
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
service imap-login {{
  {chroot}
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
  process_min_avail = 1
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service anvil {{
  {chroot}
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  client_limit = 1000
}}
"""


_BY_TOKEN = """\
auth_mechanisms = plain login {mechanism}
passdb {{
  driver = oauth2
  mechanisms = {mechanism}
  args = {file}
}}
"""


class Dovecot:
    """IMAP, IMAPS and LMTP as long as the `with` block lasts. Every user name exists, all with the same password."""

    def __init__(self, *, prefix: str = "", introspection_url: str = "", mechanism: str = "xoauth2") -> None:
        """`prefix`: what the names of mailboxes begin with, as `INBOX.` on servers in the tradition of Courier.

        `introspection_url`: where it asks whether a token is good; then people may log in by `mechanism`, too.
        """
        self._prefix = prefix
        self._introspection_url = introspection_url
        self._mechanism = mechanism
        self._imap = self._imaps = self._lmtp = 0

    @staticmethod
    def available() -> bool:
        return PROGRAM.exists() and LMTP_PROGRAM.exists()

    def __enter__(self) -> Self:
        self._root = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self._root.chmod(0o755)  # Dovecot's processes run as users of their own
        self.certificate = self_signed(self._root)
        self._imap, self._imaps, self._lmtp = free_ports(3)
        self._process = subprocess.Popen([PROGRAM, "-F", "-c", self._configured()])
        try:
            for port in (self._imap, self._lmtp):
                self._await_greeting(port)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        shutil.rmtree(self._root)

    @property
    def imap_port(self) -> int:
        """Of the listener without TLS, which offers STARTTLS."""
        return self._imap

    @property
    def imaps_port(self) -> int:
        return self._imaps

    def url(self, user: str, scheme: str = "imap") -> str:
        """As MAILBOT_IMAP_URL wants it, with `imap`, `imap+starttls` or `imaps`."""
        port = self._imaps if scheme == "imaps" else self._imap
        return f"{scheme}://{quote(user)}:{quote(PASSWORD)}@127.0.0.1:{port}/INBOX"

    def kept(self, user: str) -> list[bytes]:
        """Every message that lies in any mailbox of `user`, as the server stores it."""
        folder = self._root / "mail" / user / "Maildir"
        return [file.read_bytes() for kind in ("cur", "new") for file in folder.rglob(f"{kind}/*")]

    def deliver(self, raw: bytes, to: str, *, sender: str = "somebody@example.org") -> None:
        """As a mail server does it, by LMTP (RFC 2033). `to` is `user@…`, with a subaddress or without."""
        self.deliver_all([raw], to, sender=sender)

    def deliver_all(self, messages: Iterable[bytes], to: str, *, sender: str = "somebody@example.org") -> None:
        with smtplib.LMTP("127.0.0.1", self._lmtp, timeout=PATIENCE) as lmtp:
            for raw in messages:
                lmtp.sendmail(sender, [to], raw)

    def _configured(self) -> Path:
        me = pwd.getpwuid(os.getuid()).pw_name
        is_root = os.getuid() == 0
        internal, login, owner = ("dovecot", "dovenull", "mail") if is_root else (me, me, me)
        mail = self._root / "mail"
        mail.mkdir()
        shutil.chown(mail, owner)
        by_token = ""
        if self._introspection_url:
            oauth2 = self._root / "oauth2.conf.ext"
            oauth2.write_text(
                f"introspection_url = {self._introspection_url}\nintrospection_mode = post\n"
                "username_attribute = username\nactive_attribute = active\nactive_value = true\n"
            )
            by_token = _BY_TOKEN.format(mechanism=self._mechanism, file=oauth2)
        file = self._root / "dovecot.conf"
        file.write_text(
            _CONFIGURATION.format(
                root=self._root,
                certificate=self.certificate,
                by_token=by_token,
                password=PASSWORD,
                internal=internal,
                internal_group=_group_of(internal),
                login=login,
                owner=owner,
                owner_group=_group_of(owner),
                chroot="" if is_root else "chroot =",  # only root may change its root directory
                prefix=self._prefix,
                separator="." if self._prefix else "/",
                imap=self._imap,
                imaps=self._imaps,
                lmtp=self._lmtp,
            ),
            encoding="utf-8",
        )
        return file

    def _await_greeting(self, port: int) -> None:
        """It forks into the background of its own services: a port answers a moment after the start."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
                    if connection.recv(1):
                        return
            except ConnectionRefusedError:
                time.sleep(0.01)
        raise RuntimeError(f"Dovecot does not start: {(self._root / 'dovecot.log').read_text()}")


def _group_of(user: str) -> str:
    return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name
