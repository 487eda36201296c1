"""Icons of one family (Phosphor), asked for by the words of the office and coloured by the theme."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from rangkul.resources import resource
from rangkul.ui.theme import Theme

# Word → glyph of Phosphor. A name that is not here is taken as Phosphor's own.
GLYPHS = {
    "home": "house-line",
    "event": "calendar-check",
    "officer": "identification-badge",
    "village": "map-pin-line",
    "worker": "users-three",
    "exchange": "arrows-left-right",
    "workbook": "table",
    "duplicate": "copy-simple",
    "report": "chart-bar",
    "history": "clock-counter-clockwise",
    "settings": "gear-six",
    "search": "magnifying-glass",
    "add": "plus",
    "edit": "pencil-simple",
    "delete": "trash",
    "remove": "x",
    "close": "x",
    "save": "floppy-disk",
    "print": "printer",
    "pdf": "file-pdf",
    "file": "file",
    "folder": "folder-open",
    "open": "folder-open",
    "import": "download-simple",
    "export": "upload-simple",
    "send": "paper-plane-tilt",
    "back": "arrow-left",
    "next": "arrow-right",
    "undo": "arrow-counter-clockwise",
    "redo": "arrow-clockwise",
    "refresh": "arrows-clockwise",
    "check": "check",
    "good": "check-circle",
    "warn": "warning",
    "problem": "warning-circle",
    "hint": "info",
    "help": "question",
    "door": "qr-code",
    "scan": "qr-code",
    "certificate": "medal",
    "sheet": "clipboard-text",
    "invitation": "envelope-simple",
    "score": "list-numbers",
    "calendar": "calendar-blank",
    "clock": "clock",
    "phone": "phone",
    "account": "user-circle",
    "lock": "lock-simple",
    "sign_out": "sign-out",
    "database": "database",
    "office": "buildings",
    "number": "hash",
    "language": "translate",
    "theme": "moon",
    "light": "sun",
    "list": "list-bullets",
    "filter": "funnel-simple",
    "more": "dots-three",
    "down": "caret-down",
    "up": "caret-up",
    "right": "caret-right",
    "left": "caret-left",
    "target": "target",
    "shield": "shield-check",
    "star": "star",
    "merge": "arrows-in-line-horizontal",
    "take_along": "laptop",
    "zoom_in": "magnifying-glass-plus",
    "zoom_out": "magnifying-glass-minus",
    "fit": "arrows-out-line-horizontal",
    "picture": "image",
    "drop": "tray",
    "inbox": "tray",
}


def icon(name: str, theme: Theme, colour: str = "text", filled: bool = False) -> QIcon:
    """An icon by word ("event") or by Phosphor's name ("map-trifold"), in a colour of the theme; `filled` for the chosen one."""
    glyph = GLYPHS.get(name, name) + ("-fill" if filled else "")
    character = chr(int(icon_font()[1][glyph], 16))  # an unknown name fails here, not while painting
    return QIcon(Glyph(character, theme.colour(colour), theme.colour("muted")))


class Glyph(QIconEngine):
    """One character of the icon font, drawn crisp at any size.

    qtawesome brings the font; importing qtawesome itself would cost 0.2 s of the start and load thirteen fonts.
    """

    def __init__(self, character: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self.character, self.colour, self.disabled = character, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = max(1, min(rect.width(), rect.height()))
        font = QFont(icon_font()[0])
        font.setPixelSize(side)
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        painter.save()
        painter.setFont(font)
        painter.setPen(self.disabled if mode == QIcon.Mode.Disabled else self.colour)
        # In a rectangle wider than high the icon stands left: that is how a button keeps its text at a distance.
        box = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return Glyph(self.character, self.colour, self.disabled)


@cache
def icon_font() -> tuple[str, dict[str, str]]:
    """The family name of the icon font and its characters by name, read when the first icon is painted."""
    folder = resource("icons")  # the frozen program keeps the font here
    if not any(folder.glob("phosphor-*")):
        place = find_spec("qtawesome")
        if place is None or place.submodule_search_locations is None:
            raise FileNotFoundError("qtawesome, which holds the icon font, is not installed")
        folder = Path(place.submodule_search_locations[0]) / "fonts"
    number = QFontDatabase.addApplicationFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))))
    characters = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text("utf-8"))
    return QFontDatabase.applicationFontFamilies(number)[0], characters
