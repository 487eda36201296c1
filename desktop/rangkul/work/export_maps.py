"""Column maps: which columns a list of workers has when it leaves for the core system; three built in, and the office's own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, cast
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.worker import COUNTED, STATUSES
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.fields import check_text, fields_in
from rangkul.rules.message import Message
from rangkul.work.templates import (
    TemplateRecord,
    archive_template,
    copy_template,
    export_template,
    free_name,
    import_template,
    list_revisions,
    list_templates,
    load_template,
    rename_template,
    save_template,
)

TYPE = "export"
TEXT = "teks"
"""The field of a column that holds a fixed text, or several fields joined: "{tempat_lahir}, {tanggal_lahir}"."""

FIELDS: dict[str, tuple[str, str]] = {
    "nomor": (mark("Row number"), "count"), "nik": (mark("NIK"), "id"), "nama": (mark("Name as on the KTP"), "text"),
    "kk": (mark("Family card"), "id"), "tempat_lahir": (mark("Birth place"), "text"), "tanggal_lahir": (mark("Birth date"), "date"),
    "jenis_kelamin": (mark("Sex"), "sex"), "hp": (mark("Phone"), "phone"), "ibu_kandung": (mark("Mother's name"), "text"),
    "alamat": (mark("Address"), "text"), "alamat_lengkap": (mark("Address with RT, RW and hamlet"), "text"), "rt": (mark("RT"), "id"),
    "rw": (mark("RW"), "id"), "dusun": (mark("Hamlet"), "text"), "desa": (mark("Village"), "text"),
    "kode_desa": (mark("Code of the village"), "id"), "kecamatan": (mark("District"), "text"), "kabupaten": (mark("Regency"), "text"),
    "kode_pos": (mark("Postal code"), "id"), "pekerjaan": (mark("Occupation"), "text"),
    "kategori_pekerjaan": (mark("Kind of occupation"), "text"), "penghasilan": (mark("Income a month"), "number"),
    "dasar_upah": (mark("Base of the income band"), "number"), "program": (mark("Programmes"), "text"),
    "sumber_dana": (mark("Who pays"), "text"), "bulan_bayar": (mark("Months paid at a time"), "number"),
    "dibayar_sampai": (mark("Paid until"), "date"), "status": (mark("Status"), "text"),
    "tanggal_status": (mark("In this status since"), "date"), "alasan_status": (mark("Reason of the status"), "text"),
    "kpj": (mark("Member number (KPJ)"), "id"), "tanggal_daftar": (mark("Registered on"), "date"),
    "petugas": (mark("Brought by"), "text"), "nrp_petugas": (mark("NRP of the officer"), "id"), "catatan": (mark("Note"), "text"),
    TEXT: (mark("Fixed text or joined fields"), "joined"),
}  # fmt: skip
"""field → (what it is called, kind). The names are Indonesian because people write them into joined columns."""

FORMATS: dict[str, dict[str, str]] = {
    "date": {
        "dd-mm-yyyy": "17-08-1985", "dd/mm/yyyy": "17/08/1985", "yyyy-mm-dd": "1985-08-17", "panjang": "17 Agustus 1985",
        "serial": mark("Date of Excel"),
    },
    "sex": {"L/P": "L / P", "kata": "Laki-laki / Perempuan", "1/2": "1 / 2"},
    "phone": {"08": "081200123456", "+62": "+6281200123456", "62": "6281200123456"},
}  # fmt: skip
"""kind → format → how it looks; the first one is usual. A joined column takes the formats of dates."""
FORMATS["joined"] = {key: look for key, look in FORMATS["date"].items() if key != "serial"}

KINDS = ("xlsx", "csv")
SEPARATORS = {";": mark("Semicolon"), ",": mark("Comma"), "\t": mark("Tab")}
MOST_COLUMNS, LONGEST, WIDEST = 80, 300, 80.0
_BAD_SHEET = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class MapColumn:
    """A column: its heading, a field of FIELDS, and how its value is written. `text` only counts with the field "teks"."""

    heading: str
    field: str
    text: str = ""
    format: str = ""
    upper: bool = False
    width: float = 16

    @property
    def kind(self) -> str:
        return FIELDS[self.field][1]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it takes its value from."""
        return tuple(fields_in(self.text)) if self.field == TEXT else (self.field,)


@dataclass(frozen=True)
class Layout:
    """The file around the rows: lines above the headings, the name of the sheet, or the separator of a CSV."""

    kind: str = "xlsx"
    separator: str = ";"
    sheet: str = "Data"
    titles: tuple[str, ...] = ()
    headings: bool = True


@dataclass(frozen=True)
class ExportMap:
    """Columns in order, whose workers it takes (`statuses`), and the file. `complete`: only who could be registered with it."""

    columns: tuple[MapColumn, ...]
    statuses: tuple[str, ...] = ()
    complete: bool = True
    layout: Layout = field(default=Layout())
    origin: str = ""  # the built-in map it was copied from, to go back to

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(name for column in self.columns for name in column.fields)

    @property
    def office_only(self) -> bool:
        """It carries the KPJ, which must not leave the branch."""
        return "kpj" in self.fields


@dataclass(frozen=True)
class NamedMap:
    """A map by its name; `id` is None for a built-in one, which nobody can change."""

    id: UUID | None
    key: str
    name: str
    map: ExportMap
    archived: bool = False
    revision: int = 0
    saved_by: str = ""


def _c(heading: str, name: str, width: float = 16, **more: Any) -> MapColumn:
    return MapColumn(heading, name, width=width, **more)


_DAY = "dd-mm-yyyy"
_TO_REGISTER = ("calon", "siap", "diajukan", "terverifikasi")
BUILT_IN: dict[str, tuple[str, ExportMap]] = {
    "cek": ("Cek Y/T", ExportMap(
        (
            _c("NO", "nomor", 6), _c("NIK", "nik", 20), _c("NAMA", "nama", 34), _c("TANGGAL LAHIR", "tanggal_lahir", 16, format=_DAY),
        ), ("calon", "siap"),
    )),
    "perisai": ("Perisai", ExportMap(
        (
            _c("NO", "nomor", 6), _c("NIK", "nik", 20), _c("NAMA LENGKAP", "nama", 32), _c("NO KK", "kk", 20),
            _c("TTL", TEXT, 30, text="{tempat_lahir}, {tanggal_lahir}", format=_DAY, upper=True),
            _c("JENIS KELAMIN", "jenis_kelamin", 14, format="L/P"), _c("NO HP", "hp", 16, format="08"),
            _c("NAMA USAHA", "pekerjaan", 24), _c("KATEGORI USAHA", "kategori_pekerjaan", 22), _c("ALAMAT", "alamat_lengkap", 38),
            _c("KELURAHAN", "desa", 20), _c("KECAMATAN", "kecamatan", 20), _c("STATUS BPJS", "status", 15), _c("NOMOR KPJ", "kpj", 15),
            _c("KETERANGAN", "alasan_status", 26),
        ), tuple(status for status in STATUSES if status in COUNTED),
    )),
    "sipp": ("SIPP", ExportMap(
        (
            _c("NAMA_LENGKAP", "nama", 34), _c("TEMPAT_LAHIR", "tempat_lahir", 20), _c("TANGGAL_LAHIR", "tanggal_lahir", 16, format=_DAY),
            _c("NAMA_IBU_KANDUNG", "ibu_kandung", 26), _c("JENIS_IDENTITAS", TEXT, 16, text="KTP"), _c("NO_IDENTITAS", "nik", 20),
            _c("JENIS_KELAMIN", "jenis_kelamin", 15, format="L/P"), _c("HP", "hp", 16, format="08"), _c("EMAIL", TEXT, 16),
            _c("ALAMAT", "alamat_lengkap", 40), _c("KODE_POS", "kode_pos", 11), _c("UPAH", "dasar_upah", 14),
        ), _TO_REGISTER,
    )),
}  # fmt: skip
"""Built-in maps (domain.md): the branch's list, the check of NIKs by the core system, collective registration."""


def built_in_maps() -> list[NamedMap]:
    return [NamedMap(None, key, name, one) for key, (name, one) in BUILT_IN.items()]


# Kept as templates


def list_maps(session: Session, *, archived: bool = False) -> list[NamedMap]:
    """The built-in ones, then the office's own by name; with `archived` those put away too, at the end."""
    own = list_templates(session, TYPE)
    away = list_templates(session, TYPE, archived=True) if archived else []
    return [*built_in_maps(), *(_named(one) for one in (*own, *away))]


def find_map(session: Session, text: str) -> NamedMap:
    """A map by its name or key; capitals, blanks and signs are not minded. A Problem names those there are."""
    maps = list_maps(session)
    wanted = _letters(text)
    found = next((one for one in maps if text in (one.name, one.key)), None)
    found = found or next((one for one in maps if wanted and wanted in (_letters(one.name), _letters(one.key))), None)
    if found is None:
        names = ", ".join(one.name for one in maps)
        raise Problem("There is no column map {name}. There are: {names}.", name=text, names=names)
    return found


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def load_map(session: Session, template_id: UUID) -> NamedMap:
    return _named(load_template(session, template_id))


def save_map(session: Session, name: str, one: ExportMap, account: str, *, base: UUID | None = None) -> NamedMap:
    """A new map, or the next revision of the one with this name (`base` is the revision the edit began with)."""
    if _letters(name) in {_letters(built_in) for built_in, _ in BUILT_IN.values()}:
        raise Problem("“{name}” is a built-in column map. Give yours another name.", name=name.strip())
    return _named(save_template(session, TYPE, name, content_of(one), account, base=base))


def copy_map(session: Session, one: NamedMap, account: str) -> NamedMap:
    """A copy that can be changed, of a built-in map too."""
    if one.id is not None:
        return _named(copy_template(session, one.id, account))
    content = content_of(one.map) | {"origin": one.key}
    return _named(save_template(session, TYPE, free_name(session, TYPE, f"{one.name} (2)"), content, account))


def rename_map(session: Session, template_id: UUID, name: str) -> None:
    if _letters(name) in {_letters(built_in) for built_in, _ in BUILT_IN.values()}:
        raise Problem("“{name}” is a built-in column map. Give yours another name.", name=name.strip())
    rename_template(session, template_id, name)


def archive_map(session: Session, template_id: UUID, archived: bool = True) -> None:
    archive_template(session, template_id, archived)


def revisions_of_map(session: Session, template_id: UUID) -> list[NamedMap]:
    """All saved states, newest first."""
    return [_named(one) for one in list_revisions(session, template_id)]


def export_map(session: Session, template_id: UUID) -> bytes:
    """One file for another office."""
    return export_template(session, template_id)


def import_map(session: Session, content: bytes, account: str) -> NamedMap:
    """Takes another office's map in; whatever is wrong with the file is a Problem."""
    return _named(import_template(session, content, (TYPE,), account, map_from))


def _named(stored: TemplateRecord) -> NamedMap:
    return NamedMap(
        stored.id, str(stored.id), stored.name, map_from(stored.content), not stored.active, stored.revision, stored.saved_by
    )


# As it is stored, and what can be wrong with it


def content_of(one: ExportMap) -> dict[str, Any]:
    """A map as JSON; refuses what cannot be."""
    refuse_wrong(one)
    content = asdict(one)
    content["layout"]["titles"] = list(one.layout.titles)
    return content | {"columns": list(content["columns"]), "statuses": list(one.statuses)}


def map_from(content: Mapping[str, Any]) -> ExportMap:
    """JSON as a map; a Problem when it is none, so that a foreign file cannot put anything in."""
    broken = Problem("The file is damaged: it does not describe a column map.")
    try:
        columns = tuple(_read_column(one) for one in cast("Sequence[Mapping[str, Any]]", content["columns"]))
        stored = cast("Mapping[str, Any]", content.get("layout") or {})
        titles = tuple(_text(line) for line in stored.get("titles", ()))
        layout = Layout(
            str(stored.get("kind", "xlsx")), str(stored.get("separator", ";")), _text(stored.get("sheet", "Data")), titles,
            bool(stored.get("headings", True)),
        )  # fmt: skip
        statuses = tuple(str(status) for status in content.get("statuses", ()))
        one = ExportMap(columns, statuses, bool(content.get("complete", True)), layout, str(content.get("origin", ""))[:20])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise broken from error
    refuse_wrong(one)
    return one


def _read_column(stored: Mapping[str, Any]) -> MapColumn:
    width = stored.get("width", 16)
    if isinstance(width, bool) or not isinstance(width, int | float):
        raise TypeError(width)
    return MapColumn(
        _text(stored["heading"]), _text(stored["field"]), _text(stored.get("text", "")), _text(stored.get("format", "")),
        bool(stored.get("upper")), float(width),
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise TypeError(value)
    return value


def refuse_wrong(one: ExportMap) -> None:
    if complaints := wrong_with(one):
        raise Problem(complaints[0].template, **complaints[0].values)


def wrong_with(one: ExportMap) -> list[Message]:
    """Everything that keeps a map from being used."""
    found: list[Message] = []
    if not 1 <= len(one.columns) <= MOST_COLUMNS:
        found.append(Message("A column map has from 1 to {most} columns.", {"most": MOST_COLUMNS}))
    headings = [column.heading.strip().casefold() for column in one.columns]
    for number, column in enumerate(one.columns, 1):
        found += _wrong_with_column(number, column)
        if headings[number - 1] and headings.index(headings[number - 1]) < number - 1:
            found.append(Message("Two columns are called “{heading}”.", {"heading": column.heading.strip()}))
    if unknown := [status for status in one.statuses if status not in STATUSES]:
        found.append(Message("{status} is no status of a worker.", {"status": unknown[0]}))
    layout = one.layout
    if layout.kind not in KINDS or layout.separator not in SEPARATORS:
        found.append(Message("A list is written as Excel or as CSV with a semicolon, comma or tab."))
    if not 1 <= len(layout.sheet.strip()) <= 31 or _BAD_SHEET.search(layout.sheet) or layout.sheet[:1] == "'" or layout.sheet[-1:] == "'":
        found.append(Message("“{name}” cannot be the name of a sheet.", {"name": layout.sheet}))
    if len(layout.titles) > 10:
        found.append(Message("There may be at most {most} lines above the headings.", {"most": 10}))
    return found


def _wrong_with_column(number: int, column: MapColumn) -> list[Message]:
    values: dict[str, object] = {"number": number, "heading": column.heading or "–", "field": column.field}
    if not column.heading.strip():
        return [Message("Column {number} needs a heading.", values)]
    if column.field not in FIELDS:
        return [Message("Column {number} asks for {field}, which is no field of a worker.", values)]
    found: list[Message] = []
    if column.field == TEXT:
        known = [name for name in FIELDS if name != TEXT]
        found += [
            Message("Column “{heading}”: {why}", values | {"why": complaint.message}) for complaint in check_text(column.text, known)
        ]
    if column.format and column.format not in FORMATS.get(column.kind, {}):
        found.append(Message("Column “{heading}” has a format that does not fit its field.", values))
    if not 2 <= column.width <= WIDEST:
        found.append(Message("Column “{heading}”: a width is from 2 to {most}.", values | {"most": int(WIDEST)}))
    return found


def cautions(one: ExportMap) -> list[Message]:
    """What should be thought of before such a list leaves the room."""
    found: list[Message] = []
    if one.office_only:
        found.append(Message("For the office only: the list carries member numbers (KPJ), which must not go to a village."))
    if {"kpj", "nik", "ibu_kandung"} <= one.fields:
        found.append(Message("KPJ, NIK and mother's name together are all that a fraudster needs. Leave one of them out if you can."))
    return found
