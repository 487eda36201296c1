"""Is this certificate genuine? Checked by its seal alone, then against the branch's own records."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.errors import Problem
from rangkul.papers.seal import open_seal

PICTURES = {".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff"}


@dataclass(frozen=True)
class Verdict:
    """genuine: the seal holds and our records agree; revoked: genuine once; foreign: the seal holds, our records do not know it;
    altered: the seal does not hold."""

    verdict: Literal["genuine", "revoked", "foreign", "altered"]
    text: str
    data: dict[str, str]
    revoked_reason: str | None = None


def verify(session: Session | None, text: str, public_keys: list[str]) -> Verdict:
    """Judges the text of a QR code; with `session` None only the seal is judged."""
    for key in public_keys:
        try:
            data = open_seal(text, key)
        except Problem:
            continue
        if session is None:
            return Verdict("genuine", text, data)
        row = session.scalar(select(Certificate).where(Certificate.serial == data.get("serial", "")))
        if row is None or row.seal != text.strip():
            return Verdict("foreign", text, data)
        if row.revoked_at is not None:
            return Verdict("revoked", text, data, row.revoked_reason)
        return Verdict("genuine", text, data)
    return Verdict("altered", text, {})


def codes_in(source: str) -> list[str]:
    """The seal texts in a PDF, a picture, a text file, or in `source` itself."""
    path = Path(source)
    try:
        is_file = len(source) < 1000 and path.is_file()
    except (OSError, ValueError):
        is_file = False
    if not is_file:
        return [source]
    codes = _codes_of_file(path)
    if not codes:
        raise Problem("No certificate code was found in {file}. Scan the page larger or straighter.", file=path.name)
    return codes


def _codes_of_file(path: Path) -> list[str]:
    from rangkul.papers.look import page_count, picture_of_file, render_page
    from rangkul.papers.qr import read_codes

    content = path.read_bytes()
    if content.startswith(b"%PDF"):
        return [c.text for page in range(1, page_count(content) + 1) for c in read_codes(*render_page(content, page, 3.0))]
    if path.suffix.lower() in PICTURES:
        return [c.text for c in read_codes(*picture_of_file(content))]
    return [line.strip() for line in content.decode("utf-8", "replace").splitlines() if line.strip()]
