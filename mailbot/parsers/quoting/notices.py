"""What gateways and companies add around a person's words: warnings about strangers above, paragraphs of law below."""

import re
from collections.abc import Sequence
from itertools import islice

LONGEST_CHECKED = 600
"""Characters of a line or paragraph that are looked at."""

MOST_PARAGRAPHS = 50
"""That begin like law, of which one is."""

LONGEST_TYPED_LINE = 100
"""Characters; RFC 5322 section 2.1.1 asks for 78."""

LAW_LINES = 8
"""Of a paragraph, that are looked at."""

_BANNER = re.compile(
    r"[\W_]*(?:caution|warning|attention|achtung|vorsicht|external|extern|externe|externo|esterno|be careful|notice|"
    r"note|this (?:e-?mail|message)|you don'?t often get|some people who received|diese e-?mail|"
    r"ce (?:message|courriel)|este (?:correo|mensaje|e-?mail)|ext)\b.*",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\bexternal (?:e-?mail|sender|message|source)|"
    r"outside (?:of )?(?:the |your |our )?\w*\s?(?:organi[sz]ation|company|network|university)\W|"
    r"you don'?t often get e?-?mail|some people who received this message|"
    r"externe[nr]? (?:absender|e-?mail|sender)|expéditeur externe|correo externo|remitente externo|"
    r"do not click|links? or (?:open )?attachments|von außerhalb|extérieur de l|fuera de la organi",
    re.IGNORECASE,
)
_BARE_BANNERS = frozenset("external extern externe externo ext".split())

_LAW = re.compile(
    r"\W*(?:confidential(?:ity)?|disclaimer|important notice|vertraulich|legal notice|avis de confidentialité|"
    r"aviso legal|avviso|(?:the )?(?:information|contents?) (?:contained |transmitted )?(?:in|of|by) this|"
    r"this (?:e-?mail|message|communication|transmission)|(?:the )?information in this|"
    r"diese (?:e-?mail|nachricht)|der inhalt dieser|ce (?:message|courriel|mail)|este (?:correo|mensaje|e-?mail)|"
    r"esta mensagem|questo messaggio|le informazioni|la información|as informações|les informations|"
    r"(?:dit|deze|de informatie in) (?:bericht|e-?mail|dit)|denne e-?(?:mail|post)|denne besked|"
    r"detta (?:e-post)?meddelande|ta wiadomość|niniejsza wiadomość|tämä (?:viesti|sähköposti)|"
    r"данное (?:сообщение|письмо)|please consider the environment|registered (?:office|in)|"
    r"(?:if|wenn|si|se) (?:you|sie|vous|usted|você)\b)",
    re.IGNORECASE,
)
_LEGAL = tuple(
    re.compile(any_of_these.replace(" ", "|").replace("_", " "), re.IGNORECASE)
    for any_of_these in (
        "confiden[ctz]i privileged vertraulich riservat vertrouwelijk fortrolig konfidentiell poufn luottam конфиденц",
        "intended_(?:only|solely|exclusively|recipient|for_the) addressee destin[ao]t empfänger geadresseerde mottag",
        "adresat bestimmt exclusiv ausschließlich vastaanottaja адресат",
        "received_(?:this|it) by_mistake irrtümlich par_erreur por_error per_errore por_engano vid_misstag ved_en_fejl",
        "delet destroy lösch supprim elimin borrar raderas usuń",
        "unauthori[sz]ed prohibited disclos untersagt interdit prohibid vietat proibid kopier distribut",
        "\\bvirus \\bliab(?:le|ility) haft",
    )
)
_ENOUGH_ALONE = re.compile(
    r"environment before printing|registered (?:office|in) [A-Z]|confidentiality notice|intended recipient",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\bI\b|\b[Mm]y\b|\b[Ii]ch\b|\b[Jj]e\b|\b[Jj]'")
FEWEST_CUES = 2
"""People, too, call what they write confidential."""


def is_banner(text: str) -> bool:
    """A line that a mail gateway puts above a message from outside."""
    text = text[:LONGEST_CHECKED]
    return (
        bool(_BANNER.match(text) and _OUTSIDE.search(text) and not _SPEAKS.search(text))
        or text.strip("[]()*# ").lower() in _BARE_BANNERS
    )


def law_start(texts: Sequence[str]) -> int:
    """Where a paragraph of law begins, below which nobody writes; it never is the first paragraph."""
    begins_like_law = (
        position
        for position in range(1, len(texts))
        if _begins_paragraph(texts, position) and _LAW.match(texts[position])
    )
    paragraphs = islice(begins_like_law, MOST_PARAGRAPHS)
    return next((start for start in paragraphs if _is_law(texts[start : start + LAW_LINES])), len(texts))


def _begins_paragraph(texts: Sequence[str], position: int) -> bool:
    """Below an empty line, or as long as only a whole paragraph is: HTML shows one in a line."""
    text = texts[position]
    return bool(text) and (not texts[position - 1] or len(text) > LONGEST_TYPED_LINE)


def _is_law(lines: Sequence[str]) -> bool:
    paragraph = " ".join(lines)[:LONGEST_CHECKED]
    if _SPEAKS.search(paragraph):
        return False
    return bool(_ENOUGH_ALONE.search(paragraph)) or sum(bool(cue.search(paragraph)) for cue in _LEGAL) >= FEWEST_CUES
