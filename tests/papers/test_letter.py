"""Letters as PDF: blocks of a typed text, long letters on further pages, lists with a repeated head, nothing outside the margins."""

from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papers.sample_papers import HEAD, LONG_EVENT, LONG_NAME, NAMES, POLICE, RANKS, VILLAGES, letterhead
from rangkul.errors import Problem
from rangkul.papers.letter import draw_letters
from rangkul.papers.letter_records import LetterList, LetterPaper, LetterRow
from rangkul.papers.letter_text import SIZE, read_blocks, set_text
from rangkul.papers.look import page_count, page_text
from rangkul.papers.page import MM
from rangkul.papers.records import Letterhead

TEXT = (
    "Dengan hormat,\n\nKami mengundang personel untuk hadir dalam kegiatan *Sosialisasi Manfaat* pada:\n\n"
    "hari, tanggal : Minggu, 22 November 2026\nwaktu : pukul 09.00–12.00 WIB\n"
    "acara : 1. Registrasi\n        2. Manfaat : jaminan kematian\npakaian : PDH\n\n"
    "1. Pertama\n\nDemikian kami sampaikan."
)


def paper(**changes: object) -> LetterPaper:
    plain = LetterPaper(
        "B/0001/112026", "Cikarang, 22 November 2026", "Biasa", "–", "Undangan", ("Kepala Kepolisian Sektor Cikarang Utara",), TEXT, (HEAD,)
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def people(count: int) -> tuple[LetterRow, ...]:
    names = [LONG_NAME if n % 7 == 3 else NAMES[n % 8] for n in range(count)]
    return tuple(
        LetterRow(name, RANKS[n % 4], f"{80010100 + n}", ("Polsek A", "Polsek B")[n % 2], VILLAGES[n % 4]) for n, name in enumerate(names)
    )


def outside(pdf: bytes) -> list[str]:
    """Texts beyond the margins of 25 mm at the sides (a millimetre granted), or off the page."""
    found: list[str] = []
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            if left < 24 * MM or right > 186 * MM or bottom < 14 * MM or top > 842 - 7 * MM:
                found.append(text.get_text_bounded(left, bottom, right, top))
    document.close()
    return found


def test_a_typed_text_becomes_blocks() -> None:
    blocks = read_blocks(TEXT)
    assert [(b.kind, b.label, b.gap) for b in blocks] == [
        ("paragraph", "", False), ("paragraph", "", True), ("detail", "hari, tanggal", True), ("detail", "waktu", False),
        ("detail", "acara", False), ("detail", "pakaian", False), ("point", "1.", True), ("paragraph", "", True),
    ]  # fmt: skip
    assert blocks[4].more == ("2. Manfaat : jaminan kematian",)


def test_details_share_the_place_of_their_colon_and_points_hang() -> None:
    lines, missing = set_text(TEXT, 160 * MM)
    assert missing == ""
    colons = {x for line in lines for sign, x in line.signs if sign == ":"}
    assert len(colons) == 1
    acara = [line for line in lines if any(sign in ("1.", "2.") for sign, _ in line.signs)][:2]
    assert acara[0].x == acara[1].x > max(colons)


def test_the_same_letter_gives_the_same_bytes() -> None:
    order = [paper(attached=LetterList("DAFTAR", "Polsek A", people(3)), letterhead=letterhead())]
    assert draw_letters(order).pdf == draw_letters(order).pdf


def test_a_long_letter_goes_on_with_a_head_and_no_signature_stands_alone() -> None:
    for more in range(12, 40):
        long = TEXT.replace("1. Pertama", "\n".join(f"{n}. Butir nomor {n}" for n in range(1, more)))
        printed = draw_letters([paper(text=long, subject=LONG_EVENT, addressee=(LONG_NAME, LONG_EVENT), signers=(POLICE, HEAD))])
        last = page_text(printed.pdf, page_count(printed.pdf))
        assert "Ratna" in last
        assert "Demikian kami sampaikan" in last
        assert outside(printed.pdf) == []
        if page_count(printed.pdf) > 1:
            assert "Halaman 2" in page_text(printed.pdf, 2)
            assert "Surat nomor B/0001/112026" in page_text(printed.pdf, 2)


@pytest.mark.parametrize("count", [1, 19, 20, 21, 22, 23, 24, 60])
def test_a_list_repeats_its_head_and_closes_with_rows_and_signature(count: int) -> None:
    printed = draw_letters([paper(attached=LetterList("DAFTAR BHABINKAMTIBMAS", LONG_EVENT, people(count)), copies=(LONG_EVENT, "Arsip"))])
    pages = [page_text(printed.pdf, n) for n in range(2, page_count(printed.pdf) + 1)]
    assert all("Desa binaan" in page for page in pages)
    assert f"Jumlah: {count} orang" in pages[-1]
    assert f"{80010100 + count - 1}" in pages[-1]
    assert "Ratna" in pages[-1]
    assert outside(printed.pdf) == []
    if len(pages) > 1:
        assert "Lampiran, halaman 2" in pages[1]


def test_what_cannot_be_printed_is_refused_or_told() -> None:
    with pytest.raises(Problem, match="no letter"):
        draw_letters([])
    with pytest.raises(Problem, match="signed"):
        draw_letters([paper(signers=())])
    with pytest.raises(Problem, match="logo"):
        draw_letters([paper(letterhead=Letterhead(logo=b"none"))])
    assert [c.code for c in draw_letters([paper(text="Salam 你好")]).complaints] == ["glyph_missing"]


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("ab *:.1-\n\t{}éñ") | st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_is_set_without_loss_of_words_and_within_its_width(text: str) -> None:
    lines, missing = set_text(text, 90 * MM)
    blank = 0.29 * SIZE
    for line in lines:
        assert sum(word.width for word in line.words) + blank * (len(line.words) - 1) <= line.width + 0.01 or len(line.words) == 1
    if not missing:
        letters = [sign for line in lines for word in line.words for part, _ in word.parts for sign in part]
        signs = [sign for line in lines for words, _ in line.signs for sign in words]
        assert len(letters) + len(signs) >= sum(1 for sign in "".join(text.split()) if sign.isalnum() and sign.isascii())
