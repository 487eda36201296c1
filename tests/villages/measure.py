"""How well the reader understands the corpus: precision and recall of records, fields and problems, and every difference.

    python tests/villages/measure.py [part of a style's name]
"""

# ruff: noqa: T201, E501 - a measurement prints its table; a table of codes reads better in few lines

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    ROOT = Path(__file__).parents[2]
    sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests")]

from exchange.village_files import VILLAGES, Here
from rangkul.exchange.records import RosterFile, RosterRecord
from rangkul.exchange.roster import check_rosters
from villages.village import FIELDS, STYLES, Truth, Village

TODAY = date(2026, 11, 22)
# The codes cli.md asks for; "occupation_not_bpu", "remark_status" and "struck_out" come on top and are judged apart.
REQUIRED = frozenset(
    ["nik_missing", "nik_wrong_length", "nik_non_digit", "nik_truncated_by_excel", "nik_scientific_notation", "nik_invalid_structure", "nik_birthdate_mismatch", "nik_sex_mismatch", "nik_duplicate_in_file", "nik_duplicate_across_files", "nik_masked", "nik_temporary", "nik_looks_like_kk", "nik_outside_region", "missing_name", "sex_missing", "sex_unrecognised", "phone_missing", "phone_invalid", "phone_multiple", "cell_error", "date_missing", "date_unparseable", "date_out_of_range", "date_day_month_swapped", "age_over_65", "age_under_15", "hidden_rows", "hidden_columns", "hidden_sheet", "password_protected"]
)
EXTRA = frozenset(("occupation_not_bpu", "remark_status", "struck_out"))


@dataclass
class Score:
    """What agreed, what was missing, what was too much; and the differences in words."""

    counts: Counter[str] = field(default_factory=Counter[str])
    differences: list[str] = field(default_factory=list[str])

    def add(self, kind: str, right: int, missing: int, surplus: int) -> None:
        self.counts.update({f"{kind} right": right, f"{kind} missing": missing, f"{kind} surplus": surplus})

    def share(self, kind: str) -> tuple[float, float]:
        """(precision, recall)"""
        right, missing, surplus = (self.counts[f"{kind} {what}"] for what in ("right", "missing", "surplus"))
        return right / max(right + surplus, 1), right / max(right + missing, 1)

    def join(self, other: "Score", name: str) -> None:
        self.counts.update(other.counts)
        self.differences += [f"{name}: {line}" for line in other.differences]


def read(village: Village) -> RosterFile:
    return next(check_rosters([village.path], today=TODAY, villages=VILLAGES, child=Here()))


def by_sheet(truth: dict[Truth, dict[str, Any]]) -> dict[str | None, list[dict[str, Any]]]:
    """The records of each sheet."""
    found: dict[str | None, list[dict[str, Any]]] = {}
    for (sheet, _, _), values in truth.items():
        found.setdefault(sheet, []).append(values)
    return found


def no_column(records: list[dict[str, Any]]) -> set[str]:
    """What may be told of a sheet because it has no such column at all."""
    columns = {"sex": "sex_missing", "birth_date": "date_missing"}
    return {code for name, code in columns.items() if all(values[name] is None for values in records)}


def compare(village: Village, file: RosterFile) -> Score:
    """The file as it was read against the truth."""
    score = Score()
    if (file.rejected is not None) != village.rejected:
        score.differences.append(f"rejected: {file.rejected}")
    seen: Counter[tuple[str | None, int]] = Counter()
    found: dict[Truth, RosterRecord] = {}
    for record in file.records:
        place = record.sheet, record.row
        found[*place, seen[place]] = record
        seen[place] += 1
    truth = village.records()
    score.add("records", len(found.keys() & truth.keys()), len(truth.keys() - found.keys()), len(found.keys() - truth.keys()))
    score.differences += [f"record missing {place} {truth[place]['name']}" for place in truth if place not in found]
    score.differences += [f"record too much {place} {found[place].name} {found[place].nik}" for place in found if place not in truth]
    for place in truth.keys() & found.keys():
        for name in FIELDS:
            value = getattr(found[place], name)
            value = value.isoformat() if isinstance(value, date) else value
            wanted = truth[place][name]
            differ = value != wanted
            score.add("fields", int(not differ and value is not None), int(differ and wanted is not None), int(differ and value is not None))
            if name == "nik":
                score.add("NIK wrong and silent", 0, 0, int(value is not None and value != wanted))
            if value != wanted:
                score.differences.append(f"{place} {name}: {value!r} instead of {wanted!r}")
    silent = {sheet: no_column(values) for sheet, values in by_sheet(truth).items()}
    for kind, codes in (("problems", REQUIRED), ("extra", EXTRA)):
        told = {(p.sheet, p.row, p.code) for p in file.problems if p.code in codes and not (p.row is None and p.code in silent.get(p.sheet, ()))}
        wanted_told = {problem for problem in village.problems() if problem[2] in codes}
        score.add(kind, len(told & wanted_told), len(wanted_told - told), len(told - wanted_told))
        score.differences += [f"not told {problem}" for problem in sorted(wanted_told - told, key=str)]
        score.differences += [f"false alarm {problem}" for problem in sorted(told - wanted_told, key=str)]
    return score


def measure(part: str = "") -> Score:
    """All styles whose name holds `part`."""
    from villages import all_styles  # noqa: F401 - registers them

    whole = Score()
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, make) in enumerate(STYLES.items()):
            if part in name:
                place = Path(folder) / str(number)
                place.mkdir()
                village = make(place, name)
                whole.counts["styles"] += 1
                one = compare(village, read(village))
                whole.counts["styles with a difference"] += bool(one.differences)
                whole.join(one, name)
    return whole


def main() -> None:
    score = measure(sys.argv[1] if len(sys.argv) > 1 else "")
    for line in score.differences:
        print(line)
    print(f"\n{score.counts['styles']} styles, {score.counts['styles with a difference']} with a difference")
    for kind in ("records", "fields", "problems", "extra"):
        precision, recall = score.share(kind)
        right, missing, surplus = (score.counts[f"{kind} {what}"] for what in ("right", "missing", "surplus"))
        print(f"{kind:<9} precision {precision:8.4%}  recall {recall:8.4%}   ({right} right, {missing} missing, {surplus} too much)")
    print(f"NIKs wrong and silent: {score.counts['NIK wrong and silent surplus']}")


if __name__ == "__main__":
    main()
