"""Genuine or not: what is typed, pasted, scanned, or stands in a file."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.errors import Problem
from rangkul.papers.look import render_page
from rangkul.papers.seal import make_key, public_key, seal
from rangkul.work.certificates import draw, issue, list_certificates, public_keys, reissue, revoke
from rangkul.work.events import EventRecord
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, list_officers, save_officer
from rangkul.work.verifying import codes_in, find_serial, judge, verify
from work.small_event import OFFICE, TODAY, make_event, make_officers


@pytest.fixture
def event(session: Session) -> EventRecord:
    """An event with three certificates."""
    save_office(session, OFFICE)
    event = make_event(session, make_officers(session, 3))
    issue(session, event, TODAY, account="uji")
    return event


def seals(session: Session) -> list[str]:
    return list(session.scalars(select(Certificate.seal).order_by(Certificate.serial)))


def word(session: Session, text: str) -> str:
    return verify(session, text, public_keys(session)).verdict


def test_a_seal_is_genuine_however_it_was_pasted(session: Session, event: EventRecord) -> None:
    text = seals(session)[0]
    for pasted in (text, f"  {text}\r\n", f"\t{text} "):
        verdict = verify(session, pasted, public_keys(session))
        assert verdict.verdict == "genuine"
        assert verdict.data["serial"] == "001/SERT/BKC/XI/2026"
        assert verdict.data["date"] == event.ends_on.isoformat()
    assert verify(None, text, public_keys(session)).verdict == "genuine"


def test_revoked_foreign_and_altered(session: Session, event: EventRecord) -> None:
    first, second, third = seals(session)
    revoke(session, list_certificates(session, event.id)[0].id, "Nama salah", account="uji")
    verdict = verify(session, first, public_keys(session))
    assert (verdict.verdict, verdict.revoked_reason) == ("revoked", "Nama salah")
    session.execute(delete(Certificate).where(Certificate.seal == second))
    assert word(session, second) == "foreign"
    other = make_key()
    assert word(session, seal({"serial": "003/SERT/BKC/XI/2026", "name": "Orang Lain"}, other)) == "altered"
    same_number = seal({"serial": "003/SERT/BKC/XI/2026"}, other)  # our number with other words
    assert verify(session, same_number, [public_key(other)]).verdict == "foreign"
    assert word(session, third) == "genuine"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_one_changed_character_is_noticed(sqlite_url: str, data: st.DataObject) -> None:
    key = make_key()
    text = seal({"serial": "001/SERT/BKC/XI/2026", "name": "Budi Santoso"}, key)
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:").filter(lambda c: c != text[place]))
    changed = text[:place] + sign + text[place + 1 :]
    assert verify(None, changed, [public_key(key)]).verdict == "altered"


@settings(max_examples=100)
@given(text=st.text(max_size=300))
def test_anything_typed_gets_a_verdict(text: str) -> None:
    assert verify(None, text, [PUBLIC]).verdict == "altered"
    assert verify(None, "RKL1:" + text, [PUBLIC]).verdict == "altered"


PUBLIC = public_key(make_key())


def test_a_number_typed_is_looked_up(session: Session, event: EventRecord) -> None:
    found = find_serial(session, "  002/sert/bkc/xi/2026 ")
    assert found is not None
    assert (found.verdict, found.by_serial, found.data["name"]) == ("genuine", True, "Siti Aminah")
    revoke(session, list_certificates(session, event.id)[1].id, "Salah", account="uji")
    (verdict,) = judge(session, "002/SERT/BKC/XI/2026", public_keys(session))
    assert (verdict.verdict, verdict.revoked_reason) == ("revoked", "Salah")
    assert find_serial(session, "999/SERT/BKC/XI/2026") is None
    assert find_serial(session, " ") is None
    assert [v.verdict for v in judge(session, "999/SERT/BKC/XI/2026", public_keys(session))] == ["altered"]


def test_a_pdf_gives_all_its_seals_in_order(session: Session, event: EventRecord, tmp_path: Path) -> None:
    file = tmp_path / "semua.pdf"
    file.write_bytes(draw(session, [c.id for c in list_certificates(session, event.id)], count=False))
    steps: list[tuple[int, int]] = []
    verdicts = judge(session, str(file), public_keys(session), lambda done, total, _: steps.append((done, total)))
    assert [v.data["serial"][:3] for v in verdicts] == ["001", "002", "003"]
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_a_photo_of_a_certificate_is_enough(session: Session, event: EventRecord, tmp_path: Path) -> None:
    from PIL import Image

    pdf = draw(session, [list_certificates(session, event.id)[0].id], count=False)
    width, height, colours = render_page(pdf, 1, 2.0)
    picture = Image.frombytes("RGB", (width, height), colours).rotate(7, expand=True, fillcolor="white")
    file = tmp_path / "foto.jpg"
    picture.save(file, quality=70)
    assert [v.verdict for v in judge(session, str(file), public_keys(session))] == ["genuine"]


def test_page_codes_beside_a_certificate_say_nothing_about_it(session: Session, event: EventRecord, tmp_path: Path) -> None:
    file = tmp_path / "kode.txt"
    text = seals(session)[0]
    file.write_text(f"RKS1 ABC123 1\n{text}\n{text}\n")
    assert codes_in(str(file)) == [text]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("rusak.pdf", b"%PDF-1.7 rusak", "PDF"),
        ("kosong.txt", b"  \n", "No certificate code"),
        ("foto.jpg", b"bukan gambar", "picture"),
        ("surat.docx", b"PK\x03\x04\x00\x00", "neither"),
    ],
)
def test_files_that_hold_nothing_are_refused_in_words(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Problem, match=words):
        codes_in(str(file))


def test_a_picture_without_a_code_is_said(tmp_path: Path) -> None:
    from PIL import Image

    content = BytesIO()
    Image.new("RGB", (200, 200), "white").save(content, "PNG")
    file = tmp_path / "putih.png"
    file.write_bytes(content.getvalue())
    with pytest.raises(Problem, match="No certificate code"):
        codes_in(str(file))


# What people send


def skewed(pdf: bytes, skew: float, turn: int, width: int = 2000) -> bytes:
    """A photo of the page from the side, turned, dim and a little out of focus."""
    wide, high, rgb = render_page(pdf, 1, 2.5)
    sheet = Image.frombytes("RGB", (wide, high), rgb).resize((width, width * high // wide))
    w, h = sheet.width * 13 // 10, sheet.height * 13 // 10
    page = Image.new("RGB", (w, h), "#776655")
    page.paste(sheet, (w * 3 // 26, h * 3 // 26))
    corners = (0, 0, w * skew, h, w * (1 - skew * 0.6), h * (1 - skew), w, h * skew * 0.3)  # as seen in the photo
    photo = page.transform((w, h), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor="#776655")
    photo = photo.rotate(turn, expand=True, fillcolor="#776655").filter(ImageFilter.GaussianBlur(1.2))
    photo = photo.point(lambda value: int(value * 0.6 + 30))
    file = BytesIO()
    photo.save(file, "JPEG", quality=70)
    return file.getvalue()


@pytest.mark.parametrize(("skew", "turn"), [(0.0, 180), (0.08, 7), (0.08, 90), (0.12, 30), (0.16, -12)])
def test_a_skewed_photo_is_enough(session: Session, event: EventRecord, tmp_path: Path, skew: float, turn: int) -> None:
    key = list_certificates(session, event.id)[0].id
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(skewed(draw(session, [key], count=False), skew, turn))
    assert [v.verdict for v in judge(session, str(photo), public_keys(session))] == ["genuine"]


def test_words_that_were_changed_beside_a_genuine_seal_are_noticed(session: Session, event: EventRecord, tmp_path: Path) -> None:
    row = session.get_one(Certificate, list_certificates(session, event.id)[0].id)
    honest, forged = tmp_path / "asli.pdf", tmp_path / "palsu.pdf"
    honest.write_bytes(draw(session, [row.id], count=False))
    row.snapshot = row.snapshot | {"name": "Orang Lain, S.H."}  # the same seal on a page that names somebody else
    forged.write_bytes(draw(session, [row.id], count=False))
    session.refresh(row)
    found = {file.name: judge(session, str(file), public_keys(session)) for file in (honest, forged)}
    assert [(v.verdict, v.doubts) for v in found["asli.pdf"]] == [("genuine", ())]
    assert [(v.verdict, v.doubts) for v in found["palsu.pdf"]] == [("genuine", ("name",))]


def test_long_names_on_two_lines_raise_no_doubt(session: Session, event: EventRecord, tmp_path: Path) -> None:
    officer = list_officers(session, TODAY)[0]
    long = "Drs. H. Muhammad Ma'ruf Nur'aini Kusumawardhana Al-Fatih bin Abdurrahman Sastradiningrat, S.H., M.Si."
    old = next(c for c in list_certificates(session, event.id) if c.person_id == officer.id)
    known = OfficerEntry(officer.name, officer.nrp, officer.rank, officer.station, print_name=long)
    save_officer(session, replace(known, id=officer.id, version=officer.version), TODAY)
    new = reissue(session, old.id, "Nama kurang lengkap", TODAY, account="uji")
    file = tmp_path / "panjang.pdf"
    file.write_bytes(draw(session, [new], count=False))
    assert [(v.verdict, v.doubts, v.replaces) for v in judge(session, str(file), public_keys(session))] == [("genuine", (), old.serial)]
