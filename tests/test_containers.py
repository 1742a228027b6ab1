"""The Dockerfile and docker-compose.yml: what they name exists, and what they promise is in them."""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from mailbot.cli import app
from mailbot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SETTING = re.compile(r"MAILBOT_[A-Z_]+")
KNOWN = {f"MAILBOT_{field.name.upper()}" for field in fields(Settings)}
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service.get("build")}


def instructions(name: str) -> list[str]:
    return re.findall(rf"^{name} (.*)$", DOCKERFILE, re.M)


def test_every_setting_that_they_name_exists() -> None:
    named = {name for service in OURS.values() for name in service["environment"]} | set(SETTING.findall(DOCKERFILE))
    assert "MAILBOT_SECRET_KEY_FILE" in named
    assert {name.removesuffix("_FILE") for name in named} - KNOWN == set()


@pytest.mark.parametrize("name", OURS)
def test_every_command_that_they_run_exists(name: str) -> None:
    commands = set(get_command(app).commands)  # type: ignore[attr-defined]
    assert OURS[name]["command"][0] in commands
    assert OURS[name].get("healthcheck", {"test": ["CMD", "mailbot", "health"]})["test"][2] in commands


def test_every_secret_and_volume_that_is_used_is_declared() -> None:
    secrets = {secret for service in SERVICES.values() for secret in service.get("secrets", [])}
    assert secrets == set(COMPOSE["secrets"])
    volumes = {volume.partition(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert volumes == set(COMPOSE["volumes"])
    paths = [path for service in OURS.values() for path in service["environment"].values() if "/run/secrets/" in path]
    assert {Path(path).name for path in paths} <= secrets


def test_workers_wait_for_the_migrations_and_for_their_servers() -> None:
    worker = SERVICES["worker"]
    assert worker["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}
    assert worker["deploy"]["replicas"] > 1
    for name in ("postgresql", "valkey", "worker"):
        assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


@pytest.mark.parametrize("name", OURS)
def test_our_containers_may_do_no_more_than_they_need(name: str) -> None:
    service = OURS[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]


def test_the_image_is_slim_installs_by_hash_and_does_not_run_as_root() -> None:
    assert all("-slim" in base for base in instructions("FROM"))
    installs = re.findall(r"pip install (?:.|\\\n)*?-r \S+", DOCKERFILE)
    assert installs
    assert all("--require-hashes" in install for install in installs)
    (user,) = instructions("USER")
    assert user == "mailbot"
    (entrypoint,) = instructions("ENTRYPOINT")
    assert entrypoint == '["mailbot"]'  # exec form: signals reach it


def test_what_the_image_copies_is_there() -> None:
    sources = [word for line in instructions("COPY") for word in line.split()[:-1]]
    sources += re.findall(r"source=(requirements/\S+?),", DOCKERFILE)
    assert [source for source in sources if not (ROOT / source).exists()] == []
