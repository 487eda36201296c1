"""Files stay short, and each says in its first line what it is for."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(path for folder in ("desktop", "packaging", "tests") for path in (ROOT / folder).rglob("*.py"))
LONGEST = 500


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    if path.name == "__init__.py" and not text:
        return  # an empty one only makes a folder a package
    first = (ast.get_docstring(ast.parse(text)) or "").splitlines()
    assert first, "the first line of a file is one sentence in three quotes"
    assert text.startswith('"""'), "the sentence stands in the first line"
