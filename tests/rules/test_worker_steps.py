"""The way from candidate to member: steps, what each needs, lapsed memberships."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.worker_steps import (
    STATUSES,
    allowed_steps,
    is_blocked,
    is_of_age,
    lapsed_status,
    missing_for,
    step_complaint,
    turns_65_on,
    unpaid_months,
)

TODAY = date(2026, 11, 22)
CLEAN = {"nik": "3216065708850001", "name": "ROHMAH", "birth_date": date(1985, 8, 17), "consent_form": "written"}


def codes(values: dict[str, object], status: str) -> list[str]:
    return [complaint.code for complaint in missing_for(values, status, TODAY)]


def test_the_usual_way_needs_no_reason() -> None:
    way = ["calon", "siap", "diajukan", "terverifikasi", "terdaftar", "menunggak", "terdaftar", "menunggak", "nonaktif"]
    assert [step_complaint(old, new) for old, new in pairwise(way)] == [None] * 8
    assert step_complaint("diajukan", "ditolak") is None
    assert step_complaint("ditolak", "diajukan") is None


@pytest.mark.parametrize("status", [s for s in STATUSES if s != "meninggal"])
def test_anybody_alive_may_move_away_or_die(status: str) -> None:
    ends = {"meninggal"} if status == "pindah" else {"meninggal", "pindah"}
    assert ends <= set(allowed_steps(status))


def test_a_leap_names_the_next_step_and_is_possible_with_a_reason() -> None:
    leap = step_complaint("calon", "terdaftar")
    assert leap is not None
    assert (leap.code, leap.blocks, leap.proposal) == ("status_step_skipped", True, "siap")
    assert str(leap.message).startswith("Registered does not follow Candidate: next comes Ready.")
    assert step_complaint("calon", "terdaftar", "sudah punya kartu") is None
    assert step_complaint("calon", "terdaftar", "  ") is not None


def test_a_step_back_is_a_correction() -> None:
    back = step_complaint("terdaftar", "calon")
    assert back is not None
    assert back.code == "status_step_back"
    dead = step_complaint("meninggal", "terdaftar")
    assert dead is not None
    assert dead.code == "status_after_end"
    assert step_complaint("meninggal", "terdaftar", "salah orang") is None


def test_an_unknown_status_is_never_right() -> None:
    wrong = step_complaint("calon", "aktif", "because")
    assert wrong is not None
    assert wrong.code == "status_unknown"


@given(st.sampled_from(STATUSES), st.sampled_from(STATUSES))
def test_allowed_and_complained_are_opposites(old: str, new: str) -> None:
    assert (step_complaint(old, new) is None) == (old == new or new in allowed_steps(old))
    assert step_complaint(old, new, "a reason") is None


def test_ready_needs_nik_name_birth_date_and_age() -> None:
    assert codes(CLEAN, "siap") == []
    assert codes({}, "siap") == ["nik_missing", "missing_name", "date_missing", "consent_missing"]
    assert codes(CLEAN | {"nik": "1111111111111111"}, "siap") == ["nik_invalid_structure"]
    assert is_blocked(missing_for(CLEAN | {"birth_date": date(1961, 11, 22)}, "siap", TODAY))
    assert not is_blocked(missing_for(CLEAN | {"birth_date": date(1961, 11, 23)}, "siap", TODAY))
    assert codes(CLEAN | {"birth_date": date(1961, 11, 23)}, "siap") == ["age_near_65"]
    assert is_blocked(missing_for(CLEAN | {"birth_date": date(2011, 11, 23)}, "siap", TODAY))
    assert codes(CLEAN | {"consent_form": None}, "siap") == ["consent_missing"]
    assert not is_blocked(missing_for(CLEAN | {"consent_form": None}, "siap", TODAY))


def test_where_the_core_system_has_decided_we_only_tell() -> None:
    assert not is_blocked(missing_for({}, "terverifikasi", TODAY))
    assert not is_blocked(missing_for({}, "terdaftar", TODAY))
    assert "registered_on_missing" in codes(CLEAN, "terdaftar")
    assert codes(CLEAN | {"registered_on": date(2026, 11, 23)}, "terdaftar")[0] == "registered_on_future"
    old_member = CLEAN | {"birth_date": date(1960, 1, 1), "registered_on": date(2020, 5, 1)}
    assert codes(old_member, "terdaftar") == []  # enrolled in time


def test_a_candidate_needs_nothing_and_a_refusal_its_reason() -> None:
    assert codes({}, "calon") == []
    assert codes({}, "ditolak") == ["status_reason_missing"]
    assert codes({"status_reason": "DUPLIKAT"}, "ditolak") == []
    assert codes({"status_since": date(2026, 11, 23)}, "calon") == ["status_since_future"]


def test_three_unpaid_months_make_a_member_inactive() -> None:
    assert unpaid_months(date(2026, 10, 31), TODAY) == 0
    assert unpaid_months(date(2026, 8, 31), TODAY) == 2
    assert lapsed_status("terdaftar", date(2026, 11, 30), TODAY) is None
    assert lapsed_status("terdaftar", date(2026, 10, 31), TODAY) == "menunggak"
    assert lapsed_status("menunggak", date(2026, 10, 31), TODAY) is None
    assert lapsed_status("menunggak", date(2026, 8, 31), date(2026, 12, 1)) == "nonaktif"
    assert lapsed_status("terdaftar", None, TODAY) is None
    assert lapsed_status("calon", date(2020, 1, 31), TODAY) is None


def test_65_on_the_birthday() -> None:
    assert turns_65_on(date(1961, 11, 22)) == TODAY
    assert turns_65_on(date(1964, 2, 29)) == date(2029, 3, 1)
    assert not is_of_age(date(1961, 11, 22), TODAY)
    assert is_of_age(date(2011, 11, 22), TODAY)
