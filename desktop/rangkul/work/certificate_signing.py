"""Certificates as signed PDF files, one for each person, to be sent instead of printed."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.work.certificate_papers import count_printing, draw

if TYPE_CHECKING:
    from rangkul.papers.pdf_signing import PdfSigner


def write_signed(
    session: Session, certificate_ids: Sequence[UUID], folder: Path, signer: "PdfSigner", progress: Progress | None = None
) -> list[Path]:
    """Writes "001-SERT-… Nama.pdf" for each valid certificate into the folder, signed, and counts the printing; gives the files.

    A file is there whole or not at all; a signed file of the same name is written anew.
    """
    query = select(Certificate).where(Certificate.id.in_(list(certificate_ids)), Certificate.revoked_at.is_(None))
    rows = {row.id: row for row in session.scalars(query)}
    ordered = [rows[key] for key in certificate_ids if key in rows]
    if not ordered:
        raise Problem("There is no certificate to print yet. Issue them first.")
    files: list[Path] = []
    for number, row in enumerate(ordered):
        if progress:
            progress(number, len(ordered), row.snapshot["name"])
        place = row.snapshot["place_and_date"].partition(",")[0]
        pdf = signer.sign(draw(session, [row.id], count=False), f"Sertifikat {row.serial}", place)
        files.append(_write(folder / file_name(row.serial, row.snapshot["name"]), pdf))
        count_printing(session, [row.id], pdf)
    return files


def read_p12(path: Path) -> bytes:
    """The branch's digital certificate as it lies on this computer."""
    try:
        return path.read_bytes()
    except OSError as reason:
        raise Problem("{file} cannot be read ({why}).", file=path.name, why=reason.strerror or reason) from reason


def file_name(serial: str, name: str) -> str:
    """A name that every system takes."""
    clean = re.sub(r"[^\w .,'()-]+", "-", f"{serial} {name}", flags=re.ASCII).strip(" .-")
    return f"{clean[:120].rstrip(' .')}.pdf"


def _write(path: Path, content: bytes) -> Path:
    half = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        os.replace(half, path)  # noqa: PTH105 - as one step, also over an older file
    except OSError as reason:
        half.unlink(missing_ok=True)
        raise Problem("{file} cannot be written ({why}). Choose another place.", file=path.name, why=reason.strerror or reason) from reason
    return path
