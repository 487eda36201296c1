"""The program frozen into one folder starts, tests itself without a screen, and stays small."""

import subprocess
import sys
from pathlib import Path

import pytest

from rangkul.version import VERSION

ROOT = Path(__file__).parents[2]
LEFT_OUT = ["Qt6Quick", "Qt6Qml", "WebEngine", "VirtualKeyboard", "libgtk", "translations/qt"]


@pytest.mark.slow
def test_the_frozen_program_passes_its_own_test(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "packaging" / "build.py", "--to", tmp_path]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "self-test passed" in built.stdout
    files = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert [file for file in files if any(part in file for part in LEFT_OUT)] == []
    said = subprocess.run([tmp_path / "rangkul" / "rangkul", "--version"], capture_output=True, text=True, check=True)
    assert VERSION in said.stdout
