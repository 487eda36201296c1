"""Kinds of events ready to use: planned on a day, saved from an event, edited, put away, handed to another office."""

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.work.earning import Earning
from rangkul.work.event_templates import (
    EventPattern,
    SessionPattern,
    archive_event_template,
    built_in_templates,
    check_title,
    content_of,
    entry_from,
    export_event_template,
    fill_title,
    import_event_template,
    list_event_templates,
    load_event_template,
    pattern_from,
    pattern_of,
    save_event_template,
    suggest_title,
)
from rangkul.work.events import TYPES, get_event, save_event
from rangkul.work.templates import rename_template
from work.small_event import FIRST_DAY, moment, plan

DAY = date(2027, 2, 26)
BUILT_IN = [one.name for one in built_in_templates()]
PATTERN = EventPattern(
    "Rapat {bulan} {tahun}", "rapat",
    (SessionPattern("Pagi", 1, time(9), time(11)), SessionPattern("Lanjutan", 3, time(13), time(15), "Kasat Binmas", "Paparan")),
    Earning(share=50), 40, "1. Pembukaan", "PDH", "DIPA", "PKS", "0812", "Aula", "Bawa laptop",
)  # fmt: skip


def test_every_built_in_kind_can_be_planned_as_it_is(session: Session) -> None:
    kinds = built_in_templates()
    assert [one.key for one in kinds] == [*TYPES, "pelatihan"]
    for one in kinds:
        event = get_event(session, save_event(session, replace(entry_from(one.pattern, DAY), place="Aula")))
        assert event.type in (one.key, "sosialisasi")
        assert "{" not in event.title
        assert event.agenda


def test_a_template_makes_the_plan_of_a_day(session: Session) -> None:
    entry = entry_from(PATTERN, DAY)
    assert (entry.title, entry.starts_on, entry.ends_on, entry.place) == ("Rapat Februari 2027", DAY, date(2027, 2, 28), "Aula")
    assert [s.starts_at for s in entry.sessions] == [moment(DAY, 9), moment(date(2027, 2, 28), 13)]
    event = get_event(session, save_event(session, entry))
    assert (event.agenda, event.dress, event.budget, event.contact) == ("1. Pembukaan", "PDH", "DIPA", "0812")
    assert pattern_of(event) == PATTERN


def test_saving_from_an_event_keeps_everything_but_its_date(session: Session) -> None:
    event = get_event(session, save_event(session, plan("Sosialisasi November 2026", agenda="Acara", dress="Batik")))
    made = save_event_template(session, "Sosialisasi dua hari", pattern_of(event), "ani")
    found = load_event_template(session, made.id) if made.id else made
    assert (found.name, found.saved_by, found.pattern.title) == ("Sosialisasi dua hari", "ani", "Sosialisasi {bulan} {tahun}")
    assert [(s.title, s.day, s.start) for s in found.pattern.sessions] == [("Materi", 1, time(9)), ("Praktik", 2, time(6))]
    again = entry_from(found.pattern, FIRST_DAY)
    assert [(s.title, s.starts_at, s.ends_at) for s in again.sessions] == [(s.title, s.starts_at, s.ends_at) for s in event.sessions]
    assert again.title == event.title


def test_own_templates_follow_the_built_in_ones_and_are_put_away(session: Session) -> None:
    made = save_event_template(session, "Apel", PATTERN, "ani")
    assert made.id is not None
    assert [one.name for one in list_event_templates(session)] == [*BUILT_IN, "Apel"]
    archive_event_template(session, made.id)
    assert "Apel" not in [one.name for one in list_event_templates(session)]
    assert [one.archived for one in list_event_templates(session, archived=True)] == [False, False, False, False, True]
    archive_event_template(session, made.id, archived=False)
    rename_template(session, made.id, "Apel pagi")
    assert list_event_templates(session)[-1].name == "Apel pagi"


def test_editing_makes_a_new_state_and_a_stale_one_is_refused(session: Session) -> None:
    first = save_event_template(session, "Apel", PATTERN, "ani")
    second = save_event_template(session, "Apel", replace(PATTERN, quota=50), "budi", base=first.id)
    assert second.id != first.id
    assert [one.pattern.quota for one in list_event_templates(session) if one.id] == [50]
    with pytest.raises(Problem, match="somebody else"):
        save_event_template(session, "Apel", replace(PATTERN, quota=60), "ani", base=first.id)


def test_a_built_in_name_is_taken(session: Session) -> None:
    with pytest.raises(Problem, match="built-in"):
        save_event_template(session, " evaluasi ", PATTERN, "ani")


def test_another_office_takes_it_in(session: Session) -> None:
    made = save_event_template(session, "Apel", PATTERN, "ani")
    assert made.id is not None
    file = export_event_template(session, made.id)
    taken = import_event_template(session, file, "budi")
    assert (taken.name, taken.pattern) == ("Apel (2)", PATTERN)


@pytest.mark.parametrize(
    "change",
    [
        {"type": "pesta"},
        {"sessions": []},
        {"sessions": [{"title": "A", "day": 0, "start": "09.00", "end": "10.00"}]},
        {"sessions": [{"title": "A", "day": 1, "start": "10.00", "end": "09.00"}]},
        {"sessions": [{"title": "A", "day": 1, "start": "pagi", "end": "10.00"}]},
        {"sessions": [{"day": "1"}]},
        {"sessions": 5},
        {"earning": {"sessions": 9}},
        {"earning": {"share": "semua"}},
        {"earning": "semua"},
        {"quota": "dua"},
        {"quota": True},
        {"agenda": 5},
        {"title": "x" * 6_000},
    ],
)
def test_a_foreign_file_puts_nothing_in_that_is_no_event(session: Session, change: dict[str, Any]) -> None:
    made = save_event_template(session, "Apel", PATTERN, "ani")
    assert made.id is not None
    document = json.loads(export_event_template(session, made.id))
    document["content"] |= change
    with pytest.raises(Problem):
        import_event_template(session, json.dumps(document).encode(), "budi")


def test_a_title_holds_only_fields_that_somebody_fills_in() -> None:
    check_title("Rapat {bulan} {tahun}, {tanggal}")
    with pytest.raises(Problem, match=r"\{desa\}.*no field"):
        check_title("Rapat {desa}")
    with pytest.raises(Problem, match="no field"):
        check_title("Rapat {bulan")
    assert fill_title("Rapat {desa}", DAY) == "Rapat {desa}"


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.sampled_from(["Rapat {bulan} {tahun}", "Apel {tanggal}", "Evaluasi 100 %"]))
def test_a_title_with_fields_comes_back_from_the_title_it_made(day: date, title: str) -> None:
    assert suggest_title(fill_title(title, day), day) == title


times = st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None))
hours = st.tuples(times, times).filter(lambda pair: pair[0] < pair[1])
sessions = st.builds(
    lambda title, day, pair, speaker: SessionPattern(title, day, *pair, speaker or None), st.text(max_size=40), st.integers(1, 366), hours,
    st.none() | st.text(min_size=1, max_size=20),
)  # fmt: skip


@given(st.lists(sessions, min_size=1, max_size=5), st.none() | st.integers(1, 100), st.none() | st.integers(1, 900))
def test_every_pattern_comes_back_from_its_json(parts: list[SessionPattern], share: int | None, quota: int | None) -> None:
    pattern = EventPattern("Judul", "sosialisasi", tuple(parts), Earning(share=share), quota)
    assert pattern_from(json.loads(json.dumps(content_of(pattern)))) == pattern
