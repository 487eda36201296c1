"""The office and the preferences of the branch are kept whole."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from rangkul.data.account import Setting
from rangkul.data.engine import Database
from rangkul.errors import Problem
from rangkul.papers.records import Signer
from rangkul.work.office import CERTIFICATE_NUMBERS, Office, load_office, load_preference, save_office, save_preference
from work.small_event import OFFICE


def test_an_office_comes_back_as_it_was_saved(session: Session) -> None:
    assert load_office(session) == Office()
    signers = (Signer("Kepala", "Ratna", "NPK 9", ("a.n. Kakanwil", "u.b.")), Signer("Kasat", "Surya"))
    office = replace(OFFICE, signers=signers, logo=b"\x89PNG\x00", certificate_number=CERTIFICATE_NUMBERS[1], return_days=21)
    save_office(session, office)
    session.flush()
    session.expire_all()
    assert load_office(session) == office
    assert load_office(session).letterhead().logo == b"\x89PNG\x00"
    save_office(session, replace(office, logo=None))
    session.flush()
    session.expire_all()
    assert load_office(session).logo is None


@pytest.mark.parametrize("template", ["", "SERT/{year}", "{seq}", "{seq}/{year}/{nomor}", "{seq/{year}", "{seq:d}/{year"])
def test_a_template_that_could_give_a_number_twice_is_refused(session: Session, template: str) -> None:
    with pytest.raises(Problem, match="template"):
        save_office(session, replace(OFFICE, certificate_number=template))
    assert load_office(session) == Office()


def test_what_a_later_version_stored_does_not_hurt(session: Session) -> None:
    session.add(Setting(name="office", value={"name": "Kantor", "colour": "hijau"}))
    session.flush()
    assert load_office(session) == Office(name="Kantor")


def test_preferences(session: Session) -> None:
    assert load_preference(session, "sample") is None
    assert load_preference(session, "sample", default=False) is False
    for value in (True, {"a": [1, 2]}, False):
        save_preference(session, "sample", value)
        session.flush()
        session.expire_all()
        assert load_preference(session, "sample", default="tidak ada") == value
    for _ in range(2):  # forgetting what is not there is nothing
        save_preference(session, "sample", None)
        session.flush()
        assert load_preference(session, "sample", default="tidak ada") == "tidak ada"


def test_two_stations_changing_the_office_do_not_overwrite_each_other_unseen(open_station: Callable[[str], Database]) -> None:
    one, two = open_station("meja 1"), open_station("meja 2")
    with one.session() as session:
        save_office(session, OFFICE)
    with one.session() as session:
        save_office(session, replace(load_office(session), city="Karawang"))
    with two.session() as session:
        save_office(session, replace(load_office(session), address="Jl. Baru 1"))
    with one.reading() as session:
        office = load_office(session)
    assert (office.city, office.address) == ("Karawang", "Jl. Baru 1")
