"""A real window, offscreen, on a real SQLite file; leftovers on screen fail the test."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from rangkul.app import App, start
from rangkul.data.engine import open_database
from rangkul.language import Language
from rangkul.settings import Settings
from rangkul.work.sample import make_sample
from robot import Robot

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def small_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample branch of 20 villages and 400 workers, copied for each test that wants one."""
    file = tmp_path_factory.mktemp("sample") / "contoh.db"
    database = open_database(f"sqlite:///{file}", account="uji", station="uji")
    with database.session() as session:
        make_sample(session, TODAY, workers=400, villages=20)
    database.close()
    return file


@pytest.fixture
def sample_url(small_sample: Path, tmp_path: Path) -> str:
    file = tmp_path / "contoh.db"
    shutil.copyfile(small_sample, file)
    return f"sqlite:///{file}"


LONGEST = 120_000  # milliseconds


def close_dialogs() -> None:
    """Closes the dialog on top, and soon those below it."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
        QTimer.singleShot(500, close_dialogs)


@pytest.fixture
def open_app(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., App]]:
    """Starts the program as `rangkul` does; closes it, and complains about anything left open."""
    apps: list[App] = []
    watchdog = QTimer()  # a dialog that nobody answers must fail the test, not stop the run
    watchdog.setSingleShot(True)
    watchdog.timeout.connect(close_dialogs)
    watchdog.start(LONGEST)

    def opened(url: str, *, serial: bool = True, language: str = "id") -> App:
        app = start(qapp, url, "uji", Language(language), Settings(tmp_path / "home"), serial=serial)
        app.desk.today = lambda: TODAY
        apps.append(app)
        return app

    yield opened
    watchdog.stop()
    left = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isModal()]
    names = [f"{type(w).__name__} “{w.windowTitle()}”" for w in left]
    for widget in left:
        widget.close()
    for app in apps:
        app.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # no loop runs that would: closed windows must go, or pile up
    assert not names, f"left open: {names}"


@pytest.fixture
def app(open_app: Callable[..., App], sample_url: str) -> App:
    """The program on the sample branch, its window shown."""
    app = open_app(sample_url)
    app.show()
    app.window.resize(1366, 768)
    return app


@pytest.fixture
def robot(app: App) -> Robot:
    return Robot(app.window)
