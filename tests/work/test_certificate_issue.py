"""What can be decided about certificates: against the rule, passed beside attended, designs, replacing, stacks, remarks before issuing."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from papers.sample_papers import logo
from rangkul.data.attendance import AwardDecision
from rangkul.data.audit import Audit
from rangkul.data.certificate import Certificate
from rangkul.data.engine import Database
from rangkul.errors import Problem
from rangkul.papers.certificate_standard import standard_template
from rangkul.papers.certificate_template import PictureElement, TextElement, content_of
from rangkul.papers.look import page_count, page_text
from rangkul.papers.records import Signer
from rangkul.work.certificate_earning import candidates, decide, list_decisions, undecide
from rangkul.work.certificate_keys import public_keys
from rangkul.work.certificate_list import certificate_lines, check
from rangkul.work.certificate_order import ORDERS, hand_over_list, stack
from rangkul.work.certificate_papers import use_template, usual_template
from rangkul.work.certificates import draw, issue, list_certificates, reissue, revoke
from rangkul.work.events import Earning, EventRecord, SessionEntry, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import mark_officers
from rangkul.work.office import load_office, save_office
from rangkul.work.officers import OfficerEntry, get_officer, save_officer
from rangkul.work.pictures import put_picture
from rangkul.work.scores import set_score
from rangkul.work.sheets import print_sheets
from rangkul.work.templates import archive_template, rename_template, save_template
from rangkul.work.verifying import judge, verify
from work.small_event import FIRST_DAY, OFFICE, TODAY, make_event, make_officers, moment, plan

AT = moment(TODAY, 10)


def prepare(session: Session, count: int = 3, came: int | None = None, earning: Earning | None = None) -> tuple[EventRecord, list[UUID]]:
    save_office(session, OFFICE)
    people = make_officers(session, count)
    return make_event(session, people, came, earning), people


def entry_of(session: Session, officer_id: UUID) -> OfficerEntry:
    o = get_officer(session, officer_id, TODAY)
    return OfficerEntry(o.name, o.nrp, o.rank, o.station, o.village_codes, o.phone, o.print_name, o.active, o.note, o.id, o.version)


def why_not(session: Session, event: EventRecord, award: str | None = None) -> list[list[str]]:
    return [[str(why) for why in c.why_not] for c in candidates(session, event, TODAY, award)]


# Earning


def test_a_share_of_the_sessions_is_told_in_words(session: Session) -> None:
    save_office(session, OFFICE)
    people = make_officers(session, 3)
    hours = [SessionEntry(f"Sesi {n}", moment(FIRST_DAY, 7 + n), moment(FIRST_DAY, 8 + n)) for n in range(1, 5)]
    event = get_event(session, save_event(session, plan(earning=Earning(share=80, post_test=70), sessions=tuple(hours))))
    invite(session, event.id, people)
    for number, who in enumerate((people, people[:2], people[:2], people[:1]), 1):
        mark_officers(session, event, number, who)
    set_score(session, event.id, people[0], "post", 70)
    set_score(session, event.id, people[1], "post", 60)
    assert why_not(session, event) == [
        [], ["3 of 4 sessions, 75 % < 80 %", "post-test 60 < 70"], ["1 of 4 sessions, 25 % < 80 %", "no post-test"],
    ]  # fmt: skip
    assert [c.score for c in candidates(session, event, TODAY)] == [70, 60, None]


def test_a_decision_counts_more_than_the_rule_until_it_is_taken_back(database: Database) -> None:
    with database.session() as session:
        event, people = prepare(session, came=1)
        with pytest.raises(Problem, match="Say why"):
            decide(session, event.id, people[1], True, "  ", account="ani")
        decide(session, event.id, people[1], True, "Tugas mendadak di sesi 2", account="ani")
        decide(session, event.id, people[0], False, "Menitip absen", account="budi")
    with database.session() as session:
        found = {c.person_id: c for c in candidates(session, event, TODAY)}
        assert found[people[1]].earned
        assert [str(why) for why in found[people[1]].against] == ["0 of 2 sessions"]
        assert found[people[1]].decision is not None
        assert [str(why) for why in found[people[0]].why_not] == ["decided by budi: Menitip absen"]
        assert [c.name for c in (found[key] for key in people) if c.waiting] == ["Siti Aminah"]
        assert undecide(session, event.id, people[0])
        assert not undecide(session, event.id, people[2])
    with database.session() as session:
        assert [c.earned for c in candidates(session, event, TODAY)] == [True, True, False]
        decide(session, event.id, people[1], False, "Salah orang", account="ani")
        assert len(session.scalars(select(AwardDecision)).all()) == 1  # the later takes the earlier's place
        assert session.scalars(select(Audit).where(Audit.kind == "award_decision")).first() is not None


def test_who_gets_one_without_having_earned_it_stands_with_the_reason(session: Session) -> None:
    event, people = prepare(session, came=0)
    issue(session, event, TODAY, account="ani", person_ids=people[:1], reason="Panitia")
    assert list_decisions(session, event.id)[people[0]].reason == "Panitia"
    line = certificate_lines(session, event, TODAY)[0]
    assert (line.state, line.candidate.earned) == ("issued", True)


def test_passed_and_attended_stand_beside_each_other(session: Session) -> None:
    event, people = prepare(session, earning=Earning(post_test=60, award="lulus"))
    set_score(session, event.id, people[0], "post", 80)
    set_score(session, event.id, people[1], "post", 40)
    assert why_not(session, event) == [[], ["post-test 40 < 60"], ["no post-test"]]
    assert why_not(session, event, "peserta") == [[], [], []]
    (passed,) = issue(session, event, TODAY, account="uji", at=AT)
    attended = issue(session, event, TODAY, account="uji", at=AT, award="peserta", person_ids=people[:2])
    given = [(c.type, c.serial[:3]) for c in list_certificates(session, event.id)]
    assert given == [("lulus", "001"), ("peserta", "002"), ("peserta", "003")]
    text = page_text(draw(session, [passed, attended[1]], count=False), 1)
    assert "LULUS" in text
    assert "PESERTA" not in text
    assert [line.state for line in certificate_lines(session, event, TODAY)] == ["issued", "missing", "missing"]
    assert [line.state for line in certificate_lines(session, event, TODAY, "peserta")] == ["issued", "issued", "earned"]
    seal = session.get_one(Certificate, passed).seal
    assert verify(session, seal, public_keys(session)).data["award"] == "lulus"


# Designs


def design(session: Session, *words: str, picture: str = "") -> UUID:
    """A template with these words at its top, and the scanned signature of the office's signer."""
    elements = standard_template().elements + tuple(TextElement(30, 20 + 6 * n, 230, 6, text) for n, text in enumerate(words))
    if picture:
        elements += (PictureElement(205, 166, 30, 15, picture, 2, OFFICE.signers[0].name),)
    content = content_of(replace(standard_template(), elements=elements))
    return save_template(session, "certificate", "Emas", content, "ani").id


def test_what_was_issued_keeps_the_design_it_was_issued_in(session: Session) -> None:
    event, people = prepare(session)
    first = design(session, "Desain lama", picture=put_picture(session, logo()))
    use_template(session, "peserta", first)
    assert usual_template(session, "peserta") == first
    (old,) = issue(session, event, TODAY, account="uji", person_ids=people[:1], at=AT)
    second = design(session, "Desain baru")
    assert usual_template(session, "peserta") == second
    (new,) = issue(session, event, TODAY, account="uji", person_ids=people[1:2], at=AT)
    rename_template(session, second, "Perak")
    archive_template(session, second)
    assert usual_template(session, "peserta") is None
    (plain,) = issue(session, event, TODAY, account="uji", person_ids=people[2:], at=AT)
    pdf = draw(session, [plain, new, old], count=False)
    said = [[word for word in ("Desain lama", "Desain baru") if word in page_text(pdf, page)] for page in (1, 2, 3)]
    assert said == [[], ["Desain baru"], ["Desain lama"]]
    assert [(c.template, c.template_version, c.template_id) for c in session.scalars(select(Certificate).order_by(Certificate.serial))] == [
        ("templat", 1, first), ("templat", 2, second), ("bawaan", 1, None),
    ]  # fmt: skip


def test_a_chosen_design_comes_before_the_usual_one(session: Session) -> None:
    event, people = prepare(session)
    key = design(session, "Desain pilihan")
    chosen = issue(session, event, TODAY, account="uji", person_ids=people[:1], template=key)
    use_template(session, "peserta", key)
    plain = issue(session, event, TODAY, account="uji", person_ids=people[1:2], template=None)
    pdf = draw(session, chosen + plain, count=False)
    assert ["Desain pilihan" in page_text(pdf, page) for page in (1, 2)] == [True, False]


def test_the_logo_is_the_one_of_the_day_of_issue(session: Session) -> None:
    event, people = prepare(session)
    save_office(session, replace(OFFICE, logo=logo()))
    with_logo = issue(session, event, TODAY, account="uji", person_ids=people[:1], at=AT)
    before = draw(session, with_logo, count=False, at=AT)
    save_office(session, replace(OFFICE, logo=None))
    without = issue(session, event, TODAY, account="uji", person_ids=people[1:2], at=AT)
    save_office(session, replace(OFFICE, logo=b"broken"))
    assert draw(session, with_logo, count=False, at=AT) == before
    assert b"/Subtype /Image" in before
    assert b"/Subtype /Image" not in draw(session, without, count=False)
    with pytest.raises(Problem, match="picture"):
        issue(session, event, TODAY, account="uji", person_ids=people[2:])


# Replacing


def test_a_corrected_certificate_replaces_the_wrong_one(database: Database) -> None:
    with database.session() as session:
        event, people = prepare(session, count=2)
        keys = issue(session, event, TODAY, account="uji", at=AT)
        save_officer(session, replace(entry_of(session, people[0]), name="BUDI SANTOSA, S.H."), TODAY)
    with pytest.raises(Problem, match="why"), database.session() as session:
        reissue(session, keys[0], "", TODAY, account="uji")
    with database.session() as session:
        new = reissue(session, keys[0], "Nama salah tulis", TODAY, account="ani", at=AT)
    with database.reading() as session:
        old, other, fresh = list_certificates(session, event.id)
        assert (old.revoked_reason, old.replaced_by, fresh.replaces, fresh.id) == ("Nama salah tulis", fresh.serial, old.serial, new)
        assert (other.replaced_by, other.revoked_at) == (None, None)
        assert fresh.name == "Budi Santosa, S.H."
        assert f"Menggantikan sertifikat nomor {old.serial}" in page_text(draw(session, [new], count=False), 1)
        assert "DIGANTI" in page_text(draw(session, [old.id], count=False), 1)
        line = next(line for line in certificate_lines(session, event, TODAY) if line.candidate.person_id == people[0])
        assert (line.state, line.valid) == ("issued", fresh)
        verdicts = [judge(session, serial, public_keys(session))[0] for serial in (old.serial, fresh.serial)]
        assert [(v.verdict, v.replaced_by, v.replaces) for v in verdicts] == [
            ("replaced", fresh.serial, None), ("genuine", None, old.serial),
        ]  # fmt: skip
        seal = session.get_one(Certificate, old.id).seal
        assert verify(session, seal, public_keys(session)).verdict == "replaced"
    with pytest.raises(Problem, match="already"), database.session() as session:
        reissue(session, keys[0], "lagi", TODAY, account="ani")


def test_replacing_fails_wholly(database: Database) -> None:
    with database.session() as session:
        event, _ = prepare(session, count=1)
        (key,) = issue(session, event, TODAY, account="uji")
        save_office(session, replace(OFFICE, signers=()))
    with pytest.raises(Problem, match="sign"), database.session() as session:
        reissue(session, key, "Nama salah tulis", TODAY, account="uji")
    with database.reading() as session:
        (record,) = list_certificates(session, event.id)
        assert record.revoked_at is None


# The stack and its list


def test_the_stack_lies_as_people_sit(session: Session) -> None:
    save_office(session, OFFICE)
    wanted = (
        ("ZAINAL", "Bripka", "Polsek Tambun"), ("ASEP", "Aiptu", "Polsek Tambun"), ("BENI", "Ipda", "Polsek Cibitung"),
        ("CECEP", "Bripka", None),
    )  # fmt: skip
    people = [save_officer(session, OfficerEntry(w[0], f"8009000{n}", *w[1:]), TODAY) for n, w in enumerate(wanted)]
    event = make_event(session, people)
    issue(session, event, TODAY, account="uji", at=AT)
    records = list_certificates(session, event.id)

    def names(order: str) -> list[str]:
        return [one.name for one in stack(session, event, records, order)]

    assert names("station") == ["Beni", "Asep", "Zainal", "Cecep"]
    assert names("sheet") == names("station")  # no sheet was printed yet
    assert names("rank")[:2] == ["Beni", "Asep"]
    assert names("name") == ["Asep", "Beni", "Cecep", "Zainal"]
    assert names("number") == [one.name for one in records]
    print_sheets(session, event, 1, TODAY, account="uji")
    assert sorted(names("sheet")) == sorted(names("name"))


@pytest.mark.parametrize("order", ORDERS)
def test_the_hand_over_list_holds_everybody_once(session: Session, order: str) -> None:
    event, _ = prepare(session, count=30)
    keys = issue(session, event, TODAY, account="uji", at=AT)
    revoke(session, keys[0], "batal", account="uji")
    pdf = hand_over_list(session, event, keys, order, at=AT)
    text = "\n".join(page_text(pdf, page) for page in range(1, page_count(pdf) + 1))
    assert [text.count(f"{n:03d}/SERT/") for n in range(1, 31)] == [0] + [1] * 29
    assert "29 lembar" in text


def test_without_certificates_there_is_no_list(session: Session) -> None:
    event, _ = prepare(session)
    with pytest.raises(Problem, match="no certificate"):
        hand_over_list(session, event, [])


# Before issuing


def test_what_is_missing_is_told_before_issuing(database: Database) -> None:
    with database.session() as session:
        event, people = prepare(session, count=4)
        save_officer(session, replace(entry_of(session, people[0]), rank=None), TODAY)
        save_officer(session, replace(entry_of(session, people[1]), station=None, name="AGUS SALIM"), TODAY)
        save_officer(session, replace(entry_of(session, people[3]), name="Ma'ruf " + "Nur" * 17), TODAY)
        save_office(session, replace(load_office(session), logo=logo()))
    with database.reading() as session:  # looking writes nothing
        found = check(session, event, people, TODAY)
        told = {(c.code, c.who if n == 1 else "all") for c, n in found.complaints}
        assert told >= {
            ("rank_missing", str(people[0])), ("station_missing", str(people[1])),
            ("name_equal", str(people[1])), ("name_equal", str(people[2])),
        }  # fmt: skip
        assert found.blocked == ()
    with database.session() as session:
        save_office(session, replace(OFFICE, signers=()))
        found = check(session, event, people, TODAY)
        assert set(found.blocked) == set(people)
        assert ("signer_missing", 4) in [(c.code, n) for c, n in found.complaints]


def test_a_design_s_own_demands_are_told(session: Session) -> None:
    event, people = prepare(session)
    key = design(session, "Nilai {nilai}")
    save_office(session, replace(OFFICE, signers=(Signer("Plt. Kepala", "Orang Lain"),)))
    found = check(session, event, people, TODAY, template=key)
    assert [(c.code, c.place) for c, _ in found.complaints] == [("field_empty", "nilai")] * 3
    assert set(found.blocked) == set(people)
    set_score(session, event.id, people[0], "post", 88)
    assert check(session, event, people[:1], TODAY, template=key).blocked == ()
