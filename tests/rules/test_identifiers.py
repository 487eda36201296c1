"""Family card numbers and member numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.identifiers import clean_kk, clean_kpj, is_kpj

KK = "3216061203150004"


@pytest.mark.parametrize(
    "cell", [KK, f"'{KK}", "3216 0612 0315 0004", f"No. KK : {KK}", f"NO KK {KK}", int(KK), float(KK), f"{KK}.0", f'="{KK}"']
)
def test_a_family_card_in_every_spelling(cell: str | float) -> None:
    assert clean_kk(cell) == (KK, [])


@pytest.mark.parametrize("cell", ["", "-", None, 0, "0000000000000000", float("nan")])
def test_a_missing_family_card_is_no_complaint(cell: str | float | None) -> None:
    assert clean_kk(cell) == (None, [])


@pytest.mark.parametrize(
    "cell", ["321606120315000", "3216065203150004", "3216061213150004", "3216061203150000", 9107011203150004, "3,21606E+15", "satu KK"]
)
def test_a_wrong_family_card_is_told(cell: str | float) -> None:
    number, (complaint,) = clean_kk(cell)
    assert (number, complaint.code, complaint.blocks) == (None, "kk_invalid", True)


@pytest.mark.parametrize("cell", ["21012345678", "2101 234 5678", "KPJ: 21012345678", 21012345678, "'21012345678"])
def test_a_member_number_in_every_spelling(cell: str | float) -> None:
    assert clean_kpj(cell) == ("21012345678", [])


def test_member_numbers() -> None:
    assert is_kpj("AB123450001")
    assert not is_kpj("ab123450001")
    assert not is_kpj("2101234567")
    assert clean_kpj("ab123450001") == ("AB123450001", [])
    assert clean_kpj("-") == clean_kpj(None) == (None, [])
    assert clean_kpj("123")[1][0].code == "kpj_invalid"


@given(st.text(max_size=40) | st.floats() | st.integers())
def test_any_cell_gives_a_number_a_reason_or_nothing(cell: str | float) -> None:
    kk, complaints = clean_kk(cell)
    assert kk is None or (len(kk) == 16 and not complaints)
    kpj, complaints = clean_kpj(cell)
    assert kpj is None or (is_kpj(kpj) and not complaints)
