"""Certificates from templates: data that is not believed, elements in their places, signatures only under their own names."""

import json
from dataclasses import asdict, fields, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from papers.sample_papers import EVENT, HEAD, LONG_EVENT, LONG_NAME, MADE, POLICE, certificate, letterhead, logo
from rangkul.errors import Problem
from rangkul.papers.certificate import BuiltIn
from rangkul.papers.certificate_book import draw_book
from rangkul.papers.certificate_elements import Designed
from rangkul.papers.certificate_standard import standard_template
from rangkul.papers.certificate_template import (
    CHECKS,
    FIELDS,
    TYPES,
    CertificateTemplate,
    CodeElement,
    Element,
    LineElement,
    PictureElement,
    RectangleElement,
    SignerElement,
    TextElement,
    content_of,
    pictures_in,
    template_of,
)
from rangkul.papers.certificate_template_check import complaints_of
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.qr import read_codes
from rangkul.papers.records import CertificateDesign, CertificatePaper

GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
KEY = "a" * 64
VALUES = {
    "identitas": "Aiptu · NRP 80010101", "keterangan": "Aiptu · NRP 80010101 · Polsek Cikarang Utara",
    "peran": "PESERTA", "kegiatan": EVENT,
    "pelaksanaan": "yang diselenggarakan pada Minggu, 22 November 2026 di Aula Wibawa Mukti", "kota": "Cikarang",
    "tanggal": "22 November 2026",
}  # fmt: skip


def paper(number: int = 1, **changes: Any) -> CertificatePaper:
    return certificate(number, **({"values": VALUES} | changes))


def designed(*extra: Element, template: CertificateTemplate | None = None, pictures: dict[str, bytes] | None = None) -> Designed:
    template = template or standard_template()
    return Designed(replace(template, elements=(*template.elements, *extra)), pictures or {}, letterhead())


def drawn(look: Designed, *papers: CertificatePaper) -> bytes:
    file = BytesIO()
    assert draw_book(((one, look) for one in papers), file, MADE, "Uji") == len(papers)
    return file.getvalue()


def green(pdf: bytes, place: PictureElement, page: int = 1) -> int:
    """Pixels of the logo's green within the place of an element."""
    width, height, rgb = render_page(pdf, page, 72 / 25.4)  # a pixel a millimetre, eight times
    picture = Image.frombytes("RGB", (width, height), rgb)
    scale = width / 297
    cut = picture.crop(tuple(round(v * scale) for v in (place.x, place.y, place.x + place.w, place.y + place.h)))  # type: ignore[arg-type]
    return sum(1 for r, g, b in cut.get_flattened_data() if (r, g, b) == (11, 110, 79))


# As data


def test_a_template_is_read_as_it_was_written() -> None:
    for kind in FIELDS:
        template = standard_template(kind)
        assert template_of(json.loads(json.dumps(content_of(template)))) == template
        assert complaints_of(template, kind) == []


GOOD = content_of(standard_template())


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["text", KEY, "#000000"]),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "x", "elements"]), inner, max_size=3),
        max_leaves=8,
    ),
    st.sampled_from(["version", "landscape", "background", "elements"]),
    st.booleans(),
)
def test_whatever_a_file_holds_is_a_template_or_a_sentence(value: Any, where: str, inside: bool) -> None:
    content = json.loads(json.dumps(GOOD))
    if inside:
        content["elements"][0] = value
    else:
        content[where] = value
    try:
        template = template_of(content)
    except Problem:
        return
    drawn(Designed(template, {key: logo() for key in pictures_in(template)}, letterhead()), paper())


@pytest.mark.parametrize(
    "change",
    [
        {"x": float("nan")}, {"x": float("inf")}, {"x": True}, {"x": "1"}, {"size": 0}, {"size": 1e9}, {"font": "Arial"}, {"colour": "red"},
        {"colour": "#00000"}, {"lines": 0}, {"lines": 2.0}, {"lines": True}, {"align": None}, {"height": []}, {"text": 3}, {"text": "\0"},
        {"text": "x" * 2001}, {"strange": 1}, {"type": "film"},
    ],
    ids=str,
)  # fmt: skip
def test_an_impossible_value_is_refused(change: dict[str, Any]) -> None:
    content = {"type": "text"} | asdict(TextElement(1, 1, 1, 1)) | change
    with pytest.raises(Problem):
        template_of(GOOD | {"elements": [content]})


def test_every_property_of_every_element_is_checked() -> None:
    assert {field.name for kind in TYPES.values() for field in fields(kind)} == CHECKS.keys()


def test_what_is_wrong_with_a_design_is_told_before_it_is_used() -> None:
    template = CertificateTemplate((TextElement(10, 10, 50, 8, "{nma} {x"), PictureElement(1, 1, 5, 5), CodeElement(400, 4, 9, 9, False)))
    found = {(number, complaint.code, complaint.blocks) for number, complaint in complaints_of(template, "certificate")}
    assert found >= {
        (0, "field_unknown", True), (0, "field_braces", True), (1, "no_picture", True), (2, "outside", False), (2, "small_code", False),
        (None, "no_name", True), (None, "no_number", True), (None, "no_signer", False),
    }  # fmt: skip


# On paper


def test_everything_stands_on_the_page_and_the_code_is_read() -> None:
    pdf = drawn(designed(), paper(1, replaces="009/SERT/BKC/XI/2026"))
    text = page_text(pdf, 1)
    for words in ("SERTIFIKAT", "Nomor: 001/SERT", "Menggantikan sertifikat nomor 009/SERT", "Siti Nur'aini", "PESERTA", "Kasat Binmas"):
        assert words in text
    assert [code.text for code in read_codes(*render_page(pdf, 1, 2))] == [paper(1).code]


def test_the_replaced_number_is_told_even_when_the_design_forgot_it() -> None:
    template = CertificateTemplate((TextElement(10, 90, 200, 9, "{nama} {nomor}"),))
    assert "Menggantikan sertifikat nomor 009" in page_text(drawn(designed(template=template), paper(1, replaces="009")), 1)


def test_a_line_with_an_empty_field_goes_and_is_told() -> None:
    template = CertificateTemplate((TextElement(10, 90, 200, 18, "{nama}\n{polsek}\nmasa {sesi?}"),))
    look = designed(template=template)
    assert "masa" not in page_text(drawn(look, paper(1)), 1)
    assert [(one.code, one.place, one.blocks) for one in look.complaints(paper(1))] == [("field_empty", "polsek", True)]
    assert look.complaints(paper(1, values=VALUES | {"polsek": "Polsek Cibitung"})) == []


def test_nobodys_signature_stands_under_another_name() -> None:
    place = PictureElement(205, 166, 18, 12, KEY, 2, HEAD.name)
    look = designed(place, pictures={KEY: logo()})
    assert green(drawn(look, paper(1)), place) > 20
    other = replace(HEAD, name="Orang Lain")
    assert green(drawn(look, paper(1, signers=(POLICE, other))), place) == 0
    assert [one.code for one in look.complaints(paper(1, signers=(POLICE, other)))] == ["signature_other"]


def test_the_first_signer_s_stamp_goes_with_the_first_signer() -> None:
    place = PictureElement(60, 166, 18, 12, KEY, 1)
    look = designed(place, pictures={KEY: logo()})
    pdf = drawn(look, paper(1), paper(2, signers=(HEAD,)))
    assert green(pdf, place, 1) > 20
    assert green(pdf, place, 2) == 0
    assert HEAD.name in page_text(pdf, 2)  # the only signer signs on the right
    assert POLICE.name not in page_text(pdf, 2)


def test_a_signer_without_a_place_is_told() -> None:
    template = CertificateTemplate((TextElement(10, 90, 200, 9, "{nama}"), SignerElement(180, 150, 80, 30, 1)))
    look = designed(template=template)
    assert [one.code for one in look.complaints(paper(1))] == ["signer_no_place"]
    assert look.complaints(paper(1, signers=(HEAD,))) == []


def test_long_names_are_told_before_printing() -> None:
    found = {
        (one.who, one.code, one.blocks)
        for n, name in enumerate(("Agus", "Aiptu Hj. Siti Nur'aini Rahmawati Kusuma, S.H., M.H.", LONG_NAME * 2, "漢"), 1)
        for one in designed().complaints(paper(n, name=name))
    }
    assert found == {("person-2", "text_shrunk", False), ("person-3", "text_too_long", True), ("person-4", "glyph_missing", True)}


def test_pictures_are_embedded_once_and_200_papers_stay_small() -> None:
    file = BytesIO()
    Image.effect_noise((1754, 1240), 20).convert("RGB").save(file, "JPEG", quality=60)
    ground = replace(standard_template(), background="picture", picture="b" * 64)
    look = designed(PictureElement(205, 166, 18, 12, KEY, 2), template=ground, pictures={KEY: logo(), "b" * 64: file.getvalue()})
    one, many = len(drawn(look, paper(1))), len(drawn(look, *(paper(n) for n in range(200))))
    assert many - one < 200 * 3_500
    assert drawn(look, paper(1)).count(b"/Subtype /Image") == 3  # background, the logo that is the stamp too, and its mask


def test_several_looks_stand_in_one_file() -> None:
    tall = CertificateTemplate((TextElement(10, 90, 190, 9, "{nama}"), RectangleElement(5, 5, 200, 287, fill="#FFF8E0")), landscape=False)
    looks = (designed(), BuiltIn(CertificateDesign(letterhead(), made=MADE)), designed(LineElement(20, 100, 170, 0), template=tall))
    file = BytesIO()
    draw_book(((paper(n), looks[n % 3]) for n in range(6)), file, MADE, "Uji")
    pdf = file.getvalue()
    assert page_count(pdf) == 6
    sizes = [render_page(pdf, n, 1)[:2] for n in range(1, 7)]
    assert [wide > high for wide, high in sizes] == [True, True, False] * 2
    assert len(pdf) < 550_000  # the ornament lying and standing, 160 kB each, once


def test_broken_pictures_are_a_sentence() -> None:
    with pytest.raises(Problem, match="picture"):
        drawn(designed(PictureElement(1, 1, 9, 9, KEY), pictures={KEY: b"GIF89a"}), paper(1))


@pytest.mark.parametrize("name", ["template", "template_long", "template_charter"])
def test_the_design_looks_as_it_did_when_somebody_looked_at_it(name: str) -> None:
    """Golden pictures, compared with tolerance. Look at the new picture before replacing the old one."""
    village = {
        "desa": "Desa Sukadanau", "kecamatan": "Cikarang Barat", "kabupaten": "Kabupaten Bekasi",
        "pencapaian": "dengan 128 pekerja terlindungi dari target 100 pekerja", "gelar": "Desa Sadar Jaminan Sosial Ketenagakerjaan",
    }  # fmt: skip
    look = designed(template=standard_template("charter" if name.endswith("charter") else "certificate"))
    papers = {
        "template": paper(1),
        "template_long": paper(2, name=LONG_NAME, values=VALUES | {"kegiatan": LONG_EVENT}, signers=(HEAD,), replaces="001/SERT/X/2026"),
        "template_charter": paper(3, values=VALUES | village, name="Desa Sukadanau"),
    }
    width, height, rgb = render_page(drawn(look, papers[name]), 1, 1.25)
    now = Image.frombytes("RGB", (width, height), rgb)
    golden = GOLDEN / f"certificate_{name}.png"
    if not golden.exists():
        now.quantize(64).save(golden, optimize=True)
        pytest.fail("golden picture was missing and has been written: look at it, then commit it")
    with Image.open(golden) as before:
        difference = ImageChops.difference(now.convert("L"), before.convert("L"))
    assert sum(difference.histogram()[64:]) < width * height / 500
