"""Whether other servers can tell that letters are ours: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489)."""

import re
from collections.abc import Callable, Iterator, Sequence

from mailbot.console.advice import Advice

Texts = Callable[[str], Sequence[str]]
"""The TXT records of a name."""

# Under which names providers publish their keys; which one a domain uses, only its signatures say.
_USUAL_SELECTORS = (
    "default google selector1 selector2 s1 s2 k1 k2 k3 dkim mail mx fm1 fm2 fm3 protonmail zoho mailo key1 20230601"
).split()
_TAG = re.compile(r"(?:^|;)\s*([a-z]+)\s*=\s*([^;]*)", re.IGNORECASE)


def about_domain(domain: str, signatures: Sequence[str], texts: Texts) -> Iterator[str]:
    """One sentence for each of the three. `signatures` are the DKIM-Signature fields of what we sent to ourselves."""
    yield _spf(domain, texts)
    yield from _dkim(domain, signatures, texts)
    yield _dmarc(domain, texts)


def _spf(domain: str, texts: Texts) -> str:
    found = [text for text in texts(domain) if re.match(r"v=spf1(?: |$)", text, re.IGNORECASE)]
    if not found:
        return Advice(
            f"{domain} has no SPF record, so letters may be taken for spam; add the TXT record that your provider "
            "names, such as “v=spf1 include:… ~all”."
        )
    if len(found) > 1:
        return Advice(f"{domain} has {len(found)} SPF records, and of several none counts (RFC 7208, 4.5); merge them.")
    last = next((word for word in reversed(found[0].lower().split()) if re.fullmatch(r"[-~?+]?all", word)), "")
    if last in ("all", "+all"):
        return Advice(f"The SPF record of {domain} lets anybody send in its name; end it with ~all instead of {last}.")
    if last == "?all" or not (last or "redirect=" in found[0].lower()):
        return Advice(f"The SPF record of {domain} does not say what others may not do; end it with ~all.")
    return f"SPF says who may send for {domain}: {found[0]}"


def _dkim(domain: str, signatures: Sequence[str], texts: Texts) -> Iterator[str]:
    for signature in signatures:
        said = _tags(signature)
        yield _signed(domain, said.get("d", "").lower(), said.get("s", ""), texts)
    if not signatures:
        yield _perhaps_signed(domain, texts)


def _signed(domain: str, by: str, selector: str, texts: Texts) -> str:
    key = f"{selector}._domainkey.{by}"
    if by != domain and not domain.endswith(f".{by}") and not by.endswith(f".{domain}"):
        return Advice(f"Letters are signed for {by} rather than for {domain}; switch on DKIM for {domain} there.")
    if not _has_key(key, texts):
        return Advice(
            f"Letters are signed, but the DNS has no key under {key}; publish the one your provider shows you."
        )
    return f"DKIM: letters are signed, and their key stands under {key}"


def _perhaps_signed(domain: str, texts: Texts) -> str:
    """Servers often sign only what leaves them, so what we sent to ourselves proves nothing."""
    for selector in _USUAL_SELECTORS:
        if _has_key(f"{selector}._domainkey.{domain}", texts):
            return (
                f"DKIM: a key stands under {selector}._domainkey.{domain}; a letter to another provider shows its use"
            )
    return Advice(
        f"No DKIM key of {domain} is found under the usual names; if your provider does not say that it signs your "
        "letters, have it switched on."
    )


def _has_key(name: str, texts: Texts) -> bool:
    """A key without a value has been withdrawn (RFC 6376, 3.6.1)."""
    return any(_tags(text).get("p") for text in texts(name))


def _dmarc(domain: str, texts: Texts) -> str:
    for place in _and_above(domain):
        found = [text for text in texts(f"_dmarc.{place}") if re.match(r"v\s*=\s*DMARC1\b", text)]
        if len(found) > 1:
            return Advice(f"_dmarc.{place} has {len(found)} DMARC records, and of several none counts; leave one.")
        if found:
            policy = _tags(found[0]).get("p", "").lower()
            if policy not in ("none", "quarantine", "reject"):
                return Advice(f"The DMARC record of {place} has no policy; write “v=DMARC1; p=none” to begin with.")
            then = "; when its reports are clean, p=quarantine keeps forgers away" if policy == "none" else ""
            return f"DMARC of {place} says p={policy}{then}"
    return Advice(
        f"{domain} has no DMARC record, which large providers ask for; add the TXT record “v=DMARC1; p=none” under "
        f"_dmarc.{domain}."
    )


def _and_above(domain: str) -> Iterator[str]:
    """The domain, then those above it that are more than a top level."""
    labels = domain.split(".")
    for start in range(len(labels) - 1):
        yield ".".join(labels[start:])


def _tags(text: str) -> dict[str, str]:
    return {name.lower(): "".join(value.split()) for name, value in _TAG.findall(text)}
