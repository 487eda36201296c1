"""What goes into a village's workbook: its workers, its figures and what its dropdowns offer, as they are at this moment."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.dispatch import WITHOUT_HAMLET
from rangkul.data.village import Village
from rangkul.data.worker import COUNTED, Worker
from rangkul.exchange.records import VillageWorkbook, WorkbookRow
from rangkul.exchange.workbook_columns import USUAL
from rangkul.exchange.workbook_records import VillageFigures, WorkbookChoices
from rangkul.rules.occupations import OCCUPATIONS
from rangkul.work.judging import workbook_row
from rangkul.work.matching import Known, known_of_village
from rangkul.work.office import Office
from rangkul.work.sending_profiles import SendingProfile

STATUS_FOR_VILLAGE = {
    "calon": "Calon", "siap": "Siap didaftarkan", "diajukan": "Diajukan", "terverifikasi": "Terverifikasi",
    "ditolak": "Belum dapat didaftarkan",
    "terdaftar": "Terdaftar", "menunggak": "Terdaftar (iuran belum dibayar)", "nonaktif": "Tidak aktif",
    "meninggal": "Meninggal", "pindah": "Pindah",
}  # fmt: skip
"""What a village may know of a worker: a word, never the KPJ."""
_NO_REASON = "alasannya belum dicatat; silakan hubungi kantor"
_MOST_WORDS = 60  # of the village's own occupations in the dropdown


@dataclass(frozen=True)
class VillageNow:
    """A village as its workbooks need it: everybody known by name, and why those who were refused were."""

    village: Village
    district: str
    known: tuple[Known, ...]
    reasons: dict[UUID, str]

    def counted(self) -> list[Known]:
        return [known for known in self.known if known.status in COUNTED]


def village_now(session: Session, village: Village, district: str) -> VillageNow:
    known = tuple(sorted(known_of_village(session, village.code), key=lambda k: (k.values["name"], str(k.id))))
    refused = select(Worker.id, Worker.status_reason).where(Worker.village_code == village.code, Worker.status == "ditolak")
    return VillageNow(village, district, known, {key: reason or "" for key, reason in session.execute(refused)})


def rows_for_village(session: Session, code: str) -> tuple[WorkbookRow, ...]:
    """The village's workers as its workbook carries them, by name; those who moved or died stay out."""
    return _rows(sorted((k for k in known_of_village(session, code) if k.status in COUNTED), key=lambda k: (k.values["name"], str(k.id))))


def _rows(people: Iterable[Known]) -> tuple[WorkbookRow, ...]:
    return tuple(replace(workbook_row(known), status=STATUS_FOR_VILLAGE[known.status]) for known in people)


def books_of(
    now: VillageNow, office: Office, profile: SendingProfile, today: date, due_on: date | None
) -> Iterator[VillageWorkbook]:
    """The village's workbook, or one for each of its hamlets."""
    village = now.village
    book = VillageWorkbook(
        str(uuid7()), village.code, village.name, village.type.title(), now.district, office.regency_name,
        " ".join(filter(None, [office.organization, office.name])), today, village.target, due_on, office.contact,
        columns=profile.columns, masked=profile.masked, extra_rows=profile.extra_rows, figures=figures_of(now), choices=choices_of(now),
    )  # fmt: skip
    hamlets = hamlets_of(now.counted()) if profile.per_hamlet else []
    if len(hamlets) < 2:
        yield replace(book, rows=_rows(now.counted()))
        return
    for hamlet in hamlets:
        key = "" if hamlet == WITHOUT_HAMLET else hamlet.casefold()
        part = replace(now, known=tuple(known for known in now.known if _hamlet(known) == key))
        yield replace(book, dispatch_id=str(uuid7()), hamlet=hamlet, rows=_rows(part.counted()), figures=figures_of(part))


def hamlets_of(people: Iterable[Known]) -> list[str]:
    """The hamlets as they are mostly written, by name; those without one come last."""
    people = list(people)
    names = sorted((name for name, _ in _often(people, "hamlet")), key=str.casefold)
    return [*names, WITHOUT_HAMLET] if any(not _hamlet(known) for known in people) else names


def _hamlet(known: Known) -> str:
    return " ".join((known.values["hamlet"] or "").split()).casefold()


def figures_of(now: VillageNow) -> VillageFigures:
    states = Counter(known.status for known in now.known)
    refused = tuple((known.values["name"], now.reasons.get(known.id) or _NO_REASON) for known in now.known if known.status == "ditolak")
    return VillageFigures(
        states["terdaftar"] + states["menunggak"], states["diajukan"] + states["terverifikasi"], states["calon"] + states["siap"], refused
    )


def choices_of(now: VillageNow) -> WorkbookChoices:
    """Categories and the village's own words for occupations; its hamlets, RT and RW."""
    names = [job.name for job in OCCUPATIONS]
    seen = {name.casefold() for name in names}
    words = [word for word, _ in _often(now.known, "occupation") if word.casefold() not in seen][:_MOST_WORDS]
    hamlets, rts, rws = (tuple(sorted(word for word, _ in _often(now.known, name))) for name in ("hamlet", "rt", "rw"))
    return WorkbookChoices((*names, *sorted(words, key=str.casefold)), hamlets, rts, rws)


def _often(people: Iterable[Known], name: str) -> list[tuple[str, int]]:
    """The words of a field, the most used first; of several spellings the most used one."""
    counts = Counter(" ".join(text.split()) for known in people if (text := known.values[name]) and len(text) <= 60)
    found: dict[str, tuple[str, int]] = {}
    for word, count in counts.most_common():
        first, many = found.get(word.casefold(), (word, 0))
        found[word.casefold()] = (first, many + count)
    return sorted(found.values(), key=lambda pair: -pair[1])


def carried_by(profile: SendingProfile) -> frozenset[str]:
    """The fields whose values really travel; what a workbook does not show is not in its snapshot either."""
    return frozenset(profile.columns or USUAL) - {"status"} | {"key", "nik", "name"}
