"""What keeps mailbot running on the machine: a systemd unit, or a compose file, for the folder of mailbot.toml."""

import getpass
import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path

# Exec lines: systemd.service(5). `%` begins a specifier there.
_UNIT = """\
[Unit]
Description=mailbot: the mentoring programme at {address}
Wants=network-online.target
After=network-online.target

[Service]
User={user}
WorkingDirectory={folder}
ExecStart="{program}" run
Restart=on-failure
RestartSec=10
TimeoutStopSec=30
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=strict
ReadWritePaths="{folder}"

[Install]
WantedBy=multi-user.target
"""
_COMPOSE = """\
# Settings and databases stay in this folder. The image is built from a checkout of mailbot: docker build -t mailbot .
services:
  mailbot:
    image: mailbot
    user: "{ids}"
    volumes:
      - .:/data
    restart: unless-stopped
    stop_grace_period: 30s
    read_only: true
    tmpfs:
      - /tmp
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true
"""


class Service(StrEnum):
    """What `mailbot init` writes beside the settings."""

    SYSTEMD = "systemd"
    COMPOSE = "compose"
    NONE = "none"


def write_service(service: Service, address: str, folder: Path) -> tuple[str, str]:
    """Writes the file unless it is there. Returns what was done, and the command that starts the programme for good."""
    if service is Service.NONE:
        return "", "mailbot run"
    if service is Service.SYSTEMD:
        file = folder / "mailbot.service"
        program = shutil.which("mailbot") or str(Path(sys.executable).with_name("mailbot"))
        parts = {"address": address, "user": getpass.getuser(), "folder": str(folder), "program": program}
        text = _UNIT.format_map({name: part.replace("%", "%%") for name, part in parts.items()})
        start = f"sudo systemctl enable --now {file}"
    else:
        file = folder / "docker-compose.yml"
        text = _COMPOSE.format(ids=f"{os.getuid()}:{os.getgid()}")
        start = "docker compose up --detach"
    if file.exists():
        return f"{file.name} is there already and stays as it is.", start
    file.write_text(text, encoding="utf-8")
    return f"{file.name} is written.", start
