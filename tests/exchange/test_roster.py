"""Village files as they really come: each must come out right, row by row."""

# ruff: noqa: E501 - tables of cases read better with a case a line

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import (
    MONTHS,
    PLAIN,
    SUKADARMA,
    TODAY,
    VILLAGES,
    Getter,
    agree,
    check,
    codes,
    people,
    plain_rows,
    write_xlsx,
)
from rangkul.errors import Cancelled
from rangkul.exchange.roster import check_roster, check_rosters


def with_columns(**changes: tuple[str, Getter | None]) -> dict[str, Getter]:
    """The plain columns with some headings renamed (and told otherwise)."""
    columns: dict[str, Getter] = {}
    for title, get in PLAIN.items():
        new, other = changes.get(title.replace(" ", "_"), (title, None))
        columns[new] = other or get
    return columns


def test_a_tidy_workbook(tmp_path: Path) -> None:
    some = people(30)
    agree(check(write_xlsx(tmp_path / "a.xlsx", {"Data": plain_rows(some)})), some, range(2, 32))


def test_titles_a_row_of_numbers_and_an_offset(tmp_path: Path) -> None:
    some = people(12)
    rows: list[list[Any]] = [
        ["DAFTAR NAMA PEKERJA RENTAN"], ["DESA SUKADARMA KECAMATAN SUKATANI"], ["KABUPATEN BEKASI TAHUN 2026"], [], [],
        *plain_rows(some)[:1], [-number for number in range(1, 13)], *plain_rows(some)[1:],
    ]  # fmt: skip
    path = write_xlsx(tmp_path / "x.xlsx", {"Data": rows}, at=(3, 2), merges=[(3, 2, 3, 13), (4, 2, 4, 13)])
    file = check(path)
    agree(file, some, range(11, 23))
    assert file.village == SUKADARMA[0]


def test_the_list_may_begin_in_row_sixteen(tmp_path: Path) -> None:
    some = people(5)
    titles: list[list[Any]] = [[f"Baris keterangan nomor {number}"] for number in range(1, 16)]
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": titles + plain_rows(some)})), some, range(17, 22))


def test_headings_in_two_rows_with_ticks_for_the_sex(tmp_path: Path) -> None:
    some = people(15)
    top = [
        "NO",
        "NIK",
        "NAMA LENGKAP",
        "TEMPAT DAN TANGGAL LAHIR",
        "",
        "JENIS KELAMIN",
        "",
        "ALAMAT",
        "",
        "",
        "PEKERJAAN",
        "NO. HP",
        "NAMA IBU",
    ]
    sub = ["", "", "", "TEMPAT", "TANGGAL", "L", "P", "KAMPUNG / JALAN", "RT", "RW", "", "", ""]
    body = [
        [n, p.nik, p.name, p.place, f"{p.born:%d-%m-%Y}", "√" if p.sex == "L" else "", "√" if p.sex == "P" else "", p.address, p.rt, p.rw,
         p.job, p.phone, p.mother]
        for n, p in enumerate(some, start=1)
    ]  # fmt: skip
    merges = [(0, c, 1, c) for c in (0, 1, 2, 10, 11, 12)] + [(0, 3, 0, 4), (0, 5, 0, 6), (0, 7, 0, 9)]
    agree(check(write_xlsx(tmp_path / "m.xlsx", {"Data": [top, sub, *body]}, merges=merges)), some, range(3, 18))
    agree(check(write_xlsx(tmp_path / "u.xlsx", {"Data": [top, sub, *body]})), some, range(3, 18))


def test_headings_in_three_rows(tmp_path: Path) -> None:
    some = people(9)
    rows: list[list[Any]] = [
        ["DATA PEKERJA"], [],
        ["NO", "IDENTITAS", "", "KELAHIRAN", "", "JK", "DOMISILI", "", "", "LAIN-LAIN", "", ""],
        ["", "NOMOR", "NAMA", "TEMPAT", "TANGGAL", "", "ALAMAT", "RT/RW", "", "PEKERJAAN", "KONTAK", "NAMA IBU"],
        ["", "NIK", "LENGKAP", "LAHIR", "LAHIR", "L/P", "", "RT", "RW", "", "HP", "KANDUNG"],
        [f"({number})" for number in range(1, 13)],
    ]  # fmt: skip
    for n, p in enumerate(some, start=1):
        rows.append([n, p.nik, p.name, p.place, p.born, p.sex, p.address, p.rt, p.rw, p.job, p.phone, p.mother])
    merges = [(2, 0, 4, 0), (2, 1, 2, 2), (2, 3, 2, 4), (2, 6, 2, 8), (2, 9, 2, 11), (3, 7, 3, 8)]
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}, merges=merges)), some, range(7, 16))


@pytest.mark.parametrize("style", range(4))
def test_place_and_date_in_one_cell(tmp_path: Path, style: int) -> None:
    some = people(15)
    ways: list[Getter] = [
        lambda p: f"{p.place}, {p.born:%d-%m-%Y}", lambda p: f"{p.place} {p.born.day} {MONTHS[p.born.month - 1]} {p.born.year}",
        lambda p: f"{p.place},{p.born:%d/%m/%Y}", lambda p: f"{p.place} , {p.born:%d-%m-%y}",
    ]  # fmt: skip
    columns = {"NIK": PLAIN["NIK"], "NAMA": PLAIN["NAMA"], "L/P": PLAIN["JENIS KELAMIN"], "TTL": ways[style]}
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(some, columns)}))
    agree(file, some, fields=("nik", "name", "sex", "birth_place", "birth_date"))


@pytest.mark.parametrize("titles", [
    {"NIK": "NO KTP", "NAMA": "NAMA LENGKAP", "JENIS KELAMIN": "L/P", "TANGGAL LAHIR": "TGL LAHIR", "NO HP": "No. WA", "NAMA IBU KANDUNG": "Ibu Kandung"},
    {"NIK": "NO. KTP/NIK", "NAMA": "Nama Pekerja", "JENIS KELAMIN": "JK", "TANGGAL LAHIR": "Tgl. Lahir (hh/bb/tttt)", "NO HP": "TELP", "ALAMAT": "Alamat Rumah"},
    {"NIK": "NOMOR INDUK KEPENDUDUKAN", "NAMA": "Nama Sesuai KTP", "JENIS KELAMIN": "Kelamin", "NO HP": "No. HP/WA", "PEKERJAAN": "Jenis Pekerjaan"},
    {"NIK": "N I K", "NAMA": "N A M A", "JENIS KELAMIN": "Sex", "TANGGAL LAHIR": "Tanggal_Lahir", "TEMPAT LAHIR": "Tmp Lahir", "NO HP": "NO.TELP/HP"},
    {"NIK": "Nomor Induk", "NAMA": "NAMA WARGA", "JENIS KELAMIN": "Jns Kelamin", "TANGGAL LAHIR": "TGL LHR", "TEMPAT LAHIR": "TEMPATLAHIR", "NO HP": "Handphone"},
])  # fmt: skip
def test_columns_have_many_names(tmp_path: Path, titles: dict[str, str]) -> None:
    some = people(8)
    columns = {titles.get(title, title): get for title, get in PLAIN.items()}
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(some, columns)})), some)


def test_heading_again_totals_and_signatures_are_no_people(tmp_path: Path) -> None:
    some = people(20)
    rows = plain_rows(some)
    body: list[list[Any]] = [
        *rows[:11], [], rows[0], *rows[11:], ["JUMLAH", "", "", 20], [], ["", "", "", "", "", "", "", "", "Sukadarma, 12 November 2026"],
        ["", "", "Mengetahui,", "", "", "", "", "", "Yang mendata,"], ["", "", "Kepala Desa Sukadarma"], [], [],
        ["", "", "H. AHMAD SUDRAJAT", "", "", "", "", "", "NENENG"], ["", "", "NIP. 196501011990031001"], ["Tanggal cetak: 12/11/2026"],
    ]  # fmt: skip
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": body})), some, [*range(2, 12), *range(14, 24)])


def test_a_sheet_for_each_hamlet(tmp_path: Path) -> None:
    some = people(18)
    sheets: dict[str, list[list[Any]]] = {
        "Petunjuk": [["Isi dengan huruf besar"], ["Kirim paling lambat Jumat"]],
        "Dusun I": plain_rows(some[:6]), "Dusun II": [["DUSUN II"], [], *plain_rows(some[6:12])], "Dusun III": plain_rows(some[12:]), "Sheet4": [],
    }  # fmt: skip
    file = check(write_xlsx(tmp_path / "x.xlsx", sheets))
    assert [(r.sheet, r.row, r.nik) for r in file.records] == [
        (sheet, row, p.nik) for (sheet, first), group in zip((("Dusun I", 2), ("Dusun II", 4), ("Dusun III", 2)),
                                                             (some[:6], some[6:12], some[12:]), strict=True)
        for row, p in enumerate(group, start=first)
    ]  # fmt: skip
    assert file.problems == ()


def test_hidden_rows_and_columns_are_read_hidden_sheets_left_out_and_all_of_it_is_told(tmp_path: Path) -> None:
    some = people(12)

    def hide(book: Any, sheet: Any) -> None:
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column(9, 9, 12, None, {"hidden": True})
        book.worksheets()[1].hide()
        book.worksheets()[2].hide()

    sheets = {"Data": plain_rows(some[:9]), "Lama": plain_rows(some[:9]), "Dusun II": plain_rows(some[9:])}
    file = check(write_xlsx(tmp_path / "x.xlsx", sheets, then=hide))
    assert [r.nik for r in file.records] == [p.nik for p in some[:9]]
    assert [(p.sheet, p.row, p.code) for p in file.problems] == [
        ("Lama", None, "hidden_sheet"), ("Dusun II", None, "hidden_sheet"), ("Data", None, "hidden_rows"), ("Data", None, "hidden_columns"), ("Data", 4, "hidden_rows"),
    ]  # fmt: skip


def test_family_lines_give_kk_and_address_to_their_members(tmp_path: Path) -> None:
    some = people(6)
    rows: list[list[Any]] = [["BUKU INDUK PENDUDUK"], ["NO", "NIK", "NAMA LENGKAP", "JK", "TEMPAT LAHIR", "TGL LAHIR", "AGAMA"]]
    for first in (0, 3):
        p = some[first]
        rows.append([f"No. KK : {p.kk}   Alamat : {p.address} RT/RW : {p.rt}/{p.rw}"])
        rows.extend(
            [n, q.nik, q.name, q.sex, q.place, f"{q.born:%d-%m-%Y}", "Islam"] for n, q in enumerate(some[first : first + 3], start=1)
        )
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    family = [replace(q, kk=some[n // 3 * 3].kk, rt=some[n // 3 * 3].rt, rw=some[n // 3 * 3].rw, address=some[n // 3 * 3].address)
              for n, q in enumerate(some)]  # fmt: skip
    agree(file, family, [4, 5, 6, 8, 9, 10], fields=("nik", "name", "sex", "birth_date", "kk", "rt", "rw", "address"))
    assert all("Islam" not in raw.cells for raw in file.raw_rows)


@pytest.mark.parametrize(
    ("separator", "encoding"), [(";", "utf-8-sig"), (",", "cp1252"), ("\t", "utf-16"), ("|", "utf-8"), (";", "utf-16-le")]
)
def test_text_files_of_any_separator_and_encoding(tmp_path: Path, separator: str, encoding: str) -> None:
    import csv

    some = [replace(p, name=f"{p.name} NOÉ") for p in people(10)]
    path = tmp_path / "desa_sukadarma.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        rows = plain_rows(
            some, with_columns(TANGGAL_LAHIR=("TGL LAHIR", lambda p: f"{p.born:%d/%m/%Y}"), ALAMAT=("ALAMAT", lambda p: p.address))
        )
        csv.writer(file, delimiter=separator).writerows([["DAFTAR PEKERJA"], [], *rows])
    found = check(path)
    agree(found, some, range(4, 14), sheet=None)
    assert found.village == SUKADARMA[0]


def test_a_hint_for_the_separator_and_cells_with_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        'sep=;\nNIK;NAMA;ALAMAT\n="3216055708859001";ROHMAH;"Kp. Bulak\nRT 003/007"\n\'3216051708859002;SALIM;Kp. Rawa\n', encoding="utf-8"
    )
    file = check(path)
    assert [(r.row, r.nik, r.address, r.rt, r.rw) for r in file.records] == [
        (3, "3216055708859001", "Kp. Bulak RT 003/007", "003", "007"), (4, "3216051708859002", "Kp. Rawa", None, None),
    ]  # fmt: skip


def test_a_web_page_that_calls_itself_xls(tmp_path: Path) -> None:
    some = people(7)
    head = ["No", "No. KK", "NIK", "Tag Id Card", "Nama", "Alamat", "Dusun", "RW", "RT", "Jenis Kelamin", "Tempat Lahir", "Tanggal Lahir", "Umur",
            "Agama", "Pendidikan", "Pekerjaan", "Golongan Darah"]  # fmt: skip
    lines = ["<tr>" + "".join(f"<th>{title}</th>" for title in head) + "</tr>"]
    for n, p in enumerate(some, start=1):
        sex = "LAKI-LAKI" if p.sex == "L" else "PEREMPUAN"
        values = [n, p.kk, p.nik, "", p.name, p.address, "BULAK", p.rw, p.rt, sex, p.place, f"{p.born.day:02d} {MONTHS[p.born.month - 1]} {p.born.year}",
                  41, "Islam", "SD", p.job, "AB"]  # fmt: skip
        lines.append("<tr>" + "".join(f"<td class='textx'>{value}&nbsp;</td>" for value in values) + "</tr>")
    path = tmp_path / "penduduk.xls"
    path.write_text(
        f"<html><head><style>td {{x:1}}</style></head><body><h4>DATA PENDUDUK DESA SUKADARMA</h4><table border=1>{''.join(lines)}</table>"
    )
    file = check(path)
    agree(
        file,
        some,
        range(2, 9),
        sheet=None,
        fields=("nik", "name", "sex", "birth_date", "birth_place", "address", "rt", "rw", "occupation", "kk"),
    )
    assert file.village == SUKADARMA[0]
    assert not any("Islam" in raw.cells or "AB" in raw.texts() for raw in file.raw_rows)
    assert file.layouts[0].dropped == ("Agama", "Golongan Darah")


@pytest.mark.parametrize("in_words", [True, False])
def test_the_export_of_opensid(tmp_path: Path, in_words: bool) -> None:
    some = people(8)
    head = ["alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "sex", "tempatlahir", "tanggallahir", "agama_id", "pendidikan_kk_id", "pekerjaan_id",
            "status_kawin", "kk_level", "warganegara_id", "ayah_nik", "nama_ayah", "ibu_nik", "nama_ibu", "golongan_darah_id", "status_dasar"]  # fmt: skip
    rows: list[list[Any]] = [head]
    for n, p in enumerate(some):
        sex = ({"L": "Laki-laki", "P": "Perempuan"} if in_words else {"L": 1, "P": 2})[p.sex]
        status = ("HIDUP" if in_words else 1) if n != 3 else ("MATI" if in_words else 2)
        rows.append([p.address, "BULAK", p.rw, p.rt, p.name, p.kk, p.nik, sex, p.place, p.born.isoformat(), 1, 3, p.job if in_words else 9, 2, 1, 1,
                     "3216051708400001", "BAPAK", "3216055708450001", p.mother, 13, status])  # fmt: skip
    rows.extend([["###"], ["Kp. Lain", "X", "001", "001", "BUKAN WARGA", "", some[0].nik, 1]])
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    wanted = [p if in_words else replace(p, job="9") for n, p in enumerate(some) if n != 3]
    agree(
        file, wanted, [2, 3, 4, 6, 7, 8, 9], fields=("nik", "name", "sex", "birth_date", "birth_place", "kk", "mother_name", "occupation")
    )
    assert [raw.outcome for raw in file.raw_rows if raw.row in (5, 10, 11)] == ["left_out", "after_end", "after_end"]


def test_cells_merged_over_a_family(tmp_path: Path) -> None:
    some = [replace(p, kk=people(9)[n // 3 * 3].kk) for n, p in enumerate(people(9))]
    rows = plain_rows(some, {"NO KK": lambda p: p.kk, "NIK": PLAIN["NIK"], "NAMA": PLAIN["NAMA"]})
    merges = [(1, 1, 3, 1), (4, 1, 6, 1), (7, 1, 9, 1)]
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}, merges=merges)), some, fields=("nik", "name", "kk"))


def test_rt_and_rw_in_one_cell_or_eaten_by_excel(tmp_path: Path) -> None:
    some = people(6)
    columns = {"NIK": PLAIN["NIK"], "NAMA": PLAIN["NAMA"], "RT/RW": lambda p: f"{int(p.rt)}/{p.rw}"}
    rows = plain_rows(some, columns)
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows})), some, fields=("rt", "rw"))
    rows[2][3] = date(2026, 7, 3)
    file = check(write_xlsx(tmp_path / "y.xlsx", {"Data": rows}))
    assert (file.records[1].rt, codes(file, 3), file.problems[-1].proposal) == (None, ["cell_error"], "003/007")


def test_dates_since_1904(tmp_path: Path) -> None:
    some = people(5)
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(some)}, options={"date_1904": True})), some)


def test_the_content_counts_not_the_extension(tmp_path: Path) -> None:
    some = people(5)
    for name in ("x.csv", "x.xls", "x.ods", "x", "X.XLSM", "daftar.pdf"):
        agree(check(write_xlsx(tmp_path / name, {"Data": plain_rows(some)})), some)


def test_sections_by_neighbourhood(tmp_path: Path) -> None:
    some = people(6)
    rows = plain_rows(some, {"NIK": PLAIN["NIK"], "NAMA": PLAIN["NAMA"], "L/P": PLAIN["JENIS KELAMIN"]})
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": [rows[0], ["RT 003 RW 007"], *rows[1:4], ["RT 004 / RW 007"], *rows[4:]]}))
    assert [(r.row, r.rt, r.rw) for r in file.records] == [(3, "003", "007"), (4, "003", "007"), (5, "003", "007"),
                                                           (7, "004", "007"), (8, "004", "007"), (9, "004", "007")]  # fmt: skip


def test_lists_with_other_columns_below_each_other(tmp_path: Path) -> None:
    some = people(6)
    second = plain_rows(some[3:], {"NAMA": PLAIN["NAMA"], "L/P": PLAIN["JENIS KELAMIN"], "NIK": PLAIN["NIK"]})
    rows = [*plain_rows(some[:3]), [], ["TAMBAHAN"], *second]
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows})), some, [2, 3, 4, 8, 9, 10], fields=("nik", "name", "sex"))


def test_several_files_tell_people_that_come_twice(tmp_path: Path) -> None:
    some = people(6)
    paths = [write_xlsx(tmp_path / "a.xlsx", {"Data": plain_rows(some[:4])}), tmp_path / "none.xlsx",
             write_xlsx(tmp_path / "b.xlsx", {"Data": plain_rows(some[3:])})]  # fmt: skip
    first, missing, second = check_rosters(paths, today=TODAY)
    assert first.problems == ()
    assert missing.rejected is not None
    assert [(p.row, p.code) for p in second.problems] == [(2, "nik_duplicate_across_files")]


def test_a_check_can_be_cancelled(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": plain_rows(people(50))})

    def stop(done: int, total: int, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        check_roster(path, today=TODAY, progress=stop)
    agree(check(path), people(50))


def test_json_as_the_command_line_gives_it(tmp_path: Path) -> None:
    some = people(1)
    file = check(write_xlsx(tmp_path / "desa_sukadarma.xlsx", {"Data": plain_rows(some)}))
    assert file.as_json() == {
        "file": "desa_sukadarma.xlsx", "rejected": None, "village": SUKADARMA[0], "problems": [],
        "records": [{
            "sheet": "Data", "row": 2, "nik": some[0].nik, "name": some[0].name, "sex": some[0].sex, "birth_date": some[0].born.isoformat(),
            "birth_place": some[0].place, "occupation": some[0].job, "address": some[0].address, "rt": some[0].rt, "rw": some[0].rw,
            "phone": "+62" + some[0].phone[1:], "mother_name": some[0].mother,
        }],
    }  # fmt: skip


def test_family_lines_in_many_cells(tmp_path: Path) -> None:
    some = people(4)
    line = ["No. KK", ":", some[0].kk, "Alamat", ":", some[0].address, "RT/RW", ":", f"{some[0].rt}/{some[0].rw}"]
    rows = [
        ["NO", "NAMA", "NIK", "JK"],
        line,
        *[[n, p.name, p.nik, p.sex] for n, p in enumerate(some, start=1)],
        ["", "Jumlah anggota : 4"],
    ]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    one = some[0]
    agree(
        file,
        [replace(p, kk=one.kk, rt=one.rt, rw=one.rw, address=one.address) for p in some],
        [3, 4, 5, 6],
        fields=("nik", "kk", "rt", "rw", "address"),
    )


def test_a_recap_beside_the_list_holds_no_workers(tmp_path: Path) -> None:
    some = people(5)
    sheets: dict[str, list[list[Any]]] = {
        "Rekap": [["NO", "NAMA KETUA RT", "JUMLAH"], [1, "H. DADANG", 12], [2, "UJANG", 8]], "Data": plain_rows(some),
    }  # fmt: skip
    agree(check(write_xlsx(tmp_path / "x.xlsx", sheets)), some)


def test_a_person_without_number_and_name_is_told_not_lost(tmp_path: Path) -> None:
    some = people(3)
    rows = plain_rows(some)
    rows[2][1] = rows[2][2] = ""
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [record.row for record in file.records] == [2, 3, 4]
    assert sorted(codes(file, 3)) == ["missing_name", "nik_missing"]


def test_two_lists_side_by_side(tmp_path: Path) -> None:
    some = people(5)
    rows: list[list[Any]] = [["NO", "NIK", "NAMA", "JK", "", "NO", "NIK", "NAMA", "JK"]]
    for n in range(3):
        right = [n + 4, some[n + 3].nik, some[n + 3].name, some[n + 3].sex] if n + 3 < len(some) else []
        rows.append([n + 1, some[n].nik, some[n].name, some[n].sex, "", *right])
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    agree(file, [some[0], some[3], some[1], some[4], some[2]], [2, 2, 3, 3, 4], fields=("nik", "name", "sex"))


def test_a_sheet_for_each_of_two_villages_is_asked_for(tmp_path: Path) -> None:
    some = people(8)
    sheets = {
        "Satu": [["DATA PEKERJA DESA SUKADARMA KECAMATAN SUKATANI"], *plain_rows(some[:4])],
        "Dua": [["DATA PEKERJA DESA SAGARA MAKMUR KECAMATAN TARUMAJAYA"], *plain_rows(some[4:])],
    }
    file = check(write_xlsx(tmp_path / "dua.xlsx", sheets))
    assert file.village is None  # one name must not take the people of both
    assert set(file.village_candidates) == {VILLAGES[0][0], VILLAGES[1][0]}
    assert len(file.records) == 8
