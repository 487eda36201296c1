"""The branch's keys: the newest signs certificates, all of them check."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.certificate import SigningKey
from rangkul.papers.seal import make_key, public_key


def signing_key(session: Session) -> bytes:
    """The branch's private key (PEM); made on first use and kept with the database."""
    row = session.scalar(select(SigningKey).order_by(SigningKey.made_at.desc()).limit(1))
    if row is None:
        private = make_key()
        row = SigningKey(private_key=private, public_key=public_key(private).encode())
        session.add(row)
        session.flush()
    return row.private_key


def public_keys(session: Session) -> list[str]:
    """Public keys (PEM) that certificates of this branch verify with, newest first."""
    return [row.public_key.decode() for row in session.scalars(select(SigningKey).order_by(SigningKey.made_at.desc()))]
