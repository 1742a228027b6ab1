"""A certificate for the servers of the tests, which nobody trusts unless told to."""

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Certificate:
    """Two PEM files. Valid for `localhost` and 127.0.0.1, signed by itself."""

    file: Path
    key: Path


def self_signed(folder: Path) -> Certificate:
    """Makes one in `folder`, by the command `openssl`."""
    certificate = Certificate(folder / "certificate.pem", folder / "key.pem")
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command += ["-keyout", str(certificate.key), "-out", str(certificate.file)]
    subprocess.run(command, check=True, capture_output=True)
    return certificate
