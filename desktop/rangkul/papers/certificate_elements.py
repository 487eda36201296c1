"""Draws certificates from a template: each element in its place, what never changes as forms embedded once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from rangkul.errors import Problem
from rangkul.papers.certificate_book import replaces_line
from rangkul.papers.certificate_template import (
    CertificateTemplate,
    CodeElement,
    Element,
    LetterheadElement,
    LineElement,
    PictureElement,
    RectangleElement,
    SignerElement,
    TextElement,
    signer_blocks,
)
from rangkul.papers.fitting import LEADING, Fitted, Room, complaints_about, fit
from rangkul.papers.fonts import text_width
from rangkul.papers.letterhead import draw_letterhead
from rangkul.papers.ornament import draw_ornament
from rangkul.papers.page import MM, MUTED, Page, Style, readable_picture
from rangkul.papers.records import CertificatePaper, Letterhead, PaperComplaint, Signer
from rangkul.rules.fields import fields_in, fill_line
from rangkul.rules.message import Message

CAP: Final = 0.72  # height of capitals, in sizes
QUIET: Final = 1.5 * MM
SEMIBOLD: Final = {
    "Inter": "Inter-SemiBold", "Inter-Medium": "Inter-SemiBold", "Garamond": "Garamond-SemiBold", "Playfair": "Playfair-Bold",
}  # fmt: skip


class Designed:
    """The look of a template, for `certificate_book.draw_book`. `pictures` holds the content of each picture the template names."""

    def __init__(self, template: CertificateTemplate, pictures: Mapping[str, bytes], letterhead: Letterhead) -> None:
        self.template, self.pictures, self.letterhead = template, pictures, letterhead
        self.size = template.points
        self.sizes: dict[str, tuple[int, int]] = {}  # of the pictures, in pixels
        self.says_replaced = any("menggantikan" in fields_in(one.text) for one in template.elements if isinstance(one, TextElement))
        runs = groupby(template.elements, is_standing)
        self.runs = [(standing, tuple(elements)) for standing, elements in runs]

    def prepare(self, page: Page, name: str) -> None:
        self._check_pictures()
        self.sizes = {key: _size_of(content) for key, content in self.pictures.items()}
        for key in self._changing_pictures():
            page.canvas.beginForm(f"{name}-{key}", 0, 0, page.width, page.height)
            page.picture(0, 0, page.width, page.height, content=self.pictures[key], centred=True)
            page.canvas.endForm()
        page.canvas.beginForm(f"{name}-ground", 0, 0, page.width, page.height)
        self._draw_ground(page)
        page.canvas.endForm()
        for number, (standing, elements) in enumerate(self.runs):
            if standing:
                page.canvas.beginForm(f"{name}-{number}", 0, 0, page.width, page.height)
                for element in elements:
                    self._draw_standing(page, element)
                page.canvas.endForm()

    def draw(self, page: Page, paper: CertificatePaper, name: str) -> None:
        page.canvas.doForm(f"{name}-ground")
        for number, (standing, elements) in enumerate(self.runs):
            if standing:
                page.canvas.doForm(f"{name}-{number}")
                continue
            for element in elements:
                self._draw_changing(page, element, paper, name)
        if paper.replaces and not self.says_replaced:
            page.text(page.width / 2, page.height - 7 * MM, replaces_line(paper), Style("Inter", 7, MUTED), "centre")

    def complaints(self, paper: CertificatePaper) -> list[PaperComplaint]:
        """Texts that do not fit or cannot be printed, fields that are empty, signers without a place."""
        found: list[PaperComplaint] = []
        for element in self.template.elements:
            if isinstance(element, TextElement):
                found += _about_text(element, paper)
            elif isinstance(element, PictureElement) and element.signer and self._is_of_another(element, paper):
                message = Message(
                    "The signature or stamp of {owner} is not printed: {signer} signs.",
                    {"owner": element.owner, "signer": signers_placed(self.template, paper.signers)[element.signer].name},
                )
                found.append(PaperComplaint("signature_other", paper.who, "signer", element.owner, message, blocks=False))
        placed = signers_placed(self.template, paper.signers)
        for signer in paper.signers:
            if signer_blocks(self.template) and signer not in placed.values():
                message = Message("The template has no place for the signer {name}.", {"name": signer.name})
                found.append(PaperComplaint("signer_no_place", paper.who, "signer", signer.name, message))
        return found

    # Pictures

    def _check_pictures(self) -> None:
        for key, content in self.pictures.items():
            if not readable_picture(content):
                raise Problem("A picture of the template cannot be read; choose it again. ({key})", key=key[:8])
        if self.letterhead.logo and not readable_picture(self.letterhead.logo):
            raise Problem("The office's logo cannot be read as a picture; choose a PNG or JPEG file in the settings.")

    def _changing_pictures(self) -> list[str]:
        keys = [one.picture for one in self.template.elements if isinstance(one, PictureElement) and not is_standing(one)]
        return [key for key in dict.fromkeys(keys) if key in self.pictures]

    def _shows(self, element: PictureElement, paper: CertificatePaper) -> bool:
        signing = element.signer in signers_placed(self.template, paper.signers)
        return element.picture in self.pictures and signing and not self._is_of_another(element, paper)

    def _is_of_another(self, element: PictureElement, paper: CertificatePaper) -> bool:
        signer = signers_placed(self.template, paper.signers).get(element.signer)
        return signer is not None and bool(element.owner) and " ".join(signer.name.split()) != " ".join(element.owner.split())

    # Drawing

    def _draw_ground(self, page: Page) -> None:
        if self.template.background == "ornament":
            draw_ornament(page)
        elif self.template.background == "picture" and self.template.picture in self.pictures:
            _fill_page(page, self.pictures[self.template.picture])

    def _draw_standing(self, page: Page, element: Element) -> None:
        x, y, w, h = (value * MM for value in (element.x, element.y, element.w, element.h))
        if isinstance(element, TextElement):
            _draw_text(page, element, filled(element.text, {}))
        elif isinstance(element, LetterheadElement):
            draw_letterhead(page, self.letterhead, x + w / 2, y, w)
        elif isinstance(element, LineElement):
            page.line((x, y), (x + w, y + h), element.colour, element.thickness)
        elif isinstance(element, RectangleElement):
            if element.fill:
                page.fill(x, y, w, h, element.fill)
            if element.thickness:
                corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))
                page.rule([(*a, *b) for a, b in pairwise(corners)], element.colour, element.thickness)
        elif isinstance(element, PictureElement) and element.picture in self.pictures:
            _in_middle(page, (x, y, w, h), self.pictures[element.picture])

    def _draw_changing(self, page: Page, element: Element, paper: CertificatePaper, name: str) -> None:
        if isinstance(element, TextElement):
            _draw_text(page, element, filled(element.text, values_of(paper)))
        elif isinstance(element, SignerElement):
            signer = signers_placed(self.template, paper.signers).get(element.signer)
            if signer is not None:
                _draw_signer(page, element, signer)
        elif isinstance(element, CodeElement):
            _draw_code(page, element, paper)
        elif isinstance(element, PictureElement) and self._shows(element, paper):
            self._place_form(page, element, f"{name}-{element.picture}")

    def _place_form(self, page: Page, element: PictureElement, form: str) -> None:
        """Shows the page-sized form of a picture small, in the middle of its place."""
        wide, high = element.w * MM, element.h * MM
        pixels = self.sizes[element.picture]
        scale = _scale_in(pixels, (wide, high)) / _scale_in(pixels, self.size)
        x = element.x * MM + (wide - page.width * scale) / 2
        y = page.height - element.y * MM - high + (high - page.height * scale) / 2
        page.canvas.saveState()
        page.canvas.addLiteral(f"{scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm")
        page.canvas.doForm(form)
        page.canvas.restoreState()


def is_standing(element: Element) -> bool:
    """The same on every paper."""
    if isinstance(element, TextElement):
        return not fields_in(element.text)
    return isinstance(element, LetterheadElement | LineElement | RectangleElement) or (
        isinstance(element, PictureElement) and not element.signer
    )


def signers_placed(template: CertificateTemplate, signers: tuple[Signer, ...]) -> dict[int, Signer]:
    """Block → who signs there; one signer alone takes the last block."""
    blocks = signer_blocks(template)
    return dict(zip(blocks[-1:] if len(signers) == 1 else blocks, signers, strict=False))


def values_of(paper: CertificatePaper) -> dict[str, str]:
    """What the fields of a text stand for on this paper."""
    return {"nomor": paper.serial, "nama": paper.name, **paper.values, "menggantikan": replaces_line(paper)}


def filled(text: str, values: Mapping[str, str]) -> list[str]:
    """The lines of a text; one whose field is empty goes, as `Designed.complaints` told before."""
    lines: list[str] = []
    for line in text.split("\n"):
        try:
            done = fill_line(line, values)
        except ValueError:
            done = None
        if done is not None:
            lines.append(done)
    return lines


def _about_text(element: TextElement, paper: CertificatePaper) -> Iterator[PaperComplaint]:
    values = values_of(paper)
    names = fields_in(element.text)
    place = {"nama": "name", "desa": "name", "kegiatan": "event", "pelaksanaan": "held"}.get(names[0] if names else "", "text")
    for name in names:
        if not values.get(name, "").strip() and f"{{{name}?}}" not in element.text.replace(" ", ""):
            message = Message("{field} is empty, so its line is left out.", {"field": f"{{{name}}}"})
            yield PaperComplaint("field_empty", paper.who, name, "", message)
    for line, fitted in _fitted(element, filled(element.text, values)):
        yield from complaints_about(fitted, paper.who, place, line, max(2, element.lines) if place == "event" else element.lines)
        if place == "name" and len(fitted.lines) == 1 and fitted.size < 0.9 * element.size:
            size = f"{fitted.size:.0f}".replace(".", ",")
            sizes: dict[str, object] = {"text": line, "size": size, "usual": f"{element.size:g}".replace(".", ",")}
            message = Message("“{text}” is printed smaller: {size} instead of {usual} points.", sizes)
            yield PaperComplaint("text_shrunk", paper.who, place, line, message, blocks=False)


def _fitted(element: TextElement, lines: list[str]) -> list[tuple[str, Fitted]]:
    """Each line of the text made to fit; a text of several lines shares its place between them."""
    if not lines:
        return []
    rows = max(1, element.lines // len(lines))
    floor = min(element.floor, element.size)
    found: list[tuple[str, Fitted]] = []
    for line in lines:
        width = max(1.0, element.w * MM - element.spacing * max(0, len(line) // rows - 1))
        high = max(element.h * MM / len(lines), element.size)
        found.append((line, fit(line, element.font, element.size, floor, Room(width, rows, floor, high))))
    return found


def _draw_text(page: Page, element: TextElement, lines: list[str]) -> None:
    fitted = [one for _, one in _fitted(element, lines)]
    if not fitted:
        return
    depth = sum(one.size * LEADING * len(one.lines) for one in fitted)
    block = depth - fitted[-1].size * (LEADING - CAP)  # from the first capitals to the last baseline
    free = element.h * MM - block
    y = element.y * MM + {"top": 0.0, "middle": free / 2, "bottom": free}[element.height] + fitted[0].size * CAP
    x = (element.x + {"left": 0.0, "centre": element.w / 2, "right": element.w}[element.align]) * MM
    style = Style(element.font, element.size, element.colour, element.spacing)
    for one in fitted:
        page.lines(x, y, one, style, element.align)
        y += one.size * LEADING * len(one.lines)


def _draw_signer(page: Page, element: SignerElement, signer: Signer) -> None:
    x = (element.x + {"left": 0.0, "centre": element.w / 2, "right": element.w}[element.align]) * MM
    top, bottom, wide = element.y * MM, (element.y + element.h) * MM, element.w * MM
    style = Style(element.font, element.size, element.colour)
    y = top + element.size * CAP
    for text in (*signer.acting, signer.position):
        line = fit(text, element.font, element.size, element.size * 0.85, Room(wide, 2, element.size * 0.75))
        page.lines(x, y, line, style, element.align)
        y += element.size * 1.3 * len(line.lines)
    name = SEMIBOLD.get(element.font, element.font)
    fitted = fit(signer.name, name, element.size * 1.08, element.size * 0.7, wide)
    page.lines(x, bottom - (element.size * 1.25 if signer.number else 0), fitted, replace(style, font=name), element.align)
    if signer.number:
        number = fit(signer.number, element.font, element.size * 0.87, element.size * 0.6, wide)
        page.lines(x, bottom, number, replace(style, colour=MUTED), element.align)


def _draw_code(page: Page, element: CodeElement, paper: CertificatePaper) -> None:
    if not paper.code:
        return
    side = min(element.w, element.h) * MM
    x, y = element.x * MM + (element.w * MM - side) / 2, element.y * MM
    page.fill(x - QUIET, y - QUIET, side + 2 * QUIET, side + 2 * QUIET, "#FFFFFF")
    page.code(x, y, side, paper.code)
    if element.caption:
        style = Style("Inter-Medium", 6.5, MUTED)
        width = text_width(paper.serial, style.font, 1)
        page.text(x + side / 2, y + side + 3.6 * MM, paper.serial, replace(style, size=min(6.5, 2 * side / max(width, 1))), "centre")


def _in_middle(page: Page, box: tuple[float, float, float, float], content: bytes) -> None:
    x, y, w, h = box
    wide, high = _size_of(content)
    scale = min(w / wide, h / high)
    page.picture(x + (w - wide * scale) / 2, y + (h - high * scale) / 2, wide * scale, high * scale, content=content)


def _fill_page(page: Page, content: bytes) -> None:
    """The whole page, to its edges: what is too wide or too high for it is cut off evenly."""
    wide, high = _size_of(content)
    scale = max(page.width / wide, page.height / high)
    w, h = wide * scale, high * scale
    page.picture((page.width - w) / 2, (page.height - h) / 2, w, h, content=content)


def _scale_in(pixels: tuple[int, int], room: tuple[float, float]) -> float:
    return min(room[0] / pixels[0], room[1] / pixels[1])


def _size_of(content: bytes) -> tuple[int, int]:
    from io import BytesIO

    from PIL import Image

    with Image.open(BytesIO(content)) as picture:
        return picture.size
