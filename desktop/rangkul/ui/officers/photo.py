"""An officer's photo: shown small, chosen or dropped, taken away again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from rangkul.ui.icons import icon
from rangkul.ui.theme import theme_of

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp")
SIZE = QSize(72, 96)


class Photo(QAbstractButton):
    """Press to choose a file, or drop one; `chosen(path)` gets it."""

    def __init__(self, chosen: Callable[[Path], None]) -> None:
        super().__init__()
        self.chosen, self.picture = chosen, QPixmap()
        self.setFixedSize(SIZE)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Photo"))
        self.setToolTip(self.tr("Choose a photo, or drop one here"))
        self.clicked.connect(self.choose)
        theme_of(self).changed.connect(self.update)

    def show_picture(self, content: bytes | None) -> None:
        self.picture = QPixmap()
        if content:
            self.picture.loadFromData(content)
        self.update()

    @Slot()
    def choose(self) -> None:
        kinds = self.tr("Pictures") + " (" + " ".join(f"*{end}" for end in PICTURES) + ")"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a photo"), "", kinds)
        if path:
            self.chosen(Path(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().lower().endswith(PICTURES) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.toLocalFile().lower().endswith(PICTURES)]
        if files:
            event.acceptProposedAction()
            self.chosen(Path(files[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(place, 8, 8)
        painter.fillPath(shape, theme.colour("accent_soft"))
        if self.picture.isNull():
            side = 36
            glyph = icon("officer", theme, "accent").pixmap(QSize(side, side), self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, glyph)
        else:
            painter.save()
            painter.setClipPath(shape)
            painter.drawPixmap(self.rect(), self.picture)
            painter.restore()
        painter.setPen(theme.colour("accent" if self.hasFocus() or self.underMouse() else "line"))
        painter.drawPath(shape)
        painter.end()
