"""What a cell of an attendance list says: there, since when, ill, on leave, not there, nothing, or something nobody understands.

The signs are those of Indonesian office lists: H, √, v, 1, hadir, ya, a time; S sakit, I izin, A alpa (tanpa keterangan).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

Kind = Literal["in", "sick", "leave", "absent", "blank", "doubt"]
PresenceCell = str | int | float | bool | date | datetime | time | timedelta

_WORDS: dict[str, Kind] = {
    **dict.fromkeys(("h", "hadir", "hdr", "√", "✓", "✔", "☑", "✅", "v", "vv", "1", "ya", "y", "yes", "ada", "true", "ok", "oke", "paraf",
                     "ttd", "masuk", "datang", "●", "•", "✗v", "sudah", "sdh", "present"), "in"),
    **dict.fromkeys(("s", "sakit", "skt", "sakit surat dokter"), "sick"),
    **dict.fromkeys(("i", "izin", "ijin", "izn", "c", "cuti", "d", "dinas", "dl", "dinas luar", "tugas", "tl", "tugas luar", "pendidikan",
                     "dik"), "leave"),
    **dict.fromkeys(("a", "alpa", "alfa", "alpha", "alpah", "tidak", "tdk", "tidak hadir", "tdk hadir", "th", "tk", "tanpa keterangan",
                     "tanpa ket", "absen", "no", "n", "0", "false", "belum", "mangkir"), "absent"),
    **dict.fromkeys(("", "-", "–", "—", ".", "..", "…", "_"), "blank"),
}  # fmt: skip
_CLOCK = re.compile(r"(?:pukul|jam|pkl)?\.?\s*([01]?\d|2[0-3])[.:]([0-5]\d)(?:[.:][0-5]\d)?\s*(?:wib|am|(pm))?", re.I)
_DOTS = re.compile(r"\d{0,3}[.\s…_]*")


@dataclass(frozen=True)
class PresenceText:
    """`at` is the time of day where the cell holds one; `text` as a person would read the cell."""

    kind: Kind
    text: str = ""
    at: time | None = None


BLANK = PresenceText("blank")


def understand_presence(cell: PresenceCell) -> PresenceText:
    """Never guesses: what is none of the known signs is a doubt."""
    if isinstance(cell, bool):
        return PresenceText("in" if cell else "absent", "TRUE" if cell else "FALSE")
    if isinstance(cell, datetime):
        return _at(cell.time())
    if isinstance(cell, date):
        return PresenceText("in", cell.isoformat())
    if isinstance(cell, time):
        return _at(cell)
    if isinstance(cell, timedelta):
        return _clock(cell.total_seconds()) if timedelta() < cell < timedelta(days=1) else PresenceText("doubt", str(cell))
    if isinstance(cell, float) and 0 < cell < 1:
        return _clock(cell * 86_400)
    return _words(str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell))


def _clock(seconds: float) -> PresenceText:
    minutes = min(round(seconds / 60), 24 * 60 - 1)
    return _at(time(minutes // 60, minutes % 60))


def _at(moment: time) -> PresenceText:
    if not moment.hour and not moment.minute:
        return PresenceText("in", "00.00")  # a date without a time
    return PresenceText("in", f"{moment:%H.%M}", moment.replace(second=0, microsecond=0))


def _words(text: str) -> PresenceText:
    tidy = " ".join(text.replace("\xa0", " ").split())
    word = tidy.lower().strip(" .,;:()[]'\"`")
    kind = _WORDS.get(word) or _WORDS.get(word.replace(".", ""))
    if kind is None and (clock := _CLOCK.fullmatch(tidy)):
        return PresenceText("in", tidy, time(int(clock[1]) % 12 + 12 if clock[3] else int(clock[1]), int(clock[2])))
    if kind is None and (len(tidy) > 3 or "…" in tidy) and _DOTS.fullmatch(tidy):
        kind = "blank"  # "1. ……………" of an unsigned box
    if kind is None:
        kind = _first_word(word)
    return PresenceText(kind, tidy[:40])


def _first_word(word: str) -> Kind:
    """"sakit (surat dokter)", "hadir terlambat", "izin s.d. Rabu": long words that begin an explanation."""
    first = re.split(r"[^a-z]+", word, maxsplit=1)[0]
    if word.startswith("tidak"):
        return "absent" if word.startswith("tidak hadir") else "doubt"
    return _WORDS.get(first, "doubt") if len(first) > 3 else "doubt"
