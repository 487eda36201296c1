"""Letters: whom they go to, numbers given once, every word frozen, texts of the office checked before they are kept."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from papers.sample_papers import logo
from rangkul.data.engine import Database
from rangkul.errors import Problem
from rangkul.papers.look import page_count, page_text
from rangkul.papers.records import Signer
from rangkul.work.events import EventRecord, cancel_event, get_event, save_event
from rangkul.work.invitations import invite, list_invitations, set_invitation
from rangkul.work.letter_texts import (
    BUILT_IN,
    CHIEF,
    FIELDS,
    OFFICER,
    LetterText,
    check_letter,
    days_of,
    fill_letter,
    hours_of_days,
    letter_of,
    list_letter_texts,
    save_letter_text,
    sector_of,
)
from rangkul.work.letters import (
    NO_NUMBER,
    RESORT,
    LetterOrder,
    check_order,
    hold_good_again,
    issue_letters,
    letters_by_officer,
    list_letters,
    list_recipients,
    preview_letters,
    print_letters,
    withdraw_letters,
)
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from work.small_event import FIRST_DAY, OFFICE, SECOND_DAY, TODAY, make_officers, moment, plan

GOLDEN = Path(__file__).parents[1] / "golden" / "letter.txt"
DATED = date(2026, 11, 16)
SIGNER = Signer("Kepala Kantor Cabang Uji", "Ratna Contohwati", "NPK 9", ("a.n. Kepala Kantor Wilayah Jawa Barat",))


def make_invited(session: Session) -> EventRecord:
    """Two at Polsek Cibitung, one at Tambun Selatan, one without a Polsek."""
    save_office(session, replace(OFFICE, police_resort="Polres Metro Bekasi", letter_number="B/{seq:04d}/{mm}{year}", logo=logo()))
    people = make_officers(session, 2)
    people += [
        save_officer(session, OfficerEntry("Wati Binti Kartini", "80019991", "Bripka", "Polsek Tambun Selatan"), TODAY),
        save_officer(session, OfficerEntry("Tanpa Polsek", "80019992", "Briptu"), TODAY),
    ]
    entry = replace(
        plan("Sosialisasi Manfaat Program"), agenda="1. Registrasi\n2. Manfaat program {asli}\n3. Tanya jawab", dress="PDH",
        contact="Sdri. Rina, 0812-0000-0000", basis="Perjanjian Kerja Sama antara BPJS Ketenagakerjaan dan Polri.",
    )  # fmt: skip
    event = get_event(session, save_event(session, entry))
    invite(session, event.id, people)
    return event


def order(
    session: Session, event: EventRecord, mode: str = CHIEF, keys: tuple[str, ...] = (), text: LetterText | None = None
) -> LetterOrder:
    keys = keys or tuple(one.key for one in list_recipients(session, event.id, mode, TODAY))
    return LetterOrder(text or BUILT_IN[mode], DATED, (SIGNER,), keys)


def words(session: Session, ids: list[UUID]) -> str:
    pdf = print_letters(session, ids).pdf
    return "\n".join(page_text(pdf, page) for page in range(1, page_count(pdf) + 1))


def test_letters_go_to_each_polsek_and_to_the_polres_for_those_without(session: Session) -> None:
    event = make_invited(session)
    found = list_recipients(session, event.id, CHIEF, TODAY)
    assert [(one.key, one.title, len(one.officers)) for one in found] == [
        ("Polsek Cibitung", "Polsek Cibitung", 2), ("Polsek Tambun Selatan", "Polsek Tambun Selatan", 1),
        (RESORT, "Polres Metro Bekasi", 1),
    ]  # fmt: skip
    away = next(i for i in list_invitations(session, event.id, TODAY) if i.officer.station == "Polsek Tambun Selatan")
    set_invitation(session, away.id, "berhalangan")
    assert [one.key for one in list_recipients(session, event.id, CHIEF, TODAY)] == ["Polsek Cibitung", RESORT]
    assert len(list_recipients(session, event.id, OFFICER, TODAY)) == 3


def test_a_letter_says_every_word_of_the_plan(session: Session) -> None:
    """The golden text of a letter with its list; change it knowingly."""
    event = make_invited(session)
    issued = issue_letters(session, event.id, order(session, event, keys=("Polsek Cibitung",)), TODAY, account="uji", at=moment(TODAY, 8))
    said = words(session, [issued[0].id])
    lines = [" ".join(line.split()) for line in said.split("\n") if line.strip()]
    assert lines == GOLDEN.read_text("utf-8").splitlines()


def test_the_polres_is_addressed_for_officers_without_a_polsek(session: Session) -> None:
    event = make_invited(session)
    issued = issue_letters(session, event.id, order(session, event, keys=(RESORT,)), TODAY, account="uji")
    assert "Kepala Kepolisian Resor Metro Bekasi" in words(session, [issued[0].id])


def test_a_letter_for_each_officer_has_no_list(session: Session) -> None:
    event = make_invited(session)
    issued = issue_letters(session, event.id, order(session, event, OFFICER), TODAY, account="uji")
    assert [letter.addressee for letter in issued][:2] == ["Aiptu Budi Santoso, S.H.", "Aiptu Siti Aminah"]
    printed = print_letters(session, [letter.id for letter in issued])
    assert printed.pages == (1, 1, 1, 1)
    assert page_count(printed.pdf) == 4
    assert "Bhabinkamtibmas Desa" not in page_text(printed.pdf, 1)  # no village: its line goes


def test_numbers_are_given_once_and_the_next_letters_name_only_the_new(database: Database) -> None:
    with database.session() as session:
        event = make_invited(session)
        first = issue_letters(session, event.id, order(session, event), TODAY, account="uji")
        assert [letter.number for letter in first] == ["B/0001/112026", "B/0002/112026", "B/0003/112026"]
        late = save_officer(session, OfficerEntry("Susulan", "80019993", "Aipda", "Polsek Cibitung"), TODAY)
        invite(session, event.id, [late])
    with database.session() as session:
        recipients = {one.key: one for one in list_recipients(session, event.id, CHIEF, TODAY)}
        assert [o.id for o in recipients["Polsek Cibitung"].invited] == [late]
        assert recipients["Polsek Cibitung"].numbers == ("B/0001/112026",)
        assert recipients[RESORT].new == ()
        second = issue_letters(session, event.id, order(session, event, keys=("Polsek Cibitung",)), TODAY, account="uji")
        assert (second[0].number, second[0].officer_ids) == ("B/0004/112026", (late,))
    with database.reading() as session:
        assert letters_by_officer(session, event.id)[late] == "B/0004/112026"
        assert next(letter.number for letter in list_letters(session, event.id)) == "B/0004/112026"


def test_a_refused_letter_takes_no_number(database: Database) -> None:
    with database.session() as session:
        event = make_invited(session)
    broken = replace(BUILT_IN[CHIEF], text="Yth. {kontak} {pakaian")
    with pytest.raises(Problem, match="brace"), database.session() as session:
        issue_letters(session, event.id, order(session, event, text=broken), TODAY, account="uji")
    with database.session() as session:
        issued = issue_letters(session, event.id, order(session, event, keys=(RESORT,)), TODAY, account="uji")
        assert issued[0].number == "B/0001/112026"


def test_what_was_issued_never_changes(database: Database) -> None:
    """Event, office, signer and officers change; the letter is printed again byte for byte."""
    with database.session() as session:
        event = make_invited(session)
        issued = issue_letters(session, event.id, order(session, event, keys=("Polsek Cibitung",)), TODAY, account="uji")
        before = print_letters(session, [issued[0].id]).pdf
    with database.session() as session:
        save_office(session, replace(OFFICE, name="Kantor Lain", logo=None))
        fresh = get_event(session, event.id)
        entry = replace(plan("Judul lain"), id=fresh.id, version=fresh.version, sessions=fresh.sessions, agenda="lain")
        save_event(session, entry)
    with database.reading() as session:
        assert print_letters(session, [issued[0].id]).pdf == before


def test_a_withdrawn_letter_says_so_and_its_officers_may_get_another(session: Session) -> None:
    event = make_invited(session)
    issued = issue_letters(session, event.id, order(session, event), TODAY, account="uji")
    ids = [issued[0].id]
    with pytest.raises(Problem, match="why"):
        withdraw_letters(session, ids, "  ")
    assert withdraw_letters(session, ids, "Tempat berubah") == 1
    assert withdraw_letters(session, ids, "Lagi") == 0
    assert list_letters(session, event.id)[-1].withdrawn_reason == "Tempat berubah"
    assert "DITARIK" in words(session, ids)
    assert len({one.key: one for one in list_recipients(session, event.id, CHIEF, TODAY)}["Polsek Cibitung"].new) == 2
    again = issue_letters(session, event.id, order(session, event, keys=("Polsek Cibitung",)), TODAY, account="uji")
    assert again[0].number == "B/0004/112026"
    hold_good_again(session, ids)
    session.flush()
    assert "DITARIK" not in words(session, ids)


def test_what_is_missing_is_said_before_printing(session: Session) -> None:
    event = make_invited(session)
    fine = order(session, event)
    assert check_order(session, event.id, fine, TODAY) == []
    needs = replace(BUILT_IN[CHIEF], text="{narasumber} dan {tmpat}")
    assert [c.code for c in check_order(session, event.id, replace(fine, text=needs), TODAY)] == ["field_unknown"]
    empty = replace(BUILT_IN[CHIEF], text="{narasumber}", subject=" ")
    codes = {c.code for c in check_order(session, event.id, replace(fine, text=empty), TODAY)}
    assert codes == {"letter_empty"}
    one = replace(fine, text=replace(empty, subject="Hal"))
    assert [c.code for c in check_order(session, event.id, one, TODAY)] == ["field_empty"]
    with pytest.raises(Problem, match="signs"):
        preview_letters(session, event.id, replace(fine, signers=()), TODAY)
    with pytest.raises(Problem, match="Nobody is chosen"):
        preview_letters(session, event.id, replace(fine, recipients=("nirgends",)), TODAY)
    shown = preview_letters(session, event.id, fine, TODAY, limit=1)
    assert NO_NUMBER in page_text(shown.pdf, 1)
    assert list_letters(session, event.id) == []
    cancel_event(session, event.id, "Banjir")
    with pytest.raises(Problem, match="cancelled"):
        issue_letters(session, event.id, fine, TODAY, account="uji")


def test_own_texts_are_kept_by_kind_and_checked(session: Session) -> None:
    own = replace(BUILT_IN[CHIEF], nature="Segera", text="Dengan hormat, {kegiatan}")
    record = save_letter_text(session, "Undangan singkat", own, "uji")
    assert list_letter_texts(session, CHIEF) == [(record, own)]
    assert list_letter_texts(session, OFFICER) == []
    with pytest.raises(Problem, match="no field"):
        save_letter_text(session, "Salah", replace(own, text="{nama}"), "uji")  # an officer's field in a chief's letter
    with pytest.raises(Problem, match="no letter"):
        letter_of({"mode": "lain", "text": "x"})


def test_dates_and_hours_as_letters_write_them(session: Session) -> None:
    event = get_event(session, save_event(session, plan()))
    assert days_of(event) == "Jumat dan Sabtu, 20 dan 21 November 2026"
    assert hours_of_days(event) == (
        "Jumat, 20 November 2026, pukul 09.00–12.00 WIB\nSabtu, 21 November 2026, pukul 06.00–08.00 WIB"
    )
    one = replace(event, ends_on=FIRST_DAY, sessions=event.sessions[:1])
    assert (days_of(one), hours_of_days(one)) == ("Jumat, 20 November 2026", "pukul 09.00–12.00 WIB")
    assert days_of(replace(event, ends_on=SECOND_DAY + timedelta(days=40))) == "Jumat s.d. Kamis, 20 November s.d. 31 Desember 2026"
    assert sector_of("Polsek Cikarang Utara") == sector_of("Kepolisian Sektor Cikarang Utara") == "Cikarang Utara"


@given(st.dictionaries(st.sampled_from(sorted(FIELDS[CHIEF])), st.text(max_size=40)), st.sampled_from([CHIEF, OFFICER]))
def test_a_text_that_is_found_right_is_filled_whatever_the_values(values: dict[str, str], mode: str) -> None:
    letter = BUILT_IN[mode]
    if not check_letter(letter, values):
        filled = fill_letter(letter.text, values)
        assert "{kegiatan}" not in filled.replace(values["kegiatan"], "")
