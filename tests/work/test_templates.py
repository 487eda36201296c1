"""Templates: saved states that never change, names that are unique, files from elsewhere that are not believed."""

import base64
import contextlib
import json
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.data.engine import Database
from rangkul.data.template import Picture
from rangkul.errors import Problem
from rangkul.work.pictures import clean_picture, get_picture, picture_size, put_picture
from rangkul.work.templates import (
    archive_template,
    copy_template,
    export_template,
    import_template,
    list_revisions,
    list_templates,
    load_template,
    rename_template,
    save_template,
)


@cache
def picture(size: tuple[int, int] = (60, 40), mode: str = "RGB", kind: str = "PNG", **more: Any) -> bytes:
    file = BytesIO()
    Image.effect_noise(size, 40).convert(mode).save(file, kind, **more)
    return file.getvalue()


def believe(_: object) -> None:
    """A content that is right whatever it is."""


def names(session: Session, **more: bool) -> list[tuple[str, int]]:
    return [(one.name, one.revision) for one in list_templates(session, "letter", **more)]


def test_saving_again_keeps_the_old_state(session: Session) -> None:
    first = save_template(session, "letter", "Undangan", {"text": "Yth."}, "ani")
    second = save_template(session, "letter", "undangan", {"text": "Kepada Yth."}, "budi")
    assert (second.name, second.revision, second.active) == ("Undangan", 2, True)
    assert load_template(session, first.id).content == {"text": "Yth."}
    assert load_template(session, first.id).active is False
    assert names(session) == [("Undangan", 2)]
    assert save_template(session, "letter", "Undangan", {"text": "Kepada Yth."}, "cici").id == second.id  # nothing changed
    assert [one.revision for one in list_revisions(session, first.id)] == [2, 1]
    assert save_template(session, "event", "Undangan", {}, "ani").revision == 1  # another type has names of its own


def test_a_save_that_began_on_an_older_state_is_refused(session: Session) -> None:
    first = save_template(session, "letter", "Undangan", {"n": 1}, "ani")
    save_template(session, "letter", "Undangan", {"n": 2}, "budi", base=first.id)
    with pytest.raises(Problem, match="meanwhile"):
        save_template(session, "letter", "Undangan", {"n": 3}, "ani", base=first.id)


def test_renaming_copying_and_archiving(session: Session) -> None:
    first = save_template(session, "letter", "Undangan", {"n": 1}, "ani")
    second = save_template(session, "letter", "Undangan", {"n": 2}, "ani")
    copy = copy_template(session, first.id, "ani")
    assert (copy.name, copy.revision, copy.content) == ("Undangan (2)", 1, {"n": 1})
    assert copy_template(session, copy.id, "ani").name == "Undangan (3)"
    with pytest.raises(Problem, match="already"):
        rename_template(session, copy.id, "UNDANGAN")
    with pytest.raises(Problem, match="already"):
        copy_template(session, copy.id, "ani", "undangan")
    rename_template(session, second.id, "undangan resmi")
    assert {one.name for one in list_revisions(session, first.id)} == {"undangan resmi"}
    rename_template(session, second.id, "Undangan Resmi")  # only its capitals
    archive_template(session, first.id)
    assert names(session) == [("Undangan (2)", 1), ("Undangan (3)", 1)]
    assert names(session, archived=True) == [("Undangan Resmi", 2)]
    archive_template(session, first.id, archived=False)
    assert names(session)[-1] == ("Undangan Resmi", 2)
    assert load_template(session, second.id).active


@pytest.mark.parametrize("name", ["", "  \n ", "x" * 121])
def test_a_name_is_asked_for(session: Session, name: str) -> None:
    with pytest.raises(Problem):
        save_template(session, "letter", name, {}, "ani")


@pytest.mark.parametrize("content", [{"a": "x" * 300_001}, {"a": "\0"}])
def test_a_content_that_nobody_can_have_made_is_refused(session: Session, content: dict[str, str]) -> None:
    with pytest.raises(Problem):
        save_template(session, "letter", "Undangan", content, "ani")


def test_stations_saving_one_after_the_other_make_revisions(database: Database) -> None:
    with database.session() as session:
        save_template(session, "letter", "Undangan", {"n": 0}, "ani")
    for number in (1, 2):
        with database.session() as session:
            save_template(session, "letter", "Undangan", {"n": number}, "ani")
    with database.reading() as session:
        assert names(session) == [("Undangan", 3)]


# As a file


def test_a_file_brings_the_pictures_to_another_office(session: Session) -> None:
    key = put_picture(session, picture())
    made = save_template(session, "certificate", "Emas", {"elements": [{"type": "picture", "picture": key}]}, "ani")
    file = export_template(session, made.id)
    session.delete(session.get_one(Picture, key))
    session.flush()
    taken = import_template(session, file, ("certificate",), "budi", believe)
    assert (taken.name, taken.revision, taken.content) == ("Emas (2)", 1, made.content)
    assert get_picture(session, key) == picture()
    with pytest.raises(Problem, match="another kind"):
        import_template(session, file, ("letter",), "budi", believe)


def test_a_picture_that_has_to_be_cleaned_keeps_its_place(session: Session) -> None:
    turned = picture(kind="JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0")
    key = "a" * 64
    document = {
        "format": "rangkul-template", "version": 1, "type": "letter", "name": "X", "content": {"a": [{"picture": key}]},
        "pictures": {key: base64.b64encode(turned).decode()},
    }  # fmt: skip
    made = import_template(session, json.dumps(document).encode(), ("letter",), "ani", believe)
    (kept,) = (one["picture"] for one in made.content["a"])
    assert kept != key
    assert picture_size(session, kept) == (40, 60)


def broken_files() -> list[bytes]:
    good: dict[str, Any] = {
        "format": "rangkul-template", "version": 1, "type": "letter", "name": "X", "content": {}, "pictures": {},
    }  # fmt: skip
    key = "b" * 64
    changes: list[dict[str, Any]] = [
        {"format": "other"}, {"version": 2}, {"version": "1"}, {"version": True}, {"type": 1}, {"name": ""}, {"name": None},
        {"content": []}, {"pictures": []}, {"content": {"picture": key}}, {"content": {"picture": key}, "pictures": {key: "???"}},
        {"content": {"picture": key}, "pictures": {key: base64.b64encode(b"no picture").decode()}},
        {"content": {"picture": key}, "pictures": {key: [1]}}, {"pictures": {str(n): "" for n in range(25)}},
        {"content": {"a": "x" * 300_001}},
    ]  # fmt: skip
    texts = [json.dumps(good | change).encode() for change in changes]
    return [b"", b"\xff\xfe", b"{", b"[]", b"null", b"[" * 100_000, b'{"format": NaN}', picture(), b"PK\x03\x04" * 9, *texts]


@pytest.mark.parametrize("file", broken_files(), ids=lambda file: repr(file[:40]))
def test_a_broken_or_hostile_file_is_a_sentence(session: Session, file: bytes) -> None:
    with pytest.raises(Problem):
        import_template(session, file, ("letter",), "ani", believe)
    assert list_templates(session, "letter") == []


def test_a_file_larger_than_any_template_is_not_even_read(session: Session) -> None:
    with pytest.raises(Problem, match="40"):
        import_template(session, b" " * 40_000_001, ("letter",), "ani", believe)


# Pictures


def test_a_picture_is_kept_once_and_the_trail_holds_no_pixels(database: Database) -> None:
    content = picture((300, 200))
    with database.session() as session:
        assert put_picture(session, content) == put_picture(session, content)
    with database.reading() as session:
        (line,) = session.scalars(select(Audit).where(Audit.kind == "picture"))
        assert len(json.dumps(line.changes)) < 1000


@pytest.mark.parametrize(
    ("content", "media", "size"),
    [
        (picture((5000, 100)), "image/png", (2480, 50)),
        (picture((60, 40), "RGBA"), "image/png", (60, 40)),
        (picture((60, 40), "1"), "image/png", (60, 40)),
        (picture((60, 40), "P", "GIF"), "image/png", (60, 40)),
        (picture((60, 40), "CMYK", "JPEG"), "image/jpeg", (60, 40)),
        (picture((60, 40), "RGB", "WEBP"), "image/png", (60, 40)),
        (picture((60, 40), "RGB", "TIFF"), "image/png", (60, 40)),
        (picture((1600, 1200)), "image/jpeg", (1600, 1200)),  # grain does not suit PNG
    ],
)
def test_what_comes_in_becomes_png_or_jpeg(content: bytes, media: str, size: tuple[int, int]) -> None:
    found, width, height, kept = clean_picture(content)
    assert (found, (width, height)) == (media, size)
    assert clean_picture(kept) == (found, width, height, kept)  # clean now, so it stays as it is


def test_where_a_photo_was_taken_is_not_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "RAHASIA"
    content = picture(kind="JPEG", exif=exif.tobytes())
    assert b"RAHASIA" in content
    assert b"RAHASIA" not in clean_picture(content)[3]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"GIF89a", picture()[:80], b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"<svg/>"])
def test_what_is_no_picture_is_refused(session: Session, content: bytes) -> None:
    with pytest.raises(Problem):
        put_picture(session, content)


def test_a_picture_with_more_pixels_than_anybody_needs_is_refused() -> None:
    file = BytesIO()
    Image.new("1", (20_000, 20_000)).save(file, "PNG")  # 5 kB
    with pytest.raises(Problem, match="large"):
        clean_picture(file.getvalue())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 5000), value=st.integers(0, 255))
def test_one_wrong_byte_never_breaks_the_program(at: int, value: int) -> None:
    content = bytearray(picture(kind="JPEG"))
    content[at % len(content)] = value
    with contextlib.suppress(Problem):
        clean_picture(bytes(content))
