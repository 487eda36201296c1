"""Texts made to fit: nothing is lost, nothing stands out, what is squeezed is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papers.sample_papers import LONG_NAME
from rangkul.papers.fitting import ELLIPSIS, Room, complaints_about, fit
from rangkul.papers.fonts import printable, text_width

WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,'’-", min_size=1, max_size=25), min_size=1, max_size=14)


@settings(deadline=None)
@given(WORDS, st.floats(20, 700), st.integers(1, 4), st.sampled_from(["Inter", "Playfair", "Garamond-SemiBold"]))
def test_a_text_stands_within_its_room(words: list[str], width: float, lines: int, font: str):
    text = " ".join(words)
    fitted = fit(text, font, 30, 20, Room(width, lines, 12))
    assert 12 - 0.01 <= fitted.size <= 30
    assert len(fitted.lines) <= lines
    narrowest = text_width("W" + ELLIPSIS, font, fitted.size)
    assert all(text_width(line, font, fitted.size) <= max(width, narrowest) + 0.01 for line in fitted.lines)
    joined = "".join(fitted.lines).replace(" ", "")
    if fitted.cut:
        assert complaints_about(fitted, "p", "name", text, 1)[0].code == "text_too_long"
    else:
        assert joined == text.replace(" ", "")
    if lines == 1 and not fitted.cut:
        assert fitted.size >= 20 - 0.01


def test_short_texts_keep_their_size():
    assert fit("Agus", "Playfair", 33, 24, 600).size == 33


def test_sixty_characters_with_titles_fit_a_certificate_without_being_cut():
    name = "Aiptu Drs. H. Muhammad Ma'ruf Nur'aini Wijaya, S.H., S.I.K., M.Si."
    assert len(name) >= 60
    fitted = fit(name, "Playfair", 33, 24, Room(640, 2, 18))
    assert not fitted.cut
    assert " ".join(fitted.lines) == name


def test_words_stay_whole_when_smaller_type_helps():
    fitted = fit("Kedungwaringin, Karangsambung, Mekarjaya", "Inter", 7.2, 6.6, Room(50, 3, 5))
    assert fitted.lines == ("Kedungwaringin,", "Karangsambung,", "Mekarjaya")


def test_what_does_not_fit_ends_with_an_ellipsis():
    fitted = fit(LONG_NAME, "Inter", 9, 8, Room(90, 2, 7))
    assert fitted.cut
    assert fitted.lines[-1].endswith(ELLIPSIS)


def test_a_missing_character_is_told_and_not_printed_as_a_box():
    fitted = fit("Siti 漢 Aminah", "Inter", 9, 8, 300)
    assert fitted.lines == ("Siti ? Aminah",)
    [complaint] = complaints_about(fitted, "p1", "name", "Siti 漢 Aminah")
    assert (complaint.code, complaint.who, complaint.blocks) == ("glyph_missing", "p1", True)
    assert "漢" in str(complaint.message)


def test_invisible_characters_vanish_and_accents_are_composed():
    assert printable("Ande\u0301\u200b\xa0 Nur", "Inter") == ("Andé Nur", "")


def test_a_text_that_would_be_smaller_on_two_lines_fills_the_one() -> None:
    name, width = "Lukman Santoso Gunadi, S.I.K.", 200.0
    fitted = fit(name, "Inter-Bold", 22, 20, Room(width, 2, 5, 20))
    assert fitted.lines == (name,)
    assert text_width(name, "Inter-Bold", fitted.size) == pytest.approx(width)
