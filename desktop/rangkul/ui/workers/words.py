"""How facts about workers are shown."""

from datetime import date

from rangkul.language import mark
from rangkul.rules.dates import age_on, short_date
from rangkul.work.review import FIELD_WORDS as ROW_WORDS

STATUS_CHIPS = {
    "calon": "new", "siap": "new", "diajukan": "new", "terverifikasi": "new", "ditolak": "warn", "terdaftar": "good",
    "menunggak": "warn", "nonaktif": "off", "meninggal": "off", "pindah": "off",
}  # fmt: skip
SEX_WORDS = {"L": mark("Man"), "P": mark("Woman")}
FIELD_WORDS = ROW_WORDS | {
    "village_code": mark("Village"), "status": mark("Status"), "with_jht": mark("With old-age savings (JHT)"),
    "income": mark("Income a month"), "funding": mark("Who pays"), "officer_id": mark("Brought by"), "event_id": mark("Event"),
    "status_since": mark("Since"), "status_reason": mark("Reason"), "registered_on": mark("Registered on"),
    "pay_months": mark("Paid at a time"), "paid_until": mark("Paid until"), "consent_form": mark("Consent"),
    "consent_on": mark("Consented on"),
}  # fmt: skip


def born(day: date | None, today: date) -> str:
    """ "17/08/1985 (41)": the birth date with the age."""
    return f"{short_date(day)} ({age_on(day, today)})" if day else ""
