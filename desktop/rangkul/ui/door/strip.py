"""The answer in one line above an open dialog, which hides the large one."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from rangkul.ui.door.result import LOOKS, Showing, draw_icon, elided
from rangkul.ui.theme import make_font, theme_of

SHOWN_FOR = 4_000  # milliseconds
SIZE = QSize(720, 76)


class AnswerStrip(QWidget):
    """`show_over(window, showing)`: takes no focus and no click."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.ToolTip | Qt.WindowType.WindowTransparentForInput | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.resize(SIZE)
        self.showing = Showing("ready", "")
        self.text = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_FOR)
        self.timer.timeout.connect(self.hide)

    def show_over(self, window: QWidget, showing: Showing) -> None:
        """On top of the window's screen while a dialog is open; else it goes."""
        if QApplication.activeModalWidget() is None or showing.kind not in LOOKS:
            self.hide()
            return
        self.showing, self.text = showing, showing.spoken
        self.setAccessibleName(showing.spoken)
        frame = window.geometry()
        self.move(frame.left() + (frame.width() - self.width()) // 2, frame.top() + 24)
        self.show()
        self.raise_()
        self.update()
        self.timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = LOOKS.get(self.showing.kind, LOOKS["foreign"]), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        ink, box = QColor(look.text), self.rect().adjusted(20, 20, -20, -20)
        draw_icon(painter, theme_of(self), look.icon, ink, box.adjusted(0, 0, box.height() - box.width(), 0), filled=True)
        painter.setPen(ink)
        room = self.rect().adjusted(72, 8, -20, -8)
        for font, text, side in (
            (make_font(20, QFont.Weight.Bold), self.showing.name, Qt.AlignmentFlag.AlignTop),
            (make_font(15, QFont.Weight.Medium), self.showing.head, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignLeft, elided(font, text, room.width()))
        painter.end()
