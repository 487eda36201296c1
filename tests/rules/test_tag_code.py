"""Codes of name tags: what scanners and keyboards do to them, and what they must not be taken for."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rangkul.rules.tag_code import LENGTH, PREFIX, SIGNS, check_sign, new_tag, read_digits, read_tag, read_tags, resembles_tag

TAGS = st.text(SIGNS, min_size=7, max_size=7).map(lambda body: PREFIX + body + check_sign(body))
US = "1234567890"
FRENCH, BELGIAN, CZECH, HELD = "&é\"'(-è_çà", "&é\"'(§è!çà", "+ěščřžýáíé", "!@#$%^&*()"
# What the letter keys of a US keyboard send under other layouts.
QWERTZ = str.maketrans("YZyz", "ZYzy")
AZERTY = str.maketrans("QWAZMqwazm", "AZQW,azqw,")


@given(TAGS)
def test_a_tag_reads_as_itself(tag: str) -> None:
    assert read_tags(tag) == (tag,)
    assert len(tag) == LENGTH
    assert not resembles_tag(tag[:5])


def test_new_tags_differ_and_read() -> None:
    tags = {new_tag() for _ in range(2_000)}
    assert len(tags) == 2_000
    assert all(read_tag(tag) == tag for tag in tags)
    assert all(tag.isascii() and tag.isalnum() and tag.upper() == tag for tag in tags)


@given(TAGS, st.integers(0, LENGTH - 1), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_one_wrong_sign_is_caught(tag: str, place: int, sign: str) -> None:
    """Or it is a look-alike of the right one; never another tag."""
    assert read_tag(tag[:place] + sign + tag[place + 1 :]) in (None, tag)


@given(TAGS, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_two_exchanged_signs_are_caught(tag: str, one: int, other: int) -> None:
    signs = list(tag)
    signs[one], signs[other] = signs[other], signs[one]
    assume(signs != list(tag))
    assert read_tag("".join(signs)) is None
    assert resembles_tag("".join(signs)) or {one, other} & {0, 1}


@given(TAGS, st.integers(0, LENGTH - 1))
def test_a_lost_sign_is_caught(tag: str, place: int) -> None:
    assert read_tag(tag[:place] + tag[place + 1 :]) is None


@given(TAGS)
def test_letters_survive_foreign_layouts_and_caps_lock(tag: str) -> None:
    for spelled in (tag.translate(QWERTZ), tag.translate(AZERTY), tag.lower(), tag.swapcase(), tag.title()):
        assert read_tag(spelled) == tag


@pytest.mark.parametrize("row", [FRENCH, BELGIAN, CZECH, HELD, FRENCH.upper(), '!"§$%&/()=', '!"£$%^&*()', "+ľščťžýáíé", '!"#¤%&/()='])
@given(tag=TAGS, lower=st.booleans())
def test_digits_that_became_signs_are_put_back(row: str, tag: str, lower: bool) -> None:
    spoilt = tag.translate(str.maketrans(US, row))
    assert tag in read_tags(spoilt.lower() if lower else spoilt)


@given(TAGS, st.sampled_from(["", "]Q1", "#", "~", "\x02"]), st.sampled_from(["", "\r\n", "\t", "*", " "]))
def test_a_scanner_may_add_its_own_signs(tag: str, before: str, after: str) -> None:
    assert read_tag(before + tag + after) == tag


@given(TAGS)
def test_a_person_may_type_it_in_groups_and_with_look_alikes(tag: str) -> None:
    typed = tag.replace("0", "o").replace("1", "I").replace("5", "S").replace("8", "b")
    assert read_tag(f"{typed[:4]} {typed[4:7]} {typed[7:]}") == tag


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RK",
        "80010001",
        "3216061203150004",
        "https://wa.me/6281234567890?text=RK",
        "WIFI:S:Aula;T:WPA;P:rahasia;;",
        "Rukmini",
        "ß" * 10,
        "RK²²²²²²²²",
    ],
)
def test_what_is_no_tag(text: str) -> None:
    assert read_tag(text) is None
    assert not (resembles_tag(text) and text.isalpha())


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    for tag in read_tags(text):
        assert read_tag(tag) == tag
    assert all(number.isdigit() for number in read_digits(text))
    resembles_tag(text)


def test_a_misread_tag_is_told_from_other_codes() -> None:
    tag = PREFIX + "C4F7H21" + check_sign("C4F7H21")
    wrong = tag[:-1] + SIGNS[(SIGNS.index(tag[-1]) + 1) % 23]
    assert resembles_tag(wrong) and resembles_tag(tag[:-1]) and resembles_tag("X" + tag[1:])
    assert not any(resembles_tag(text) for text in ("80010001", "Rukmini Hartati", "RK", "https://rk.example/x", "3216061203150004"))


@given(st.text(US, min_size=1, max_size=20))
def test_numbers_survive_foreign_layouts(number: str) -> None:
    for row in (US, FRENCH, CZECH, HELD):
        assert number in read_digits(number.translate(str.maketrans(US, row)))
    assert read_digits(number + "x") == ()
