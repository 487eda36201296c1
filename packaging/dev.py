"""Sets Rangkul up on a fresh machine with nothing but Python, then opens, tests, measures or builds it.

    python3 packaging/dev.py run [arguments of rangkul]     set up and open Rangkul
    python3 packaging/dev.py test [arguments of pytest]     set up, check the style and the types, run the tests without a screen
    python3 packaging/dev.py lint                           style and types only
    python3 packaging/dev.py bench [names]                  the measurements of tests/bench
    python3 packaging/dev.py build                          the program in one folder, under dist/

What is installed is remembered in .venv/installed: nothing is installed twice, and once set up no network is needed.
"""

from __future__ import annotations  # so that an old Python reaches the sentence in main()

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed"

# What Qt's window needs of the system: the library it loads → the Debian package that brings it. Where the package was
# renamed since (libglib2.0-0t64), the new one answers to the old name.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",
}
FONTS = Path("/usr/share/fonts")
OPTIONS_WITH_VALUE = {"--database", "--account", "--lang"}


class Refused(Exception):  # noqa: N818 - a word, as in desktop/rangkul/errors.py
    """Cannot go on; the text says what to do."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def call(*command: object, **environment: str) -> int:
    """Run a command in the project's folder; its exit status."""
    return subprocess.call([str(part) for part in command], cwd=ROOT, env=os.environ | environment)


# ---- the system -----------------------------------------------------------------------------------------------------


def missing_packages(building: bool = False) -> list[str]:
    """Debian packages that this machine lacks for Qt, its virtual environment and the frozen build; none on Windows and macOS."""
    if sys.platform != "linux":
        return []
    ldconfig = shutil.which("ldconfig", path="/sbin:/usr/sbin:" + os.environ.get("PATH", ""))
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout if ldconfig else ""
    packages = [package for library, package in LIBRARIES.items() if known and f"\t{library} " not in known]
    if not any(FONTS.rglob("*.?tf")):
        packages.append("fonts-dejavu-core")
    if not PYTHON.exists() and not can_make_venv():
        packages.append("python3-venv")
    if building and not shutil.which("objdump"):
        packages.append("binutils")
    if building and sys.base_prefix == "/usr" and f"\t{sysconfig.get_config_var('INSTSONAME')} " not in known:
        packages.append("libpython{}.{}".format(*sys.version_info))  # Debian's python3 holds it inside, a frozen program cannot
    return packages


def can_make_venv() -> bool:
    """Debian's bare python3 has venv, but not the ensurepip it needs."""
    return subprocess.call([sys.executable, "-c", "import venv, ensurepip"], stderr=subprocess.DEVNULL) == 0


def apt_as_root() -> list[str] | None:
    """How apt-get may be called here without asking for a password."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def install_packages(packages: list[str]) -> None:
    if not packages:
        return
    if not shutil.which("apt-get"):
        say(f"Without apt-get nothing is installed here; what Debian calls {', '.join(packages)} seems to be missing.")
        return
    line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    apt = apt_as_root()
    if apt is None:
        raise Refused(f"System packages are missing, and only an administrator may install them. Type this:\n\n    {line}\n")
    say(f"Installing {len(packages)} system packages with apt: {' '.join(packages)}")
    subprocess.call([*apt, "update", "-qq"], stdout=subprocess.DEVNULL)
    if subprocess.call([*apt, "install", "-y", "-qq", "--no-install-recommends", *packages], stdout=subprocess.DEVNULL) != 0:
        raise Refused(f"apt could not install the system packages. Put right what it says above, or type:\n\n    {line}\n")


def wish_for_libreoffice() -> None:
    """Tests open our workbooks in LibreOffice; installed where that asks nobody, else those tests are skipped with their reason."""
    if sys.platform == "linux" and not shutil.which("soffice") and shutil.which("apt-get") and apt_as_root():
        try:
            install_packages(["libreoffice-calc"])
        except Refused as refusal:
            say(f"LibreOffice is not to be had here, so its tests are skipped. {refusal}")


# ---- the virtual environment ----------------------------------------------------------------------------------------


def wanted() -> str:
    """A fingerprint of everything that decides what is installed."""
    content = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(content).hexdigest() + f" {ROOT}\n"


def set_up(building: bool = False) -> None:
    """Make the machine ready; does nothing, and needs no network, when it already is."""
    install_packages(missing_packages(building))
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted() and PYTHON.exists():
        return
    if not PYTHON.exists() or call(PYTHON, "-c", "import pip") != 0:
        say("Making the virtual environment in .venv")
        if call(sys.executable, "-m", "venv", "--clear", VENV) != 0:
            raise Refused("Python could not make the virtual environment. Is the disk full, or the folder read-only?")
    say("Installing the locked packages (about 220 MB, once)")
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *quiet]
    locked = call(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", LOCK)
    if locked != 0 or call(*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT) != 0:
        raise Refused("The packages could not be installed. Is there a network? What pip says stands above; then try again.")
    STAMP.write_text(wanted(), encoding="utf-8")


# ---- the commands ---------------------------------------------------------------------------------------------------


def opens_window(arguments: list[str]) -> bool:
    """True when no command follows, only options such as --database URL."""
    rest = list(arguments)
    while rest and rest[0] in OPTIONS_WITH_VALUE:
        del rest[:2]
    return not rest


def has_display() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(arguments: list[str]) -> int:
    if opens_window(arguments) and not has_display():
        raise Refused(
            "Rangkul is set up, but there is no display here, so its window cannot open.\n"
            "To try it anyway: `xvfb-run python3 packaging/dev.py run` (package xvfb), "
            "or without a window: `python3 packaging/dev.py run --help` and `… run --self-test`."
        )
    return subprocess.call([PYTHON, "-m", "rangkul", *arguments])  # where the user stands, for the files they name


def lint(_arguments: list[str]) -> int:
    style = call(PYTHON, "-m", "ruff", "check", "--quiet", "desktop", "tests", "packaging")
    types = call(PYTHON, "-m", "pyright", "--warnings")
    return style or types


def test(arguments: list[str]) -> int:
    """Style, types and tests; pytest speaks last, so that its summary is the last line."""
    wish_for_libreoffice()
    complaints = lint([])
    if complaints:
        say("The style or the types have complaints (above); the tests run all the same, but the whole counts as failed.")
    workers = [] if {"-n", "--pdb", "-s"} & set(arguments) else ["-n", str(min(os.cpu_count() or 1, 4))]
    failures = call(PYTHON, "-m", "pytest", *workers, *arguments, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    return failures or complaints


def bench(arguments: list[str]) -> int:
    """Each module of tests/bench that has a main() prints its table; every one in its own process, for clean memory figures."""
    files = sorted((ROOT / "tests" / "bench").glob("*.py"))
    names = arguments or [file.stem for file in files if "\ndef main(" in file.read_text(encoding="utf-8")]
    path = os.pathsep.join([str(ROOT / "tests"), str(ROOT / "desktop")])
    starts = [(PYTHON, "-c", f"import sys, bench.{name} as bench; sys.exit(bench.main())") for name in names]
    return max((call(*start, PYTHONPATH=path, QT_QPA_PLATFORM="offscreen") for start in starts), default=0)


def build(arguments: list[str]) -> int:
    return call(PYTHON, ROOT / "packaging" / "build.py", *arguments)


COMMANDS = {"run": run, "test": test, "lint": lint, "bench": bench, "build": build}
BUILDING = {"test", "build"}  # the tests build the frozen program too


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__ or "")
        return 2
    try:
        if sys.version_info < (3, 11):  # noqa: UP036 - said to whoever starts this with an older Python
            raise Refused(f"Rangkul needs Python 3.11 or later; this one is {sys.version.split()[0]}.")
        set_up(building=arguments[0] in BUILDING)
        return COMMANDS[arguments[0]](arguments[1:])
    except Refused as refusal:
        say(str(refusal))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
