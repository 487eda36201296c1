"""The answer of the door, to be read from two metres: who came in, who was in already, who is not registered."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rangkul.ui.cards import Button
from rangkul.ui.icons import icon
from rangkul.ui.theme import SPACE, Theme, make_font, theme_of

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
DESIGN = QSize(920, 560)
"""The size for which the sizes below are meant; everything grows and shrinks with the window."""


@dataclass(frozen=True)
class Look:
    """Ground, text, and the icon that says the same as the colour."""

    ground: str
    text: str
    icon: str


# Signal colours are the same by day and by night: a person at the door knows them like a traffic light. Contrast ≥ 5.8:1.
LOOKS = {
    "in": Look("#0B6E4F", "#FFFFFF", "check-circle"),
    "out": Look("#1D4ED8", "#FFFFFF", "sign-out"),
    "already": Look("#F2AE2E", "#241700", "clock"),
    "left": Look("#F2AE2E", "#241700", "clock"),
    "not_in": Look("#F2AE2E", "#241700", "question"),
    "elsewhere": Look("#F2AE2E", "#241700", "calendar-x"),
    "misread": Look("#F2AE2E", "#241700", "scan"),
    "foreign": Look("#3F4B5A", "#FFFFFF", "info"),
    "unknown": Look("#B42318", "#FFFFFF", "x-circle"),
    "problem": Look("#B42318", "#FFFFFF", "warning"),
}
ICONS = {"ready": "qr-code", "ready_out": "sign-out", "saving": "hourglass", "taken_back": "arrow-counter-clockwise"}


@dataclass(frozen=True)
class Showing:
    """kind: one of LOOKS or ICONS. `hint` stands apart below, for what needs an eye."""

    kind: str
    head: str
    name: str = ""
    lines: tuple[str, ...] = ()
    hint: str = ""

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (self.head, self.name, *self.lines, self.hint) if part)


class ResultView(QWidget):
    """`show_result(Showing)`; buttons given to `set_buttons` stand below the words."""

    def __init__(self) -> None:
        super().__init__()
        self.showing = Showing("ready", "")
        self.text = ""
        self.buttons: list[Button] = []
        self.setMinimumSize(480, 300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_of(self).changed.connect(self._take_theme)

    @Slot()
    def _take_theme(self) -> None:
        self.update()

    def show_result(self, showing: Showing) -> None:
        self.showing, self.text = showing, showing.spoken
        self.setAccessibleName(showing.spoken)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def set_buttons(self, buttons: list[Button]) -> None:
        """These buttons belong to what is shown; others are hidden."""
        for one in self.buttons:
            one.setVisible(one in buttons)
        self.buttons = [*buttons, *(one for one in self.buttons if one not in buttons)]  # placed as given
        for one in buttons:
            if one.parent() is not self:
                one.setParent(self)
            one.show()
        self._place_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_buttons()

    def _place_buttons(self) -> None:
        shown = [one for one in self.buttons if not one.isHidden()]
        wide = sum(one.sizeHint().expandedTo(QSize(170, 44)).width() for one in shown)
        left = round(56 * self.scale) if self.showing.kind in LOOKS else (self.width() - wide) // 2
        for one in shown:
            size = one.sizeHint().expandedTo(QSize(170, 44))
            one.setGeometry(left, self.height() - size.height() - round(44 * self.scale), size.width(), size.height())
            left += size.width() + SPACE[2]

    @property
    def scale(self) -> float:
        return max(0.6, min(self.width() / DESIGN.width(), self.height() / DESIGN.height()))

    def sized(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return make_font(round(size * self.scale), weight)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = LOOKS.get(self.showing.kind)
        if look is None:
            self._paint_calm(painter, theme)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.ground))
            painter.drawRoundedRect(QRectF(self.rect()), 16, 16)
            self._paint_answer(painter, theme, look)
        painter.end()

    def _paint_calm(self, painter: QPainter, theme: Theme) -> None:
        """Nothing to shout: a card with a picture and what to do."""
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16)
        side, width = round(104 * self.scale), self.width() - round(96 * self.scale)
        parts = [(self.showing.head, self.sized(44, QFont.Weight.DemiBold), "text"), (self.showing.name, self.sized(34), "text")]
        parts += [(line, self.sized(24), "muted") for line in self.showing.lines]
        parts = [part for part in parts if part[0]]
        heights = [QFontMetrics(font).boundingRect(QRect(0, 0, width, 9999), CENTRED, text).height() for text, font, _ in parts]
        gap = round(12 * self.scale)
        top = (self.height() - side - 2 * gap - sum(heights) - gap * len(heights)) // 2
        draw_icon(painter, theme, ICONS[self.showing.kind], theme.colour("accent"), QRect((self.width() - side) // 2, top, side, side))
        top += side + 2 * gap
        for (text, font, colour), height in zip(parts, heights, strict=True):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            painter.drawText(QRect((self.width() - width) // 2, top, width, height), CENTRED, text)
            top += height + gap

    def _paint_answer(self, painter: QPainter, theme: Theme, look: Look) -> None:
        margin, ink = round(56 * self.scale), QColor(look.text)
        width, side = self.width() - 2 * margin, round(64 * self.scale)
        top = round(48 * self.scale)
        draw_icon(painter, theme, look.icon, ink, QRect(margin, top, side, side), filled=True)
        head = self.sized(34, QFont.Weight.DemiBold)
        painter.setFont(head)
        painter.setPen(ink)
        room = QRect(margin + side + round(20 * self.scale), top, width - side - round(20 * self.scale), side)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided(head, self.showing.head, room.width()))
        top += side + round(32 * self.scale)
        if self.showing.name:
            top = self._paint_name(painter, QRect(margin, top, width, round(190 * self.scale)))
        self._paint_lines(painter, QRect(margin, top, width, self._foot - top))
        self._paint_hint(painter, ink, margin, width)

    @property
    def _foot(self) -> int:
        """Above the buttons and the hint."""
        buttons = 80 if any(not one.isHidden() for one in self.buttons) else 0
        hint = 64 if self.showing.hint else 0
        return self.height() - round((44 + buttons + hint) * self.scale)

    def _paint_lines(self, painter: QPainter, room: QRect) -> None:
        """As large as fits above the foot."""
        gap, font, heights = round(8 * self.scale), self.sized(18, QFont.Weight.Medium), list[int]()
        for size in (34, 30, 26, 22, 18):
            font = self.sized(size, QFont.Weight.Medium)
            heights = [QFontMetrics(font).boundingRect(room, WRAP, line).height() for line in self.showing.lines]
            if sum(heights) + gap * len(heights) <= room.height():
                break
        painter.setFont(font)
        top = room.top()
        for line, height in zip(self.showing.lines, heights, strict=False):
            painter.drawText(QRect(room.left(), top, room.width(), height), WRAP, line)
            top += height + gap

    def _paint_name(self, painter: QPainter, room: QRect) -> int:
        """As large as fits on two lines; where the next line begins."""
        size = 84
        while True:
            size -= 4
            font = self.sized(size, QFont.Weight.Bold)
            took = QFontMetrics(font).boundingRect(room, WRAP, self.showing.name)
            if size <= 36 or (took.height() <= room.height() and took.width() <= room.width()):
                break
        painter.setFont(font)
        painter.drawText(room, WRAP, self.showing.name)
        return room.top() + took.height() + round(16 * self.scale)

    def _paint_hint(self, painter: QPainter, ink: QColor, margin: int, width: int) -> None:
        if not self.showing.hint:
            return
        font = self.sized(24, QFont.Weight.DemiBold)
        metrics, height = QFontMetrics(font), round(52 * self.scale)
        text = elided(font, self.showing.hint, width - height)
        above = 80 if any(not one.isHidden() for one in self.buttons) else 0
        box = QRectF(margin, self.height() - height - round((44 + above) * self.scale), metrics.horizontalAdvance(text) + height, height)
        ground = QColor(ink)
        ground.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


CENTRED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def elided(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_icon(painter: QPainter, theme: Theme, name: str, ink: QColor, box: QRect, *, filled: bool = False) -> None:
    """An icon of the house in any colour: drawn with the theme's, then inked."""
    picture = icon(name, theme, "text", filled=filled).pixmap(box.size() * painter.device().devicePixelRatio())
    inked = QPainter(picture)
    inked.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    inked.fillRect(picture.rect(), ink)
    inked.end()
    painter.drawPixmap(box, picture)
