"""A workbook behind a password: AES as Excel 2010 and later do it (agile encryption); sealed here, opened again when it comes back."""

import io
import secrets
from collections.abc import Iterable
from pathlib import Path

_WORDS = (
    "sawah", "padi", "melati", "kelapa", "perahu", "ombak", "kerbau", "pasar", "jembatan", "gunung", "sungai", "teratai", "merpati",
    "bambu", "layang", "kemiri", "jagung", "cangkul", "tikar", "rantang", "kenari", "pelita", "dermaga", "kebun", "lumbung", "nelayan",
    "mangga", "randu", "saung", "tampah", "kentongan", "purnama", "embun", "pandan", "selasih", "cempaka", "gerobak", "anyaman",
    "sumur", "beringin", "angklung", "senja", "fajar", "kunyit", "serai", "delima", "rambutan", "belimbing", "kacang", "ketapang",
    "tanjung", "muara", "rawa", "pematang", "lesung", "obor", "sepeda", "kendi", "caping", "gabah", "ladang", "kolam", "gurame", "lele",
)  # fmt: skip
SHORTEST = 8


def speakable_password() -> str:
    """Three words and two digits, to be said on the phone: "melati-perahu-gunung-47"; about 24 bits, kept by Excel's slow key."""
    return "-".join((*secrets.SystemRandom().sample(_WORDS, 3), f"{10 + secrets.randbelow(90)}"))


def seal_file(path: Path, password: str) -> None:
    """Encrypts the workbook where it lies."""
    path.write_bytes(seal(path.read_bytes(), password))


def seal(content: bytes, password: str) -> bytes:
    """The workbook's bytes, encrypted."""
    from msoffcrypto.format.ooxml import OOXMLFile

    sealed = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, sealed)
    return sealed.getvalue()


def unseal(content: bytes, passwords: Iterable[str]) -> bytes | None:
    """The bytes of an encrypted xlsx, xlsm, xlsb or xls, opened with the first password that fits; None when none does."""
    found = unseal_with(content, passwords)
    return found[0] if found else None


def unseal_with(content: bytes, passwords: Iterable[str]) -> tuple[bytes, str] | None:
    """The bytes, and the password that opened them."""
    for password in dict.fromkeys(passwords):
        opened = _open(content, password)
        if opened is not None:
            return opened, password
    return None


def _open(content: bytes, password: str) -> bytes | None:
    import msoffcrypto

    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(content))
        file.load_key(password=password)
        opened = io.BytesIO()
        file.decrypt(opened)
    except Exception:  # a foreign file; the library promises no kind of error for a damaged one
        return None
    found = opened.getvalue()
    return found if found[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0") else None
