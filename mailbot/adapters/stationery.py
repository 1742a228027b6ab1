"""What letters are written on: words, bytes, and the ids and tokens that are made up nowhere else."""

import base64
import hashlib
import hmac
import uuid
from collections.abc import Mapping, Sequence

from mailbot.adapters.composer import compose
from mailbot.adapters.renderer import Renderer
from mailbot.domain.chart import Chart
from mailbot.domain.correspondence import Heading, LetterKind, Picture, Rendered

_TOKEN_BYTES = 16  # 128 bits: nobody guesses one


class Stationery:
    """Writes for the programme at `address`; `secret` is what tokens are derived from."""

    def __init__(self, address: str, secret: str, renderer: Renderer) -> None:
        self._domain = address.rpartition("@")[2]
        self._secret = secret.encode()
        self._renderer = renderer

    def new_message_id(self) -> str:
        """`<random@our.domain>` (RFC 5322, 3.6.4)."""
        return f"<{uuid.uuid4().hex}@{self._domain}>"

    def token_for(self, message_id: str) -> str:
        """26 characters a-z2-7: a local part survives servers that change its case, so case carries nothing."""
        digest = hmac.digest(self._secret, message_id.encode(), hashlib.sha256)[:_TOKEN_BYTES]
        return base64.b32encode(digest).decode().rstrip("=").lower()

    def render(self, kind: LetterKind, values: Mapping[str, object], language: str) -> Rendered:
        return self._renderer.render(kind, values, language)

    def draw(self, charts: Sequence[Chart], message_id: str) -> Sequence[Picture]:
        """The charts of the letter with this Message-ID, each with a Content-ID that no other letter has."""
        if not charts:
            return []
        from mailbot.adapters.charts import as_png  # what draws takes 4 MB, and is wanted once a week

        own = message_id.strip("<>")
        return [Picture(chart.name, f"{chart.name}.{own}", chart.alternative, as_png(chart)) for chart in charts]

    def compose(self, heading: Heading, rendered: Rendered, pictures: Sequence[Picture]) -> bytes:
        return compose(heading, rendered, pictures)
