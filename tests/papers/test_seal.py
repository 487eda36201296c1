"""Seals open with the right key and with nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.errors import Problem
from rangkul.papers.qr import qr_path
from rangkul.papers.seal import ALPHABET, Sealer, from_base45, make_key, open_seal, public_key, seal, to_base45

KEY = make_key()
PUBLIC = public_key(KEY)
PAYLOAD = {
    "kind": "certificate",
    "serial": "012/SERT/BKC/XI/2026",
    "name": "Muhammad Ma'ruf Nur'aini, S.H., M.H.",
    "rank": "Aiptu · NRP 80010123",
    "station": "Polsek Muara Gembong",
    "event": "Penyegaran Materi Perlindungan Pekerja dan Cara Pendaftaran",
    "date": "2026-11-22",
    "office": "Kantor Cabang Bekasi Cikarang",
}


def test_a_seal_gives_back_its_payload_and_is_the_same_each_time():
    assert open_seal(seal(PAYLOAD, KEY), PUBLIC) == PAYLOAD
    assert seal(PAYLOAD, KEY) == Sealer(KEY).seal(PAYLOAD)


def test_the_code_stays_small():
    text = seal(PAYLOAD, KEY)
    assert set(text) <= set(ALPHABET)
    assert qr_path(text)[0] <= 57  # 0.44 mm a module on the certificate
    usual = PAYLOAD | {"event": "Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas", "station": "Polsek Cikarang Utara"}
    assert qr_path(seal(usual, KEY))[0] <= 49


@given(st.dictionaries(st.text(max_size=10), st.text(max_size=60), max_size=6))
def test_any_payload_comes_back(payload: dict[str, str]):
    assert open_seal(seal(payload, KEY), PUBLIC) == payload


@given(place=st.integers(5, 10_000), letter=st.sampled_from(ALPHABET))
def test_a_changed_letter_is_refused(place: int, letter: str):
    text = seal(PAYLOAD, KEY)
    place = 5 + place % (len(text) - 5)
    changed = text[:place] + letter + text[place + 1 :]
    if changed == text:
        assert open_seal(changed, PUBLIC) == PAYLOAD
    else:
        with pytest.raises(Problem):
            open_seal(changed, PUBLIC)


def test_another_office_is_refused():
    with pytest.raises(Problem, match="not genuine"):
        open_seal(seal(PAYLOAD, make_key()), PUBLIC)


@pytest.mark.parametrize("text", ["", "RKL1", "https://contoh.go.id", "R1:K7QX20AB:1.2:T:0000"])
def test_what_is_no_seal_is_told_so(text: str):
    with pytest.raises(Problem, match="not the seal of a certificate"):
        open_seal(text, PUBLIC)


@pytest.mark.parametrize("text", ["RKL1:", "RKL1:A", "RKL1::::", "RKL1:é"])
def test_damaged_seals_are_refused(text: str):
    with pytest.raises(Problem, match="not genuine"):
        open_seal(text, PUBLIC)


def test_wrong_key_files_are_sentences():
    with pytest.raises(Problem, match="public key"):
        open_seal(seal(PAYLOAD, KEY), "no key")
    with pytest.raises(Problem, match="cannot be read"):
        seal(PAYLOAD, b"no key")


def test_base45_is_that_of_rfc_9285():
    assert to_base45(b"AB") == "BB8"
    assert to_base45(b"Hello!!") == "%69 VD92EX0"
    assert from_base45("QED8WEX0") == b"ietf!"


@given(st.binary(max_size=80))
def test_base45_comes_back(content: bytes):
    assert from_base45(to_base45(content)) == content
