"""Mobile numbers as they stand in lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.phone import clean_phone, show_phone

GOOD = "+6281200123456"


@pytest.mark.parametrize(
    "cell",
    [
        "081200123456", "0812-0012-3456", "0812 0012 3456", "(0812) 0012 3456", "+62 812-0012-3456", "6281200123456",
        "+62 0812 0012 3456",
        "0062 812 0012 3456", "81200123456", 81200123456, 81200123456.0, "81200123456.0", "'081200123456", "0812.0012.3456",
        "HP: 081200123456",
        "WA 081200123456", "081200123456\n", "\u202a081200123456\u202c", "081200123456 / 0812-0012-3456", "081200123456/",
        "No HP 081200123456", "0812\u20110012\u20113456", "0812–0012—3456",
    ],
)  # fmt: skip
def test_one_number_in_every_spelling(cell: str | float) -> None:
    assert clean_phone(cell) == (GOOD, [])


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", "phone_missing"), ("-", "phone_missing"), (None, "phone_missing"), (0, "phone_missing"), ("0", "phone_missing"),
        ("tidak ada", "phone_missing"),
        (float("nan"), "phone_missing"), ("021-88990011", "phone_invalid"), ("0812", "phone_invalid"),
        ("08120012345678", "phone_invalid"),
        ("0712001234567", "phone_invalid"), ("8,12E+10", "phone_invalid"), ("punya suami", "phone_invalid"), ("08120", "phone_invalid"),
    ],
)  # fmt: skip
def test_what_is_no_mobile_number_is_refused_with_its_reason(cell: str | float | None, code: str) -> None:
    number, (complaint,) = clean_phone(cell)
    assert number is None
    assert (complaint.code, complaint.blocks) == (code, True)


@pytest.mark.parametrize(
    "cell",
    [
        "081200123456/081300123456", "081200123456, 081300123456", "081200123456 atau 081300123456", "081200123456 081300123456",
        "0812 0012 3456 / 0813 0012 3456", "081200123456\n081300123456", "081200123456081300123456", "081200123456 & 081300123456",
        "081200123456 / 021-889900",
    ],
)  # fmt: skip
def test_of_two_numbers_the_first_is_taken_and_told(cell: str) -> None:
    number, (complaint,) = clean_phone(cell)
    assert number == complaint.proposal == GOOD
    assert (complaint.code, complaint.blocks) == ("phone_multiple", False)


@pytest.mark.parametrize("cell", ["O812OO123456", "08I200123456", "081200123456 (istri)", "081200123456/57"])
def test_a_doubtful_number_is_read_and_told(cell: str) -> None:
    number, complaints = clean_phone(cell)
    assert [complaint.code for complaint in complaints] == ["phone_invalid"]
    if number is None:
        assert complaints[0].blocks
    else:
        assert number == complaints[0].proposal


@given(st.from_regex(r"8[1-9][0-9]{7,10}", fullmatch=True))
def test_every_mobile_number_survives(national: str) -> None:
    stored = f"+62{national}"
    assert clean_phone(f"0{national}") == (stored, [])
    assert clean_phone(int(national)) == (stored, [])
    assert clean_phone(stored) == (stored, [])
    assert clean_phone(show_phone(stored)) == (stored, [])


@given(st.text(max_size=60) | st.floats() | st.integers())
def test_any_cell_gives_a_number_or_a_reason(cell: str | float) -> None:
    number, complaints = clean_phone(cell)
    assert (number is None) == any(complaint.blocks for complaint in complaints)
    assert number is None or number.startswith("+628")


def test_on_screen() -> None:
    assert show_phone(GOOD) == "0812-0012-3456"
    assert show_phone("110") == "110"


@given(st.from_regex(r"08[1-9][0-9]{7,10}", fullmatch=True))
def test_lokal_id_stores_the_same_number(number: str) -> None:
    """lokal-id 0.7.2 knows the operators' prefixes and warns of others; what it calls valid we store alike."""
    from lokal.phone import parse_phone

    theirs = parse_phone(number)
    if theirs.valid and theirs.type == "mobile":
        assert clean_phone(number)[0] == theirs.e164
