"""Certificates: A4 landscape, one after the other into a file, what they share embedded once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from rangkul.errors import Problem
from rangkul.papers.certificate_book import draw_book, replaces_line
from rangkul.papers.fitting import LEADING, Fitted, Room, complaints_about, fit
from rangkul.papers.fonts import text_width
from rangkul.papers.letterhead import draw_letterhead
from rangkul.papers.ornament import GOLD, draw_ornament
from rangkul.papers.page import A4_LANDSCAPE, GREEN, INK, MM, MUTED, Page, Progress, Style, readable_picture
from rangkul.papers.records import CertificateDesign, CertificatePaper, PaperComplaint, Signer

CENTRE: Final = A4_LANDSCAPE[0] / 2
WIDE: Final = 226 * MM
CODE: Final = 25 * MM
CODE_TOP: Final = 154 * MM
QUIET: Final = 2 * MM
BODY_TOP: Final = 78.5 * MM
BODY_BOTTOM: Final = 146 * MM
GAPS: Final = (1.0, 1.3, 1.15, 0.85, 0.8, 1.1)  # before name, identity, sentence, event, held, and after

TITLE = Style("Playfair-Bold", 40, GREEN, 7)
OPENING = Style("Garamond", 15, MUTED)
NAME = Style("Playfair", 33, INK)
IDENTITY = Style("Inter-Medium", 10.5, MUTED)
SENTENCE = Style("Garamond", 15, INK)
ROLE = Style("Inter-SemiBold", 11.5, GREEN, 1.2)
EVENT = Style("Garamond-SemiBold", 20, INK)
HELD = Style("Garamond", 14.5, INK)
SIGN = Style("Inter", 9.2)
SIGN_NAME = Style("Inter-SemiBold", 10)


@dataclass(frozen=True)
class Layout:
    """The texts of one certificate made to fit."""

    name: Fitted
    identity: Fitted
    event: Fitted
    held: Fitted
    positions: tuple[tuple[Fitted, ...], ...]
    signers: tuple[Fitted, ...]


class BuiltIn:
    """The look of the built-in design, for `certificate_book.draw_book`."""

    size = A4_LANDSCAPE

    def __init__(self, design: CertificateDesign) -> None:
        self.design = design

    def prepare(self, page: Page, name: str) -> None:
        check_design(self.design)
        draw_shared(page, self.design, name)

    def draw(self, page: Page, paper: CertificatePaper, name: str) -> None:
        draw_certificate(page, paper, self.design, name)

    def complaints(self, paper: CertificatePaper) -> list[PaperComplaint]:
        return preflight([paper])


def draw_certificates(
    papers: Iterable[CertificatePaper],
    file: BinaryIO,
    design: CertificateDesign,
    progress: Progress | None = None,
    total: int = 0,
) -> int:
    """Writes all certificates into one PDF, page by page (memory stays flat), and gives their number.

    Raises Problem when the logo or background cannot be read, a paper has no signer, or there is no paper at all.
    """
    look = BuiltIn(design)
    return draw_book(((paper, look) for paper in papers), file, design.made, design.title.capitalize(), progress, total)


def preflight(papers: Iterable[CertificatePaper]) -> list[PaperComplaint]:
    """Everything that would not print as it should, before anything is printed or issued."""
    found: list[PaperComplaint] = []
    for paper in papers:
        layout = lay_out(paper)
        found += complaints_about(layout.name, paper.who, "name", paper.name)
        found += complaints_about(layout.identity, paper.who, "identity", identity_line(paper))
        found += complaints_about(layout.event, paper.who, "event", paper.event, 2)
        found += complaints_about(layout.held, paper.who, "held", paper.held, 2)
        for signer, fitted in zip(paper.signers, layout.signers, strict=True):
            found += complaints_about(fitted, paper.who, "signer", signer.name)
    return found


def check_design(design: CertificateDesign) -> None:
    if design.letterhead.logo and not readable_picture(design.letterhead.logo):
        raise Problem("The office's logo cannot be read as a picture; choose a PNG or JPEG file in the settings.")
    if design.background and not readable_picture(design.background):
        raise Problem("The certificate's background cannot be read as a picture; choose a PNG or JPEG file in the settings.")


def draw_shared(page: Page, design: CertificateDesign, name: str) -> None:
    """Background, letterhead, title and the standing words: one form for all pages."""
    page.canvas.beginForm(name, 0, 0, page.width, page.height)
    if design.background:
        page.picture(0, 0, page.width, page.height, content=design.background, centred=True)
    else:
        draw_ornament(page)
    draw_letterhead(page, design.letterhead, CENTRE, 23 * MM, 180 * MM)
    page.text(CENTRE, 60 * MM, design.title, TITLE, "centre")
    page.text(CENTRE, 77 * MM, design.opening, OPENING, "centre")
    page.canvas.endForm()


def lay_out(paper: CertificatePaper) -> Layout:
    if not 1 <= len(paper.signers) <= 2:
        raise Problem("Certificate {serial} needs one or two signers; choose them in the settings.", serial=paper.serial)
    return Layout(
        name=fit(paper.name, NAME.font, NAME.size, 24, Room(WIDE, 2, 18, 18.5 * MM)),
        identity=fit(identity_line(paper), IDENTITY.font, IDENTITY.size, 8, WIDE),
        event=fit(paper.event, EVENT.font, EVENT.size, 17, Room(WIDE - 10 * MM, 3, 12.5, 20 * MM)),
        held=fit(paper.held, HELD.font, HELD.size, 12, Room(WIDE - 10 * MM, 2, 11)),
        positions=tuple(fit_position(signer) for signer in paper.signers),
        signers=tuple(fit(signer.name, SIGN_NAME.font, SIGN_NAME.size, 7, 78 * MM) for signer in paper.signers),
    )


def fit_position(signer: Signer) -> tuple[Fitted, ...]:
    return tuple(fit(text, SIGN.font, SIGN.size, 8, Room(78 * MM, 2, 7)) for text in (*signer.acting, signer.position) if text)


def identity_line(paper: CertificatePaper) -> str:
    return "  ·  ".join(part for part in (paper.identity, paper.station) if part)


def draw_certificate(page: Page, paper: CertificatePaper, design: CertificateDesign, shared: str) -> None:
    layout = lay_out(paper)
    page.canvas.doForm(shared)
    page.text(CENTRE, 67.5 * MM, f"Nomor: {paper.serial}", Style("Inter-Medium", 9.5, MUTED), "centre")
    if paper.replaces:
        page.text(CENTRE, 70.9 * MM, replaces_line(paper), Style("Inter", 7, MUTED), "centre")
    draw_body(page, paper, design, layout)
    draw_signers(page, paper, layout)
    if paper.code:
        left = CENTRE - CODE / 2 if len(paper.signers) == 2 else 34 * MM
        page.fill(left - QUIET, CODE_TOP - QUIET, CODE + 2 * QUIET, CODE + 2 * QUIET, "#FFFFFF")
        page.code(left, CODE_TOP, CODE, paper.code)
        page.text(left + CODE / 2, CODE_TOP + CODE + 3.6 * MM, paper.serial, Style("Inter-Medium", 6.5, MUTED), "centre")


def draw_body(page: Page, paper: CertificatePaper, design: CertificateDesign, layout: Layout) -> None:
    """Name to place, spread evenly between the opening and the signers."""
    name, identity, sentence, event, held = baselines(layout)
    page.lines(CENTRE, name, layout.name, NAME, "centre")
    rule = (name + layout.name.size * LEADING * (len(layout.name.lines) - 1) + identity) / 2 - 0.4 * MM
    page.line((CENTRE - 46 * MM, rule), (CENTRE + 46 * MM, rule), GOLD, 0.6)
    page.lines(CENTRE, identity, layout.identity, IDENTITY, "centre")
    draw_sentence(page, sentence, design.sentence, paper.role)
    page.lines(CENTRE, event, layout.event, EVENT, "centre")
    page.lines(CENTRE, held, layout.held, HELD, "centre")


def baselines(layout: Layout) -> list[float]:
    """First baselines of name, identity, sentence, event and held: equal gaps, weighted by GAPS, whatever the lines."""
    rise = (layout.name.size * 0.75, 3.2 * MM, 4 * MM, layout.event.size * 0.68, layout.held.size * 0.68)
    more = (layout.name, None, None, layout.event, layout.held)
    depth = [line.size * LEADING * (len(line.lines) - 1) if line else 0.0 for line in more]
    gap = max(0.0, (BODY_BOTTOM - BODY_TOP - sum(rise) - sum(depth)) / sum(GAPS))
    y = BODY_TOP
    found: list[float] = []
    for weight, up, down in zip(GAPS, rise, depth, strict=False):
        y += gap * weight + up
        found.append(y)
        y += down
    return found


def draw_sentence(page: Page, baseline: float, sentence: str, role: str) -> None:
    """One centred line with the role set apart from the words around it."""
    space = text_width(" ", SENTENCE.font, SENTENCE.size)
    before, found, after = sentence.partition("{role}")
    parts = [(before.strip(), SENTENCE), (role if found else "", ROLE), (after.strip(), SENTENCE)]
    parts = [(text, style) for text, style in parts if text]
    widths = [text_width(text, style.font, style.size, style.spacing) for text, style in parts]
    x = CENTRE - (sum(widths) + space * (len(parts) - 1)) / 2
    for (text, style), width in zip(parts, widths, strict=True):
        page.text(x, baseline, text, style)
        x += width + space


def draw_signers(page: Page, paper: CertificatePaper, layout: Layout) -> None:
    centres = (76 * MM, 221 * MM) if len(paper.signers) == 2 else (221 * MM,)
    page.text(centres[-1], 151 * MM, paper.place_and_date, SIGN, "centre")
    for centre, signer, position, name in zip(centres, paper.signers, layout.positions, layout.signers, strict=True):
        y = 155.6 * MM
        for line in position:
            page.lines(centre, y, line, SIGN, "centre")
            y += len(line.lines) * 4.2 * MM
        page.lines(centre, 182 * MM, name, SIGN_NAME, "centre")
        if signer.number:
            page.text(centre, 186 * MM, signer.number, replace(SIGN, size=8, colour=MUTED), "centre")
