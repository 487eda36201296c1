"""More than a hundred kinds of hostile files: each ends in a sentence or is read, within the limits, and nothing is changed."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange.village_files import TODAY
from rangkul.exchange.child import Child
from rangkul.exchange.roster import check_rosters
from villages.hostile_files import KINDS

TOO_LONG = 25.0  # seconds: the limit of the child and what a busy machine adds


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    with Child() as one:
        yield one


def state(folder: Path) -> list[tuple[str, int, int]]:
    """Names, sizes and times of everything in a folder."""
    return sorted((path.name, path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.iterdir())


def test_there_are_enough_kinds() -> None:
    assert len(KINDS) >= 100


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_or_a_list(tmp_path: Path, child: Child, kind: str) -> None:
    path = tmp_path / "kiriman.xlsx"
    KINDS[kind](path)
    before = state(tmp_path)
    begun = time.monotonic()
    file = next(check_rosters([path], today=TODAY, child=child))
    assert time.monotonic() - begun < TOO_LONG
    assert state(tmp_path) == before
    if file.rejected is None:
        assert file.records or file.raw_rows
        return
    said = str(file.rejected)
    assert said.endswith((".", "?"))
    assert "could not be understood" not in said  # that is said of what nobody thought of
    assert "Traceback" not in said
    assert file.records == ()
