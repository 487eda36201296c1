"""Nilai: typing scores into the list as into a workbook, figures that follow, and the way back."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from entrance import open_tab
from rangkul.app import App
from rangkul.ui.events.score_import import ScoreImportDialog
from rangkul.ui.events.scores_tab import ScoresTab
from rangkul.work.events import EventRecord, list_events
from rangkul.work.scores import score_figures, score_lines, scores, scores_of, set_score, show_score
from robot import Robot

PRE, POST = 4, 5


@pytest.fixture
def past(app: App) -> EventRecord:
    """The newest past event; it asks for a post-test of 60."""
    with app.database.reading() as session:
        return next(e for e in list_events(session) if e.status == "selesai")


@pytest.fixture
def tab(app: App, robot: Robot, past: EventRecord) -> ScoresTab:
    opened = open_tab(app, past, "scores")
    assert isinstance(opened, ScoresTab)
    robot.settle()
    return opened


def stored(app: App, event: EventRecord) -> dict[object, dict[str, float]]:
    with app.database.reading() as session:
        return dict(scores(session, event.id))


def typed(tab: ScoresTab, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Into the open cell, replacing what is in it."""
    tab.table.editor.selectAll()
    QTest.keyClicks(tab.table.editor, text)
    QTest.keyClick(tab.table.editor, key)


def test_everybody_invited_has_a_line_and_the_figures_are_theirs(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    with app.database.reading() as session:
        lines = score_lines(session, past, app.desk.today())
    figures = score_figures(lines, 60)
    assert tab.table.shown == lines
    side = tab.side
    assert side.pre.figure.text() == show_score(figures.pre)
    assert side.post.figure.text() == show_score(figures.post)
    assert side.passed.figure.text() == str(figures.passed)
    assert sum(before for _, before, _ in side.chart.columns) == figures.pre_count
    assert sum(after for *_, after in side.chart.columns) == figures.post_count
    robot.see("Rata-rata pra").see("minimal 60").see("Sebaran nilai").see("n-gain 0,")
    robot.press("Per Polsek")
    assert side.stations.isVisible()
    assert sum(group.post_count for _, group in side.stations.records) == figures.post_count


def test_enter_goes_down_tab_goes_on_and_every_score_is_stored_at_once(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    first, second = (line.officer.id for line in tab.table.shown[:2])
    tab.table.edit_score(0, PRE)
    typed(tab, "41")
    assert tab.table.line is not None
    assert (tab.table.line.officer.id, tab.table.column) == (second, PRE)
    typed(tab, "42,5", Qt.Key.Key_Tab)
    assert (tab.table.line.officer.id, tab.table.column) == (second, POST)
    typed(tab, "97", Qt.Key.Key_Up)
    assert (tab.table.line.officer.id, tab.table.column) == (first, POST)
    typed(tab, "98", Qt.Key.Key_Backtab)
    assert (tab.table.line.officer.id, tab.table.column) == (first, PRE)
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Escape)
    assert not tab.table.is_editing
    robot.settle()
    now = stored(app, past)
    assert (now[first], now[second]) == ({"pre": 41, "post": 98}, {"pre": 42.5, "post": 97})
    robot.see("42,5").see("+54,5")


def test_a_figure_typed_on_a_row_opens_its_cell(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    line = tab.table.shown[2]
    tab.table.select(line.officer.id)
    tab.table.setFocus()
    QTest.keyClicks(tab.table, "7")
    assert tab.table.editor.text() == "7"
    QTest.keyClicks(tab.table.editor, "3")
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Return)
    tab.table.call_off()
    assert stored(app, past)[line.officer.id]["pre"] == 73
    robot.see(f"Nilai pra {line.officer.printed}: 73.")


@pytest.mark.parametrize("text", ["101", "-5", "abc", "11/10"])
def test_what_is_no_score_stays_open_and_is_said(app: App, tab: ScoresTab, robot: Robot, past: EventRecord, text: str) -> None:
    before = stored(app, past)
    tab.table.edit_score(0, POST)
    typed(tab, text)
    assert tab.table.is_editing
    robot.see(f"“{text}” bukan nilai")
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Escape)
    assert stored(app, past) == before
    tab.table.edit_score(0, POST)
    typed(tab, "55")  # the next one works
    tab.table.call_off()
    assert stored(app, past)[tab.table.shown[0].officer.id]["post"] == 55
    robot.see("Ketik nilai 0–100")


def test_a_score_is_cleared_and_comes_back(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    line = next(line for line in tab.table.shown if line.post is not None)
    tab.table.select(line.officer.id)
    row = tab.table.shown.index(line)
    tab.table.setCurrentIndex(tab.table.model().index(row, POST))
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    robot.settle()
    assert "post" not in stored(app, past)[line.officer.id]
    robot.press("Urungkan").settle()
    assert stored(app, past)[line.officer.id]["post"] == line.post


def test_the_same_score_again_writes_nothing(app: App, tab: ScoresTab) -> None:
    told: list[object] = []
    app.database.on_change(told.append)
    line = tab.table.shown[0]
    tab.table.edit_score(0, PRE)
    typed(tab, show_score(line.pre))
    tab.table.call_off()
    assert told == []


def test_what_another_station_stores_appears_also_while_typing(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    other = tab.table.shown[3]
    tab.table.edit_score(0, PRE, "6")
    with app.database.session() as session:
        set_score(session, past.id, other.officer.id, "post", 12)
    robot.settle()
    assert tab.table.is_editing
    assert tab.table.editor.text() == "6"
    assert next(line for line in tab.table.shown if line.officer.id == other.officer.id).post == 12
    tab.table.call_off()


def test_filters(tab: ScoresTab, robot: Robot) -> None:
    everybody = len(tab.table.shown)
    robot.press("Hanya yang hadir")
    assert 0 < len(tab.table.shown) < everybody
    assert all(line.attended for line in tab.table.shown)
    robot.press("Hanya yang hadir").press("Nilai belum lengkap")
    assert all(line.pre is None or line.post is None for line in tab.table.shown)
    robot.fill("Saring nilai", "zzz").see("Tidak ada yang sesuai").press("Tampilkan semua")
    assert len(tab.table.shown) == everybody


@pytest.mark.parametrize(("text", "value"), [("8/10", 80), ("75 %", 75), ("45 dari 50", 90), ("66,66", 66.7)])
def test_other_ways_of_writing_are_understood(app: App, tab: ScoresTab, past: EventRecord, text: str, value: float) -> None:
    tab.table.edit_score(0, POST)
    typed(tab, text)
    tab.table.call_off()
    assert stored(app, past)[tab.table.shown[0].officer.id]["post"] == value


def test_arrows_lead_to_the_neighbour_where_the_text_ends(tab: ScoresTab) -> None:
    tab.table.edit_score(1, PRE)
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Right)
    assert tab.table.column == POST
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Left)
    assert tab.table.column == PRE
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Left)
    assert tab.table.column == PRE
    tab.table.editor.setText("55")
    tab.table.editor.setCursorPosition(1)
    QTest.keyClick(tab.table.editor, Qt.Key.Key_Right)
    assert tab.table.column == PRE, "inside the text an arrow moves in it"
    tab.table.call_off()


def copy(text: str) -> None:
    QApplication.clipboard().setText(text)


def at(tab: ScoresTab, row: int, column: int) -> None:
    tab.table.setCurrentIndex(tab.table.model().index(row, column))
    tab.table.setFocus()


def test_a_column_of_figures_goes_in_from_the_chosen_cell_down_and_comes_back(
    app: App, tab: ScoresTab, robot: Robot, past: EventRecord
) -> None:
    before = stored(app, past)
    keys = [line.officer.id for line in tab.table.shown[2:5]]
    copy("71\r\n72,5\r\n90 %\r\n")
    at(tab, 2, POST)
    QTest.keySequence(tab.table, "Ctrl+V")
    robot.settle()
    assert [stored(app, past)[key]["post"] for key in keys] == [71, 72.5, 90]
    robot.see("3 nilai ditempel.").press("Urungkan").settle()
    assert stored(app, past) == before


def test_two_columns_are_before_and_after_and_empty_cells_leave_what_is_there(
    app: App, tab: ScoresTab, robot: Robot, past: EventRecord
) -> None:
    first, second = (line.officer.id for line in tab.table.shown[:2])
    kept = stored(app, past)[second]["pre"] if "pre" in stored(app, past).get(second, {}) else None
    copy("41\t81\n\t82")
    tab.table.edit_score(0, PRE)
    QTest.keySequence(tab.table.editor, "Ctrl+V")
    robot.settle()
    now = stored(app, past)
    assert now[first] == {"pre": 41, "post": 81}
    assert (now[second].get("pre"), now[second]["post"]) == (kept, 82)


@pytest.mark.parametrize(
    ("text", "words"),
    [("71\nabc\n72\n73\n74", "“abc”"), ("Halo", "tidak memuat NRP"), ("1\t80\n2\t90\n3\t70", "tidak memuat NRP")],
)
def test_what_cannot_be_pasted_is_said_and_nothing_changes(
    app: App, tab: ScoresTab, robot: Robot, past: EventRecord, text: str, words: str
) -> None:
    before = stored(app, past)
    copy(text)
    at(tab, 0, PRE)
    robot.press("Tempel").see(words)
    assert stored(app, past) == before


def test_a_block_beyond_the_end_is_refused_whole(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    before = stored(app, past)
    copy("70\n80\n90")
    at(tab, len(tab.table.shown) - 2, PRE)
    robot.press("Tempel").see("1 baris yang disalin melewati akhir daftar")
    assert stored(app, past) == before


def test_a_list_with_numbers_is_looked_at_asked_about_and_taken_back(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    before = stored(app, past)
    lines = tab.table.shown[:3]
    rows = [f"{line.officer.nrp}\t{line.officer.name}\t{figure}" for line, figure in zip(lines, ("7", "8,5", "9"), strict=True)]
    copy("\n".join(["NRP\tNama\tNilai", *rows, "99999999\tTidak Dikenal Siapapun\t5"]))

    def look(inside: Robot) -> None:
        inside.see("Bermasalah: 4")
        assert isinstance(inside.root, ScoreImportDialog)
        assert not inside.root.verb_button.isEnabled()
        inside.choose("Uji yang mana?", "Pasca").choose("Nilai: dari berapa?", "dari 10")
        inside.settle().see("NRP 99999999 tidak ada di daftar petugas.").see("Menurut NRP.")
        inside.press("Masukkan nilai 3 orang")

    heard = robot.in_dialog(look)
    tab.paste()
    heard()
    robot.settle().see("Nilai 3 petugas dimasukkan.")
    assert [stored(app, past)[line.officer.id]["post"] for line in lines] == [70, 85, 90]
    robot.press("Urungkan").settle()
    assert stored(app, past) == before


def test_a_workbook_is_read_and_the_scores_leave_as_one(app: App, tab: ScoresTab, robot: Robot, past: EventRecord, tmp_path: Path) -> None:
    file = tmp_path / "nilai.xlsx"
    tab.save_book(file)
    robot.settle().see("Disimpan sebagai nilai.xlsx.")
    sheet = openpyxl.load_workbook(file)["Nilai"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(n for n, row in enumerate(rows) if row[0] == "No")
    assert len(rows) - top - 1 == len(tab.lines)
    line = tab.table.shown[0]
    with app.database.session() as session:
        set_score(session, past.id, line.officer.id, "post", 11)
    robot.settle()
    heard = robot.in_dialog(lambda inside: inside.settle().see("11 →").press("Masukkan nilai 1 orang"))
    tab.read_file(file)  # our own export comes back
    heard()
    robot.settle()
    assert stored(app, past)[line.officer.id]["post"] == line.post


def test_somebody_elses_score_is_not_overwritten_unseen(app: App, tab: ScoresTab, robot: Robot, past: EventRecord) -> None:
    line = tab.table.shown[0]
    tab.page.rest(True)  # the change elsewhere is not seen yet
    with app.database.session() as session:
        set_score(session, past.id, line.officer.id, "pre", 13)
    tab.table.edit_score(0, PRE)
    typed(tab, "77")
    tab.table.call_off()
    robot.see("Orang lain baru saja menyimpan nilai 13")
    assert stored(app, past)[line.officer.id]["pre"] == 13
    tab.page.rest(False)


def test_every_session_has_tests_of_its_own(app: App, robot: Robot) -> None:
    with app.database.reading() as session:
        event = next(e for e in list_events(session) if e.status == "selesai" and len(e.sessions) == 2)
    tab = open_tab(app, event, "scores")
    assert isinstance(tab, ScoresTab)
    robot.settle().choose("Uji yang mana", "Sesi 2").settle()
    line = tab.table.shown[0]
    assert line.pre is None
    tab.table.edit_score(0, PRE)
    typed(tab, "33")
    tab.table.call_off()
    robot.settle()
    with app.database.reading() as session:
        assert scores_of(session, event.id, event.sessions[1].key) == {line.officer.id: {"pre": 33}}
    robot.choose("Uji yang mana", "Nilai yang dihitung").settle().see("rata-rata uji tiap sesi")
    tab.table.edit_score(0, PRE)
    assert not tab.table.is_editing
