"""The seal of a certificate: a few fields and an Ed25519 signature (RFC 8032) in a text short enough for a small QR code.

Text: "RKL1:" + base45 (RFC 9285: only characters of QR's alphanumeric mode) of 64 bytes of signature + the payload, which is
compact JSON, deflated with a dictionary of the words that certificates share. Checking needs the public key and no network.
"""

import json
import zlib
from collections.abc import Mapping
from typing import Final

from rangkul.errors import Problem

PREFIX: Final = "RKL1:"
SIGNATURE_BYTES: Final = 64
LARGEST_PAYLOAD: Final = 4096
ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
PLACE: Final = {character: value for value, character in enumerate(ALPHABET)}
# Never change: old certificates are read with it. What is likelier stands further back.
WORDS: Final = (
    "Kombes Pol AKBP Kompol AKP Iptu Bripda Briptu Brigpol Muhammad Narasumber Panitia Bimbingan Teknis Pelatihan Evaluasi Penguatan "
    "Gerakan 100 Orang per Desa Polres Metro /VII/2026/VIII/2027/IX/2027/VI/2027/XII/2026 , S.H., M.H., S.I.K., S.Sos., M.Si."
    '{"kind":"certificate","serial":"001/SERT/BKC/XI/2026","name":"Ahmad ","rank":"Ipda · NRP 7Bripka · NRP 8Aipda · NRP 8Aiptu · NRP 8'
    '","station":"Polsek Cikarang ","role":"PESERTA","event":"Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas",'
    '"date":"2027-0","date":"2026-1","office":"Kantor Cabang Bekasi Cikarang"}'
).encode()


def make_key() -> bytes:
    """A new private key as PEM (PKCS 8, not encrypted): keep it with the database, show it to nobody."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_key(private_key: bytes) -> str:
    """The public half as PEM text, to be handed to anybody who wants to check certificates."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return _private(private_key).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")


class Sealer:
    """Seals many certificates with one key, read once."""

    def __init__(self, private_key: bytes) -> None:
        self.key = _private(private_key)

    def seal(self, payload: Mapping[str, str]) -> str:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, WORDS)
        text = json.dumps(dict(payload), ensure_ascii=False, separators=(",", ":")).encode()
        content = packer.compress(text) + packer.flush()
        return PREFIX + to_base45(self.key.sign(PREFIX.encode() + content) + content)


def seal(payload: Mapping[str, str], private_key: bytes) -> str:
    """The sealed text of one payload; the same payload and key give the same text."""
    return Sealer(private_key).seal(payload)


def open_seal(text: str, public_key_text: str) -> dict[str, str]:
    """The payload of a sealed text, or a Problem when it is no seal, was changed, or is of another office."""
    from cryptography.exceptions import InvalidSignature

    text = text.strip("\r\n\t")
    if not text.startswith(PREFIX):
        raise Problem("This code is not the seal of a certificate; scan the square code on the certificate itself.")
    key = _public(public_key_text)
    try:
        content = from_base45(text[len(PREFIX) :])
        key.verify(content[:SIGNATURE_BYTES], PREFIX.encode() + content[SIGNATURE_BYTES:])
        return _payload(content[SIGNATURE_BYTES:])
    except (InvalidSignature, ValueError, zlib.error) as reason:
        raise Problem(
            "The seal is not genuine: the code was changed, or another office issued it; compare with the office's own records."
        ) from reason


def _payload(packed: bytes) -> dict[str, str]:
    unpacker = zlib.decompressobj(-15, WORDS)
    content = unpacker.decompress(packed, LARGEST_PAYLOAD)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise ValueError("payload too large or cut off")
    return {str(name): str(value) for name, value in json.loads(content).items()}


def _private(pem: bytes):
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(pem, None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise Problem("The office's key for certificates cannot be read; restore it from a backup.")
    return key


def _public(pem: str):
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(pem.strip().encode())
    except ValueError:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise Problem("This is not the public key of an office; ask the branch for its key file.")
    return key


def to_base45(content: bytes) -> str:
    """RFC 9285: two bytes in three characters."""
    letters: list[str] = []
    for start in range(0, len(content) - 1, 2):
        rest, low = divmod(content[start] * 256 + content[start + 1], 45)
        high, middle = divmod(rest, 45)
        letters += (ALPHABET[low], ALPHABET[middle], ALPHABET[high])
    if len(content) % 2:
        high, low = divmod(content[-1], 45)
        letters += (ALPHABET[low], ALPHABET[high])
    return "".join(letters)


def from_base45(text: str) -> bytes:
    """The bytes again; ValueError when the text is not base45."""
    if len(text) % 3 == 1 or any(character not in PLACE for character in text):
        raise ValueError("not base45")
    content = bytearray()
    for start in range(0, len(text), 3):
        part = text[start : start + 3]
        value = sum(PLACE[character] * 45**place for place, character in enumerate(part))
        content += value.to_bytes(len(part) - 1, "big") if value < 256 ** (len(part) - 1) else _refuse()
    return bytes(content)


def _refuse() -> bytes:
    raise ValueError("not base45")
