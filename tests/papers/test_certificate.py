"""Certificates: read back from the picture, long names told before, memory flat, background embedded once."""

import itertools
import tracemalloc
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from papers.sample_papers import HEAD, LONG_EVENT, LONG_NAME, MADE, certificate, letterhead
from rangkul.errors import Cancelled, Problem
from rangkul.papers import seal
from rangkul.papers.certificate import draw_certificates, preflight
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.qr import read_codes
from rangkul.papers.records import CertificateDesign, CertificatePaper

GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
DESIGN = CertificateDesign(letterhead(), made=MADE)


def drawn(*papers: CertificatePaper, design: CertificateDesign = DESIGN) -> bytes:
    file = BytesIO()
    assert draw_certificates(papers, file, design) == len(papers)
    return file.getvalue()


def jpeg() -> bytes:
    file = BytesIO()
    Image.effect_noise((1200, 848), 90).convert("RGB").save(file, "JPEG", quality=60)
    return file.getvalue()


def test_the_sealed_code_is_read_from_the_page_and_opens():
    key = seal.make_key()
    payload = {"serial": "001/SERT/BKC/XI/2026", "name": "Aiptu Ma'ruf, S.H.", "date": "2026-11-22"}
    pdf = drawn(certificate(code=seal.seal(payload, key)), certificate(2, code="", signers=(HEAD,)))
    [code] = read_codes(*render_page(pdf, 1, 2))
    assert seal.open_seal(code.text, seal.public_key(key)) == payload
    assert read_codes(*render_page(pdf, 2, 2)) == []


def test_the_densest_code_is_read_from_a_plain_photograph():
    text = seal.PREFIX + "A1B2C3D4E5" * 30
    width, height, rgb = render_page(drawn(certificate(code=text)), 1, 150 / 72)
    photo = Image.frombytes("RGB", (width, height), rgb).rotate(3, resample=Image.Resampling.BICUBIC, fillcolor="white")
    photo = photo.filter(ImageFilter.GaussianBlur(0.7))
    assert [code.text for code in read_codes(photo.width, photo.height, photo.tobytes())] == [text]


def test_everything_stands_on_the_page():
    text = page_text(drawn(certificate(1)), 1)
    for words in ("SERTIFIKAT", "Nomor: 001/SERT/BKC/XI/2026", "Aiptu Hj. Siti Nur'aini Rahmawati, S.H., M.H.", "PESERTA", "u.b."):
        assert words in text
    assert "a.n. Kepala Kepolisian Resor Metro Bekasi" in text
    assert "DICABUT" not in text
    assert "DICABUT" in page_text(drawn(certificate(1, revoked=True)), 1)


def test_the_same_papers_give_the_same_bytes():
    assert drawn(certificate(1), certificate(2)) == drawn(certificate(1), certificate(2))


def test_all_fonts_are_embedded():
    pdf = drawn(certificate(1, revoked=True))
    assert pdf.count(b"/FontFile2") >= 5
    assert b"Helvetica" not in pdf


def test_a_background_is_embedded_once_and_memory_stays_flat():
    design = replace(DESIGN, background=jpeg())
    one = len(drawn(certificate(1), design=design))
    many = len(drawn(*(certificate(n) for n in range(1, 101)), design=design))
    assert many - one < 100 * 5_000

    def peak(count: int) -> int:
        file = CountingFile()
        tracemalloc.start()
        draw_certificates((certificate(n) for n in range(count)), file, DESIGN)
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(5)  # fonts and remembered texts
    assert peak(300) - peak(50) < 1_000_000  # 250 more pages of 4 kB each would be as much, held once


class CountingFile(BytesIO):
    """Takes everything, keeps nothing."""

    def write(self, content: object) -> int:
        return 0


def test_long_names_are_told_before_printing():
    papers = [
        certificate(1, name="Agus"),
        certificate(2, name="Aiptu " + LONG_NAME),
        certificate(3, name=LONG_NAME * 2, event=LONG_EVENT * 3),
        certificate(4, name="Siti 漢 Aminah"),
    ]
    found = {(complaint.who, complaint.place, complaint.code, complaint.blocks) for complaint in preflight(papers)}
    assert found == {
        ("person-2", "name", "text_wrapped", False),
        ("person-3", "name", "text_too_long", True),
        ("person-3", "event", "text_too_long", True),
        ("person-4", "name", "glyph_missing", True),
    }


def test_the_fullest_certificate_keeps_its_lines_apart():
    from rangkul.papers.certificate import BODY_BOTTOM, baselines, lay_out

    layout = lay_out(certificate(1, name=LONG_NAME, event=LONG_EVENT + " dan Tahun 2027", held=("di Aula " * 24).strip()))
    places = baselines(layout)
    last = places[-1] + layout.held.size * 1.18 * (len(layout.held.lines) - 1)
    assert len(layout.event.lines) >= 2
    assert last <= BODY_BOTTOM
    assert all(later - sooner > 12 for sooner, later in itertools.pairwise(places))


def test_what_cannot_be_printed_is_a_sentence():
    with pytest.raises(Problem, match="signers"):
        drawn(certificate(signers=()))
    with pytest.raises(Problem, match="at least one"):
        drawn()
    with pytest.raises(Problem, match="background"):
        drawn(certificate(), design=replace(DESIGN, background=b"GIF89a broken"))
    with pytest.raises(Problem, match="logo"):
        drawn(certificate(), design=replace(DESIGN, letterhead=replace(letterhead(), logo=b"\x89PNG\r\n\x1a\nbroken")))


def test_printing_can_be_cancelled():
    def stop(done: int, total: int, text: str) -> None:
        assert total == 9
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_certificates((certificate(n) for n in range(9)), BytesIO(), DESIGN, stop, 9)


@pytest.mark.parametrize("name", ["two_signers", "long_one_signer"])
def test_the_certificate_looks_as_it_did_when_somebody_looked_at_it(name: str):
    """Golden pictures, compared with tolerance. Look at the new picture before replacing the old one."""
    paper = certificate(1) if name == "two_signers" else certificate(2, name=LONG_NAME, event=LONG_EVENT, signers=(HEAD,))
    pdf = drawn(paper)
    assert page_count(pdf) == 1
    width, height, rgb = render_page(pdf, 1, 1.25)
    now = Image.frombytes("RGB", (width, height), rgb)
    golden = GOLDEN / f"certificate_{name}.png"
    if not golden.exists():
        now.quantize(64).save(golden, optimize=True)
        pytest.fail("golden picture was missing and has been written: look at it, then commit it")
    with Image.open(golden) as before:
        difference = ImageChops.difference(now.convert("L"), before.convert("L"))
    different = sum(difference.histogram()[64:])
    assert different < width * height / 500
