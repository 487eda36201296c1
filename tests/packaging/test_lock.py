"""What pyproject.toml asks for and what the lock file installs are the same versions."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
SYSTEMS = ["linux", "win32"]


def plain(name: str) -> str:
    """A package's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def here(requirement: Requirement, python: str, system: str) -> bool:
    """Whether a requirement counts on a Python version and system."""
    where = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    return requirement.marker is None or requirement.marker.evaluate(where)


def pins(lines: list[str], python: str, system: str) -> dict[str, str]:
    """Name → exact version of everything that counts there."""
    requirements = [Requirement(line) for line in lines]
    return {plain(one.name): str(one.specifier) for one in requirements if here(one, python, system)}


ASKED: list[str] = PROJECT["dependencies"] + [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
LOCKED = [line.rstrip(" \\") for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_installs_what_the_project_asks_for(python: str, system: str) -> None:
    asked, locked = pins(ASKED, python, system), pins(LOCKED, python, system)
    assert {name: locked.get(name) for name in asked} == asked


@pytest.mark.parametrize("lines", [ASKED, LOCKED], ids=["pyproject", "lock"])
def test_every_version_is_exact(lines: list[str]) -> None:
    assert [line for line in lines if not re.fullmatch(r"==[^,*]+", str(Requirement(line).specifier))] == []


def test_every_locked_package_has_hashes() -> None:
    entries = re.findall(r"^\S+==[^\n]*\n(?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)+", LOCK, re.MULTILINE)
    assert len(entries) == len(LOCKED)


def test_pyside_follows_the_python_version() -> None:
    """6.12.0 destroys references of None below Python 3.12 (CPython issue 134989)."""
    versions = {python: pins(LOCKED, python, "linux")["pyside6-essentials"] for python in PYTHONS}
    assert versions == {"3.11": "==6.11.3", "3.12": "==6.12.0", "3.13": "==6.12.0", "3.14": "==6.12.0"}
