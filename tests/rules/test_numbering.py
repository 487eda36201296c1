"""Serial numbers of documents."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.numbering import check_template, render_number, roman_month

DAY = date(2026, 11, 22)


def test_both_styles_of_the_house() -> None:
    assert render_number("{seq:03d}/SERT/{unit}/{roman_month}/{year}", seq=7, day=DAY, unit="BKS") == "007/SERT/BKS/XI/2026"
    assert render_number("B/{seq:04d}/{mm}{year}", seq=12, day=DAY, unit="BKS") == "B/0012/112026"
    assert render_number("{seq}-{dd}.{month}.{yy}", seq=1, day=date(2026, 3, 4), unit="") == "1-04.3.26"


def test_roman_months() -> None:
    assert [roman_month(month) for month in (1, 4, 9, 11, 12)] == ["I", "IV", "IX", "XI", "XII"]


@pytest.mark.parametrize("template", ["{seq:03d}/SERT/{unit}/{roman_month}/{year}", "B/{seq:04d}/{mm}{year}", "{seq}/{yy}"])
def test_a_good_template_passes(template: str) -> None:
    assert check_template(template) == []


@pytest.mark.parametrize(
    "template",
    [
        "", "  ", "SERT/{year}", "{seq}/SERT", "{seq/2026", "{}", "{seq}/{tahun}", "{seq:zz}/{year}", "{unit:03d}/{seq}/{year}",
        "{seq.real}/{year}",
        "{seq[0]}/{year}", "{0}/{seq}", "{seq}/{year}" + "x" * 90, "{seq!x}/{year}", "{seq}{year:{unit}}", "{seq:.1f}e{year}}",
    ],
)  # fmt: skip
def test_a_bad_template_is_told(template: str) -> None:
    (complaint,) = check_template(template)
    assert complaint.blocks
    assert str(complaint.message)


@given(st.text(alphabet="{}seqyar:03d/ABC!.[]", max_size=30) | st.text(max_size=30))
def test_what_passes_gives_every_document_its_own_number(template: str) -> None:
    if not check_template(template):
        numbers = {render_number(template, seq=seq, day=DAY, unit="BKS") for seq in range(1, 300)}
        assert len(numbers) == 299


@given(st.integers(1, 99_999), st.integers(1, 99_999), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_two_documents_of_a_year_never_share_a_number(one: int, other: int, day: date) -> None:
    for template in ("{seq:03d}/SERT/{unit}/{roman_month}/{year}", "B/{seq:04d}/{mm}{year}"):
        numbers = [render_number(template, seq=seq, day=day, unit="BKS") for seq in (one, other)]
        assert (numbers[0] == numbers[1]) == (one == other)
