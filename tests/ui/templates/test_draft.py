"""A design while it is edited: every step can be undone, nothing gets lost or too small, snapping pulls exactly."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rangkul.papers.certificate_standard import standard_template
from rangkul.papers.certificate_template import CertificateTemplate, LineElement, TextElement, content_of, template_of
from rangkul.ui.templates.draft import HANDLES, LEAST, Draft, at, moved, resized, snapped

millimetres = st.floats(-250, 250).map(lambda value: round(value, 1))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("choose"), st.integers(0, 10)), st.tuples(st.just("nudge"), st.tuples(millimetres, millimetres)),
        st.tuples(st.sampled_from(["remove", "duplicate", "up", "down", "turn", "add"]), st.none()),
    ),
    max_size=25,
)  # fmt: skip


def take(draft: Draft, word: str, value: object) -> None:
    count = len(draft.template.elements)
    match word:
        case "choose":
            draft.choose(value % count if count and isinstance(value, int) else None)
        case "nudge":
            assert isinstance(value, tuple)
            draft.nudge(*value)
            draft.settle()
        case "remove":
            draft.remove()
        case "duplicate" if count < 50:
            draft.duplicate()
        case "up" | "down":
            draft.lift(word == "up")
        case "turn":
            draft.turn(not draft.template.landscape)
        case "add" if count < 50:
            draft.add(TextElement(10, 10, 50, 10, "{nama}"))


@given(STEPS)
def test_all_steps_can_be_undone_and_done_again(steps: list[tuple[str, object]]) -> None:
    draft = Draft(standard_template())
    start = draft.template
    for word, value in steps:
        take(draft, word, value)
    end = draft.state
    while draft.undo():
        pass
    assert draft.template == start
    assert not draft.dirty
    while draft.redo():
        pass
    assert draft.state == end


@given(STEPS)
def test_what_is_chosen_is_there(steps: list[tuple[str, object]]) -> None:
    draft = Draft(standard_template())
    for word, value in steps:
        take(draft, word, value)
        assert draft.chosen is None or 0 <= draft.chosen < len(draft.template.elements)


def test_dragging_is_one_step() -> None:
    draft = Draft(standard_template())
    draft.choose(2)
    before = draft.element
    assert before is not None
    for way in range(1, 30):
        draft.put(moved(before, way, 0), "drag 2")
    draft.settle()
    draft.undo()
    assert draft.element == before


@given(st.sampled_from(HANDLES), millimetres, millimetres)
def test_nothing_gets_too_small_to_be_caught_again(handle: str, dx: float, dy: float) -> None:
    before = TextElement(50, 50, 40, 20, "x")
    after, _ = resized(before, handle, dx, dy)
    assert after.w >= LEAST - 0.05
    assert after.h >= LEAST - 0.05
    for side, still in (("w", "x"), ("n", "y")):
        if side not in handle:
            assert getattr(after, still) == getattr(before, still)
    line, _ = resized(LineElement(50, 50, 40, 0), handle, dx, dy)
    assert line.h >= 0


@given(millimetres, millimetres)
def test_snapping_pulls_to_the_nearest_line_only_when_it_is_close(x: float, y: float) -> None:
    one = TextElement(x, y, 20, 10, "x")
    after, guides = snapped(one, ([100.0], [100.0]), 1.5)
    for guide in guides:
        edges = (after.x, after.x + 10, after.x + 20) if guide.upright else (after.y, after.y + 5, after.y + 10)
        assert min(abs(edge - guide.place) for edge in edges) < 0.06
    assert abs(after.x - x) <= 1.55
    if not any(guide.upright for guide in guides):
        assert after.x == x


def test_turning_the_page_brings_everything_in() -> None:
    draft = Draft(standard_template())
    draft.turn(False)
    wide, high = draft.template.size
    assert (wide, high) == (210, 297)
    assert all(one.x >= 0 and one.x + one.w <= wide + 0.01 and one.y + one.h <= high + 0.01 for one in draft.template.elements)


def test_the_uppermost_is_caught_first() -> None:
    elements = (TextElement(0, 0, 100, 100, "a"), TextElement(40, 40, 10, 10, "b"))
    assert at(elements, 45, 45) == [1, 0]
    assert at(elements, 5, 5) == [0]
    assert at(elements, 200, 5) == []


@given(STEPS)
def test_a_draft_can_always_be_stored_and_read_again(steps: list[tuple[str, object]]) -> None:
    draft = Draft(CertificateTemplate(standard_template().elements))
    for word, value in steps:
        take(draft, word, value)
    inside = tuple(replace(one, x=max(-290.0, min(one.x, 590.0)), y=max(-290.0, min(one.y, 590.0))) for one in draft.template.elements)
    template = replace(draft.template, elements=inside)
    assert template_of(content_of(template)) == template
