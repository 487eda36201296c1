"""PAdES: a signature made with a .p12 of our own making holds, and no longer does when a byte is changed."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

from papers.sample_papers import MADE, certificate, letterhead
from rangkul.errors import Problem
from rangkul.papers.certificate import draw_certificates
from rangkul.papers.look import page_text
from rangkul.papers.pdf_signing import PdfSigner, can_sign, read_identity
from rangkul.papers.records import CertificateDesign

pyhanko = pytest.importorskip("pyhanko")
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def curve_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@cache
def p12(make: Callable[[], Any] = rsa_key, start: datetime = NOW - timedelta(days=1)) -> tuple[bytes, x509.Certificate]:
    """A .p12 as a branch would have one, and its certificate; the password is "rahasia"."""
    key = make()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Kantor Cabang Bekasi Cikarang")])
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(start).not_valid_after(start + timedelta(days=365)).add_extension(usage, critical=True)
        .sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else SHA256())
    )  # fmt: skip
    return serialize_key_and_certificates(b"kantor", key, made, None, BestAvailableEncryption(b"rahasia")), made


@cache
def paper() -> bytes:
    file = BytesIO()
    draw_certificates([certificate(1), certificate(2)], file, CertificateDesign(letterhead(), made=MADE))
    return file.getvalue()


def judged(pdf: bytes, trusted: x509.Certificate) -> Any:
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    root = Certificate.load(trusted.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=NOW)
    return validate_pdf_signature(signature, context), signature


@pytest.mark.parametrize("make", [rsa_key, curve_key])
def test_a_signed_certificate_validates_and_keeps_its_bytes(make: Callable[[], Any]) -> None:
    content, trusted = p12(make)
    signer = PdfSigner(content, "rahasia", NOW)
    assert signer.identity.name == "Kantor Cabang Bekasi Cikarang"
    signed = signer.sign(paper(), "Sertifikat 001", "Cikarang")
    assert signed.startswith(paper())
    assert page_text(signed, 1) == page_text(paper(), 1)
    status, signature = judged(signed, trusted)
    assert status.bottom_line
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.sig_object["/Reason"] == "Sertifikat 001"


def test_a_changed_byte_is_found() -> None:
    content, trusted = p12()
    signed = bytearray(PdfSigner(content, "rahasia", NOW).sign(paper()))
    place = signed.index(b"/Title") if b"/Title" in signed else 2_000
    signed[place + 9] ^= 1
    status, _ = judged(bytes(signed), trusted)
    assert not status.intact
    assert not status.bottom_line


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
def test_another_program_agrees(tmp_path: Path) -> None:
    file = tmp_path / "bertanda.pdf"
    file.write_bytes(PdfSigner(p12()[0], "rahasia", NOW).sign(paper()))
    said = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said


@pytest.mark.parametrize(
    ("content", "password", "words"),
    [
        (p12()[0], "salah", "password"),
        (p12()[0], "", "password"),
        (b"", "rahasia", "password"),
        (b"PK" * 40, "rahasia", "password"),
        (b"x" * 1_000_001, "rahasia", "no certificate file"),
        (p12(start=NOW - timedelta(days=400))[0], "rahasia", "not valid today"),
        (p12(start=NOW + timedelta(days=2))[0], "rahasia", "not valid today"),
        (p12(ed25519.Ed25519PrivateKey.generate)[0], "rahasia", "no certificate with its key"),
    ],
    ids=["wrong password", "no password", "empty", "no p12", "too large", "expired", "not yet", "unfit key"],
)
def test_what_cannot_sign_is_a_sentence(content: bytes, password: str, words: str) -> None:
    with pytest.raises(Problem, match=words):
        read_identity(content, password, NOW)


def test_without_pyhanko_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rangkul.papers.pdf_signing.find_spec", lambda _: None)
    assert not can_sign()
    with pytest.raises(Problem, match="pyHanko"):
        PdfSigner(p12()[0], "rahasia", NOW)
