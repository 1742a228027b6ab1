"""What a domain says of itself in the DNS, as text (RFC 1035, 3.3.14)."""

import dns.exception
import dns.name
import dns.resolver

from mailbot.errors import NamesUnavailable

PATIENCE = 4.0  # seconds for each question


class DomainRecords:
    """Asks the name servers of this machine, or whom the `resolver` asks."""

    def __init__(self, resolver: dns.resolver.Resolver | None = None, *, patience: float = PATIENCE) -> None:
        self._resolver = resolver
        self._patience = patience

    def texts(self, name: str) -> tuple[str, ...]:
        """The TXT records of `name` (ASCII); none where there is no such name. NamesUnavailable when nobody answers."""
        try:
            resolver = self._resolver or dns.resolver.Resolver()
            answer = resolver.resolve(dns.name.from_text(name), "TXT", lifetime=self._patience)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return ()
        except dns.exception.DNSException as error:
            raise NamesUnavailable("No name server answers us; see whether this machine reaches the DNS.") from error
        return tuple(b"".join(record.strings).decode("ascii", "replace") for record in answer)
