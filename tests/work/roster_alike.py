"""An invented roster with known duplicates, put into a database as an import would leave it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from people_alike import VILLAGES
from rangkul.data.village import District, Village
from rangkul.data.worker import Worker
from rangkul.rules.likeness import Person


def put_people(session: Session, people: Iterable[Person]) -> None:
    """Villages and workers; of people with one NIK the first keeps it, for a roster holds a NIK once."""
    districts = sorted({code[:8] for code in VILLAGES})
    session.execute(insert(District), [{"code": code, "name": f"Kecamatan {code[-2:]}", "regency_code": "32.16"} for code in districts])
    villages = [
        {"code": code, "name": f"Desa {code[-4:]}", "type": "desa", "district_code": code[:8], "target": 100, "version": 1}
        for code in VILLAGES
    ]
    session.execute(insert(Village), villages)
    used = set[str | None]()
    rows: list[dict[str, Any]] = []
    for one in people:
        row = {name: getattr(one, name) for name in Person.__dataclass_fields__ if name != "key"}
        row |= {"id": one.key, "nik": None if one.nik in used else one.nik, "status": "calon", "with_jht": False, "version": 1}
        used.add(one.nik)
        rows.append(row)
        if len(rows) == 20_000:
            session.execute(insert(Worker), rows)
            rows = []
    if rows:
        session.execute(insert(Worker), rows)
