"""Whom a people file means by a mentor: one of the file itself, or one whom we know."""

from collections import defaultdict
from collections.abc import Iterable

from mailbot.domain.addresses import address_key
from mailbot.domain.people import Person, Role
from mailbot.errors import NotFound
from mailbot.parsers.commands.command import Who
from mailbot.parsers.people_file.people import PersonRow


class MentorsNamed:
    """Mentors by each of their addresses and by name, whatever its capitals."""

    def __init__(self, rows: Iterable[PersonRow], known: Iterable[Person]) -> None:
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_address: dict[str, str] = {}
        for row in rows:
            if row.role is Role.MENTOR:
                self._add(row.correspondent.key, row.correspondent.name, (row.correspondent.key,))
        for person in known:
            if person.mentor is not None:
                self._add(person.address, person.name, person.addresses)

    def address_of(self, who: Who) -> str:
        """The address at which they are known. NotFound says why it is nobody, or could be several."""
        if who.address:
            if found := self._by_address.get(address_key(who.address)):
                return found
            raise NotFound(f"no mentor has the address {who.address}")
        named = {self._by_address[address] for address in self._by_name.get(_folded(who.name), ())}
        if len(named) == 1:
            return next(iter(named))
        raise NotFound(
            f"“{who.name}” may be one of several mentors; please write the address"
            if named
            else f"we know no mentor called “{who.name}”"
        )

    def _add(self, address: str, name: str, addresses: Iterable[str]) -> None:
        self._by_address |= dict.fromkeys(addresses, address)
        if name:
            self._by_name[_folded(name)].add(address)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
