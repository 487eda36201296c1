"""The recap of an event: everybody counted once, each absence with its reason, late arrivals, representatives, guests."""

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from rangkul.data.types import now
from rangkul.papers.look import page_count, page_text
from rangkul.rules.dates import WIB
from rangkul.work import paper_texts
from rangkul.work import reports_of_event as papers
from rangkul.work.check_in import check_in
from rangkul.work.event_papers import load_paper, save_paper
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations, set_invitation
from rangkul.work.marks import Mark, add_guest, mark_officers, put_mark
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.recap import Recap, arrivals_by_time, reason_of, recap
from rangkul.work.scores import set_score
from work.small_event import OFFICE, TODAY, later, make_event, make_officers


def answer(session: Session, event: EventRecord, person: object, status: str, **more: object) -> None:
    found = next(i for i in list_invitations(session, event.id, TODAY) if i.officer.id == person)
    set_invitation(session, found.id, status, **more)  # type: ignore[arg-type]
    session.flush()


@pytest.fixture
def told(session: Session) -> tuple[EventRecord, Recap]:
    """Seven invited: 0 on time, 1 late, 2 ill, 3 on leave, 4 prevented, 5 represented by 0, 6 silent; one uninvited; one guest."""
    save_office(session, OFFICE)
    people = make_officers(session, 7)
    event = make_event(session, people, came=0)
    check_in(session, event, "80010000", at=later(event, -10))
    check_in(session, event, "80010000", at=event.sessions[1].starts_at)
    check_in(session, event, "80010001", at=later(event, 25))
    answer(session, event, people[2], "berhalangan", note="sakit, dirawat di RS Cibitung")
    answer(session, event, people[3], "berhalangan", note="cuti tahunan")
    answer(session, event, people[4], "berhalangan", note="acara keluarga")
    answer(session, event, people[5], "diwakili", representative_id=people[0])
    came = save_officer(session, OfficerEntry("DATANG SENDIRI", "80020001", "Ipda", "Polsek Setu"), TODAY)
    mark_officers(session, event, 1, [came])
    add_guest(session, event, "Hendra Tamu", unit="Dinas Tenaga Kerja", at=later(event, 5))
    add_guest(session, event, "Agus", nrp="80010006", at=later(event, 400))
    session.flush()
    return event, recap(session, event, TODAY)


def test_everybody_stands_where_they_belong(told: tuple[EventRecord, Recap]) -> None:
    _, found = told
    states = {person.officer.nrp: person.state for person in found.people}
    assert states == {
        "80010000": "hadir", "80010001": "hadir", "80010002": "sakit", "80010003": "izin", "80010004": "berhalangan",
        "80010005": "diwakili", "80010006": "hadir", "80020001": "hadir",
    }  # fmt: skip
    total = found.total
    assert (total.invited, total.present, total.represented, total.prevented, total.ill, total.leave, total.unexplained) == (
        7, 3, 1, 1, 1, 1, 0,
    )  # fmt: skip
    assert total.share == pytest.approx(4 / 7)
    assert [person.officer.nrp for person in found.uninvited] == ["80020001"]
    assert [guest.name for guest, _ in found.guests] == ["Hendra Tamu"]
    assert found.came == 5
    assert found.by_session == (4, 2)


def test_who_came_late_is_told_with_minutes(told: tuple[EventRecord, Recap]) -> None:
    _, found = told
    late = {person.officer.nrp: person.late for person in found.people if person.late}
    assert late["80010001"] == 25
    assert "80010000" not in late
    assert "pukul 09.25, terlambat 25 menit" in [person.remark for person in found.people]


def test_a_representative_who_did_not_come_represents_nobody(session: Session) -> None:
    people = make_officers(session, 2)
    event = make_event(session, people, came=0)
    answer(session, event, people[0], "diwakili", represented_by="Pak Lurah")
    found = recap(session, event, TODAY)
    assert [person.state for person in found.people] == ["tanpa", "tanpa"]
    assert "Pak Lurah" in found.people[0].note
    add_guest(session, event, "PAK LURAH", at=later(event, 1))
    session.flush()
    assert recap(session, event, TODAY).people[0].state == "diwakili"


def test_a_remark_on_the_sheet_is_a_reason(session: Session) -> None:
    people = make_officers(session, 2)
    event = make_event(session, people, came=0)
    for person, mark in zip(people, ("sick", "leave"), strict=True):
        put_mark(session, event.sessions[0].key, person, None, mark, Mark(later(event, 0), "lembar", "sheet", "uji"))
    session.flush()
    assert [person.state for person in recap(session, event, TODAY).people] == ["sakit", "izin"]


def test_a_reason_chosen_by_hand_counts_more_than_the_answer(session: Session) -> None:
    people = make_officers(session, 2)
    event = make_event(session, people, came=1)
    save_paper(session, event.id, "rekap", {"reasons": {str(people[1]): ["sakit", "demam"], str(people[0]): ["izin", ""]}}, None)
    found = recap(session, event, TODAY)
    assert [(person.state, person.note) for person in found.people] == [("hadir", ""), ("sakit", "demam")]


@pytest.mark.parametrize(
    ("status", "note", "reason"),
    [
        ("diundang", None, "tanpa"), ("bersedia", "", "tanpa"), ("berhalangan", None, "berhalangan"),
        ("berhalangan", "Sakit gigi", "sakit"),
        ("diundang", "ijin menikah", "izin"), ("berhalangan", "penyakitnya sembuh", "berhalangan"), ("berhalangan", "Dikjur", "izin"),
    ],
)  # fmt: skip
def test_reasons_are_read_from_answers(status: str, note: str | None, reason: str) -> None:
    assert reason_of(status, note) == reason


def test_arrivals_stand_in_steps_without_gaps(told: tuple[EventRecord, Recap]) -> None:
    event, _ = told
    start = event.sessions[0].starts_at
    steps = arrivals_by_time([start - timedelta(minutes=20), start - timedelta(minutes=16), start + timedelta(minutes=31)])
    assert steps == [("08.30", 2), ("08.45", 0), ("09.00", 0), ("09.15", 0), ("09.30", 1)]
    assert arrivals_by_time([]) == []
    day = [start.astimezone(WIB).replace(hour=hour, minute=1) for hour in range(24)]
    long = arrivals_by_time(day)
    assert sum(count for _, count in long) == 24
    assert len(long) <= 25


def test_the_papers_say_it_in_words(session: Session, told: tuple[EventRecord, Recap]) -> None:
    event, _ = told
    people = {person.officer.nrp: person.officer.id for person in told[1].people}
    for test, score in (("pre", 50), ("post", 80)):
        set_score(session, event.id, people["80010000"], test, score)
    session.flush()
    facts = papers.facts_of(session, event, TODAY)
    text = " ".join(papers.proceedings_defaults(facts)["points"].split())
    assert "Dari 7 (tujuh) petugas yang diundang, 3 (tiga) orang hadir dan 1 (satu) orang diwakili." in text
    assert "Yang tidak hadir 3 (tiga) orang, terdiri atas berhalangan 1 (satu) orang, sakit 1 (satu) orang dan izin 1 (satu) orang." in text
    assert "naik rata-rata 30" in text
    opening = paper_texts.opening(event, facts.office)
    assert opening.startswith("Pada hari Jumat tanggal dua puluh bulan November tahun dua ribu dua puluh enam sampai dengan hari Sabtu")
    recap_text = page_text(papers.draw_recap(facts, now()), 1)
    assert "REKAPITULASI KEHADIRAN" in recap_text
    assert "57,1 %" in recap_text
    minutes = page_text(papers.draw_minutes_of(facts, now()), 1)
    assert "Materi" in minutes
    drawn = papers.draw_event_report(facts, now())
    whole = "\n".join(page_text(drawn, page) for page in range(1, page_count(drawn) + 1))
    parts = ("LAPORAN KEGIATAN", "Waktu kedatangan", "IV. Hasil uji pemahaman", "VI. Penutup", "Lampiran 1: Yang tidak hadir")
    for words in (*parts, "acara keluarga"):
        assert words in whole.replace("  ", " "), words


def test_what_was_typed_stands_on_the_paper(session: Session, told: tuple[EventRecord, Recap]) -> None:
    event, _ = told
    save_paper(session, event.id, "berita_acara", {"number": "BA/1/XI/2026", "points": "Satu hal saja."}, None)
    point, decision = {"title": "Laporan", "discussion": "Dibahas."}, {"text": "Lanjut", "who": "Semua"}
    typed = {"leader": "Kapolres", "points": [point], "decisions": [decision]}
    save_paper(session, event.id, "notulen", typed, None)
    save_paper(session, event.id, "laporan", {"conclusions": "Berjalan baik."}, None)
    facts = papers.facts_of(session, event, TODAY)
    proceedings = page_text(papers.draw_proceedings_of(facts, now()), 1)
    assert "BA/1/XI/2026" in proceedings
    assert "Satu hal saja." in proceedings
    assert "petugas yang diundang" not in proceedings
    minutes = page_text(papers.draw_minutes_of(facts, now()), 1)
    assert "Kapolres" in minutes
    assert "Dibahas." in minutes
    blank = page_text(papers.draw_minutes_of(facts, now(), blank=True), 1)
    assert "Dibahas." not in blank
    drawn = papers.draw_event_report(facts, now())
    whole = "\n".join(page_text(drawn, page) for page in range(1, page_count(drawn) + 1))
    assert "Berjalan baik." in whole
    assert "Kegiatan terlaksana dengan kehadiran" not in whole


def test_an_event_without_anybody_has_papers_too(session: Session) -> None:
    event = make_event(session, [], came=0)
    facts = papers.facts_of(session, event, TODAY)
    for pdf in (papers.draw_recap(facts, now()), papers.draw_proceedings_of(facts, now()), papers.draw_event_report(facts, now())):
        assert page_count(pdf) >= 1


def test_all_figures_stand_in_the_workbook(session: Session, told: tuple[EventRecord, Recap], tmp_path: Path) -> None:
    event, _ = told
    file = tmp_path / "rekap.xlsx"
    papers.write_event_book(papers.facts_of(session, event, TODAY), file)
    workbook = openpyxl.load_workbook(file)
    assert workbook.sheetnames[:4] == ["Ringkasan", "Per Polsek", "Per sesi", "Kehadiran"]
    rows = [[cell.value for cell in row] for row in workbook["Kehadiran"].iter_rows()]
    top = next(n for n, row in enumerate(rows) if row[0] == "No")
    by_nrp = {row[rows[top].index("NRP")]: row for row in rows[top + 1 :]}
    assert by_nrp["80010002"][rows[top].index("Keterangan")] == "Sakit"
    assert by_nrp["80010000"][rows[top].index("Sesi 1")] == 1
    assert by_nrp["80010001"][rows[top].index("Sesi 2")] == 0


def test_only_what_was_typed_is_stored(session: Session, told: tuple[EventRecord, Recap]) -> None:
    event, _ = told
    save_paper(session, event.id, "laporan", {"conclusions": "Baik.", "suggestions": "", "photos": []}, None)
    assert load_paper(session, event.id, "laporan").content == {"conclusions": "Baik."}
