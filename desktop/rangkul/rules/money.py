"""Rupiah and numbers, in digits and in Indonesian words.

Source: EYD V (Rp16.800, a dot between thousands); number words as in official letters (berita acara, domain.md).
"""

import re

from rangkul.rules.cell_text import is_empty, tidy

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_UNITS = {"": 1, "rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000}
_AMOUNT = re.compile(
    r"^(?:rp|idr)?[.\s]*([0-9](?:[0-9.,]| (?=[0-9]))*)\s*(rb|ribu|k|jt|juta)?\s*[.,]?-*"
    r"\s*(?:rupiah)?\s*(?:(?:/|per)\s*(?:bulan|bln))?$",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]{1,2})?")
_DECIMALS = re.compile(r"[.,]([0-9]{1,2})$")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]{1,2}")


def number_text(number: int) -> str:
    """1234567 → 1.234.567"""
    return f"{number:,}".replace(",", ".")


def rupiah(amount: int) -> str:
    """16800 → Rp16.800"""
    return f"-Rp{number_text(-amount)}" if amount < 0 else f"Rp{number_text(amount)}"


def terbilang(number: int) -> str:
    """2026 → "dua ribu dua puluh enam"; whole numbers below 10^15."""
    if number < 0:
        return "minus " + terbilang(-number)
    if number >= 10**15:
        raise ValueError("terbilang goes up to 999 triliun")
    return " ".join(_words(number)) or _DIGITS[0]


def _words(number: int) -> list[str]:
    for scale, name in _SCALES:
        if number >= scale:
            return [*_words(number // scale), name, *_words(number % scale)]
    if number >= 2000:
        return [*_words(number // 1000), "ribu", *_words(number % 1000)]
    if number >= 1000:
        return ["seribu", *_words(number % 1000)]
    if number >= 200:
        return [_DIGITS[number // 100], "ratus", *_words(number % 100)]
    if number >= 100:
        return ["seratus", *_words(number % 100)]
    if number >= 20:
        return [_DIGITS[number // 10], "puluh", *_words(number % 10)]
    if number >= 12:
        return [_DIGITS[number % 10], "belas"]
    if number >= 10:
        return [("sepuluh", "sebelas")[number - 10]]
    return [_DIGITS[number]] if number else []


def parse_rupiah(cell: str | float | None) -> int | None:
    """Whole rupiah of "Rp 1.500.000,-", "1,5 juta", "500rb", 1500000; None for a range, a word, or nothing."""
    if not isinstance(cell, str):
        return None if cell is None or not 0 <= cell < 10**15 else round(cell)
    text = tidy(cell)
    found = None if is_empty(text) else _AMOUNT.match(text)
    if found is None:
        return None
    scale = _UNITS[(found[2] or "").lower()]
    number = _number(found[1].replace(" ", "").rstrip(".,"), with_unit=scale > 1)
    return None if number is None else round(number * scale)


def _number(text: str, with_unit: bool) -> float | None:
    """Groups of three are thousands; one or two digits behind the last sign are decimals. "1.500 juta" could be either: None."""
    if text.isdigit():
        return int(text)
    if _GROUPED.fullmatch(text):
        decimals = _DECIMALS.search(text)
        whole = text[: decimals.start()] if decimals else text
        return None if with_unit else float(re.sub("[.,]", "", whole) + (f".{decimals[1]}" if decimals else ""))
    return float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None
