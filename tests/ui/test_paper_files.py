"""Names and copies of papers on this computer."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.ui.paper_files import WEEK, clean_copies, safe_name, write_copy, write_pdf


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Surat 12/XI: Polsek", "Surat 12-XI- Polsek.pdf"),
        ("daftar hadir.PDF", "daftar hadir.pdf"),
        ("CON", "berkas CON.pdf"),
        ("lpt1.pdf", "berkas lpt1.pdf"),
        ("  ..  ", "berkas.pdf"),
        ("a\nb\tc", "a-b-c.pdf"),
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
    ],
)
def test_names_every_system_takes(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=400))
def test_any_text_becomes_one_name(text: str) -> None:
    name = safe_name(text)
    assert name.endswith(".pdf")
    assert len(name.encode(errors="surrogatepass")) <= 255
    assert not set(name) & set('<>:"/\\|?*\x00')
    assert safe_name(name) == name


def test_a_paper_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    assert write_pdf(tmp_path / "baru" / "surat", b"satu").read_bytes() == b"satu"
    assert [f.name for f in (tmp_path / "baru").iterdir()] == ["surat.pdf"]
    (tmp_path / "penuh.pdf").mkdir()
    with pytest.raises(OSError, match=r"penuh\.pdf"):
        write_pdf(tmp_path / "penuh.pdf", b"dua")
    assert sorted(f.name for f in tmp_path.iterdir()) == ["baru", "penuh.pdf"]


def test_a_copy_held_open_gets_a_neighbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_copy(tmp_path, "surat", b"lama")
    plain = Path.replace

    def held(new: Path, path: Path) -> Path:
        if path.name == "surat.pdf":
            raise PermissionError(13, "in use")
        return plain(new, path)

    monkeypatch.setattr(Path, "replace", held)
    assert write_copy(tmp_path, "surat", b"baru").name == "surat (2).pdf"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["surat (2).pdf", "surat.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="times of files")
def test_copies_older_than_a_week_go(tmp_path: Path) -> None:
    now = 1_800_000_000.0
    for name, age in (("lama.pdf", WEEK + 60), ("baru.pdf", WEEK - 60), ("catatan.txt", 9 * WEEK)):
        file = tmp_path / name
        file.write_bytes(b"x")
        os.utime(file, (now - age, now - age))
    assert clean_copies(tmp_path, now) == 1
    assert sorted(f.name for f in tmp_path.iterdir()) == ["baru.pdf", "catatan.txt"]
    assert clean_copies(tmp_path / "tidak ada", now) == 0
