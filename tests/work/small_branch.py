"""A branch of two districts and four villages, made in a moment."""

from sqlalchemy.orm import Session

from rangkul.data.village import District, Station, StationArea, Village

VILLAGES = (
    ("32.16.06.1001", "Jatimulya", "kelurahan"),
    ("32.16.06.2004", "Sumberjaya", "desa"),
    ("32.16.07.2002", "Wanajaya", "desa"),
    ("32.16.07.2004", "Sukajaya", "desa"),
)


def make_branch(session: Session) -> None:
    for code, name in (("32.16.06", "Tambun Selatan"), ("32.16.07", "Cibitung")):
        station = Station(name=f"Polsek {name}")
        session.add_all([District(code=code, name=name, regency_code="32.16"), station])
        session.flush()
        session.add(StationArea(station_id=station.id, district_code=code))
    session.flush()
    session.add_all([Village(code=code, name=name, type=kind, district_code=code[:8]) for code, name, kind in VILLAGES])
    session.flush()
