"""A robot that uses the window like a person: by the words on it, with mouse and keyboard."""

import warnings
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QDate, QMimeData, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

PATIENCE = 5_000  # milliseconds


def columns_of(model: QAbstractItemModel) -> int:
    """A list model keeps its one column to itself."""
    return 1 if isinstance(model, QAbstractListModel) or type(model).__name__ == "QListModel" else model.columnCount(QModelIndex())


def drag_enter(at: QPoint, actions: Qt.DropAction, data: QMimeData, buttons: Qt.MouseButton, keys: Qt.KeyboardModifier) -> QDragEnterEvent:
    """Files come over the window. Qt 6.12 calls the only constructor that 6.11 has deprecated."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return QDragEnterEvent(at, actions, data, buttons, keys)


class Robot:
    """`robot.open("Kegiatan").press("Rencanakan kegiatan")`; every step waits for the window to be ready and fails in words."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    # Where

    @property
    def root(self) -> QWidget:
        """What has the user's attention: the dialog on top, else the full-screen window, else the window."""
        modal = QApplication.activeModalWidget()
        return modal if modal is not None else self.window

    def settle(self) -> "Robot":
        """Until nothing runs and everything is painted."""
        tasks = getattr(getattr(self.window, "desk", None), "tasks", None)
        self._until(lambda: tasks is None or not tasks.running, "work to end")
        for _ in range(3):
            QApplication.processEvents()
        return self

    def _until(self, ready: Callable[[], Any], what: str) -> Any:
        waited = 0
        while waited <= PATIENCE:
            QApplication.processEvents()
            found = ready()
            if found:
                return found
            QTest.qWait(20)
            waited += 20
        raise AssertionError(f"waited in vain for {what}; on screen: {self.texts()}")

    def texts(self) -> list[str]:
        """All words on screen now."""
        found: list[str] = []
        for widget in self.root.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                found.append(widget.text())
            elif isinstance(widget, QPlainTextEdit):
                found.append(widget.toPlainText())
            elif isinstance(widget, QComboBox):
                found.append(widget.currentText())
            elif isinstance(widget, QTabBar):
                found += [widget.tabText(i) for i in range(widget.count())]
            elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
                found += self._cells(widget)
            text = getattr(widget, "text", None)
            if not callable(text) and isinstance(text, str):
                found.append(text)
            if widget.accessibleDescription():
                found.append(widget.accessibleDescription())
        return [text for text in found if text]

    def _cells(self, view: QAbstractItemView) -> list[str]:
        model: QAbstractItemModel = view.model()
        rows = min(model.rowCount(), 200)
        return [
            str(model.index(row, column).data() or "") for row in range(rows) for column in range(columns_of(model))
        ]

    # Looking

    def see(self, text: str) -> "Robot":
        """These words are on screen, or come within a few seconds."""
        self._until(lambda: any(text in shown for shown in self.texts()), f"“{text}”")
        return self

    def see_not(self, text: str) -> "Robot":
        self.settle()
        assert not any(text in shown for shown in self.texts()), f"“{text}” should not be on screen"
        return self

    def rows(self, name: str | None = None) -> int:
        """How many rows the table (of that accessible name) has."""
        self.settle()
        return self._view(name).model().rowCount()

    # Doing

    def open(self, page: str) -> "Robot":
        """A page, by its word on the rail."""
        return self.press(page)

    def press(self, text: str) -> "Robot":
        """The button, tab or chip of that name (or beginning with it)."""
        self.settle()
        target = self._until(lambda: self._button(text), f"a button “{text}”")
        if isinstance(target, tuple):
            bar, index = target
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
        else:
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(min(12, target.width() // 2), target.height() // 2))
        return self.settle() if QApplication.activeModalWidget() is None else self

    def _button(self, text: str) -> Any:
        candidates: list[tuple[int, Any]] = []
        for widget in self.root.findChildren(QAbstractButton):
            if widget.isVisible() and widget.isEnabled():
                names = (widget.text().replace("&", "").strip(), widget.accessibleName())
                if text in names:
                    candidates.append((0, widget))
                elif any(name.startswith(text) for name in names if name):
                    candidates.append((1, widget))
        for bar in self.root.findChildren(QTabBar):
            if bar.isVisible():
                candidates += [(1, (bar, i)) for i in range(bar.count()) if bar.tabText(i).startswith(text)]
        return min(candidates, key=lambda c: c[0])[1] if candidates else None

    def field(self, label: str) -> Any:
        """The input of that accessible name."""
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox)

        def find() -> Any:
            inputs = [w for w in self.root.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible() and not self._inner(w)]
            exact = [w for w in inputs if w.accessibleName() == label]
            return next(iter(exact or [w for w in inputs if w.accessibleName().startswith(label)]), None)

        return self._until(find, f"a field “{label}”")

    def _inner(self, widget: QWidget) -> bool:
        return isinstance(widget.parentWidget(), QComboBox | QDateEdit | QSpinBox)

    def fill(self, label: str, text: str) -> "Robot":
        """Types into a field, as a person does."""
        widget = self.field(label)
        widget.setFocus()
        if isinstance(widget, QDateEdit):
            day, month, year = (int(part) for part in text.split("/"))
            widget.setDate(QDate(year, month, day))
        elif isinstance(widget, QSpinBox):
            widget.setValue(int(text))
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            return self.choose(label, text)
        else:
            line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
            line.selectAll()
            QTest.keyClicks(line, text) if text.isascii() else line.insert(text)
        QApplication.processEvents()
        return self

    def choose(self, label: str, text: str) -> "Robot":
        """An entry of a list to choose from."""
        box = self.field(label)
        assert isinstance(box, QComboBox), f"“{label}” is no list"
        index = next((i for i in range(box.count()) if box.itemText(i).startswith(text)), -1)
        assert index >= 0, f"“{text}” is not among {[box.itemText(i) for i in range(box.count())]}"
        box.setCurrentIndex(index)
        box.activated.emit(index)
        return self

    def _view(self, name: str | None) -> QAbstractItemView:
        views = [
            v
            for v in self.root.findChildren(QAbstractItemView)
            if v.isVisible() and v.model() is not None and not isinstance(v, QListWidget) and (name is None or v.accessibleName() == name)
        ]
        assert views, f"no table {name or ''} on screen"
        return views[0]

    def select_row(self, text: str, name: str | None = None) -> "Robot":
        """Clicks the first row of a table that holds these words."""
        self.settle()
        view = self._view(name)

        def find() -> QModelIndex | None:
            model = view.model()
            for row in range(min(model.rowCount(), 2_000)):
                for column in range(columns_of(model)):
                    if text in str(model.index(row, column).data() or ""):
                        return model.index(row, column)
            return None

        index = self._until(find, f"a row with “{text}”")
        view.scrollTo(index)
        QApplication.processEvents()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        return self.settle()

    def open_row(self, text: str, name: str | None = None) -> "Robot":
        """Double-clicks the row."""
        self.select_row(text, name)
        view = self._view(name)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center())
        return self.settle()

    def key(self, sequence: str) -> "Robot":
        """A key or shortcut, to whatever has the focus."""
        QTest.keySequence(QApplication.focusWidget() or self.root, sequence)
        return self.settle() if QApplication.activeModalWidget() is None else self

    def type(self, text: str) -> "Robot":
        QTest.keyClicks(QApplication.focusWidget() or self.root, text)
        return self

    def in_dialog(self, steps: Callable[["Robot"], Any]) -> Callable[[], None]:
        """Arms the robot for the dialog that the next step opens; call the result afterwards to hear how it went."""
        went: list[BaseException | None] = []
        before = QApplication.activeModalWidget()  # a dialog that is open already is not the one to come

        def act() -> None:
            if QApplication.activeModalWidget() in (None, before):
                QTimer.singleShot(20, act)
                return
            dialog = QApplication.activeModalWidget()
            try:
                steps(self)
                went.append(None)
            except BaseException as failure:
                went.append(failure)
                if isinstance(dialog, QDialog):
                    dialog.reject()

        QTimer.singleShot(0, act)

        def hear() -> None:
            self._until(lambda: went, "the dialog")
            if went[0] is not None:
                raise went[0]

        return hear
