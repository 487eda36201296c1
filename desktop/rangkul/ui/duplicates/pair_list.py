"""The list of doubtful pairs: both names, where they live, and how likely they are one person."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rangkul.language import Language
from rangkul.ui.cards import CHIP_EXTRA, CHIP_HEIGHT, EmptyState, paint_chip
from rangkul.ui.duplicates.words import KIND_WORDS, Words, score_chip
from rangkul.ui.theme import theme_of
from rangkul.work.duplicates import Pair

Index = QModelIndex | QPersistentModelIndex
HEIGHT, SIDES = 78, 14
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class PairModel(QAbstractListModel):
    """The pairs shown; the text of one is what a screen reader says."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self.pairs: list[Pair] = []
        self.words = Words(language)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.pairs)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or role not in SPOKEN:
            return None
        pair = self.pairs[index.row()]
        kind = self.words.language.text(KIND_WORDS[pair.kind])
        return f"{pair.first.name} / {pair.second.name}\n{places(pair)}\n{self.words.score(pair.score)} · {kind}"

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        self.beginResetModel()
        self.pairs = list(pairs)
        self.endResetModel()


def places(pair: Pair) -> str:
    first, second = pair.first, pair.second
    return first.village if first.village_code == second.village_code else f"{first.village} · {second.village}"


class PairPainter(QStyledItemDelegate):
    """Two names below each other, the villages, the score as a chip, and how many hang together."""

    def __init__(self, model: PairModel, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self.model, self.group = model, group

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair, theme = self.model.pairs[index.row()], theme_of()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.tokens.selection if chosen else theme.tokens.hover))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        inner = rect.adjusted(SIDES, 8, -SIDES, -8)
        for number, side in enumerate((pair.first, pair.second)):
            painter.setFont(theme.font("medium"))
            painter.setPen(theme.colour("text"))
            self._line(painter, QRect(inner.left(), inner.top() + 19 * number, inner.width(), 19), side.name)
        self._foot(painter, QRect(inner.left(), inner.bottom() - CHIP_HEIGHT + 1, inner.width(), CHIP_HEIGHT), pair)
        painter.restore()

    def _foot(self, painter: QPainter, rect: QRect, pair: Pair) -> None:
        theme = theme_of()
        painter.setFont(theme.font("label"))
        text = self.model.words.score(pair.score)
        width = painter.fontMetrics().horizontalAdvance(text) + CHIP_EXTRA
        chip = QRectF(rect.right() - width + 1, rect.top(), width, CHIP_HEIGHT)
        paint_chip(painter, chip, text, theme.tokens.chips[score_chip(pair.score)])
        painter.setPen(theme.colour("muted"))
        words = f"{self.group.format(count=pair.group)} · {places(pair)}" if pair.group > 2 else places(pair)
        self._line(painter, QRect(rect.left(), rect.top(), rect.width() - width - 10, CHIP_HEIGHT), words)

    @staticmethod
    def _line(painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class PairList(QListView):
    """`picked` follows the chosen pair (None: nothing is shown); `opened` is Enter or →: on to its fields."""

    picked = Signal(object)
    opened = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setProperty("shape", "list")
        self.setAccessibleName(self.tr("Doubtful pairs"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pairs = PairModel(language, self)
        self.setModel(self.pairs)
        self.setItemDelegate(PairPainter(self.pairs, self.tr("{count} entries"), self))
        self.empty = EmptyState("duplicate", "")
        self.empty.setParent(self.viewport())
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Other pairs; the chosen one stays chosen, else the one that took its place."""
        row, key = self.currentIndex().row(), self.key
        self.selectionModel().blockSignals(True)
        self.pairs.set_pairs(pairs)
        self.selectionModel().blockSignals(False)
        same = next((number for number, pair in enumerate(pairs) if pair.key == key), None)
        self._place_empty()
        self.select_row(same if same is not None else max(0, min(row, len(pairs) - 1)))

    @property
    def current(self) -> Pair | None:
        row = self.currentIndex().row()
        return self.pairs.pairs[row] if 0 <= row < len(self.pairs.pairs) else None

    @property
    def key(self) -> tuple[UUID, UUID] | None:
        return self.current.key if self.current else None

    def select_row(self, row: int) -> None:
        if 0 <= row < len(self.pairs.pairs):
            self.setCurrentIndex(self.pairs.index(row, 0))
            self.scrollTo(self.currentIndex())
        else:
            self.picked.emit(None)

    def select_pair(self, keys: set[UUID]) -> bool:
        """Chooses the first pair that holds all of these workers."""
        found = next((number for number, pair in enumerate(self.pairs.pairs) if keys <= set(pair.key)), None)
        if found is not None:
            self.select_row(found)
        return found is not None

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.picked.emit(self.current)

    def _place_empty(self) -> None:
        self.empty.setGeometry(self.viewport().rect())
        self.empty.setVisible(not self.pairs.pairs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right) and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
