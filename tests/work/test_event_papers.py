"""Typed texts of papers: kept, edited again, never overwritten unseen."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from rangkul.data.engine import Database
from rangkul.data.failures import StaleEdit
from rangkul.errors import Problem
from rangkul.work.event_papers import LONGEST, Typed, load_paper, put_back, save_paper
from work.small_event import make_event, make_officers


def test_texts_come_back_and_every_store_is_a_version(session: Session) -> None:
    event = make_event(session, make_officers(session, 1))
    assert load_paper(session, event.id, "notulen") == Typed()
    first = save_paper(session, event.id, "notulen", {"leader": "Kapolres"}, None)
    second = save_paper(session, event.id, "notulen", {"leader": "Wakapolres"}, first)
    assert second > first
    assert load_paper(session, event.id, "notulen") == Typed({"leader": "Wakapolres"}, second)
    assert load_paper(session, event.id, "laporan") == Typed()


def test_the_second_of_two_is_told(open_station: Callable[[str], Database]) -> None:
    one, two = open_station("meja 1"), open_station("meja 2")
    with one.session() as session:
        event = make_event(session, make_officers(session, 1))
    with one.session() as session:
        version = save_paper(session, event.id, "laporan", {"conclusions": "Satu"}, None)
    with pytest.raises(StaleEdit), two.session() as session:
        save_paper(session, event.id, "laporan", {"conclusions": "Dua"}, None)
    with one.session() as session:
        save_paper(session, event.id, "laporan", {"conclusions": "Tiga"}, version)
    with pytest.raises(StaleEdit) as stale, two.session() as session:
        save_paper(session, event.id, "laporan", {"conclusions": "Empat"}, version)
    assert stale.value.theirs is not None
    with one.reading() as session:
        assert load_paper(session, event.id, "laporan").content == {"conclusions": "Tiga"}


def test_the_way_back_restores_what_was_there(session: Session) -> None:
    event = make_event(session, make_officers(session, 1))
    before = load_paper(session, event.id, "berita_acara")
    save_paper(session, event.id, "berita_acara", {"number": "1"}, None)
    put_back(session, event.id, "berita_acara", before)
    assert load_paper(session, event.id, "berita_acara").content == {}


def test_what_cannot_be_a_paper_is_refused(session: Session) -> None:
    event = make_event(session, make_officers(session, 1))
    with pytest.raises(Problem, match="no paper"):
        save_paper(session, event.id, "puisi", {}, None)
    with pytest.raises(Problem, match="too long"):
        save_paper(session, event.id, "notulen", {"points": [{"title": "x" * (LONGEST + 1)}]}, None)
