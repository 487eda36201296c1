"""Charts say in words what they show, and rows answer mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from rangkul.ui.charts import BarList, ColumnChart, CoverageBar
from rangkul.ui.theme import LIGHT

pytestmark = pytest.mark.usefixtures("theme")
ROWS = [("Tambun", 812.0, 900.0, "812 / 900"), ("Cikarang", 0.0, 900.0, ""), ("Setu", 20.0, 0.0, "")]


def test_the_coverage_bar_is_as_long_as_the_share(qtbot: QtBot) -> None:
    bar = CoverageBar("Coverage")
    qtbot.addWidget(bar)
    bar.resize(400, 60)
    bar.set(300, 100, 400, "300 counted", "100 protected", "target 400")
    image = bar.grab().toImage()
    accent = [x for x in range(400) if image.pixelColor(x, 11).name().upper() == LIGHT.accent]
    empty = [x for x in range(400) if image.pixelColor(x, 11).name().upper() == LIGHT.hover]
    assert (accent[0], accent[-1]) == (0, 99)
    assert empty[0] == 300
    assert bar.accessibleDescription() == "100 protected. 300 counted. target 400"


def test_a_target_of_nothing_is_no_crash(qtbot: QtBot) -> None:
    bar = CoverageBar()
    qtbot.addWidget(bar)
    bar.set(5, 5, 0)
    bar.grab()


def test_bars_answer_mouse_and_keys(qtbot: QtBot) -> None:
    bars = BarList(ROWS, "Districts")
    qtbot.addWidget(bars)
    bars.resize(400, bars.height())
    bars.show()
    bars.grab()
    with qtbot.waitSignal(bars.clicked) as clicked:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, 40))
    assert clicked.args == [1]
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.clicked) as clicked:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert clicked.args == [2]
    assert bars.accessibleDescription() == "Tambun 812 / 900; Cikarang 0; Setu 20"
    bars.set_rows([])
    bars.grab()


def test_a_chart_is_kept_as_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    chart = ColumnChart([("Mon", 120), ("Tue", 0), ("Wed", 61)], "Week")
    qtbot.addWidget(chart)
    chart.resize(300, 180)
    file = tmp_path / "week.png"
    assert chart.save_picture(str(file))
    assert QImage(str(file)).width() == 600
    assert chart.accessibleDescription() == "Mon 120; Tue 0; Wed 61"
