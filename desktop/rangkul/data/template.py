"""Templates people edit (events, letters, certificates), each saved state kept, and the pictures they use."""

from datetime import datetime
from typing import Any

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Document, Instant, Key, Line, now


class Template(Editable, Base):
    """One saved state of a template. Saving again adds a row with the next revision, so that what was issued never changes."""

    __tablename__ = "template"
    announces = "template"
    __table_args__ = (UniqueConstraint("type", "name", "revision"),)

    id: Mapped[Key]
    type: Mapped[Code]  # "event" | "letter" | "certificate" | "charter"
    name: Mapped[Line]
    revision: Mapped[int] = mapped_column(default=1)
    content: Mapped[dict[str, Any]] = mapped_column(Document)
    active: Mapped[bool] = mapped_column(default=True)  # offered for new papers; only the newest revision is
    saved_at: Mapped[datetime] = mapped_column(Instant, default=now)
    saved_by: Mapped[Line]


class Picture(Base):
    """A picture by the hash of its content: a background, a scanned signature, a stamp, an officer's photo."""

    __tablename__ = "picture"
    announces = "picture"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    media: Mapped[Code]  # "image/png" | "image/jpeg"
    width: Mapped[int]
    height: Mapped[int]
    content: Mapped[bytes] = mapped_column(deferred=True)
    added_at: Mapped[datetime] = mapped_column(Instant, default=now)
