"""A sealed document opens with its password and with nothing else; each way of being wrong has its own sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rangkul.errors import Problem
from rangkul.exchange.sealed import FORMAT, new_sealing, seal, unseal
from rangkul.rules.file_marks import TAKEN_ALONG, kind_of_content

DOCUMENT = {"kind": "event", "names": ["Ma’ruf", "Siti"], "count": 3}
PASSWORD = "rahasia-sekali"
SEALING = new_sealing(PASSWORD, cost=10)
CONTENT = seal(DOCUMENT, SEALING)


def refusal(content: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(Problem) as refused:
        unseal(content, password, "a.rangkul")
    return refused.value.message.template


def test_the_password_opens_it_and_gives_the_key_for_the_answer() -> None:
    document, sealing = unseal(CONTENT, PASSWORD, "a.rangkul")
    assert document == DOCUMENT
    answer = seal({"kind": "result"}, sealing)
    assert unseal(answer, PASSWORD, "b.rangkul")[0] == {"kind": "result"}
    assert unseal(answer, SEALING, "b.rangkul")[0] == {"kind": "result"}


def test_nothing_can_be_read_from_outside() -> None:
    assert b"Siti" not in CONTENT
    assert kind_of_content(CONTENT) == "taken_along"
    assert seal(DOCUMENT, SEALING) != CONTENT


def test_wrong_password() -> None:
    assert "password does not fit" in refusal(CONTENT, "Rahasia-sekali")
    other = new_sealing(PASSWORD, cost=10)
    with pytest.raises(Problem, match="password does not fit"):
        unseal(CONTENT, other, "a.rangkul")


def test_too_short_a_password_is_refused() -> None:
    with pytest.raises(Problem, match="at least 8"):
        new_sealing("pendek")


@pytest.mark.parametrize("length", [0, 5, len(TAKEN_ALONG), 40, len(CONTENT) // 2, len(CONTENT) - 1])
def test_cut_off(length: int) -> None:
    sentence = refusal(CONTENT[:length])
    assert ("cut off" if length >= len(TAKEN_ALONG) else "no event that was taken along") in sentence


def test_longer_than_written() -> None:
    assert "cut off or damaged" in refusal(CONTENT + b"x")


def test_damaged_on_the_way() -> None:
    damaged = bytearray(CONTENT)
    damaged[120] ^= 1
    assert "cut off or damaged" in refusal(bytes(damaged))


def test_altered_by_somebody_who_mends_the_sum() -> None:
    import hashlib

    altered = bytearray(CONTENT[:-32])
    altered[-20] ^= 1
    assert "was altered" in refusal(bytes(altered) + hashlib.sha256(altered).digest())


def test_foreign_newer_and_a_backup() -> None:
    assert "no event that was taken along" in refusal(b"%PDF-1.7 something")
    assert "whole database or backup" in refusal(b"SQLite format 3\0" + bytes(100))
    assert "newer Rangkul" in refusal(TAKEN_ALONG + bytes([FORMAT + 1]) + CONTENT[len(TAKEN_ALONG) + 1 :])


@settings(max_examples=150)
@given(st.data())
def test_no_change_of_any_byte_goes_unnoticed(data: st.DataObject) -> None:
    """Whatever is changed, it is a Problem, never the document and never another exception."""
    changed = bytearray(CONTENT)
    place = data.draw(st.integers(0, len(changed) - 1))
    changed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Problem):
        unseal(bytes(changed), SEALING, "a.rangkul")


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_are_refused_in_words(content: bytes) -> None:
    for start in (b"", TAKEN_ALONG, TAKEN_ALONG + bytes([FORMAT])):
        with pytest.raises(Problem):
            unseal(start + content, SEALING, "a.rangkul")
