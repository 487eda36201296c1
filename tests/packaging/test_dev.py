"""The set-up tool decides rightly what a machine lacks, and refuses with a sentence that helps."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("dev", ROOT / "packaging" / "dev.py")
assert SPEC and SPEC.loader
dev = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(dev)


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--database", "sqlite:///a.db"], True),
        (["--lang", "en", "--account", "sari"], True),
        (["sample"], False),
        (["--database", "sqlite:///a.db", "coverage", "--json"], False),
        (["--self-test"], False),
        (["--version"], False),
    ],
)
def test_it_knows_which_arguments_open_the_window(arguments: list[str], window: bool) -> None:
    assert dev.opens_window(arguments) is window


def test_without_a_display_run_says_how_to_try_it_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(dev.Refused, match=r"(?s)no display here.*xvfb-run python3 packaging/dev\.py run"):
        dev.run([])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the system")
def test_a_bare_machine_lacks_every_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare = subprocess.CompletedProcess([], 0, "12 libs found\n\tlibc.so.6 (libc6,x86-64) => /lib/libc.so.6\n")
    monkeypatch.setattr(dev.subprocess, "run", lambda *_a, **_k: bare)
    monkeypatch.setattr(dev, "FONTS", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "absent")
    monkeypatch.setattr(dev, "can_make_venv", lambda: False)
    assert dev.missing_packages() == [*dev.LIBRARIES.values(), "fonts-dejavu-core", "python3-venv"]


@pytest.mark.skipif(sys.platform != "linux", reason="apt")
def test_whoever_may_not_install_gets_one_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "apt_as_root", lambda: None)
    monkeypatch.setattr(dev.shutil, "which", lambda *_a, **_k: "/usr/bin/apt-get")
    with pytest.raises(dev.Refused, match=r"sudo apt-get install -y .* libegl1 libgl1\n"):
        dev.install_packages(["libegl1", "libgl1"])


def test_what_is_set_up_is_not_touched_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[tuple[object, ...]] = []

    def call(*command: object, **_environment: str) -> int:
        calls.append(command)
        if "venv" in command:
            (tmp_path / "python").touch()
        return 0

    monkeypatch.setattr(dev, "missing_packages", lambda _building: [])
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(dev, "STAMP", tmp_path / "installed")
    monkeypatch.setattr(dev, "call", call)
    dev.set_up()
    assert len(calls) == 3  # the environment, the locked packages, Rangkul itself
    dev.set_up()
    assert len(calls) == 3
    (tmp_path / "installed").write_text("another lock", "utf-8")
    dev.set_up()
    assert len(calls) == 6  # whether pip is there, then again the packages and Rangkul


def test_without_a_known_word_it_explains_itself() -> None:
    done = subprocess.run([sys.executable, ROOT / "packaging" / "dev.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "packaging/dev.py test" in done.stderr
