"""Takes what a scanner types, whatever has the focus, and lets what a person types pass."""

import re
import time
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

PAUSE = 50  # milliseconds after which the next key belongs to a person: scanners need 1–30
LEAST = 6  # signs of the shortest code
LATE = 30  # milliseconds of delay that tell of a window that was busy, not of a person who paused

AFTER_TYPING = re.compile(r"([^\W\d]+)(\d{8})")
TEXT_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
HELD_ALONG = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
}  # fmt: skip
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True)
class Held:
    """A key that waits until it is known who typed it."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str


def looks_like_code(text: str) -> bool:
    """Names have no digits and codes do; so a name typed by a very fast hand is never taken for a card."""
    return any(sign.isdigit() for sign in text) and " " not in text


def is_whole_code(text: str) -> bool:
    """Codes known without an end sign: an NRP, or the internal key."""
    return (len(text) == 8 and text.isdigit()) or (len(text) == 32 and text.isalnum() and looks_like_code(text))


class Scanner(QObject):
    """Watches the keys of one window and of everything that stands on it (lists, dialogs).

    Keys are held back for 50 ms. When an Enter follows quickly, they were a code: `scanned` carries it and nobody else hears of the
    keys. Else they are given to whoever they were meant for; typed where nothing takes text, they go to `field`.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget, field: QLineEdit) -> None:
        super().__init__(window)
        self.window, self.field = window, field
        self.held: list[Held] = []
        self.target: QWidget | None = None
        self.passing = self.waited = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._paused)
        self.key_at = 0.0

    def start(self) -> None:
        if app := QCoreApplication.instance():
            app.installEventFilter(self)

    def stop(self) -> None:
        self.held.clear()
        self.timer.stop()
        if app := QCoreApplication.instance():
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and self.held:
            self.release()
        elif kind == QEvent.Type.KeyPress and not self.passing and isinstance(watched, QWidget) and isinstance(event, QKeyEvent):
            return self._stands_on_window(watched) and self._take(watched, event)
        return False

    def _stands_on_window(self, widget: QWidget) -> bool:
        """In the window, in a list that dropped from it, or in a dialog over it."""
        place: QWidget | None = widget
        while place is not None and place is not self.window:
            place = place.parentWidget()
        return place is not None

    def _take(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether the key is kept from `widget`."""
        key, text = Qt.Key(event.key()), event.text()
        if key in HELD_ALONG:
            return False
        if key in ENDS and not event.modifiers() & COMMANDS:
            return self._end()
        sign = bool(text) and text.isprintable() and not event.modifiers() & COMMANDS and not event.isAutoRepeat()
        if not sign:
            if self.held and text and not text.isprintable() and key not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape):
                return True  # a sign that divides the parts of a code
            self.release()
            return False
        if key == Qt.Key.Key_Space and not self.held and not isinstance(widget, TEXT_INPUTS):
            return False  # presses a button
        if self.target is not widget:
            self.release()
        self.target = widget
        self.held.append(Held(event.key(), event.modifiers(), text))
        self._wait()
        return True

    def _wait(self) -> None:
        self.waited = False
        self.timer.start(PAUSE)
        self.key_at = time.monotonic()

    def _end(self) -> bool:
        code = "".join(one.text for one in self.held)
        if typed := AFTER_TYPING.fullmatch(code):  # the scanner began while a person was typing
            code, count = typed[2], len(typed[1])
            target, rest = self.target, self.held[count:]
            self.held = self.held[:count]
            self.release()
            self.held, self.target = rest, target
        if len(code) >= LEAST and looks_like_code(code):
            self._give(code)
            return True
        self.release()
        return False

    def _give(self, code: str) -> None:
        self.held.clear()
        self.timer.stop()
        self.target = None
        self.scanned.emit(code)

    @Slot()
    def _paused(self) -> None:
        late = (time.monotonic() - self.key_at) * 1000 > PAUSE + LATE
        if late and not self.waited:
            self.waited = True  # the window was busy: keys may be waiting behind this very moment
            self.timer.start(PAUSE)
            return
        code = "".join(one.text for one in self.held)
        typed_elsewhere = isinstance(self.target, TEXT_INPUTS) and self.target is not self.field
        if is_whole_code(code) and not typed_elsewhere:
            self._give(code)
        else:
            self.release()

    def release(self) -> None:
        """Gives the held keys to whoever they were meant for."""
        self.timer.stop()
        keys, self.held = self.held, []
        target, self.target = self.target, None
        if not keys or target is None or not isValid(target):
            return
        if not isinstance(target, TEXT_INPUTS) and target.window() is self.window:
            target = self.field
            target.setFocus()
        self.passing = True
        try:
            for one in keys:
                if isValid(target):
                    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, one.key, one.modifiers, one.text))
        finally:
            self.passing = False
