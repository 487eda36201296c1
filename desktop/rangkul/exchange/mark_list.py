"""The first sheet of a workbook that goes back to its village: what to mend, with a link to each cell."""

from collections.abc import Sequence
from typing import Any, Final

from rangkul.exchange.grid import column_letter
from rangkul.exchange.mark_cells import FILLS, Styles, local
from rangkul.exchange.package import CONTENT, MAIN, OFFICE, Package, etree, tag
from rangkul.exchange.records import LIST_NAME, CellMark

HEADINGS: Final = (
    ("No", 5), ("Lembar", 16), ("Sel", 8), ("Nama", 26), ("Isi sekarang", 24), ("Yang perlu diperbaiki", 56), ("Usulan", 24),
)  # fmt: skip
GROUND: Final = len(HEADINGS)  # a hidden column: what the cell looked like before
FIRST: Final = 8  # row of the first mark, 1-based


def advice(count: int) -> tuple[str, ...]:
    """What stands above the list."""
    return (
        f"{count} hal perlu diperbaiki di daftar ini. Klik alamat sel untuk menuju ke sana.",
        "1. Perbaiki langsung di daftar, di sel yang berwarna merah; sel kuning cukup diperiksa.",
        "2. Setelah diubah, sel menjadi hijau. Jangan mengubah lembar ini, tidak perlu menghapus apa pun.",
        "3. Simpan, lalu kirim kembali berkas ini. Baris yang sudah benar tidak perlu disentuh.",
    )


def write_list(package: Package, styles: Styles, title: str, marks: Sequence[CellMark], grounds: Sequence[str]) -> None:
    """Adds the sheet in front of all others and opens the workbook with it."""
    path = package.free("xl/worksheets/sheet{}.xml")
    package.add(path, _sheet(styles, title, marks, grounds), f"{CONTENT}worksheet+xml")
    _put_first(package, package.link(package.workbook, "worksheet", path))


def drop_list(package: Package) -> dict[tuple[str, str], str]:
    """Takes an earlier list of ours away; (sheet, cell) → the ground it had before, as that list remembers it."""
    book = package.tree(package.workbook)
    sheets = book.find(tag("sheets"))
    for place, one in enumerate(sheets):
        if one.get("name") == LIST_NAME:
            path = _path_of(package, one)
            remembered = _remembered(package, path)
            sheets.remove(one)
            for name in book.iter(tag("definedName")):
                if (number := int(name.get("localSheetId", "-1"))) > place:
                    name.set("localSheetId", str(number - 1))
                elif number == place:
                    name.getparent().remove(name)
            package.unlink(package.workbook, path)
            package.remove(path)
            return remembered
    return {}


def _path_of(package: Package, sheet: Any) -> str:
    key = sheet.get(f"{{{OFFICE}}}id")
    return next((package.target(package.workbook, link) for link in package.links(package.workbook) if link.get("Id") == key), "")


def sheet_paths(package: Package) -> dict[str, str]:
    """Name of each worksheet → its part."""
    found: dict[str, str] = {}
    for sheet in package.tree(package.workbook).find(tag("sheets")):
        path = _path_of(package, sheet)
        if path in package.parts and local(package.tree(path)) == "worksheet":
            found[sheet.get("name", "")] = path
    return found


def shared_texts(package: Package) -> list[str]:
    path = package.linked(package.workbook, "sharedStrings")
    if path is None:
        return []
    return ["".join(part.text or "" for part in one.iter(tag("t"))) for one in package.tree(path).iterchildren(tag("si"))]


def _remembered(package: Package, path: str) -> dict[tuple[str, str], str]:
    texts, found = shared_texts(package), dict[tuple[str, str], str]()
    for row in package.tree(path).iter(tag("row")):
        values = {(cell.get("r") or "").rstrip("0123456789"): _text(cell, texts) for cell in row}
        ground = values.get(column_letter(GROUND), "")
        if values.get("B") and values.get("C"):
            found[values["B"], values["C"]] = ground
    return found


def _text(cell: Any, texts: list[str]) -> str:
    if cell.get("t") == "s":
        number = cell.findtext(tag("v")) or ""
        return texts[int(number)] if number.isdigit() and int(number) < len(texts) else ""
    return "".join(part.text or "" for part in cell.iter(tag("t"))) or cell.findtext(tag("v")) or ""


def _put_first(package: Package, key: str) -> None:
    book = package.tree(package.workbook)
    sheets = book.find(tag("sheets"))
    for path in sheet_paths(package).values():
        for view in package.tree(path).iter(tag("sheetView")):
            view.attrib.pop("tabSelected", None)
    number = max((int(one.get("sheetId", "0")) for one in sheets), default=0) + 1
    sheet = etree().Element(tag("sheet"), name=LIST_NAME, sheetId=str(number))
    sheet.set(f"{{{OFFICE}}}id", key)
    sheets.insert(0, sheet)
    for name in book.iter(tag("definedName")):
        if name.get("localSheetId") is not None:
            name.set("localSheetId", str(int(name.get("localSheetId")) + 1))
    for view in book.iter(tag("workbookView")):
        view.set("activeTab", "0")
        view.attrib.pop("firstSheet", None)


def _sheet(styles: Styles, title: str, marks: Sequence[CellMark], grounds: Sequence[str]) -> Any:
    plain = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
    big = styles.look('<b/><sz val="16"/><color rgb="FF0B6E4F"/><name val="Calibri"/><family val="2"/>', wrap=False)
    line = styles.look(plain, wrap=False)
    head = styles.look('<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/>', "FF0B6E4F", boxed=True)
    text, wrong, check = styles.look(plain, boxed=True), *(styles.look(plain, FILLS[kind], boxed=True) for kind in ("wrong", "check"))
    link = styles.look('<u/><sz val="11"/><color rgb="FF1D4ED8"/><name val="Calibri"/><family val="2"/>', boxed=True)
    root = etree().Element(tag("worksheet"), nsmap={None: MAIN, "r": OFFICE})
    look = etree().SubElement(root, tag("sheetPr"))
    etree().SubElement(look, tag("tabColor"), rgb="FFC0392B")
    etree().SubElement(look, tag("pageSetUpPr"), fitToPage="1")
    views = etree().SubElement(root, tag("sheetViews"))
    view = etree().SubElement(views, tag("sheetView"), showGridLines="0", tabSelected="1", workbookViewId="0")
    etree().SubElement(view, tag("pane"), ySplit=str(FIRST - 1), topLeftCell=f"A{FIRST}", activePane="bottomLeft", state="frozen")
    columns = etree().SubElement(root, tag("cols"))
    for number, (_, width) in enumerate(HEADINGS, 1):
        etree().SubElement(columns, tag("col"), min=str(number), max=str(number), width=str(width), customWidth="1")
    hidden = str(GROUND + 1)
    etree().SubElement(columns, tag("col"), min=hidden, max=hidden, width="2", hidden="1", customWidth="1")
    data = etree().SubElement(root, tag("sheetData"))
    _row(data, 1, [(0, title, big)])
    for number, sentence in enumerate(advice(len(marks)), 2):
        _row(data, number, [(0, sentence, line)])
    _row(data, FIRST - 1, [(column, words, head) for column, (words, _) in enumerate(HEADINGS)])
    links = etree().Element(tag("hyperlinks"))
    for number, (mark, ground) in enumerate(zip(marks, grounds, strict=True)):
        row, reference = FIRST + number, f"{column_letter(mark.column)}{mark.row}"
        ink = wrong if mark.wrong else check
        cells = (str(number + 1), mark.sheet, reference, mark.who, mark.value, mark.text, mark.proposal, ground)
        _row(data, row, [(c, words, link if c == 2 else ink if c == 4 else text) for c, words in enumerate(cells)])
        target = mark.sheet.replace("'", "''")
        etree().SubElement(links, tag("hyperlink"), ref=f"C{row}", location=f"'{target}'!{reference}", display=reference)
    if marks:
        root.append(links)
    etree().SubElement(root, tag("pageMargins"), left="0.4", right="0.4", top="0.5", bottom="0.5", header="0.3", footer="0.3")
    etree().SubElement(root, tag("pageSetup"), paperSize="9", orientation="landscape", fitToHeight="0")
    return root


def _row(data: Any, number: int, cells: list[tuple[int, str, int]]) -> None:
    row = etree().SubElement(data, tag("row"), r=str(number))
    if number < FIRST:
        row.set("ht", {1: "26", FIRST - 2: "8", FIRST - 1: "20"}.get(number, "17"))
        row.set("customHeight", "1")
    for column, words, look in cells:
        cell = etree().SubElement(row, tag("c"), r=f"{column_letter(column)}{number}", s=str(look), t="inlineStr")
        part = etree().SubElement(etree().SubElement(cell, tag("is")), tag("t"))
        part.text = clean(words)
        part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def clean(text: str) -> str:
    """Without the signs that XML cannot hold; as long as a cell may be."""
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t")[:32_000]
