"""Who is judged to be one person, and why: the cases of the office, and what must hold for any two people."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people_alike import make_people
from rangkul.rules.likeness import PROBABLE, SURE, Person, judge_pair
from rangkul.rules.people import name_key


def person(name: str, nik: str | None, born: date | None, sex: str = "L", village: str = "32.16.05.2003", **more: str | None) -> Person:
    return Person(uuid4(), nik, name, name_key(name), born, sex, village, **more)  # type: ignore[arg-type]


SLAMET = person(
    "SLAMET WIDODO", "3216051703850004", date(1985, 3, 17), kk="3216051204120876", phone="+6281298765432", mother_name="SUPARMI",
    address="KP. BULAK", rt="003", rw="002", birth_place="Bekasi",
)  # fmt: skip
AISYAH = person(
    "SITI AISYAH", "3216056008920002", date(1992, 8, 20), "P", kk="3216051204120877", phone="+6281311112222", mother_name="MARYAM",
    address="KP. BULAK", rt="001", rw="002",
)  # fmt: skip


def as_typed(of: Person, **other: object) -> Person:
    """The same person from another list: card, phone and mother are not on it."""
    bare = {"key": uuid4(), "kk": None, "phone": None, "mother_name": None, "birth_place": None}
    return replace(of, **{**bare, **other})  # type: ignore[arg-type]


def named(of: Person, name: str) -> Person:
    """Another list spells the name so, and its NIK got lost."""
    return as_typed(of, name=name, name_key=name_key(name), nik=None)


ONE_PERSON = {
    "one digit of the NIK": as_typed(SLAMET, nik="3216051703850009"),
    "a digit of the date in the NIK": as_typed(SLAMET, nik="3216051703880004"),
    "two digits exchanged": as_typed(SLAMET, nik="3216057103850004"),
    "two digits of the NIK": as_typed(SLAMET, nik="3246051703950004"),
    "no NIK": as_typed(SLAMET, nik=None),
    "swapped day and month": as_typed(replace(AISYAH, birth_date=date(1992, 8, 2)), birth_date=date(1992, 2, 8), nik=None),
    "a slip in the year": as_typed(SLAMET, birth_date=date(1958, 3, 17), nik="3216051703850040"),
    "last century": as_typed(replace(SLAMET, birth_date=date(2003, 3, 17)), birth_date=date(1903, 3, 17), nik=None),
    "titles": named(SLAMET, "H. SLAMET WIDODO, S.Pd."),
    "a slip in the name": named(SLAMET, "SLAMET WIDOD0".replace("0", "")),
    "turned round": named(SLAMET, "WIDODO SLAMET"),
    "second name missing": named(SLAMET, "SLAMET"),
    "old spelling": named(replace(SLAMET, name="SUKARDI JUNAEDI"), "SOEKARDI DJOENAEDI"),
    "another village": as_typed(SLAMET, nik="3216051703850040", village_code="32.16.07.2001"),
}
AGAINST = {
    "swapped day and month": replace(AISYAH, birth_date=date(1992, 8, 2)),
    "last century": replace(SLAMET, birth_date=date(2003, 3, 17)),
    "old spelling": replace(SLAMET, name="SUKARDI JUNAEDI"),
}


@pytest.mark.parametrize("case", ONE_PERSON)
def test_one_person_written_twice(case: str) -> None:
    assert judge_pair(AGAINST.get(case, SLAMET), ONE_PERSON[case]).score >= PROBABLE


SPELLINGS = [
    ("MUHAMMAD RIZKI MAULANA", "MUH. RISKI MAULANA"), ("MUHAMMAD RIZKI MAULANA", "M. RIZQI MAULANA"), ("MUHAMMAD YUSUF", "MOH. JUSUF"),
    ("MUHAMMAD YUSUF", "MOCHAMAD YUSUP"), ("SITI AISYAH", "ST. AISAH"), ("ABDUL ROHMAN", "ABD. ROCHMAN"), ("SUKARDI", "SOEKARDI"),
    ("JUNAEDI", "DJOENAEDI"), ("CECEP SURYANA", "TJETJEP SURYANA"), ("KHOLID", "CHOLID"), ("SURYATI", "SOERJATI"), ("RUKIYAH", "RUKIAH"),
    ("NURJANAH", "NURJANNAH"), ("ZAENAL ARIFIN", "JAENAL ARIPIN"), ("FAUZI", "PAUZI"), ("AHMAD FADLI", "ACHMAD FADLI"),
    ("NURHAYATI", "NUR HAYATI"), ("ABDURRAHMAN", "ABDUL RAHMAN"), ("HJ. FATIMAH", "FATIMAH"), ("DRS. TAUFIK", "TAUPIK"),
    ("ENTIN SUPRIATIN", "SUPRIATIN ENTIN"), ("SYARIFUDIN", "SARIPUDDIN"), ("DEDY KURNIAWAN", "DEDI KURNIAWAN"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_name(one: str, other: str) -> None:
    likeness = judge_pair(named(SLAMET, one), named(SLAMET, other))
    assert likeness.score >= PROBABLE
    assert {reason.field: reason.verdict for reason in likeness.reasons}["name"] in ("same", "near")


TWIN = replace(SLAMET, key=uuid4(), name="SANTOSO WIDODO", name_key="santosowidodo", nik="3216051703850005")
SON = replace(SLAMET, key=uuid4(), nik="3216051703070003", birth_date=date(2007, 3, 17), mother_name="SUMINI")
WIFE = person(
    "SUMINI", "3216055205880003", date(1988, 5, 12), "P", kk=SLAMET.kk, phone=SLAMET.phone, mother_name="RUMINAH", address="KP. BULAK",
    rt="003", rw="002",
)  # fmt: skip
NAMESAKE = person(
    "SITI AISYAH", "3216126008920001", date(1992, 8, 20), "P", "32.16.12.2004", kk="3216120101100022", phone="+6285711112222",
    mother_name="ROHMAH",
)  # fmt: skip
RENDI = replace(TWIN, key=uuid4(), name="RENDI WIDODO", name_key="rendiwidodo")
RANDI = replace(SLAMET, key=uuid4(), name="RANDI WIDODO", name_key="randiwidodo")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SLAMET, TWIN), (SLAMET, SON), (SLAMET, WIFE), (AISYAH, NAMESAKE), (RENDI, RANDI),
        (SLAMET, replace(SON, kk=None, phone=None, mother_name=None)),
        (replace(SLAMET, mother_name=None, kk=None), replace(TWIN, mother_name=None, kk=None)),
        (replace(AISYAH, phone=None, kk=None), replace(NAMESAKE, phone=None, kk=None)),
    ],
    ids=["twins", "father and son", "husband and wife", "namesakes", "alike twins", "Jr.", "twins, less known", "namesakes, less known"],
)  # fmt: skip
def test_two_people_who_share_much(one: Person, other: Person) -> None:
    assert judge_pair(one, other).score < PROBABLE


def test_each_field_says_why() -> None:
    likeness = judge_pair(SLAMET, as_typed(SLAMET, nik="3216057103850004", birth_date=date(1985, 3, 18), phone="+628999"))
    said = {reason.field: (reason.verdict, str(reason.message)) for reason in likeness.reasons}
    assert said["nik"] == ("near", "NIK differs by one digit, or by two exchanged ones")
    assert said["name"] == ("same", "the same name")
    assert said["birth_date"] == ("near", "birth date differs by one digit, or by two exchanged ones")
    assert said["kk"][0] == "missing"
    assert said["phone"] == ("other", "another phone")
    assert said["village"] == ("same", "the same village")
    assert [reason.field for reason in likeness.reasons][:3] == ["nik", "name", "birth_date"]


def test_the_same_nik_is_almost_certain() -> None:
    assert judge_pair(SLAMET, as_typed(SLAMET, birth_date=None)).score >= SURE


PEOPLE = make_people(400, seed=5, again=0.3).persons
two = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
texts = st.none() | st.text(max_size=12)
anybody = st.builds(
    Person, st.uuids(), st.none() | st.from_regex(r"\A[0-9]{16}\Z"), st.text(max_size=20), st.just(""), st.none() | st.dates(),
    st.none() | st.sampled_from("LP"), texts, texts, texts, texts, st.none() | st.from_regex(r"\A[0-9]{16}\Z"), texts, texts, texts,
)  # fmt: skip


@given(two | st.tuples(anybody, anybody))
def test_a_judgement_has_no_direction(pair: tuple[Person, Person]) -> None:
    one, other = pair
    forth, back = judge_pair(one, other), judge_pair(other, one)
    assert forth == back
    assert 0 <= forth.score <= 100


@given(st.sampled_from(PEOPLE) | anybody)
def test_somebody_is_like_themselves(one: Person) -> None:
    assert judge_pair(one, one).score == 100


@given(st.sampled_from([one for one in PEOPLE if one.nik and one.birth_date]))
def test_the_same_row_under_another_key_is_one_person(one: Person) -> None:
    assert judge_pair(one, replace(one, key=UUID(int=1))).score >= SURE
