"""Wrong cells of one sheet of somebody's workbook: coloured, with a comment in each, and green as soon as they are changed."""

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Any, Final

from rangkul.exchange.grid import column_index, column_letter
from rangkul.exchange.package import CONTENT, MAIN, ForeignPackageError, Package, etree, tag

AUTHOR: Final = "Rangkul"
ADDED: Final = "\n\nKantor cabang: "  # how our words begin in a comment of the village
FILLS: Final = {"wrong": "FFFDE2E1", "check": "FFFFF1CC"}
CHANGED: Final = "FFDDF3E8"
_MICROSOFT = "urn:schemas-microsoft-com:"
VML: Final = {"v": f"{_MICROSOFT}vml", "o": f"{_MICROSOFT}office:office", "x": f"{_MICROSOFT}office:excel"}
AFTER_LEGACY: Final = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent",
)  # fmt: skip
AFTER_FORMATS: Final = (
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
    "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", *AFTER_LEGACY,
)  # fmt: skip
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def column_of(reference: str) -> int:
    """The column of "AB12": 27."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise ForeignPackageError
    return column_index(found[1])


def row_of(reference: str) -> int:
    """The row of "AB12": 12."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise ForeignPackageError
    return int(found[2])


class Styles:
    """The workbook's styles, to which ours are added; each of them once."""

    def __init__(self, package: Package) -> None:
        path = package.linked(package.workbook, "styles")
        if path is None:
            raise ForeignPackageError
        self.root = package.tree(path)
        self.formats = self._part("cellXfs")
        self.fills = self._part("fills")
        self.made: dict[tuple[int, str], int] = {}
        self.fill_numbers: dict[str, int] = {}

    def _part(self, name: str) -> Any:
        found = self.root.find(tag(name))
        if found is None:
            raise ForeignPackageError
        return found

    def _add(self, part: Any, element: Any) -> int:
        part.append(element)
        part.set("count", str(len(part)))
        return len(part) - 1

    def fill(self, colour: str) -> int:
        if colour not in self.fill_numbers:
            fill = etree().Element(tag("fill"))
            pattern = etree().SubElement(fill, tag("patternFill"), patternType="solid")
            etree().SubElement(pattern, tag("fgColor"), rgb=colour)
            etree().SubElement(pattern, tag("bgColor"), indexed="64")
            self.fill_numbers[colour] = self._add(self.fills, fill)
        return self.fill_numbers[colour]

    def coloured(self, number: int, colour: str) -> int:
        """The same look as format `number` on another ground."""
        if (number, colour) not in self.made:
            if number >= len(self.formats):
                raise ForeignPackageError
            look = deepcopy(self.formats[number])
            look.set("fillId", str(self.fill(colour)))
            look.set("applyFill", "1")
            self.made[number, colour] = self._add(self.formats, look)
        return self.made[number, colour]

    def fill_text(self, number: int) -> str:
        """The ground of a format as text, kept in the list of marks to restore it; "" for none."""
        if number >= len(self.formats):
            raise ForeignPackageError
        place = int(self.formats[number].get("fillId", "0"))
        return "" if place == 0 else etree().tostring(self.fills[place], encoding="unicode")

    def is_ours(self, number: int) -> bool:
        if number >= len(self.formats):
            raise ForeignPackageError
        fill = self.fills[int(self.formats[number].get("fillId", "0"))]
        return any(one.get("rgb") in FILLS.values() for one in fill.iter(tag("fgColor")))

    def plain(self, number: int, fill_text: str) -> int:
        """The format with the ground it had before we coloured it."""
        look = deepcopy(self.formats[number])
        place = 0
        if fill_text:
            try:
                place = self._add(self.fills, etree().fromstring(fill_text))
            except etree().XMLSyntaxError:
                place = 0
        look.set("fillId", str(place))
        return self._add(self.formats, look)

    def look(self, font: str, colour: str = "", *, boxed: bool = False, wrap: bool = True) -> int:
        """A format of ours: `font` is the inside of its font element."""
        def part(name: str, xml: str) -> int:
            return self._add(self._part(name), etree().fromstring(f'<{name[:-1]} xmlns="{MAIN}">{xml}</{name[:-1]}>'))

        sides = "".join(f'<{side} style="thin"><color rgb="FFD9E2DD"/></{side}>' for side in ("left", "right", "top", "bottom"))
        look = etree().Element(
            tag("xf"), numFmtId="49", xfId="0", applyFont="1", applyFill="1", applyBorder="1", applyAlignment="1", applyNumberFormat="1",
            fontId=str(part("fonts", font)), fillId=str(self.fill(colour) if colour else 0),
            borderId=str(part("borders", f"{sides}<diagonal/>") if boxed else 0),
        )  # fmt: skip
        etree().SubElement(look, tag("alignment"), vertical="top", wrapText="1" if wrap else "0")
        return self._add(self.formats, look)

    def difference(self) -> int:
        """The look of a marked cell that has been changed."""
        looks = self.root.find(tag("dxfs"))
        if looks is None:
            looks = etree().Element(tag("dxfs"), count="0")
            before = self.root.find(tag("cellStyles"))
            place = self.root.index(before if before is not None else self.formats) + 1
            self.root.insert(place, looks)
        look = etree().Element(tag("dxf"))
        pattern = etree().SubElement(etree().SubElement(look, tag("fill")), tag("patternFill"))
        etree().SubElement(pattern, tag("bgColor"), rgb=CHANGED)
        return self._add(looks, look)


class Cells:
    """The cells of one sheet, found by row and column and made where there are none."""

    def __init__(self, root: Any, wanted: Iterable[int]) -> None:
        self.root = root
        data = root.find(tag("sheetData"))
        if data is None:
            raise ForeignPackageError
        self.data = data
        self.rows: dict[int, Any] = {}
        wanted, number = set(wanted), 0
        for row in data.iterchildren(tag("row")):
            number = int(row.get("r", number + 1))
            if number in wanted:
                self.rows[number] = row

    def cell(self, row: int, column: int) -> Any:
        line = self.rows.get(row)
        if line is None:
            line = self._new_row(row)
        number = -1
        for place, one in enumerate(line):
            number = column_of(one.get("r")) if one.get("r") else number + 1
            if number == column:
                return one
            if number > column:
                return self._new_cell(line, place, row, column)
        return self._new_cell(line, len(line), row, column)

    def _new_row(self, row: int) -> Any:
        line, number, place = etree().Element(tag("row"), r=str(row)), 0, 0
        for place, one in enumerate(self.data):  # noqa: B007 - the place is used below
            number = int(one.get("r", number + 1))
            if number > row:
                break
        else:
            place = len(self.data)
        self.data.insert(place, line)
        self.rows[row] = line
        self._grown()
        return line

    def _new_cell(self, line: Any, place: int, row: int, column: int) -> Any:
        cell = etree().Element(tag("c"), r=f"{column_letter(column)}{row}")
        if line.get("s"):
            cell.set("s", line.get("s"))
        line.insert(place, cell)
        line.attrib.pop("spans", None)
        self._grown()
        return cell

    def _grown(self) -> None:
        said = self.root.find(tag("dimension"))
        if said is not None:
            self.root.remove(said)


def insert_before(root: Any, element: Any, later: tuple[str, ...]) -> None:
    """Puts an element where the order of a worksheet wants it."""
    for place, one in enumerate(root):
        if local(one) in later:
            root.insert(place, element)
            return
    root.append(element)


def green_when_changed(root: Any, reference: str, cell: Any, look: int, texts: list[str]) -> None:
    """A rule that colours the cell anew as soon as it no longer holds what was wrong."""
    formula = _changed(reference, cell, texts)
    if formula is None:
        return
    for one in root.iter(tag("cfRule")):
        one.set("priority", str(int(one.get("priority", "1")) + 1))
    rule = etree().Element(tag("conditionalFormatting"), sqref=reference)
    line = etree().SubElement(rule, tag("cfRule"), type="expression", dxfId=str(look), priority="1")
    etree().SubElement(line, tag("formula")).text = formula
    insert_before(root, rule, AFTER_FORMATS)


def _changed(reference: str, cell: Any, texts: list[str]) -> str | None:
    kind, value = cell.get("t", "n"), cell.findtext(tag("v"))
    if kind == "s" and value is not None and value.isdigit() and int(value) < len(texts):
        value = texts[int(value)]
    elif kind == "inlineStr":
        value = "".join(cell.itertext(tag("t")))
    elif kind == "n" and value:
        return f"{reference}<>{value}" if re.fullmatch(r"-?[0-9.]+(?:E[+-]?[0-9]+)?", value) else None
    if cell.find(tag("f")) is not None or kind in ("b", "e"):
        return None
    if not value:
        return f"LEN({reference})>0"
    if len(value) > 200:
        return f"LEN({reference})<>{len(value)}"
    plain = value.replace('"', '""')
    return f'NOT(EXACT({reference}&"","{plain}"))'


class Comments:
    """The comments of one sheet: those that stand there stay, ours of an earlier time go, new ones come."""

    def __init__(self, package: Package, sheet: str, root: Any) -> None:
        self.package, self.sheet, self.root = package, sheet, root
        path = package.linked(sheet, "comments")
        if path is None:
            path = package.free("xl/comments{}.xml")
            made = etree().Element(tag("comments"), nsmap={None: MAIN})
            etree().SubElement(made, tag("authors"))
            etree().SubElement(made, tag("commentList"))
            package.add(path, made, f"{CONTENT}comments+xml")
            package.link(sheet, "comments", path)
        self.part = package.tree(path)
        self.list = self.part.find(tag("commentList"))
        self.authors = self.part.find(tag("authors"))
        self.drawing = self._drawing()
        if self.list is None or self.authors is None:
            raise ForeignPackageError

    def _drawing(self) -> Any:
        path = self.package.linked(self.sheet, "vmlDrawing")
        if path is None or self.root.find(tag("legacyDrawing")) is None:
            path = self.package.free("xl/drawings/vmlDrawing{}.vml")
            made = etree().fromstring(_EMPTY_DRAWING)
            self.package.parts[path], self.package.trees[path] = b"", made
            self.package.declare_extension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
            key = self.package.link(self.sheet, "vmlDrawing", path)
            element = etree().Element(tag("legacyDrawing"))
            element.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", key)
            insert_before(self.root, element, AFTER_LEGACY)
        return self.package.tree(path)

    def clear(self) -> None:
        """Takes away what we wrote into the file when it went out before."""
        ours = {str(n) for n, author in enumerate(self.authors) if author.text == AUTHOR}
        gone = {(c.get("ref")) for c in self.list if c.get("authorId") in ours}
        for comment in [c for c in self.list if c.get("ref") in gone]:
            self.list.remove(comment)
        for part in self.list.iter(tag("t")):
            part.text = (part.text or "").partition(ADDED)[0]
        for shape in list(self.drawing):
            place = (shape.findtext(f".//{{{VML['x']}}}Row"), shape.findtext(f".//{{{VML['x']}}}Column"))
            if None not in place and f"{column_letter(int(place[1] or 0))}{int(place[0] or 0) + 1}" in gone:
                self.drawing.remove(shape)

    def write(self, row: int, column: int, text: str) -> None:
        """A comment; what a comment of the village in the same cell said stays above it."""
        reference = f"{column_letter(column)}{row}"
        for comment in self.list:
            if comment.get("ref") == reference:
                words = comment.find(tag("text"))
                if words is not None:
                    self._run(words, ADDED + text)
                    return
        comment = etree().Element(tag("comment"), ref=reference, authorId=self._author())
        self._run(etree().SubElement(comment, tag("text")), text)
        self.list.append(comment)
        self.drawing.append(etree().fromstring(_shape(row - 1, column, len(self.drawing) + 2000, len(text))))

    def _author(self) -> str:
        for number, author in enumerate(self.authors):
            if author.text == AUTHOR:
                return str(number)
        etree().SubElement(self.authors, tag("author")).text = AUTHOR
        return str(len(self.authors) - 1)

    def _run(self, words: Any, text: str) -> None:
        run = etree().SubElement(words, tag("r"))
        look = etree().SubElement(run, tag("rPr"))
        etree().SubElement(look, tag("sz"), val="10")
        etree().SubElement(look, tag("color"), indexed="81")
        etree().SubElement(look, tag("rFont"), val="Tahoma")
        part = etree().SubElement(run, tag("t"))
        part.text = text
        part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


_SPACES = " ".join(f'xmlns:{name}="{space}"' for name, space in VML.items())
_EMPTY_DRAWING = (
    f'<xml {_SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)


def _shape(row: int, column: int, number: int, length: int) -> str:
    """The box of a comment, hidden until the pointer is on its cell; as high as its words need."""
    lines = 2 + length // 34
    return (
        f'<v:shape {_SPACES} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;'
        f'width:190pt;height:{15 * lines}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f'<x:Anchor>{column + 1}, 15, {max(row - 1, 0)}, 10, {column + 4}, 15, {max(row - 1, 0) + lines}, 4</x:Anchor>'
        f'<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>'
    )
