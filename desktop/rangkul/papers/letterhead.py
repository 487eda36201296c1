"""The head of a paper: logo, organization, office, address, centred."""

from typing import Final

from rangkul.papers.fitting import fit
from rangkul.papers.fonts import text_width
from rangkul.papers.page import INK, MM, MUTED, Page, Style
from rangkul.papers.records import Letterhead

LINES: Final = (  # field, style, distance to the next baseline in points
    ("organization", Style("Inter-SemiBold", 10.5, INK), 14.0),
    ("office", Style("Inter-Bold", 12.5, INK), 11.5),
    ("address", Style("Inter", 7.5, MUTED), 9.5),
    ("contact", Style("Inter", 7.5, MUTED), 9.5),
)
LOGO: Final = 17 * MM
GAP: Final = 4 * MM


def draw_letterhead(page: Page, letterhead: Letterhead, centre: float, top: float, width: float) -> None:
    """Within `width` around `centre`, four lines at most (about 17 mm high), the logo left of them."""
    if letterhead.logo:
        width -= LOGO + GAP
    shown = [(text, style, step) for field, style, step in LINES if (text := getattr(letterhead, field))]
    lines = [fit(text, style.font, style.size, style.size * 0.7, width) for text, style, _ in shown]
    if letterhead.logo:
        broad = max((text_width(line.lines[0], line.font, line.size) for line in lines), default=0)
        page.picture(centre - (broad + LOGO + GAP) / 2, top, LOGO, LOGO, content=letterhead.logo)
        centre += (LOGO + GAP) / 2
    baseline = top + max(0.0, (LOGO - sum(step for _, _, step in shown)) / 2) + 9
    for line, (_, style, step) in zip(lines, shown, strict=True):
        page.lines(centre, baseline, line, style, "centre")
        baseline += step
