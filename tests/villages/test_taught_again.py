"""Whatever the reader understands of the corpus by itself, it reads the same once a person has said just that: a lesson loses nothing."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import VILLAGES, Here
from rangkul.exchange.layout_look import SheetLook, look_inside
from rangkul.exchange.records import RosterFile
from rangkul.exchange.roster import check_rosters
from rangkul.exchange.taught import Lesson, without_place
from rangkul.ui.exchange.layout_plan import SheetPlan
from villages import all_styles
from villages.measure import TODAY
from villages.village import STYLES

assert all_styles.__all__


def check(path: Path, *lessons: Lesson) -> RosterFile:
    return next(check_rosters([path], today=TODAY, villages=VILLAGES, child=Here(), taught=lessons))


def looks(path: Path) -> Iterator[SheetLook]:
    options: dict[str, Any] = {"taught": (), "village": None, "villages": VILLAGES, "today": TODAY, "passwords": ()}
    for kind, parts in look_inside(path, options, lambda _done, _total, _text: None):
        if kind == "sheets":
            yield from parts


def told(file: RosterFile) -> tuple[Any, ...]:
    problems = sorted(str((p.sheet, p.row, p.field, p.code, p.proposal)) for p in file.problems if p.row)
    return [asdict(record) for record in file.records], problems


@pytest.mark.parametrize("style", STYLES)
def test_said_by_hand_or_remembered_it_reads_the_same(tmp_path: Path, style: str) -> None:
    path = STYLES[style](tmp_path, style).path
    alone = check(path)
    if alone.rejected is not None:
        return  # locked, or nothing in it
    lessons = [SheetPlan.of(look).lesson(path.name) for look in looks(path) if look.top is not None]
    by_hand = check(path, *lessons)
    assert told(by_hand) == told(alone)
    assert any(layout.taught for layout in by_hand.layouts)
    kept = [without_place(lesson, village=None) for lesson in lessons if lesson.headings]
    remembered = check(path, *kept)
    assert told(remembered) == told(alone)
    assert not kept or any(layout.taught for layout in remembered.layouts)
