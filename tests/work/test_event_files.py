"""Attachments: copied, found again, refused in words, removed and put back; the file never lies in a row."""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy.orm import Session

from rangkul.data.engine import Database
from rangkul.errors import Problem
from rangkul.work import event_files
from rangkul.work.event_files import (
    add_files,
    clean_name,
    folder_of,
    is_shared,
    list_files,
    missing_sentence,
    photos_of,
    put_back,
    remove_files,
    save_copy,
    set_caption,
)
from rangkul.work.events import save_event
from work.small_event import plan


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The station's own folder, which a PostgreSQL's attachments lie in."""
    folder = tmp_path / "home"
    monkeypatch.setenv("RANGKUL_HOME", str(folder))
    return folder


@pytest.fixture
def event_id(session: Session) -> UUID:
    return save_event(session, plan())


def picture(colour: str = "red", form: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, form)
    return out.getvalue()


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """A file as somebody has it on a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def made(name: str, content: bytes) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return made


Put = Callable[[str, bytes], Path]


def said(session: Session, event_id: UUID, *paths: Path) -> str:
    """The one sentence that refuses these files."""
    added = add_files(session, event_id, paths, "uji")
    assert added.ids == ()
    return " ".join(str(one) for one in added.refused)


def test_photos_slides_and_documents_are_told_apart(session: Session, event_id: UUID, put: Put) -> None:
    paths = [put("Notulen.pdf", b"%PDF-1.7"), put("Paparan.PPTX", b"PK")]
    paths += [put("Foto 1.JPG", picture()), put("foto 2.png", picture("blue", "PNG"))]
    steps: list[tuple[int, int]] = []
    added = add_files(session, event_id, paths, "ani", lambda done, total, _: steps.append((done, total)))
    assert (len(added.ids), added.refused) == (4, ())
    assert (steps[0], steps[-1]) == ((0, 4), (4, 4))
    files = list_files(session, event_id)
    assert [(f.name, f.type) for f in files] == [
        ("Foto 1.JPG", "foto"), ("foto 2.png", "foto"), ("Paparan.PPTX", "materi"), ("Notulen.pdf", "dokumen"),
    ]  # fmt: skip
    assert all(f.here and f.path.parent == folder_of(session) and f.path.stem == f.sha256 for f in files)
    assert files[0].path.read_bytes() == picture()
    assert (files[0].account, files[0].bytes) == ("ani", len(picture()))


def test_they_lie_next_to_the_database_or_in_the_stations_own_folder(database: Database, session: Session, home: Path) -> None:
    beside = database.path.parent if database.path else home
    assert folder_of(session) == beside / "attachments"
    assert is_shared(session) == (database.path is None)


def test_the_report_gets_the_photos_that_are_here_with_their_captions(session: Session, event_id: UUID, put: Put) -> None:
    add_files(session, event_id, [put("a.jpg", picture()), put("b.jpg", picture("green")), put("c.pdf", b"%PDF")], "uji")
    first, second = [f for f in list_files(session, event_id) if f.type == "foto"]
    set_caption(session, second.id, "  Pembukaan  oleh Kapolres ")
    assert [(p.path, p.caption) for p in photos_of(session, event_id)] == [(first.path, None), (second.path, "Pembukaan oleh Kapolres")]
    first.path.unlink()
    assert [p.path for p in photos_of(session, event_id)] == [second.path]


def test_the_same_photo_twice_is_one_and_says_so(session: Session, event_id: UUID, put: Put) -> None:
    add_files(session, event_id, [put("pagi.jpg", picture())], "uji")
    assert "pagi.jpg" in said(session, event_id, put("salinan.jpg", picture()))
    assert len(list_files(session, event_id)) == 1
    both = put("x.jpg", picture("blue")), put("y.jpg", picture("blue"))
    added = add_files(session, event_id, both, "uji")
    assert (len(added.ids), len(added.refused)) == (1, 1)


def test_another_event_may_have_the_same_photo(session: Session, event_id: UUID, put: Put) -> None:
    other = save_event(session, plan("Lain"))
    path = put("a.jpg", picture())
    assert len(add_files(session, event_id, [path], "uji").ids) == 1
    assert len(add_files(session, other, [path], "uji").ids) == 1
    remove_files(session, [f.id for f in list_files(session, event_id)])
    session.flush()
    assert [f.here for f in list_files(session, other)] == [True]


def test_what_cannot_be_kept_is_refused_in_words_and_leaves_nothing(
    session: Session, event_id: UUID, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no longer" in said(session, event_id, tmp_path / "hilang.jpg")
    assert "folder" in said(session, event_id, tmp_path)
    assert "empty" in said(session, event_id, put("kosong.pdf", b""))
    assert "Programs" in said(session, event_id, put("foto.jpg.exe", b"MZ"))
    assert "Programs" in said(session, event_id, put("tanpa akhiran", b"x"))
    assert "none that can be read" in said(session, event_id, put("palsu.jpg", b"GIF89a bukan foto"))
    assert "none that can be read" in said(session, event_id, put("potong.png", picture(form="PNG")[:20]))
    monkeypatch.setattr(event_files, "MOST_PIXELS", 1_000)
    assert "megapixels" in said(session, event_id, put("luas.jpg", picture()))
    monkeypatch.setattr(event_files, "LARGEST", 100)
    assert "larger" in said(session, event_id, put("besar.pdf", b"x" * 101))
    folder = folder_of(session)
    assert not folder.exists() or list(folder.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_does_not_hold_the_program_up(session: Session, event_id: UUID, tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.jpg"
    os.mkfifo(pipe)
    assert "no file" in said(session, event_id, pipe)


def test_a_folder_that_cannot_be_written_says_so(session: Session, event_id: UUID, put: Put) -> None:
    folder_of(session).parent.mkdir(parents=True, exist_ok=True)
    folder_of(session).write_text("in the way")
    assert "could not be copied" in said(session, event_id, put("a.jpg", picture()))


def test_one_bad_file_does_not_keep_the_others_out(session: Session, event_id: UUID, put: Put, tmp_path: Path) -> None:
    added = add_files(session, event_id, [put("a.jpg", picture()), tmp_path / "hilang.jpg", put("b.pdf", b"%PDF")], "uji")
    assert (len(added.ids), len(added.refused)) == (2, 1)


def test_removed_files_come_back_as_they_were(session: Session, event_id: UUID, put: Put) -> None:
    add_files(session, event_id, [put("a.jpg", picture()), put("b.pdf", b"%PDF")], "uji")
    set_caption(session, list_files(session, event_id)[0].id, "Pembukaan")
    session.flush()
    before = [(f.id, f.name, f.caption, f.added_at, f.here) for f in list_files(session, event_id)]
    removed = remove_files(session, [f.id for f in list_files(session, event_id)])
    session.flush()
    assert list_files(session, event_id) == []
    put_back(session, removed)
    put_back(session, removed)
    session.flush()
    assert [(f.id, f.name, f.caption, f.added_at, f.here) for f in list_files(session, event_id)] == before


def test_a_vanished_file_is_told_and_comes_back_when_added_again(session: Session, event_id: UUID, put: Put, tmp_path: Path) -> None:
    source = put("a.jpg", picture())
    add_files(session, event_id, [source, put("b.pdf", b"%PDF")], "ani")
    first = list_files(session, event_id)[0]
    assert missing_sentence([first], shared=False) is None
    first.path.unlink()
    files = list_files(session, event_id)
    assert [f.here for f in files] == [False, True]
    assert "no longer in" in str(missing_sentence(files, shared=False))
    assert "another workstation, where ani" in str(missing_sentence(files, shared=True))
    with pytest.raises(Problem, match="not on this workstation"):
        save_copy(files[0], tmp_path / "salinan.jpg")
    added = add_files(session, event_id, [source], "uji")
    assert (added.ids, added.refused, added.back) == ((), (), 1)
    assert list_files(session, event_id)[0].here


def test_a_copy_is_saved_whole_or_not_at_all(session: Session, event_id: UUID, put: Put, tmp_path: Path) -> None:
    add_files(session, event_id, [put("a.jpg", picture())], "uji")
    file = list_files(session, event_id)[0]
    target = tmp_path / "keluar" / "a.jpg"
    with pytest.raises(Problem, match="could not be saved"):
        save_copy(file, target)
    target.parent.mkdir()
    save_copy(file, target)
    assert target.read_bytes() == picture()
    assert [one.name for one in target.parent.iterdir()] == ["a.jpg"]


def test_a_caption_of_a_removed_file_is_refused(session: Session, event_id: UUID) -> None:
    with pytest.raises(Problem, match="no longer with the event"):
        set_caption(session, UUID(int=3), "apa saja")


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.txt", "_.._etc_passwd.txt"),
        ("foto\u202egpj.exe", "foto gpj.exe"),
        ("  Foto   acara .JPG", "Foto acara.JPG"),
        ("C:\\Users\\ani\\a.png", "C__Users_ani_a.png"),
        ("baris\nbaru.pdf", "baris baru.pdf"),
        ("...", "berkas"),
        ("x" * 300 + ".jpeg", "x" * 175 + ".jpeg"),
    ],
)
def test_hostile_names_become_harmless(name: str, clean: str) -> None:
    assert clean_name(name) == clean


@given(st.text(max_size=400))
def test_every_name_can_be_shown_and_saved_under(name: str) -> None:
    clean = clean_name(name)
    assert 0 < len(clean) <= 200
    assert clean.isprintable()
    assert not set(clean) & set('\\/:*?"<>|')
    assert clean not in (".", "..")
    assert clean_name(clean) == clean
