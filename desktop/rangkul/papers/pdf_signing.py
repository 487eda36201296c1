"""Signs PDFs with the branch's own digital certificate (.p12), as PAdES asks; needs pyHanko, which is installed only where it is wanted."""

from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from rangkul.errors import Problem

LARGEST_FILE = 1_000_000  # bytes of a .p12; real ones have a few thousand
FIELD = "Rangkul"


def can_sign() -> bool:
    """Whether pyHanko is installed here (`pip install rangkul[sign]`)."""
    return find_spec("pyhanko") is not None


@dataclass(frozen=True)
class SigningIdentity:
    """Who signs, by the .p12: shown before anything is signed."""

    name: str
    issuer: str
    valid_until: datetime


class PdfSigner:
    """Holds the opened key for one session of signing; the password is kept nowhere."""

    def __init__(self, p12: bytes, password: str, now: datetime) -> None:
        if not can_sign():
            raise Problem("This installation cannot sign PDFs: the part pyHanko is missing. Ask IT to install rangkul[sign].")
        self.identity = read_identity(p12, password, now)
        from pyhanko.sign import signers

        self.signer: Any = signers.SimpleSigner.load_pkcs12_data(p12, other_certs=(), passphrase=password.encode())

    def sign(self, pdf: bytes, reason: str = "", place: str = "") -> bytes:
        """The PDF with one signature over all of it; what comes before stays byte for byte as it was."""
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import fields, signers

        asked = signers.PdfSignatureMetadata(
            field_name=FIELD, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES, reason=reason or None,
            location=place or None, name=self.identity.name,
        )  # fmt: skip
        done: Any = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), asked, signer=self.signer)
        return done.getvalue()


def read_identity(p12: bytes, password: str, now: datetime) -> SigningIdentity:
    """Opens a .p12 and says whose it is; a Problem for a wrong password, an expired certificate, or what is no .p12."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates
    from cryptography.x509.oid import NameOID

    if len(p12) > LARGEST_FILE:
        raise Problem("This is no certificate file; choose the .p12 or .pfx of the branch.")
    try:
        key, certificate, _ = load_key_and_certificates(p12, password.encode())
    except ValueError:
        raise Problem("The certificate file cannot be opened: the password is wrong, or it is no .p12.") from None
    if certificate is None or not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise Problem("The file holds no certificate with its key; ask whoever issued it for a complete .p12.")
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        until = f"{certificate.not_valid_after_utc:%d/%m/%Y}"
        raise Problem("The certificate in the file is not valid today (it ends on {day}). Ask for a new one.", day=until)
    names = [
        str(part[0].value) if (part := owner.get_attributes_for_oid(NameOID.COMMON_NAME)) else owner.rfc4514_string()
        for owner in (certificate.subject, certificate.issuer)
    ]
    return SigningIdentity(names[0], names[1], certificate.not_valid_after_utc)
