"""Pictures of figures: the coverage bar, flat bars, columns; painted from the theme, spoken as text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rangkul.rules.money import number_text
from rangkul.ui.theme import Theme, theme_of

LEFT, RIGHT, CENTER = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
)


class Chart(QWidget):
    """A painted picture with a name; repaints when the theme changes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_of(self).changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, theme_of(self))
        painter.end()

    def draw(self, painter: QPainter, theme: Theme) -> None:
        raise NotImplementedError

    def save_picture(self, path: str) -> bool:
        """The chart as PNG, twice as fine as on screen."""
        picture = self.grab().scaled(self.size() * 2, mode=Qt.TransformationMode.SmoothTransformation)
        return picture.save(path)


def pill(painter: QPainter, rect: QRectF, part: QRectF, radius: float) -> None:
    """Fills `part` of a bar whose whole `rect` has round ends."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.drawRect(part)
    painter.restore()


class CoverageBar(Chart):
    """How far the regency is: protected (full accent) within counted (soft accent) towards the target."""

    BAR, HEIGHT = 22, 56

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.setFixedHeight(self.HEIGHT)
        self.setMinimumWidth(240)
        self.counted = self.protected = 0
        self.target = 1
        self.texts = ("", "", "")

    def set(
        self,
        counted: int,
        protected: int,
        target: int,
        counted_text: str = "",
        protected_text: str = "",
        target_text: str = "",
    ) -> None:
        """`counted` workers are known, `protected` of them enrolled; the texts stand below as a legend."""
        self.counted, self.protected, self.target = counted, protected, max(1, target)
        self.texts = (protected_text, counted_text, target_text)
        self.setAccessibleDescription(". ".join(text for text in self.texts if text))
        self.update()

    def draw(self, painter: QPainter, theme: Theme) -> None:
        whole = QRectF(0, 0, self.width(), self.BAR)
        accent, soft = theme.colour("accent"), theme.colour("accent")
        soft.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(whole, 6, 6)
        for amount, colour in ((self.counted, soft), (self.protected, accent)):
            painter.setBrush(colour)
            pill(painter, whole, QRectF(0, 0, self.width() * min(1.0, amount / self.target), self.BAR), 6)
        self.draw_legend(painter, theme)

    def draw_legend(self, painter: QPainter, theme: Theme) -> None:
        soft = theme.colour("accent")
        soft.setAlphaF(0.35)
        painter.setFont(theme.font("label"))
        metrics, left, middle = QFontMetrics(theme.font("label")), 0.0, self.BAR + 24
        for text, colour in zip(self.texts[:2], (theme.colour("accent"), soft), strict=True):
            if not text:
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(left, middle - 5, 10, 10), 3, 3)
            painter.setPen(theme.colour("text"))
            width = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(left + 16, middle - 10, width + 4, 20), LEFT, text)
            left += width + 40
        painter.setPen(theme.colour("muted"))
        room = QRectF(left, middle - 10, self.width() - left, 20)
        painter.drawText(room, RIGHT, metrics.elidedText(self.texts[2], Qt.TextElideMode.ElideRight, int(room.width())))


class BarList(Chart):
    """Flat bars under each other: label, bar, figure; a row can be clicked, and walked with the arrow keys."""

    clicked = Signal(int)

    def __init__(self, rows: Sequence[tuple[str, float, float, str]] = (), name: str = "", label_width: int = 0, height: int = 32) -> None:
        super().__init__(name)
        self.row_height, self.label_width = height, label_width
        self.hovered = self.current = -1
        self.setMouseTracking(True)
        self.setMinimumWidth(220)
        self.rows: list[tuple[str, float, float, str]] = []
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[tuple[str, float, float, str]]) -> None:
        """Rows of label, value, maximum, and the words at the right (else the value)."""
        self.rows = list(rows)
        self.current = min(self.current, len(self.rows) - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.rows else Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(max(1, len(self.rows)) * self.row_height)
        self.setAccessibleDescription("; ".join(f"{label} {self.words(value, hint)}" for label, value, _, hint in self.rows))
        self.update()

    @staticmethod
    def words(value: float, hint: str) -> str:
        return hint or (number_text(int(value)) if value == int(value) else f"{value:.1f}".replace(".", ","))

    def draw(self, painter: QPainter, theme: Theme) -> None:
        font = theme.font("body")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        widest = max((metrics.horizontalAdvance(label) for label, *_ in self.rows), default=0)
        left = self.label_width or min(widest + 2, int(self.width() * 0.4))
        right = max((metrics.horizontalAdvance(self.words(value, hint)) for _, value, _, hint in self.rows), default=0)
        for number, (label, value, maximum, hint) in enumerate(self.rows):
            rect = QRect(0, number * self.row_height, self.width(), self.row_height)
            self.draw_ground(painter, rect, number, theme)
            painter.setPen(theme.colour("text"))
            painter.drawText(rect.adjusted(8, 0, 0, 0), LEFT, metrics.elidedText(label, Qt.TextElideMode.ElideRight, left))
            painter.setPen(theme.colour("muted"))
            painter.drawText(rect.adjusted(0, 0, -8, 0), RIGHT, self.words(value, hint))
            bar = QRectF(left + 24, rect.center().y() - 4, self.width() - left - right - 48, 8)
            self.draw_bar(painter, bar, value / maximum if maximum else 0.0, theme)

    def draw_ground(self, painter: QPainter, rect: QRect, number: int, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if number == self.hovered:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(rect, 6, 6)
        if self.hasFocus() and number == self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1.2))
            painter.drawRoundedRect(rect.toRectF().adjusted(1, 1, -1, -1), 6, 6)

    @staticmethod
    def draw_bar(painter: QPainter, bar: QRectF, share: float, theme: Theme) -> None:
        if bar.width() < 12:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(bar, 4, 4)
        if share > 0:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(8.0, bar.width() * min(1.0, share)), bar.height()), 4, 4)

    def row_at(self, y: float) -> int:
        number = int(y // self.row_height)
        return number if 0 <= number < len(self.rows) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered = self.row_at(event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.hovered >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.row_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.current = number
            self.clicked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.current = max(0, min(len(self.rows) - 1, self.current + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            self.clicked.emit(self.current)
        else:
            super().keyPressEvent(event)


class ColumnChart(Chart):
    """A few upright columns with their figures on top, for a week or a year."""

    def __init__(self, columns: Sequence[tuple[str, float]] = (), name: str = "", height: int = 180) -> None:
        super().__init__(name)
        self.setFixedHeight(height)
        self.setMinimumWidth(160)
        self.columns: list[tuple[str, float]] = []
        self.set_columns(columns)

    def set_columns(self, columns: Sequence[tuple[str, float]]) -> None:
        self.columns = list(columns)
        self.setAccessibleDescription("; ".join(f"{label} {number_text(int(value))}" for label, value in self.columns))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self.height())

    def draw(self, painter: QPainter, theme: Theme) -> None:
        if not self.columns:
            return
        painter.setFont(theme.font("label"))
        metrics = QFontMetrics(theme.font("label"))
        highest = max(value for _, value in self.columns) or 1
        floor, top, step = self.height() - 24.0, 22.0, self.width() / len(self.columns)
        width = min(34.0, step * 0.56)
        painter.setPen(theme.colour("line"))
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        for number, (label, value) in enumerate(self.columns):
            middle, tall = step * (number + 0.5), (floor - top) * value / highest
            self.draw_column(painter, QRectF(middle - width / 2, floor - tall, width, tall), theme)
            painter.setPen(theme.colour("muted"))
            short = metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(step))
            painter.drawText(QRectF(middle - step / 2, floor + 4, step, 20), CENTER, short)
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(middle - step / 2, floor - tall - 20, step, 18), CENTER, number_text(int(value)))

    @staticmethod
    def draw_column(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Round shoulders, flat feet."""
        if rect.height() < 1:
            return
        path = QPainterPath()
        radius = min(4.0, rect.height())
        path.addRoundedRect(rect.adjusted(0, 0, 0, radius), radius, radius)
        painter.save()
        painter.setClipRect(rect)
        painter.fillPath(path, theme.colour("accent"))
        painter.restore()
