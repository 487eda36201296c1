"""Photos as a wall of small pictures with their captions; arrows move, Enter opens, F2 captions, Delete removes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from rangkul.ui.icons import icon
from rangkul.ui.theme import theme_of
from rangkul.work.event_files import FileRecord

THUMB = QSize(148, 104)
CELL = QSize(THUMB.width() + 16, THUMB.height() + 44)
PHOTO = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class PhotoWall(QListWidget):
    """`show_photos` keeps the selection; the wall is as high as its rows, so that the page scrolls and not the wall."""

    chosen = Signal()
    opened = Signal(object)
    removing = Signal()
    captioning = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.photos: list[FileRecord] = []
        self.thumbs: Mapping[str, QImage] = {}
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setGridSize(CELL)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(PhotoPainter(self))
        self.itemSelectionChanged.connect(self.chosen)
        self.itemActivated.connect(self._activated)

    def show_photos(self, photos: Sequence[FileRecord], thumbs: Mapping[str, QImage]) -> None:
        kept = {one.id for one in self.selected()}
        self.photos, self.thumbs = list(photos), thumbs
        self.blockSignals(True)
        self.clear()
        for one in self.photos:
            item = QListWidgetItem(one.caption or one.name)
            item.setToolTip(f"{one.caption}\n{one.name}" if one.caption else one.name)
            item.setSizeHint(CELL)
            self.addItem(item)
            item.setSelected(one.id in kept)
        self.blockSignals(False)
        self._fit()

    def selected(self) -> list[FileRecord]:
        return [self.photos[row] for row in sorted(index.row() for index in self.selectedIndexes())]

    def _fit(self) -> None:
        a_row = max(1, (self.width() - 10) // CELL.width())
        rows = -(-len(self.photos) // a_row)
        self.setFixedHeight(max(1, rows) * CELL.height() + 12)

    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._fit()

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(self.photos[self.row(item)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= row < len(self.photos):
            self.opened.emit(self.photos[row])
        elif event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.captioning.emit()
        else:
            super().keyPressEvent(event)


class PhotoPainter(QStyledItemDelegate):
    """The picture with round corners, its caption below; a frame in the accent when chosen."""

    def __init__(self, wall: PhotoWall) -> None:
        super().__init__(wall)
        self.wall = wall

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, photo = theme_of(self.wall), self.wall.photos[index.row()]
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(cell.left() + 8, cell.top() + 6, THUMB.width(), THUMB.height())
        shape = QPainterPath()
        shape.addRoundedRect(place, 8, 8)
        painter.fillPath(shape, theme.colour("hover"))
        self._picture(painter, photo, place, shape)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self.wall.hasFocus()
        if selected or focused:
            pen = painter.pen()
            pen.setColor(theme.colour("accent"))
            pen.setWidthF(2.5 if selected else 1.2)
            painter.setPen(pen)
            painter.drawPath(shape)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text" if photo.caption else "muted"))
        words = QRect(cell.left() + 8, int(place.bottom()) + 4, THUMB.width(), 20)
        text = painter.fontMetrics().elidedText(photo.caption or photo.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _picture(self, painter: QPainter, photo: FileRecord, place: QRectF, shape: QPainterPath) -> None:
        """Fills the place, cut at the edges; a sign stands for a picture that is not here."""
        image = self.wall.thumbs.get(photo.sha256)
        if image is None or image.isNull():
            side = 28
            left, top = int(place.center().x()) - side // 2, int(place.center().y()) - side // 2
            icon("picture" if photo.here else "warn", theme_of(self.wall), "muted").paint(painter, left, top, side, side)
            return
        painter.setClipPath(shape)
        scale = max(place.width() / image.width(), place.height() / image.height())
        width, height = image.width() * scale, image.height() * scale
        painter.drawImage(QRectF(place.center().x() - width / 2, place.center().y() - height / 2, width, height), image)
        painter.setClipping(False)
