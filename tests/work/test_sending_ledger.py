"""The ledger: what is out, late, withdrawn, returned; who was reminded with which words; the history of a village."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from rangkul.data.dispatch import Dispatch
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.exchange.roster import check_roster
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.office import load_office, save_office
from rangkul.work.regions import village_names
from rangkul.work.returning import note_return
from rangkul.work.sending import Sent, send_workbooks
from rangkul.work.sending_ledger import (
    LedgerWish,
    bring_back,
    days_late,
    days_out,
    list_dispatches,
    list_receivers,
    mark_out,
    mark_returned,
    note_reminded,
    unnote_reminded,
    village_history,
    withdraw,
    write_ledger,
)
from rangkul.work.sending_messages import (
    BUILT_IN,
    KINDS,
    PASSWORD,
    REMINDER,
    SENDING,
    check_message,
    fields_of,
    load_text,
    messages,
    save_text,
)
from rangkul.work.taking_back import take_back_any
from work.batches import HERE, THERE, TODAY, file_of, make_villages, nik, record


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    save_office(session, replace(load_office(session), name="Cabang Bekasi Cikarang", contact="Ibu Rina, 0812-0000-0000"))
    people = [record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG SALIM", nik(2))]
    apply(session, take_in(session, file_of(people), account="siti").id)
    here = session.get_one(Village, HERE)
    here.contact_name, here.contact_phone = "Pak Asep", "+6281200001234"
    session.flush()
    return session


@pytest.fixture
def sent(branch: Session, tmp_path: Path) -> Sent:
    """One to each of the two villages; that of Sukadarma is four days late."""
    made = send_workbooks(branch, [HERE, THERE], tmp_path / "kiriman", TODAY, account="siti")
    late = branch.get_one(Dispatch, made.dispatches[0])
    late.sent_at, late.due_on = now() - timedelta(days=18), TODAY - timedelta(days=4)
    branch.flush()
    return made


def states(session: Session, **more: object) -> list[tuple[str, str]]:
    return [(d.village, d.state) for d in list_dispatches(session, TODAY, **more)]  # type: ignore[arg-type] # as named


def test_the_longest_overdue_comes_first(branch: Session, sent: Sent) -> None:
    out = list_dispatches(branch, TODAY, open_only=True)
    assert [(d.village, d.state, days_late(d, TODAY)) for d in out] == [("Sukadarma", "overdue", 4), ("Sagara Makmur", "out", 0)]
    assert days_out(out[0], now().date()) in (17, 18, 19)
    assert (out[0].contact_name, out[0].contact_phone, out[0].profile, out[0].sealed) == ("Pak Asep", "+6281200001234", "Usual", False)


def test_withdrawn_makes_room_for_another_and_is_known_when_it_comes_all_the_same(branch: Session, sent: Sent, tmp_path: Path) -> None:
    assert list_receivers(branch) == []
    withdraw(branch, sent.dispatches[:1])
    assert [r.code for r in list_receivers(branch)] == [HERE]
    assert states(branch, open_only=True) == [("Sagara Makmur", "out")]
    assert ("Sukadarma", "withdrawn") in states(branch)
    with pytest.raises(Problem, match="no longer with the village"):
        withdraw(branch, sent.dispatches[:1])
    read = check_roster(sent.files[0], today=TODAY, villages=village_names(branch))
    assert take_in(branch, read, account="siti").counts == {"same": 2}
    bring_back(branch, sent.dispatches[:1])
    assert states(branch, open_only=True)[0] == ("Sukadarma", "overdue")


def test_marked_as_returned_by_hand_and_back(branch: Session, sent: Sent) -> None:
    mark_returned(branch, sent.dispatches[0])
    assert states(branch, open_only=True) == [("Sagara Makmur", "out")]
    with pytest.raises(Problem, match="no longer with the village"):
        note_reminded(branch, sent.dispatches[:1])
    mark_out(branch, sent.dispatches[0])
    read = check_roster(sent.files[0], today=TODAY, villages=village_names(branch))
    apply(branch, take_in(branch, read, account="siti").id)
    with pytest.raises(Problem, match="take that back instead"):
        mark_out(branch, sent.dispatches[0])


def test_the_ledger_by_state_village_and_day(branch: Session, sent: Sent) -> None:
    assert states(branch, wish=LedgerWish(states=("overdue",))) == [("Sukadarma", "overdue")]
    assert states(branch, wish=LedgerWish(village_code=THERE)) == [("Sagara Makmur", "out")]
    day = now().date()
    assert states(branch, wish=LedgerWish(since=day - timedelta(days=2))) == [("Sagara Makmur", "out")]
    assert states(branch, wish=LedgerWish(until=day - timedelta(days=10))) == [("Sukadarma", "overdue")]
    assert states(branch, wish=LedgerWish(states=("returned",))) == []


def test_the_ledger_as_excel(branch: Session, sent: Sent, tmp_path: Path) -> None:
    note_reminded(branch, sent.dispatches[:1])
    assert write_ledger(tmp_path / "buku.xlsx", list_dispatches(branch, TODAY), TODAY, "Cabang Bekasi Cikarang") == 2
    sheet = openpyxl.load_workbook(tmp_path / "buku.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "Buku kiriman buku kerja desa"
    head = next(row for row in rows if row[0] == "Nomor")
    late = dict(zip(head, next(row for row in rows if row[1] == "Sukadarma"), strict=True))
    assert (late["Keadaan"], late["Terlambat (hari)"], late["No HP"], late["Profil"]) == ("Lewat tenggat", 4, "+6281200001234", "Biasa")
    assert late["Diingatkan"] is not None


def test_a_reminder_says_what_is_known_and_nothing_else(branch: Session, sent: Sent) -> None:
    first, second = messages(branch, REMINDER, sent.dispatches, TODAY)
    assert "Yth. Pak Asep\nDesa Sukadarma, Kecamatan Sukatani" in first.text
    assert "Sudah lewat 4 hari." in first.text
    assert "tercatat 2 pekerja, kurang 98 menuju 100 orang" in first.text
    assert first.link is not None
    assert first.link.startswith("https://wa.me/6281200001234?text=Yth.%20Pak%20Asep%0A")
    assert "Yth." not in second.text
    assert "lewat" not in second.text
    assert second.text.startswith("Desa Sagara Makmur")
    assert second.link is None
    assert "{" not in first.text + second.text


def test_the_password_goes_in_a_message_of_its_own(branch: Session, sent: Sent) -> None:
    (told,) = messages(branch, PASSWORD, sent.dispatches[:1], TODAY, password="melati-perahu-47")
    assert told.text.splitlines()[1] == "melati-perahu-47"
    for kind in (REMINDER, SENDING):
        assert "sandi" not in fields_of(kind)
        assert [c.code for c in check_message(kind, "Halo {sandi}")] == ["field_unknown"]


def test_the_office_has_its_own_words(branch: Session, sent: Sent) -> None:
    save_text(branch, REMINDER, "Halo {desa}, {dusun?}\nmohon {berkas}; dusun {dusun}")
    assert messages(branch, REMINDER, sent.dispatches[:1], TODAY)[0].text == "mohon Sukadarma_3216152007_20261122.xlsx; dusun –"
    for wrong in ("", "   ", "Halo {desaa}", "Halo {desa", "x" * 4000):
        with pytest.raises(Problem):
            save_text(branch, REMINDER, wrong)
    save_text(branch, REMINDER, BUILT_IN[REMINDER])
    assert load_text(branch, REMINDER) == BUILT_IN[REMINDER]
    assert all(not check_message(kind, text) for kind, text in BUILT_IN.items())
    assert set(KINDS) == set(BUILT_IN)


def test_who_was_reminded_is_remembered_and_can_be_undone(branch: Session, sent: Sent) -> None:
    before = note_reminded(branch, sent.dispatches)
    assert all(d.reminded_at for d in list_dispatches(branch, TODAY))
    again = note_reminded(branch, sent.dispatches[:1])
    unnote_reminded(branch, again)
    assert all(d.reminded_at for d in list_dispatches(branch, TODAY)), "the earlier one counts again"
    unnote_reminded(branch, before)
    assert not any(d.reminded_at for d in list_dispatches(branch, TODAY))


def test_the_history_of_a_village(branch: Session, sent: Sent) -> None:
    note_reminded(branch, sent.dispatches[:1])
    book = openpyxl.load_workbook(sent.files[0])
    book["Daftar Pekerja"]["D7"] = "SITI ROHMAAH"
    book.save(sent.files[0])
    read = check_roster(sent.files[0], today=TODAY, villages=village_names(branch))
    taken = take_in(branch, read, account="budi")
    note_return(branch, taken.id, 3)
    apply(branch, taken.id)
    branch.commit()  # the trail is written then
    lines = village_history(branch, HERE)
    whats = [line.what for line in lines]
    assert {"sent", "reminded", "read", "applied", "given_back"} == set(whats)
    assert whats[-1] == "sent", "the newest first"
    assert {line.number for line in lines if line.batch_id == taken.id} == {taken.number}
    assert next(line.rows for line in lines if line.what == "given_back") == 3
    take_back_any(branch, taken.id, TODAY, account="siti")
    assert "taken_back" in {line.what for line in village_history(branch, HERE)}
    assert [line.what for line in village_history(branch, THERE)] == ["sent"]
