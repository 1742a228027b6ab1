"""Whom a coordinator means by a name or an address."""

from mailbot.domain.addresses import address_key
from mailbot.domain.people import Person, Role
from mailbot.errors import NotFound
from mailbot.parsers.commands.command import Who
from mailbot.workflows.context import Context

_MOST_NAMED = 5


def find(who: Who, context: Context, role: Role | None = None) -> Person:
    """The one person who is meant; an address goes before a name. NotFound says what to write instead."""
    if who.address:
        person = context.records.people.at(who.address)
        if person is None:
            kind = f" as a {role.value}" if role else ""
            raise NotFound(f"{who.address} is not enrolled{kind}; invite them first.")
        return _in_role(person, role)
    wanted = who.name.casefold().split()
    known = [person for person in context.records.people.everybody() if role is None or role in person.roles]
    exactly = [person for person in known if person.name.casefold().split() == wanted]
    found = exactly or [person for person in known if wanted and set(wanted) <= set(person.name.casefold().split())]
    if len(found) == 1:
        return found[0]
    if not found:
        kind = role.value if role else "person"
        raise NotFound(f"We know no {kind} called {who.name}; their address works as well.")
    addresses = ", ".join(f"{person.called} <{person.address}>" for person in found[:_MOST_NAMED])
    raise NotFound(f"{who.name} may be one of several: {addresses}. Please write the address.")


def is_called(person: Person, who: Who) -> bool:
    """Whether somebody may be meant by these words."""
    if who.address:
        return address_key(who.address) in person.addresses
    wanted = set(who.name.casefold().split())
    return bool(wanted) and wanted <= set(person.name.casefold().split())


def _in_role(person: Person, role: Role | None) -> Person:
    if role is not None and role not in person.roles:
        raise NotFound(f"{person.called} is not enrolled as a {role.value}.")
    return person
