"""Any of Indonesia's regencies can be chosen; a second set-up keeps what was edited."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.engine import Database
from rangkul.data.officer import Officer
from rangkul.data.village import District, Station, StationArea, Village
from rangkul.errors import Problem
from rangkul.work.office import load_office
from rangkul.work.regions import find_regencies, known_district, regencies, set_up_regency, village_names


def count(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_all_regencies_can_be_chosen() -> None:
    codes = [regency.code for regency in regencies()]
    assert len(codes) == len(set(codes)) == 514


@pytest.mark.parametrize(
    ("typed", "first"),
    [("bekasi", "32.16"), ("kab. bandung bar", "32.17"), ("32.16", "32.16"), ("SUKA BUMI", "32.02"), ("", None)],
)
def test_typing_a_name_finds_the_regency(typed: str, first: str | None) -> None:
    found = find_regencies(typed)
    assert (found[0].code if found else None) == first
    assert len(find_regencies("a", limit=7)) == 7


def test_kabupaten_bekasi_comes_whole(database: Database) -> None:
    with database.session() as session:
        set_up_regency(session, "32.16")
    with database.reading() as session:
        kinds = dict(session.execute(select(Village.type, func.count()).group_by(Village.type)).all())  # type: ignore[arg-type]
        assert kinds == {"desa": 179, "kelurahan": 8}
        assert (count(session, District), count(session, Station)) == (23, 17)
        assert session.scalar(select(func.count(StationArea.station_id.distinct())).where(StationArea.assumed)) == 2
        assert load_office(session).regency_code == "32.16"
        assert len(village_names(session)) == 187
        code, name, _ = village_names(session)[100]
        assert any(hit.key == code for hit in search.find(session, name, {"village"}))


def test_a_second_set_up_adds_what_is_missing_and_keeps_what_was_edited(session: Session) -> None:
    set_up_regency(session, "32.16")
    session.get_one(Village, "32.16.06.2004").target = 250
    session.delete(session.get_one(Village, "32.16.07.2002"))
    session.flush()
    set_up_regency(session, "32.16")
    assert session.get_one(Village, "32.16.06.2004").target == 250
    assert (count(session, Village), count(session, Station)) == (187, 17)


def test_another_choice_before_anybody_was_entered_replaces_the_first(session: Session) -> None:
    set_up_regency(session, "32.16")
    set_up_regency(session, "32.75")
    assert {district.regency_code for district in session.scalars(select(District))} == {"32.75"}
    assert all(village.code.startswith("32.75.") for village in session.scalars(select(Village)))
    assert not search.find(session, "Sukadami", {"village"})


def test_a_region_without_a_known_list_gets_one_assumed_station_a_district(session: Session) -> None:
    set_up_regency(session, "31.01")
    assert count(session, Station) == count(session, District) > 0
    assert set(session.scalars(select(StationArea.assumed))) == {True}


def test_a_database_in_use_does_not_change_its_regency(session: Session) -> None:
    set_up_regency(session, "31.01")
    session.add(Officer(name="Budi"))
    session.flush()
    with pytest.raises(Problem, match="already belongs"):
        set_up_regency(session, "32.16")
    with pytest.raises(Problem, match="no regency"):
        set_up_regency(session, "99.99")


def test_districts_that_exist_are_known() -> None:
    assert known_district("32.16.06")
    assert not known_district("32.16.99")
