"""Is this certificate genuine? Checked by its seal alone, then against the branch's own records."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.errors import Problem
from rangkul.papers.seal import PREFIX, open_seal
from rangkul.work.certificate_records import replaced_by

Progress = Callable[[int, int, str], None]
PICTURES = {".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff"}
SCALES = (2.0, 4.0)  # pixels per point
LONGEST_SOURCE = 1_000  # characters of a path; anything longer is a seal


@dataclass(frozen=True)
class Verdict:
    """genuine: the seal holds and our records agree; revoked: genuine once; replaced: genuine once, `replaced_by` took its place;
    foreign: the seal holds, our records do not know it; altered: the seal does not hold."""

    verdict: Literal["genuine", "revoked", "replaced", "foreign", "altered"]
    text: str
    data: dict[str, str]
    revoked_reason: str | None = None
    by_serial: bool = False  # no seal was looked at: only that our records hold this number
    replaced_by: str | None = None
    replaces: str | None = None
    doubts: tuple[str, ...] = ()  # "name", "serial": what the seal says and the page's own words do not, so the PDF was changed


@dataclass(frozen=True)
class FoundSeal:
    """The text of a code, and the words of the PDF's page it stands on ("" for scans and photos)."""

    text: str
    words: str = ""


def verify(session: Session | None, text: str, public_keys: list[str], words: str = "") -> Verdict:
    """Judges the text of a QR code; with `session` None only the seal is judged. `words` of the page are compared with the seal."""
    verdict = _judge_seal(session, text, public_keys)
    return replace(verdict, doubts=tuple(_missing_words(verdict.data, words))) if words.strip() else verdict


def _missing_words(data: dict[str, str], words: str) -> Iterator[str]:
    """The fields of a seal that the page does not show, however its lines are broken."""
    shown = _bare(words)
    return (field for field in ("name", "serial") if data.get(field) and _bare(data[field]) not in shown)


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _judge_seal(session: Session | None, text: str, public_keys: list[str]) -> Verdict:
    text = text.strip()  # a seal neither begins nor ends with a space
    for key in public_keys:
        try:
            data = open_seal(text, key)
        except Problem:
            continue
        if session is None:
            return Verdict("genuine", text, data)
        row = session.scalar(select(Certificate).where(Certificate.serial == data.get("serial", "")))
        if row is None or row.seal != text:
            return Verdict("foreign", text, data)
        return _of_record(session, row, text, data)
    return Verdict("altered", text, {})


def _of_record(session: Session, row: Certificate, text: str, data: dict[str, str], by_serial: bool = False) -> Verdict:
    """What our records say about a certificate they hold."""
    replaces = row.snapshot.get("replaces") or None
    if row.revoked_at is None:
        return Verdict("genuine", text, data, by_serial=by_serial, replaces=replaces)
    newer = replaced_by(session, row.id)
    return Verdict("replaced" if newer else "revoked", text, data, row.revoked_reason, by_serial, newer, replaces)


def find_serial(session: Session, text: str) -> Verdict | None:
    """What our records hold under a serial number as typed; None when there is none such, or it is no serial at all."""
    wanted = " ".join(text.split())
    row = session.scalar(select(Certificate).where(func.lower(Certificate.serial) == wanted.lower())) if wanted else None
    if row is None:
        return None
    shown = row.snapshot
    data = {
        "serial": row.serial, "name": shown["name"], "rank": shown["identity"], "station": shown["station"], "event": shown["event"],
        "date": shown["place_and_date"], "office": shown["letterhead"]["office"],
    }  # fmt: skip
    return _of_record(session, row, row.seal, data, by_serial=True)


def judge(session: Session, source: str, public_keys: list[str], progress: Progress | None = None) -> list[Verdict]:
    """Verdicts about whatever was typed, pasted, scanned or dropped: a serial number, a seal, or a file full of seals."""
    known = find_serial(session, source) if len(source) < LONGEST_SOURCE else None
    if known is not None:
        return [known]
    return [verify(session, seal.text, public_keys, seal.words) for seal in seals_in(source, progress)]


def codes_in(source: str, progress: Progress | None = None) -> list[str]:
    """The seal texts in a PDF, a picture, a text file, or in `source` itself."""
    return [seal.text for seal in seals_in(source, progress)]


def seals_in(source: str, progress: Progress | None = None) -> list[FoundSeal]:
    """The seals in a PDF, a picture, a text file, or `source` itself as one."""
    path = Path(source)
    try:
        is_file = len(source) < LONGEST_SOURCE and path.is_file()
    except (OSError, ValueError):
        is_file = False
    if not is_file:
        return [FoundSeal(source)]
    try:
        codes = _seals_of_file(path, progress)
    except OSError as reason:
        raise Problem("{file} cannot be read ({why}).", file=path.name, why=reason.strerror or reason) from reason
    if not codes:
        raise Problem("No certificate code was found in {file}. Scan the page larger or straighter.", file=path.name)
    seals = [code for code in codes if code.text.strip().startswith(PREFIX)]
    return list(dict.fromkeys(seals or codes))  # a sheet's page codes beside a certificate say nothing about it


def _seals_of_file(path: Path, progress: Progress | None) -> list[FoundSeal]:
    from rangkul.papers.look import picture_of_file
    from rangkul.papers.qr import read_codes

    content = path.read_bytes()
    if content.startswith(b"%PDF"):
        return _seals_of_pdf(content, path.name, progress)
    if path.suffix.lower() in PICTURES:
        return [FoundSeal(c.text) for c in read_codes(*picture_of_file(content))]
    if b"\0" in content:
        raise Problem("{file} is neither a PDF nor a picture. Choose the PDF, a scan or a photo of the certificate.", file=path.name)
    return [FoundSeal(line.strip()) for line in content.decode("utf-8", "replace").splitlines() if line.strip()]


def _seals_of_pdf(content: bytes, name: str, progress: Progress | None) -> list[FoundSeal]:
    from pypdfium2 import PdfiumError

    from rangkul.papers.look import page_count, page_text

    found: list[FoundSeal] = []
    try:
        pages = page_count(content)
        for page in range(1, pages + 1):
            codes = _codes_of_page(content, page)
            words = page_text(content, page) if len(codes) == 1 else ""  # of two certificates on a page nobody knows whose word it is
            found += [FoundSeal(code, words) for code in codes]
            if progress:
                progress(page, pages, name)
    except PdfiumError as reason:
        raise Problem("{file} cannot be opened as a PDF; it is damaged or protected by a password.", file=name) from reason
    return found


def _codes_of_page(content: bytes, page: int) -> list[str]:
    """At 144 dots an inch, where every code of ours is read; a page without one is looked at closer (a small scan)."""
    from rangkul.papers.look import render_page
    from rangkul.papers.qr import read_codes

    for scale in SCALES:
        codes = [code.text for code in read_codes(*render_page(content, page, scale))]
        if codes:
            return codes
    return []
