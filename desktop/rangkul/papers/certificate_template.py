"""What a certificate looks like, as people design it: a page, a background and elements in millimetres, checked as data.

`template_of` reads the plain dict that is stored and sent as a file, `content_of` writes it. Elements later in the list lie above earlier
ones. A text names fields in braces (rules/fields.py); FIELDS lists those of certificates and of charters.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, cast

from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.papers.fonts import FILES
from rangkul.papers.page import A4, A4_LANDSCAPE, INK
from rangkul.rules.message import Message

VERSION: Final = 1
MOST_ELEMENTS: Final = 60
LONGEST_TEXT: Final = 2_000
SHORT, LONG = 210.0, 297.0  # sides of A4 in mm

FONTS: Final = {
    "Inter": mark("Inter"), "Inter-Medium": mark("Inter medium"), "Inter-SemiBold": mark("Inter semibold"),
    "Inter-Bold": mark("Inter bold"), "Playfair": mark("Playfair"), "Playfair-Bold": mark("Playfair bold"), "Garamond": mark("Garamond"),
    "Garamond-SemiBold": mark("Garamond semibold"),
}  # fmt: skip
ALIGNMENTS: Final = {"left": mark("Left"), "centre": mark("Centre"), "right": mark("Right")}
HEIGHTS: Final = {"top": mark("Top"), "middle": mark("Middle"), "bottom": mark("Bottom")}
BACKGROUNDS: Final = {"ornament": mark("Built-in ornament"), "picture": mark("A picture"), "none": mark("Plain")}

_COMMON: Final = {
    "nomor": mark("number of the certificate"), "nama": mark("name as printed"), "tanggal": mark("date of the certificate"),
    "kota": mark("city of the office"), "kantor": mark("name of the office"), "lembaga": mark("name of the institution"),
    "menggantikan": mark("the sentence about the certificate it replaces"),
}  # fmt: skip
_PERSON: Final = {
    "identitas": mark("rank and NRP"), "keterangan": mark("rank, NRP and Polsek in one line"),
    "pangkat": mark("rank"), "nrp": mark("NRP"), "polsek": mark("Polsek or unit"),
    "peran": mark("role: PESERTA or LULUS"), "kegiatan": mark("title of the event"), "hari": mark("day or days of the event"),
    "tempat": mark("place of the event"), "pelaksanaan": mark("sentence with day and place"), "nilai": mark("post-test score"),
    "sesi": mark("sessions attended"),
}  # fmt: skip
_VILLAGE: Final = {
    "desa": mark("village with its kind"), "kecamatan": mark("district"), "kabupaten": mark("regency"), "capaian": mark("workers counted"),
    "target": mark("the village's target"), "pencapaian": mark("sentence with workers and target"), "gelar": mark("the honour itself"),
}  # fmt: skip
FIELDS: Final[dict[str, dict[str, str]]] = {"certificate": _COMMON | _PERSON, "charter": _COMMON | _VILLAGE}
"""Type of template → field → what it means (English source)."""


@dataclass(frozen=True)
class Element:
    """A place on the page: left, top, width and height in mm from the page's top left."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class TextElement(Element):
    """Words with fields; shrinks from `size` to `floor` points, then wraps on up to `lines` lines. `spacing` in points between letters."""

    text: str = ""
    font: str = "Garamond"
    size: float = 14.0
    floor: float = 9.0
    colour: str = INK
    align: str = "centre"
    height: str = "middle"
    spacing: float = 0.0
    lines: int = 1


@dataclass(frozen=True)
class PictureElement(Element):
    """A picture fitted into its place: a logo, a scanned signature, a stamp.

    `signer` 1 or 2: printed only where that signer's block is filled; with `owner`, only when the signer has that name, as nobody's
    signature may stand above another name. 0: always.
    """

    picture: str = ""
    signer: int = 0
    owner: str = ""


@dataclass(frozen=True)
class SignerElement(Element):
    """Who signs: position on top, name and number at the bottom. With one signer and two blocks, block 2 is used."""

    signer: int = 1
    font: str = "Inter"
    size: float = 9.2
    colour: str = INK
    align: str = "centre"


@dataclass(frozen=True)
class CodeElement(Element):
    """The sealed QR code, as large as the smaller side allows; `caption` prints the serial beneath it."""

    caption: bool = True


@dataclass(frozen=True)
class LetterheadElement(Element):
    """The office's letterhead with its logo."""


@dataclass(frozen=True)
class LineElement(Element):
    """From the top left to the bottom right of its place; `thickness` in points."""

    colour: str = INK
    thickness: float = 0.6


@dataclass(frozen=True)
class RectangleElement(Element):
    """A frame of `thickness` points, and a filling when `fill` is a colour."""

    colour: str = INK
    thickness: float = 0.6
    fill: str = ""


TYPES: Final[dict[str, type[Element]]] = {
    "text": TextElement, "picture": PictureElement, "signer": SignerElement, "code": CodeElement, "letterhead": LetterheadElement,
    "line": LineElement, "rectangle": RectangleElement,
}  # fmt: skip
NAMES: Final = {
    "text": mark("Text"), "picture": mark("Picture"), "signer": mark("Signer"), "code": mark("QR code"),
    "letterhead": mark("Letterhead"), "line": mark("Drawn line"), "rectangle": mark("Rectangle"),
}  # fmt: skip


@dataclass(frozen=True)
class CertificateTemplate:
    """One design. `background` is a key of BACKGROUNDS; "picture" means the picture with that key, filling the page."""

    elements: tuple[Element, ...] = ()
    landscape: bool = True
    background: str = "ornament"
    picture: str = ""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page in mm."""
        return (LONG, SHORT) if self.landscape else (SHORT, LONG)

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of the page in points."""
        return A4_LANDSCAPE if self.landscape else A4


def type_of(element: Element) -> str:
    """ "text", "picture", …"""
    return next(name for name, kind in TYPES.items() if type(element) is kind)


def pictures_in(template: CertificateTemplate) -> list[str]:
    """The keys of all pictures of a template, each once."""
    own = [template.picture] if template.background == "picture" else []
    keys = own + [one.picture for one in template.elements if isinstance(one, PictureElement)]
    return list(dict.fromkeys(key for key in keys if key))


def signer_blocks(template: CertificateTemplate) -> list[int]:
    """The numbers of the signers that have a place."""
    return sorted({one.signer for one in template.elements if isinstance(one, SignerElement)})


# As plain data


def content_of(template: CertificateTemplate) -> dict[str, Any]:
    """The template as it is stored and sent."""
    return {
        "version": VERSION, "landscape": template.landscape,
        "background": {"type": template.background} | ({"picture": template.picture} if template.background == "picture" else {}),
        "elements": [{"type": type_of(one)} | asdict(one) for one in template.elements],
    }  # fmt: skip


def template_of(content: Mapping[str, Any]) -> CertificateTemplate:
    """The template of a stored or foreign content; a Problem says what is wrong with it."""
    if content.get("version") != VERSION or type(content.get("landscape")) is not bool:
        raise _damaged()
    background, elements = content.get("background"), content.get("elements")
    if not isinstance(background, dict) or not isinstance(elements, list):
        raise _damaged()
    ground, parts = cast("dict[str, Any]", background), cast("list[Any]", elements)
    kind, picture = ground.get("type"), ground.get("picture", "")
    if not isinstance(kind, str) or kind not in BACKGROUNDS or not _picture_key(picture) or (kind == "picture") != bool(picture):
        raise _damaged()
    if len(parts) > MOST_ELEMENTS:
        raise Problem("The template has too many elements; {most} are the most.", most=MOST_ELEMENTS)
    return CertificateTemplate(tuple(_element(one) for one in parts), bool(content["landscape"]), kind, str(picture))


def _element(content: Any) -> Element:
    name = cast("dict[str, Any]", content).get("type") if isinstance(content, dict) else None
    kind = TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        raise _damaged()
    values = {key: value for key, value in cast("dict[str, Any]", content).items() if key != "type"}
    known = {field.name for field in fields(kind)}
    if values.keys() - known or {"x", "y", "w", "h"} - values.keys():
        raise _damaged()
    for name, value in values.items():
        if not CHECKS[name](value):
            raise Problem(
                "The {element} of the template has an impossible value: {name} = {value}.",
                element=Message(NAMES[str(cast("dict[str, Any]", content)["type"])]), name=name, value=str(value)[:40],
            )  # fmt: skip
    return kind(**values)


def _damaged() -> Problem:
    return Problem("The template is damaged, or of another kind.")


def _number(least: float, most: float) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _whole(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value <= most


def _one_of(*values: object) -> Callable[[Any], bool]:
    return lambda value: any(type(value) is type(one) and value == one for one in values)


def _words(most: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and len(value) <= most and all(sign.isprintable() or sign == "\n" for sign in value)


def _colour(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value) is not None


def _picture_key(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"(?:[0-9a-f]{64})?", value) is not None


CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "x": _number(-300, 600), "y": _number(-300, 600), "w": _number(0, 600), "h": _number(0, 600),
    "text": _words(LONGEST_TEXT), "font": _one_of(*FILES), "size": _number(3, 200), "floor": _number(3, 200), "colour": _colour,
    "align": _one_of(*ALIGNMENTS), "height": _one_of(*HEIGHTS), "spacing": _number(0, 40), "lines": _whole(1, 20),
    "picture": _picture_key, "signer": _whole(0, 2), "owner": _words(200), "caption": _one_of(True, False),
    "thickness": _number(0, 40), "fill": lambda value: value == "" or _colour(value),
}  # fmt: skip
"""Each property of an element and whether a value is possible; the editor's fields keep to the same limits."""
