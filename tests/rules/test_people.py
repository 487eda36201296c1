"""Names, sex, ranks and service numbers in lists of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.people import (
    RANKS,
    clean_name,
    clean_nrp,
    clean_sex,
    display_name,
    name_key,
    name_words,
    parse_rank,
    print_name,
    rank_name,
    split_rank,
    split_titles,
    title_case,
)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("ROHMAH", "ROHMAH"), ("  Siti \u00a0 Aminah ", "Siti Aminah"), ("MA’RUF", "MA'RUF"), ("Siti\u200bAminah", "SitiAminah"),
        ("'BUDI", "BUDI"), ("'BUDI'", "BUDI"), ("Nur'", "Nur'"), ("Nur’", "Nur'"), ("O'", "O'"),
        ("-Asep", "Asep"), ("• Asep -", "• Asep"), ("'", None),
        ("12. BUDI", "BUDI"), ("BUDI,", "BUDI"), ("Budi Santoso, S.H.", "Budi Santoso, S.H."), ("H. M. ALI", "H. M. ALI"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("-", None), ("", None), ("NULL", None), ("xxx", None), ("123", None), (None, None), (7, None), ("BUDI\nSANTOSO", "BUDI SANTOSO"),
    ],
)  # fmt: skip
def test_a_name_keeps_its_spelling(cell: object, name: str | None) -> None:
    assert clean_name(cell) == name


@given(st.text(max_size=80))
def test_a_clean_name_stays_clean(text: str) -> None:
    name = clean_name(text)
    if name is not None:
        assert clean_name(name) == name
        assert name == " ".join(name.split())
        assert "\u200b" not in name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MUHAMMAD YUSUF", "Moh. Yusuf"), ("M. Yusuf", "MOCHAMAD YUSUF"), ("H. Abd. Rahman", "ABDUL RAHMAN"), ("Soekarno", "SUKARNO"),
        ("Djoko Tjahjono", "JOKO CAHJONO"), ("Ma'ruf", "MARUF"), ("Siti Aminah", "SITIAMINAH"), ("Budi Santoso, S.H.", "BUDI SANTOSO"),
        ("Achmad Fauzi", "Ahmad Fauzi"), ("HJ. ST. AISYAH", "Siti Aisyah"), ("José", "JOSE"), ("Drs. H. Budi", "Budi"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("Budi Santoso", "Budi Santosa"), ("Siti Aminah", "Siti Aminatun"), ("M", "Muhammad"), ("H", "Hj")]
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text(max_size=60))
def test_a_key_is_letters_only_and_minds_neither_case_nor_blanks(text: str) -> None:
    assert all("a" <= sign <= "z" for sign in name_key(text))
    assert name_key(f"  {text} ") == name_key(text)
    assert "".join(name_words(text)) == name_key(text)


@pytest.mark.parametrize(
    ("cells", "sex"),
    [
        (("L", "l", "LK", "Lk.", "Laki-laki", "LAKI - LAKI", "Laki laki", "PRIA", "1", 1, 1.0, " L\u00a0", "laki2",
          "1. Laki-laki", "1) L", "1 = Pria"), "L"),
        (("P", "PR", "pr.", "Perempuan", "WANITA", "2", 2, "Prempuan",
          "2. Perempuan", "2 - Wanita"), "P"),
    ],
)  # fmt: skip
def test_sex_in_every_spelling(cells: tuple[str | float, ...], sex: str) -> None:
    assert [clean_sex(cell) for cell in cells] == [(sex, [])] * len(cells)


@pytest.mark.parametrize(
    ("cell", "code", "proposal"),
    [
        ("", "sex_missing", None), ("-", "sex_missing", None), (None, "sex_missing", None), (0, "sex_missing", None),
        ("3", "sex_unrecognised", None),
        ("L/P", "sex_unrecognised", None), ("M", "sex_unrecognised", "L"), ("F", "sex_unrecognised", "P"),
        (float("inf"), "sex_missing", None),
    ],
)  # fmt: skip
def test_what_is_no_sex_is_told(cell: str | float | None, code: str, proposal: str | None) -> None:
    sex, (complaint,) = clean_sex(cell)
    assert sex is None
    assert (complaint.code, complaint.proposal) == (code, proposal)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("AIPTU.", "Aiptu"), ("BRIG POL", "Brigpol"), ("Brigadir", "Brigpol"), ("IPDA POL", "Ipda"),
        ("Ajun Inspektur Polisi Satu", "Aiptu"), ("akp", "AKP"),
        ("A.K.P.", "AKP"), ("KOMBES POL", "Kombes Pol"), ("Kombes", "Kombes Pol"), ("Brigadir Polisi", "Brigpol"), ("BRIPKA", "Bripka"),
        ("Komisaris Besar Polisi", "Kombes Pol"), ("Kombes Pol.", "Kombes Pol"), ("AJUN KOMISARIS POLISI", "AKP"),
        ("Brigadir Dua", "Bripda"),
    ],
)  # fmt: skip
def test_ranks_as_lists_write_them(text: str, short: str) -> None:
    rank = parse_rank(text)
    assert rank is not None
    assert rank.short == rank_name(text) == short


def test_every_rank_is_known_by_all_its_names_and_they_rise() -> None:
    assert [rank.order for rank in RANKS] == list(range(1, 13))
    assert [rank.short for rank in RANKS][::11] == ["Bripda", "Kombes Pol"]
    for rank in RANKS:
        assert {parse_rank(text) for text in (rank.code, rank.short, rank.full, rank.full.upper(), f"{rank.short}.")} == {rank}


@pytest.mark.parametrize("text", ["", "Kapten", "Polisi", "POL", "Budi", "Sersan"])
def test_other_words_are_no_rank(text: str) -> None:
    assert parse_rank(text) is None


def test_a_rank_before_a_name_comes_off() -> None:
    brigpol, aiptu = RANKS[2], RANKS[5]
    assert split_rank("BRIG POL BUDI, S.H.") == (brigpol, "BUDI, S.H.")
    assert split_rank("Aiptu Budi Santoso") == (aiptu, "Budi Santoso")
    assert split_rank("Ajun Inspektur Polisi Satu Budi") == (aiptu, "Budi")
    assert split_rank("Budi Santoso") == (None, "Budi Santoso")
    assert split_rank("AIPTU") == (aiptu, "")


@pytest.mark.parametrize(
    ("rank", "name", "line"),
    [
        ("aiptu", "BUDI SANTOSO, SH, MH", "Aiptu Budi Santoso, S.H., M.H."),
        ("AIPTU.", "BUDI SANTOSO SH MH", "Aiptu Budi Santoso, S.H., M.H."),
        ("akp", "DRS. H. AHMAD MA'RUF, S.I.K., M.SI", "AKP Drs. H. Ahmad Ma'ruf, S.I.K., M.Si."),
        ("kombes", "HJ. SITI", "Kombes Pol Hj. Siti"),
        (None, "SITI BINTI AHMAD", "Siti binti Ahmad"), ("bripka", "HARYONO II", "Bripka Haryono II"),
        ("ipda", "budi santoso, s.h", "Ipda Budi Santoso, S.H."),
        ("aipda", "M. YUSUF, S.H.,M.H", "Aipda M. Yusuf, S.H., M.H."), ("Kopral", "BUDI", "Kopral Budi"),
        ("aiptu", "BUDI, SH.MH", "Aiptu Budi, S.H., M.H."),
        ("aiptu", "I WAYAN SUDIRA", "Aiptu I Wayan Sudira"), ("aiptu", "ST. AMINAH", "Aiptu St. Aminah"),
        ("aiptu", "Budi McDonald", "Aiptu Budi McDonald"),
        ("aiptu", "BUDI, XYZ", "Aiptu Budi, XYZ"), ("aiptu", "dr. BUDI", "Aiptu dr. Budi"),
        ("aiptu", "R. SITI-AMINAH", "Aiptu R. Siti-Aminah"),
        ("aiptu", "H.M. ALI", "Aiptu H.M. Ali"), ("bripda", "SH", "Bripda Sh"), ("aiptu", "H", "Aiptu H"),
        ("aiptu", "ANDI S.Pd.I", "Aiptu Andi, S.Pd.I."),
        ("brigpol", "HENDRA MM", "Brigpol Hendra, M.M."), ("aiptu", "", "Aiptu"),
    ],
)  # fmt: skip
def test_a_person_on_paper(rank: str | None, name: str, line: str) -> None:
    assert display_name(rank, name) == print_name(rank, name) == line


def test_an_officer_may_wish_to_be_written_otherwise() -> None:
    assert print_name("aiptu", "BUDI", "Aiptu H. Budi ") == "Aiptu H. Budi"
    assert print_name("aiptu", "BUDI", " ") == "Aiptu Budi"


def test_titles_come_apart() -> None:
    parts = split_titles("DRS. H. BUDI SANTOSO, SH.MH")
    assert (parts.front, parts.name, parts.degrees) == (("Drs.", "H."), "BUDI SANTOSO", ("S.H.", "M.H."))


@given(st.text(max_size=60))
def test_writing_a_name_loses_no_letter_and_settles(text: str) -> None:
    once = title_case(text)
    assert once.replace(" ", "").casefold() == "".join(text.split()).casefold() or not text.isascii()
    assert display_name(None, display_name(None, text)) == display_name(None, text) or not text.isascii()


@pytest.mark.parametrize("cell", ["85081234", " 8508 1234", "NRP 85081234", "NRP. 85.081.234", 85081234, 85081234.0, "'85081234"])
def test_a_service_number_in_every_spelling(cell: str | float) -> None:
    assert clean_nrp(cell) == ("85081234", [])


def test_a_service_number_of_2001_gets_the_zeros_back_that_excel_dropped() -> None:
    assert clean_nrp(1060123) == ("01060123", [])
    assert clean_nrp("1060123")[0] is None


def test_doubtful_service_numbers() -> None:
    number, (complaint,) = clean_nrp("85131234")
    assert (number, complaint.code, complaint.blocks) == ("85131234", "nrp_odd_month", False)
    for cell, code in (
        ("", "nrp_missing"),
        ("-", "nrp_missing"),
        (None, "nrp_missing"),
        ("8508123", "nrp_invalid"),
        ("8508123A", "nrp_invalid"),
        (8.5, "nrp_invalid"),
    ):
        number, (complaint,) = clean_nrp(cell)
        assert (number, complaint.code) == (None, code)
