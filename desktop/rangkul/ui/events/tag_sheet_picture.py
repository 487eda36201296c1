"""A small picture of a label sheet: which labels are used, which are printed now; a click chooses the first free one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rangkul.papers.name_tag_sheet import LabelSheet
from rangkul.ui.theme import theme_of

MARGIN = 6


class SheetPicture(QWidget):
    """`show_sheet(sheet, start, count)`; `start_chosen` is the number of the label that was clicked."""

    start_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.sheet: LabelSheet | None = None
        self.start, self.count = 1, 0
        self.setMinimumHeight(150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Labels of the first sheet"))
        self.setToolTip(self.tr("Click the first label that is still free."))
        theme_of(self).changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(220, 250)

    def show_sheet(self, sheet: LabelSheet | None, start: int, count: int) -> None:
        """`count` labels are printed, the first at `start`."""
        self.sheet, self.start, self.count = sheet, start, count
        if sheet is not None:
            said = self.tr("{used} used, {printed} printed now, {total} on a sheet")
            self.setAccessibleDescription(said.format(used=start - 1, printed=min(count, sheet.count - start + 1), total=sheet.count))
        self.update()

    def _scale(self, sheet: LabelSheet) -> tuple[float, QPointF]:
        scale = min((self.width() - 2 * MARGIN) / sheet.paper_width, (self.height() - 2 * MARGIN) / sheet.paper_height)
        corner = QPointF((self.width() - sheet.paper_width * scale) / 2, (self.height() - sheet.paper_height * scale) / 2)
        return scale, corner

    def label_at(self, number: int) -> QRectF:
        """Where the n-th label stands in the picture."""
        sheet = self.sheet
        if sheet is None:
            return QRectF()
        scale, corner = self._scale(sheet)
        x, y = sheet.place(number)
        return QRectF(corner.x() + x * scale, corner.y() + y * scale, sheet.width * scale, sheet.height * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet, theme = self.sheet, theme_of(self)
        if sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, corner = self._scale(sheet)
        painter.setPen(QPen(theme.colour("accent") if self.hasFocus() else theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRect(QRectF(corner.x(), corner.y(), sheet.paper_width * scale, sheet.paper_height * scale))
        painter.setFont(theme.font("label"))
        for number in range(1, sheet.count + 1):
            self._paint_label(painter, number)
        painter.end()

    def _paint_label(self, painter: QPainter, number: int) -> None:
        theme, box = theme_of(self), self.label_at(number).adjusted(1, 1, -1, -1)
        used, printed = number < self.start, self.start <= number < self.start + self.count
        painter.setPen(QPen(theme.colour("accent") if printed else theme.colour("line"), 1))
        painter.setBrush(theme.colour("accent_soft") if printed else theme.colour("surface"))
        painter.drawRoundedRect(box, 2, 2)
        if used:
            painter.fillRect(box, QBrush(theme.colour("muted"), Qt.BrushStyle.BDiagPattern))
        elif box.height() > 14:
            painter.setPen(theme.colour("accent") if printed else theme.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        hit = [number for number in range(1, sheet.count + 1) if self.label_at(number).contains(event.position())]
        if hit:
            self.start_chosen.emit(hit[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose the label beside, above or below."""
        sheet = self.sheet
        below = sheet.columns if sheet else 0
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: below, Qt.Key.Key_Up: -below}
        step = steps.get(Qt.Key(event.key()), 0)
        if sheet is not None and step and 1 <= self.start + step <= sheet.count:
            self.start_chosen.emit(self.start + step)
        elif not step:
            super().keyPressEvent(event)
