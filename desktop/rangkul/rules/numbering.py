"""Serial numbers of documents from templates such as {seq:03d}/SERT/{unit}/{roman_month}/{year}.

Source: domain.md; the institution's own style is B/{seq:04d}/{mm}{year}.
"""

import string
from datetime import date

from rangkul.rules.message import Complaint, Message

ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
FIELDS = ("seq", "unit", "roman_month", "mm", "month", "yy", "year", "dd")
LONGEST = 80


def roman_month(month: int) -> str:
    """11 → XI"""
    return ROMAN_MONTHS[month - 1]


def render_number(template: str, *, seq: int, day: date, unit: str) -> str:
    """The number that `template` gives to document `seq` of the year, issued on `day`."""
    return template.format(
        seq=seq, unit=unit, roman_month=roman_month(day.month), mm=f"{day.month:02d}", month=day.month,
        yy=f"{day.year % 100:02d}", year=day.year, dd=f"{day.day:02d}",
    )  # fmt: skip


def check_template(template: str) -> list[Complaint]:
    """What keeps a template from giving every document of every year its own number."""
    if not template.strip():
        return [_bad(Message("The number template is empty."))]
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(template) if field is not None]
    except ValueError:
        return [_bad(Message("The braces of the number template {template} do not match.", {"template": template}))]
    unknown = [field for field in fields if field not in FIELDS]
    if unknown:
        return [
            _bad(
                Message(
                    "The number template does not know {field}; it knows {known}.",
                    {"field": f"{{{unknown[0]}}}", "known": ", ".join(f"{{{field}}}" for field in FIELDS)},
                )
            )
        ]
    return _check_numbers(template, fields)


def _check_numbers(template: str, fields: list[str]) -> list[Complaint]:
    try:
        numbers = {
            render_number(template, seq=seq, day=date(year, 11, 22), unit="BKS") for year in (2026, 2027) for seq in (1, 12, 112, 1112)
        }
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        return [_bad(Message("The number template {template} cannot be filled in.", {"template": template}))]
    if "seq" not in fields:
        return [_bad(Message("The number template needs {field}, or all documents get the same number.", {"field": "{seq}"}))]
    if not {"year", "yy"} & set(fields):
        return [_bad(Message("The number template needs {field}: the counter starts again every year.", {"field": "{year}"}))]
    if len(numbers) < 8:
        return [_bad(Message("The number template {template} gives two documents the same number.", {"template": template}))]
    longest = max(numbers, key=len)
    if len(longest) > LONGEST:
        return [_bad(Message("The number {number} is longer than {longest} signs.", {"number": longest[:LONGEST], "longest": LONGEST}))]
    return []


def _bad(message: Message) -> Complaint:
    return Complaint("number_template", message, blocks=True)
