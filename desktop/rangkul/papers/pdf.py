"""A ReportLab canvas that hands each finished page to the file at once, so that 2,000 pages need no more memory than one."""

import zlib
from datetime import datetime
from typing import Any, BinaryIO, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from rangkul.papers.fonts import face
from rangkul.papers.page import Style, operands

MOST_REMEMBERED = 2000  # texts whose letters are kept at hand
HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"


class PaperCanvas(Canvas):
    """As ReportLab's, but written page by page, without a standard font, and with the date that is passed in."""

    def __init__(self, file: BinaryIO, pagesize: tuple[float, float], made: datetime, title: str) -> None:
        rl_config.useA85 = 0  # binary streams: quicker, and a fifth smaller
        super().__init__(file, pagesize=pagesize, invariant=1, pageCompression=1, initialFontName=cast("Any", face("Inter").name))
        self.file = file
        self.offsets: dict[int, int] = {}
        self.position = 0
        self.shown: dict[tuple[str, str], list[tuple[str, str]]] = {}  # font and text to subset and letters
        self.document: Any = cast("Any", self)._doc
        self.document.defaultStreamFilters = [pdfdoc.PDFZCompress]
        self.set_date(made)
        self.setTitle(title)
        self.setAuthor("Rangkul")
        self.setCreator("Rangkul")
        self.setSubject("")
        self.setProducer("Rangkul, ReportLab")
        self.write(HEAD)

    def set_date(self, made: datetime) -> None:
        offset = made.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset else 0
        stamp = self.document._timeStamp
        stamp.YMDhms = (made.year, made.month, made.day, made.hour, made.minute, made.second)
        stamp.dhh, stamp.dmm = minutes // 60, minutes % 60

    def show(self, x: float, y: float, text: str, style: Style) -> None:
        """Writes one line with its left end at x and its baseline at y from the bottom; every character must be in the font."""
        shown = self.shown.get((style.font, text))
        if shown is None:
            font: Any = getFont(face(style.font).name)
            parts = font.splitString(text, self.document)
            shown = [(font.getSubsetInternalName(subset, self.document), raw.hex()) for subset, raw in parts]
            self.shown[style.font, text] = shown
        code = [f"BT {operands(style.colour)} rg {x:.3f} {y:.3f} Td"]
        if style.spacing:
            code.append(f"{style.spacing:.3f} Tc")
        code += [f"{name} {style.size:.2f} Tf <{letters}> Tj" for name, letters in shown]
        self.addLiteral(" ".join([*code, "0 Tc ET" if style.spacing else "ET"]))

    def write(self, content: bytes) -> None:
        self.file.write(content)
        self.position += len(content)

    def showPage(self) -> None:
        """Ends the page and writes it."""
        super().showPage()
        pages: list[Any] = self.document.Pages.pages
        page = pages[-1]
        code = page.stream if isinstance(page.stream, str) else "\n".join(page.stream)
        deflated = pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")})
        stream: Any = pdfdoc.PDFStream(deflated, zlib.compress(code.encode("latin-1"), 6), [])
        page.stream = None
        page.Contents = self.document.Reference(stream)
        self.write_object(stream.__InternalName__)
        self.write_object(page.__InternalName__)
        if len(self.shown) > MOST_REMEMBERED:
            self.shown.clear()
        pages[-1] = pdfdoc.PDFObjectReference(page.__InternalName__)

    def write_object(self, name: str) -> None:
        document = self.document
        number = document.idToObjectNumberAndVersion[name][0]
        content = pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document)
        self.offsets[number] = self.position
        self.write(content)
        document.idToObject[name] = None

    def save(self) -> None:
        """Writes fonts, forms and the table of contents of the file; the canvas is used up."""
        if cast("Any", self)._code:
            self.showPage()
        document = self.document
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = 1
        document.info.digest(document.signature)
        catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        number = 0
        while (number := number + 1) in document.numberToId:  # writing an object may name further ones
            if number not in self.offsets:
                self.write_object(document.numberToId[number])
        self.write_end(number, pdfdoc.PDFTrailer(0, Size=number, Root=catalog, Info=info, ID=document.ID()))

    def write_end(self, size: int, trailer: Any) -> None:
        trailer.startxref = self.position
        rows = [b"0000000000 65535 f \n", *(b"%010d 00000 n \n" % self.offsets[number] for number in range(1, size))]
        self.write(b"xref\n0 %d\n" % size + b"".join(rows))
        self.write(cast("bytes", trailer.format(self.document)))
