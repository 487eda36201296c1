"""Indonesian dates and times, read from cells and written for people.

Source: domain.md (what villages send, how documents write dates); month and day names after KBBI and EYD V.
"""

import re
from datetime import date, datetime, time, timedelta, timezone
from math import isfinite

from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.message import Complaint, Message
from rangkul.rules.money import terbilang

WIB = timezone(timedelta(hours=7), "WIB")  # Keppres 41/1987: UTC + 7, no summer time
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
OLDEST = 120  # no living person is older: dates further back are slips

_SPELLINGS = (
    "jan januari january",
    "feb februari february peb pebruari febr",
    "mar maret march mrt mart maart",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu agustus august aug agust agst agt ags agus agts agustu",
    "sep september sept",
    "okt oktober october oct",
    "nov november nop nopember",
    "des desember december dec",
)
MONTH_NUMBER = {word: number for number, words in enumerate(_SPELLINGS, start=1) for word in words.split()}
_WEEKDAY = re.compile(r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*[,/]?\s+", re.IGNORECASE)
_DMY = re.compile(r"^(\d{1,2})\s*[-/\\., ]\s*(\d{1,2})\s*[-/\\., ]\s*(\d{4}|\d{2})$")
_YMD = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$")
_NAMED = re.compile(r"^(\d{1,2})\s*[-/., ]*\s*([A-Za-z]{3,10})\.?\s*[-/., ]*\s*(\d{4}|\d{2})$")
_NAME_FIRST = re.compile(r"^([A-Za-z]{3,10})\.?\s+(\d{1,2})\s*,?\s+(\d{4})$")
_LABEL = re.compile(r"^(?:(?:tgl|tanggal|tg)\b[\s.:]*|lahir\b[\s.:]*)+", re.IGNORECASE)
_LABEL_TAIL = re.compile(r"[\s,;/.-]+(?:tgl|tanggal|tg|pada|lahir)\b[\s.:]*$", re.IGNORECASE)
_AGE_TAIL = re.compile(r"(?<=\d{4})\s*[/(,;-]?\s*(?:umur|usia)?\s*\d{1,3}\s*(?:th|thn|tahun)\.?\s*\)?$", re.IGNORECASE)
_TIME_TAIL = re.compile(r"\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:WIB|AM|PM))?$", re.IGNORECASE)
_DASHES = str.maketrans("–—‐‑−", "-----")
_DIGIT = re.compile(r"[0-9]")
_DATE_FIRST = re.compile(r"^(\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,10})\s*[-/. ]\s*\d{2,4})\s*[,;/ -]\s*([A-Za-z][A-Za-z .']{2,40})$")
_LAST_WORD = re.compile(r"[A-Za-z]{3,}$")
_BETWEEN = ' ,;/:.-"='
_EPOCH = date(1899, 12, 30)  # Excel counts 1900 as a leap year; from March 1900 on this is day 0


def read_date(cell: str | float | date | datetime | None, today: date) -> tuple[date | None, list[Complaint]]:
    """The (birth) date of a cell: real dates, Excel serials and all Indonesian ways to write one.

    Day before month, always; a date that only works the other way round is told with date_day_month_swapped. A date after `today`
    or more than 120 years before is no value but a complaint, and so is a day that does not exist.
    """
    if isinstance(cell, str):
        return _read_text(cell, today)
    if isinstance(cell, datetime):
        return _in_range(cell.date(), today)
    if isinstance(cell, date):
        return _in_range(cell, today)
    if not cell or not isfinite(cell):
        return None, [_missing()]
    return _read_number(cell, today)


def _read_number(cell: float, today: date) -> tuple[date | None, list[Complaint]]:
    number = int(cell)
    if 3000 <= number <= 80000:
        return _in_range(_EPOCH + timedelta(days=number), today)
    text = str(number)
    if number == cell and len(text) in (7, 8):
        return _read_digits(text.zfill(8), today)
    return None, [_unparseable(text)]


def _read_digits(text: str, today: date) -> tuple[date | None, list[Complaint]]:
    """17081985 or 19850817."""
    if text[4:6] in ("19", "20"):
        return _build(int(text[:2]), int(text[2:4]), text[4:], text, today)
    if text[:2] in ("19", "20"):
        return _build(int(text[6:]), int(text[4:6]), text[:4], text, today)
    return None, [_unparseable(text)]


def _read_text(cell: str, today: date) -> tuple[date | None, list[Complaint]]:
    text = tidy(cell[:100]).translate(_DASHES).strip("'\" ,;.")
    if found := _DMY.match(text):
        day, month, year = found.groups()
        return _build(int(day), int(month), year, text, today)
    if found := _YMD.match(text):
        year, month, day = found.groups()
        return _build(int(day), int(month), year, text, today)
    if found := _NAMED.match(text):
        return _read_named(found[1], found[2], found[3], text, today)
    if is_empty(text):
        return None, [_missing()]
    text = _AGE_TAIL.sub("", text)
    text = _TIME_TAIL.sub("", _WEEKDAY.sub("", _LABEL.sub("", text)))
    if found := _NAMED.match(text):
        return _read_named(found[1], found[2], found[3], text, today)
    if found := _NAME_FIRST.match(text):
        return _read_named(found[2], found[1], found[3], text, today)
    if found := _DMY.match(text):
        day, month, year = found.groups()
        return _build(int(day), int(month), year, text, today)
    if text.isdigit() and text.isascii():
        return _read_digits(text, today) if len(text) == 8 else _read_number(int(text[:12]), today)
    return None, [_unparseable(text)]


def _read_named(day: str, word: str, year: str, text: str, today: date) -> tuple[date | None, list[Complaint]]:
    month = MONTH_NUMBER.get(word.lower())
    if month is not None:
        return _build(int(day), month, year, text, today)
    proposal = _near_month(int(day), word, year, today)
    return None, [_unparseable(text, proposal)]


def _near_month(day: int, word: str, year: str, today: date) -> str | None:
    """An ISO date to propose for a misspelt month ("Agutsus"), or None."""
    from difflib import get_close_matches  # only for misspelt months

    close = get_close_matches(word.lower(), [name.lower() for name in MONTHS], n=1, cutoff=0.75)
    born = _date(day, MONTH_NUMBER[close[0]], year, today) if close else None
    return born.isoformat() if born else None


def _date(day: int, month: int, year: str, today: date) -> date | None:
    """The day if it exists; two digits of a year mean the latest that has come already (the NIK could tell no more)."""
    number = int(year)
    centuries = (0,) if len(year) == 4 else (today.year // 100 * 100, today.year // 100 * 100 - 100)
    for century in centuries:
        try:
            found = date(century + number, month, day)
        except ValueError:
            continue
        if found <= today or len(year) == 4:
            return found
    return None


def _build(day: int, month: int, year: str, text: str, today: date) -> tuple[date | None, list[Complaint]]:
    if found := _date(day, month, year, today):
        return _in_range(found, today)
    turned = _date(month, day, year, today)
    if turned is None:
        return None, [_unparseable(text) if text.strip("0-/. :") else _missing()]
    turned, complaints = _in_range(turned, today)
    if turned is None:
        return None, complaints
    message = Message("{text} has the month before the day; it was read as {date}.", {"text": text, "date": show_date(turned)})
    return turned, [Complaint("date_day_month_swapped", message, turned.isoformat())]


def _in_range(day: date, today: date) -> tuple[date | None, list[Complaint]]:
    if day <= today and today.year - day.year <= OLDEST:
        return day, []
    return None, [
        Complaint(
            "date_out_of_range",
            Message(
                "The date {date} cannot be: it lies in the future or more than {years} years back.",
                {"date": show_date(day), "years": OLDEST},
            ),
            blocks=True,
        )
    ]


def _missing() -> Complaint:
    return Complaint("date_missing", Message("The date is missing."), blocks=True)


def _unparseable(text: str, proposal: str | None = None) -> Complaint:
    return Complaint("date_unparseable", Message("{text} is no date; write it as 17/08/1985.", {"text": text[:60]}), proposal, blocks=True)


def split_place_and_date(text: str) -> tuple[str | None, str | None]:
    """ "BEKASI, 17-08-1985" or "Bekasi 17 Agustus 1985" as place and text of the date; either may be absent."""
    whole = tidy(text[:200])
    digit = _DIGIT.search(whole)
    start = digit.start() if digit else len(whole)
    if not start and (turned := _DATE_FIRST.match(whole)):  # 17-08-1985, Bekasi
        return turned[2], turned[1]
    place = whole[:start].rstrip(_BETWEEN)
    if digit and (month := _LAST_WORD.search(place)) and month[0].lower() in MONTH_NUMBER:  # Bekasi, August 17, 1985
        start = month.start()
        place = whole[:start].rstrip(_BETWEEN)
    while label := _LABEL_TAIL.search(place):  # Bekasi, tgl 17-08-1985
        place = place[: label.start()].rstrip(_BETWEEN)
    place = place.lstrip(_BETWEEN + "'")
    return (None if is_empty(place) else place), whole[start:] or None


def show_date(day: date) -> str:
    """22 November 2026"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def show_day_date(day: date) -> str:
    """Minggu, 22 November 2026"""
    return f"{DAYS[day.weekday()]}, {show_date(day)}"


def spell_date(day: date) -> str:
    """Minggu tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam (berita acara)"""
    return f"{DAYS[day.weekday()]} tanggal {terbilang(day.day)} bulan {MONTHS[day.month - 1]} tahun {terbilang(day.year)}"


def short_date(day: date) -> str:
    """22/11/2026"""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def show_time(moment: time | datetime) -> str:
    """09.00; a moment with a zone is shown in WIB."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        moment = moment.astimezone(WIB)
    return f"{moment.hour:02d}.{moment.minute:02d}"


def age_on(birth: date, day: date) -> int:
    """Full years lived on `day`; born on 29 February, a year is full on 1 March (KUHPerdata knows no earlier day)."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def enrolment_complaints(birth: date, today: date) -> list[Complaint]:
    """`age_complaints`, and at 64 a warning that little time is left."""
    if age_on(birth, today) == 64:
        last = f"{birth.day:02d}/{birth.month:02d}/{birth.year + 65}"
        return [Complaint("age_near_65", Message("Aged 64: enrolment closes on the 65th birthday, {date}.", {"date": last}))]
    return age_complaints(birth, today)


def age_complaints(birth: date, today: date) -> list[Complaint]:
    """Enrolment is open from 15 to below 65 (domain.md, BPU programmes)."""
    age = age_on(birth, today)
    if age >= 65:
        return [Complaint("age_over_65", Message("Aged {age}: enrolment is open below 65 only.", {"age": age}))]
    if age < 15:
        return [Complaint("age_under_15", Message("Aged {age}: enrolment is open from 15 on.", {"age": age}))]
    return []
