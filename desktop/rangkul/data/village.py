"""The places: districts, villages with their target, and the police stations that serve them."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Day, Key, Line, UuidKey


class District(Base):
    """Kecamatan, by its Kemendagri code `32.16.01`."""

    __tablename__ = "district"
    announces = "village"

    code: Mapped[str] = mapped_column(String(8), primary_key=True)
    name: Mapped[Line]
    regency_code: Mapped[str] = mapped_column(String(5), index=True)


class Village(Editable, Base):
    """Desa or kelurahan, by its 10-digit Kemendagri code `32.16.06.2001`."""

    __tablename__ = "village"
    announces = "village"

    code: Mapped[str] = mapped_column(String(13), primary_key=True)
    name: Mapped[Line]
    type: Mapped[Code]  # "desa" | "kelurahan"
    district_code: Mapped[str] = mapped_column(ForeignKey("district.code"), index=True)
    postal_code: Mapped[str | None] = mapped_column(String(5))
    target: Mapped[int] = mapped_column(default=100)
    contact_name: Mapped[Line | None]
    contact_phone: Mapped[str | None] = mapped_column(String(20))
    note: Mapped[str | None] = mapped_column(String(2000))

    district: Mapped[District] = relationship(lazy="raise_on_sql")


class VillageCount(Base):
    """How many workers a village has in each status; kept with every change, never counted on the fly."""

    __tablename__ = "village_count"

    village_code: Mapped[str] = mapped_column(ForeignKey("village.code"), primary_key=True)
    status: Mapped[str] = mapped_column(String(20), primary_key=True)
    workers: Mapped[int] = mapped_column(default=0)


class Station(Editable, Base):
    """Polsek."""

    __tablename__ = "station"
    announces = "station"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(String(200), unique=True)


class StationArea(Base):
    """Which Polsek serves which Kecamatan, and since when; `assumed` where no source says so."""

    __tablename__ = "station_area"
    announces = "station"
    __table_args__ = (Index("ix_station_area_district", "district_code"),)

    id: Mapped[Key]
    station_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("station.id"))
    district_code: Mapped[str] = mapped_column(ForeignKey("district.code"))
    since: Mapped[Day | None]
    until: Mapped[date | None]
    assumed: Mapped[bool] = mapped_column(default=False)
