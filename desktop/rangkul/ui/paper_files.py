"""Where papers lie on this computer: safe names, saving, and the copies for the system's viewer, cleaned after a week."""

import re
import time
from pathlib import Path

WEEK = 7 * 24 * 3600
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def safe_name(text: str) -> str:
    """A file name that Windows, Linux and a memory stick all take, ending in .pdf: "Surat 12/XI: Polsek" → "Surat 12-XI- Polsek.pdf"."""
    bare = re.sub(r"\.pdf$", "", text.strip(), flags=re.IGNORECASE)
    clean = re.sub(r"\s+", " ", re.sub(r"[<>:\"/\\|?*\x00-\x1f\x7f]", "-", bare)).strip(" .")[:120].strip(" .")
    while len(clean.encode()) > 240:  # bytes of a name, on Linux
        clean = clean[:-1]
    return ("berkas " if RESERVED.fullmatch(clean) else "") + (clean or "berkas") + ".pdf"


def write_pdf(path: Path, pdf: bytes) -> Path:
    """Writes whole or not at all; the ending is .pdf. OSError when the place refuses."""
    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name[:-4] + ".baru")
    try:
        new.write_bytes(pdf)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return path


def write_copy(folder: Path, name: str, pdf: bytes) -> Path:
    """A copy for the system's viewer; where an older one is held open (Windows), beside it."""
    bare = safe_name(name)[:-4]
    for number in range(1, 20):
        path = folder / (f"{bare}.pdf" if number == 1 else f"{bare} ({number}).pdf")
        try:
            return write_pdf(path, pdf)
        except PermissionError:
            if not path.exists() or number == 19:
                raise
    raise AssertionError("unreachable")


def clean_copies(folder: Path, now: float | None = None) -> int:
    """Removes copies older than a week; how many. Copies hold names, and nobody looks for them here."""
    border = (time.time() if now is None else now) - WEEK
    removed = 0
    for path in folder.glob("*.pdf") if folder.is_dir() else ():
        try:
            if path.stat().st_mtime < border and path.is_file():
                path.unlink()
                removed += 1
        except OSError:
            continue  # held open; next time
    return removed
