"""The page of a design: the PDF itself as a picture, and over it the frame of what is chosen, to be moved and sized."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from rangkul.ui.templates.draft import HANDLES, Draft, Guide, at, moved, resized, snapped
from rangkul.ui.theme import theme_of

EDGE = 24  # pixels around the page
GRIP = 9  # side of a handle in pixels
CURSORS = {
    "n": Qt.CursorShape.SizeVerCursor, "s": Qt.CursorShape.SizeVerCursor, "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor, "nw": Qt.CursorShape.SizeFDiagCursor, "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor, "sw": Qt.CursorShape.SizeBDiagCursor,
}  # fmt: skip
WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_NO_BUTTON, _LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


class Canvas(QWidget):
    """`edited` after a change of the design, `picked` when something else is chosen. Alt while dragging: no snapping."""

    edited = Signal()
    picked = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.scale = 3.0  # pixels of a millimetre
        self.picture = QPixmap()
        self.guides: list[Guide] = []
        self.grabbed: tuple[str, QPointF] | None = None  # a handle or "move", and where it was caught, in mm
        self.origin = draft.element
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("The page"))
        keys = self.tr("Tab chooses the next element, arrows move it, Shift makes the steps larger, Delete removes it.")
        self.setAccessibleDescription(keys)
        theme_of(self).changed.connect(self.update)

    def set_draft(self, draft: Draft) -> None:
        self.draft, self.grabbed, self.guides = draft, None, []
        self.picture = QPixmap()
        self.fit_size()

    def set_scale(self, scale: float) -> None:
        self.scale = scale
        self.fit_size()

    def fit_size(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        wide, high = self.draft.template.size
        return QSize(round(wide * self.scale) + 2 * EDGE, round(high * self.scale) + 2 * EDGE)

    def show_picture(self, image: QImage) -> None:
        self.picture = QPixmap.fromImage(image)
        self.update()

    # Places

    def page_rect(self) -> QRectF:
        wide, high = self.draft.template.size
        return QRectF(EDGE, EDGE, wide * self.scale, high * self.scale)

    def to_mm(self, point: QPointF) -> QPointF:
        return QPointF((point.x() - EDGE) / self.scale, (point.y() - EDGE) / self.scale)

    def frame(self) -> QRectF:
        """The chosen element in pixels; empty without one."""
        one = self.draft.element
        if one is None:
            return QRectF()
        return QRectF(EDGE + one.x * self.scale, EDGE + one.y * self.scale, one.w * self.scale, one.h * self.scale)

    def grips(self) -> dict[str, QRectF]:
        frame = self.frame()
        if self.draft.element is None:
            return {}
        x = {"w": frame.left(), "e": frame.right()}
        y = {"n": frame.top(), "s": frame.bottom()}
        middle = frame.center()
        found: dict[str, QRectF] = {}
        for name in HANDLES:
            across = next((x[c] for c in name if c in x), middle.x())
            down = next((y[c] for c in name if c in y), middle.y())
            found[name] = QRectF(across - GRIP / 2, down - GRIP / 2, GRIP, GRIP)
        return found

    def handle_at(self, point: QPointF) -> str:
        return next((name for name, grip in self.grips().items() if grip.adjusted(-3, -3, 3, 3).contains(point)), "")

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, page = theme_of(self), self.page_rect()
        painter.fillRect(page.adjusted(4, 4, 4, 4), QColor(0, 0, 0, 26))
        painter.fillRect(page.adjusted(-1, -1, 1, 1), theme.colour("line"))
        painter.fillRect(page, QColor("#FFFFFF"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self.picture.isNull():
            painter.drawPixmap(page, self.picture, QRectF(self.picture.rect()))
        painter.setPen(QPen(QColor("#C026D3"), 1, Qt.PenStyle.DashLine))
        for guide in self.guides:
            place = EDGE + guide.place * self.scale
            if guide.upright:
                painter.drawLine(QPointF(place, page.top()), QPointF(place, page.bottom()))
            else:
                painter.drawLine(QPointF(page.left(), place), QPointF(page.right(), place))
        if self.draft.element is not None:
            blue = QColor("#1D4ED8")
            painter.setPen(QPen(blue, 1.4))
            painter.drawRect(self.frame())
            painter.setBrush(QColor("#FFFFFF"))
            for grip in self.grips().values():
                painter.drawRect(grip)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT:
            return
        point = event.position()
        handle = self.handle_at(point)
        if not handle:
            here = self.to_mm(point)
            below = at(self.draft.template.elements, here.x(), here.y())
            chosen = self.draft.chosen
            if chosen not in below:
                self.choose(below[0] if below else None)
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and len(below) > 1:  # what lies under it
                self.choose(below[(below.index(chosen) + 1) % len(below)])
            handle = "move" if below else ""
        self.origin = self.draft.element
        self.draft.settle()
        self.grabbed = (handle, self.to_mm(point)) if handle else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self.grabbed is None or self.origin is None or event.buttons() == _NO_BUTTON:
            self.setCursor(CURSORS.get(self.handle_at(point), Qt.CursorShape.ArrowCursor))
            return
        handle, start = self.grabbed
        way = self.to_mm(point) - start
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        lines = ([], []) if free else self.draft.lines()
        if handle == "move":
            one, self.guides = snapped(moved(self.origin, way.x(), way.y()), lines)
        else:
            one, self.guides = resized(self.origin, handle, way.x(), way.y(), lines)
        self.draft.put(one, f"drag {self.draft.chosen}")
        self.update()
        self.edited.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.grabbed, self.guides = None, []
        self.draft.settle()
        self.update()

    # Keys

    def choose(self, number: int | None) -> None:
        if number != self.draft.chosen:
            self.draft.choose(number)
            self.update()
            self.picked.emit()

    def event(self, event: object) -> bool:  # Tab belongs to the page while something is chosen
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress and self._tab(event):
            return True
        return super().event(event)  # type: ignore[arg-type] # whatever Qt sends

    def _tab(self, event: QKeyEvent) -> bool:
        count, chosen = len(self.draft.template.elements), self.draft.chosen
        if event.key() == Qt.Key.Key_Tab:
            following = 0 if chosen is None else chosen + 1
        elif event.key() == Qt.Key.Key_Backtab and chosen is not None:
            following = chosen - 1
        else:
            return False
        if not 0 <= following < count:  # behind the last one the keyboard goes on to the next field
            self.choose(None)
            return False
        self.choose(following)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in WAYS and self.draft.element is not None:
            step = 5.0 if large else 0.5
            self.draft.nudge(WAYS[key][0] * step, WAYS[key][1] * step)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.draft.element is not None:
            self.draft.remove()
            self.picked.emit()
        elif control and key == Qt.Key.Key_D and self.draft.element is not None:
            self.draft.duplicate()
            self.picked.emit()
        elif key == Qt.Key.Key_Escape and self.draft.chosen is not None:
            self.choose(None)
            return
        else:
            super().keyPressEvent(event)
            return
        self.update()
        self.edited.emit()
