"""The corpus as a test: the figures of quality.md (Accuracy) over all styles, and no style with a wrong NIK handed on."""

from pathlib import Path

import pytest

from villages import all_styles
from villages.measure import compare, measure, read
from villages.village import STYLES


def test_the_corpus_is_large_and_read_as_quality_demands() -> None:
    assert all_styles.__all__
    score = measure()
    assert score.counts["styles"] >= 130
    precision, recall = score.share("records")
    assert precision >= 0.995
    assert recall >= 0.995
    precision, recall = score.share("fields")
    assert precision >= 0.99
    assert recall >= 0.99
    assert score.share("problems")[1] == 1.0, [line for line in score.differences if "not told" in line]
    assert score.share("problems")[0] >= 0.99, [line for line in score.differences if "false alarm" in line]
    assert score.counts["NIK wrong and silent surplus"] == 0
    assert score.share("extra") == (1.0, 1.0), score.differences


@pytest.mark.parametrize("style", STYLES)
def test_a_style(tmp_path: Path, style: str) -> None:
    """One by one, so that a failure names its file."""
    village = STYLES[style](tmp_path, style)
    assert compare(village, read(village)).differences == []
