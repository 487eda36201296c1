"""The command line reads village lists as they were taught in the window."""

import json
import sys
from pathlib import Path

import pytest

from exchange.test_taught import learn, strange_rows
from exchange.village_files import people, write_xlsx
from rangkul.cli import main
from rangkul.data.engine import open_database
from rangkul.work.taught import list_taught, save_lessons

VILLAGE = "32.16.01.2002"


def test_check_and_import_use_what_was_taught(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, sample_url: str
) -> None:
    monkeypatch.setenv("RANGKUL_HOME", str(tmp_path / "home"))
    some = people(4)
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": strange_rows(some)})

    def run(*words: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["rangkul", "--database", sample_url, "--lang", "en", "--account", "uji", *map(str, words)])
        return main(), capsys.readouterr().out

    assert run("roster", "check", path)[0] == 1
    database = open_database(sample_url, account="uji", station="uji")
    with database.session() as session:
        save_lessons(session, [learn(strange_rows(some), 0, 1)], village_code=VILLAGE, name="daftar.xlsx", account="uji")
    assert run("roster", "check", path)[0] == 0
    assert run("roster", "import", path)[0] == 1  # nobody has said whose it is
    status, out = run("roster", "import", path, "--village", VILLAGE, "--json")
    assert status == 0
    assert [record["nik"] for record in json.loads(out)["records"]] == [person.nik for person in some]
    assert json.loads(out)["outcomes"] == {"baru": 4}
    with database.reading() as session:
        assert list_taught(session)[0].used_at is not None
    database.close()
