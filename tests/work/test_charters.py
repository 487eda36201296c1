"""Charters: only for villages at their target, one each, found false when altered, replaced after a correction."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from rangkul.data.engine import Database
from rangkul.data.village import Village, VillageCount
from rangkul.errors import Problem
from rangkul.papers.look import page_text
from rangkul.work.certificate_keys import public_keys
from rangkul.work.certificates import draw, revoke
from rangkul.work.charters import charter_lines, check_charters, issue_charters, list_charters, reissue_charter
from rangkul.work.office import save_office
from rangkul.work.verifying import verify
from work.small_branch import VILLAGES, make_branch
from work.small_event import OFFICE, TODAY, moment

AT = moment(TODAY, 10)
CODES = [code for code, _, _ in VILLAGES]


def reach(session: Session, **workers: int) -> None:
    """A branch where these villages have so many workers, by status."""
    make_branch(session)
    save_office(session, replace(OFFICE, regency_name="Kabupaten Bekasi"))
    for number, (status, count) in enumerate(workers.items()):
        session.add(VillageCount(village_code=CODES[number], status=status, workers=count))
    session.flush()


def test_a_village_at_its_target_gets_one_charter(session: Session) -> None:
    reach(session, terdaftar=100, siap=130, calon=99)
    assert [(line.name, line.waiting) for line in charter_lines(session)] == [("Desa Sumberjaya", True), ("Kelurahan Jatimulya", True)]
    assert check_charters(session, CODES[:2], TODAY) == []
    keys = issue_charters(session, CODES[:2], account="uji", at=AT)
    assert issue_charters(session, CODES[:2], account="uji", at=AT) == []
    assert [(one.serial, one.name, one.type) for one in list_charters(session)] == [
        ("001/SERT/BKC/XI/2026", "Kelurahan Jatimulya", "piagam"), ("002/SERT/BKC/XI/2026", "Desa Sumberjaya", "piagam"),
    ]  # fmt: skip
    first, second = (page_text(draw(session, keys, count=False), page) for page in (1, 2))
    for words in ("PIAGAM PENGHARGAAN", "Kelurahan Jatimulya", "Kelurahan Sadar Jaminan", "100 pekerja terlindungi", "Ratna Contohwati"):
        assert words in first
    assert "130 pekerja terdata" in second  # on the roster, not insured yet
    assert not any(line.waiting for line in charter_lines(session))


def test_a_village_below_its_target_gets_none_and_nothing_half_is_left(database: Database) -> None:
    with database.session() as session:
        reach(session, terdaftar=100, calon=99)
    with pytest.raises(Problem, match="99"), database.session() as session:
        issue_charters(session, CODES[:2], account="uji", at=AT)
    with database.reading() as session:
        assert list_charters(session) == []
    with database.session() as session:
        save_office(session, replace(OFFICE, signers=()))
    with pytest.raises(Problem, match="sign"), database.session() as session:
        issue_charters(session, CODES[:1], account="uji", at=AT)


def test_a_charter_is_checked_replaced_and_revoked(session: Session) -> None:
    reach(session, terdaftar=120)
    (key,) = issue_charters(session, CODES[:1], account="uji", at=AT)
    session.get_one(Village, CODES[0]).name = "Jatimulya Baru"
    session.flush()
    with pytest.raises(Problem, match="why"):
        reissue_charter(session, key, " ", account="uji")
    new = reissue_charter(session, key, "Nama desa berubah", account="uji", at=AT)
    old, fresh = list_charters(session)
    assert (old.replaced_by, fresh.replaces, fresh.id) == (fresh.serial, old.serial, new)
    assert "Menggantikan sertifikat nomor 001/SERT" in page_text(draw(session, [new], count=False), 1)
    assert "DIGANTI" in page_text(draw(session, [key], count=False), 1)
    assert charter_lines(session)[0].charter == fresh
    revoke(session, new, "Data salah", account="uji")
    assert charter_lines(session)[0].waiting
    from rangkul.data.certificate import Certificate

    verdicts = [verify(session, session.get_one(Certificate, one).seal, public_keys(session)) for one in (key, new)]
    assert [v.verdict for v in verdicts] == ["replaced", "revoked"]
    assert verdicts[0].replaced_by == fresh.serial
    assert verdicts[0].data["kind"] == "charter"
