"""Looks at a PDF: pages on white under each other, rendered when they come into sight."""

from bisect import bisect_right
from collections import OrderedDict
from contextlib import suppress
from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QImage, QIntValidator, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QToolButton, QVBoxLayout, QWidget

from rangkul.papers.look import page_sizes, render_page
from rangkul.ui.cards import Label, row
from rangkul.ui.icons import icon
from rangkul.ui.theme import theme_of

GAP = 16  # around the pages
KEPT = 12  # rendered pages in memory
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
POINT = 96 / 72  # pixels of a point at zoom 1


class Rendered(QObject):
    """Carries pages from the rendering thread to the window; owned by the view, not by the work."""

    ready = Signal(int, int, float, QImage)


class Pages(QAbstractScrollArea):
    """The scrolled pages themselves."""

    page_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.pdf, self.count, self.zoom, self.fits = b"", 0, 1.0, True
        self.sizes: list[tuple[float, float]] = []  # of the pages, in points; they may differ
        self.tops = [GAP]  # where each page begins, in pixels from the first one's top gap; one more than pages
        self.generation, self.current = 0, 0
        self.pictures: OrderedDict[int, tuple[float, QPixmap]] = OrderedDict()
        self.asked: set[int] = set()
        self.rendered = Rendered(self)
        self.rendered.ready.connect(self._take)
        self.pool = QThreadPool(self)
        self.pool.setMaxThreadCount(1)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme_of(self).changed.connect(self.viewport().update)

    def show_pdf(self, pdf: bytes) -> None:
        self.pool.clear()
        self.generation += 1
        self.pictures.clear()
        self.asked.clear()
        self.pdf, self.sizes = pdf, page_sizes(pdf) if pdf else []
        self.count = len(self.sizes)
        self.verticalScrollBar().setValue(0)
        self.arrange()
        self._scrolled()

    # Places

    def page_pixels(self, page: int = 0) -> QSize:
        """Of page `page` (from 0)."""
        width, height = self.sizes[page] if page < self.count else (595, 842)
        return QSize(round(width * POINT * self.zoom), round(height * POINT * self.zoom))

    def arrange(self) -> None:
        widest = max((width for width, _ in self.sizes), default=595)
        if self.fits and self.pdf:
            room = self.viewport().width() - 2 * GAP
            self.zoom = max(0.2, min(2.0, room / (widest * POINT)))
        self.tops = list(accumulate((self.page_pixels(page).height() + GAP for page in range(self.count)), initial=GAP))
        for bar, length, seen in (
            (self.verticalScrollBar(), self.tops[-1], self.viewport().height()),
            (self.horizontalScrollBar(), round(widest * POINT * self.zoom) + 2 * GAP, self.viewport().width()),
        ):
            bar.setRange(0, max(0, length - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(60)
        self.viewport().update()

    def place(self, page: int) -> QPoint:
        """Where page `page` (from 0) lies in the viewport."""
        free = (self.viewport().width() - self.page_pixels(page).width()) // 2
        left = free if free > GAP else GAP - self.horizontalScrollBar().value()
        return QPoint(left, self.tops[page] - self.verticalScrollBar().value())

    def page_at(self, height: int) -> int:
        """The page (from 0) that lies `height` pixels below the top of all."""
        return max(0, min(self.count - 1, bisect_right(self.tops, height) - 1))

    def seen(self) -> range:
        if not self.count:
            return range(0)
        top = self.verticalScrollBar().value()
        return range(self.page_at(top), self.page_at(top + self.viewport().height()) + 1)

    def go(self, page: int) -> None:
        """To page `page`, counted from 1."""
        self.verticalScrollBar().setValue(self.tops[max(1, min(self.count, page)) - 1] - GAP if self.count else 0)

    def set_zoom(self, zoom: float, fits: bool = False) -> None:
        page, self.zoom, self.fits = self.current, zoom, fits
        self.arrange()
        self.go(page)

    # Pictures

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self.viewport()), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), theme.colour("background"))
        scale = POINT * self.zoom * self.devicePixelRatioF()
        for page in self.seen():
            corner, size = self.place(page), self.page_pixels(page)
            painter.fillRect(corner.x(), corner.y(), size.width(), size.height(), Qt.GlobalColor.white)
            scale_of_picture, picture = self.pictures.get(page, (0.0, None))
            if picture is not None and abs(scale_of_picture - scale) < 0.001:
                painter.drawPixmap(corner, picture)  # pixel for pixel: letters stay sharp
            elif picture is not None:
                painter.drawPixmap(corner.x(), corner.y(), size.width(), size.height(), picture)
            if abs(scale_of_picture - scale) > 0.001:
                self._ask(page, scale)
            painter.setPen(theme.colour("line"))
            painter.drawRect(corner.x(), corner.y(), size.width(), size.height())
        painter.end()

    def _ask(self, page: int, scale: float) -> None:
        if page in self.asked:
            return
        self.asked.add(page)
        generation, pdf, rendered = self.generation, self.pdf, self.rendered

        def work() -> None:
            width, height, colours = render_page(pdf, page + 1, scale)
            image = QImage(colours, width, height, width * 3, QImage.Format.Format_RGB888).copy()
            with suppress(RuntimeError):  # the view is gone
                rendered.ready.emit(generation, page, scale, image)

        self.pool.start(work)

    @Slot(int, int, float, QImage)
    def _take(self, generation: int, page: int, scale: float, image: QImage) -> None:
        if generation != self.generation:
            return
        self.asked.discard(page)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.pictures[page] = (scale, picture)
        self.pictures.move_to_end(page)
        while len(self.pictures) > max(KEPT, len(self.seen()) + 2):
            self.pictures.popitem(last=False)
        self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = self.page_at(middle) + 1 if self.count else 0
        if page != self.current:
            self.current = page
            self.page_changed.emit(page)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        self._scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def step_zoom(self, direction: int) -> None:
        further = [zoom for zoom in ZOOMS if (zoom > self.zoom + 0.01 if direction > 0 else zoom < self.zoom - 0.01)]
        if further:
            self.set_zoom(further[0] if direction > 0 else further[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        moves = {
            Qt.Key.Key_PageDown: self.current + 1,
            Qt.Key.Key_PageUp: self.current - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.count,
        }
        if Qt.Key(key) in moves:
            self.go(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (60 if key == Qt.Key.Key_Down else -60))
        else:
            super().keyPressEvent(event)

    def close_work(self) -> None:
        """Nothing renders any more when this returns."""
        self.pool.clear()
        self.pool.waitForDone()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self.close_work()
        return super().event(event)


class PageField(QLineEdit):
    """Takes a page's number; what stands there is replaced by what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QIntValidator(1, 99_999, self))
        self.setFixedWidth(56)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)  # after the click has put its cursor


class PdfView(QWidget):
    """`PdfView().show_pdf(bytes)`: pages, zoom, "page 2 of 17", and a place to type the page to go to."""

    def __init__(self, pdf: bytes = b"") -> None:
        super().__init__()
        self.pages, self.place = Pages(), Label("", "label", muted=True)
        self.jump = PageField()
        self.jump.setAccessibleName(self.tr("Go to page"))
        self.jump.setToolTip(self.jump.accessibleName())
        self.jump.textEdited.connect(self._go)
        self.jump.editingFinished.connect(self._show_place)
        self.turns = [
            self._tool("up", self.tr("Previous page"), self._back),
            self._tool("down", self.tr("Next page"), self._on),
        ]
        self.tools = [
            self._tool("zoom_out", self.tr("Smaller"), self._smaller),
            self._tool("zoom_in", self.tr("Larger"), self._larger),
            self._tool("fit", self.tr("Fit the width"), self._fit),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row(*self.turns, self.jump, self.place, None, *self.tools, space=4))
        layout.addWidget(self.pages, 1)
        self.pages.page_changed.connect(self._show_place)
        theme_of(self).changed.connect(self._take_theme)
        self._take_theme()
        self.show_pdf(pdf)

    def show_pdf(self, pdf: bytes) -> None:
        self.pages.show_pdf(pdf)
        self._show_place()

    @property
    def page_count(self) -> int:
        return self.pages.count

    def _tool(self, name: str, text: str, act: object) -> QToolButton:
        made = QToolButton()
        made.setProperty("icon_name", name)
        made.setIconSize(QSize(18, 18))
        made.setAccessibleName(text)
        made.setToolTip(text)
        made.clicked.connect(act)
        return made

    @Slot()
    def _take_theme(self) -> None:
        for tool in (*self.turns, *self.tools):
            tool.setIcon(icon(str(tool.property("icon_name")), theme_of(self)))

    @Slot()
    def _show_place(self) -> None:
        text = self.tr("Page {page} of {count}").format(page=self.pages.current, count=self.pages.count)
        self.place.setText(text if self.pages.count else "")
        if not self.jump.hasFocus():
            self.jump.setText(str(self.pages.current or ""))
        for part in (*self.turns, self.jump):
            part.setVisible(self.pages.count > 1)
        self.turns[0].setEnabled(self.pages.current > 1)
        self.turns[1].setEnabled(self.pages.current < self.pages.count)

    @Slot(str)
    def _go(self, text: str) -> None:
        if text.isdigit():
            self.pages.go(int(text))

    @Slot()
    def _back(self) -> None:
        self.pages.go(self.pages.current - 1)

    @Slot()
    def _on(self) -> None:
        self.pages.go(self.pages.current + 1)

    @Slot()
    def _smaller(self) -> None:
        self.pages.step_zoom(-1)

    @Slot()
    def _larger(self) -> None:
        self.pages.step_zoom(1)

    @Slot()
    def _fit(self) -> None:
        self.pages.set_zoom(1.0, fits=True)
