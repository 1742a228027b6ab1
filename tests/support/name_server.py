"""A name server on loopback that knows TXT records and nothing else."""

import socketserver
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Self

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset

from mailbot.adapters.domain_records import DomainRecords


class NameServer:
    """It answers as long as the `with` block lasts. `texts` are its TXT records by name, without the last dot."""

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        self._texts = texts
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.texts = texts

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def records(self) -> DomainRecords:
        """What asks this server and no other."""
        return asking(self._server.server_address[1])


def asking(port: int) -> DomainRecords:
    """What asks a name server on this port of 127.0.0.1."""
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], port
    return DomainRecords(resolver, patience=0.5)


class _Server(socketserver.UDPServer):
    texts: Mapping[str, Sequence[str]]


class _Handler(socketserver.BaseRequestHandler):
    server: _Server
    request: Any

    def handle(self) -> None:
        datagram, answering = self.request
        question = dns.message.from_wire(datagram)
        answer = dns.message.make_response(question)
        asked = question.question[0]
        found = self.server.texts.get(asked.name.to_text(omit_final_dot=True))
        if found is None:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        elif found:
            # A text of more than 255 octets is cut into strings (RFC 7208, 3.3).
            cut = [" ".join(f'"{text[at : at + 250]}"' for at in range(0, len(text), 250)) for text in found]
            answer.answer.append(dns.rrset.from_text(asked.name, 60, "IN", "TXT", *cut))
        answering.sendto(answer.to_wire(), self.client_address)
