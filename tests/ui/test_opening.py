"""The frame is there before the database; a database that cannot be opened ends in a sentence with ways out, never in a vanished window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

import rangkul.data.engine
from rangkul.app import App
from rangkul.data.backup import backup
from rangkul.data.engine import open_database

Open = Callable[..., App]


def opens_later(qtbot: QtBot, app: App) -> None:
    app.show()
    qtbot.waitUntil(lambda: app.is_open and not app.tasks.running, timeout=30_000)


@pytest.fixture
def no_database(tmp_path: Path) -> Path:
    file = tmp_path / "surat.db"
    file.write_text("Ini surat, bukan basis data. " * 50, "utf-8")
    return file


def picks(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_the_frame_is_shown_first_and_then_the_first_page(qtbot: QtBot, open_app: Open, sample_url: str) -> None:
    app = open_app(sample_url, serial=False)
    app.show()
    assert app.window.isVisible()
    assert not app.is_open
    assert app.window.stack.currentWidget() is app.opening
    assert app.opening.words.text() == "Membuka data…"
    assert app.opening.refusal is None
    qtbot.waitUntil(lambda: app.window.current == "home", timeout=30_000)
    assert app.window.place.text() == "contoh.db"
    qtbot.waitUntil(lambda: not app.tasks.running, timeout=30_000)


def test_who_is_quicker_than_the_database_gets_the_page_they_asked_for(qtbot: QtBot, open_app: Open, sample_url: str) -> None:
    app = open_app(sample_url, serial=False)
    app.show()
    app.window.rail.buttons["villages"].click()
    assert app.window.pages == {}
    found: list[Any] = []
    app.search("impor", found.extend)
    assert found  # commands need no database
    qtbot.waitUntil(lambda: app.window.current == "villages" and not app.tasks.running, timeout=30_000)
    assert app.window.rail.buttons["villages"].isChecked()


def test_closing_before_the_database_is_open_leaves_nothing_open(open_app: Open, sample_url: str, tmp_path: Path) -> None:
    app = open_app(sample_url, serial=False)
    app.show()
    app.open()
    app.close()
    (tmp_path / "contoh.db").rename(tmp_path / "lain.db")  # Windows would refuse while somebody holds it


def test_a_file_that_is_no_database_is_refused_with_a_sentence_and_another_one_opened(
    open_app: Open, no_database: Path, sample_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app(f"sqlite:///{no_database}")
    app.show()
    assert app.window.isVisible()
    assert app.opening.words.text().startswith("Berkas ini bukan basis data Rangkul")
    assert app.window.place.text() == "surat.db"
    assert [way.isVisible() for way in app.opening.ways_out] == [True, True, True]
    picks(monkeypatch, tmp_path / "contoh.db")
    app.opening.file_button.click()
    assert app.window.current == "home"
    assert app.window.place.text() == "contoh.db"


def test_trying_again_helps_once_the_cause_is_gone(open_app: Open, no_database: Path, sample_url: str, tmp_path: Path) -> None:
    app = open_app(f"sqlite:///{no_database}")
    app.show()
    app.opening.again_button.click()
    assert not app.is_open
    (tmp_path / "contoh.db").replace(no_database)
    app.opening.again_button.click()
    assert app.window.current == "home"


def test_a_backup_can_be_put_in_the_place_of_a_damaged_database(
    open_app: Open, no_database: Path, sample_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_database(sample_url)
    backup(database, tmp_path / "cadangan.rangkul")
    database.close()
    app = open_app(f"sqlite:///{no_database}")
    app.show()
    picks(monkeypatch, no_database)  # itself no backup: refused, and the way out stays
    app.opening.restore_button.click()
    assert not app.is_open
    assert app.opening.restore_button.isVisible()
    picks(monkeypatch, tmp_path / "cadangan.rangkul")
    app.opening.restore_button.click()
    assert app.window.current == "home"
    assert [file.read_text("utf-8")[:9] for file in tmp_path.glob("surat before*")] == ["Ini surat"]  # what was there is kept


def test_a_server_has_no_file_to_restore(open_app: Open) -> None:
    app = open_app("mysql://server/cabang")
    app.show()
    assert app.window.place.text() == "cabang @ server"
    assert "mysql://server/cabang" in app.opening.words.text()
    assert [way.isVisible() for way in app.opening.ways_out] == [True, True, False]


def test_a_mistake_of_ours_while_opening_leaves_the_window_and_a_report(
    open_app: Open, sample_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("schema")

    monkeypatch.setattr(rangkul.data.engine, "open_database", broken)
    app = open_app(sample_url)
    app.show()
    assert app.window.isVisible()
    assert "RuntimeError" in app.opening.words.text()
    assert "RuntimeError: schema" in (tmp_path / "home" / "report.txt").read_text("utf-8")


def test_a_new_database_begins_with_the_three_steps(qtbot: QtBot, open_app: Open, tmp_path: Path) -> None:
    app = open_app(f"sqlite:///{tmp_path / 'baru.db'}", serial=False)
    opens_later(qtbot, app)
    assert app.first_run.isVisible()
    assert not app.window.isVisible()
    app.first_run.then()
    assert app.window.isVisible()
    assert app.window.current == "home"
    qtbot.waitUntil(lambda: not app.tasks.running, timeout=30_000)


@pytest.mark.parametrize(
    ("url", "name", "tip"),
    [
        ("sqlite:////home/siti/100% a#b?.db", "100% a#b?.db", "sqlite:////home/siti/100% a#b?.db"),
        ("sqlite:///C:/Users/Siti/rangkul.db", "rangkul.db", "sqlite:///C:/Users/Siti/rangkul.db"),
        ("postgresql://ani:r@hasia@meja:5432/cabang?sslmode=require", "cabang @ meja:5432", "postgresql://ani:***@meja:5432/cabang?sslmode=require"),
        ("postgresql://ani@meja/cabang", "cabang @ meja", "postgresql://ani@meja/cabang"),
    ],
)
def test_the_top_row_names_the_database_and_hides_its_password(open_app: Open, sample_url: str, url: str, name: str, tip: str) -> None:
    window = open_app(sample_url).window
    window.name_database(url)
    assert (window.place.text(), window.place.toolTip()) == (name, tip)
