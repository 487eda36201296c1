"""Page codes come back whole or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from rangkul.papers.page_code import LETTERS, PageCode, read_page_code, write_page_code
from rangkul.papers.seal import ALPHABET

CODES = st.builds(
    lambda run, page, more, corner: PageCode(run, page, page + more, corner),
    st.text(LETTERS, min_size=4, max_size=12),
    st.integers(1, 400),
    st.integers(0, 500),
    st.sampled_from("TB"),
)


@given(CODES)
def test_a_code_comes_back(code: PageCode):
    text = write_page_code(code)
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.:")
    assert read_page_code(text) == code


@given(CODES, st.integers(0, 100), st.sampled_from(ALPHABET))
def test_a_misread_letter_is_noticed(code: PageCode, place: int, letter: str):
    text = write_page_code(code)
    place %= len(text)
    changed = text[:place] + letter + text[place + 1 :]
    assert (read_page_code(changed) is None) == (changed != text)


def test_foreign_codes_are_refused():
    for text in ("", "R1:K7QX20AB:3.2:T:0000", "https://contoh.go.id", "RKL1:ABC"):
        assert read_page_code(text) is None
