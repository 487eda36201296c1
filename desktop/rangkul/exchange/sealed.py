"""A document sealed with a password: what an event that is taken along, and what comes back of it, look like on a stick.

mark · format (1 byte) · cost (1) · salt (16) · check (16) · nonce (12) · length (8) · sealed · SHA-256 of all before (32). The key is
Scrypt's (RFC 7914), the seal AES-256-GCM with everything before it as associated data, the document JSON packed by zlib.
"""

import hashlib
import json
import os
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any, cast

from rangkul.errors import Problem
from rangkul.rules.file_marks import TAKEN_ALONG, kind_of_content

FORMAT = 1
COST = 15  # 2^15 rounds: 32 MB and a tenth of a second for each guess
MOST_COST = 18  # a foreign file must not make us compute for minutes
SHORTEST = 8
MAX_BYTES = 50_000_000
_HEAD = struct.Struct(">BB16s16s12sQ")
_START = len(TAKEN_ALONG)
_BODY = _START + _HEAD.size
_SUM = 32


@dataclass(frozen=True)
class Sealing:
    """What a password became; whoever holds it can seal and open files of the same salt without the password."""

    salt: bytes
    cost: int
    check: bytes  # tells a wrong password from an altered file
    key: bytes = field(repr=False)


def new_sealing(password: str, cost: int = COST) -> Sealing:
    """A key of a new password. Refuses one that is too short to protect names."""
    if len(password) < SHORTEST:
        raise Problem("The password needs at least {count} characters.", count=SHORTEST)
    return _derive(password, os.urandom(16), cost)


def _derive(password: str, salt: bytes, cost: int) -> Sealing:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    made = Scrypt(salt=salt, length=64, n=2**cost, r=8, p=1).derive(password.encode())
    return Sealing(salt, cost, hashlib.sha256(made[32:]).digest()[:16], made[:32])


def seal(document: dict[str, Any], sealing: Sealing) -> bytes:
    """The file's content."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    packed = zlib.compress(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    nonce = os.urandom(12)
    head = TAKEN_ALONG + _HEAD.pack(FORMAT, sealing.cost, sealing.salt, sealing.check, nonce, len(packed) + 16)
    content = head + AESGCM(sealing.key).encrypt(nonce, packed, head)
    return content + hashlib.sha256(content).digest()


def unseal(content: bytes, secret: str | Sealing, name: str) -> tuple[dict[str, Any], Sealing]:
    """The document and its sealing. Every way in which a file can be wrong is a sentence of its own."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cost, salt, check, nonce = _look(content, name)
    sealing = secret if isinstance(secret, Sealing) else _derive(secret, salt, cost)
    if (sealing.check, sealing.salt) != (check, salt):
        raise Problem("The password does not fit {name}; capitals and small letters count.", name=name)
    try:
        packed = AESGCM(sealing.key).decrypt(nonce, content[_BODY:-_SUM], content[:_BODY])
        document: object = json.loads(_unpack(packed))
    except (InvalidTag, zlib.error, ValueError):
        raise Problem("{name} was altered after it was written, so nothing is taken from it. Ask for the file again.", name=name) from None
    if not isinstance(document, dict):
        raise Problem("{name} was altered after it was written, so nothing is taken from it. Ask for the file again.", name=name)
    return cast("dict[str, Any]", document), sealing


def _look(content: bytes, name: str) -> tuple[int, bytes, bytes, bytes]:
    """Cost, salt, check and nonce of a file that is whole."""
    kind = kind_of_content(content[:16])
    if kind == "database":
        raise Problem("{name} is a whole database or backup of Rangkul, no event taken along. Restore it in the settings.", name=name)
    if kind == "other":
        raise Problem("{name} is no event that was taken along; choose the .rangkul file.", name=name)
    if len(content) > _START and content[_START] > FORMAT:
        raise Problem("{name} was made by a newer Rangkul; install the newest version on this computer first.", name=name)
    cut = Problem("{name} is cut off or damaged; copy it again from where it was saved.", name=name)
    if len(content) < _BODY + 16 + _SUM or len(content) > MAX_BYTES:
        raise cut
    form, cost, salt, check, nonce, length = _HEAD.unpack(content[_START:_BODY])
    whole = len(content) == _BODY + length + _SUM and hashlib.sha256(content[:-_SUM]).digest() == content[-_SUM:]
    if not whole or form != FORMAT or not 10 <= cost <= MOST_COST:
        raise cut
    return cost, salt, check, nonce


def _unpack(packed: bytes) -> bytes:
    """At most four times the largest file: a small file cannot fill the memory."""
    inflater = zlib.decompressobj()
    plain = inflater.decompress(packed, MAX_BYTES * 4)
    if not inflater.eof:
        raise zlib.error
    return plain
