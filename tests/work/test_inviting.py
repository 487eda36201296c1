"""Whom one could invite: clashes with other events, who came before, and lists matched line by line."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.exchange.line_list import read_lines
from rangkul.work.events import EventRecord, cancel_event, get_event, save_event
from rangkul.work.invitations import invite, list_invitations, set_invitation
from rangkul.work.inviting import choosing, clashes, past_events
from rangkul.work.officer_list import LineMatch, lines_of_paste, match_lines
from rangkul.work.officers import OfficerEntry, OfficerRecord, list_officers, save_officer
from work.small_branch import make_branch
from work.small_event import FIRST_DAY, SECOND_DAY, TODAY, make_event, make_officers, moment, plan


def other_event(session: Session, start: int, end: int) -> EventRecord:
    """Another event on the first day."""
    entry = plan("Rapat lain", ends_on=FIRST_DAY)
    one = replace(entry.sessions[0], starts_at=moment(FIRST_DAY, start), ends_at=moment(FIRST_DAY, end))
    return get_event(session, save_event(session, replace(entry, sessions=(one,))))


@pytest.mark.parametrize(("start", "end", "clashing"), [(8, 9, False), (8, 10, True), (11, 13, True), (12, 13, False), (9, 12, True)])
def test_only_overlapping_sessions_clash(session: Session, start: int, end: int, clashing: bool) -> None:
    people = make_officers(session, 2)
    event, other = get_event(session, save_event(session, plan())), other_event(session, start, end)
    invite(session, other.id, people[:1])
    found = clashes(session, event.id)
    assert set(found) == ({people[0]} if clashing else set())
    if clashing:
        assert found[people[0]][0].said.startswith(f"{other.number} Rapat lain, 20 November 2026 pukul {start:02d}.00")


def test_who_declined_or_is_represented_there_does_not_clash_but_the_representative_does(session: Session) -> None:
    people = make_officers(session, 4)
    event, other = get_event(session, save_event(session, plan())), other_event(session, 10, 11)
    invite(session, other.id, people[:3])
    keys = {i.officer.id: i.id for i in list_invitations(session, other.id, TODAY)}
    set_invitation(session, keys[people[0]], "berhalangan")
    set_invitation(session, keys[people[1]], "diwakili", representative_id=people[3])
    session.flush()
    assert set(clashes(session, event.id)) == {people[2], people[3]}
    assert set(clashes(session, event.id, people[:3])) == {people[2]}
    cancel_event(session, other.id, "Banjir")
    session.flush()
    assert clashes(session, event.id) == {}


def test_the_choice_knows_districts_quota_and_who_came_before(session: Session) -> None:
    make_branch(session)
    people = make_officers(session, 3)
    posted = save_officer(session, OfficerEntry("Warga Desa", "80019999", village_codes=("32.16.07.2002", "32.16.07.2004")), TODAY)
    before = make_event(session, people, came=2)
    event = get_event(session, save_event(session, plan("Berikutnya", quota=2)))
    invite(session, event.id, people[2:])
    chosen = choosing(session, event.id, TODAY)
    assert {c.officer.id for c in chosen.candidates} == {*people[:2], posted}
    assert next(c for c in chosen.candidates if c.officer.id == posted).districts == ("Cibitung",)
    assert (chosen.invited, chosen.quota) == (1, 2)
    assert [(p.id, p.came) for p in chosen.past] == [(before.id, frozenset(people[:2]))]
    assert chosen.came_before == frozenset(people[:2])
    assert past_events(session, without=before.id) == []
    assert [len(c.clashes) for c in chosen.candidates] == [1, 1, 0]  # the event before was on the same days


def officer(number: int, name: str, nrp: str | None, *, active: bool = True) -> OfficerRecord:
    return OfficerRecord(UUID(int=number), nrp, name, "aiptu", 6, "Polsek Cibitung", None, (), (), None, None, active, None, 1)


REGISTER = [
    officer(1, "BUDI SANTOSO, S.H.", "80010001"), officer(2, "Siti Aminah", "80010002"), officer(3, "Ahmad Fauzi", "80010003"),
    officer(4, "Ahmad Fauzi", "80010004"), officer(5, "Muhammad Ma'ruf Hidayat", "80010005"),
    officer(6, "Pensiunan Lama", "80010006", active=False),
    officer(7, "Tanpa Nomor", None),
]  # fmt: skip


def match(text: str) -> list[LineMatch]:
    return match_lines(lines_of_paste(text), REGISTER)


@pytest.mark.parametrize(
    ("line", "kind", "who", "words"),
    [
        ("80010001", "found", 1, "NRP"),
        ("8001 0001", "found", 1, "NRP"),
        ("1. AIPTU BUDI SANTOSO, SH", "found", 1, "name"),
        ("3\tAIPTU\tSiti Aminah\t80010002\tPolsek Cibitung", "found", 2, "NRP"),
        ("Aiptu Siti Aminah / NRP 80010002", "found", 2, "NRP"),
        ("moh. makruf hidayat", "unsure", 5, "resembles"),
        ("Siti Aminahh", "unsure", 2, "resembles"),
        ("80010001 Siti Aminah", "unsure", 1, "belongs to Aiptu Budi"),
        ("Siti Aminah 99999999", "unsure", 2, "NRP 99999999"),
        ("Ahmad Fauzi", "several", 0, "2 officers"),
        ("80010001 80010002 dua orang", "several", 0, "several NRPs"),
        ("80010006", "left", 6, "no longer"),
        ("Xaverius Quux", "unknown", 0, "Nobody"),
        ("99999999", "unknown", 0, "99999999"),
        ("12345", "unknown", 0, "neither"),
        ("tanpa nomor", "found", 7, "name"),
    ],
)
def test_a_line_is_matched_with_a_reason(line: str, kind: str, who: int, words: str) -> None:
    (found,) = match(line)
    assert (found.kind, found.officer.id.int if found.officer else 0) == (kind, who)
    assert words in str(found.why)


def test_headings_and_blank_lines_are_passed_over_and_the_second_of_a_pair_is_told() -> None:
    found = match("No\tNRP\tNama\n\n80010001\n---\nBudi Santoso\n80010002, 80010003; 80010004")
    assert [(m.line, m.kind) for m in found] == [(3, "found"), (5, "twice"), (6, "found"), (7, "found"), (8, "found")]
    assert "line 3" in str(found[1].why)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=30) | st.sampled_from(["80010001", "Budi Santoso", "80010099\tBudi", "Ahmad Fauzi"]), max_size=8))
def test_any_list_gives_each_officer_once_and_a_reason_for_each_line(lines: list[str]) -> None:
    found = match("\n".join(lines))
    taken = [m.officer.id for m in found if m.kind == "found" and m.officer]
    assert len(taken) == len(set(taken))
    assert all(str(m.why) for m in found)
    assert all(m.officers for m in found if m.kind not in ("unknown",))


@pytest.mark.parametrize("form", ["{}", "1. {}", "NRP {}", "Aiptu / {}", "{}\tPolsek X"])
def test_an_nrp_is_found_however_it_is_written(form: str) -> None:
    assert [match(form.format(who.nrp))[0].officer for who in REGISTER[:5]] == REGISTER[:5]


def test_a_workbook_without_headings_is_read_as_lines(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for cells in (["DAFTAR PETUGAS"], [], [1, "Budi Santoso", 80010001], [2, "Orang Lain", "80019999"]):
        sheet.append(cells)
    book.save(tmp_path / "daftar.xlsx")
    found = match_lines(read_lines(tmp_path / "daftar.xlsx"), REGISTER)
    assert [(m.line, m.kind) for m in found] == [(3, "found"), (4, "unknown")]
    with pytest.raises(Problem, match="not there"):
        read_lines(tmp_path / "fehlt.xlsx")


def test_text_files_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "daftar.txt").write_text("80010001\nSiti Aminah\n", encoding="utf-8")
    assert [m.kind for m in match_lines(read_lines(tmp_path / "daftar.txt"), REGISTER)] == ["found", "found"]


def test_the_second_day_clashes_too(session: Session) -> None:
    people = make_officers(session, 1)
    event = get_event(session, save_event(session, plan()))
    entry = plan("Hari kedua", ends_on=SECOND_DAY)
    one = replace(entry.sessions[0], starts_at=moment(SECOND_DAY, 7), ends_at=moment(SECOND_DAY, 7) + timedelta(minutes=30))
    other = save_event(session, replace(entry, sessions=(one,)))
    invite(session, other, people)
    assert list(clashes(session, event.id)) == people
    assert [o.id for o in list_officers(session, TODAY)] == people
