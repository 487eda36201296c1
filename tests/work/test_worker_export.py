"""Lists for the core system: what stands in them, who stays out and why, what is marked and comes back."""

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.data.batch import Batch
from rangkul.data.changes import pending
from rangkul.data.engine import Database
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.errors import Cancelled, Problem
from rangkul.rules.people import name_key
from rangkul.work.applying import take_back
from rangkul.work.export_maps import (
    ExportMap,
    Layout,
    MapColumn,
    NamedMap,
    archive_map,
    built_in_maps,
    cautions,
    content_of,
    copy_map,
    export_map,
    find_map,
    import_map,
    list_maps,
    map_from,
    rename_map,
    revisions_of_map,
    save_map,
    wrong_with,
)
from rangkul.work.office import Office, save_office
from rangkul.work.templates import save_template
from rangkul.work.worker_export import ExportFilter, draft_export, finish_export, plan_export, write_export, write_left_out
from work.batches import HERE, THERE, TODAY, make_villages, nik

GOLDEN = Path(__file__).parents[1] / "golden" / "exports"


def add(session: Session, number: int, name: str, **values: object) -> UUID:
    told: dict[str, object] = {
        "nik": nik(number), "sex": "L", "birth_date": date(1985, 8, 17), "birth_place": "BEKASI", "village_code": HERE,
    }  # fmt: skip
    worker = Worker(name=name, name_key=name_key(name), **(told | values))
    session.add(worker)
    session.flush()
    return worker.id


@pytest.fixture
def branch(database: Database) -> Database:
    """Six workers in two villages: one without NIK, one too old, one member with a KPJ."""
    with database.session() as session:
        make_villages(session)
        save_office(session, Office(regency_code="32.16", regency_name="Kabupaten Bekasi"))
        session.get_one(Village, HERE).postal_code = "17630"
        officer = Officer(nrp="78051234", name="BUDI SANTOSO", rank="AIPTU")
        session.add(officer)
        session.flush()
        add(session, 1, "ROHMAH", nik="3216155708850001", sex="P", kk="3216151201120004", phone="+6281200123456", mother_name="AMINAH",
            address="Kp. Bulak", rt="003", rw="007", hamlet="Dusun II", occupation="Tani", occupation_category="petani",
            funding="dana_desa", officer_id=officer.id)  # fmt: skip
        add(session, 2, "Ma'ruf bin Sa'id", birth_place=None, income=1_600_000, with_jht=True, village_code=THERE, status="siap")
        add(session, 3, "=CMD()", status="terdaftar", kpj="AB123450001", registered_on=date(2026, 3, 2))
        add(session, 4, "TANPA NIK", nik=None)
        add(session, 5, "TUA SEKALI", birth_date=date(1950, 1, 2), nik="3216150201500005")
        add(session, 6, "DITOLAK", status="ditolak", status_reason="DUPLIKASI")
    return database


def rows_of(path: Path) -> list[list[object]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize("key", ["cek", "perisai", "sipp"])
def test_the_presets_as_they_always_were(branch: Database, tmp_path: Path, key: str) -> None:
    path = tmp_path / "daftar.xlsx"
    with branch.session() as session:
        named = find_map(session, key)
        done = write_export(session, named, ExportFilter(), path, TODAY, account="ani")
    sheet = openpyxl.load_workbook(done.file).worksheets[0]
    lines = [" | ".join(f"{cell.value if cell.value is not None else ''}" for cell in row) for row in sheet.iter_rows()]
    lines.append(" | ".join(f"{cell.data_type}{cell.number_format}" for cell in sheet[2]))
    golden = GOLDEN / f"{key}.txt"
    assert "\n".join(lines) + "\n" == golden.read_text("utf-8")


def test_who_is_left_out_is_told_with_the_reason(branch: Database, tmp_path: Path) -> None:
    with branch.session() as session:
        one = find_map(session, "Cek Y/T").map
        plan = plan_export(session, one, ExportFilter(), TODAY)
        assert (plan.rows, plan.left_out, plan.by_status) == (2, 2, {"siap": 1, "calon": 1})
        assert {person.name: [complaint.code for complaint in person.why] for person in plan.left_out_first} == {
            "TANPA NIK": ["nik_missing"], "TUA SEKALI": ["age_over_65"],
        }  # fmt: skip
        assert plan.first[0][1].count("*") == 6  # on screen a NIK is masked
        assert write_left_out(session, one, ExportFilter(), tmp_path / "kurang.xlsx", TODAY) == 2
    found = rows_of(tmp_path / "kurang.xlsx")
    assert [row[1] for row in found[3:]] == ["TANPA NIK", "TUA SEKALI"]
    assert "NIK" in str(found[3][5])


def test_a_member_may_be_older_than_65(branch: Database) -> None:
    with branch.session() as session:
        add(session, 7, "PESERTA LAMA", birth_date=date(1958, 1, 2), nik="3216150201580007", status="terdaftar")
        plan = plan_export(session, find_map(session, "perisai").map, ExportFilter(statuses=("terdaftar",)), TODAY)
        assert (plan.rows, plan.left_out) == (2, 0)


def test_filters(branch: Database) -> None:
    def names(**chosen: object) -> int:
        with branch.reading() as session:
            one = replace(find_map(session, "perisai").map, complete=False)
            return plan_export(session, one, ExportFilter(**chosen), TODAY).rows  # type: ignore[arg-type] # of the test

    with branch.reading() as session:
        officer = session.scalars(select(Officer.id)).one()
        rohmah = session.scalars(select(Worker.id).where(Worker.name == "ROHMAH")).one()
    assert names() == 5  # everybody but the refused one
    assert names(villages=(THERE,)) == 1
    assert names(districts=("32.16.15",)) == 4
    assert names(statuses=("ditolak",)) == 1
    assert names(funding="dana_desa") == names(officer_id=officer) == names(workers=(rohmah,)) == 1
    assert names(since=now().date()) == 5
    assert names(since=date(2999, 1, 1)) == 0
    for wrong in ({"statuses": ("aneh",)}, {"funding": "aneh"}):
        with pytest.raises(Problem):
            names(**wrong)


def test_every_export_is_in_the_trail_without_a_number_of_anybody(branch: Database, tmp_path: Path) -> None:
    with branch.session() as session:
        write_export(session, find_map(session, "perisai"), ExportFilter(villages=(HERE,)), tmp_path / "a.xlsx", TODAY, account="ani")
    with branch.reading() as session:
        line = session.scalars(select(Audit).where(Audit.action == "workers.exported")).one()
        assert line.account == "ani"
        assert (line.changes["preset"], line.changes["rows"], line.changes["left_out"], line.changes["kpj"]) == ("Perisai", 2, 2, True)
        assert line.changes["filter"]["villages"] == [HERE]
        assert "AB12345" not in str(line.changes)
        assert nik(3) not in str(line.changes)


def test_marking_them_as_submitted_is_one_batch_and_comes_back(branch: Database, tmp_path: Path) -> None:
    with branch.session() as session:
        done = write_export(
            session, find_map(session, "cek"), ExportFilter(), tmp_path / "a.xlsx", TODAY, account="ani", mark_as="diajukan"
        )
        assert (done.rows, done.marked) == (2, 2)
        assert done.batch_id is not None
    with branch.session() as session:
        assert session.scalars(select(Worker.name).where(Worker.status == "diajukan").order_by(Worker.name)).all() == [
            "Ma'ruf bin Sa'id", "ROHMAH"
        ]  # fmt: skip
        batch = session.get_one(Batch, done.batch_id)
        assert (batch.type, batch.status) == ("bulk", "applied")
        assert take_back(session, batch.id).restored == 2
        assert session.scalars(select(Worker.name).where(Worker.status == "diajukan")).all() == []
    with branch.session() as session:  # nobody whose step does not fit is marked
        done = write_export(
            session, find_map(session, "perisai"), ExportFilter(statuses=("terdaftar",)), tmp_path / "b.xlsx", TODAY, account="ani",
            mark_as="diajukan",
        )  # fmt: skip
        assert (done.rows, done.marked, done.batch_id) == (1, 0, None)


def test_who_moved_on_while_the_list_was_written_is_not_marked(branch: Database, tmp_path: Path) -> None:
    with branch.reading() as session:
        draft = draft_export(session, find_map(session, "cek"), ExportFilter(), tmp_path / "a.xlsx", TODAY, mark_as="diajukan")
    assert not (tmp_path / "a.xlsx").exists()
    with branch.session() as session:
        session.scalars(select(Worker).where(Worker.name == "ROHMAH")).one().status = "terdaftar"
    with branch.session() as session:
        done = finish_export(session, draft, account="ani")
        assert (done.rows, done.marked) == (2, 1)
    with branch.reading() as session:
        assert session.scalars(select(Worker.status).where(Worker.name == "ROHMAH")).one() == "terdaftar"
    assert (tmp_path / "a.xlsx").exists()
    assert not draft.file.exists()


def test_an_empty_list_is_refused_and_leaves_nothing(branch: Database, tmp_path: Path) -> None:
    for chosen, words in (
        (ExportFilter(statuses=("pindah",)), "pindah"), (ExportFilter(funding="csr"), "filter"),
        (ExportFilter(since=date(2999, 1, 1)), "filter"),
    ):  # fmt: skip
        with branch.session() as session, pytest.raises(Problem, match=words):
            write_export(session, find_map(session, "cek"), chosen, tmp_path / "a.xlsx", TODAY, account="ani")
    with branch.session() as session, pytest.raises(Problem, match="lack something"):
        key = session.scalars(select(Worker.id).where(Worker.nik.is_(None))).one()
        write_export(session, find_map(session, "cek"), ExportFilter(workers=(key,)), tmp_path / "a.xlsx", TODAY, account="ani")

    def stop(done: int, total: int, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled), branch.session() as session:
        write_export(session, find_map(session, "cek"), ExportFilter(), tmp_path / "a.xlsx", TODAY, account="ani", progress=stop)
    assert [file for file in tmp_path.iterdir() if file.suffix in (".xlsx", ".baru")] == []


def test_a_map_of_ones_own(branch: Database, tmp_path: Path) -> None:
    columns = (
        MapColumn("No", "nomor"), MapColumn("Nama", "nama", upper=True), MapColumn("Lahir", "tanggal_lahir", format="serial"),
        MapColumn("Lahir 2", "tanggal_lahir", format="yyyy-mm-dd"), MapColumn("Lahir 3", "tanggal_lahir", format="panjang"),
        MapColumn("L/P", "jenis_kelamin", format="1/2"), MapColumn("Sex", "jenis_kelamin", format="kata"),
        MapColumn("HP", "hp", format="62"), MapColumn("Jenis", "teks", text="KTP {{el}}"),
        MapColumn("Gabungan", "teks", text="{nama} / {hp} / {desa}"), MapColumn("Program", "program"), MapColumn("Dana", "sumber_dana"),
        MapColumn("Kab", "kabupaten"), MapColumn("Kec", "kecamatan"), MapColumn("Petugas", "petugas"), MapColumn("NRP", "nrp_petugas"),
    )  # fmt: skip
    one = ExportMap(columns, ("calon", "siap"), layout=Layout(sheet="Pekerja", titles=("DAFTAR PEKERJA", "Rahasia")))
    with branch.session() as session:
        named = save_map(session, "Peta kami", one, "ani")
        write_export(session, named, ExportFilter(), tmp_path / "a.xlsx", TODAY, account="ani")
    found = rows_of(tmp_path / "a.xlsx")
    assert [row[0] for row in found[:3]] == ["DAFTAR PEKERJA", "Rahasia", None]
    assert found[3][:3] == ["No", "Nama", "Lahir"]
    assert found[5] == [
        2, "ROHMAH", datetime(1985, 8, 17), "1985-08-17", "17 Agustus 1985", "2", "Perempuan", "6281200123456", "KTP {el}",  # noqa: DTZ001
        "ROHMAH / 081200123456 / Sukadarma", "JKK, JKM", "Dana Desa", "Kabupaten Bekasi", "Sukatani", "BUDI SANTOSO", "78051234",
    ]  # fmt: skip
    assert found[4][9:11] == ["Ma'ruf bin Sa'id / / Sagara Makmur", "JKK, JKM, JHT"]


def test_csv_with_a_separator_of_ones_own(branch: Database, tmp_path: Path) -> None:
    with branch.session() as session:
        one = replace(find_map(session, "sipp").map, layout=Layout("csv", ",", headings=True))
        done = write_export(session, NamedMap(None, "x", "x", one), ExportFilter(), tmp_path / "a.xlsx", TODAY, account="ani")
    assert done.file.name == "a.csv"
    with done.file.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["NAMA_LENGKAP", "TEMPAT_LAHIR", "TANGGAL_LAHIR"]
    assert "3216155708850001" in rows[2]


# Maps as templates


def test_maps_are_copied_revised_archived_and_handed_on(session: Session) -> None:
    built_in = find_map(session, "sipp")
    copy = copy_map(session, built_in, "ani")
    assert (copy.name, copy.map.columns, copy.map.origin) == ("SIPP (2)", built_in.map.columns, "sipp")
    assert copy.id is not None
    shorter = replace(copy.map, columns=copy.map.columns[:5])
    newer = save_map(session, "SIPP (2)", shorter, "budi", base=copy.id)
    assert (newer.revision, len(newer.map.columns)) == (2, 5)
    assert newer.id is not None
    assert [one.revision for one in revisions_of_map(session, newer.id)] == [2, 1]
    rename_map(session, newer.id, "Untuk SIPP baru")
    assert find_map(session, "untuk-sipp baru").id == newer.id
    handed = import_map(session, export_map(session, newer.id), "cici")
    assert handed.name == "Untuk SIPP baru (2)"
    assert handed.map == newer.map
    archive_map(session, newer.id)
    assert newer.key not in {one.key for one in list_maps(session)}
    assert newer.key in {one.key for one in list_maps(session, archived=True)}
    with pytest.raises(Problem, match="built-in"):
        save_map(session, "perisai ", shorter, "ani")
    with pytest.raises(Problem, match="built-in"):
        rename_map(session, newer.id, "Cek YT")
    with pytest.raises(Problem, match="Perisai"):
        find_map(session, "tidak ada")


@pytest.mark.parametrize(
    "wrong",
    [
        {"columns": []}, {"columns": [{"heading": "", "field": "nik"}]}, {"columns": [{"heading": "A", "field": "agama"}]},
        {"columns": [{"heading": "A", "field": "teks", "text": "{agama}"}]},
        {"columns": [{"heading": "A", "field": "teks", "text": "{nik"}]},
        {"columns": [{"heading": "A", "field": "nik", "format": "L/P"}]}, {"columns": [{"heading": "A", "field": "nik", "width": 900}]},
        {"columns": [{"heading": "A", "field": "nik"}, {"heading": "a ", "field": "kk"}]},
        {"columns": [{"heading": "A", "field": "nik"}], "statuses": ["aneh"]},
        {"columns": [{"heading": "A", "field": "nik"}], "layout": {"kind": "exe"}},
        {"columns": [{"heading": "A", "field": "nik"}], "layout": {"sheet": "a/b"}},
        {"columns": [{"heading": "A", "field": "nik"}], "layout": {"titles": ["x"] * 11}},
        {"columns": [{"heading": "A" * 301, "field": "nik"}]}, {"columns": "nik"}, {"columns": [3]}, {},
        {"columns": [{"heading": "A", "field": "nik", "width": True}]},
    ],
)  # fmt: skip
def test_a_map_that_cannot_be_is_refused(session: Session, wrong: dict[str, object]) -> None:
    with pytest.raises(Problem):
        map_from(wrong)
    foreign = save_template(session, "export", "asing", wrong, "x")
    with pytest.raises(Problem):
        import_map(session, export_map(session, foreign.id), "ani")


def test_built_in_maps_are_in_order_and_say_what_they_carry() -> None:
    for named in built_in_maps():
        assert wrong_with(named.map) == []
        assert map_from(content_of(named.map)) == named.map
    office_only = {named.key: named.map.office_only for named in built_in_maps()}
    assert office_only == {"cek": False, "perisai": True, "sipp": False}
    dangerous = ExportMap(tuple(MapColumn(name, name) for name in ("kpj", "nik", "ibu_kandung")))
    assert len(cautions(dangerous)) == 2
    joined = ExportMap((MapColumn("A", "teks", text="{kpj}"),))
    assert joined.office_only


def test_looking_before_writes_nothing(branch: Database) -> None:
    with branch.reading() as session:
        plan_export(session, find_map(session, "perisai").map, ExportFilter(), TODAY)
        assert pending(session).entries == []
