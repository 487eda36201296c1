"""The single entries of a form: text, number, date with calendar, choice that can be searched, file."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from rangkul.rules.dates import read_date, short_date
from rangkul.rules.message import Complaint, Message
from rangkul.rules.money import number_text
from rangkul.ui.cards import Button, repolish
from rangkul.ui.icons import icon
from rangkul.ui.theme import theme_of

WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(\.[0-9]{3})+")
LONG_LIST = 12  # from so many choices on, typing finds them


class Entry(QWidget):
    """What a form knows of an entry: its value, that it changed, and where the focus goes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(8)

    @property
    def control(self) -> QWidget:
        raise NotImplementedError

    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def complaints(self) -> list[Complaint]:
        """What keeps the typed text from being a value at all."""
        return []

    def set_state(self, state: str) -> None:
        """ "", "warn" or "bad": shown by the border, said by the words below."""
        if self.control.property("state") != state:
            self.control.setProperty("state", state)
            repolish(self.control)


class LineEntry(Entry):
    """Anything typed on one line."""

    def __init__(self, placeholder: str = "", length: int = 200) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(length)
        self.edit.textChanged.connect(self.changed)
        self.line.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    @property
    def control(self) -> QWidget:
        return self.edit

    def set_value(self, value: Any) -> None:
        self.edit.setText("" if value is None else str(value))


class TextEntry(LineEntry):
    """One line of text, without blanks around it."""

    def value(self) -> str:
        return " ".join(self.edit.text().split())


class NumberEntry(LineEntry):
    """A whole number, or empty; shown and understood with dots between the thousands, and only there."""

    def __init__(self, placeholder: str = "", length: int = 20) -> None:
        super().__init__(placeholder, length)
        self.edit.editingFinished.connect(self._tidy)

    def value(self) -> int | None:
        text = self.edit.text().strip()
        return int(text.replace(".", "")) if WHOLE.fullmatch(text) else None

    def set_value(self, value: Any) -> None:
        self.edit.setText("" if value is None else number_text(int(value)))

    @Slot()
    def _tidy(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)

    def complaints(self) -> list[Complaint]:
        text = self.edit.text().strip()
        if text and self.value() is None:
            return [Complaint("number_unreadable", Message("{text} is no whole number.", {"text": text[:40]}), blocks=True)]
        return []


class TextBlock(Entry):
    """Several lines of text."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(88)
        self.edit.textChanged.connect(self.changed)
        self.line.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    @property
    def control(self) -> QWidget:
        return self.edit

    def value(self) -> str:
        return self.edit.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        self.edit.setPlainText("" if value is None else str(value))


class DateEntry(LineEntry):
    """A date typed as 17/08/1985 or in words, or picked from a calendar; empty is None.

    Two-digit years are read as the past unless they lie within two years of `today`.
    """

    def __init__(self, today: date, name: str) -> None:
        super().__init__("dd/mm/yyyy", 30)
        self.today = today
        self.edit.setPlaceholderText(self.tr("dd/mm/yyyy"))
        self.opener = self.edit.addAction(icon("calendar", theme_of(self), "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self.opener.setText(self.tr("Calendar"))
        self.opener.setToolTip(self.tr("Calendar (Alt+Down)"))
        self.opener.triggered.connect(self.open_calendar)
        theme_of(self).changed.connect(self._take_theme)
        self.edit.editingFinished.connect(self._tidy)
        self.edit.installEventFilter(self)
        self.calendar_name = name
        self.popup: Calendar | None = None

    def _read(self) -> tuple[date | None, list[Complaint]]:
        text = self.edit.text().strip()
        if not text:
            return None, []
        return read_date(text, self.today.replace(year=self.today.year + 2, day=1))

    def value(self) -> date | None:
        return self._read()[0]

    def complaints(self) -> list[Complaint]:
        return self._read()[1]

    def set_value(self, value: Any) -> None:
        self.edit.setText(short_date(value) if isinstance(value, date) else "")

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if down or event.key() == Qt.Key.Key_F4:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _take_theme(self) -> None:
        self.opener.setIcon(icon("calendar", theme_of(self), "muted"))

    @Slot()
    def _tidy(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)

    @Slot()
    def open_calendar(self) -> None:
        self.popup = Calendar(self, self.value() or self.today, self.calendar_name)
        self.popup.chosen.connect(self._take)
        self.popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 4)))
        self.popup.show()

    @Slot(object)
    def _take(self, value: object) -> None:
        self.set_value(value)
        self.edit.setFocus()


class Calendar(QFrame):
    """A month to pick a day from; closes by itself."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, day: date, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popup")
        self.month = QCalendarWidget()
        self.month.setAccessibleName(name)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.month.setLocale(QLocale())
        plain = QTextCharFormat()
        plain.setForeground(theme_of(self).colour("text"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekday, plain)
        muted = QTextCharFormat()
        muted.setForeground(theme_of(self).colour("muted"))
        muted.setBackground(theme_of(self).colour("surface"))
        self.month.setHeaderTextFormat(muted)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.activated.connect(self._choose)
        self.month.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.month)
        self.setFixedSize(296, 264)
        self.month.setFocus()

    @Slot(QDate)
    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()


class Choice(QComboBox):
    """One of a list; long lists are searched by typing any part of the text. The wheel scrolls the page, not the choice.

    The first one is chosen at the start, unless `empty`.
    """

    def __init__(self, choices: Sequence[tuple[Any, str]] = (), search: bool | None = None, name: str = "", empty: bool = False) -> None:
        super().__init__()
        self.starts_empty = empty
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.search = len(choices) > LONG_LIST if search is None else search
        if self.search:
            self._make_searchable()
        self.setAccessibleName(name)
        self.set_choices(choices)

    def setAccessibleName(self, name: str) -> None:
        """The line inside, which takes the focus, is called the same."""
        super().setAccessibleName(name)
        if edit := self.lineEdit():
            edit.setAccessibleName(name)

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setMaxVisibleItems(12)
        self.setCompleter(finder)
        if edit := self.lineEdit():
            edit.editingFinished.connect(self._settle)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Other choices; the chosen value stays when it is among them."""
        value = self.value() if self.count() or self.starts_empty or not choices else choices[0][0]
        self.values = [value for value, _ in choices]
        self.blockSignals(True)
        self.clear()
        self.addItems([text for _, text in choices])
        self.blockSignals(False)
        self.set_value(value)

    def value(self) -> Any:
        number = self.currentIndex()
        return self.values[number] if 0 <= number < self.count() else None

    def set_value(self, value: Any) -> None:
        self.setCurrentIndex(self.values.index(value) if value in self.values else -1)
        self._show_beginning()

    def _show_beginning(self) -> None:
        """A text longer than its field is read from its beginning."""
        if edit := self.lineEdit():
            edit.setCursorPosition(0)

    @Slot()
    def _settle(self) -> None:
        """What was typed becomes the choice it names, or the only one it can mean; else the old choice stands again."""
        typed = self.currentText().strip().casefold()
        texts = [self.itemText(number).casefold() for number in range(self.count())]
        same = [number for number, text in enumerate(texts) if text == typed]
        hits = same or [number for number, text in enumerate(texts) if typed in text]
        number = hits[0] if same or len(hits) == 1 else self.currentIndex()
        if not typed:
            number = -1
        self.setCurrentIndex(number)
        self.setEditText(self.itemText(number) if number >= 0 else "")
        self._show_beginning()

    def shown_text(self) -> str:
        """The chosen text as there is room for, with an ellipsis where it was cut."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 4
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.shown_text()
        if self.isEditable() or text == self.currentText() or self.currentIndex() < 0:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = text
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceEntry(Entry):
    """A choice in a form."""

    def __init__(self, choices: Sequence[tuple[Any, str]], placeholder: str = "") -> None:
        super().__init__()
        self.box = Choice(choices, empty=True)
        if edit := self.box.lineEdit():
            edit.setPlaceholderText(placeholder)
        else:
            self.box.setPlaceholderText(placeholder)
        self.box.currentIndexChanged.connect(self.changed)
        self.line.addWidget(self.box)
        self.setFocusProxy(self.box)

    @property
    def control(self) -> QWidget:
        return self.box

    def value(self) -> Any:
        return self.box.value()

    def set_value(self, value: Any) -> None:
        self.box.set_value(value)


class CheckEntry(Entry):
    """Yes or no, with its words beside the box."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.box.toggled.connect(self.changed)
        self.line.addWidget(self.box)
        self.setFocusProxy(self.box)

    @property
    def control(self) -> QWidget:
        return self.box

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class FileEntry(LineEntry):
    """A file on this computer: typed, or chosen in the system's dialog; `ask` stands in for the dialog in tests."""

    def __init__(self, title: str, ask: Callable[[], str] | None = None) -> None:
        super().__init__("", 1000)
        self.title, self.ask = title, ask or self._ask
        self.button = Button(self.tr("Choose…"))
        self.button.setAccessibleName(f"{title}: {self.tr('Choose…')}")
        self.button.clicked.connect(self._choose)
        self.line.addWidget(self.button)

    def value(self) -> Path | None:
        text = self.edit.text().strip()
        return Path(text) if text else None

    def complaints(self) -> list[Complaint]:
        path = self.value()
        if path is not None and not path.is_file():
            return [Complaint("file_missing", Message("There is no file {name}.", {"name": path.name}), blocks=True)]
        return []

    def _ask(self) -> str:
        return QFileDialog.getOpenFileName(self, self.title)[0]

    @Slot()
    def _choose(self) -> None:
        if path := self.ask():
            self.edit.setText(path)
