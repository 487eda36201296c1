"""Who works with the program, and the settings of the office."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Document, Key, Line


class Account(Editable, Base):
    __tablename__ = "account"
    announces = "account"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(String(80), unique=True)
    full_name: Mapped[Line | None]
    role: Mapped[Code]  # "organizer" | "clerk" | "head" | "admin"
    active: Mapped[bool] = mapped_column(default=True)


class Setting(Editable, Base):
    """One named value of the office (letterhead, signers, number templates); readings are typed in work/office.py."""

    __tablename__ = "setting"
    announces = "setting"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[Any] = mapped_column(Document)
