"""Name tags: one code for each person for good, chosen people, empty tags, and the office's own label sheets."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Guest, Invitation
from rangkul.errors import Problem
from rangkul.papers.look import page_count, page_text
from rangkul.papers.name_tag_sheet import usual_sheets
from rangkul.rules.tag_code import read_tag
from rangkul.work.check_in import guest_of_invitation
from rangkul.work.events import EventRecord
from rangkul.work.invitations import invite, list_invitations, set_invitation
from rangkul.work.name_tags import (
    PLACEHOLDER,
    TagOptions,
    empty_tags,
    ensure_tags,
    get_sheet,
    label_sheets,
    list_tag_people,
    load_tag_options,
    note_printed,
    preview_tags,
    print_tags,
    printed_tags,
    remove_sheet,
    save_sheet,
)
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from work.small_event import OFFICE, TODAY, make_event, make_officers

SHEET = replace(usual_sheets()[1], key="", name="Label gudang", fits="")


def prepare(session: Session, count: int = 3) -> tuple[EventRecord, list[UUID]]:
    save_office(session, OFFICE)
    people = make_officers(session, count)
    return make_event(session, people, came=0), people


def codes(session: Session, event: EventRecord) -> dict[UUID, str | None]:
    return dict(row for row in session.execute(select(Invitation.officer_id, Invitation.tag).where(Invitation.event_id == event.id)))


def test_everybody_has_one_code_and_keeps_it(session: Session) -> None:
    event, _ = prepare(session)
    session.add(Guest(event_id=event.id, name="Kepala Desa"))
    session.flush()
    assert ensure_tags(session, event.id) == 4
    before = codes(session, event)
    assert all(code and read_tag(code) == code for code in before.values())
    late = save_officer(session, OfficerEntry("DATANG BELAKANGAN", "80030001", "Ipda"), TODAY)
    invite(session, event.id, [late])
    assert ensure_tags(session, event.id) == 1
    assert ensure_tags(session, event.id) == 0
    after = codes(session, event)
    assert {key: after[key] for key in before} == before
    guest = session.scalars(select(Guest.tag).where(Guest.event_id == event.id)).one()
    assert len({*after.values(), guest}) == 5


def test_the_codes_of_another_event_are_others(session: Session) -> None:
    event, people = prepare(session)
    other = make_event(session, people, came=0)
    ensure_tags(session, event.id)
    assert set(codes(session, other).values()) == {None}
    ensure_tags(session, other.id)
    assert not set(codes(session, other).values()) & set(codes(session, event).values())


def test_a_preview_gives_nobody_a_code(session: Session) -> None:
    event, _ = prepare(session)
    shown = preview_tags(session, event, TODAY, TagOptions(empty=2))
    assert {place.code for place in shown.places} == {PLACEHOLDER}
    assert read_tag(PLACEHOLDER) is None
    assert set(codes(session, event).values()) == {None}
    assert load_tag_options(session, event.id) == TagOptions()


def test_printing_names_everybody_and_a_reprint_has_the_same_codes(session: Session) -> None:
    event, _ = prepare(session)
    first = print_tags(session, event, TODAY, TagOptions(empty=2))
    again = print_tags(session, event, TODAY, TagOptions(empty=1))
    assert [place.code for place in first.places[:3]] == [place.code for place in again.places[:3]]
    assert {place.code for place in first.places[:3]} == set(codes(session, event).values())
    text = page_text(first.pdf, 1)
    assert "Siti Aminah" in text
    assert "Polsek Cibitung" in text
    empty = empty_tags(session, event.id)
    assert len(set(empty)) == 3
    assert empty[:2] == [place.code for place in first.places[3:]]
    assert all(read_tag(code) == code for code in empty)


def test_only_those_who_came_later_and_the_next_free_label(session: Session) -> None:
    event, people = prepare(session)
    options = TagOptions("a4-2x5", "name", start=9, empty=0)
    printed = print_tags(session, event, TODAY, options)
    assert printed_tags(session, event.id) == []
    note_printed(session, event.id, printed, options)
    assert [(place.page, place.number) for place in printed.places] == [(1, 9), (1, 10), (2, 1)]
    assert load_tag_options(session, event.id) == TagOptions("a4-2x5", "name", start=2)
    late = save_officer(session, OfficerEntry("DATANG BELAKANGAN", "80030001", "Ipda"), TODAY)
    invite(session, event.id, [late])
    waiting = [one for one in list_tag_people(session, event, TODAY) if not one.printed]
    assert [one.who for one in waiting] == [str(late)]
    some = print_tags(session, event, TODAY, load_tag_options(session, event.id), who=[one.who for one in waiting])
    assert [(place.page, place.number) for place in some.places] == [(1, 2)]
    assert len(people) == 3


def test_representatives_wear_their_own_name_and_guests_stand_last(session: Session) -> None:
    event, people = prepare(session)
    by_officer = {one.officer.id: one.id for one in list_invitations(session, event.id, TODAY)}
    set_invitation(session, by_officer[people[0]], "berhalangan")
    set_invitation(session, by_officer[people[1]], "diwakili", "Sekretaris Desa")
    session.add(Guest(event_id=event.id, name="Camat", unit="Kecamatan Setu"))
    session.flush()
    ensure_tags(session, event.id)
    found = list_tag_people(session, event, TODAY)
    assert [one.name for one in found] == ["Agus Salim", "Sekretaris Desa", "Camat"]
    assert found[1].note.startswith("mewakili Aiptu Siti Aminah")
    assert found[1].tag == codes(session, event)[people[1]]
    assert (found[2].guest, found[2].station) == (True, "Kecamatan Setu")
    came = Guest(event_id=event.id, name="Sekretaris Desa", tag=found[1].tag)  # as the door takes a representative in
    session.add(came)
    session.flush()
    assert [one.name for one in list_tag_people(session, event, TODAY)] == ["Agus Salim", "Sekretaris Desa", "Camat"]


def test_a_representative_who_came_before_there_were_tags_stays_one_person(session: Session) -> None:
    event, people = prepare(session)
    invitation = session.scalars(select(Invitation).where(Invitation.officer_id == people[1])).one()
    set_invitation(session, invitation.id, "diwakili", "Sekretaris Desa")
    came = guest_of_invitation(session, invitation)
    before = [one.name for one in list_tag_people(session, event, TODAY)]
    printed = print_tags(session, event, TODAY, TagOptions())
    assert before == [one.name for one in list_tag_people(session, event, TODAY)] == ["Budi Santoso, S.H.", "Agus Salim", "Sekretaris Desa"]
    assert all(read_tag(place.code) for place in printed.places)
    assert came.tag == invitation.tag == printed.places[2].code
    assert guest_of_invitation(session, invitation) is came


def test_sorted_by_polsek_rank_or_name(session: Session) -> None:
    event, _ = prepare(session)
    first = save_officer(session, OfficerEntry("ZAENAL", "80030001", "Kompol", "Polsek Babelan"), TODAY)
    alone = save_officer(session, OfficerEntry("AA TANPA", "80030002", "Akbp"), TODAY)
    invite(session, event.id, [first, alone])
    order = {sort: [one.name.split()[0] for one in list_tag_people(session, event, TODAY, sort)] for sort in ("station", "rank", "name")}
    assert order["station"] == ["Zaenal", "Budi", "Siti", "Agus", "Aa"]
    assert order["rank"] == ["Aa", "Zaenal", "Budi", "Siti", "Agus"]
    assert order["name"] == ["Aa", "Agus", "Budi", "Siti", "Zaenal"]


def test_two_hundred_tags_on_any_sheet(session: Session) -> None:
    event, _ = prepare(session, 60)
    for sheet in usual_sheets():
        printed = print_tags(session, event, TODAY, TagOptions(sheet.key))
        assert page_count(printed.pdf) == printed.pages == -(-60 // sheet.count)


def test_own_label_sheets_are_kept_changed_and_removed(session: Session) -> None:
    kept = save_sheet(session, SHEET)
    assert get_sheet(session, kept.key) == kept
    assert label_sheets(session)[-1] == kept
    changed = save_sheet(session, replace(kept, width=98.0))
    assert changed.key == kept.key
    assert get_sheet(session, kept.key).width == 98.0
    with pytest.raises(Problem, match="already"):
        save_sheet(session, replace(SHEET, name=usual_sheets()[0].name))
    with pytest.raises(Problem, match="edge"):
        save_sheet(session, replace(SHEET, name="Lain", left=50.0))
    with pytest.raises(Problem, match="of your own"):
        remove_sheet(session, "a4-2x5")
    remove_sheet(session, kept.key)
    with pytest.raises(Problem, match="no longer there"):
        get_sheet(session, kept.key)


def test_an_event_survives_the_loss_of_its_label_sheet(session: Session) -> None:
    event, _ = prepare(session)
    kept = save_sheet(session, SHEET)
    options = TagOptions(kept.key, start=7)
    print_tags(session, event, TODAY, options)
    assert load_tag_options(session, event.id) == options
    remove_sheet(session, kept.key)
    assert load_tag_options(session, event.id) == TagOptions()


def test_too_many_empty_tags_and_nobody_at_all_are_refused(session: Session) -> None:
    event, _ = prepare(session)
    with pytest.raises(Problem, match="0 to 200"):
        print_tags(session, event, TODAY, TagOptions(empty=201))
    with pytest.raises(Problem, match="nobody"):
        print_tags(session, event, TODAY, TagOptions(), who=[])
