"""One form for all the ways in which an address is written, and none for what is made to be taken for another."""

import pytest

from mailbot.domain.addresses import address_key, ascii_domain


@pytest.mark.parametrize(
    ("written", "key"),
    [
        (" Ana@Example.NET ", "ana@example.net"),
        ("ana@Bücher.example", "ana@xn--bcher-kva.example"),
        ("ana@XN--BCHER-KVA.example", "ana@xn--bcher-kva.example"),
        ("ana@straße.example", "ana@xn--strae-oqa.example"),  # not strasse.example, which is somebody else's
        ("ana@例え.jp", "ana@xn--r8jz45g.jp"),
        ("J\u00d6RG@example.net", "jörg@example.net"),
        ("jo\u0308rg@example.net", "jörg@example.net"),
        ("ana+mentoring@example.net", "ana+mentoring@example.net"),
    ],
)
def test_one_form_for_all_ways_to_write_it(written: str, key: str) -> None:
    assert address_key(written) == key


@pytest.mark.parametrize(
    "domain",
    [
        "ex\u0430mple.net",  # a Cyrillic а among Latin letters
        "xn--exmple-4nf.net",  # the same in its ASCII form
        "example\uff0enet",  # a full-width dot
        "a..example\u00e9.net",
        "-é.example",
    ],
)
def test_what_is_made_to_be_taken_for_another_is_no_domain(domain: str) -> None:
    assert ascii_domain(domain) is None
