"""Rows fall on pages without being lost, doubled, or crowding out the signers."""

from hypothesis import given
from hypothesis import strategies as st

from papers.sample_papers import people
from rangkul.papers.records import SheetGroup
from rangkul.papers.sheet_plan import plan_pages, split_rows


@given(st.integers(0, 300), st.integers(1, 22), st.data())
def test_every_row_has_its_place(count: int, full: int, data: st.DataObject):
    closing = data.draw(st.integers(1, full))
    sizes = split_rows(count, full, closing)
    assert sum(sizes) == count
    assert sizes[-1] <= closing
    assert all(0 < size <= full for size in sizes[:-1])
    assert sizes[-1] > 0 or count == 0
    fewest = 1 if count <= closing else 1 + -(-(count - closing) // full)
    assert len(sizes) <= fewest + 1


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6)), min_size=1, max_size=6))
def test_everybody_signs_once_in_order(sizes: list[tuple[int, int]]):
    groups = [SheetGroup(f"Polsek {n}", people(count, "Polsek", 100 * n), guests) for n, (count, guests) in enumerate(sizes)]
    pages = plan_pages(groups, 20, 15)
    rows = [row for page in pages for row in page.rows]
    assert [row.person.who for row in rows if row.person] == [person.who for group in groups for person in group.people]
    assert sum(row.person is None for row in rows) == sum(guests for _, guests in sizes)
    assert len({row.box for row in rows}) == len(rows)
    for group in groups:
        own = [page for page in pages if page.group is group]
        assert [page.closes for page in own] == [False] * (len(own) - 1) + [True]
        assert [row.number for page in own for row in page.rows] == list(range(1, len(group.people) + group.guest_rows + 1))
