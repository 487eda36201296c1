"""What name tags need to know and what comes of printing them."""

from dataclasses import dataclass, field
from datetime import datetime

from rangkul.papers.name_tag_sheet import LabelSheet
from rangkul.papers.records import NO_DATE, Letterhead, PaperComplaint


@dataclass(frozen=True)
class NameTag:
    """One tag. `code` is all that its QR says. Without a name it is an empty one, for a guest to write on."""

    code: str
    who: str = ""
    name: str = ""
    rank: str = ""
    station: str = ""
    villages: str = ""
    note: str = ""  # "mewakili Aiptu Budi Santoso"


@dataclass(frozen=True)
class TagOrder:
    """Tags on a kind of sheet. `offset` moves everything right and down, in millimetres, for printers that shift.

    `start` is the label at which the first sheet begins, from 1: what is before it was used already.
    """

    event: str
    tags: tuple[NameTag, ...]
    sheet: LabelSheet
    letterhead: Letterhead = field(default_factory=Letterhead)
    offset: tuple[float, float] = (0.0, 0.0)
    start: int = 1
    made: datetime = NO_DATE


@dataclass(frozen=True)
class TagPlace:
    """Where a tag was printed, in points from the page's top left, offset included; page and number on it from 1."""

    code: str
    page: int
    number: int
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class PrintedTags:
    pdf: bytes
    pages: int
    places: tuple[TagPlace, ...]
    complaints: tuple[PaperComplaint, ...] = ()
