"""The command line: the whole main job without a window, the exit statuses, and JSON that machines can read."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from rangkul.cli import main
from rangkul.papers.look import page_text
from rangkul.version import VERSION


@dataclass
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def rangkul(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, sample_url: str
) -> Callable[..., Answer]:
    """Runs a command on a copy of the sample branch, in English."""
    monkeypatch.setenv("RANGKUL_HOME", str(tmp_path / "home"))

    def run(*words: object, url: str = sample_url, lang: str = "en") -> Answer:
        monkeypatch.setattr(sys, "argv", ["rangkul", "--database", url, "--lang", lang, "--account", "uji", *map(str, words)])
        status = main()
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Answer(status, told.out, told.err)

    return run


def village_list(file: Path, rows: list[list[Any]]) -> Path:
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "DATA PEKERJA RENTAN DESA SEGARAJAYA")
        for column, title in enumerate(["NO", "NIK", "NAMA LENGKAP", "TEMPAT, TGL LAHIR", "L/P", "ALAMAT", "PEKERJAAN", "NO HP"]):
            sheet.write(3, column, title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate([number, *row]):
                sheet.write(3 + number, column, value)
    return file


PEOPLE = [
    ["3216011708859901", "ROHMAN", "BEKASI, 17-08-1985", "L", "Kp. Bulak RT 003/007", "Petani", "081200123456"],
    ["3216015203909902", "SITI AMINAH", "Bekasi, 12 Maret 1990", "P", "Kp. Pasir", "Pedagang", "081300123456"],
    ["32160152039099", "NIK PENDEK", "Bekasi, 12 Maret 1991", "P", "Kp. Pasir", "Pedagang", ""],
]


def test_a_village_list_goes_in_and_comes_out_again(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    file = village_list(tmp_path / "segarajaya.xlsx", PEOPLE)
    before = rangkul("coverage", "--json").json[0]["workers"]

    checked = rangkul("roster", "check", file, "--json").json
    assert checked["village"] == "32.16.01.2002"
    assert [r["nik"] for r in checked["records"]] == ["3216011708859901", "3216015203909902", None]
    assert checked["records"][0]["row"] == 5
    assert checked["records"][0]["birth_date"] == "1985-08-17"
    assert {p["code"] for p in checked["problems"] if p["row"] == 7} >= {"nik_wrong_length"}
    assert rangkul("coverage", "--json").json[0]["workers"] == before

    imported = rangkul("roster", "import", file, "--json").json
    assert imported["outcomes"] == {"baru": 2, "ditunda": 1}
    assert rangkul("coverage", "--json").json[0]["workers"] == before + 2

    again = rangkul("roster", "import", file, "--json").json
    assert again["outcomes"].get("baru") is None
    assert again["outcomes"]["sama"] == 2

    undone = rangkul("roster", "take-back", imported["batch"], "--json").json
    assert undone["removed"] == 2
    assert undone["edited_since"] == []
    assert rangkul("coverage", "--json").json[0]["workers"] == before


def test_sheets_with_their_map(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    pdf, boxes = tmp_path / "daftar.pdf", tmp_path / "peta.json"
    assert rangkul("sheet", "K-2026-004", "--to", pdf, "--map", boxes).status == 0
    document = json.loads(boxes.read_text())
    assert pdf.read_bytes().startswith(b"%PDF")
    assert document["origin"] == "top-left"
    assert document["pagesize"] == [595.28, 841.89]
    assert {"page", "id", "x", "y", "w", "h", "who"} <= set(document["boxes"][0])


def test_sheets_laid_out_by_table(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    pdf, boxes = tmp_path / "meja.pdf", tmp_path / "meja.json"
    words = ("sheet", "K-2026-004", "--to", pdf, "--map", boxes, "--group", "table", "--tables", 2, "--sort", "name", "--guests", 0)
    assert rangkul(*words).status == 0
    found = json.loads(boxes.read_text(encoding="utf-8"))["boxes"]
    assert all(box["who"] for box in found)
    assert "Meja 1" in page_text(pdf.read_bytes(), 1)
    assert rangkul("sheet", "K-2026-004", "--to", pdf, "--group", "warna").status == 2


def test_the_door_marks_once(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    from rangkul.data.engine import open_database
    from rangkul.work.officers import list_officers
    from rangkul.work.sample import make_sample

    url = f"sqlite:///{tmp_path / 'pintu.db'}"
    database = open_database(url)
    with database.session() as session:
        from fixtures_window import TODAY

        make_sample(session, TODAY, workers=10, villages=5)
        nrp = list_officers(session, TODAY)[0].nrp
    database.close()

    first = rangkul("checkin", "K-2026-004", nrp, "--at", "2026-12-04T08:12", "--station", "meja 2", "--json", url=url).json
    second = rangkul("checkin", "K-2026-004", nrp, "--json", url=url).json
    assert (first["result"], second["result"]) == ("in", "already")
    assert second["at"].startswith("2026-12-04T08:12")
    assert second["station"] == "meja 2"
    unknown = rangkul("checkin", "K-2026-004", "99999999", "--json", url=url)
    assert unknown.status == 1
    assert unknown.json["result"] == "unknown"
    assert "99999999" in unknown.err


def test_certificates_are_issued_once_and_verified_without_the_database(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    pdf, key = tmp_path / "sertifikat.pdf", tmp_path / "kunci.pem"
    first = rangkul("certificates", "issue", "K-2026-003", "--to", pdf, "--json").json
    again = rangkul("certificates", "issue", "K-2026-003", "--json").json
    assert first["issued"]
    assert again["issued"] == []
    serials = [c["serial"] for c in first["issued"]]
    assert len(set(serials)) == len(serials)
    rangkul("certificates", "key", key)
    elsewhere = f"sqlite:///{tmp_path / 'kosong.db'}"
    verdicts = rangkul("certificates", "verify", pdf, "--key", key, "--json", url=elsewhere).json
    assert {v["verdict"] for v in verdicts} == {"genuine"}
    assert sorted(v["data"]["serial"] for v in verdicts) == sorted(serials)
    altered = rangkul("certificates", "verify", "RKL1:ABC", "--json")
    assert altered.status == 1
    assert altered.json["verdict"] == "altered"


def test_workbooks_go_out_and_are_recognised_when_they_return(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    assert rangkul("roster", "send", "--village", "32.16.01.2002", "--to", tmp_path / "kirim").status == 0
    (file,) = (tmp_path / "kirim").iterdir()
    returned = rangkul("roster", "import", file, "--json").json
    assert returned["village"] == "32.16.01.2002"
    assert set(returned["outcomes"]) <= {"sama"}


def test_backup_and_restore(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    saved = tmp_path / "cadangan.db"
    assert rangkul("backup", saved).status == 0
    before = rangkul("coverage", "--json").out
    rangkul("roster", "import", village_list(tmp_path / "segarajaya.xlsx", PEOPLE))
    assert rangkul("coverage", "--json").out != before
    assert rangkul("restore", saved).status == 0
    assert rangkul("coverage", "--json").out == before
    assert rangkul("audit", "verify").status == 0


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("event", "show", "K-1999-001"), 1),
        (("setup", "99.99"), 1),
        (("roster", "import", "tidak-ada.xlsx"), 1),
        (("roster", "take-back", "IMP-1999-0001"), 1),
        (("roster", "send", "--to", "x"), 2),
        (("sample",), 1),
        (("no-such-command",), 2),
        (("coverage", "--level", "planet"), 2),
    ],
)
def test_refusals_are_sentences(rangkul: Callable[..., Answer], words: tuple[str, ...], status: int) -> None:
    answer = rangkul(*words)
    assert answer.status == status
    assert len(answer.err.strip()) > 20


def test_indonesian_is_spoken(rangkul: Callable[..., Answer]) -> None:
    assert "tidak ada" in rangkul("event", "show", "K-1999-001", lang="id").err.lower()


def test_the_program_itself_starts(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "rangkul", "--version"]
    answer = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert VERSION in answer.stdout
