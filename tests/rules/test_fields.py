"""Named fields: filled, optional, unknown, empty; whatever a person types gives sentences, never an exception."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rangkul.rules.fields import BRACES, EMPTY, UNKNOWN, check_text, fields_in, fill_text

KNOWN = ("nama", "tempat", "pakaian")
VALUES = {"nama": "Aiptu Budi", "tempat": "Aula {lama}", "pakaian": ""}
ANY_TEXT = st.text(st.sampled_from("{}? \nabnmptek{}"), max_size=60) | st.text(max_size=40)


def test_fields_are_filled_and_an_empty_optional_one_takes_its_line_along() -> None:
    text = "Yth. {nama}\npakaian: {pakaian?}\ndi {tempat} {{tetap}}"
    assert check_text(text, KNOWN, VALUES) == []
    assert fill_text(text, VALUES) == "Yth. Aiptu Budi\ndi Aula {lama} {tetap}"
    assert fill_text("pakaian: {pakaian?}", VALUES | {"pakaian": "PDH"}) == "pakaian: PDH"
    assert fields_in(text) == ["nama", "pakaian", "tempat"]


@pytest.mark.parametrize(
    ("text", "codes", "words"),
    [
        ("{namaa}", [UNKNOWN], "{nama}"),
        ("{xyzzy}", [UNKNOWN], "choose one"),
        ("{Nama Lengkap}", [UNKNOWN], "small letters"),
        ("{}", [UNKNOWN], "no field"),
        ("Halo {nama", [BRACES], "{nama"),
        ("satu\ndua nama} tiga", [BRACES], "line 2"),
        ("{pakaian}", [EMPTY], "{pakaian?}"),
        ("{nama} { {salah}", [BRACES, UNKNOWN], "alone"),
    ],
)
def test_what_is_wrong_is_said(text: str, codes: list[str], words: str) -> None:
    found = check_text(text, KNOWN, VALUES)
    assert [c.code for c in found] == codes
    assert words in str(found[0].message)
    assert all(c.blocks for c in found)


def test_a_slip_of_the_finger_is_proposed() -> None:
    assert check_text("{tmpat}", KNOWN)[0].proposal == "{tempat}"


@given(ANY_TEXT)
@example("{nama?")
@example("{{{nama}}}")
@example("{{nama}")
def test_a_text_without_complaints_can_be_filled_and_any_other_not(text: str) -> None:
    complaints = check_text(text, KNOWN, VALUES)
    assert all(str(c.message) for c in complaints)
    if complaints:
        dropped = [line for line in text.split("\n") if "?" in line]
        if not dropped:  # an optional line that goes takes its mistakes along
            with pytest.raises(ValueError, match="cannot fill"):
                fill_text(text, VALUES)
    else:
        fill_text(text, VALUES)


@given(st.text(max_size=60))
def test_a_text_with_doubled_braces_says_itself(text: str) -> None:
    doubled = text.replace("{", "{{").replace("}", "}}")
    assert check_text(doubled, ()) == []
    assert fill_text(doubled, {}) == text
