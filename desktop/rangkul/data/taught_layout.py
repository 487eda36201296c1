"""What somebody taught the reader about one kind of list: where its headings are, what its columns and words mean."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Document, Instant, Key, Line, now


class TaughtLayout(Editable, Base):
    """Used for files of this village (None: of every village) whose headings have this signature; the newest one counts."""

    __tablename__ = "taught_layout"
    announces = "taught_layout"

    id: Mapped[Key]
    village_code: Mapped[str | None] = mapped_column(ForeignKey("village.code"), index=True)
    signature: Mapped[str] = mapped_column(String(64), index=True)  # of the headings, whatever their place
    name: Mapped[Line]  # for people: the file it was taught on
    content: Mapped[dict[str, Any]] = mapped_column(Document)
    taught_at: Mapped[datetime] = mapped_column(Instant, default=now)
    taught_by: Mapped[Line]
    used_at: Mapped[datetime | None] = mapped_column(Instant)
