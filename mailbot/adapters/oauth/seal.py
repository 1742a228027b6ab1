"""What is kept of a login, unreadable without the programme's secret key."""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mailbot.errors import LoginRefused


class Seal:
    """Encrypts and authenticates (Fernet: AES-128-CBC with HMAC) under a key of its own, made from `secret_key`."""

    def __init__(self, secret_key: str) -> None:
        # RFC 5869; the secret is random and long (see settings.py), so it needs no slow derivation.
        derived = HKDF(SHA256(), length=32, salt=None, info=b"mailbot: kept login").derive(secret_key.encode())
        self._fernet = Fernet(base64.urlsafe_b64encode(derived))

    def close(self, text: str) -> bytes:
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """LoginRefused when it was closed with another key."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken as error:
            raise LoginRefused(
                "The login that is kept was sealed with another MAILBOT_SECRET_KEY; run `mailbot auth login`."
            ) from error
