"""The police officers and the villages they are posted to."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Key, Line, UuidKey
from rangkul.data.village import Station, Village


class Officer(Editable, Base):
    """Bhabinkamtibmas. The name keeps its spelling; `print_name` overrides how certificates write it."""

    __tablename__ = "officer"
    announces = "officer"

    id: Mapped[Key]
    nrp: Mapped[str | None] = mapped_column(String(8), unique=True)
    nrp_missing: Mapped[Line | None]  # why there is no NRP (yet)
    name: Mapped[str] = mapped_column(String(200), index=True)
    rank: Mapped[Code | None]  # a code of rules.people.RANKS
    rank_order: Mapped[int] = mapped_column(default=0)  # high ranks first when descending
    station_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("station.id"), index=True)
    phone: Mapped[str | None] = mapped_column(String(20))
    print_name: Mapped[Line | None]
    photo: Mapped[str | None] = mapped_column(ForeignKey("picture.sha256"))
    active: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str | None] = mapped_column(String(2000))

    station: Mapped[Station | None] = relationship(lazy="raise_on_sql")
    postings: Mapped[list["Posting"]] = relationship(lazy="raise_on_sql", order_by="Posting.since")
    services: Mapped[list["StationService"]] = relationship(lazy="raise_on_sql", order_by="StationService.since")


class Posting(Base):
    """An officer serves a village from a day on; many-to-many, transfers and substitutes included. `until` is the last day."""

    __tablename__ = "posting"
    announces = "officer"
    __table_args__ = (Index("ix_posting_officer_id", "officer_id"), Index("ix_posting_village_code", "village_code"))

    id: Mapped[Key]
    officer_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("officer.id"))
    village_code: Mapped[str] = mapped_column(ForeignKey("village.code"))
    since: Mapped[date | None]
    until: Mapped[date | None]
    substitute: Mapped[bool] = mapped_column(default=False)  # stands in for whoever is posted there
    note: Mapped[str | None] = mapped_column(String(500))  # the order behind it

    village: Mapped[Village] = relationship(lazy="raise_on_sql")


class StationService(Base):
    """An officer belongs to a Polsek from a day on; `officer.station_id` is the one of today."""

    __tablename__ = "station_service"
    announces = "officer"

    id: Mapped[Key]
    officer_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    station_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("station.id"))
    since: Mapped[date | None]
    until: Mapped[date | None]
    note: Mapped[str | None] = mapped_column(String(500))  # the order behind it: "Sprin/123/XI/2026"

    station: Mapped[Station | None] = relationship(lazy="raise_on_sql")
