"""Builds the program in one folder, tries it without a screen, and tells how big it is.

    python packaging/build.py [--to FOLDER]      (by `python3 packaging/dev.py build`, which sets up first)
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "packaging" / "rangkul.spec"
LARGEST_FOLDER = 200  # MB


def freeze(to: Path, work: Path) -> Path:
    """Run PyInstaller; the program's file in its folder."""
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", to, "--workpath", work]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, SPEC], check=True, cwd=ROOT)
    strip_symbols(to / "rangkul")
    return to / "rangkul" / ("rangkul.exe" if os.name == "nt" else "rangkul")


def strip_symbols(folder: Path) -> None:
    """Take names for debuggers out of the libraries (37 MB); Qt ships without, and *.libs would not survive it."""
    if sys.platform != "linux" or not shutil.which("strip"):
        return
    for path in folder.rglob("*.so*"):
        if not path.is_symlink() and "PySide6" not in path.parts and not path.parent.name.endswith(".libs"):
            subprocess.run(["strip", "--strip-unneeded", path], check=True)


def try_out(program: Path) -> None:
    """The frozen program tests itself in an empty home, without a screen, and without the checkout's folders."""
    with tempfile.TemporaryDirectory() as home:
        # Only what a bare system sets: the program must not lean on the environment it was built in.
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT", "TEMP", "TMP"}}
        homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home)
        environment = kept | homes | {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
        subprocess.run([program, "--self-test"], check=True, cwd=home, env=environment, timeout=300)


def megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--to", type=Path, default=ROOT / "dist")
    to: Path = reader.parse_args().to.resolve()
    shutil.rmtree(to / "rangkul", ignore_errors=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as work:
        program = freeze(to, Path(work))
    built = time.monotonic()
    try_out(program)
    tried, size = time.monotonic(), megabytes(program.parent)
    print(f"{program.parent}: {size:.0f} MB, built in {built - began:.0f} s, self-test passed in {tried - built:.1f} s")
    if size > LARGEST_FOLDER:
        print(f"The folder is larger than {LARGEST_FOLDER} MB; see what came in and leave it out in packaging/rangkul.spec.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
