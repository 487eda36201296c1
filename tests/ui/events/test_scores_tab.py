"""Nilai: typing scores into the list as into a workbook, figures that follow, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from entrance import open_tab
from rangkul.app import App
from rangkul.ui.events.scores_tab import ScoresTab
from rangkul.work.events import EventRecord, list_events
from rangkul.work.scores import score_figures, score_lines, scores, set_score, show_score
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
    assert tab.pre.figure.text() == show_score(figures.pre)
    assert tab.post.figure.text() == show_score(figures.post)
    assert tab.passed.figure.text() == str(figures.passed)
    assert sum(count for _, count in tab.chart.columns) == figures.post_count
    robot.see("Rata-rata pra").see("minimal 60").see("Sebaran nilai")


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


@pytest.mark.parametrize("text", ["101", "-5", "abc"])
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
