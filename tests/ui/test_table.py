"""The table of records: what it shows, what is chosen, and that both survive new records."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rangkul.ui.cards import EmptyState
from rangkul.ui.cells import show
from rangkul.ui.table import Column, Table, sort_key
from rangkul.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("theme")


@dataclass(frozen=True)
class Village:
    code: int
    name: str
    workers: int | None
    state: str = "good"


VILLAGES = [Village(1, "Sukamaju", 120), Village(2, "cibening", 7), Village(3, "Karangasih", None, "warn"), Village(4, "Wanasari", 45)]
COLUMNS = [
    Column("Name", lambda v: v.name, 160, stretch=True, bold=True),
    Column("Workers", lambda v: v.workers, 90, align="right"),
    Column(
        "State", lambda v: "Enough" if v.state == "good" else "Look", 110, chip=lambda v: v.state, tooltip=lambda v: f"Village {v.code}"
    ),
]


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table(COLUMNS, "Villages", key=lambda v: v.code)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.set_records(VILLAGES)
    made.show()
    return made


def names(table: Table) -> list[str]:
    return [village.name for village in table.shown]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (1234567, "1.234.567"),
        (True, "✓"),
        (date(2026, 11, 2), "02/11/2026"),
        (datetime(2026, 11, 2, 1, 5, tzinfo=UTC), "02/11/2026 08.05"),
    ],
)
def test_values_are_written_the_way_of_the_office(value: object, text: str) -> None:
    assert show(value) == text


def test_a_title_sorts_and_empty_values_stay_last(table: Table) -> None:
    table.sort_by("Name")
    assert names(table) == ["cibening", "Karangasih", "Sukamaju", "Wanasari"]
    table.sort_by("Workers", ascending=False)
    assert names(table) == ["Sukamaju", "Wanasari", "cibening", "Karangasih"]
    table.sort_by("Workers")
    assert names(table)[-1] == "Karangasih"


@given(st.lists(st.none() | st.integers() | st.just("")))
def test_any_mixture_of_numbers_and_nothing_can_be_sorted(values: list[object]) -> None:
    assert len(sorted(values, key=sort_key)) == len(values)


def test_every_word_of_the_filter_must_stand_somewhere(table: Table) -> None:
    table.filter("a LOOK")
    assert names(table) == ["Karangasih"]
    table.filter("")
    assert len(table.shown) == 4


def test_the_chosen_one_stays_chosen_when_new_records_come(table: Table, qtbot: QtBot) -> None:
    assert table.select(4)
    with qtbot.assertNotEmitted(table.picked):
        table.set_records([*VILLAGES[2:], Village(9, "Setu", 1)])
    assert table.current() == VILLAGES[3]
    assert table.selected() == [VILLAGES[3]]
    with qtbot.waitSignal(table.picked) as picked:  # the panel beside it shows the new figures
        table.set_records([replace(VILLAGES[3], workers=46)])
    assert picked.args == [replace(VILLAGES[3], workers=46)]
    with qtbot.waitSignal(table.picked) as picked:
        table.set_records(VILLAGES[:2])
    assert picked.args == [None]
    assert table.selected() == []


def test_the_list_stays_where_it_was(qtbot: QtBot, table: Table) -> None:
    many = [Village(number, f"Village {number}", number) for number in range(300)]
    table.set_records(many)
    table.verticalScrollBar().setValue(4_000)
    table.set_records(many)
    assert table.verticalScrollBar().value() == 4_000


def test_keys_walk_and_open(table: Table, qtbot: QtBot) -> None:
    table.select_first()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current() == VILLAGES[1]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [VILLAGES[1]]


def test_ticks_by_mouse_key_and_title(qtbot: QtBot) -> None:
    table = Table(COLUMNS, "Villages", key=lambda v: v.code, checkable=True)
    qtbot.addWidget(table)
    table.set_records(VILLAGES)
    table.resize(500, 300)
    table.show()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert table.checked() == [VILLAGES[0]]
    assert table.head.checked is None
    table.select(2)
    with qtbot.waitSignal(table.checked_changed):
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.checked() == VILLAGES[:2]
    table.head.sectionClicked.emit(0)
    assert table.checked() == VILLAGES
    table.head.sectionClicked.emit(0)
    assert table.checked() == []
    table.set_checked(VILLAGES[1:])
    table.set_records(VILLAGES[:2])
    assert table.checked() == [VILLAGES[1]]


def test_an_empty_table_says_what_to_do(table: Table) -> None:
    table.empty = EmptyState("village", "No villages yet.")
    assert not table.empty.isVisible()
    table.filter("nothing is called so")
    assert table.empty.isVisible()


def test_columns_grow_for_their_texts_and_fill_the_width(table: Table) -> None:
    table.set_records([Village(1, "A", 1_000_000_000_000)])
    assert table.columnWidth(1) > 120
    assert sum(table.columnWidth(number) for number in range(3)) == table.viewport().width()


def test_cells_tell_their_text_and_tip(table: Table) -> None:
    model = table.cells
    assert model.data(model.index(0, 1)) == "120"
    assert model.data(model.index(0, 2), Qt.ItemDataRole.ToolTipRole) == "Village 1"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Workers"


def test_it_is_painted_in_both_themes(table: Table, theme: Theme) -> None:
    light = table.grab().toImage()
    theme.set_mode("dark")
    assert table.grab().toImage() != light


def test_qt_finds_no_fault_with_the_model(table: Table) -> None:
    tester = QAbstractItemModelTester(table.cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.sort_by("Name")
    table.filter("a")
    table.set_records([])
    assert tester.model() is table.cells
