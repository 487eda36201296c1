"""What the papers need to know: frozen records that `work` fills and `papers` draws."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from rangkul.rules.message import Message

NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Letterhead:
    """The head of every paper. `logo` is the content of a PNG or JPEG file; empty texts leave no gap."""

    organization: str = "BPJS Ketenagakerjaan"
    office: str = ""  # "Kantor Cabang Bekasi Cikarang"
    address: str = ""
    contact: str = ""  # telephone, e-mail, site in one line
    logo: bytes | None = None


@dataclass(frozen=True)
class Signer:
    """Who signs below.

    `acting` are the lines above the position, printed as given: "a.n. Kepala Kantor Wilayah", "u.b.".
    A "Plt." or "Plh." stands in `position` itself. `number` is printed as given: "NIP 1987…", "NRP 7601…".
    """

    position: str
    name: str
    number: str = ""
    acting: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetPerson:
    """One expected person. `who` is the key that the map gives back for the box; never a NIK or a telephone number."""

    who: str
    name: str
    rank: str = ""
    number: str = ""  # NRP
    station: str = ""  # Kesatuan, "Polsek Cikarang Utara"
    villages: str = ""  # Desa binaan, joined with commas
    note: str = ""  # small below the name: "mewakili Aiptu Budi Santoso"


@dataclass(frozen=True)
class SheetGroup:
    """A Polsek or a table: its people begin on a new page and end with blank rows for guests, the count and the signers.

    `label` stands before the title in the head of the page. Without people it is a blank sheet for guests.
    """

    title: str
    people: tuple[SheetPerson, ...]
    guest_rows: int = 3
    label: str = "Kesatuan"


SHEET_COLUMNS = ("rank", "number", "station", "villages")
"""What may stand beside a name on a sheet; a NIK or a telephone number never."""


@dataclass(frozen=True)
class SheetOrder:
    """All that one print run of attendance sheets needs.

    `run` is the print run's code on each page: 4 to 12 characters of 0-9A-Z, unique in the database.
    `made` is written into the PDF as its date, so that the same order gives the same bytes.
    """

    run: str
    event: str
    day: date
    time: str  # "pukul 09.00–12.00 WIB"
    place: str
    groups: tuple[SheetGroup, ...]
    signers: tuple[Signer, ...]  # one or two
    letterhead: Letterhead = field(default_factory=Letterhead)
    session: str = ""  # "Sesi 1: Manfaat program"; empty when the event has one session
    city: str = ""  # before the date above the signers, "Cikarang"
    made: datetime = NO_DATE
    columns: tuple[str, ...] = SHEET_COLUMNS  # those of SHEET_COLUMNS that are printed; the signature boxes never move


@dataclass(frozen=True)
class SheetBox:
    """A signature box in points from the page's top left; page counts from 1; `who` is None in a guest's row."""

    page: int
    id: str  # "r001" an expected person, "g001" a guest's row; unique in the print run
    x: float
    y: float
    w: float
    h: float
    who: str | None


@dataclass(frozen=True)
class SheetCell:
    """Another place on the page in points from the top left.

    kind: "code" (text = what the QR says, id "top-right" or "bottom-left"), "mark" (id "mark-1" to "mark-4"),
    "note" (the Ket. cell) or "buffer" (the half that stays empty), both with the id of their row's box,
    "guest" (where a guest writes name to village), "stamp" (id "stamp-1", "stamp-2": signature and stamp of the signers).
    """

    page: int
    kind: str
    id: str
    x: float
    y: float
    w: float
    h: float
    text: str = ""


@dataclass(frozen=True)
class SheetMap:
    """Where everything is on the pages of one print run, to be kept with its PDF."""

    run: str
    pages: int
    boxes: tuple[SheetBox, ...]
    cells: tuple[SheetCell, ...]
    pagesize: tuple[float, float] = (595.28, 841.89)


@dataclass(frozen=True)
class PrintedSheets:
    """The PDF and its map; `complaints` tell what had to be squeezed or could not be printed."""

    pdf: bytes
    map: SheetMap
    complaints: tuple["PaperComplaint", ...] = ()


@dataclass(frozen=True)
class CertificatePaper:
    """One certificate as frozen at issue; all texts are printed as given (name and rank by rules.people.print_name).

    `code` is the sealed text for the QR (seal.seal); the short serial stands beneath it.
    """

    who: str
    serial: str  # "001/SERT/BKC/XI/2026"
    name: str  # "Budi Santoso, S.H., M.H." or with the rank before
    event: str  # "Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas"
    signers: tuple[Signer, ...]  # one or two
    identity: str = ""  # below the name: "Aiptu · NRP 80010123"
    station: str = ""  # "Polsek Cikarang Utara"
    role: str = "PESERTA"
    held: str = ""  # "yang diselenggarakan pada Minggu, 22 November 2026 di Aula Polres Metro Bekasi"
    place_and_date: str = ""  # "Cikarang, 22 November 2026"
    code: str = ""
    revoked: bool = False  # prints DICABUT across the page
    replaces: str = ""  # the serial of the certificate that this one takes the place of
    values: Mapping[str, str] = field(default_factory=dict[str, str])  # fields of a template's texts (certificate_template.FIELDS)
    replaced: bool = False  # revoked because a newer one took its place: prints DIGANTI


@dataclass(frozen=True)
class CertificateDesign:
    """What all certificates of one file share. A `background` (PNG or JPEG, A4 landscape) replaces the built-in ornament."""

    letterhead: Letterhead = field(default_factory=Letterhead)
    background: bytes | None = None
    title: str = "SERTIFIKAT"
    opening: str = "diberikan kepada"
    sentence: str = "atas partisipasinya sebagai {role} dalam kegiatan"
    made: datetime = NO_DATE


@dataclass(frozen=True)
class PaperComplaint:
    """What a paper could not do as it should, told before printing.

    code: "text_wrapped" (stands on more lines than meant; does not block), "text_too_long" (does not fit even at the
    smallest size and is cut), "glyph_missing" (the font lacks a character), "picture_unreadable". `who` is the person's
    key, "" for the paper as a whole; `place` is the field ("name", "event", "station", …); `message` the sentence for people.
    """

    code: str
    who: str
    place: str
    text: str
    message: Message
    blocks: bool = True
