"""Addresses as they are compared and stored: one form for all the ways in which people and programs write them."""

import unicodedata

import idna

_LOOK_ALIKE_SCRIPTS = {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE"}


def address_key(address: str) -> str:
    """The form in which addresses are compared and stored.

    RFC 5321 (2.4) lets a server tell local parts apart by case, but no server that people use does, and people write
    their own address in every case. A domain is taken in its ASCII form, by which the DNS and every server know it.
    """
    local, at, domain = address.strip().rpartition("@")
    return f"{unicodedata.normalize('NFC', local).lower()}{at}{ascii_domain(domain) or domain.lower()}"


def ascii_domain(domain: str) -> str | None:
    """`bücher.example` and `XN--BCHER-KVA.example` as `xn--bcher-kva.example` (RFC 5891, UTS 46).

    None for what is no domain, and for what is made to be taken for another: compatibility forms, such as a full-width
    dot, and labels that mix scripts whose letters look alike (UTS 39).
    """
    if domain.isascii() and "xn--" not in domain.lower():
        return domain.lower()
    if unicodedata.normalize("NFC", domain) != unicodedata.normalize("NFKC", domain):
        return None
    try:
        encoded = idna.encode(domain, uts46=True).decode("ascii").lower()
        shown = idna.decode(encoded)
    except (idna.IDNAError, UnicodeError):
        return None
    return None if any(map(_mixes_scripts, shown.split("."))) else encoded


def _mixes_scripts(label: str) -> bool:
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha()}
    return len(scripts & _LOOK_ALIKE_SCRIPTS) > 1
