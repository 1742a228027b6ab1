"""What programs wrap around or put into plain text: PGP signatures (RFC 9580, section 7), uuencoded files."""

import re

from mailbot.parsers.message.transfer import uuencoded_line

_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_SIGNATURE_END = "-----END PGP SIGNATURE-----"
_ENCRYPTED = re.compile(r"^-----BEGIN PGP MESSAGE-----$", re.MULTILINE)
_BEGIN = re.compile(r"begin(?:-base64)? [0-7]{3,4} (\S.{0,254})")


def is_encrypted(text: str) -> bool:
    """Whether a PGP message stands in `text` on lines of its own; a quoted one is somebody else's."""
    return "PGP MESSAGE" in text and bool(_ENCRYPTED.search(text))


def without_signature(text: str) -> str:
    """The words of a clear-signed text, without the armour around them."""
    if _SIGNED not in text:
        return text
    kept: list[str] = []
    state = "outside"
    for line in text.split("\n"):
        bare = line.rstrip()
        if state == "outside" and bare == _SIGNED:
            state = "headers"
        elif state == "headers":
            state = "headers" if bare else "signed"
        elif state == "signed" and bare == _SIGNATURE:
            state = "signature"
        elif state == "signature":
            state = "outside" if bare == _SIGNATURE_END else "signature"
        else:
            kept.append(line.removeprefix("- ") if state == "signed" else line)
    return "\n".join(kept)


def without_files(text: str) -> tuple[str, list[tuple[str, bytes]]]:
    """`text` without the uuencoded files in it, and those: (name, content)."""
    if "begin" not in text:
        return text, []
    kept: list[str] = []
    files: list[tuple[str, bytes]] = []
    lines = text.split("\n")
    place = 0
    while place < len(lines):
        begin = _BEGIN.fullmatch(lines[place])
        content, after = _file_from(lines, place + 1) if begin else (b"", place)
        if begin and content:
            files.append((begin[1], content))
            place = after
        else:
            kept.append(lines[place])
            place += 1
    return "\n".join(kept), files


def _file_from(lines: list[str], place: int) -> tuple[bytes, int]:
    """The content that begins at `place`, and where the text goes on; b"" when the words only looked like a file."""
    content: list[bytes] = []
    while place < len(lines):
        line = lines[place].rstrip("\r")
        if line in ("`", "end", ""):
            place += 1
            if line == "end":
                break
            continue
        decoded = uuencoded_line(line.encode("utf-8"))
        if not decoded:
            break
        content.append(decoded)
        place += 1
    return b"".join(content), place
