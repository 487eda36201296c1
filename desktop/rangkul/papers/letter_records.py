"""What a letter needs to know; `work/letters.py` fills it, `letter.py` draws it."""

from dataclasses import dataclass, field
from datetime import datetime

from rangkul.papers.records import NO_DATE, Letterhead, PaperComplaint, Signer


@dataclass(frozen=True)
class LetterRow:
    """One person of the list attached."""

    name: str
    rank: str = ""
    number: str = ""  # NRP
    station: str = ""  # shown when the list holds people of several
    villages: str = ""
    note: str = ""


@dataclass(frozen=True)
class LetterList:
    """The list attached to a letter."""

    title: str  # "DAFTAR BHABINKAMTIBMAS YANG DIUNDANG"
    subtitle: str  # "Polsek Cikarang Utara"
    rows: tuple[LetterRow, ...]


@dataclass(frozen=True)
class LetterPaper:
    """One letter with every word as it is printed; `text` as letter_text.py reads it."""

    number: str  # "B/0012/112026"
    place_and_date: str  # "Cikarang, 22 November 2026"
    nature: str  # sifat: "Biasa"
    attachment: str  # lampiran: "1 (satu) berkas", "–"
    subject: str  # hal
    addressee: tuple[str, ...]  # behind "Yth.", then "di", "Tempat"
    text: str
    signers: tuple[Signer, ...]  # one or two
    copies: tuple[str, ...] = ()  # tembusan
    letterhead: Letterhead = field(default_factory=Letterhead)
    attached: LetterList | None = None
    made: datetime = NO_DATE
    stamp: str = ""  # "DITARIK", "PRATINJAU" across each page


@dataclass(frozen=True)
class PrintedLetters:
    """The PDF of several letters; `pages` is how many each of them has."""

    pdf: bytes
    pages: tuple[int, ...]
    complaints: tuple[PaperComplaint, ...] = ()
