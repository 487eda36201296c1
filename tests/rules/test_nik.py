"""The NIK: its structure, what Excel and people do to it, and the row it stands in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.nik import (
    PROVINCES,
    clean_nik,
    compare_nik,
    damaged_share,
    mask_nik,
    may_be_truncated,
    nik_complaints,
    parse_nik,
)

TODAY = date(2026, 11, 22)
GOOD = "3216061708850001"


def known(district: str) -> bool:
    return district.startswith("32.16.")


def codes(complaints: list) -> list[str]:
    return [complaint.code for complaint in complaints]


def a_nik(birth: date, woman: bool, serial: int, region: str = "321606") -> str:
    return f"{region}{birth.day + 40 * woman:02d}{birth:%m%y}{serial:04d}"


births = st.dates(date(1930, 1, 1), TODAY)
serials = st.integers(1, 9999)


@given(births, st.booleans(), serials)
def test_a_nik_tells_who_it_was_made_for(birth: date, woman: bool, serial: int) -> None:
    nik = parse_nik(a_nik(birth, woman, serial), TODAY, near=birth)
    assert nik is not None
    assert (nik.birth_date, nik.sex, nik.serial) == (birth, "P" if woman else "L", serial)
    assert (nik.province, nik.regency, nik.district) == ("32", "32.16", "32.16.06")


@given(births, st.booleans(), serials)
def test_without_another_date_the_century_is_the_latest_that_has_come(birth: date, woman: bool, serial: int) -> None:
    nik = parse_nik(a_nik(birth, woman, serial), TODAY)
    assert nik is not None
    assert birth <= nik.birth_date <= TODAY


def test_a_year_of_today_but_a_later_day_was_a_hundred_years_ago() -> None:
    nik = parse_nik("3216063112260001", TODAY)
    assert nik is not None
    assert nik.birth_date == date(1926, 12, 31)


@pytest.mark.parametrize(
    "number",
    [
        "321606170885000", "32160617088500011", "3216060008850001", "3216063208850001", "3216064008850001", "3216067208850001",
        "3216061700850001", "3216061713850001", "3216063102850001", "3216067102850001", "3216062902850001", "3216061708850000",
        "1111111111111111", "1234567890123456", "321606170885000A", "", "３２１６０６１７０８８５０００１",
    ],
)  # fmt: skip
def test_an_impossible_number_is_no_nik(number: str) -> None:
    assert parse_nik(number, TODAY) is None
    (complaint,) = nik_complaints(number, TODAY, known)
    assert (complaint.code, complaint.blocks) == ("nik_invalid_structure", True)
    assert number in str(complaint.message)


@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
def test_whatever_parses_can_be_written_again(number: str) -> None:
    nik = parse_nik(number, TODAY)
    if nik is not None:
        assert a_nik(nik.birth_date, nik.sex == "P", nik.serial, number[:6]) == number


ONE_NUMBER = [
    GOOD, f"'{GOOD}", f"’{GOOD}", f"\u00a0{GOOD}\u200b", "3216 0617 0885 0001", "32.16.06.170885.0001", f'="{GOOD}"', f"='{GOOD}",
    "3216-0617-0885-0001", f"NIK: {GOOD}", f"No. KTP {GOOD}", f"{GOOD}\n", int(GOOD), float(GOOD), f"{GOOD}.0", f"{GOOD},00", f"﻿{GOOD}",
    f"{GOOD} / {GOOD}", "３２１６０６１７０８８５０００１",
]  # fmt: skip


@pytest.mark.parametrize("cell", ONE_NUMBER)
def test_what_is_repaired_without_loss_is_not_told(cell: str | float) -> None:
    assert clean_nik(cell) == (GOOD, [])


@pytest.mark.parametrize("cell", ["32160617O8850001", "321606l708850001", "3216O6I7O885OOOl", "32 1606 1708 85 0oo1"])
def test_letters_read_as_digits_are_told(cell: str) -> None:
    number, (complaint,) = clean_nik(cell)
    assert number == complaint.proposal == GOOD
    assert (complaint.code, complaint.blocks) == ("nik_non_digit", False)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", "nik_missing"), (None, "nik_missing"), ("-", "nik_missing"), ("NULL", "nik_missing"), ("0", "nik_missing"),
        (0, "nik_missing"),
        ("xxx", "nik_missing"), ("belum ada", "nik_missing"), (float("nan"), "nik_missing"), ("0000000000000000", "nik_missing"),
        ("321606170885001", "nik_wrong_length"), ("32160617088500012", "nik_wrong_length"), (321606170885001, "nik_wrong_length"),
        ("10.5506.170885.001", "nik_wrong_length"), ("3216061708850001 3216061708850002", "nik_wrong_length"),
        ("3216061708850001/3216061708850002", "nik_wrong_length"), ("12", "nik_wrong_length"),
        ("belum punya KTP", "nik_non_digit"), ("A216061708850001", "nik_non_digit"), (3216.5, "nik_non_digit"),
        (-3216061708850001, "nik_non_digit"), ("32160617088500O1 ada", "nik_non_digit"),
        ("3,21606E+15", "nik_scientific_notation"), ("3.21606170885E+15", "nik_scientific_notation"), ("3E15", "nik_scientific_notation"),
        (3216061708850000, "nik_truncated_by_excel"), ("3216061708850000.0", "nik_truncated_by_excel"),
        (9107010101900008, "nik_truncated_by_excel"), (9.10701010190001e15, "nik_truncated_by_excel"),
        ("32160617XXXXXXXX", "nik_masked"), ("321606******0001", "nik_masked"), ("xxxxxxxxxxxxxxxx", "nik_masked"),
        ("0321606200100001", "nik_temporary"),
    ],
)  # fmt: skip
def test_what_cannot_be_repaired_is_refused_with_its_reason(cell: str | float | None, code: str) -> None:
    number, complaints = clean_nik(cell)
    assert number is None
    assert codes(complaints) == [code]
    assert complaints[0].blocks


def test_a_papua_number_as_text_is_whole() -> None:
    assert clean_nik("9107010101900007") == ("9107010101900007", [])


@given(st.text(max_size=60) | st.floats() | st.integers())
def test_any_cell_gives_sixteen_digits_or_a_reason(cell: str | float) -> None:
    number, complaints = clean_nik(cell)
    assert (number is None) == any(complaint.blocks for complaint in complaints)
    assert number is None or (len(number) == 16 and number.isascii() and number.isdigit())


@given(st.integers(1_101_010_101_000_001, 2**53 - 1))
def test_a_whole_number_below_2_to_the_53_is_never_changed(number: int) -> None:
    cleaned, _ = clean_nik(float(number))
    assert cleaned in (str(number), None)
    assert cleaned is not None or number % 10_000 == 0


@given(births, st.booleans(), st.integers(1, 8999))
def test_a_nik_typed_as_a_number_is_suspected_or_refused(birth: date, woman: bool, serial: int) -> None:
    typed = float(a_nik(birth, woman, serial)) // 10 * 10  # Excel keeps fifteen digits
    assert may_be_truncated(typed) or clean_nik(typed)[0] is None


def test_damage_shows_in_the_share_of_numbers_that_end_in_zero() -> None:
    assert damaged_share(["3216061708850010", "3216061708850020", "3216061708850003", "", None]) == pytest.approx(2 / 3)
    assert damaged_share([]) == 0
    assert not may_be_truncated(GOOD)
    assert not may_be_truncated("3216061708850010")
    assert may_be_truncated("3216061708850010.0")


def test_a_nik_from_elsewhere_is_fine_when_its_district_is_known() -> None:
    assert nik_complaints("1101011708850001", TODAY, lambda _: True) == []


def test_an_unknown_district_is_a_warning_and_an_unknown_province_must_be_confirmed() -> None:
    (warning,) = nik_complaints("3299991708850001", TODAY, known)
    (refusal,) = nik_complaints("9916061708850001", TODAY, known)
    assert (warning.code, warning.blocks) == ("nik_outside_region", False)
    assert (refusal.code, refusal.blocks) == ("nik_outside_region", True)


def test_a_family_card_number_is_recognised_by_its_date() -> None:
    kk = "3216061203150004"  # issued on 12 March 2015
    assert codes(nik_complaints(kk, TODAY, known)) == ["nik_looks_like_kk"]
    assert codes(nik_complaints(kk, TODAY, known, date(1985, 8, 17))) == ["nik_looks_like_kk"]
    assert nik_complaints(kk, TODAY, known, date(2015, 3, 12)) == []
    older_card = "3216061203060004"  # twenty years ago: could be a young worker, unless the row knows better
    assert nik_complaints(older_card, TODAY, known) == []
    assert codes(nik_complaints(older_card, TODAY, known, date(1985, 8, 17))) == ["nik_looks_like_kk"]


@given(births, st.booleans(), serials)
def test_a_row_that_agrees_with_its_nik_has_no_complaint(birth: date, woman: bool, serial: int) -> None:
    nik = parse_nik(a_nik(birth, woman, serial), TODAY, near=birth)
    assert nik is not None
    assert compare_nik(nik, birth, "P" if woman else "L") == []
    assert compare_nik(nik, None, None) == []


def test_a_disagreement_is_a_question_and_never_blocks() -> None:
    nik = parse_nik("3216060708850001", TODAY)
    assert nik is not None
    mismatch, sex = compare_nik(nik, date(1986, 8, 7), "P")
    assert codes([mismatch, sex]) == ["nik_birthdate_mismatch", "nik_sex_mismatch"]
    assert not mismatch.blocks
    assert not sex.blocks
    (swapped,) = compare_nik(nik, date(1985, 7, 8), "L")
    assert (swapped.code, swapped.proposal, swapped.blocks) == ("date_day_month_swapped", "1985-08-07", False)


def test_the_mask_hides_the_birth_date() -> None:
    assert mask_nik(GOOD) == "321606******0001"
    assert mask_nik("123") == "***"


def test_lokal_id_agrees_except_where_it_is_known_to_differ() -> None:
    """lokal-id 0.7.2 takes fillers and future dates for numbers and refuses regency 00; domain.md says otherwise."""
    from lokal.nik import parse_nik as lokal_nik
    from lokal.provinces import PROVINCES as LOKAL_PROVINCES

    assert set(LOKAL_PROVINCES) == PROVINCES - {"54"}
    assert lokal_nik("1111111111111111", reference_date=TODAY).valid
    assert lokal_nik("3216063112260001", reference_date=TODAY).birth_date == "2026-12-31"
    assert not lokal_nik("3200061708850001", reference_date=TODAY).valid


@given(st.sampled_from(sorted(PROVINCES - {"54"})), st.integers(0, 75), st.integers(0, 14), st.integers(0, 99), st.integers(0, 9999))
def test_lokal_id_reads_the_same_birth_date(province: str, day: int, month: int, year: int, serial: int) -> None:
    from lokal.nik import parse_nik as lokal_nik

    number = f"{province}0606{day:02d}{month:02d}{year:02d}{serial:04d}"
    theirs, ours = lokal_nik(number, reference_date=TODAY), parse_nik(number, TODAY)
    their_date = theirs.birth_date if theirs.valid else None
    if their_date is not None and date.fromisoformat(their_date) <= TODAY:
        assert ours is not None
        assert (ours.birth_date.isoformat(), ours.sex) == (their_date, theirs.gender)
    elif ours is not None:
        assert ours.birth_date.year < 2000  # 29 February, or a day of this year that is still to come
