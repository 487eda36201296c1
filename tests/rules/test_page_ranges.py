"""Pages as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.page_ranges import back_sides, front_sides, read_pages, show_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1-3,7", (1, 2, 3, 7)),
        (" 7 ; 1 – 3 ", (1, 2, 3, 7)),
        ("9-", (9, 10)),
        ("-2", (1, 2)),
        ("5", (5,)),
        ("2,2,1-2,", (1, 2)),
    ],
)
def test_pages_as_people_type_them(text: str, pages: tuple[int, ...]) -> None:
    assert read_pages(text, 10) == (pages, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "pages_missing"),
        (" , ", "pages_missing"),
        ("a-b", "pages_unreadable"),
        ("1-2-3", "pages_unreadable"),
        ("3-1", "pages_backwards"),
        ("0", "pages_backwards"),
        ("0-4", "pages_backwards"),
        ("8-11", "pages_beyond"),
        ("99999999999999999999", "pages_beyond"),
        ("12-", "pages_beyond"),
    ],
)
def test_what_is_no_page_is_told(text: str, code: str) -> None:
    pages, complaints = read_pages(text, 10)
    assert pages == ()
    assert [(c.code, c.blocks) for c in complaints] == [(code, True)]


@given(st.sets(st.integers(1, 400), min_size=1))
def test_shown_and_read_back(pages: set[int]) -> None:
    assert read_pages(show_pages(pages), 400) == (tuple(sorted(pages)), [])


@given(st.text(max_size=12))
def test_any_text_gives_pages_or_a_complaint(text: str) -> None:
    pages, complaints = read_pages(text, 30)
    assert bool(pages) != bool(complaints)
    assert all(1 <= page <= 30 for page in pages)


@given(st.lists(st.integers(1, 99), min_size=1, unique=True), st.booleans())
def test_two_runs_put_every_page_on_one_side(pages: list[int], backwards: bool) -> None:
    fronts, backs = front_sides(pages), back_sides(pages, backwards)
    if backwards:
        assert len(fronts) == len(backs)  # as many backs as sheets: the last sheet's is empty, not the next one's
        backs = tuple(reversed(backs))
    sheets = [side for front, back in zip(fronts, (*backs, *[None] * (len(fronts) - len(backs))), strict=True) for side in (front, back)]
    assert [side for side in sheets if side] == pages
