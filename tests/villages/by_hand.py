"""The files made in LibreOffice (make_by_hand.py): checked in with their truth, read here as they are."""

import json
from pathlib import Path

from villages.village import STYLES, Sheet, Village

FOLDER = Path(__file__).with_name("by_hand")


class Kept(Village):
    """A file whose truth lies beside it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, [Sheet()])
        self._truth = json.loads(path.with_suffix(path.suffix + ".json").read_text("utf-8"))
        self.rejected = self._truth["rejected"]

    def records(self):  # type: ignore[no-untyped-def] # as Village
        return {(sheet, row, number): values for sheet, row, number, values in self._truth["records"]}

    def problems(self):  # type: ignore[no-untyped-def] # as Village
        return {(sheet, row, code) for sheet, row, code in self._truth["problems"]}


def _kept(folder: Path, name: str) -> Village:
    return Kept(FOLDER / name.partition(": ")[2])


STYLES.update({f"by_hand: {path.stem}": _kept for path in sorted(FOLDER.glob("*.json"))})
